/** The proleptic Gregorian calendar as day numbers: day 0 is 1970-01-01. */

/** Days from 1970-01-01; months and days past their range carry over. Source: H. Hinnant, chrono-compatible date algorithms. */
export function dayNumber(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dateOf(days: number): Ymd {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** ISO 8601 `YYYY-MM-DD`; null outside the years 1 to 9999, which ISO days of four digits cannot write. */
export function isoOf(days: number | null): string | null {
  if (days === null) return null;
  const known = isoDays.get(days);
  if (known !== undefined) return known;
  const { year, month, day } = dateOf(days);
  if (year < 1 || year > 9999) return null;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (isoDays.size >= MOST_DAYS) isoDays.clear();
  isoDays.set(days, text);
  return text;
}

/** Days as texts: documents name the same few hundred over and over, and one text for each serves them all. */
const isoDays = new Map<number, string>();
const MOST_DAYS = 4096;

export function monthLength(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week of a day. */
export function mondayOf(days: number): number {
  return days - weekdayOf(days) + 1;
}

/** The Monday of ISO week `week` of `year`. */
export function isoWeekMonday(year: number, week: number): number {
  return mondayOf(dayNumber(year, 1, 4)) + (week - 1) * 7;
}

/** The day of an ISO 8601 text (a time after it is left out), or null where it is none. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    return isDate(year, month, day) ? dayNumber(year, month, day) : null;
  }
  return null;
}
