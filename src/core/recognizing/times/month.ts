/** What follows a month: days, a third of it, an edge, a week. */
import { among, startsWith, wordAt } from '../match.ts';
import { readNumeral } from '../numerals.ts';
import { dayNumber, weekdayOf } from './calendar.ts';
import { DE, DI, QIAN, TIAN, TOU } from './characters.ts';
import { dayOf, WEEK_NAMES, WEEKDAYS } from './day.ts';
import { type Field, readDay } from './fields.ts';
import { daysOfSpan, edgeEnds, monthsOf, span, writtenYear, type Year } from './spans.ts';
import type { Scope, Stated } from './stated.ts';
import { timeWords } from './words.ts';

const GE = '个'.charCodeAt(0);

/** How far ahead of the reference a month without a year may lie before it is last year's. */
const FAR_AHEAD = 240;

/** One month or a range of months; a month without a year that lies far ahead of the reference is last year's. */
export function fromMonths(scope: Scope, months: Field, year: Year): Stated {
  if (months.hi > months.lo) {
    return {
      ...monthsOf(months.end, settledYear(scope, year, months.lo, 1), months.lo, months.hi, 'month'),
      month: months.lo,
    };
  }
  return afterMonth(scope, year, months.lo, months.end);
}

function settledYear({ reference }: Scope, year: Year, month: number, day: number): Year {
  if (year.anchor !== 'partial' || year.value === null || reference === null || reference.whole) return year;
  const days = dayNumber(year.value, month, day);
  return days - reference.days > FAR_AHEAD ? { ...year, value: year.value - 1 } : year;
}

/** What follows a month: days, a third of it, an edge, a week; else the whole month. Month 0 is one that nothing gives. */
export function afterMonth(scope: Scope, given: Year, month: number, end: number): Stated {
  const { codes } = scope;
  const at = codes[end] === DE ? end + 1 : end;
  const days = readDay(codes, codes[at] === 0x20 ? at + 1 : at, true);
  const year = settledYear(scope, given, month, days?.lo ?? 1);
  const written = { ...writtenYear(given), ...(month > 0 ? { month } : {}) };
  if (month > 12 || (month < 1 && (given.anchor !== 'relative' || given.value !== null))) {
    return {
      end: days?.end ?? end,
      from: null,
      to: null,
      precision: days === null ? 'month' : 'day',
      anchor: given.anchor,
      type: 'date',
      ...written,
      month,
      ...(days === null ? {} : { day: days.lo }),
      impossible: true,
    };
  }
  const known = month > 0 ? year.value : null;
  const stated = { anchor: given.anchor, ...written } as const;
  const dayIn = (day: number): number | null => (known === null ? null : dayNumber(known, month, day));
  if (days !== null) {
    if (days.hi === days.lo) return dayOf(codes, days.end, { ...year, written: given.written }, month, days.lo);
    return {
      end: days.end,
      from: dayIn(days.lo),
      to: dayIn(days.hi),
      precision: 'day',
      type: 'daterange',
      ...stated,
      day: days.lo,
    };
  }
  const part = timeWords().monthParts.longest(codes, at);
  if (part !== null && edgeEnds(codes, part.end)) {
    const [first, last] = part.value;
    // Day 0 of the next month is the last of this one.
    const to = last > 0 || known === null ? dayIn(last) : dayNumber(known, month + 1, 0);
    return { end: part.end, from: dayIn(first), to, precision: 'month', type: 'daterange', ...stated };
  }
  if (known === null) return { end, from: null, to: null, precision: 'month', type: 'daterange', ...stated };
  const inner = readNthWeekday(codes, at, known, month) ?? readInsideMonth(codes, at, known, month);
  return { ...(inner ?? span(end, known, month, known, month, 'month', given.anchor)), ...stated };
}

/** The n-th weekday of a month, or its last: 的第四个星期四, 的最后一个周一; month 0 is one that nothing gives. */
export function readNthWeekday(codes: Uint16Array, at: number, year: number | null, month: number): Stated | null {
  const last = startsWith(codes, at, '最后一个');
  const numeral = codes[at] === DI ? readNumeral(codes, at + 1) : null;
  if (!last && (numeral === null || numeral.approximate || codes[numeral.end] !== GE)) return null;
  const from = last ? at + 4 : (numeral?.end ?? at) + 1;
  const name = wordAt(codes, from, WEEK_NAMES);
  if (name === undefined) return null;
  const weekend = name === '周' && codes[from + 1] === 0x672b;
  const day = weekend ? 5 : WEEKDAYS.indexOf(String.fromCharCode(codes[from + name.length] ?? 0x20));
  const end = from + name.length + 1;
  if (day < 0 || (day === 0 && among('共直起般些下', codes[end] ?? 0))) return null;
  const base = { end, precision: 'day', anchor: 'absolute', type: weekend ? 'daterange' : 'date' } as const;
  const nth = numeral?.lo ?? 5;
  if (year === null || month === 0 || nth < 1 || nth > 5) return { ...base, from: null, to: null };
  const first = dayNumber(year, month, 1);
  const weekday = Math.min(day, 6) + 1;
  const lastDay = dayNumber(year, month + 1, 0);
  const found = last
    ? lastDay - ((weekdayOf(lastDay) - weekday + 7) % 7)
    : first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return found > lastDay
    ? { ...base, from: null, to: null }
    : { ...base, from: found, to: weekend ? found + 1 : found };
}

/** 前两天, 第一天, 最后三天, 第三周. */
function readInsideMonth(codes: Uint16Array, at: number, year: number, month: number): Stated | null {
  const c = codes[at];
  const last = startsWith(codes, at, '最后');
  const front = c === QIAN || c === TOU;
  if (!front && c !== DI && !last) return null;
  const numeral = readNumeral(codes, last ? at + 2 : at + 1);
  if (numeral === null || numeral.approximate || numeral.lo < 1 || numeral.lo > 31) return null;
  const first = dayNumber(year, month, 1);
  if (codes[numeral.end] === TIAN || (front && codes[numeral.end] === 0x65e5)) {
    const days = daysOfSpan(first, dayNumber(year, month + 1, 0), numeral.lo, front, last);
    return { end: numeral.end + 1, ...days, precision: 'day', anchor: 'absolute' };
  }
  if (c === DI && (codes[numeral.end] === 0x5468 || startsWith(codes, numeral.end, '个星期')) && numeral.lo <= 5) {
    // The first week of a month is the one of its first Monday.
    const monday = first + ((8 - weekdayOf(first)) % 7) + (numeral.lo - 1) * 7;
    return {
      end: numeral.end + (codes[numeral.end] === 0x5468 ? 1 : 3),
      from: monday,
      to: monday + 6,
      precision: 'week',
      anchor: 'absolute',
      type: 'daterange',
    };
  }
  return null;
}
