import type { Value } from '../model.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { digitKey, digitsOf, isSlip, writtenDigits } from './values.ts';

/**
 * How one number may have become the other by a slip of the hand: digits in another order or a zero lost (`isSlip`), one
 * digit that was mistaken (288 and 228), or all digits the same and another unit or another 万 (732.5亿斤 and 732.5万吨).
 */
export type Slip = 'swapped' | 'mistaken' | 'unit';

/** So many digits tell a slip, or a value that two texts share, from chance. */
const least = 3;

/**
 * Keys under which a value meets those that a slip or rounding makes of it, among claims of one group: first the one of its
 * digits in any order, then those of its digits but one, last that of its first three. Two values that a slip joins have one
 * in common, and so have most that agree to three digits. None for approximate values and for numbers of less than three
 * digits (of two, for large ones), which too many things share.
 */
export function valueKeys(group: string, value: Value): readonly number[] {
  const digits = writtenDigits(value);
  if (digits.length < (isLarge(value) ? 2 : least) || digitsOf(value) < 2) return [];
  const keys = [hash(`${group}~${digitKey(digits)}`)];
  if (digits.length < least) return keys;
  const unit = `${group}|${String(value.rounding)}`;
  // The last digit differs too often by right to be one that was mistaken.
  for (let at = 0; at < digits.length - 1; at++)
    keys.push(hash(`${unit}?${digits.slice(0, at)}*${digits.slice(at + 1)}`));
  if (digitsOf(value) >= least) keys.push(hash(`${group}=${(value.center ?? 0).toPrecision(least)}`));
  return keys;
}

/** 8.4万 and 4.8万: rounded to hundreds or more, so that few other figures are of this size and place. */
function isLarge({ rounding }: Value): boolean {
  return rounding >= 500;
}

/** FNV-1a, 32 bits: two keys of one hash only make two values meet that have nothing in common. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** Whether the values of two claims have a key in common. */
export function meet(a: LinkedClaim, b: LinkedClaim): boolean {
  for (const key of a.values) if (b.values.includes(key)) return true;
  return false;
}

/** The slip between the different values of two claims that meet; null where they only begin alike. */
export function slipOf(a: LinkedClaim, b: LinkedClaim): Slip | null {
  if (isOtherUnit(a.value, b.value)) return 'unit';
  if (a.values[0] === b.values[0]) return isSlip(a.value, b.value, isLarge(a.value) ? 2 : least) ? 'swapped' : null;
  return isMistaken(a.value, b.value) ? 'mistaken' : null;
}

/**
 * True for two exact values of three digits or more that are written with the same digits in other units (732.5亿斤 and 732.5万吨),
 * or are ten, a hundred or ten thousand times each other but for rounding (549.15亿 and 54.9亿).
 */
export function isOtherUnit(a: Value, b: Value): boolean {
  if (Math.min(digitsOf(a), digitsOf(b)) < least) return false;
  if (a.center !== b.center && writtenDigits(a) === writtenDigits(b)) return true;
  const ratio = (a.center ?? 0) / (b.center ?? 1);
  const tens = Math.round(Math.log10(ratio));
  if (tens === 0 || Math.abs(tens) > 8) return false;
  const scaled = (b.center ?? 0) * 10 ** tens;
  const slack = Math.max(a.rounding, b.rounding * 10 ** tens);
  return Math.abs((a.center ?? 0) - scaled) <= slack * 1.000001;
}

/** True for two exact values of three digits or more, written to the same place, that differ in one digit, and not in the last. */
export function isMistaken(a: Value, b: Value): boolean {
  if (a.rounding !== b.rounding) return false;
  const x = writtenDigits(a);
  const y = writtenDigits(b);
  if (x.length !== y.length || x.length < least || x.slice(-1) !== y.slice(-1)) return false;
  let differing = 0;
  for (let at = 0; at < x.length; at++) if (x.charAt(at) !== y.charAt(at)) differing += 1;
  return differing === 1;
}
