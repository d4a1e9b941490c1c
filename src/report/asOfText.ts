import { edtf } from '../core/edtf.ts';
import type { Locale } from '../core/messages.ts';
import type { ReviewStatement } from './factTable.ts';
import { word } from './words.ts';

/** For when a figure holds, for people: the time, whether it was inferred, what is no actual value, what is a copy. */
export function asOfText({ asOf, mood, copy }: ReviewStatement, locale: Locale): string {
  return [
    timeText(asOf, locale),
    ...(asOf.from === 'inferred' ? [word(locale, 'inferred')] : []),
    ...(mood === 'actual' ? [] : [word(locale, mood)]),
    ...(copy ? [word(locale, 'copy')] : []),
  ].join(' · ');
}

function timeText(asOf: ReviewStatement['asOf'], locale: Locale): string {
  const { start, end } = asOf;
  const short = edtf(asOf);
  if (short === null) return word(locale, 'undated');
  if (end === null) return word(locale, 'since', start ?? '');
  if (start === null) return word(locale, 'until', end);
  return short.replace('/', ' – ');
}
