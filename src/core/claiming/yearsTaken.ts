import type { AsOf, FoldedSpan, Quantity, Time } from '../model.ts';
import { isEarly } from './asOf.ts';

/** A bound and a year that were read as a length of time: 高于2013年的1310万人. */
const bound = /^\D{1,4}((?:19|20)\d\d)年$/;

/** The times of a sentence with the years that a comparison hides; `times` in order, and the result too. */
export function withComparedYears(
  text: string,
  times: readonly Time[],
  quantities: readonly Quantity[],
): readonly Time[] {
  const years = quantities.filter(({ type }) => type === 'duration').flatMap((span) => yearOf(text, span));
  return years.length === 0 ? times : [...times, ...years].sort((a, b) => a.start - b.start);
}

/** 2024年，……，到年末: the end of the year that the sentence speaks of, not of that of the paper; `times` in order, and the result too. */
export function withYearsEnd(text: string, times: readonly Time[]): readonly Time[] {
  let year: string | null = null;
  return times.map((time) => {
    if (time.precision === 'year' && time.anchor === 'absolute') year = time.to?.slice(0, 4) ?? null;
    if (year === null || time.anchor !== 'partial' || !yearsEnd.test(text.slice(time.start, time.end))) return time;
    return { ...time, from: `${year}-12-01`, to: `${year}-12-31` };
  });
}

const yearsEnd = /^[截至到]{0,2}年[末底]$/;

/**
 * The times of a sentence with 全年, which in a paper of the first months is the year before, and in one of the last
 * days its own; `times` in order, and the result too. Only where its clause names no time before it, and the sentence speaks of no plan.
 */
export function withWholeYear(
  text: string,
  sentence: FoldedSpan,
  times: readonly Time[],
  published: AsOf | null,
): readonly Time[] {
  const day = published?.end ?? null;
  const isLate = day !== null && day.slice(5) >= lastDays;
  if (day === null || !(isLate || isEarly(published))) return times;
  const words = text.slice(sentence.start, sentence.end);
  const at = words.indexOf(wholeYear);
  if (at < 0 || (ahead.test(words) && !reckoned.test(words))) return times;
  const start = sentence.start + at;
  // Another time of its clause says of when it is.
  const before = words.slice(0, at);
  const clause = sentence.start + 1 + Math.max(...['，', ',', '；', ';'].map((mark) => before.lastIndexOf(mark)));
  if (times.some((time) => time.end > clause && time.start < start + wholeYear.length)) return times;
  const year = Number(day.slice(0, 4)) - (isLate ? 0 : 1);
  const time: Time = {
    kind: 'time',
    type: 'date',
    start,
    end: start + wholeYear.length,
    from: `${String(year)}-01-01`,
    to: `${String(year)}-12-31`,
    precision: 'year',
    anchor: 'relative',
    year,
  };
  return [...times, time].sort((a, b) => a.start - b.start);
}

/** 大会以来的五年，是……: the whole years before a paper of the first months that looks back on them. Bounded, so linear. */
const term = /(?:以来的?|过去的?|过去这|刚刚过去的|这)([三四五])年[，,是]/;

/** 2012年与2007年相比: from the second year to the first. */
const against = /(20\d\d|19\d\d)年[与和同比较]((?:20|19)\d\d)年相?比/;

/** The stretch of years that a sentence opens a review of, as a time of its paragraph; null for any other sentence. */
export function termOf(text: string, sentence: FoldedSpan, published: AsOf | null): Time | null {
  const compared = against.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60)));
  if (compared?.[1] !== undefined && compared[2] !== undefined) {
    const start = sentence.start + compared.index;
    return {
      kind: 'time',
      type: 'period',
      start,
      end: start + compared[0].length,
      from: `${compared[2]}-01-01`,
      to: `${compared[1]}-12-31`,
      precision: 'years',
      anchor: 'absolute',
    };
  }
  if (!isEarly(published)) return null;
  const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60));
  const found = term.exec(opening);
  if (found === null) return null;
  const last = Number(published.end.slice(0, 4)) - 1;
  const start = sentence.start + found.index;
  return {
    kind: 'time',
    type: 'period',
    start,
    end: start + found[0].length - 1,
    from: `${String(last + 1 - '零一二三四五'.indexOf(found[1] ?? '五'))}-01-01`,
    to: `${String(last)}-12-31`,
    precision: 'year',
    anchor: 'relative',
  };
}

const wholeYear = '全年';
/** From this day on a paper tells of its own year as of one that is over. */
const lastDays = '12-25';
/** 预计全年接待游客9.6亿人次、增长10.3%: a growth to the decimal is of a year that is over. */
const reckoned = /预计全年[^。；;]{2,60}增长\d+\.\d+%(?!左右|以上)/;
const ahead = /今年|本年|预[期计算]|目标|力争|(?<!行动)计划|安排|确保|争取|将/;

function yearOf(text: string, { start, end }: FoldedSpan): readonly Time[] {
  const year = bound.exec(text.slice(start, end))?.[1];
  if (year === undefined) return [];
  return [
    {
      kind: 'time',
      type: 'date',
      start: end - 5,
      end,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      precision: 'year',
      anchor: 'absolute',
      year: Number(year),
    },
  ];
}
