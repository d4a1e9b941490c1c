import type { LinkedClaim } from './linkedClaim.ts';
import { holds } from './terms.ts';

/** How much of what each of two claims counts is told in the sentence of the other, 0 to 1. */
export interface Cover {
  readonly least: number;
  readonly most: number;
}

/**
 * Two texts name one thing in another order or with words between (达到三级医院能力的县医院 and 县医院达到三级医院服务能力): what the one
 * calls it stands in the other's sentence, if not in what was read as its measure.
 */
export function coverOf(a: LinkedClaim, b: LinkedClaim): Cover {
  const x = covered(a, b);
  const y = covered(b, a);
  return { least: Math.min(x, y), most: Math.max(x, y) };
}

/**
 * Whether what only one of the measures holds is told in the other's sentence to this part at least, on either side: 研发经费
 * and 教育经费 have all in common but what matters, and neither text speaks of what the other counts. `near` asks it of the
 * clauses alone.
 */
export function isRestCovered(a: LinkedClaim, b: LinkedClaim, near: boolean, least: number): boolean {
  return restCovered(a, b, near) >= least && restCovered(b, a, near) >= least;
}

/** The share, by weight, of the measure's bigrams that the other's sentence or measure holds. */
function covered({ type }: LinkedClaim, other: LinkedClaim): number {
  const { bigrams, weights, total } = type.terms;
  const measure = other.type.terms.bigrams;
  const { sentence } = other.context();
  let found = 0;
  for (let at = 0; at < bigrams.length; at++) {
    const bigram = bigrams[at] ?? 0;
    if (holds(measure, bigram) || holds(sentence, bigram)) found += weights[at] ?? 0;
  }
  return total === 0 ? 0 : found / total;
}

/** The same of the bigrams that only this measure holds; 1 where nothing is left over. */
function restCovered({ type }: LinkedClaim, other: LinkedClaim, near: boolean): number {
  const { bigrams, weights } = type.terms;
  const measure = other.type.terms.bigrams;
  const { clause, sentence } = other.context();
  let found = 0;
  let rest = 0;
  for (let at = 0; at < bigrams.length; at++) {
    const bigram = bigrams[at] ?? 0;
    if (holds(measure, bigram)) continue;
    const weight = weights[at] ?? 0;
    rest += weight;
    if (holds(near ? clause : sentence, bigram)) found += weight;
  }
  return rest === 0 ? 1 : found / rest;
}
