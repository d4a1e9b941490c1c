import type { DayInterval } from '../model.ts';

/** A day, month or year found in a short text; offsets within that text. */
export interface FoundDay {
  readonly start: number;
  readonly end: number;
  readonly day: DayInterval;
}

const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})(?!\d)\s?[日号]?/;
const CHINESE =
  /([一二][〇○零一二三四五六七八九]{3})年(十[一二]?|[一二三四五六七八九])月([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日/;
const MONTH = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(?![\d末底初])/;
/** A month or a year, as a date alone is written. */
const ALONE = /^((?:19|20)\d{2})(?:[-/.](\d{1,2})|年)?$/;
const DIGITS = '〇一二三四五六七八九';

/** The first full day of a folded text (2024-05-03, 2024年5月3日, 二〇二四年五月三日); null where the calendar has none such. */
export function findDay(text: string): FoundDay | null {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [found, year, month, day] = numeric;
    return dayOf(numeric.index, found.trimEnd(), Number(year), Number(month), Number(day));
  }
  const chinese = CHINESE.exec(text);
  if (chinese === null) return null;
  const [found, year = '', month = '', day = ''] = chinese;
  const yearNumber = Number(year.replace(/./g, (digit) => String(Math.max(0, DIGITS.indexOf(digit)))));
  return dayOf(chinese.index, found, yearNumber, smallNumber(month), smallNumber(day));
}

/** The first month of a folded text that names no day (2024年5月). */
export function findMonth(text: string): FoundDay | null {
  const match = MONTH.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const day = { start: iso(year, month, 1), end: iso(year, month, daysIn(year, month)) };
  return { start: match.index, end: match.index + match[0].length, day };
}

/** A text that is a date and nothing else: a day, a month (2024-05, 2024年5月) or a year; null for any other. */
export function readDate(text: string): DayInterval | null {
  const found = findDay(text) ?? findMonth(text);
  if (found !== null) return found.start === 0 && found.end === text.length ? found.day : null;
  const match = ALONE.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? '1');
  if (month < 1 || month > 12) return null;
  const last = match[2] === undefined ? iso(year, 12, 31) : iso(year, month, daysIn(year, month));
  return { start: iso(year, month, 1), end: last };
}

function dayOf(start: number, found: string, year: number, month: number, day: number): FoundDay | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const text = iso(year, month, day);
  return { start, end: start + found.length, day: { start: text, end: text } };
}

/** One to thirty-nine in Chinese numerals. */
function smallNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(text);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(0));
  const ones = text.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
