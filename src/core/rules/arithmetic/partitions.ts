import { isPercent, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Sum } from './sums.ts';
import { any } from './words.ts';

/**
 * Things that are known to be all of a whole. `whole` must match the words of the whole figure where it is given;
 * elsewhere the words that the parts share (中央财政赤字、地方财政赤字 → 财政赤字) must stand with it.
 * Sources: 国家统计局《三次产业划分规定》, the tables of its yearly communiqué (人口, 粮食, 肉类, 零售, 医保), customs
 * statistics (出口, 进口), the budget law (中央, 地方; 税收, 非税; 一般债务, 专项债务), 企业会计准则第30号 (流动, 非流动), the daily reports of the health commission (本土, 境外输入).
 */
interface Partition {
  readonly parts: readonly string[];
  readonly whole?: RegExp;
  /** A further part that these are not all with. */
  readonly without?: string;
}

const partitions: readonly Partition[] = [
  { parts: ['第一产业', '第二产业', '第三产业'], whole: /生产总值|GDP|就业人员|从业人员/ },
  { parts: ['中央', '地方'] },
  { parts: ['第一产业', '第二产业', '第三产业', '居民生活'], whole: /用电/ },
  { parts: ['第一产业', '第二产业', '第三产业', '城乡居民生活'], whole: /用电/ },
  { parts: ['城镇', '乡村'], whole: /零售总额|零售额|人口|就业/ },
  { parts: ['城镇', '农村'], whole: /零售总额|零售额|人口|就业|低保/ },
  { parts: ['城镇', '乡村'] },
  { parts: ['城镇', '农村'] },
  { parts: ['城市', '农村'], whole: /低保|特困/ },
  { parts: ['城市', '农村'] },
  { parts: ['城区', '农村'] },
  { parts: ['男性', '女性'], whole: /[人名位员生]/ },
  { parts: ['男', '女'], whole: /[人名位员生]/ },
  { parts: ['汉族', '少数民族'], whole: /人/ },
  { parts: ['税收收入', '非税收入'], whole: /预算收入|财政收入/ },
  { parts: ['一般债券', '专项债券'], whole: /政府债|债券/ },
  { parts: ['一般债务', '专项债务'], whole: /债务/ },
  { parts: ['流动资产', '非流动资产'], whole: /总资产|资产总[额计]/ },
  { parts: ['流动负债', '非流动负债'], whole: /总负债|负债总[额计]/ },
  { parts: ['合格', '不合格'], whole: /抽|检|测|样品|批次/ },
  { parts: ['达标', '不达标'], whole: /抽|检|测|样品|考核/ },
  { parts: ['普通高中', '中等职业'], whole: /高中阶段/ },
  { parts: ['上半年', '下半年'], whole: /全年/ },
  { parts: ['出口', '进口'], whole: /进出口/ },
  { parts: ['公办', '民办'] },
  { parts: ['境内', '境外'] },
  { parts: ['本土', '境外输入'], whole: /病例|感染者|确诊/ },
  { parts: ['职工', '城乡居民'] },
  { parts: ['职工', '居民'], whole: /参保|医保|医疗保险/ },
  { parts: ['商品零售', '餐饮收入'], whole: /零售总额/ },
  { parts: ['外出农民工', '本地农民工'], whole: /农民工/ },
  { parts: ['夏粮', '早稻', '秋粮'], whole: /粮食/ },
  { parts: ['夏粮', '秋粮'], whole: /粮食/, without: '早稻' },
  { parts: ['猪肉', '牛肉', '羊肉', '禽肉'], whole: /猪牛羊禽肉/ },
];

/** Parts that share no words: the central deficit and the bonds issued for the provinces were the deficit of 2009 to 2014. */
const pairs: readonly { readonly parts: readonly [RegExp, RegExp]; readonly whole: RegExp }[] = [
  { parts: [/^中央财政赤字$/, /^(?:继续)?(?:由中央)?(?:代|代发)(?:发)?地方(?:发|政府)?(?:债|债券)$/], whole: /赤字$/ },
];

/** First minus second is the third. `ratio` where the three are rates of one base. */
const balances: readonly (readonly [string, string, string])[] = [
  ['出口', '进口', '顺差'],
  ['进口', '出口', '逆差'],
  ['出生人口', '死亡人口', '自然增长'],
  ['出生人口', '死亡人口', '自然增加'],
  ['出生', '死亡', '自然增长'],
  ['出生', '死亡', '自然增加'],
  ['出生率', '死亡率', '自然增长率'],
  ['应出席', '实际出席', '缺席'],
  ['应出席', '出席', '缺席'],
  ['应到', '实到', '缺席'],
  ['应到', '实到', '请假'],
  ['应出席', '出席', '请假'],
  ['收入', '支出', '当期结余'],
  ['收入', '支出', '当年结余'],
  ['收入', '支出', '收支结余'],
];

/** How many sentences before the parts the whole may stand. */
const REACH = 3;

/**
 * The sums of a sentence whose parts are known to be all, whether the text says so or not.
 * `earlier` are the sentences before it in its paragraph, the nearest last.
 */
