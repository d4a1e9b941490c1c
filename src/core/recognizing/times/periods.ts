/** Quarters, the first months of a year, decades and centuries. */
import { among, startsWith, wordAt } from '../match.ts';
import { ARABIC, LATIN, tables } from '../chartables.ts';
import { readNumeral } from '../numerals.ts';
import { dayNumber, isoWeekMonday, mondayOf } from './calendar.ts';
import { DI, QIAN, TIAN, TOU } from './characters.ts';
import { daysOfSpan, edgeEnds, monthsOf, span, writtenYear, type Year } from './spans.ts';
import type { Scope, Stated } from './stated.ts';

const Q = 'Q'.charCodeAt(0);
const HOU = '后'.charCodeAt(0);
const CENTURIES = ['本世纪', '上世纪', '上个世纪'];
const JIDU = ['季度', '季'];
const GE = '个'.charCodeAt(0);
const YUE = '月'.charCodeAt(0);

/** 一季度, 第三季度, 前三季度, 1—3季度, 第一季, 首季. */
export function readQuarter(scope: Scope, index: number, year: Year): Stated | null {
  const { codes } = scope;
  const lead = codes[index];
  if (lead === Q) return lettered(codes, index, year);
  const ordinal = lead === DI;
  const front = lead === QIAN;
  const at = ordinal || front ? index + 1 : index;
  const numeral = readNumeral(codes, at);
  if (numeral === null || numeral.shaped || numeral.approximate || numeral.lo < 1 || numeral.lo > 4) return null;
  let first = numeral.lo;
  let last = numeral.lo;
  let end = numeral.end;
  const connector =
    codes[end] === 0x2d || codes[end] === 0x7e || codes[end] === 0x81f3 || codes[end] === 0x5230 ? 1 : 0;
  if (connector > 0 && !front) {
    const second = readNumeral(codes, end + 1);
    if (second !== null && second.lo > first && second.lo <= 4) {
      last = second.lo;
      end = second.end;
    }
  }
  if (front && codes[end] === GE) end++;
  const word = wordAt(codes, end, JIDU);
  if (word === undefined || (word === '季' && !ordinal && last === first && !front)) return null;
  if (word === '季' && among('节稻蔬豆', codes[end + 1] ?? 0x2c)) return null;
  end += word.length;
  if (front) first = 1;
  if (startsWith(codes, end, '末') && edgeEnds(codes, end + 1))
    return monthsOf(end + 1, year, last * 3, last * 3, 'month');
  if (startsWith(codes, end, '初') && edgeEnds(codes, end + 1))
    return monthsOf(end + 1, year, first * 3 - 2, first * 3 - 2, 'month');
  return monthsOf(end, year, first * 3 - 2, last * 3, 'quarter');
}

/** Q2, Q1-Q3 behind a year. */
function lettered(codes: Uint16Array, index: number, year: Year): Stated | null {
  const first = digitOf(codes, index + 1);
  let end = index + 2;
  let last = first;
  if (codes[end] === 0x2d || codes[end] === 0x7e) {
    const at = codes[end + 1] === Q ? end + 2 : end + 1;
    const second = digitOf(codes, at);
    if (second > first) {
      last = second;
      end = at + 1;
    }
  }
  const joined = ((tables().kinds[codes[end] ?? 0] ?? 0) & (ARABIC | LATIN)) !== 0;
  return first === 0 || joined ? null : monthsOf(end, year, first * 3 - 2, last * 3, 'quarter');
}

/** The number of a quarter, 0 where none stands. */
function digitOf(codes: Uint16Array, index: number): number {
  const digit = (codes[index] ?? 0) - 0x30;
  return digit >= 1 && digit <= 4 ? digit : 0;
}

