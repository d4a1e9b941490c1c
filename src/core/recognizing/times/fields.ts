/** The numeric parts of a date: 2019年, 二〇一九年, 08年, 5月, 1—5月, 十二月, 23日, 12-19日. */
import { among } from '../match.ts';
import { HAN_DIGIT, LATIN, tables } from '../chartables.ts';
import { type Numeral, readNumeral } from '../numerals.ts';
import { rangeConnector } from '../ranges.ts';
import { timeWords } from './words.ts';

/** One part; `hi` is above `lo` where a range shares the word (1—5月). */
export interface Field {
  readonly lo: number;
  readonly hi: number;
  readonly end: number;
}

const NIAN = '年'.charCodeAt(0);
export const XUE = '学'.charCodeAt(0);
const YUE = '月'.charCodeAt(0);
const RI = '日'.charCodeAt(0);
const HAO = '号'.charCodeAt(0);
const LISTED = '、'.charCodeAt(0);
const DU = '度'.charCodeAt(0);
const FEN = '份'.charCodeAt(0);

/** What may stand after a year of two digits or a round Han year, so that it is no stretch of years. */
const AFTER_YEAR = '初底末春夏秋冬内度';

/** The year at `index`, before 年; `bare` also takes four digits without 年 (从2016到2018). */
export function readYear(codes: Uint16Array, index: number): Field | null {
  const first = readNumeral(codes, index);
  if (first === null) return null;
  if (codes[first.end] === NIAN) {
    const year = yearOf(codes, first);
    return year === null ? null : { lo: year, hi: year, end: afterNian(codes, first.end) };
  }
  if (!isFourDigits(first)) return null;
  const connector = rangeConnector(codes, first.end);
  if (connector === 0) return null;
  const second = readNumeral(codes, first.end + connector);
  const school = second !== null && codes[second.end] === XUE && codes[second.end + 1] === NIAN;
  if (second === null || !(school || codes[second.end] === NIAN)) return null;
  let hi = yearOf(codes, second);
  if (hi === null && second.style === 'arabic' && second.digits === 2)
    hi = Math.floor(first.lo / 100) * 100 + second.lo;
  if (hi === null || hi <= first.lo) return null;
  if (school) return hi === first.lo + 1 ? { lo: first.lo, hi, end: second.end + 2 } : null;
  return { lo: first.lo, hi, end: afterNian(codes, second.end) };
}

function afterNian(codes: Uint16Array, at: number): number {
  const next = codes[at + 1] ?? 0;
  if (next === FEN) return at + 2;
  if (next === DU) return at + 2;
  return at + 1;
}

function isFourDigits(numeral: Numeral): boolean {
  return numeral.digits === 4 && !numeral.shaped && numeral.lo >= 1000 && numeral.lo < 2200 && !numeral.approximate;
}

/** The year that a numeral before 年 names, or null where it is a number of years. */
function yearOf(codes: Uint16Array, numeral: Numeral): number | null {
  if (numeral.shaped || (numeral.approximate && numeral.digits !== 2)) return null;
  if (isFourDigits(numeral)) return numeral.lo;
  const next = codes[numeral.end + 1] ?? 0;
  const dated =
    isMonthAhead(codes, numeral.end + 1) ||
    (next !== 0 && among(AFTER_YEAR, next)) ||
    isQuarterAhead(codes, numeral.end + 1) ||
    timeWords().starts.longest(codes, numeral.end + 1)?.value.kind === 'part';
  const before = codes[numeral.start - 1] ?? 0;
  if (numeral.digits === 2) {
    const digits = twoDigits(codes, numeral);
    if (numeral.leadingZero) return 2000 + digits;
    const known = dated || (numeral.style === 'han' && !numeral.approximate);
    return known ? century(digits) : null;
  }
  if (numeral.digits === 3 && !numeral.leadingZero && among('在于', before) && before !== 0) return numeral.lo;
  if (numeral.style === 'han' && numeral.digits === 0 && numeral.lo >= 1900 && numeral.lo < 2100) {
    return numeral.lo % 100 !== 0 || dated ? numeral.lo : null;
  }
  return null;
}

/** 98 is 1998, 23 is 2023. */
function century(digits: number): number {
  return digits >= 50 ? 1900 + digits : digits >= 33 && digits < 50 ? 1900 + digits : 2000 + digits;
}

function twoDigits(codes: Uint16Array, numeral: Numeral): number {
  const { values } = tables();
  return (values[codes[numeral.start] ?? 0] ?? 0) * 10 + (values[codes[numeral.start + 1] ?? 0] ?? 0);
}

