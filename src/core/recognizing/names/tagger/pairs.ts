import { PAIR_ROWS, adjacentFeature } from './features.ts';
import { EMPTY, addList, addedList, clearLists, isFull, listsOf } from './lists.ts';
import type { Lists } from './lists.ts';
import type { Model } from './packed.ts';

/** Entries of the table: the neighbours of long texts are some ten thousand, and most of them weigh nothing. */
const BITS = 17;
const ENTRIES = 1 << BITS;
/** Where the lists are full, all of them are made anew; where one begins takes as many bits as an entry's place. */
const ROOM = 1 << BITS;

/** What two neighbouring characters weigh for the four characters around their joint. */
export interface Pairs {
  /**
   * Where the list of a pair begins, 0 where there is none yet, and above it what the entry's place does not tell of
   * the pair: the pair is mixed without loss, its low bits are the place.
   */
  readonly entries: Int32Array;
  readonly lists: Lists;
}

export function pairsTable(): Pairs {
  return { entries: new Int32Array(ENTRIES), lists: listsOf(ROOM) };
}

/** Adds what the pair weighs to the `PAIR_ROWS` rows of cells that begin at `row`, that of the character before it. */
export function addPair(pairs: Pairs, a: number, b: number, weights: Model, cells: Int32Array, row: number): void {
  const { entries, lists } = pairs;
  let mixed = Math.imul((a << 16) | b, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed ^= mixed >>> 13;
  const at = mixed & (ENTRIES - 1);
  const entry = entries[at] ?? 0;
  let begin = entry & (ROOM - 1);
  if (begin === 0 || ((entry ^ mixed) & -ENTRIES) !== 0) {
    begin = listOf(pairs, a, b, weights);
    entries[at] = (mixed & -ENTRIES) | begin;
  }
  if (begin !== EMPTY) addList(lists, begin, cells, row);
}

const features = new Int32Array(PAIR_ROWS);

function listOf({ entries, lists }: Pairs, a: number, b: number, weights: Model): number {
  if (isFull(lists)) {
    entries.fill(0);
    clearLists(lists);
  }
  for (let row = 0; row < PAIR_ROWS; row++) features[row] = adjacentFeature(a, b, row);
  return addedList(lists, features, PAIR_ROWS, weights);
}
