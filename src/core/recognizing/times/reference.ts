/** The reference day out of its ISO text. */
import { dateOf, parseIsoDay } from './calendar.ts';
import type { Reference } from './stated.ts';

/**
 * `YYYY-MM-DD`, with a time after it or without; of `YYYY` and `YYYY-MM` the first day is taken, and `whole`
 * says that months without a year fall into that year. Anything else gives null: then relative dates have no days.
 */
export function parseReference(text: string | null): Reference | null {
  if (text === null) return null;
  const full = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  const days = parseIsoDay(full);
  return days === null ? null : { ...dateOf(days), days, whole: full !== text };
}
