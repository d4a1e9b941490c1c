import type { Analysis, Repeat } from '../analysis.ts';
import { type Difference, differencesOf } from './reuse-diff.ts';
import { sharedPassages } from './reuse.ts';

/** A passage that two documents share, and where the copies differ: `first` lies in the other document, `second` in this one. */
export interface Aligned {
  readonly passage: Repeat;
  readonly differences: readonly Difference[];
}

const known = new WeakMap<Analysis, WeakMap<Analysis, readonly Aligned[]>>();

/**
 * The passages that two documents share, laid side by side, in order of the second; those that lie too far apart are left
 * out. Two documents are compared once, from the lesser path, whichever of them is asked for. Offsets: folded text.
 */
export function alignedPassages(other: Analysis, own: Analysis): readonly Aligned[] {
  let ofOther = known.get(other);
  if (ofOther === undefined) known.set(other, (ofOther = new WeakMap<Analysis, readonly Aligned[]>()));
  let aligned = ofOther.get(own);
  if (aligned === undefined) {
    aligned = other.document.path <= own.document.path ? align(other, own) : turned(alignedPassages(own, other));
    ofOther.set(own, aligned);
  }
  return aligned;
}

function align(other: Analysis, own: Analysis): readonly Aligned[] {
  return sharedPassages(other, own).flatMap((passage): Aligned[] => {
    const differences = differencesOf(other.folded.text, passage.first, own.folded.text, passage.second);
    return differences === null ? [] : [{ passage, differences }];
  });
}

/** The same as the other document sees it. */
function turned(aligned: readonly Aligned[]): readonly Aligned[] {
  return aligned
    .map(({ passage, differences }): Aligned => ({ passage: swapped(passage), differences: differences.map(swapped) }))
    .sort((a, b) => a.passage.second.start - b.passage.second.start);
}

function swapped<Pair extends Difference | Repeat>({ first, second }: Pair): Pick<Pair, 'first' | 'second'> {
  return { first: second, second: first };
}
