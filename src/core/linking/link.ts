import type { Link, Relation } from '../model.ts';
import type { LinkedClaim } from './linkedClaim.ts';

/** What two claims of a link have in common, besides the unit. */
export interface Grounds {
  readonly measure: boolean;
  readonly sentence: boolean;
  readonly asOf: boolean;
  readonly value: boolean;
}

/** The link of two claims, the first by path and start before the other; `score` is rounded to hundredths. */
export function linkOf(a: LinkedClaim, b: LinkedClaim, relation: Relation, score: number, grounds: Grounds): Link {
  const [first, second] = isBefore(a, b) ? [a.claim, b.claim] : [b.claim, a.claim];
  const placed = a.place === b.place && first.scope.length > 0 && second.scope.length > 0;
  const why = reasons(grounds.measure, grounds.sentence, placed, grounds.asOf, grounds.value);
  return { a: first.id, b: second.id, relation, score: Math.round(score * 100) / 100, why };
}

function isBefore(a: LinkedClaim, b: LinkedClaim): boolean {
  if (a.claim.path !== b.claim.path) return a.claim.path < b.claim.path;
  return a.claim.start < b.claim.start;
}

const names = ['measure', 'sentence', 'scope', 'as-of', 'value'] as const;
const lists = new Map<number, readonly string[]>();

/** Why two claims are linked: one list for all links of the same grounds, for there are many. */
function reasons(...given: readonly boolean[]): readonly string[] {
  const key = given.reduce((bits, each, i) => bits | (each ? 1 << i : 0), 0);
  let why = lists.get(key);
  if (why === undefined) {
    why = ['unit', ...names.filter((_, i) => given[i] === true)];
    lists.set(key, why);
  }
  return why;
}
