import { LABELS } from './labels.ts';
import { NAME_CELLS, joined } from './lanes.ts';
import { SIEVE, slotOf } from './packed.ts';
import type { Model } from './packed.ts';

/** Entries of a table. Long texts come to some ten thousand states. */
const ENTRIES = 16384;
/** Numbers an entry: the two of the state, then the cells; together half a line of the cache. */
const ENTRY = 8;
const SUMS = 2;

/**
 * The same surroundings of kinds and dictionary words come again and again: their summed weights are kept in a
 * direct-mapped table under the whole state, so a hit gives exactly what computing gives.
 */
export interface Memo {
  readonly writeFeatures: (i: number, out: Int32Array) => void;
  readonly count: number;
  /** `ENTRY` numbers an entry; the second is one more than that of the state, so 0 where the entry is empty. */
  readonly entries: Int32Array;
}

/** An empty table for one group of features; the state that decides them has two numbers, the second from 0. */
export function memoTable(writeFeatures: Memo['writeFeatures'], count: number): Memo {
  return { writeFeatures, count, entries: new Int32Array(ENTRIES * ENTRY) };
}

/**
 * Where in the entries the cells for the state (a, b) begin, each label by how much it is better than "outside"; the
 * state is that of character i of the stretch last looked at.
 */
export function recall(memo: Memo, a: number, b: number, i: number, weights: Model): number {
  const { entries } = memo;
  let mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  const at = ((mixed ^ (mixed >>> 13)) & (ENTRIES - 1)) * ENTRY;
  if (entries[at] !== a || entries[at + 1] !== b + 1) {
    entries[at] = a;
    entries[at + 1] = b + 1;
    remember(memo, i, weights, at + SUMS);
  }
  return at + SUMS;
}

const features = new Int32Array(32);
const sums = new Int32Array(LABELS);

function remember({ writeFeatures, count, entries }: Memo, i: number, weights: Model, at: number): void {
  writeFeatures(i, features);
  sums.fill(0);
  addWeights(weights, features, 0, count, sums);
  const outside = sums[0] ?? 0;
  for (let cell = 0; cell < NAME_CELLS; cell++)
    entries[at + cell] = joined((sums[2 * cell + 1] ?? 0) - outside, (sums[2 * cell + 2] ?? 0) - outside);
}

/** Adds the weights of the features from `from` on and before `until` to the sums of the labels. */
export function addWeights(
  { table, mask, pairs, sieve }: Model,
  features: Int32Array,
  from: number,
  until: number,
  sums: Int32Array,
): void {
  for (let j = from; j < until; j++) {
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
      const label = pairs[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (pairs[at + 1] ?? 0);
    }
  }
}
