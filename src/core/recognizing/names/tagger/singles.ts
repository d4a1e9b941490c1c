import { SINGLE_ROWS, singleFeature } from './features.ts';
import { addList, addedList, clearLists, isFull, listsOf } from './lists.ts';
import type { Lists } from './lists.ts';
import type { Model } from './packed.ts';

/** What each character weighs for itself and the four around it. */
export interface Singles {
  /** UTF-16 code unit → where its list begins, 0 where it has none yet. */
  readonly begins: Int32Array;
  readonly lists: Lists;
}

/** Long texts have some three thousand characters, of some thirty numbers each. */
const ROOM = 1 << 17;

export function singlesTable(): Singles {
  return { begins: new Int32Array(65536), lists: listsOf(ROOM) };
}

/** Adds what a character weighs to the `SINGLE_ROWS` rows of cells that begin at `row`. */
export function addSingle(singles: Singles, character: number, weights: Model, cells: Int32Array, row: number): void {
  const begin = singles.begins[character] ?? 0;
  addList(singles.lists, begin === 0 ? listOf(singles, character, weights) : begin, cells, row);
}

const features = new Int32Array(SINGLE_ROWS);

function listOf({ begins, lists }: Singles, character: number, weights: Model): number {
  if (isFull(lists)) {
    begins.fill(0);
    clearLists(lists);
  }
  for (let row = 0; row < SINGLE_ROWS; row++) features[row] = singleFeature(character, row);
  const begin = addedList(lists, features, SINGLE_ROWS, weights);
  begins[character] = begin;
  return begin;
}
