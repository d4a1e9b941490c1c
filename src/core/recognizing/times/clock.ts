/** Times of day: 10:49:16, 20点, 下午3时30分, 3点半, 3时1刻. */
import { ARABIC, tables } from '../chartables.ts';
import { readNumeral } from '../numerals.ts';
import { wordList } from '../trie.ts';

export interface Clock {
  readonly end: number;
  readonly precision: 'hour' | 'minute' | 'second';
  /** A word or minutes make it certain; 3点 alone may be three points. */
  readonly certain: boolean;
}

const PARTS_OF_DAY = wordList([
  '上午',
  '下午',
  '早上',
  '早晨',
  '晚上',
  '晚间',
  '中午',
  '凌晨',
  '傍晚',
  '深夜',
  '清晨',
  '午间',
  '夜间',
  '夜里',
  '午夜',
  '半夜',
  '白天',
  '一早',
  '晚',
  '早',
  '晨',
]);
const COLON = 0x3a;

/** The part of day at `index` with its clock time, or null. */
export function readClock(codes: Uint16Array, index: number, afterDate: boolean): Clock | null {
  let i = index;
  // 2024-03-05 09:30, 2024-03-05T09:30.
  if ((codes[i] === 0x20 || (codes[i] === 0x54 && codes[i + 3] === COLON)) && afterDate) i++;
  const part = PARTS_OF_DAY().longest(codes, i)?.value;
  if (part?.length === 1 && !afterDate) return null;
  if (part !== undefined) i += part.length;
  const clock = readDigits(codes, i) ?? readHan(codes, i, afterDate || part !== undefined);
  if (clock !== null) return { ...clock, certain: clock.certain || part !== undefined || afterDate };
  if (part !== undefined && afterDate) return { end: i, precision: 'hour', certain: true };
  return null;
}

/** HH:MM and HH:MM:SS. */
function readDigits(codes: Uint16Array, index: number): Clock | null {
  const hour = twoDigits(codes, index, 1);
  if (hour === null || hour.value > 24 || codes[hour.end] !== COLON) return null;
  const minute = twoDigits(codes, hour.end + 1, 2);
  if (minute === null || minute.value > 59) return null;
  if (codes[minute.end] === COLON) {
    const second = twoDigits(codes, minute.end + 1, 2);
    if (second !== null && second.value <= 60) return { end: second.end, precision: 'second', certain: true };
  }
  return { end: minute.end, precision: 'minute', certain: true };
}

function twoDigits(codes: Uint16Array, index: number, least: number): { value: number; end: number } | null {
  const { kinds, values } = tables();
  let i = index;
  let value = 0;
  while (((kinds[codes[i] ?? 0] ?? 0) & ARABIC) !== 0 && i < index + 3) {
    value = value * 10 + (values[codes[i] ?? 0] ?? 0);
    i++;
  }
  return i - index >= least && i - index <= 2 ? { value, end: i } : null;
}

/** 3点, 3时30分, 3点半, 3时1刻. */
function readHan(codes: Uint16Array, index: number, dated: boolean): Clock | null {
  const hour = readNumeral(codes, index);
  if (hour === null || hour.approximate || hour.shaped || hour.lo > 24 || !Number.isInteger(hour.lo)) return null;
  const mark = codes[hour.end] ?? 0;
  const dian = mark === 0x70b9;
  if (!dian && mark !== 0x65f6) return null;
  let i = hour.end + 1;
  if (codes[i] === 0x534a) return { end: i + 1, precision: 'minute', certain: true };
  if (codes[i] === 0x6574 || codes[i] === 0x949f) return { end: i + 1, precision: 'hour', certain: true };
  if (codes[i] === 0x8bb8) return { end: i + 1, precision: 'hour', certain: true };
  const minute = readNumeral(codes, i);
  if (
    minute !== null &&
    !minute.shaped &&
    minute.lo < 60 &&
    (codes[minute.end] === 0x5206 || codes[minute.end] === 0x523b)
  ) {
    i = minute.end + 1;
    if (codes[i] === 0x8bb8) i++;
    const second = readNumeral(codes, i);
    if (second !== null && second.lo <= 60 && codes[second.end] === 0x79d2)
      return { end: second.end + 1, precision: 'second', certain: true };
    return { end: i, precision: 'minute', certain: true };
  }
  return dated ? { end: i, precision: 'hour', certain: false } : null;
}
