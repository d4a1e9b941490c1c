import type { Value } from '../model.ts';
import { digitKey, digitsOf, isSlip, writtenDigits } from './values.ts';

/**
 * How one number may have become the other by a slip of the hand: digits in another order or a zero lost (`isSlip`), or one
 * digit that was mistaken (288 and 228).
 */
export type Slip = 'swapped' | 'mistaken';

/** So many digits tell a slip, or a value that two texts share, from chance. */
const least = 3;

/**
 * The slip between two exact values of three digits or more (of two, for large ones); null where there is none. The last
 * digit differs too often by right to be one that was mistaken.
 */
export function slipOf(a: Value, b: Value): Slip | null {
  if (isSlip(a, b, isLarge(a) ? 2 : least)) return 'swapped';
  if (a.rounding !== b.rounding) return null;
  const x = writtenDigits(a);
  const y = writtenDigits(b);
  if (x.length !== y.length || x.length < least) return null;
  let at = 0;
  while (at < x.length && x.charAt(at) === y.charAt(at)) at += 1;
  return at < x.length - 1 && x.slice(at + 1) === y.slice(at + 1) ? 'mistaken' : null;
}

/** 8.4万 and 4.8万: rounded to hundreds or more, so that few other figures are of this size and place. */
function isLarge({ rounding }: Value): boolean {
  return rounding >= 500;
}

/**
 * Keys under which a value meets those that a slip or rounding makes of it, among claims of one group: two values that
 * `slipOf` joins have one in common, and so have most that agree to three digits. None for approximate values and shorter
 * numbers, which too many things share.
 */
export function valueKeys(group: string, value: Value): readonly string[] {
  const digits = writtenDigits(value);
  if (digits.length < (isLarge(value) ? 2 : least) || digitsOf(value) < 2) return [];
  const keys = [`${group}~${digitKey(digits)}`];
  if (digits.length < least) return keys;
  const unit = `${group}|${String(value.rounding)}`;
  for (let at = 0; at < digits.length - 1; at++) keys.push(`${unit}?${digits.slice(0, at)}*${digits.slice(at + 1)}`);
  if (digitsOf(value) >= least) keys.push(`${group}=${(value.center ?? 0).toPrecision(least)}`);
  return keys;
}
