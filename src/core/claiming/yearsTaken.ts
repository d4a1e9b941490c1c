import type { FoldedSpan, Quantity, Time } from '../model.ts';

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
