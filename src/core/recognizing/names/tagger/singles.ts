import { SINGLE_ROWS, singleFeature } from './features.ts';
import { LABELS } from './labels.ts';
import { addWeights } from './memo.ts';
import type { Model } from './packed.ts';

/** What each character weighs for itself and the four around it, as short lists that are made when it first comes. */
export interface Singles {
  /** UTF-16 code unit → where its list begins in `lists`, 0 where it has none yet. */
  readonly begins: Int32Array;
  /** A list: how many, then for each cell its weight × `CELLS` + its place from the first row's first label. */
  lists: Int32Array;
  used: number;
}

/** More than the cells of all rows; a power of two. */
const CELLS = 128;
const BITS = 7;

export function singlesTable(): Singles {
  return { begins: new Int32Array(65536), lists: new Int32Array(1 << 15), used: 1 };
}

/** Adds what a character weighs to the `SINGLE_ROWS` rows of labels that begin at `row`. */
export function addSingle(singles: Singles, character: number, weights: Model, cells: Int32Array, row: number): void {
  let begin = singles.begins[character] ?? 0;
  if (begin === 0) begin = listOf(singles, character, weights);
  const { lists } = singles;
  const end = begin + (lists[begin] ?? 0);
  for (let i = begin + 1; i <= end; i++) {
    const entry = lists[i] ?? 0;
    const cell = row + (entry & (CELLS - 1));
    cells[cell] = (cells[cell] ?? 0) + (entry >> BITS);
  }
}

const sums = new Int32Array(CELLS);
const feature = new Int32Array(1);

function listOf(singles: Singles, character: number, weights: Model): number {
  if (singles.used + CELLS > singles.lists.length) {
    const longer = new Int32Array(singles.lists.length * 2);
    longer.set(singles.lists);
    singles.lists = longer;
  }
  const { lists } = singles;
  sums.fill(0);
  for (let row = 0; row < SINGLE_ROWS; row++) {
    feature[0] = singleFeature(character, row);
    addWeights(weights, feature, 1, sums, row * LABELS);
  }
  const begin = singles.used++;
  for (let cell = 0; cell < SINGLE_ROWS * LABELS; cell++) {
    const sum = sums[cell] ?? 0;
    if (sum !== 0) lists[singles.used++] = sum * CELLS + cell;
  }
  lists[begin] = singles.used - begin - 1;
  singles.begins[character] = begin;
  return begin;
}
