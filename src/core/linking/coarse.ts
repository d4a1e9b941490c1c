import type { Claim } from '../model.ts';
import { baseValue } from './baseValue.ts';
import { relateValues } from './values.ts';

/** From so many values of one measure at one time on a document lists things that the measure does not tell apart. */
const list = 3;

/**
 * The claims whose measure came out too coarse to contradict anything: their own sentence gives the same measure another
 * value (死亡48人、受伤30人 both read as 人), or the document gives it three for one place and time.
 */
export function coarseClaims(claims: readonly Claim[]): ReadonlySet<Claim> {
  const coarse = new Set<Claim>();
  const inSentence = new Map<string, Claim[]>();
  const inDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.copy || claim.measure.text === '') continue;
    const { measure, quantity, asOf, mood, scope } = claim;
    const key = [
      measure.text,
      measure.verb,
      measure.partOf,
      quantity.dimension,
      scope,
      asOf.start,
      asOf.end,
      asOf.from,
      mood,
    ].join('|');
    add(inSentence, `${key}|${String(claim.sentence.start)}`, claim);
    add(inDocument, key, claim);
  }
  for (const row of inSentence.values())
    if (row.length > 1 && valuesOf(row) > 1) for (const claim of row) coarse.add(claim);
  for (const row of inDocument.values())
    if (row.length >= list && valuesOf(row) >= list) for (const claim of row) coarse.add(claim);
  return coarse;
}

function add(rows: Map<string, Claim[]>, key: string, claim: Claim): void {
  const row = rows.get(key);
  if (row === undefined) rows.set(key, [claim]);
  else row.push(claim);
}

/** How many different values there are, up to `list`: more make no difference. */
function valuesOf(claims: readonly Claim[]): number {
  const distinct: Claim[] = [];
  for (const claim of claims) {
    const value = baseValue(claim.quantity);
    if (distinct.every((other) => relateValues(value, baseValue(other.quantity)) === 'different')) distinct.push(claim);
    if (distinct.length >= list) break;
  }
  return distinct.length;
}
