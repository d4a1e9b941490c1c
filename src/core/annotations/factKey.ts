import { canonicalMeasure } from '../claiming/normalMeasure.ts';
import type { Corpus } from '../corpus.ts';
import type { Claim } from '../model.ts';

/** What a claim's fact is called in a decision: place, measure and kind of unit, without offsets and without its value. */
export function factKey({ scope, measure, quantity }: Claim): string {
  return [scope[0] ?? '', canonicalMeasure(measure.text), quantity.dimension].join(' · ');
}

/** The keys of all claims that state the same fact: they may name it in different words. */
export function factKeys(corpus: Corpus, claim: Claim): ReadonlySet<string> {
  const others = corpus.factOf(claim.id)?.claims ?? [];
  const claims = others.map((id) => corpus.claim(id)).filter((other) => other !== undefined);
  return new Set([claim, ...claims].map(factKey));
}
