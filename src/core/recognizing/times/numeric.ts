/** Dates of digits and separators: 2023-5-24, 2008/08/08, 2008.08.08, 2010 01 29, 20240307, 13.5.2015, 12/1. */
import { ARABIC, LATIN, tables } from '../chartables.ts';
import { isLabelled } from '../phones.ts';
import { dayNumber, isDate, monthLength } from './calendar.ts';
import type { Scope, Stated } from './stated.ts';

interface Part {
  readonly value: number;
  readonly digits: number;
  readonly end: number;
}

const SEPARATORS: ReadonlySet<number> = new Set([0x2d, 0x2f, 0x2e, 0x20]);
const SLASH = 0x2f;
const DOT = 0x2e;
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** The date at `index`; `second` where it closes a range, so that a hyphen may stand before it. */
export function readNumericDate({ codes, reference }: Scope, index: number, second: boolean): Stated | null {
  const { kinds } = tables();
  const before = codes[index - 1] ?? 0;
  if (
    ((kinds[before] ?? 0) & (ARABIC | LATIN)) !== 0 ||
    (!second && index > 0 && (before === HYPHEN || before === SLASH || before === DOT) && isDigitAt(codes, index - 2))
  ) {
    return null;
  }
  const a = readPart(codes, index);
  if (a === null) return null;
  const separator = codes[a.end] ?? 0;
  if (a.digits === 8) return isLabelled(codes, index) ? null : eightDigits(codes, index, a);
  if (!SEPARATORS.has(separator)) return null;
  const b = readPart(codes, a.end + 1);
  if (b === null || b.digits > 2) return null;
  if (codes[b.end] === separator) {
    const c = readPart(codes, b.end + 1);
    if (c === null || isJoined(codes, c.end, separator)) return null;
    return threeParts(a, b, c, separator);
  }
  if (isJoined(codes, b.end, separator)) return null;
  if (a.digits === 4 && a.value >= 1900 && a.value < 2100 && b.digits === 2 && b.value >= 1 && b.value <= 12) {
    if (separator === SLASH || (separator === HYPHEN && !isYearShare(codes, b.end)))
      return month(a.value, b.value, b.end);
    if (separator === DOT && second) return month(a.value, b.value, b.end);
    if (separator === DOT && codes[b.end] === HYPHEN && readPart(codes, b.end + 1)?.digits === 4)
      return month(a.value, b.value, b.end);
    return null;
  }
  // 12/1 is a day, 1/2 and 1/16 are shares.
  if (
    separator === SLASH &&
    a.digits <= 2 &&
    a.value >= b.value &&
    a.value <= 12 &&
    b.value >= 1 &&
    b.value <= 31 &&
    b.digits <= 2 &&
    a.value > 1
  ) {
    const year = reference?.year ?? null;
    const days = year === null ? null : dayNumber(year, a.value, b.value);
    return {
      end: b.end,
      from: days,
      to: days,
      precision: 'day',
      anchor: 'partial',
      type: 'date',
      month: a.value,
      day: b.value,
    };
  }
  return null;
}

function month(year: number, value: number, end: number): Stated {
  return {
    end,
    from: dayNumber(year, value, 1),
    to: dayNumber(year, value, monthLength(year, value)),
    precision: 'month',
    anchor: 'absolute',
    type: 'daterange',
    year,
    month: value,
  };
}

