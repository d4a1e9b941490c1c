import type { Quantity } from '../../model.ts';
import { factorOf } from './factors.ts';

/** What a figure can stand for, its own rounding included; an open end is infinite. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * The values that a written figure allows, in the base unit of its dimension (metres, seconds, months):
 * 11.46 → [11.455, 11.465], 近90% → as approximated, 5亿元以内 → [0, 5.5e8].
 * Things that are counted one by one are exact where they are written to the last digit (76个).
 */
export function intervalOf(quantity: Quantity): Interval {
  const { value } = quantity;
  // An approximation (20多万) is as wide as it is; rounding is for what is written plainly.
  return bounds(quantity, isCounted(quantity) || value.min !== value.max ? 0 : value.rounding);
}

/** The values as written, without rounding: for what is larger and what is smaller. */
export function writtenOf(quantity: Quantity): Interval {
  return bounds(quantity, 0);
}

function bounds({ value, unit, dimension }: Quantity, slack: number): Interval {
  const factor = factorOf(unit, dimension);
  return {
    lo: value.min === null ? -Infinity : (value.min - slack) * factor,
    hi: value.max === null ? Infinity : (value.max + slack) * factor,
  };
}

/** True for a whole number of single things; a multiple (3倍) is measured, not counted. */
function isCounted({ value, dimension, unit }: Quantity): boolean {
  const { center } = value;
  return (
    dimension.startsWith('count') &&
    unit !== '倍' &&
    value.rounding <= 0.5 &&
    center !== null &&
    Number.isInteger(center)
  );
}

export function exactly(value: number): Interval {
  return { lo: value, hi: value };
}

export function add(a: Interval, b: Interval): Interval {
  return { lo: a.lo + b.lo, hi: a.hi + b.hi };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { lo: a.lo - b.hi, hi: a.hi - b.lo };
}

export function scale(a: Interval, factor: number): Interval {
  return factor < 0 ? { lo: a.hi * factor, hi: a.lo * factor } : { lo: a.lo * factor, hi: a.hi * factor };
}

/** a / b for positive b; everything where b may be zero or less, for then nothing can be said. */
export function divide(a: Interval, b: Interval): Interval {
  if (!(b.lo > 0)) return { lo: -Infinity, hi: Infinity };
  const ends = [quotient(a.lo, b.lo), quotient(a.lo, b.hi), quotient(a.hi, b.lo), quotient(a.hi, b.hi)];
  return { lo: Math.min(...ends), hi: Math.max(...ends) };
}

function quotient(a: number, b: number): number {
  const result = a / b;
  return Number.isNaN(result) ? 0 : result;
}

/** a to the power of 1/years: the factor of one year in compound growth. */
export function root(a: Interval, years: number): Interval {
  if (!(a.lo > 0) || !(years > 0)) return { lo: -Infinity, hi: Infinity };
  return { lo: a.lo ** (1 / years), hi: a.hi ** (1 / years) };
}

/** True where the two share a value; a hair's breadth of floating point is forgiven. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.lo <= b.hi + hair(b.hi) && b.lo <= a.hi + hair(a.hi);
}

/** True where every value of `a` lies above every value of `b`. */
export function above(a: Interval, b: Interval): boolean {
  return a.lo > b.hi + hair(b.hi);
}

/** True where both ends are finite. */
export function isBounded(a: Interval): boolean {
  return Number.isFinite(a.lo) && Number.isFinite(a.hi);
}

/** The middle of an interval, for showing. */
export function middle({ lo, hi }: Interval): number {
  if (!Number.isFinite(lo)) return hi;
  return Number.isFinite(hi) ? (lo + hi) / 2 : lo;
}

function hair(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) * 1e-9 + 1e-9 : 0;
}
