import type { Analysis } from '../../analysis.ts';
import { type Passage, passagesOf } from './figures.ts';

/** A sentence with figures, and those before it in its paragraph. */
export interface Neighbours {
  readonly passage: Passage;
  readonly previous: Passage | null;
  /** Up to eight, the nearest last. */
  readonly earlier: readonly Passage[];
}

/** The sentences with figures of a document with their neighbours, in order. */
export function* neighboursOf(analysis: Analysis): Generator<Neighbours> {
  let earlier: readonly Passage[] = [];
  for (const passage of passagesOf(analysis)) {
    const last = earlier.at(-1);
    // 其中 at the head of a line goes on from the line before it, which some texts break off as a paragraph.
    const goesOn =
      passage.pattern.startsWith('其中') &&
      last !== undefined &&
      analysis.folded.text.slice(last.end, passage.start).trim() === '';
    if (last?.block !== passage.block && !goesOn) earlier = [];
    yield { passage, previous: earlier.at(-1) ?? null, earlier };
    earlier = [...earlier.slice(-7), passage];
  }
}