function isMonthAhead(codes: Uint16Array, index: number): boolean {
  const numeral = readNumeral(codes, index);
  return numeral !== null && numeral.lo <= 12 && codes[numeral.end] === YUE;
}

function isQuarterAhead(codes: Uint16Array, index: number): boolean {
  const start = codes[index] === 0x7b2c || codes[index] === 0x524d ? index + 1 : index;
  const numeral = readNumeral(codes, start);
  return numeral !== null && numeral.lo <= 4 && codes[numeral.end] === 0x5b63;
}

/** The month at `index` (5月, 1—5月); months above 12 are read where `strict` says a date stands here. */
export function readMonth(codes: Uint16Array, index: number, dated: boolean): Field | null {
  const first = readNumeral(codes, index);
  if (first === null) return null;
  // 三四月份.
  if (first.approximate && first.digits === 2 && first.hi === first.lo + 1 && codes[first.end] === YUE)
    return { lo: first.lo, hi: first.hi, end: afterYue(codes, first.end) };
  if (!isPart(first)) return null;
  if (codes[first.end] === YUE) {
    if (first.lo < 1 || first.lo > 12) {
      if (!dated && readDayNumber(codes, first.end + 1) === null) return null;
    }
    return { lo: first.lo, hi: first.lo, end: afterYue(codes, first.end) };
  }
  const list = first.end < index + 3 ? nextInList(codes, first) : null;
  if (list !== null && first.lo >= 1 && list.lo <= 12 && codes[list.end] === YUE)
    return { lo: first.lo, hi: list.lo, end: afterYue(codes, list.end) };
  const connector = rangeConnector(codes, first.end);
  if (connector === 0 || first.lo < 1 || first.lo > 12) return null;
  const second = readNumeral(codes, first.end + connector);
  if (second === null || !isPart(second) || codes[second.end] !== YUE) return null;
  if (second.lo <= first.lo || second.lo > 12) return null;
  return { lo: first.lo, hi: second.lo, end: afterYue(codes, second.end) };
}

/** The number behind 、 that is the next one: 7、8月份, 5、6日. A number in a longer list begins none. */
function nextInList(codes: Uint16Array, first: Numeral): Numeral | null {
  const before = codes[first.start - 1] ?? 0;
  // 1、2月份 at the head of a line is the mark of a list and a month.
  if (codes[first.end] !== LISTED || before === LISTED || before <= 0x20 || before === 0x3002) return null;
  const second = readNumeral(codes, first.end + 1);
  return second !== null && isPart(second) && second.lo === first.lo + 1 ? second : null;
}

function afterYue(codes: Uint16Array, at: number): number {
  return codes[at + 1] === FEN ? at + 2 : at + 1;
}

function isPart(numeral: Numeral): boolean {
  return (
    !numeral.shaped &&
    !numeral.approximate &&
    numeral.hi < 100 &&
    numeral.magnitude === 0 &&
    (numeral.style !== 'arabic' || numeral.digits <= 2)
  );
}

function readDayNumber(codes: Uint16Array, index: number): Numeral | null {
  const numeral = readNumeral(codes, index);
  if (numeral === null || !isPart(numeral)) return null;
  const next = codes[numeral.end] ?? 0;
  return next === RI || next === HAO ? numeral : null;
}

/** The day at `index`: 23日, 3号, 12-19日; after a month also a bare number before a boundary (1月3). */
export function readDay(codes: Uint16Array, index: number, afterMonth: boolean): Field | null {
  const first = readNumeral(codes, index);
  if (first === null || !isPart(first)) return null;
  const next = codes[first.end] ?? 0;
  if (next === RI || next === HAO) return { lo: first.lo, hi: first.lo, end: first.end + 1 };
  const list = afterMonth ? nextInList(codes, first) : null;
  if (list !== null && first.lo >= 1 && list.lo <= 31 && (codes[list.end] === RI || codes[list.end] === HAO))
    return { lo: first.lo, hi: list.lo, end: list.end + 1 };
  const connector = rangeConnector(codes, first.end);
  if (connector > 0 && first.lo >= 1 && first.lo <= 31) {
    const second = readDayNumber(codes, first.end + connector);
    if (second !== null && second.lo > first.lo && second.lo <= 31)
      return { lo: first.lo, hi: second.lo, end: second.end + 1 };
  }
  if (!afterMonth || first.lo < 1 || first.lo > 31) return null;
  const kind = tables().kinds[next] ?? 0;
  const open = kind === 0 || connector > 0 || next === 0x7684 || next === 0xff0c || next === 0x3002;
  return open && (kind & (HAN_DIGIT | LATIN)) === 0 ? { lo: first.lo, hi: first.lo, end: first.end } : null;
}
