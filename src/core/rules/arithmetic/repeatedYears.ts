import type { Analysis } from '../../analysis.ts';
import type { Quantity, Time } from '../../model.ts';
import { copyTest } from './copies.ts';
import { factorOf } from './factors.ts';
import { isPlannedAt } from './years.ts';

/** One thing that is told again and again for one and the same year, each time with another value. */
export interface Repetition {
  readonly year: number;
  /** The times of that year in the paragraph, in order; at least three. */
  readonly times: readonly Time[];
}

/** A value and the year or month that its clause is told for. */
interface Told {
  readonly time: Time;
  readonly value: Quantity;
  /** What stands between the year and the first figure behind it. */
  readonly words: string;
}

/** How often a paragraph must name the year before its sameness says anything. */
const LEAST = 3;
/** How many values before a clause it may go on from. */
const KEPT = 24;
/** Longer words than these between a year and its figure name something of their own. */
const LONGEST = 24;

/** The paragraphs that name one year alone and let one thing have several values in it: 2024年为8%，2024年降到6%，2024年再降到4%. */
export function* repetitionsOf(analysis: Analysis): Generator<Repetition> {
  const isCopy = copyTest(analysis);
  for (const { times, start, end } of paragraphsOf(analysis)) {
    const [first] = times;
    const year = first?.year;
    if (times.length < LEAST || year === undefined || times.some((time) => time.year !== year)) continue;
    if (isCopy({ start, end }) || !contradicts(analysis, times, end)) continue;
    yield { year, times };
  }
}

interface Paragraph {
  /** The times that the text dates itself. */
  readonly times: readonly Time[];
  readonly start: number;
  readonly end: number;
}

function* paragraphsOf({ sentences, times }: Analysis): Generator<Paragraph> {
  let next = 0;
  for (let at = 0; at < sentences.length;) {
    const first = sentences[at];
    if (first === undefined) return;
    let end = first.end;
    while (sentences[at]?.block === first.block) end = sentences[at++]?.end ?? end;
    while ((times[next]?.start ?? Infinity) < first.start) next++;
    const own: Time[] = [];
    for (let time = times[next]; time !== undefined && time.start < end; time = times[++next])
      if (time.anchor === 'absolute' && time.year !== undefined) own.push(time);
    yield { times: own, start: first.start, end };
  }
}

/** True where a clause that opens with the year, and names nothing new, gives another value than a clause of that year before it. */
function contradicts({ folded: { text }, quantities }: Analysis, times: readonly Time[], end: number): boolean {
  // The nearest first.
  const known: Told[] = [];
  let quantity = countBefore(quantities, times[0]?.end ?? 0);
  for (const [index, time] of times.entries()) {
    const until = Math.min(times[index + 1]?.start ?? end, end);
    const behind = Math.max(times[index - 1]?.end ?? 0, quantities[quantity - 1]?.end ?? 0);
    while ((quantities[quantity]?.start ?? Infinity) < time.end) quantity++;
    const own: Quantity[] = [];
    for (let each = quantities[quantity]; each !== undefined && each.end <= until; each = quantities[++quantity])
      own.push(each);
    const [first] = own;
    if (first === undefined || !isWhole(text, time) || isPlannedAt(text, time)) continue;
    const words = text.slice(time.end, first.start);
    if (own.length === 1 && opensClause(text.slice(Math.max(behind, time.start - 16), time.start))) {
      const before = known.find(
        ({ value, time: at }) => isLike(value, first) && at.from === time.from && at.to === time.to,
      );
      if (before !== undefined && isApart(before.value, first) && goesOn(before.words, words)) return true;
    }
    for (const value of own.slice(-KEPT)) known.unshift({ time, value, words });
    known.length = Math.min(known.length, KEPT);
  }
  return false;
}

/** How many quantities, in order, begin before an offset. */
function countBefore(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 2024年 and 2024年9月, and not 2024年初, 2024年前, 2024年上半年, 9月上旬. */
function isWhole(text: string, { precision, type, bound, from, to, end }: Time): boolean {
  return (
    (precision === 'year' || precision === 'month') &&
    bound === undefined &&
    type === 'daterange' &&
    from !== null &&
    to !== null &&
    from.slice(0, 4) === to.slice(0, 4) &&
    !/年[初末底]$/.test(text.slice(end - 2, end)) &&
    !/^(?:年?[初中末底前后]|第|[上中下前]|[春夏秋冬][季天]?|度[计预])/.test(text.slice(end, end + 3))
  );
}

/** False where a clause of its own stands before the year (净利润，2024年为…): it names another thing. */
function opensClause(before: string): boolean {
  return /^[^，,。；;：:]*[，,。；;](?:到|至|又|但|而|并|可|且)?$/.test(before);
}

/** What may lead to a verb that goes on from the value before it. */
const again =
  '(?:又|再|再次|则|即|就|已|已经|还|进一步|继续|持续|大幅|小幅|逐步|逐渐|随后|随即|后来|最终|有所|略有|略|稳步|迅速|快速|重新|直接|首次|成功|底|末|便|才|仅|只|[一-鿿]{2,4}后)*';
/** Verbs that take up the value before them, with nothing between them and the next value. */
const taking =
  '(?:(?:下?降|减|裁减|增|升|扩|跌|涨|缩|提|回|调|压|攀|跃|猛|骤|锐|上|拓|发展|变|追加)[一-鿿]{0,3}?(?:到了|到|至|为|成)|达到|达|突破|超过|升破|跌破|(?:只|仅)?剩(?:下|余)?|为|有|稳定在|保持在|维持在|回到)(?:约|近)?$';
const goingOn = new RegExp(`^${again}${taking}`);
const verbAtEnd = new RegExp(`${again}${taking}`);

/** True where the words name nothing new: a verb of change alone, the same words again (收案1.2万件，2022年收案1.5万件), or the same noun. */
function goesOn(before: string, written: string): boolean {
  const words = written.replace(/^[，,]/, '');
  if (words === '' || words.length > LONGEST || /[，,。；;：:、]/.test(words)) return false;
  if (goingOn.test(words)) return true;
  const earlier = before.replace(/^[，,]/, '').slice(-LONGEST);
  const noun = words.replace(verbAtEnd, '');
  if (noun !== '' && noun.length < words.length && noun === earlier.replace(verbAtEnd, '')) return true;
  return (
    earlier.endsWith(words) &&
    !/计划|预计|累计|目标|拟|人均|应|新|净/.test(earlier.slice(0, earlier.length - words.length))
  );
}

function isLike(a: Quantity, b: Quantity): boolean {
  if (a.type === 'duration' || b.type === 'duration' || a.dimension === 'point' || a.unit === '倍') return false;
  return a.type === b.type && a.dimension === b.dimension && (a.unit === b.unit || !a.dimension.startsWith('count'));
}

function isApart(a: Quantity, b: Quantity): boolean {
  const [left, right] = [a, b].map(({ value, unit, dimension }) => {
    const factor = factorOf(unit, dimension);
    return { lo: (value.min ?? -Infinity) * factor, hi: (value.max ?? Infinity) * factor };
  });
  return left !== undefined && right !== undefined && (left.lo > right.hi || right.lo > left.hi);
}
