import type { AsOf } from '../model.ts';
import { daysBetween } from '../claiming/mood.ts';

/** How the as-of of two claims stand to each other; `unknown` where one of them says nothing. */
export type PeriodRelation = 'same' | 'different' | 'unknown';

/** Two papers that report one event a day or two apart speak of one time. */
const datelineSlack = 2;

/**
 * Stocks are compared by their end, flows by the whole interval. A dateline against a dateline may be two days off;
 * an inferred or open interval is `unknown` where it can hold the other, `different` where it cannot.
 */
export function relatePeriods(a: AsOf, b: AsOf): PeriodRelation {
  if (a.from === 'none' || b.from === 'none' || isUnknown(a) || isUnknown(b)) return 'unknown';
  if (a.from === 'inferred' || b.from === 'inferred') return overlap(a, b) ? 'unknown' : 'different';
  if (a.from === 'dateline' && b.from === 'dateline') {
    if (a.end === null || b.end === null) return 'unknown';
    return Math.abs(daysBetween(a.end, b.end)) <= datelineSlack ? 'same' : 'different';
  }
  if (a.start === b.start && a.end === b.end) return 'same';
  if (a.kind === 'stock' || b.kind === 'stock') return a.end !== null && a.end === b.end ? 'same' : 'different';
  return 'different';
}

/** Negative where `a` is older; 0 where that cannot be told. */
export function comparePeriods(a: AsOf, b: AsOf): number {
  const x = a.end ?? a.start;
  const y = b.end ?? b.start;
  if (x === null || y === null || x === y) return 0;
  return x < y ? -1 : 1;
}

function isUnknown({ start, end }: AsOf): boolean {
  return start === null && end === null;
}

function overlap(a: AsOf, b: AsOf): boolean {
  return (
    (a.start === null || b.end === null || a.start <= b.end) && (b.start === null || a.end === null || b.start <= a.end)
  );
}
