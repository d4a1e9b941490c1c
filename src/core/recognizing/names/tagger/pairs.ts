import { PAIR_ROWS, adjacentFeature } from './features.ts';
import { LABELS } from './labels.ts';
import { addWeights } from './memo.ts';
import type { Model } from './packed.ts';

/** Entries of the table: the neighbours of long texts are some ten thousand, and most of them weigh nothing. */
const ENTRIES = 1 << 16;
/** More than the cells of all rows; a power of two. */
const CELLS = 64;
const BITS = 6;
/** Where the lists are full, all of them are made anew. */
const ROOM = 1 << 18;
const EMPTY = 1;

/** What two neighbouring characters weigh for the four characters around their joint, as short lists. */
export interface Pairs {
  /** The pair of each entry, and where its list begins in `lists`: 0 where there is no entry, `EMPTY` where the pair weighs nothing. */
  readonly entries: Int32Array;
  readonly lists: Int32Array;
  used: number;
}

export function pairsTable(): Pairs {
  return { entries: new Int32Array(ENTRIES * 2), lists: new Int32Array(ROOM), used: EMPTY + 1 };
}

/** Adds what the pair weighs to the `PAIR_ROWS` rows of labels that begin at `row`, that of the character before it. */
export function addPair(pairs: Pairs, a: number, b: number, weights: Model, cells: Int32Array, row: number): void {
  const { entries, lists } = pairs;
  const pair = (a << 16) | b;
  let mixed = Math.imul(pair, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  const at = ((mixed ^ (mixed >>> 13)) & (ENTRIES - 1)) * 2;
  if (entries[at] !== pair || entries[at + 1] === 0) {
    const begin = listOf(pairs, a, b, weights);
    entries[at] = pair;
    entries[at + 1] = begin;
  }
  const begin = entries[at + 1] ?? 0;
  if (begin === EMPTY) return;
  const end = begin + (lists[begin] ?? 0);
  for (let i = begin + 1; i <= end; i++) {
    const entry = lists[i] ?? 0;
    const cell = row + (entry & (CELLS - 1));
    cells[cell] = (cells[cell] ?? 0) + (entry >> BITS);
  }
}

const sums = new Int32Array(CELLS);
const feature = new Int32Array(1);

function listOf(pairs: Pairs, a: number, b: number, weights: Model): number {
  const { entries, lists } = pairs;
  sums.fill(0);
  for (let row = 0; row < PAIR_ROWS; row++) {
    feature[0] = adjacentFeature(a, b, row);
    addWeights(weights, feature, 1, sums, row * LABELS);
  }
  if (pairs.used + CELLS > ROOM) {
    entries.fill(0);
    pairs.used = EMPTY + 1;
  }
  const begin = pairs.used;
  let end = begin;
  for (let cell = 0; cell < PAIR_ROWS * LABELS; cell++) {
    const sum = sums[cell] ?? 0;
    if (sum !== 0) lists[++end] = sum * CELLS + cell;
  }
  if (end === begin) return EMPTY;
  lists[begin] = end - begin;
  pairs.used = end + 1;
  return begin;
}
