/** Rows of Arabic digits: groups (1,100), a point, a power (2e5, 1.1^+23), and the letters k and w after them. */
import { ARABIC, HAN_UNIT, LATIN, tables } from './chartables.ts';

export interface Arabic {
  readonly end: number;
  readonly value: number;
  /** Digits before the point. */
  readonly digits: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly leadingZero: boolean;
  readonly place: number;
  readonly step: number;
  /** 1000 for k, 10 000 for w (small letters: 4K and 20W are no numbers of thousands), else 1; `value` has it. */
  readonly scale: number;
}

const COMMA = 0x2c;
const POINT = 0x2e;
const DIAN = '点'.charCodeAt(0);
const CARET = 0x5e;
const PLUS = 0x2b;
const MINUS = 0x2d;
const LETTERS: ReadonlyMap<number, number> = new Map([
  [0x6b, 1e3],
  [0x77, 1e4],
]);
/** As many digits as a double keeps, and some; the rest of a longer row only counts places. */
const KEPT = 20;

/** The number at `index`, where a digit stands or a point before a digit. */
export function readArabic(codes: Uint16Array, index: number): Arabic {
  const { kinds, values } = tables();
  let i = index;
  let value = 0;
  let digits = 0;
  let decimals = 0;
  let trailing = 0;
  let grouped = false;
  const row = (): number => {
    const from = i;
    while (isDigit(i)) {
      const digit = values[codes[i] ?? 0] ?? 0;
      value = value * 10 + digit;
      trailing = digit === 0 ? trailing + 1 : 0;
      i++;
    }
    return i - from;
  };
  digits = row();
  if (digits > 0 && digits <= 3) {
    while (codes[i] === COMMA && isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3) && !isDigit(i + 4)) {
      i++;
      digits += row();
      grouped = true;
    }
  }
  let place = 1;
  if (codes[i] === POINT && isDigit(i + 1)) {
    const whole = value;
    const from = i;
    i++;
    decimals = row();
    const text = digits + decimals <= KEPT ? null : decimalText(from);
    value = text === null ? value / 10 ** decimals : whole + Number(text);
    place = 10 ** -decimals;
  } else if (codes[i] === DIAN && isDigit(i + 1) && !isClock(i + 1)) {
    i++;
    decimals = row();
    value = value / 10 ** decimals;
    place = 10 ** -decimals;
  }
  let step = place * 10 ** Math.min(trailing, digits + decimals - 1);
  const leadingZero = codes[index] === 0x30 && digits > 1;
  let scale = 1;
  const power = readPower(codes, i, value);
  if (power !== null) {
    value = power.value;
    i = power.end;
    scale = 2;
  } else {
    const letter = LETTERS.get(codes[i] ?? 0);
    if (letter !== undefined && ((kinds[codes[i + 1] ?? 0] ?? 0) & (LATIN | ARABIC)) === 0) {
      scale = letter;
      value *= letter;
      place *= letter;
      step *= letter;
      i++;
    }
  }
  return { end: i, value, digits, decimals, grouped, leadingZero, place, step, scale };

  function isDigit(at: number): boolean {
    return ((kinds[codes[at] ?? 0] ?? 0) & ARABIC) !== 0;
  }

  /** 11点45分 is a time of day. */
  function isClock(at: number): boolean {
    let k = at;
    while (isDigit(k) && k < at + 3) k++;
    const next = codes[k] ?? 0;
    return next === 0x5206 || next === 0x523b || ((kinds[next] ?? 0) & HAN_UNIT) !== 0;
  }

  function decimalText(from: number): string {
    let text = '0';
    for (let k = from; k < Math.min(i, from + KEPT); k++) text += String.fromCharCode(codes[k] ?? 0);
    return text;
  }
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
