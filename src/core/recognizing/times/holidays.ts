/** Holidays as days of a year. */
import { wordAt } from '../match.ts';
import { dayNumber, weekdayOf } from './calendar.ts';
import type { TimeWord } from './words.ts';

const AFTER_HOLIDAY = ['期间', '假期', '小长假', '黄金周', '长假', '前', '后', '当天', '当日', '假'];

/** 五一, 国庆, 清明 and the like are days only where a word of days or a boundary follows. */
export function isHoliday(codes: Uint16Array, start: number, end: number): boolean {
  const next = codes[end] ?? 0;
  const before = codes[start - 1] ?? 0;
  if (next === 0 && start === 0) return true;
  return before !== 0x53cc && wordAt(codes, end, AFTER_HOLIDAY) !== undefined;
}

export function holidayIn(word: Extract<TimeWord, { kind: 'holiday' | 'nth' }>, year: number): number {
  if (word.kind === 'holiday') return dayNumber(year, word.month, word.day);
  const first = dayNumber(year, word.month, 1);
  return first + ((word.weekday - weekdayOf(first) + 7) % 7) + (word.nth - 1) * 7;
}
