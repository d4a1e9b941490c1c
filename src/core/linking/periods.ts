import type { AsOf } from '../model.ts';
import { daysBetween } from '../claiming/mood.ts';

/**
 * How the as-of of two claims stand to each other; `unknown` where one of them says nothing, `unlike` for stretches that
 * no figure is compared over: a month and a year, five years and one.
 */
export type PeriodRelation = 'same' | 'different' | 'unknown' | 'unlike';

/** Two papers that report one event a day or two apart speak of one time. */
const datelineSlack = 2;
/** Two papers that may look back, so many days apart, look back on one state of things. */
const oneReview = 10;
/** 十年来 told two months apart is one stretch: the part of its length by which its ends may differ. */
const longSlack = 0.02;
/** 目前 and a report that may look back, so many days apart, may speak of one time. */
const sameSeason = 31;

/**
 * Stocks are compared by their end, flows by the whole interval. A dateline against a dateline may be two days off;
 * an inferred or open interval is `unknown` where it can hold the other, `different` where it cannot.
 */
export function relatePeriods(a: AsOf, b: AsOf): PeriodRelation {
  if (a.from === 'none' || b.from === 'none' || isUnknown(a) || isUnknown(b)) return 'unknown';
  if (a.from === 'inferred' || b.from === 'inferred') return overlap(a, b) ? 'unknown' : 'different';
  if (a.each === true || b.each === true) return relateEach(a, b);
  if (a.from === 'dateline' && b.from === 'dateline') {
    if (a.end === null || b.end === null) return 'unknown';
    if (isWithinDays(a.end, b.end)) return 'same';
    // Two papers of one spring may look back on one year, and so may one on what another told at the year's end.
    const x = yearLookedBackOn(a);
    const y = yearLookedBackOn(b);
    if (x === null && y === null) return 'different';
    if (x === null || y === null) if (Math.abs(daysBetween(a.end, b.end)) <= sameSeason) return 'unknown';
    if (x !== null && x === y && Math.abs(daysBetween(a.end, b.end)) <= oneReview) return 'same';
    return (x ?? a.end.slice(0, 4)) === (y ?? b.end.slice(0, 4)) ? 'unknown' : 'different';
  }
  if (a.start === b.start && a.end === b.end) return 'same';
  if (isNearby(a, b)) return 'same';
  if (isYearBefore(a, b) || isYearBefore(b, a)) return 'same';
  if (isPartOfYear(a, b) || isPartOfYear(b, a)) return 'unlike';
  if (isDayOf(a, b) || isDayOf(b, a)) return 'unlike';
  if (a.kind === 'stock' || b.kind === 'stock') return a.end !== null && a.end === b.end ? 'same' : 'different';
  return isUnlike(a, b) ? 'unlike' : 'different';
}

/** What every one of several years has is what one of them has, and nothing of what they add up to. */
function relateEach(a: AsOf, b: AsOf): PeriodRelation {
  if (a.each === true && b.each === true) return a.start === b.start && a.end === b.end ? 'same' : 'unlike';
  const [years, one] = a.each === true ? [a, b] : [b, a];
  const back = yearLookedBackOn(one);
  if (back !== null)
    return overlap(years, { start: `${back}-01-01`, end: `${back}-12-31`, from: 'sentence', kind: 'flow' })
      ? 'same'
      : 'different';
  const isYear = one.kind === 'flow' && isFromNewYear(one) && one.start?.slice(0, 4) === one.end?.slice(0, 4);
  if (!isYear || one.end?.endsWith('-12-31') !== true) return 'unlike';
  return overlap(years, one) ? 'same' : 'different';
}

function isWithinDays(a: string, b: string): boolean {
  return Math.abs(daysBetween(a, b)) <= datelineSlack;
}

/** What a paper that may look back says, and what another states for that year or its last day. */
function isYearBefore(paper: AsOf, stated: AsOf): boolean {
  const year = yearLookedBackOn(paper);
  if (year === null || stated.from === 'dateline') return false;
  return stated.end === `${year}-12-31` && (stated.start === stated.end || stated.start === `${year}-01-01`);
}

