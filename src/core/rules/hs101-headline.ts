import type { Analysis } from '../analysis.ts';
import { toFolded } from '../folding/fold.ts';
import { baseValue } from '../linking/baseValue.ts';
import { isMistaken } from '../linking/slips.ts';
import { isPoint, isSlip, relateValues } from '../linking/values.ts';
import { message } from '../messages.ts';
import type { Claim, Span } from '../model.ts';
import { relatedClaim } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { DocumentRule } from './rule.ts';

/** So many digits tell a slip from another figure. */
const leastDigits = 3;

/** HS101 in one document: its headline gives a figure that stands nowhere below, where a slip of it does. */
export const headlineConflict: DocumentRule = {
  code: 'HS101',
  name: 'figure-conflict',
  severity: 'error',
  *check(analysis) {
    const { document, claims } = analysis;
    const { title } = document;
    if (title === null) return;
    const words = wordsOf(analysis, title);
    for (const claim of claims) {
      if (claim.start > title.end) break;
      if (!lies(claim, title) || !isPoint(claim.quantity.value) || standsBelow(analysis, claim, title)) continue;
      const other = claims.find((each) => !each.copy && words.includes(each.measure.head) && isSlipOf(each, claim));
      if (other === undefined) continue;
      yield makeFinding(analysis, {
        rule: 'HS101',
        severity: 'error',
        message: message('hs101.headline', claim.text, other.text),
        spans: [claim],
        related: [relatedClaim(other)],
        confidence: 0.85,
      });
    }
  },
};

function lies({ start, end }: Span, title: Span): boolean {
  return start >= title.start && end <= title.end;
}

/** Whether the text below the headline gives the figure, exactly or roughly. */
function standsBelow({ folded, quantities }: Analysis, { quantity }: Claim, title: Span): boolean {
  const from = toFolded(folded, title.end);
  const value = baseValue(quantity);
  return quantities.some(
    (other) =>
      other.start >= from &&
      other.dimension === quantity.dimension &&
      relateValues(baseValue(other), value) !== 'different',
  );
}

function isSlipOf(other: Claim, { quantity, end }: Claim): boolean {
  if (other.start < end || other.measure.head === '' || other.quantity.dimension !== quantity.dimension) return false;
  const a = baseValue(quantity);
  const b = baseValue(other.quantity);
  return relateValues(a, b) === 'different' && (isSlip(a, b, leastDigits) || isMistaken(a, b));
}

function wordsOf({ folded }: Analysis, title: Span): string {
  return folded.text.slice(toFolded(folded, title.start), toFolded(folded, title.end));
}
