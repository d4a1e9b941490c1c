/** The digits of a numeral: Arabic rows, Han digits, rows and pairs of them, and the part after 点. */
import { ARABIC, type CharTables, HAN_DIGIT, HAN_UNIT } from './chartables.ts';
import { readArabic } from './arabic.ts';
import { isBreak } from './match.ts';
import { type NumeralState, setPending, settle } from './numeralState.ts';
import { LARGEST } from './numeralUnits.ts';

const LIANG = '两'.charCodeAt(0);
const JI = '几'.charCodeAt(0);
const TEN = '十'.charCodeAt(0);
const MINUTE = '分'.charCodeAt(0);
const QUARTER = '刻'.charCodeAt(0);
/** The digits of a double, and some. */
const MOST_DECIMALS = 20;

/** Arabic digits: false where they do not belong to the number. */
export function stepArabic(s: NumeralState, next: CharTables): boolean {
  const first = s.at === s.index;
  if (s.pendingLo >= 0 || s.decimal) return false;
  // 3万4000: digits go on after a unit where they fill its places.
  if (!first && (s.lastUnit < 10 || s.vague || s.place < 0)) return false;
  const arabic = readArabic(s.codes, s.at, next);
  if (!first && arabic.value >= s.lastUnit) return false;
  // 2兆2638.9亿: a decimal goes on only before a unit of its own.
  if (!first && arabic.decimals > 0 && ((next.kinds[s.codes[arabic.end] ?? 0] ?? 0) & HAN_UNIT) === 0) return false;
  // 2兆8,000亿: groups go on only before a unit of their own.
  if (!first && arabic.grouped && ((next.kinds[s.codes[arabic.end] ?? 0] ?? 0) & HAN_UNIT) === 0) return false;
  // 4千5 is 4500 at the end of what is said; 1百01 and 3万4人 are not.
  if (!first && (arabic.digits > 1 || !isBreak(s.codes[arabic.end] ?? 0))) s.zero = true;
  s.pendingLo = arabic.value;
  s.pendingHi = arabic.value;
  s.pendingArabic = true;
  s.place = arabic.place;
  s.step = arabic.step;
  if (first) {
    s.digits = arabic.digits;
    s.leadingZero = arabic.leadingZero;
  }
  s.shaped ||= arabic.decimals > 0 || arabic.grouped || arabic.scale > 1;
  if (arabic.scale > 2) s.magnitude = arabic.scale === 1e3 ? 3 : 4;
  s.arabic = true;
  s.decimal = arabic.decimals > 0;
  s.at = arabic.end;
  return arabic.scale === 1;
}

/** One Han digit, a pair (三四) or a row (一七二零): false where the number ends before it. */
export function stepHanDigit(s: NumeralState, { kinds, values }: CharTables): boolean {
  const { codes, at } = s;
  const c = codes[at] ?? 0;
  const first = at === s.index;
  if (s.pendingLo >= 0 || s.decimal) return false;
  if (c === LIANG && !first && ((kinds[codes[at + 1] ?? 0] ?? 0) & HAN_UNIT) === 0) return false;
  const value = values[c] ?? 0;
  const run = runLength(codes, at, kinds, values, first);
  const pair = run === 2 && isPair(value, values[codes[at + 1] ?? 0] ?? 0);
  if (first && run > 1 && !pair) return stepRow(s, run, values);
  if (value === 0) return stepZero(s, kinds);
  setPending(s, value, pair ? (values[codes[at + 1] ?? 0] ?? 0) : value);
  if (pair) {
    s.approximate = true;
    s.vague = true;
  }
  const length = pair ? 2 : 1;
  if (first) s.digits = length;
  s.han += length;
  s.at += length;
  return true;
}

/** A plain row of digits: 一七二零, 二〇一九. */
function stepRow(s: NumeralState, run: number, values: Uint8Array): boolean {
  let sum = 0;
  for (let k = 0; k < run; k++) sum = Math.min(LARGEST * 10, sum * 10 + (values[s.codes[s.at + k] ?? 0] ?? 0));
  s.leadingZero = values[s.codes[s.at] ?? 0] === 0;
  setPending(s, sum, sum);
  s.digits = run;
  s.han += run;
  s.at += run;
  s.zero = true;
  return true;
}

function stepZero(s: NumeralState, kinds: Uint8Array): boolean {
  if (s.at === s.index) {
    setPending(s, 0, 0);
    s.leadingZero = true;
    s.digits = 1;
  } else {
    const next = s.codes[s.at + 1] ?? 0;
    const goesOn = ((kinds[next] ?? 0) & (HAN_DIGIT | HAN_UNIT | ARABIC)) !== 0 || next === JI;
    if (s.lastUnit === 0 || !goesOn) return false;
    s.zero = true;
  }
  s.han++;
  s.at++;
  return true;
}

/** 三四, 五六, 一两, and 三五: two digits that stand for the numbers between. */
function isPair(a: number, b: number): boolean {
  return a > 0 && (b === a + 1 || (a === 3 && b === 5));
}

/** How many digits stand in a row; 两 only begins one, but closes 一两. Inside a number two are as good as many. */
function runLength(codes: Uint16Array, at: number, kinds: Uint8Array, values: Uint8Array, whole: boolean): number {
  let k = at + 1;
  while (((kinds[codes[k] ?? 0] ?? 0) & HAN_DIGIT) !== 0 && codes[k] !== LIANG && (whole || k < at + 3)) k++;
  if (k === at + 1 && codes[k] === LIANG && values[codes[at] ?? 0] === 1) return 2;
  return k - at;
}

/** 点 and the digits after it: false where it is a time of day (三点十分) or nothing follows. */
export function stepPoint(s: NumeralState, { kinds, values }: CharTables): boolean {
  const from = s.at + 1;
  if (s.at === s.index || s.decimal) return false;
  let to = from;
  while (((kinds[s.codes[to] ?? 0] ?? 0) & (HAN_DIGIT | ARABIC)) !== 0 && s.codes[to] !== LIANG) to++;
  const next = s.codes[to];
  if (to === from || next === TEN || next === QUARTER) return false;
  if (next === MINUTE && (to === from + 2 || s.arabic)) return false;
  settle(s, true);
  let text = '0.';
  for (let k = from; k < Math.min(to, from + MOST_DECIMALS); k++) text += String(values[s.codes[k] ?? 0] ?? 0);
  const part = Number(text);
  const whole = Math.max(0, s.sectionLo);
  const wholeHi = Math.max(0, s.sectionHi);
  s.sectionLo = 0;
  s.sectionHi = 0;
  s.smallUnit = 0;
  s.pendingLo = whole + part;
  s.pendingHi = wholeHi + part;
  s.place = from - to;
  s.step = s.place;
  s.decimal = true;
  s.shaped = true;
  s.han += to - s.at;
  s.at = to;
  return true;
}
