/** Rows of Arabic digits: groups (1,100), a point, a power (2e5, 1.1^+23), and the letters k and w after them. */
import { ARABIC, type CharTables, HAN_UNIT, LATIN, tables } from './chartables.ts';

export interface Arabic {
  readonly end: number;
  readonly value: number;
  /** Digits before the point. */
  readonly digits: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly leadingZero: boolean;
  /** The places of the last digit and of the last that is not zero, as powers of ten. */
  readonly place: number;
  readonly step: number;
  /** 1000 for k, 10 000 for w (small letters: 4K and 20W are no numbers of thousands), else 1; `value` has it. */
  readonly scale: number;
}

const SPACE = 0x20;
const FOLD = '折'.charCodeAt(0);
const TENTH = '成'.charCodeAt(0);
const COMMA = 0x2c;
const POINT = 0x2e;
const DIAN = '点'.charCodeAt(0);
const MINUTE = '分'.charCodeAt(0);
const QUARTER = '刻'.charCodeAt(0);
const CARET = 0x5e;
const PLUS = 0x2b;
const MINUS = 0x2d;
const LETTERS: ReadonlyMap<number, number> = new Map([
  [0x6b, 1e3],
  [0x77, 1e4],
]);
/** As many decimals as a double keeps, and some. */
const KEPT = 20;

/** The number at `index`, where a digit stands or a point before a digit; holds until the next one is read. */
export function readArabic(codes: Uint16Array, index: number, { kinds, values }: CharTables): Arabic {
  let i = index;
  let value = 0;
  let trailing = 0;
  while (((kinds[codes[i] ?? 0] ?? 0) & ARABIC) !== 0) {
    const digit = values[codes[i] ?? 0] ?? 0;
    value = value * 10 + digit;
    trailing = digit === 0 ? trailing + 1 : 0;
    i++;
  }
  if (i === index + 1 && isSpacedPair(codes, index, kinds)) {
    value = value * 10 + (values[codes[index + 2] ?? 0] ?? 0);
    i += 2;
  }
  let digits = Math.min(i - index, 3) === 3 && codes[index + 1] === SPACE ? 2 : i - index;
  let grouped = false;
  while (digits > 0 && (grouped || digits <= 3) && isGroup(codes, i, kinds)) {
    const group =
      (values[codes[i + 1] ?? 0] ?? 0) * 100 + (values[codes[i + 2] ?? 0] ?? 0) * 10 + (values[codes[i + 3] ?? 0] ?? 0);
    value = value * 1000 + group;
    trailing = group === 0 ? trailing + 3 : group % 100 === 0 ? 2 : group % 10 === 0 ? 1 : 0;
    digits += 3;
    i += 4;
    grouped = true;
  }
  let decimals = 0;
  const point = codes[i] === POINT || (codes[i] === DIAN && !isClock(codes, i + 1, kinds));
  if (point && isDigit(codes, i + 1, kinds)) {
    const from = i + 1;
    let row = value;
    i = from;
    while (isDigit(codes, i, kinds)) {
      const digit = values[codes[i] ?? 0] ?? 0;
      row = row * 10 + digit;
      trailing = digit === 0 ? trailing + 1 : 0;
      i++;
    }
    decimals = i - from;
    value =
      digits + decimals <= 15
        ? row / 10 ** decimals
        : value + Number(`0.${rowText(codes, from, Math.min(i, from + KEPT))}`);
  }
  let place = -decimals;
  let step = place + Math.min(trailing, Math.max(0, digits + decimals - 1));
  let scale = 1;
  const raised = readPower(codes, i, value);
  if (raised !== null) {
    value = raised.value;
    i = raised.end;
    scale = 2;
  } else {
    const letter = LETTERS.get(codes[i] ?? 0);
    if (letter !== undefined && ((kinds[codes[i + 1] ?? 0] ?? 0) & (LATIN | ARABIC)) === 0) {
      scale = letter;
      value *= letter;
      const power = letter === 1e3 ? 3 : 4;
      place += power;
      step += power;
      i++;
    }
  }
  last.end = i;
  last.value = value;
  last.digits = digits;
  last.decimals = decimals;
  last.grouped = grouped;
  last.leadingZero = codes[index] === 0x30 && digits > 1;
  last.place = place;
  last.step = step;
  last.scale = scale;
  return last;
}

/** One object serves all rows, one after the other: its caller takes what it needs before the next is read. */
const last: { -readonly [Part in keyof Arabic]: Arabic[Part] } = {
  end: 0,
  value: 0,
  digits: 0,
  decimals: 0,
  grouped: false,
  leadingZero: false,
  place: 0,
  step: 0,
  scale: 1,
};

function isDigit(codes: Uint16Array, at: number, kinds: Uint8Array): boolean {
  return ((kinds[codes[at] ?? 0] ?? 0) & ARABIC) !== 0;
}

/** 7 2 折: single digits that a space sets apart, before 折 or 成. */
function isSpacedPair(codes: Uint16Array, index: number, kinds: Uint8Array): boolean {
  if (!isDigit(codes, index, kinds) || codes[index + 1] !== SPACE || !isDigit(codes, index + 2, kinds)) return false;
  return !isDigit(codes, index - 1, kinds) && (codes[index + 3] === FOLD || codes[index + 3] === TENTH);
}

/** A comma with exactly three digits after it. */
function isGroup(codes: Uint16Array, at: number, kinds: Uint8Array): boolean {
  if (codes[at] !== COMMA) return false;
  return (
    isDigit(codes, at + 1, kinds) &&
    isDigit(codes, at + 2, kinds) &&
    isDigit(codes, at + 3, kinds) &&
    !isDigit(codes, at + 4, kinds)
  );
}

/** 11点45分 is a time of day. */
function isClock(codes: Uint16Array, at: number, kinds: Uint8Array): boolean {
  let k = at;
  while (isDigit(codes, k, kinds) && k < at + 3) k++;
  const next = codes[k] ?? 0;
  return next === MINUTE || next === QUARTER || ((kinds[next] ?? 0) & HAN_UNIT) !== 0;
}

function rowText(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let k = from; k < to; k++) text += String.fromCharCode(codes[k] ?? 0);
  return text;
}

interface Power {
  readonly end: number;
  readonly value: number;
}

/** 2e5, 12.32e+14, 1.1^+23, 2^-1: with at most three digits of exponent. */
function readPower(codes: Uint16Array, index: number, base: number): Power | null {
  const { kinds, values } = tables();
  const mark = codes[index];
  const isE = mark === 0x65 || mark === 0x45;
  if (!isE && mark !== CARET) return null;
  let i = index + 1;
  let sign = 1;
  if (codes[i] === PLUS) i++;
  else if (codes[i] === MINUS) {
    sign = -1;
    i++;
  }
  const from = i;
  let exponent = 0;
  while (((kinds[codes[i] ?? 0] ?? 0) & ARABIC) !== 0 && i < from + 3) {
    exponent = exponent * 10 + (values[codes[i] ?? 0] ?? 0);
    i++;
  }
  if (i === from || ((kinds[codes[i] ?? 0] ?? 0) & (LATIN | ARABIC)) !== 0) return null;
  const value = isE ? Number(`${base}e${sign * exponent}`) : base ** (sign * exponent);
  return Number.isFinite(value) && Math.abs(value) < 1e36 ? { end: i, value } : null;
}
