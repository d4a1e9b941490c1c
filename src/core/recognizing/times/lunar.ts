/** The Chinese calendar as day numbers (day 0 is 1970-01-01), for the years of the table; outside of it nothing is known. */
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from '../tables/lunar.ts';
import { dateOf, dayNumber } from './calendar.ts';

interface LunarYear {
  /** The day of 正月初一. */
  readonly first: number;
  /** The month that is repeated, 0 for none. */
  readonly leap: number;
  /** The lengths of the months in order, the leap month after the one that it repeats. */
  readonly lengths: readonly number[];
  readonly qingming: number;
}

/** A stretch of days, both ends inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const MONTHS = 13;
let years: (LunarYear | undefined)[] | undefined;

/** The days of month `month` (1 to 12) of a lunar year, not of the leap month after it; null outside the table. */
export function lunarMonth(year: number, month: number): Days | null {
  const known = yearOf(year);
  if (known === null || month < 1 || month > 12) return null;
  const place = known.leap > 0 && month > known.leap ? month : month - 1;
  let from = known.first;
  for (let i = 0; i < place; i++) from += known.lengths[i] ?? 0;
  return { from, to: from + (known.lengths[place] ?? 0) - 1 };
}

/** One day of the Chinese calendar; null where that month has no such day (month 2 of 29 days has no 三十). */
export function lunarDay(year: number, month: number, day: number): number | null {
  const days = lunarMonth(year, month);
  if (days === null || day < 1 || days.from + day - 1 > days.to) return null;
  return days.from + day - 1;
}

/** The last day of the lunar year that ends in this Gregorian year: 2024年除夕 is 9 February 2024. */
export function newYearsEve(year: number): number | null {
  const known = yearOf(year);
  return known === null ? null : known.first - 1;
}

/** 清明, the day on which the sun reaches 15 degrees. */
export function qingming(year: number): number | null {
  return yearOf(year)?.qingming ?? null;
}

/** Of the days that the years around a reference give, the one nearest to it; null where none is known. */
export function nearest(reference: number, dayIn: (year: number) => number | null): number | null {
  const { year } = dateOf(reference);
  let best: number | null = null;
  for (let candidate = year - 1; candidate <= year + 1; candidate++) {
    const day = dayIn(candidate);
    if (day !== null && (best === null || Math.abs(day - reference) < Math.abs(best - reference))) best = day;
  }
  return best;
}

function yearOf(year: number): LunarYear | null {
  years ??= LUNAR_YEARS.flatMap((row) => row.split(' ')).map((hex, index) => unpack(hex, FIRST_LUNAR_YEAR + index));
  return years[year - FIRST_LUNAR_YEAR] ?? null;
}

function unpack(hex: string, year: number): LunarYear {
  const packed = parseInt(hex, 16);
  const leap = (packed >>> 15) & 15;
  const lengths = Array.from({ length: leap > 0 ? MONTHS : MONTHS - 1 }, (_, month) =>
    ((packed >>> (MONTHS - 1 - month)) & 1) === 1 ? 30 : 29,
  );
  return {
    first: dayNumber(year, 1, 1) + (packed >>> 19),
    leap,
    lengths,
    qingming: dayNumber(year, 4, 4 + ((packed >>> 13) & 3)),
  };
}
