import type { AsOf } from '../model.ts';
import type { ClaimInput } from './claim.ts';
import { events } from './events.ts';
import { isBracketed, speaks } from './asOf.ts';

/**
 * The earliest time at which an undated text can have been written, out of the latest meeting it speaks of, the months
 * it names without a year, and the last past year it reports. An interval with an open end, or one month; null where
 * the text says nothing of the kind.
 */
export function inferredDay({ folded, times }: Pick<ClaimInput, 'folded' | 'times' | 'document'>): AsOf | null {
  const text = folded.text;
  let earliest: string | null = null;
  for (const [name, day] of events) if (text.includes(name) && (earliest === null || day > earliest)) earliest = day;
  for (const time of times) {
    // Only what is reported as past dates a text: 截至2024年底, 2024年以来; a plan's years do not.
    if (time.anchor !== 'absolute' || !(speaks(text, time) || isBracketed(text, time))) continue;
    const day = time.bound === 'asof' ? time.to : time.bound === 'since' ? time.from : null;
    if (day !== null && !isAhead(text, time.start) && (earliest === null || day > earliest)) earliest = day;
  }
  if (earliest === null) return null;
  const month = times.find((time) => time.anchor === 'partial' && time.month !== undefined && time.year === undefined);
  if (month?.month === undefined) return { start: earliest, end: null, from: 'inferred', kind: 'stock' };
  const year = Number(earliest.slice(0, 4)) + (month.month < Number(earliest.slice(5, 7)) ? 1 : 0);
  const prefix = `${String(year)}-${String(month.month).padStart(2, '0')}`;
  const last = new Date(Date.UTC(year, month.month, 0)).getUTCDate();
  return { start: `${prefix}-01`, end: `${prefix}-${String(last)}`, from: 'inferred', kind: 'stock' };
}

function isAhead(text: string, start: number): boolean {
  return (
    /^.?[到将]/.test(text.slice(Math.max(0, start - 1), start + 1)) ||
    /(?:力争|目标|计划|预计)/.test(text.slice(Math.max(0, start - 8), start))
  );
}
