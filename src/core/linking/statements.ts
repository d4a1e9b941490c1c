import type { Analysis } from '../analysis.ts';
import { toFolded } from '../folding/fold.ts';
import { hash64 } from '../rules/finding.ts';
import { type LinkedClaim, endOfContext } from './linkedClaim.ts';
import type { MeasureType } from './measureTypes.ts';
import { relation } from './relation.ts';

/**
 * Claims of several documents that say the same in the same sentence: to any other claim they stand alike, so that one
 * of them is related for all.
 */
export interface Statement {
  readonly key: string;
  readonly type: MeasureType;
  readonly place: string;
  /** What its value may be taken for: that of its claims. */
  readonly values: readonly number[];
  /** What it may be told beside or near, as `meetingKeys` gives it. */
  readonly meeting: readonly string[];
  /** False for the rows of a list, which are related to nothing. */
  readonly joins: boolean;
  /** One claim of each document. */
  readonly claims: LinkedClaim[];
  /** The later places where those documents say it again. */
  readonly again: LinkedClaim[];
}

/** All that a relation looks at but where the claim stands, as one key: parts, value, the sentence around the figure, and the figures beside it. */
export function statementKey({ folded }: Analysis, linked: LinkedClaim): string {
  const { claim, type, coarse, undatable, place } = linked;
  const { quantity, measure, scope, writtenIn, asOf, mood, sentence } = claim;
  const { min, max, center, rounding, approximate } = quantity.value;
  const start = toFolded(folded, sentence.start);
  return hash64(
    [
      type.key,
      place,
      scope.join(),
      writtenIn,
      measure.text,
      measure.verb,
      measure.partOf,
      quantity.dimension,
      quantity.unit,
      min,
      max,
      center,
      rounding,
      approximate,
      asOf.start,
      asOf.end,
      asOf.from,
      asOf.kind,
      asOf.each,
      mood,
      coarse,
      undatable,
      quantity.start - start,
      ...(linked.norm ? [linked.provision().nth, linked.provision().words.join()] : []),
      linked.beside().map(({ dimension, measure, value }) => `${dimension}${measure}${String(value.center)}`),
      folded.text.slice(start, endOfContext(folded, claim)),
    ].join('|'),
  );
}

/** Whether claims of the one are related to claims of the other. */
export function areRelated(s: Statement, t: Statement): boolean {
  const [a, anotherA] = s.claims;
  const [b, anotherB] = t.claims;
  if (a === undefined || b === undefined) return false;
  // Inside one document less is related than across two: a pair of two documents decides where there is one.
  if (a.claim.path === b.claim.path) {
    if (anotherA !== undefined) return relation(anotherA, b) !== null;
    if (anotherB !== undefined) return relation(a, anotherB) !== null;
  }
  return relation(a, b) !== null;
}

/** Whether the claims of one statement are related to each other; a measure may be too vague for that. */
export function isOneFact({ claims }: Statement): boolean {
  const [a, b] = claims;
  return a !== undefined && b !== undefined && relation(a, b) !== null;
}
