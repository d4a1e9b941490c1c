import type { Analysis } from '../../analysis.ts';
import { type Passage, passagesOf } from './figures.ts';

/** A sentence with figures, and the one right before it in its paragraph. */
export interface Neighbours {
  readonly passage: Passage;
  readonly previous: Passage | null;
}

/** The sentences with figures of a document with their neighbours, in order. */
export function* neighboursOf(analysis: Analysis): Generator<Neighbours> {
  let previous: Passage | null = null;
  for (const passage of passagesOf(analysis)) {
    yield { passage, previous: previous !== null && previous.block === passage.block ? previous : null };
    previous = passage;
  }
}