/** 前11个月, 头两个月, 后三月, 第九个月, 第二周, 前10天, 第一天, 最后3周, 最后一个季度 of a year. */
export function readFirstMonths({ codes }: Scope, index: number, year: Year): Stated | null {
  const lead = codes[index];
  const last = startsWith(codes, index, '最后') || startsWith(codes, index, '最後');
  const front = lead === QIAN || lead === TOU;
  if (!front && lead !== DI && lead !== HOU && !last) return null;
  const at = last ? index + 2 : index + 1;
  const numeral = readNumeral(codes, at);
  if (numeral === null || numeral.approximate || numeral.shaped || numeral.lo < 1) return null;
  let end = numeral.end;
  const classified = codes[end] === GE;
  if (classified) end++;
  if (codes[end] === YUE && numeral.lo <= 12) {
    if (front && (classified || year.anchor !== 'partial')) return monthsOf(end + 1, year, 1, numeral.lo, 'month');
    if (lead === DI && classified && year.anchor !== 'partial')
      return monthsOf(end + 1, year, numeral.lo, numeral.lo, 'month');
    if ((lead === HOU || last) && year.anchor !== 'partial')
      return monthsOf(end + 1, year, 13 - numeral.lo, 12, 'month');
    return null;
  }
  if (year.value === null || year.anchor === 'partial') return null;
  const week = codes[end] === 0x5468 || startsWith(codes, end, '星期');
  if (week && numeral.lo <= 53) {
    const after = codes[end] === 0x5468 ? end + 1 : end + 2;
    const base = { end: after, precision: 'week', anchor: year.anchor, type: 'daterange' } as const;
    if (lead === DI) {
      const monday = isoWeekMonday(year.value, numeral.lo);
      return { ...base, from: monday, to: monday + 6, ...writtenYear(year) };
    }
    if (last) {
      const close = mondayOf(dayNumber(year.value, 12, 31));
      return { ...base, from: close - numeral.lo * 7, to: close - 1, ...writtenYear(year) };
    }
  }
  if (!front && classified && startsWith(codes, end, '季度') && numeral.lo <= 4) {
    const from = lead === DI ? numeral.lo - 1 : 4 - numeral.lo;
    return monthsOf(end + 2, year, from * 3 + 1, lead === DI ? from * 3 + 3 : 12, 'quarter');
  }
  if (classified || codes[end] !== TIAN || numeral.lo > 366) return null;
  const days = daysOfSpan(dayNumber(year.value, 1, 1), dayNumber(year.value, 12, 31), numeral.lo, front, last);
  return { end: end + 1, ...days, precision: 'day', anchor: year.anchor, ...writtenYear(year) };
}

/** 2010年代, 00年代, but not 2010年代表团. */
export function readDecade({ codes }: Scope, index: number): Stated | null {
  const decade = readNumeral(codes, index);
  if (decade === null || decade.lo % 10 !== 0 || !startsWith(codes, decade.end, '年代')) return null;
  const first = decade.lo === 0 && decade.digits === 2 ? 2000 : decade.lo;
  if (first < 1000 || among(AFTER_AGE, codes[decade.end + 2] ?? 0x2c)) return null;
  return partOfDecade(codes, decade.end + 2, first, first + 9);
}

/** 90年代初, 80年代中期, 70年代末: about the first four, the middle three and the last three years. */
function partOfDecade(codes: Uint16Array, end: number, first: number, last: number): Stated {
  const part = last > first + 9 ? null : DECADE_PARTS.find(([word]) => startsWith(codes, end, word));
  if (part === undefined || part === null || !edgeEnds(codes, end + part[0].length))
    return span(end, first, 1, last, 12, 'years', 'absolute');
  return span(end + part[0].length, first + part[1], 1, first + part[2], 12, 'years', 'absolute');
}

const DECADE_PARTS: readonly (readonly [string, number, number])[] = [
  ['初期', 0, 3],
  ['前期', 0, 3],
  ['初', 0, 3],
  ['中期', 4, 6],
  ['中叶', 4, 6],
  ['末期', 7, 9],
  ['后期', 7, 9],
  ['末', 7, 9],
];

/** Behind 代 these make another word of it. */
const AFTER_AGE = '表理办码价言销购工班课收替征写管偿缴扣';

/** 20世纪90年代, 18世纪, 90年代, 本世纪20年代. */
export function readAge({ codes }: Scope, index: number): Stated | null {
  let at = index;
  let century = 0;
  let end = index;
  const said = wordAt(codes, at, CENTURIES);
  if (said !== undefined) {
    century = codes[at] === 0x672c ? 21 : 20;
    end = at = at + said.length;
  } else {
    const numeral = readNumeral(codes, at);
    if (
      numeral !== null &&
      startsWith(codes, numeral.end, '世纪') &&
      numeral.lo >= 1 &&
      numeral.lo <= 30 &&
      !numeral.approximate
    ) {
      century = numeral.lo;
      end = at = numeral.end + 2;
    }
  }
  const decade = readNumeral(codes, at);
  if (decade !== null && startsWith(codes, decade.end, '年代') && decade.lo % 10 === 0 && decade.lo < 100) {
    const base = century > 0 ? (century - 1) * 100 : decade.lo >= 30 ? 1900 : 2000;
    const first = base + decade.lo;
    // 八九十年代 is two decades.
    return partOfDecade(codes, decade.end + 2, first, base + decade.hi + 9);
  }
  if (century === 0) return null;
  const first = (century - 1) * 100;
  const part = CENTURY_PARTS.find(([word]) => startsWith(codes, end, word));
  if (part !== undefined)
    return span(end + part[0].length, first + part[1], 1, first + part[2], 12, 'years', 'absolute');
  return first < 1 ? null : span(end, first, 1, first + 99, 12, 'years', 'absolute');
}

const CENTURY_PARTS: readonly (readonly [string, number, number])[] = [
  ['初', 0, 19],
  ['末', 80, 99],
  ['中叶', 40, 59],
  ['上半叶', 0, 49],
  ['前半叶', 0, 49],
  ['下半叶', 50, 99],
  ['后半叶', 50, 99],
];
