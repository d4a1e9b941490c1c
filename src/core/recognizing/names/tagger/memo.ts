import { LABELS } from './labels.ts';
import { SIEVE, slotOf } from './packed.ts';
import type { Model } from './packed.ts';

/** Entries of a table. Long texts come to some ten thousand states. */
const ENTRIES = 32768;

/**
 * The same surroundings of kinds and dictionary words come again and again: their summed weights are kept in a
 * direct-mapped table under the whole state, so a hit gives exactly what computing gives.
 */
export interface Memo {
  readonly writeState: (i: number, state: Int32Array) => void;
  readonly writeFeatures: (i: number, out: Int32Array) => void;
  readonly count: number;
  readonly full: Uint8Array;
  readonly states: Int32Array;
  /** `LABELS` sums for each entry. */
  readonly sums: Int16Array;
}

/** An empty table for one group of features; the state that decides them has two numbers. */
export function memoTable(writeState: Memo['writeState'], writeFeatures: Memo['writeFeatures'], count: number): Memo {
  return {
    writeState,
    writeFeatures,
    count,
    full: new Uint8Array(ENTRIES),
    states: new Int32Array(ENTRIES * 2),
    sums: new Int16Array(ENTRIES * LABELS),
  };
}

const state = new Int32Array(2);
const features = new Int32Array(32);

/** The entry that holds the sums for character i of the stretch last looked at. */
export function recall(memo: Memo, i: number, weights: Model): number {
  memo.writeState(i, state);
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const entry = (Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0xc2b2ae35) >>> 15) & (ENTRIES - 1);
  if (memo.full[entry] === 1 && memo.states[entry * 2] === a && memo.states[entry * 2 + 1] === b) return entry;
  memo.full[entry] = 1;
  memo.states[entry * 2] = a;
  memo.states[entry * 2 + 1] = b;
  memo.sums.fill(0, entry * LABELS, (entry + 1) * LABELS);
  memo.writeFeatures(i, features);
  addWeights(weights, features, memo.count, memo.sums, entry * LABELS);
  return entry;
}

/** Adds the weights of the first `count` features to a row of sums. */
export function addWeights(
  { table, mask, pairs, sieve }: Model,
  features: Int32Array,
  count: number,
  sums: Int32Array | Int16Array,
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
