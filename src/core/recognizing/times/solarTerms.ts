/** The days of the 24 solar terms. */
import { EARLIEST, FIRST_SOLAR_YEAR, SOLAR_YEARS } from '../tables/solarTerms.ts';
import { dayNumber } from './calendar.ts';

let years: readonly string[] | undefined;

/** The day number of a term by its place in the Gregorian year (0 is 小寒, 23 冬至); null outside the table's years. */
export function solarTerm(year: number, place: number): number | null {
  years ??= SOLAR_YEARS.flatMap((row) => row.split(' '));
  const row = years[year - FIRST_SOLAR_YEAR];
  const earliest = EARLIEST[place];
  if (row === undefined || earliest === undefined) return null;
  const month = Math.floor(place / 2);
  const both = parseInt(row.charAt(month), 16);
  const later = place % 2 === 0 ? both >>> 2 : both & 3;
  return dayNumber(year, month + 1, earliest + later);
}
