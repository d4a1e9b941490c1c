/**
 * Numbers, Arabic, Han and mixed (1,100万, 3万4000, 二十万亿, 三五百, 十几万, 五百余万), read from one place on in one pass.
 * The value is an interval: 1400余 lies between 1400 and 1500, 三四百 between 300 and 400.
 */
import { ARABIC, type CharTables, codeSet, HAN_DIGIT, HAN_UNIT, tables, WORDLIKE } from './chartables.ts';
import { stepArabic, stepHanDigit, stepPoint } from './numeralDigits.ts';
import { startState, type NumeralState, settle } from './numeralState.ts';
import { isBreak } from './match.ts';
import { powerOfTen, tidy } from './powers.ts';
import {
  isHundredAndTen,
  isOpenMark,
  isVague,
  LARGEST,
  stepBigUnit,
  stepCounted,
  stepMore,
  stepSmallUnit,
  stepVague,
} from './numeralUnits.ts';

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly lo: number;
  readonly hi: number;
  /** `lo` is the number as written, without 余 and 几; false where no digit is written (几十, 三五百). */
  readonly written: boolean;
  readonly approximate: boolean;
  /** The place of the last written digit as a power of ten: 0 for 76, -1 for 66.9, 3 for 1.1万. */
  readonly place: number;
  /** The place of the last digit that is not zero, likewise: 2 for 1400; what 余, 多 and 近 leave open. */
  readonly step: number;
  /** The power of ten that closes the number (万 4, 亿 8, k 3), by which a range distributes; 0 where there is none. */
  readonly magnitude: number;
  readonly style: 'arabic' | 'han' | 'mixed';
  /** Arabic: how many digits before the point. Han: how many digits, where it is a plain row of digits; else 0. */
  readonly digits: number;
  readonly leadingZero: boolean;
  /** Has a point, commas between groups, or a unit such as 万: more than a row of digits. */
  readonly shaped: boolean;
}

const DIAN = '点'.charCodeAt(0);
const YU = '余'.charCodeAt(0);
const GE = '个'.charCodeAt(0);
const POINT = 0x2e;
const STANDING = codeSet('元圆角分折成点');
/** Parts of an amount before the next one: 伍元陆角. */
const PARTED = codeSet('元圆角零');

/** The last numbers read, so that the readers of dates and of amounts share the work at one place of a text. */
const SLOTS = 16;
const memo: { codes: Uint16Array | null; keys: Int32Array; values: (Numeral | null)[] } = {
  codes: null,
  keys: new Int32Array(SLOTS).fill(-1),
  values: [],
};

/**
 * The number that begins at `index`, or null. `bareUnit` lets a number begin with 百, 千, 万 or 亿 (超百亿元).
 * Takes time linear in the length of the number; any codes give a result.
 */
export function readNumeral(codes: Uint16Array, index: number, bareUnit = false): Numeral | null {
  const chars = tables();
  const kind = chars.kinds[codes[index] ?? 0] ?? 0;
  if ((kind & (ARABIC | HAN_DIGIT | HAN_UNIT)) === 0 && !mayBegin(codes, index)) return null;
  // 百, 千, 万, 亿 begin a number only with a digit behind them, or where the caller lets them.
  if ((kind & HAN_UNIT) !== 0 && !bareUnit && (chars.values[codes[index] ?? 0] ?? 0) > 1) {
    const next = codes[index + 1] ?? 0;
    if (((chars.kinds[next] ?? 0) & HAN_DIGIT) === 0 && next !== YU && !isHundredAndTen(codes, index)) return null;
  }
  if (memo.codes !== codes) {
    memo.codes = codes;
    memo.keys.fill(-1);
  }
  const key = index * 2 + (bareUnit ? 1 : 0);
  const slot = key % SLOTS;
  if (memo.keys[slot] === key) return memo.values[slot] ?? null;
  const numeral = read(codes, index, bareUnit, chars);
  memo.keys[slot] = key;
  memo.values[slot] = numeral;
  return numeral;
}

/**
 * The unit of a number of one digit and one small unit (三千 1000), by which a range distributes as by a magnitude
 * (两到三千); 1 for any other number.
 */
export function roundOf({ start, end, style, magnitude, place }: Numeral): number {
  return style === 'han' && magnitude === 0 && place > 0 && end === start + 2 ? powerOfTen(place) : 1;
}

function mayBegin(codes: Uint16Array, index: number): boolean {
  const c = codes[index] ?? 0;
  return isVague(c) || (c === POINT && codes[index - 1] !== POINT);
}

function read(codes: Uint16Array, index: number, bareUnit: boolean, chars: CharTables): Numeral | null {
  const s = startState(codes, index, bareUnit);
  while (step(s, chars));
  if (s.at === index) return null;
  const short = settle(s, true);
  // A row of Arabic digits is as written; sums and products of decimals leave noise.
  const plain = s.han === 0;
  const lo = plain ? s.sectionLo : tidy(s.totalLo + s.sectionLo);
  const hi = plain ? lo : tidy(s.totalHi + s.sectionHi);
  if (hi > LARGEST || (s.at === index + 1 && !standsAlone(codes, index, chars.kinds))) return null;
  const style = s.arabic ? (s.han > 0 ? 'mixed' : 'arabic') : 'han';
  return {
    start: index,
    end: s.at,
    lo,
    hi,
    written: !s.vague,
    approximate: s.approximate,
    place: short > 0 ? short : s.place,
    step: short > 0 ? short : s.step,
    magnitude: s.magnitude,
    style,
    digits: s.lastUnit === 0 ? s.digits : 0,
    leadingZero: s.leadingZero,
    shaped: s.shaped,
  };
}

/** Reads one part of the number; false where it ends. */
function step(s: NumeralState, chars: CharTables): boolean {
  const c = s.codes[s.at] ?? 0;
  const kind = chars.kinds[c] ?? 0;
  if ((kind & ARABIC) !== 0) return stepArabic(s, chars);
  if ((kind & HAN_DIGIT) !== 0) return stepHanDigit(s, chars);
  if ((kind & HAN_UNIT) !== 0) return (chars.values[c] ?? 0) < 4 ? stepSmallUnit(s, chars) : stepBigUnit(s, chars);
  if (isVague(c)) return stepVague(s, chars);
  if (isOpenMark(c)) return stepMore(s, chars);
  if (c === DIAN) return stepPoint(s, chars);
  if (c === GE) return stepCounted(s, chars);
  return (
    c === POINT &&
    s.at === s.index &&
    ((chars.kinds[s.codes[s.at + 1] ?? 0] ?? 0) & ARABIC) !== 0 &&
    stepArabic(s, chars)
  );
}

/** 陆, 伍, 肆, 参 alone are numbers only with nothing around them, or before money or a point. */
function standsAlone(codes: Uint16Array, index: number, kinds: Uint8Array): boolean {
  if (((kinds[codes[index] ?? 0] ?? 0) & WORDLIKE) === 0) return true;
  const next = codes[index + 1] ?? 0;
  const before = codes[index - 1] ?? 0;
  if ((kinds[before] ?? 0) !== 0) return PARTED.has(before) && STANDING.has(next);
  return isBreak(next) || STANDING.has(next);
}
