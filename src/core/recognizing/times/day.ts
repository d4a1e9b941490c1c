/** Days: of a month that has been read, of the week, and alone; with the weekday and time of day that follow. */
import { among, isHan, startsWith, wordAt } from '../match.ts';
import { ARABIC, tables } from '../chartables.ts';
import { dateOf, dayNumber, isDate, mondayOf, monthLength } from './calendar.ts';
import { DE } from './characters.ts';
import { readClock } from './clock.ts';
import { readDay } from './fields.ts';
import type { Year } from './spans.ts';
import type { Inherited, Scope, Stated } from './stated.ts';

const RI = '日'.charCodeAt(0);
const YUE = '月'.charCodeAt(0);

/** One day, which the calendar may not have. */
export function dayOf(
  codes: Uint16Array,
  end: number,
  year: Year,
  month: number,
  day: number,
  writesMonth = month > 0,
): Stated {
  const never = day < 1 || day > 31 || (month > 0 && day > monthLength(2000, month));
  const open = year.value === null || month === 0;
  const exists = !never && !open && isDate(year.value, month, day);
  const days = exists ? dayNumber(year.value, month, day) : null;
  const stated: { -readonly [Part in keyof Stated]: Stated[Part] } = {
    end,
    from: days,
    to: days,
    precision: 'day',
    anchor: year.anchor,
    type: 'date',
  };
  if (year.written !== null) stated.year = year.written;
  if (writesMonth) stated.month = month;
  stated.day = day;
  if (exists || (open && !never)) return afterDay(codes, stated);
  // 29 February of a year that the text does not write may be of another year.
  if (never || year.anchor !== 'partial') stated.impossible = true;
  return stated;
}

const BRACKETS = ['(', '（', '', ',', '，'];
export const WEEK_NAMES = ['星期', '礼拜', '周'];
export const WEEKDAYS = '一二三四五六日天';

/** A weekday and a time of day that belong to the date before them. */
export function afterDay(codes: Uint16Array, stated: Stated): Stated {
  let end = stated.end;
  for (const bracket of BRACKETS) {
    if (!startsWith(codes, end, bracket) || (stated.day === undefined && bracket !== '')) continue;
    const name = wordAt(codes, end + bracket.length, WEEK_NAMES);
    if (name === undefined) continue;
    const at = end + bracket.length + name.length;
    const next = codes[at] ?? 0;
    if (next === 0 || !among(WEEKDAYS, next)) continue;
    const closing = bracket === '(' ? 0x29 : bracket === '（' ? 0xff09 : 0;
    if (closing > 0 && codes[at + 1] !== closing) continue;
    end = at + (closing > 0 ? 2 : 1);
    break;
  }
  const at = codes[end] === DE ? end + 1 : end;
  const clock = readClock(codes, at, true);
  if (clock === null) return end === stated.end ? stated : { ...stated, end };
  const type = stated.type === 'date' ? 'datetime' : stated.type;
  return { ...stated, end: clock.end, type, precision: clock.precision };
}

/**
 * 周三, 星期一, 礼拜日; `weeks` is the offset of the week that stands before, null where none does. A weekday without its
 * week is of the reference's week, or the first from `after` on (上周二到周四).
 */
export function readWeekday(
  { codes, reference }: Scope,
  index: number,
  weeks: number | null,
  after?: number,
): Stated | null {
  let at = index;
  if (weeks === null) {
    const name = wordAt(codes, index, WEEK_NAMES);
    if (name === undefined) return null;
    at = index + name.length;
    const before = codes[index - 1] ?? 0;
    if (before === 0x6bcf || before === 0x4e00) return null;
  }
  const next = codes[at] ?? 0;
  const day = next === 0 ? -1 : WEEKDAYS.indexOf(String.fromCharCode(next));
  if (day < 0) return null;
  const weekday = Math.min(day, 6) + 1;
  const next2 = codes[at + 1] ?? 0;
  if (weeks === null && codes[index] === 0x5468 && among('次个天年届家岁', next2 === 0 ? 0x2c : next2)) return null;
  const base = after !== undefined && weeks === null ? after : (reference?.days ?? null);
  let days = base === null ? null : mondayOf(base) + (weeks ?? 0) * 7 + weekday - 1;
  if (days !== null && weeks === null && after !== undefined && days < after) days += 7;
  return afterDay(codes, { end: at + 1, from: days, to: days, precision: 'day', anchor: 'relative', type: 'date' });
}

