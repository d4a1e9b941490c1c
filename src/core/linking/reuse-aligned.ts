import type { Repeat } from '../analysis.ts';
import { type Difference, differencesOf } from './reuse-diff.ts';
import { type Readable, sharedPassages } from './reuse.ts';

/** A passage that two documents share, and where the copies differ: `first` lies in the other document, `second` in this one. */
export interface Aligned {
  readonly passage: Repeat;
  readonly differences: readonly Difference[];
}

const known = new WeakMap<Readable, WeakMap<Readable, readonly Aligned[]>>();

/**
 * The passages that two documents share, laid side by side, in order of the second; those that lie too far apart are left
 * out. Whoever asks again for the same two is given the same answer. Offsets: folded text.
 */
export function alignedPassages(other: Readable, own: Readable): readonly Aligned[] {
  let ofOther = known.get(other);
  if (ofOther === undefined) known.set(other, (ofOther = new WeakMap<Readable, readonly Aligned[]>()));
  let aligned = ofOther.get(own);
  if (aligned === undefined) {
    aligned = sharedPassages(other, own).flatMap((passage): Aligned[] => {
      const differences = differencesOf(other.folded.text, passage.first, own.folded.text, passage.second);
      return differences === null ? [] : [{ passage, differences }];
    });
    ofOther.set(own, aligned);
  }
  return aligned;
}
