import type { Analysis } from '../../analysis.ts';
import { type Passage, passagesOf } from './figures.ts';

/** A sentence with figures, and those before it in its paragraph. */
export interface Neighbours {
  readonly passage: Passage;
  readonly previous: Passage | null;
  /** Up to three, the nearest last. */
  readonly earlier: readonly Passage[];
}

/** The sentences with figures of a document with their neighbours, in order. */
export function* neighboursOf(analysis: Analysis): Generator<Neighbours> {
  let earlier: readonly Passage[] = [];
  for (const passage of passagesOf(analysis)) {
    if (earlier.at(-1)?.block !== passage.block) earlier = [];
    yield { passage, previous: earlier.at(-1) ?? null, earlier };
    earlier = [...earlier.slice(-2), passage];
  }
}
