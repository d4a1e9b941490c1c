import { LABELS } from './labels.ts';

/**
 * Sums of two labels stand in one number of 32 bits, the low half and the high half, so that one addition serves both:
 * low + 65,536 × high, where a low half below 0 has borrowed one from the high half. Exact while both stay within
 * 16 bits, and no sum comes near: some forty weights of at most 127 meet at one character.
 */

/** Numbers that hold the labels of names: cell c has the labels 2c + 1 and 2c + 2. */
export const NAME_CELLS = (LABELS - 1) / 2;
/** The cell behind them, which has label 0 in its low half. */
export const OUTSIDE_CELL = NAME_CELLS;
/** From one character's cells to the next one's. */
export const ROW = 8;

/** Both in one. */
export function joined(low: number, high: number): number {
  return (low + (high << 16)) | 0;
}

/** The low half. */
export function lowOf(cell: number): number {
  return (cell << 16) >> 16;
}

/** The high half. */
export function highOf(cell: number): number {
  return (cell - ((cell << 16) >> 16)) >> 16;
}