/** 23日 and 12—19日 of a month that the text has just named, or of the reference's; 12号 only where it is no number of a thing. */
export function readLoneDay(scope: Scope, index: number, given: Inherited): Stated | null {
  const { codes, reference } = scope;
  const inherited = given.month === undefined ? listed(scope, index) : given;
  const days = readDay(codes, index, inherited.month !== undefined);
  if (days === null || days.lo < 1 || days.hi > 31) return null;
  const last = codes[days.end - 1];
  const next = codes[days.end] ?? 0;
  if (last === RI && inherited.month === undefined && isStretch(codes, index, days.end, days.lo)) return null;
  if (last === 0x65e5 && among('元本圆币均报式照常产志', next === 0 ? 0x2c : next)) return null;
  if (last === 0x53f7 && inherited.month === undefined && !isDayNumber(codes, index, days.end)) return null;
  // 每月5日 is a day of every month.
  const every = given.month === undefined && codes[index - 1] === YUE && among('每个', codes[index - 2] ?? 0x2c);
  const month = every ? 0 : (inherited.month ?? reference?.month ?? 0);
  const value = inherited.year ?? reference?.year ?? null;
  const anchor = inherited.anchor ?? 'partial';
  if (days.hi > days.lo) {
    const known = value !== null && month > 0;
    return {
      end: days.end,
      from: known ? dayNumber(value, month, days.lo) : null,
      to: known ? dayNumber(value, month, days.hi) : null,
      precision: 'day',
      anchor,
      type: 'daterange',
      day: days.lo,
    };
  }
  return dayOf(codes, days.end, { value, written: null, anchor }, month, days.lo, false);
}

const STRETCHES = ['内', '以内', '之内', '以上', '以下', '期'];

/** What a day in a list has from the day before it: 9月10日、11日和12日 are three days of one month. */
function listed({ codes, last }: Scope, index: number): Inherited {
  const day = last?.to ?? null;
  if (last === null || day === null || last.precision !== 'day') return NOTHING;
  if (last.lunar !== undefined || last.end !== index - 1 || !among(LIST_SIGNS, codes[last.end] ?? 0)) return NOTHING;
  const { year, month } = dateOf(day);
  return { year, month, anchor: last.anchor };
}

const NOTHING: Inherited = {};
const LIST_SIGNS = '、,，和与及';

/** 三十日内, 十五日以下 and Han 三十日 without a month are stretches of days, as laws write them; 十八日 at the start of a clause is a day. */
function isStretch(codes: Uint16Array, index: number, end: number, day: number): boolean {
  if (wordAt(codes, end, STRETCHES) !== undefined) return true;
  if (((tables().kinds[codes[index] ?? 0] ?? 0) & ARABIC) !== 0) return false;
  if (day < 10 || roundDays.has(day)) return true;
  return index > 0 && isHan(codes[index - 1] ?? 0) && !among('于在乡镇市县区', codes[index - 1] ?? 0);
}

/** What stretches are given in. */
const roundDays: ReadonlySet<number> = new Set([10, 12, 14, 15, 20, 30]);

/** 12号 with nothing that is numbered around it. */
function isDayNumber(codes: Uint16Array, index: number, end: number): boolean {
  const next = codes[end] ?? 0;
  const before = codes[index - 1] ?? 0;
  // 嫦娥五号 is a name, and so is 8路12号.
  if (isHan(before) && !among('在于到至从是自的和与及定约今月周', before)) return false;
  if (next === 0 || next === 0x2c || next === 0xff0c || next === 0x3002) return true;
  // 5号到10号.
  const joint = next === 0x5230 || next === 0x81f3 || next === 0x2d || next === 0x7e;
  return joint && readDay(codes, end + 1, false) !== null;
}
