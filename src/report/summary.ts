import type { Severity } from '../core/model.ts';
import { isSettled } from '../core/annotations/model.ts';
import { isOpen } from './judged.ts';
import type { Review } from './review.ts';
import { countedWords } from './text.ts';
import { word } from './words.ts';

/** The words over the findings of each severity. */
export const headings = {
  error: 'errors',
  warning: 'warnings',
  information: 'informations',
  hint: 'hints',
} as const satisfies Readonly<Record<Severity, string>>;

/** One line: how much was read, and how many findings are open. */
export function summaryOfReview({ locale, documents, claims, facts, findings }: Review): string {
  return word(
    locale,
    'summaryReport',
    documents.length,
    claims,
    facts.length,
    countedWords(findings.filter(isOpen), locale),
  );
}

/** What a reader should know that the lists of a report do not show. */
export function leftOut({ locale, findings, belowLine }: Review): readonly string[] {
  const settled = findings.filter(isSettled).length;
  const known = findings.filter((finding) => !isOpen(finding)).length - settled;
  return [
    ...(settled > 0 ? [word(locale, 'settled', settled)] : []),
    ...(known > 0 ? [word(locale, 'known', known)] : []),
    ...(belowLine > 0 ? [word(locale, 'belowLineReport', belowLine)] : []),
  ];
}
