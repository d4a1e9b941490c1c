/** Dates of the Chinese calendar: 农历正月初五, 腊月二十三, 八月十五, 2015年农历十月初一. */
import { ARABIC, HAN_DIGIT, HAN_UNIT, tables } from '../chartables.ts';
import { lexicon } from '../lexicon.ts';
import { among } from '../match.ts';
import { readNumeral } from '../numerals.ts';
import { type Days, lunarDay, lunarMonth, nearest } from './lunar.ts';
import type { Year } from './spans.ts';
import type { Scope, Stated } from './stated.ts';

const YUE = '月'.charCodeAt(0);
const CHU = '初'.charCodeAt(0);
const RI = '日'.charCodeAt(0);
const LEAP = '闰'.charCodeAt(0);
const ZHENG = '正'.charCodeAt(0);
const LA = '腊'.charCodeAt(0);
const DONG = '冬'.charCodeAt(0);
const MARKS = ',，。；;：:、！!？?）)的至到-~ ';
/** A month of the end of the lunar year may lie in either of two Gregorian years. */
const LAST_SURE = 10;

/** Who says that a date is one of the Chinese calendar: the word 农历 before its month, before its year, or nobody. */
export type Said = 'month' | 'year' | 'no';

interface Month {
  readonly value: number;
  readonly end: number;
  /** 正月, 腊月, 冬月. */
  readonly named: boolean;
  readonly han: boolean;
  readonly leap: boolean;
}

/**
 * The date of the Chinese calendar at `index`, or null. Without 农历 it is one where the month has its own name (正月), the
 * day is 初一 to 初十, or month and day are Han numerals without 日 (八月十五) and no year of digits stands before.
 * A date without its year is the nearest to the reference. A day that its month does not have, a leap month, and
 * 冬月 or 腊月 of a Gregorian year, which has parts of two of them, are read and have no days.
 */
export function readLunar(scope: Scope, index: number, year: Year, said: Said): Stated | null {
  const month = readMonth(scope.codes, index);
  if (month === null) return null;
  const sure = said !== 'no' || month.named;
  const day = readDay(scope.codes, month, sure, year);
  if (day === null && !sure) return null;
  const unknown = month.leap || (month.value > LAST_SURE && year.anchor !== 'partial' && said !== 'year');
  const lunarYear = unknown ? null : lunarYearOf(scope, month.value, year);
  const days = lunarYear === null ? null : daysOf(lunarYear, month.value, day?.value ?? 0);
  return {
    end: day?.end ?? month.end,
    from: days?.from ?? null,
    to: days?.to ?? null,
    precision: day === null ? 'month' : 'day',
    anchor: year.anchor,
    type: day === null ? 'daterange' : 'date',
    ...(year.written === null ? {} : { year: year.written }),
    lunar: { year: lunarYear, month: month.value },
  };
}

/** The written year; without one that of the nearest such month, whether or not it has the day. */
function lunarYearOf({ reference }: Scope, month: number, { value, anchor }: Year): number | null {
  if (value === null || anchor !== 'partial' || reference?.whole !== false) return value;
  const near = nearest(reference.days, (candidate) => lunarMonth(candidate, month)?.from ?? null);
  for (let candidate = reference.year - 1; candidate <= reference.year + 1; candidate++)
    if (near !== null && lunarMonth(candidate, month)?.from === near) return candidate;
  return value;
}

/** A day, or the whole month for day 0. */
function daysOf(year: number, month: number, day: number): Days | null {
  if (day === 0) return lunarMonth(year, month);
  const days = lunarDay(year, month, day);
  return days === null ? null : { from: days, to: days };
}

/** 初七 and 十五 after 至, with the month of the date before them (正月初一至初七). */
export function readLunarDay(
  codes: Uint16Array,
  index: number,
  inherited: Required<Stated>['lunar'],
  anchor: Stated['anchor'],
): Stated | null {
  const named = { value: inherited.month, end: index, named: true, han: true, leap: false };
  const day = readDay(codes, named, true, null);
  if (day === null) return null;
  const days = inherited.year === null ? null : lunarDay(inherited.year, inherited.month, day.value);
  return { end: day.end, from: days, to: days, precision: 'day', anchor, type: 'date', lunar: inherited };
}

function readMonth(codes: Uint16Array, index: number): Month | null {
  const c = codes[index] ?? 0;
  const leap = c === LEAP || codes[index - 1] === LEAP;
  const at = c === LEAP ? index + 1 : index;
  if (codes[at + 1] === YUE) {
    const first = codes[at] ?? 0;
    const value = first === ZHENG ? 1 : first === LA ? 12 : first === DONG ? 11 : 0;
    if (value > 0) return { value, end: at + 2, named: true, han: true, leap };
  }
  if (((tables().kinds[codes[at] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) === 0) return null;
  const numeral = readNumeral(codes, at);
  if (numeral === null || codes[numeral.end] !== YUE || numeral.shaped || numeral.approximate) return null;
  if (numeral.lo < 1 || numeral.lo > 12) return null;
  return { value: numeral.lo, end: numeral.end + 1, named: false, han: numeral.style === 'han', leap };
}

/** 初五, 十五, 廿三, 18 after a month; `sure` where the month is said to be one of the Chinese calendar. */
function readDay(
  codes: Uint16Array,
  month: Month,
  sure: boolean,
  year: Year | null,
): { value: number; end: number } | null {
  const beginning = codes[month.end] === CHU;
  const at = beginning ? month.end + 1 : month.end;
  if (((tables().kinds[codes[at] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) === 0) return null;
  const numeral = readNumeral(codes, at);
  if (numeral === null || numeral.shaped || numeral.approximate || numeral.lo < 1 || numeral.lo > 30) return null;
  const next = codes[numeral.end] ?? 0;
  const end = sure && next === RI ? numeral.end + 1 : numeral.end;
  const value = numeral.lo;
  if (beginning) {
    if (numeral.style !== 'han' || value > 10) return null;
    // 3月初三家企业 is the beginning of March and three companies.
    const open = sure || (month.han ? lexicon().units.longest(codes, numeral.end) === null : isOpen(next));
    return open ? { value, end } : null;
  }
  if (sure) return end > numeral.end || lexicon().units.longest(codes, numeral.end) === null ? { value, end } : null;
  const dated = month.han && numeral.style === 'han' && value >= 10 && year?.written === null;
  return dated && isOpen(next) ? { value, end } : null;
}

function isOpen(next: number): boolean {
  return next === 0 || among(MARKS, next);
}
