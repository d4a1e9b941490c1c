import type { Folded, FoldedSpan } from '../model.ts';
import { charMap, HAN, SIMPLIFIED, TRADITIONAL } from './charmap.ts';

/** Two figures with a few characters between them; the second has a counter or a sign behind it. */
const PAIR = /(?<![\d.])(\d{1,9})((?:[一-鿿] ?){2,11}[一-鿿])(\d{1,9})(?=[一-鿿%])/g;
/** 百 behind a number of two digits is no numeral, unless it begins one of these words (百万, 百分点, 百强). */
const NO_NUMERAL = /^百(?![万亿分帕货度强城米姓年名余多个日]|家[企媒讲姓争院店])/;
/** So many characters of the other script within so short a stretch are no slip of a typist. */
const FOREIGN_CHARS = 2;
const REACH = 6;

/**
 * Stretches that break a number in two where no other copy of the text shows it: what follows the first half cannot follow
 * a number (12百家…7家), or is in traditional characters in the middle of a simplified text. Offsets: folded text.
 */
export function findSplits(raw: string, folded: Folded): FoldedSpan[] {
  const spans: FoldedSpan[] = [];
  for (const match of folded.text.matchAll(PAIR)) {
    const [, first = '', between = ''] = match;
    const start = match.index + first.length;
    const span = { start, end: start + between.length };
    const isYear = /^(?:19|20)\d\d$/.test(first);
    if (
      (first.length >= 2 && !isYear && NO_NUMERAL.test(between)) ||
      foreignCount(raw, folded, span) >= FOREIGN_CHARS ||
      (foreignCount(raw, folded, span) > 0 &&
        !FOLLOWERS.test(between) &&
        COUNTERS.test(folded.text.slice(match.index + match[0].length, match.index + match[0].length + 3))) ||
      (!isYear && isNumberCut(folded.text, match.index, first, between, match[0].length))
    )
      spans.push(span);
  }
  for (const match of folded.text.matchAll(ADDRESS)) {
    const start = match.index + (match[1]?.length ?? 0);
    spans.push({ start, end: start + (match[2]?.length ?? 0) });
  }
  return spans.sort((a, b) => a.start - b.start).filter(({ start }, at) => start >= (spans[at - 1]?.end ?? 0));
}

/** An address between two halves of a number (12www.example.com6个). */
const ADDRESS =
  /(?<![\w.])(\d{1,6})((?:www\.)?[a-z][a-z0-9-]{1,20}\.(?:com|cn|net|org|vip|cc|top|xyz|info))(\d{1,6})(?=[一-鿿%])/gi;
/** Numbers that are names: telephone services, programmes, rankings. */
const NUMBER_NAMES =
  /^(?:110|119|120|122|123\d{2}|12122|10086|211|985|863|973|500|100|400|800|2030|2035|618|996|315|361)$/;
/** What a number stands behind in a report: a verb of having, reaching or building, or the name of an area. */
const LEADS =
  /(?:有|共|新增|达|达到|约|近|超|超过|建成|完成|覆盖|惠及|涉及|开展|实施|设立|安排|下辖|新建|改造|培训|发放|增加到|减少到)$/;
/** What may follow a bare number: counters and units, numerals, marks of order, and words of a sentence that goes on. */
const FOLLOWERS =
  /^[年月日号时点分秒第多余来几个万亿千百十成倍度级届期路元人名家所项件次户座处条台套辆架艘吨斤公里米亩平天周岁位部种类场张村县市区省镇乡口本份篇册卷间栋幢床支枚颗粒株头只匹尾箱包袋瓶桶组批起宗例对双根块片层楼房面幅毫厘克升立兆瓦伏安帕赫焦卡摄华氏英海里节强后轮余股手把针趟遍道门份]/;
const COUNTERS =
  /^(?:[万亿]?[个家人名项件户座处所条台套辆种类场张村份篇间栋床支棵头只起例亩吨]|公里|平方|万元|亿元|千瓦|余)/;

