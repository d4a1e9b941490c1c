import { measureSynonyms, shellNouns } from './lexicon.ts';
import { sameWords } from './sameWords.ts';

/** A measure's words without what adds nothing. */
export interface NormalMeasure {
  readonly text: string;
  /** The last two characters, which in Chinese hold the head noun. */
  readonly head: string;
}

/**
 * A measure without 的, quotation marks or spaces and without a shell noun at the end (建设项目).
 * A measure that is nothing but a shell noun stays as it is.
 */
export function normalMeasure(words: string): NormalMeasure {
  let text = '';
  for (const char of words.replace(/[(（][^()（）]{0,40}[)）]/g, ''))
    if (!'的了“”「」『』"‘’\' 　\n\r\t'.includes(char)) text += char;
  // 4318元/年提高到801元/月: what the figure before is per.
  text = text.replace(/^[/／](?:年|月|日|天|人|户|亩|吨|斤|公斤|小时|股|平方米|千瓦时|度|公里|箱|台|套|次)/, '');
  if (text.length > 3) text = text.replace(/^[全我][国省市县区](?![域间])/, '');
  // 2023届高校毕业生: which class they are says the as-of.
  if (text.length > 4) text = text.replace(/^.{0,8}?(?:19|20)\d\d届(?=.{2})|^届(?=.{3})/, '');
  if (text.length > 4) text = text.replace(/^(?:当地|本地|全域)(?=.{3})/, '');
  // 基本养老金平均｜700元: how it was reckoned. 连接三地、全长: the last of a list is what is measured.
  if (text.length > 3) text = text.replace(/平均$/, '').replace(/^.*、(?=(?:总长|全长|总长度|全宽|总面积)$)/, '');
  // 各类养老保险, 各级各类学校: how many kinds there are says nothing.
  if (text.length > 4) text = text.replace(/^(?:各(?:级各类|类|级|种|项)|所有|共)(?=.{2})/, '');
  // 外汇储备年末达到: when, not what.
  if (text.length > 4) text = text.replace(/(?:年|月|季|期)[末底]$/, '');
  for (let again = !isName(text); again;) {
    again = false;
    for (const shell of shellNouns) {
      if (text.length > shell.length + 1 && text.endsWith(shell) && !isModifier(text.slice(0, -shell.length))) {
        text = text.slice(0, -shell.length);
        again = true;
      }
    }
  }
  // 试点要覆盖10%: what is to be done begins here.
  if (text.length > 3) text = text.replace(/(?<!主|重|必|摘|纪)要$/, '');
  // 遇难者总人数: what is left of the shell.
  if (text.length > 2 && text.endsWith('总')) text = text.slice(0, -1);
  return { text, head: text.slice(-2) };
}

/** 重大项目 and 重点工程: without its noun such a word counts nothing. Own list. */
function isModifier(word: string): boolean {
  return modifiers.has(word);
}

const modifiers: ReadonlySet<string> = new Set(
  '重大 重点 大型 示范 试点 民生 省级 市级 县级 国家级 主要 续建 新建 在建 专项 实事 民生实事 签约 亿元以上 产业 外资 合作 招商'.split(
    ' ',
  ),
);

/** True where the words are only a shell noun, so that the text before says what is meant (10个项目). */
export function isShell(text: string): boolean {
  return shellNouns.includes(text);
}

let table: { readonly pattern: RegExp; readonly by: ReadonlyMap<string, string> } | undefined;

/**
 * The one name of a measure that has several (GDP, 国内生产总值; 高铁营业里程, 高速铁路里程); its words as they are where it
 * has one. For comparing, never for showing.
 */
export function canonicalMeasure(text: string): string {
  // The longest first, so that 发电装机容量 is not read as 装机容量 behind 发电.
  table ??= {
    pattern: new RegExp(
      sameWords
        .map(([from]) => from)
        .sort((a, b) => b.length - a.length)
        .join('|'),
      'g',
    ),
    by: new Map(sameWords),
  };
  const { pattern, by } = table;
  const named = namesOf(text.replace(growth, '')).replace(research, '研发经费支出');
  return plain(shareOf(named.replace(pattern, (words) => by.get(words) ?? words)));
}