/** The year that a paper of the first months may look back on, for its kind is unknown; null for any other as-of. */
export function yearLookedBackOn({ from, kind, end }: AsOf): string | null {
  return from === 'dateline' && kind === 'unknown' && end !== null ? String(Number(end.slice(0, 4)) - 1) : null;
}

/** 五年来 told two days apart: the same stretch, counted back from two days. */
function isNearby(a: AsOf, b: AsOf): boolean {
  const isLong = daysOf(a) > 300 && daysOf(b) > 300;
  // A holiday that one paper begins on its eve.
  const isHoliday = daysOf(a) >= 3 && daysOf(b) >= 3 && daysOf(a) <= longestHoliday && daysOf(b) <= longestHoliday;
  if (a.kind === 'stock' || b.kind === 'stock' || !(isLong ? a.kind === 'flow' && b.kind === 'flow' : isHoliday))
    return false;
  const slack = Math.max(datelineSlack, longSlack * Math.min(daysOf(a), daysOf(b)));
  return isClose(a.start, b.start, slack) && isClose(a.end, b.end, slack);
}

function isClose(a: string | null, b: string | null, days: number): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= days;
}

/** A month, a season or five years beside a text that gives no period of its own: what it counts may be a year's. */
function isPartOfYear(a: AsOf, b: AsOf): boolean {
  if (b.from !== 'dateline' || a.kind !== 'flow' || a.start === a.end) return false;
  const days = daysOf(a);
  return days > 400 || (days < 200 && !isFromNewYear(a));
}

/** A day that a text tells of and the year or more that it lies in: 10月1日接待游客 is a part of 全年接待游客. */
function isDayOf(day: AsOf, years: AsOf): boolean {
  if (day.kind !== 'unknown' || day.from !== 'sentence' || day.start === null || day.start !== day.end) return false;
  return years.kind === 'flow' && daysOf(years) > 300 && overlap(day, years);
}

/** Two flows over stretches of other length, unless both run from the new year (一季度, 上半年). */
function isUnlike(a: AsOf, b: AsOf): boolean {
  if (a.kind !== 'flow' || b.kind !== 'flow') return false;
  const x = daysOf(a);
  const y = daysOf(b);
  // The October holiday is compared with that of the year before, not with the one in May.
  if (x <= longestHoliday && y <= longestHoliday && isOtherSeason(a, b)) return true;
  if (isFromNewYear(a) && isFromNewYear(b) && x <= 366 && y <= 366 && (x > 40 || y > 100) && (y > 40 || x > 100))
    return false;
  return x > y * 1.5 || y > x * 1.5;
}

/** No holiday is longer, in days. */
const longestHoliday = 16;

/** Starts that lie more than 45 days apart in the year, whichever years they are; a lunar holiday moves by less. */
function isOtherSeason({ start: a }: AsOf, { start: b }: AsOf): boolean {
  if (a === null || b === null) return false;
  const apart = Math.abs(dayOfYear(a) - dayOfYear(b));
  return Math.min(apart, 365 - apart) > 45;
}

function dayOfYear(day: string): number {
  return daysBetween(`${day.slice(0, 4)}-01-01`, day);
}

function isFromNewYear({ start }: AsOf): boolean {
  return start?.endsWith('-01-01') === true;
}

/** The length in days; NaN for an open interval, which is unlike nothing. */
function daysOf({ start, end }: AsOf): number {
  return start === null || end === null ? NaN : daysBetween(start, end) + 1;
}

/** Negative where `a` is older; 0 where that cannot be told. */
export function comparePeriods(a: AsOf, b: AsOf): number {
  const x = a.end ?? a.start;
  const y = b.end ?? b.start;
  if (x === null || y === null || x === y) return 0;
  return x < y ? -1 : 1;
}

function isUnknown({ start, end }: AsOf): boolean {
  return start === null && end === null;
}

function overlap(a: AsOf, b: AsOf): boolean {
  return (
    (a.start === null || b.end === null || a.start <= b.end) && (b.start === null || a.end === null || b.start <= a.end)
  );
}
