import type { AsOf } from '../model.ts';

/** The as-of of what went on in the calendar years from the first to the last, both with it. */
export function wholeYears(first: number | string, last: number | string, from: AsOf['from']): AsOf {
  return { start: `${String(first)}-01-01`, end: `${String(last)}-12-31`, from, kind: 'flow' };
}