function threeParts(a: Part, b: Part, c: Part, separator: number): Stated | null {
  let year: number;
  let monthValue: number;
  let dayValue: number;
  if (a.digits === 4) {
    if (c.digits > 2 || a.value < 1000 || a.value > 2200) return null;
    [year, monthValue, dayValue] = [a.value, b.value, c.value];
    if (separator === SPACE && (b.digits !== 2 || c.digits !== 2)) return null;
  } else if (c.digits === 4 && a.digits <= 2) {
    if (separator === SPACE || c.value < 1900 || c.value > 2100) return null;
    year = c.value;
    [monthValue, dayValue] = b.value > 12 ? [a.value, b.value] : [b.value, a.value];
  } else if (
    a.digits <= 2 &&
    c.digits === 2 &&
    (separator === SLASH || (separator === HYPHEN && (a.digits === 2 || c.value > 12)))
  ) {
    // Two digits for the year: day/month/year with slashes, year-month-day with hyphens.
    if (separator === HYPHEN && a.digits === 2) [year, monthValue, dayValue] = [shortYear(a.value), b.value, c.value];
    else [year, monthValue, dayValue] = [shortYear(c.value), b.value, a.value];
    if (!isDate(year, monthValue, dayValue)) return null;
  } else return null;
  const unlikely = separator === DOT || separator === SPACE || monthValue > 19 || dayValue > 39 || a.digits !== 4;
  if (unlikely && !isDate(year, monthValue, dayValue)) return null;
  return oneDay(c.end, year, monthValue, dayValue);
}

/** One day with its year, which the calendar may not have. */
function oneDay(end: number, year: number, monthValue: number, day: number): Stated {
  const days = isDate(year, monthValue, day) ? dayNumber(year, monthValue, day) : null;
  const stated = { end, from: days, to: days, precision: 'day', anchor: 'absolute', type: 'date' } as const;
  return { ...stated, year, month: monthValue, day, ...(days === null ? { impossible: true } : {}) };
}

function shortYear(value: number): number {
  return value >= 50 ? 1900 + value : 2000 + value;
}

/** 20240307 where it is a day of our time and stands alone. */
function eightDigits(codes: Uint16Array, index: number, { end }: Part): Stated | null {
  const { kinds, values } = tables();
  if (((kinds[codes[end] ?? 0] ?? 0) & LATIN) !== 0 || codes[end] === DOT) return null;
  // 20231001-20231007, but no other code with a hyphen.
  if (codes[end] === HYPHEN) {
    const next = readPart(codes, end + 1);
    if (next?.digits !== 8 || codes[next.end] === HYPHEN || eightDigits(codes, end + 1, next) === null) return null;
  }
  const digit = (at: number): number => values[codes[at] ?? 0] ?? 0;
  const year = digit(index) * 1000 + digit(index + 1) * 100 + digit(index + 2) * 10 + digit(index + 3);
  const monthValue = digit(index + 4) * 10 + digit(index + 5);
  const dayValue = digit(index + 6) * 10 + digit(index + 7);
  if (year < 1950 || year > 2049 || !isDate(year, monthValue, dayValue)) return null;
  return oneDay(end, year, monthValue, dayValue);
}

function readPart(codes: Uint16Array, index: number): Part | null {
  const { kinds, values } = tables();
  let i = index;
  let value = 0;
  while (((kinds[codes[i] ?? 0] ?? 0) & ARABIC) !== 0 && i - index < 9) {
    value = value * 10 + (values[codes[i] ?? 0] ?? 0);
    i++;
  }
  return i === index ? null : { value, digits: i - index, end: i };
}

function isDigitAt(codes: Uint16Array, index: number): boolean {
  return index >= 0 && ((tables().kinds[codes[index] ?? 0] ?? 0) & ARABIC) !== 0;
}

/** More of the same row follows: an address, a version. */
function isJoined(codes: Uint16Array, end: number, separator: number): boolean {
  const { kinds } = tables();
  const next = codes[end] ?? 0;
  // 2024-03-05T09:30.
  const stamped = next === 0x54 && separator === HYPHEN && isDigitAt(codes, end + 1) && codes[end + 3] === 0x3a;
  if (((kinds[next] ?? 0) & (ARABIC | LATIN)) !== 0) return !stamped;
  return (
    next === separator &&
    separator !== SPACE &&
    separator !== HYPHEN &&
    ((kinds[codes[end + 1] ?? 0] ?? 0) & ARABIC) !== 0
  );
}

/** 2023-05 before 年, % or a unit is a range of numbers. */
function isYearShare(codes: Uint16Array, end: number): boolean {
  const next = codes[end] ?? 0;
  return next === 0x5e74 || next === 0x25 || next === HYPHEN;
}
