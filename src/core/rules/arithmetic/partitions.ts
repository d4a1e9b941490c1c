import { isPercent, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Sum } from './sums.ts';

/**
 * Things that are known to be all of a whole. `whole` must stand with the whole figure where it is given; elsewhere the
 * words that the parts share (中央财政赤字、地方财政赤字 → 财政赤字) must stand with it.
 * Sources: classification of industries (国家统计局《三次产业划分规定》), budget law (中央、地方两级), customs statistics, census tables.
 */
interface Partition {
  readonly parts: readonly string[];
  readonly whole?: RegExp;
  /** True where a part is what the one before it lacks of the first: 顺差 = 出口 − 进口, shown as a balance. */
  readonly balance?: boolean;
}

const partitions: readonly Partition[] = [
  { parts: ['第一产业', '第二产业', '第三产业'], whole: /生产总值|GDP|增加值|就业|从业/ },
  { parts: ['中央', '地方'] },
  { parts: ['城镇', '乡村'] },
  { parts: ['城镇', '农村'] },
  { parts: ['城市', '农村'] },
  { parts: ['男性', '女性'], whole: /人/ },
  { parts: ['男', '女'], whole: /人/ },
  { parts: ['出口', '进口'], whole: /进出口/ },
  { parts: ['公办', '民办'] },
  { parts: ['境内', '境外'] },
  { parts: ['夏粮', '早稻', '秋粮'], whole: /粮食/ },
  { parts: ['出口', '进口', '顺差'], balance: true },
  { parts: ['进口', '出口', '逆差'], balance: true },
  { parts: ['出生', '死亡', '自然增长'], balance: true },
  { parts: ['出生', '死亡', '净增'], balance: true },
];

/** The sums of a sentence whose parts are known to be all, whether the text says so or not. */
export function* partitionOf(passage: Passage, previous: Passage | null): Generator<Sum> {
  const { figures, pattern } = passage;
  for (const partition of partitions) {
    if (!partition.parts.every((word) => pattern.includes(word))) continue;
    const found = labelled(figures, partition.parts);
    if (found === null) continue;
    const { parts, rests } = found;
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined) continue;
    if (partition.balance === true) {
      if (!isPercent(first) && rests[0] === rests[1])
        yield { whole: last, parts: parts.slice(0, -1), signs: [1, -1], open: false };
      continue;
    }
    if (isPercent(first)) continue;
    const shared = rests[0] ?? '';
    if (rests.some((rest) => rest !== shared)) continue;
    const earlier = figures.slice(0, figures.indexOf(first));
    const whole =
      [...earlier].reverse().find((figure) => isWhole(figure, first, partition, shared)) ??
      (earlier.length === 0 || pattern.startsWith('其中')
        ? [...(previous?.figures ?? [])].reverse().find((figure) => isWhole(figure, first, partition, shared))
        : undefined) ??
      figures
        .slice(figures.indexOf(last) + 1)
        .find((figure) => figure.clause.includes('总') && isWhole(figure, first, partition, shared));
    if (whole !== undefined) yield { whole, parts, signs: parts.map(() => 1), open: false };
  }
}

/** One figure for each word, in order, each named by it in its own clause; null where one is missing or named twice. */
function labelled(
  figures: readonly Figure[],
  words: readonly string[],
): { readonly parts: readonly Figure[]; readonly rests: readonly string[] } | null {
  const parts: Figure[] = [];
  const rests: string[] = [];
  for (const word of words) {
    const found = figures.filter(
      (figure) =>
        figure.role.kind === 'level' && nameOf(figure).startsWith(word) && !nameOf(figure).startsWith('进出口'),
    );
    const [only] = found;
    if (only === undefined || found.length > 1) return null;
    if (parts[0] !== undefined && !sameUnit(parts[0], only)) return null;
    parts.push(only);
    rests.push(nameOf(only).slice(word.length));
  }
  const order = parts.map((part) => figures.indexOf(part));
  return order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0)) ? { parts, rests } : null;
}

/** What a figure is named in its clause: the words before it, or behind it where none stand before. */
function nameOf({ clause, tail }: Figure): string {
  const before = clause
    .replace(/.*[、和]/, '')
    .replace(/^(?:其中|而|以及|@|全年|全国|全省|全市|全县|全区|年末|当年|货物|贸易|实现|完成|累计)+/, '')
    .replace(/(?:总额|总量|分别|达到|达|为|约|有|共|是|的|了|近|超)+$/, '');
  return before === '' ? (/^[^，；。、：（）#@]{0,12}/.exec(tail)?.[0] ?? '') : before;
}

function isWhole(figure: Figure, part: Figure, { whole }: Partition, shared: string): boolean {
  if (
    !sameUnit(figure, part) ||
    (figure.role.kind !== 'level' && figure.role.kind !== 'total' && figure.role.kind !== 'to')
  )
    return false;
  const words = figure.clause + figure.tail.slice(0, 8);
  if (whole !== undefined) return whole.test(words);
  return shared.length >= 2 && words.includes(shared.slice(-4));
}
