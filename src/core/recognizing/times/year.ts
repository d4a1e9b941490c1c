/** What follows a year: months, a quarter, a half, an edge, a season; and years without 年. */
import { among, isDigit, startsWith, wordAt } from '../match.ts';
import { readNumeral } from '../numerals.ts';
import { dayNumber } from './calendar.ts';
import { DE } from './characters.ts';
import { afterDay, dayOf } from './day.ts';
import { type Field, readDay, readMonth, XUE } from './fields.ts';
import { isHoliday, readHoliday } from './holidays.ts';
import { readLunar } from './lunarDates.ts';
import { afterMonth, fromMonths } from './month.ts';
import { readFirstMonths, readQuarter } from './periods.ts';
import { isQuote } from './plans.ts';
import { edgeEnds, monthsOf, span, wholeYear, type Year } from './spans.ts';
import type { Scope, Stated } from './stated.ts';
import { timeWords } from './words.ts';

const SEASON_ENDS = ['季', '天'];
const COMMAS: ReadonlySet<number> = new Set([0x2c, 0xff0c]);

export function fromYears(scope: Scope, years: Field): Stated | null {
  // A school year begins in September.
  if (years.hi > years.lo && scope.codes[years.end - 2] === XUE)
    return { ...span(years.end, years.lo, 9, years.hi, 8, 'year', 'absolute'), year: years.lo };
  if (years.hi > years.lo)
    return {
      ...span(years.end, years.lo, 1, years.hi, 12, 'years', 'absolute'),
      year: years.lo,
      lastPart: dayNumber(years.hi, 1, 1),
    };
  return afterYear(scope, { value: years.lo, written: years.lo, anchor: 'absolute' }, years.end, false);
}

/** What follows a year: months, a quarter, a half, an edge, a season; else the whole year. */
export function afterYear(scope: Scope, year: Year, end: number, word: boolean): Stated {
  const { codes } = scope;
  let at = end;
  if (codes[at] === DE) at++;
  else if (COMMAS.has(codes[at] ?? 0)) {
    const months = readMonth(codes, at + 1, true);
    const dated = months !== null && readDay(codes, months.end, true) !== null;
    if (!dated) return wholeYear(end, year);
    at++;
  }
  const { starts, yearEdges, seasons } = timeWords();
  // 今年“五一”假期.
  if (isQuote(codes[at] ?? 0) && isHoliday(starts.longest(codes, at + 1)?.value)) at++;
  const lead = starts.longest(codes, at);
  const said = lead?.value.kind === 'lunar';
  const lunar = readLunar(scope, said ? lead.end : at, year, said ? 'month' : 'no');
  if (lunar !== null) return afterDay(codes, lunar);
  const months = readMonth(codes, at, true);
  if (months !== null) return fromMonths(scope, months, year);
  const quarter = readQuarter(scope, at, year);
  if (quarter !== null) return quarter;
  const first = readFirstMonths(scope, at, year);
  if (first !== null) return first;
  const inside = lead;
  if (inside !== null) {
    const { value } = inside;
    if (value.kind === 'january') return afterMonth(scope, year, 1, inside.end);
    // 去年今日.
    if (value.kind === 'day' && value.offset === 0 && scope.reference !== null && !scope.reference.whole)
      return dayOf(codes, inside.end, year, scope.reference.month, scope.reference.day, false);
    if (value.kind === 'part')
      return monthsOf(inside.end, year, value.first, value.last, value.last - value.first === 5 ? 'half' : 'quarter');
    if (value.kind === 'month' && scope.reference !== null && value.offset === 0)
      return afterMonth(scope, year, scope.reference.month, inside.end);
    if (isHoliday(value)) {
      const holiday = readHoliday(scope, value, at, inside.end, year);
      if (holiday !== null) return afterDay(codes, holiday);
    }
  }
  const edge = yearEdges.longest(codes, at);
  if (edge !== null && edgeEnds(codes, edge.end)) {
    if (word || !startsWith(codes, at, '年中') || !among('国央心部西东南学华医期等', codes[edge.end] ?? 0x2c))
      return monthsOf(edge.end, year, edge.value[0], edge.value[1], 'month');
  }
  const season = seasons.longest(codes, at);
  if (season !== null) {
    const full = wordAt(codes, season.end, SEASON_ENDS) !== undefined;
    if (full || (codes[season.end] ?? 0) === 0)
      return monthsOf(season.end + (full ? 1 : 0), year, season.value, season.value + 2, 'quarter');
  }
  if (startsWith(codes, at, '同期')) return wholeYear(at + 2, year);
  // 2024年｜内地旅客: the 内 of another word.
  if (startsWith(codes, end, '内') && !among('地蒙陆外部资需销容', codes[end + 1] ?? 0))
    return wholeYear(end + 1, year);
  return wholeYear(end, year);
}

/** 2035 and 2018 without 年 and without anything that they could count; round years are numbers (2000). */
export function readLoneYear(scope: Scope, index: number): Stated | null {
  const { codes } = scope;
  const numeral = readNumeral(codes, index);
  if (numeral?.style !== 'arabic' || numeral.digits !== 4 || numeral.shaped || numeral.approximate) return null;
  const { lo: year, end } = numeral;
  if (year < 1950 || year > 2049) return null;
  if (timeWords().starts.longest(codes, end)?.value.kind === 'part') {
    // 2024上半年.
    return afterYear(scope, { value: year, written: year, anchor: 'absolute' }, end, false);
  }
  if (year % 100 === 0 || (index > 0 && !isOpen(codes, index - 1))) return null;
  // GB/T 2312-1980.
  if (codes[index - 1] === 0x2d && isDigit(codes[index - 2])) return null;
  return isYearEnd(codes, end) ? { ...span(end, year, 1, year, 12, 'year', 'absolute'), year } : null;
}

/** Before a year without 年: a boundary, a word of time, or 和 and the like. */
function isOpen(codes: Uint16Array, at: number): boolean {
  const c = codes[at] ?? 0;
  return (
    c < 0x30 ||
    (c >= 0x3000 && c <= 0x303f) ||
    c >= 0xff00 ||
    among('和与至到在从自于税文', c) ||
    c === 0x3d ||
    c === 0x3a
  );
}

/** After a year without 年: the end, or a word that no number counts. */
function isYearEnd(codes: Uint16Array, at: number): boolean {
  const c = codes[at] ?? 0;
  if (c === 0x20) return true;
  return c === 0 || among('远看版届', c);
}
