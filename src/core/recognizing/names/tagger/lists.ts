import { LABELS } from './labels.ts';
import { NAME_CELLS, OUTSIDE_CELL, ROW, joined } from './lanes.ts';
import { addWeights } from './memo.ts';
import type { Model } from './packed.ts';

/**
 * What a character or two neighbours weigh for the characters around them: `count, cell, sum, cell, sum, …`, made when
 * they first come. A cell is counted from that of the first row.
 */
export interface Lists {
  readonly numbers: Int32Array;
  used: number;
}

/** The list of what weighs nothing. */
export const EMPTY = 1;

/** Room for so many numbers. */
export function listsOf(room: number): Lists {
  return { numbers: new Int32Array(room), used: EMPTY + 1 };
}

/** Forgets all lists. */
export function clearLists(lists: Lists): void {
  lists.used = EMPTY + 1;
}

/** Adds a list to the rows of cells from `row` on. */
export function addList({ numbers }: Lists, begin: number, cells: Int32Array, row: number): void {
  const end = begin + (numbers[begin] ?? 0);
  for (let i = begin + 1; i < end; i += 2) {
    const cell = row + (numbers[i] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + (numbers[i + 1] ?? 0);
  }
}

/** Whether one more list may not find room. */
export function isFull({ numbers, used }: Lists): boolean {
  return used + 2 * MOST_ROWS * ROW > numbers.length;
}

/** More rows than any list has. */
const MOST_ROWS = 8;
const sums = new Int32Array(LABELS);

/** Makes the list of one feature a row, and gives where it begins; `EMPTY` where nothing weighs. */
export function addedList(lists: Lists, features: Int32Array, rows: number, weights: Model): number {
  const { numbers } = lists;
  const begin = lists.used;
  let end = begin + 1;
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    addWeights(weights, features, row, row + 1, sums);
    for (let cell = 0; cell <= NAME_CELLS; cell++) {
      const sum = cell === OUTSIDE_CELL ? (sums[0] ?? 0) : joined(sums[2 * cell + 1] ?? 0, sums[2 * cell + 2] ?? 0);
      if (sum === 0) continue;
      numbers[end] = row * ROW + cell;
      numbers[end + 1] = sum;
      end += 2;
    }
  }
  if (end === begin + 1) return EMPTY;
  numbers[begin] = end - begin;
  lists.used = end;
  return begin;
}