export function* partitionsOf(passage: Passage, earlier: readonly Passage[]): Generator<Sum> {
  const { figures, pattern } = passage;
  if (!anyPart().test(pattern)) return;
  const context = earlier.slice(-REACH).flatMap((before) => before.figures);
  for (const partition of partitions) {
    if (!partition.parts.every((word) => pattern.includes(word))) continue;
    if (partition.without !== undefined && pattern.includes(partition.without)) continue;
    const parts = labelled(figures, partition.parts);
    const [first] = parts ?? [];
    if (parts === null || first === undefined || isPercent(first)) continue;
    const shared = nameOf(first).slice(partition.parts[0]?.length ?? 0);
    const rests = parts.map((part, index) => nameOf(part).slice(partition.parts[index]?.length ?? 0));
    if (
      rests.some((rest) => rest !== shared && !(partition.whole !== undefined && /^(?:额|用电量?|教育)?$/.test(rest)))
    )
      continue;
    const last = figures.indexOf(parts.at(-1) ?? first);
    const whole =
      [...context, ...figures.slice(0, figures.indexOf(first))]
        .reverse()
        .find((figure) => isWhole(figure, first, partition, shared)) ??
      figures
        .slice(last + 1)
        .find(
          (figure) =>
            /总|合计|^，?(?:全[年国省市县区州]|[@全])[^，]{2,}/.test(figure.clause) &&
            isWhole(figure, first, partition, shared),
        );
    if (whole !== undefined) yield { whole, parts, signs: parts.map(() => 1), open: false };
  }
  for (const names of balances) {
    if (!pattern.includes(names[2])) continue;
    const parts = labelled(figures, names, true) ?? labelled([...context, ...figures], names, true);
    const [a, b, whole] = parts ?? [];
    if (a === undefined || b === undefined || whole === undefined || (isPercent(whole) && !names[2].endsWith('率')))
      continue;
    yield { whole, parts: [a, b], signs: [1, -1], open: false };
  }
  yield* pairsOf(context, figures);
}

function* pairsOf(context: readonly Figure[], figures: readonly Figure[]): Generator<Sum> {
  for (const { parts: names, whole: wholeName } of pairs) {
    const at = figures.findIndex((figure) => figure.gap.includes('其中') && names[0].test(nameOf(figure)));
    const first = figures[at];
    const second = figures.slice(at + 1).find((figure) => names[1].test(nameOf(figure)));
    if (first === undefined || second === undefined) continue;
    const whole = [...context, ...figures.slice(0, at)]
      .reverse()
      .find((figure) => sameUnit(figure, first) && figure.role.kind === 'level' && wholeName.test(nameOf(figure)));
    if (whole !== undefined) yield { whole, parts: [first, second], signs: [1, 1], open: false };
  }
}

let gate: RegExp | undefined;

/** Finds any word without which no partition, balance or list of funders can stand in a sentence. */
function anyPart(): RegExp {
  gate ??= new RegExp(
    any([...partitions.map(({ parts }) => parts[0] ?? ''), ...balances.map((names) => names[2]), '其中']),
  );
  return gate;
}

/** One figure for each word, in order, each named by it in its own clause; null where one is missing or named twice. */
function labelled(figures: readonly Figure[], words: readonly string[], anywhere = false): readonly Figure[] | null {
  const parts: Figure[] = [];
  let from = 0;
  for (const word of words) {
    const found = figures.slice(from).filter((figure) => isNamed(figure, word, anywhere));
    const [only] = found;
    if (only === undefined || (found.length > 1 && !anywhere)) return null;
    if (parts[0] !== undefined && !sameUnit(parts[0], only)) return null;
    parts.push(only);
    from = figures.indexOf(only) + 1;
  }
  return parts;
}

function isNamed(figure: Figure, word: string, anywhere: boolean): boolean {
  const { role } = figure;
  const isRate =
    role.kind === 'by' && (word.endsWith('率') || word.startsWith('自然增')) && figure.clause.includes(word);
  if (role.kind !== 'level' && !isRate) return false;
  const name = isRate ? figure.clause : nameOf(figure);
  if (name.startsWith('进出口') && !name.includes('差')) return false;
  return name.startsWith(word) || (anywhere && name.includes(word) && !(word === '出席' && name.includes('应出席')));
}

/** What a figure is named in its clause: the words before it, or behind it where none stand before. */
export function nameOf({ clause, tail }: Figure): string {
  const before = clause
    .replace(/.*[、和]/, '')
    .replace(
      /^(?:其中|而|以及|@|全年|全国|全省|全市|全县|全区|年末|当年|货物|服务(?=[出进])|贸易|实现|完成|累计|参加|按[^，]{0,10}分)+/,
      '',
    )
    .replace(/(?:总额|总量|分别|达到|达|为|约|有|共|是|的|了|近|超)+$/, '');
  return before === '' ? (/^[^，；。、：（）#@]{0,12}/.exec(tail)?.[0] ?? '') : before;
}

function isWhole(figure: Figure, part: Figure, { whole }: Partition, shared: string): boolean {
  const { kind } = figure.role;
  if (!sameUnit(figure, part) || (kind !== 'level' && kind !== 'total' && kind !== 'to')) return false;
  const words = figure.clause + figure.text + figure.tail.slice(0, 8);
  if (whole !== undefined) return whole.test(words);
  if (shared.length < 2) return false;
  const plain = words.replace(/总/g, '');
  // 中央财政赤字 and 地方财政赤字 are all of 赤字 as well.
  return (
    plain.includes(shared.slice(-5).replace(/总/g, '')) ||
    (/赤字|收入|支出$/.test(shared) && plain.includes(shared.slice(-2)))
  );
}