/** What is spent on research, by whichever of its names: 全社会研究与试验发展经费支出, 研发投入, R&D经费. Bounded, so linear. */
const research = /(?:全社会)?(?:研究与(?:试验|实验)?(?:发展|开发)|研发|R&D)(?:(?:经费)?(?:支出|投入)(?:总量)?|经费)/;

/** How long a thing is, and what public money is spent on, under one name. */
function plain(text: string): string {
  return text
    .replace(extent, '')
    .replace(/^实际(?!使用|利用|到位|增长|缴)(?=.{3})/, '')
    .replace(/(?<=.{2})[收录]$/, '')
    .replace(/(?<=.{2})销售$/, '销量')
    .replace(/^(?:全?大陆|内地|中国大陆)(?=.{3})(?!旅客|居民|游客|访|学生)/, '')
    .replace(/^.{0,10}确认(?=死亡$)/, '')
    .replace(/^(?:初步(?=.{3})|当年(?=.{2}))/, '')
    .replace(/(?<=\d岁(?:以上|以下)?)(?:常住|户籍)?(?:老年人口|老年人|老人|人群)/, '人口')
    .replace(granted, '')
    .replace(lengths, '全长')
    .replace(spending, (_, whose: string, what: string) => `${whose}用于${what}资金`);
}

/** 造林面积, 铁路里程: the unit says that it is an area or a length. */
const extent = /(?<=.{2})(?<!建筑|占地|用地|住房|房屋|销售|人均)(?:面积|里程)$/;
/** 中央财政安排救灾补助资金: who gives it and how says no more than the name of the money. */
const granted = /^(?:(?:中央|省级?|市级?|各级)?财政)?(?:投入|安排|下达|拨付)(?=[^用]{4,}资金$)/;
const lengths =
  /^[座条]?(?:大桥|桥梁|通道|隧道|管道|主体工程|主体|线路|全线|铁路|高速铁路|公路|工程|项目|路线|正线){0,3}(?:总长度|总长|全长|长度|总里程|长)$/;
const spending = /^((?:中央|地方|各级|省级?|全国)?财政)(?:安排)?([^用转补专预]{2,8}?)(?:支出|投入|资金|经费)$/;

/** A share by what it is of (A占B的比重), and one that leaves the whole unsaid (A占比, A比例). */
const share = /^(.{2,}?)占到?(.{1,14}?)(?:的?(?:比重|比例|份额|百分比))?$/;
const shortShare = /^(.{2,}?)(?:所占|占)?(?:比重|比例|占比)$/;

/**
 * The one name of a share: the whole is left out where it says nothing more, for it holds the part (旅客占旅客总数), or where a
 * product is told in the gross product (服务业增加值占国内生产总值).
 */
function shareOf(text: string): string {
  const [, part, whole] = share.exec(text) ?? [];
  if (part !== undefined && whole !== undefined && whole !== '比') {
    const kind = whole.replace(/^(?:全国|全省|全市|全县|全部|各类)?总?|(?:总数|总量|总额|总人数)$/g, '');
    if (whole === '生产总值') return `${part.replace(/增加值$/, '')}占比`;
    return kind.length >= 2 && part.includes(kind) ? `${part}占比` : `${part}占${whole}比重`;
  }
  const owner = shortShare.exec(text)?.[1];
  return owner === undefined ? text : `${owner.replace(/增加值$/, '')}占比`;
}

/** A growth told by a noun behind what grows: 居民消费价格涨幅, 出口增速. */
const growth = /(?<=.{2})(?:同比)?(?:涨幅|增幅|增速|增长率|增长速度|降幅)$/;

/** The growth that a measure names itself (居民消费价格涨幅 → 涨幅, 出口增速 → 增长), or null. */
export function growthIn(text: string): string | null {
  const word = growth.exec(text)?.[0];
  if (word === undefined) return null;
  return word.endsWith('降幅') ? '下降' : '增长';
}

function namesOf(text: string): string {
  return measureSynonyms.find((names) => names.includes(text))?.[0] ?? text;
}

/** A whole name of a measure keeps its shell noun (经济总量). */
function isName(text: string): boolean {
  return measureSynonyms.some((names) => names.includes(text));
}