/**
 * 共有128xxxx6个行政村: a bare number without a counter runs into words that hold no verb, and those into a second number
 * that has the counter. Whatever stands there, the two numbers are the halves of one.
 */
function isNumberCut(text: string, start: number, first: string, between: string, length: number): boolean {
  return (
    first.length >= 2 &&
    first.length <= 6 &&
    between.length <= 8 &&
    !between.includes(' ') &&
    !NUMBER_NAMES.test(first) &&
    !FOLLOWERS.test(between) &&
    !/[的和与及或且至到为达有是在了等占增减升降共约近超比较由从]/.test(between) &&
    LEADS.test(text.slice(Math.max(0, start - 4), start)) &&
    COUNTERS.test(text.slice(start + length, start + length + 3))
  );
}

/**
 * Runs of traditional characters inside sentences of a simplified text, outside quotation marks, titles and brackets.
 * Where they begin and end cannot be told for sure: characters that both scripts share stand around them.
 */
export function findForeignRuns(raw: string, folded: Folded, sentences: readonly FoldedSpan[]): FoldedSpan[] {
  if (folded.script !== 'simplified' && folded.script !== 'mixed') return [];
  const runs: FoldedSpan[] = [];
  let stray = 0;
  for (const { start, end } of sentences) {
    if (traditionalCount(raw, folded, start, end) === 0) continue;
    let depth = 0;
    let first = -1;
    let last = -1;
    let count = 0;
    for (let i = start; i <= end; i++) {
      const unit = i < end ? folded.text.charAt(i) : '';
      if (unit !== '' && '“《「『（('.includes(unit)) depth++;
      else if (unit !== '' && '”》」』）)'.includes(unit)) depth = Math.max(0, depth - 1);
      else if (i < end && depth === 0 && isTraditional(raw, folded, i)) {
        if (first < 0) first = i;
        last = i;
        count++;
        continue;
      }
      if (first >= 0 && (i === end || i - last > REACH)) {
        // A sentence that is traditional throughout was written so.
        if (count >= FOREIGN_CHARS && isSimplifiedBeside(raw, folded, { start, end }, { start: first, end: last + 1 }))
          runs.push({ start: first, end: last + 1 });
        else stray += count;
        first = -1;
        count = 0;
      }
    }
  }
  // A short text may be mixed by the run alone; one that is mixed all over is an edition of its own.
  return folded.script === 'simplified' || (runs.length <= 2 && stray === 0) ? runs : [];
}

/** How many traditional characters a stretch holds, where they are foreign: the rest of the text must be simplified. */
function foreignCount(raw: string, folded: Folded, { start, end }: FoldedSpan): number {
  if (folded.script !== 'simplified' && folded.script !== 'mixed') return 0;
  const inside = traditionalCount(raw, folded, start, end);
  if (folded.script === 'simplified' || inside < FOREIGN_CHARS) return inside;
  return traditionalCount(raw, folded, 0, folded.text.length) === inside ? inside : 0;
}

function traditionalCount(raw: string, folded: Folded, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isTraditional(raw, folded, i)) count++;
  return count;
}

/** True where the sentence around a run has a character of its own that only simplified text writes. */
function isSimplifiedBeside(raw: string, folded: Folded, sentence: FoldedSpan, run: FoldedSpan): boolean {
  const { flags } = charMap();
  for (let i = sentence.start; i < sentence.end; i++) {
    if (i >= run.start && i < run.end) continue;
    if (((flags[raw.charCodeAt(folded.starts[i] ?? 0)] ?? 0) & SIMPLIFIED) !== 0) return true;
  }
  return false;
}

function isTraditional(raw: string, folded: Folded, i: number): boolean {
  const unit = raw.charCodeAt(folded.starts[i] ?? 0);
  return ((charMap().flags[unit] ?? 0) & (TRADITIONAL | HAN)) === (TRADITIONAL | HAN);
}
