import { LABELS } from './labels.ts';
import { SIEVE, slotOf } from './packed.ts';
import type { Model } from './packed.ts';

/** Entries of a table. Long texts come to some ten thousand states. */
const ENTRIES = 16384;
/** Sums an entry: those of the labels, up to a power of two. */
export const ENTRY = 16;

/**
 * The same surroundings of kinds and dictionary words come again and again: their summed weights are kept in a
 * direct-mapped table under the whole state, so a hit gives exactly what computing gives.
 */
export interface Memo {
  readonly writeState: (i: number, state: Int32Array) => void;
  readonly writeFeatures: (i: number, out: Int32Array) => void;
  readonly count: number;
  /** The two numbers of the state of each entry; the second is −1 where the entry is empty, which no state has. */
  readonly keys: Int32Array;
  /** `ENTRY` numbers an entry, the sums of the labels first; 32 features of the greatest weight fit in 16 bits. */
  readonly sums: Int16Array;
}

/** An empty table for one group of features; the state that decides them has two numbers, the second from 0. */
export function memoTable(writeState: Memo['writeState'], writeFeatures: Memo['writeFeatures'], count: number): Memo {
  return {
    writeState,
    writeFeatures,
    count,
    keys: new Int32Array(ENTRIES * 2).fill(-1),
    sums: new Int16Array(ENTRIES * ENTRY),
  };
}

const state = new Int32Array(2);
const features = new Int32Array(32);
const added = new Int32Array(LABELS);

/** Where in the sums those for character i of the stretch last looked at stand. */
export function recall(memo: Memo, i: number, weights: Model): number {
  const { keys, sums } = memo;
  memo.writeState(i, state);
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  let mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  const entry = (mixed ^ (mixed >>> 13)) & (ENTRIES - 1);
  const at = entry * ENTRY;
  if (keys[entry * 2 + 1] === b && keys[entry * 2] === a) return at;
  keys[entry * 2] = a;
  keys[entry * 2 + 1] = b;
  memo.writeFeatures(i, features);
  added.fill(0);
  addWeights(weights, features, memo.count, added, 0);
  sums.set(added, at);
  return at;
}

/** Adds the weights of the first `count` features to a row of sums. */
export function addWeights(
  { table, mask, pairs, sieve }: Model,
  features: Int32Array,
  count: number,
  sums: Int32Array,
  row: number,
): void {
  for (let j = 0; j < count; j++) {
    const feature = features[j] ?? 0;
    const bit = feature & SIEVE;
    if ((((sieve[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) continue;
    let slot = slotOf(feature, mask) * 2;
    let held = table[slot] ?? 0;
    while (held !== 0 && held !== feature + 1) {
      slot = (slot + 2) & (2 * mask + 1);
      held = table[slot] ?? 0;
    }
    if (held === 0) continue;
    const begin = table[slot + 1] ?? 0;
    const last = begin + 2 * (pairs[begin] ?? 0);
    for (let at = begin + 1; at < last; at += 2) {
      const cell = row + (pairs[at] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (pairs[at + 1] ?? 0);
    }
  }
}
