/** Fractions and percentages: 三分之一, 1/16, 百分之五, 七成六, 对折. */
import { type Amount, fractionOf, scaled } from './amountOf.ts';
import { ARABIC, HAN_UNIT, tables } from './chartables.ts';
import { FU } from './core.ts';
import { BAN } from './halves.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { among, isDigit } from './match.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { tidy } from './powers.ts';
import { SPACE, type UnitHit } from './unitAfter.ts';

export const FEN = '分'.charCodeAt(0);
const ZHI = '之'.charCodeAt(0);
export const YOU = '又'.charCodeAt(0);

/** 七成六 is 76 %. */
export function withTenths(
  codes: Uint16Array,
  numeral: Numeral,
  start: number,
  hit: UnitHit,
  sign: number,
  marked: boolean,
): Amount {
  const base = scaled(numeral, start, hit.end, sign, hit.unit, numeral.end, hit.end, marked);
  const extra = readNumeral(codes, hit.end);
  const half = codes[hit.end] === BAN;
  if (!half && (extra?.style !== 'han' || extra.digits !== 1 || extra.lo === 0)) return base;
  if (base.center === null) return base;
  const { kinds } = tables();
  const end = half ? hit.end + 1 : (extra?.end ?? hit.end);
  if (!half && ((kinds[codes[end] ?? 0] ?? 0) & ARABIC) !== 0) return base;
  if (!half && lexicon().units.longest(codes, end) !== null) return base;
  const value = tidy(base.center + sign * (half ? 5 : (extra?.lo ?? 0)));
  return { ...base, end, unitEnd: end, lo: value, hi: value, center: value, place: 1, step: 1 };
}

/** 一半 before these is no half: 一半导体, 一半岛. */
export function isHalfWord(next: number): boolean {
  return next !== 0 && among('导岛径球决空路途数成', next);
}

/** 打对折. */
export function halfPrice(codes: Uint16Array, index: number): Amount | null {
  if (codes[index - 1] !== 0x6253) return null;
  const unit = lexicon().units.longest(codes, index + 1)?.value;
  const numeral = readNumeral(FIVE, 0);
  return unit === undefined || numeral === null
    ? null
    : scaled(numeral, index, index + 2, 1, unit, index + 1, index + 2, true);
}

const FIVE = new Uint16Array([0x4e94, 0]);

/** 三分之一, 1/2, 3又5分之2. */
export function readFraction(codes: Uint16Array, numeral: Numeral, start: number, sign: number): Amount | null {
  const slash = readSlash(codes, numeral, start, sign);
  if (slash !== null) return slash;
  let whole = 0;
  let lower = numeral;
  if (codes[lower.end] === YOU) {
    const next = readNumeral(codes, lower.end + 1, true);
    if (next === null || codes[next.end] !== FEN || codes[next.end + 1] !== ZHI) return null;
    whole = lower.lo;
    lower = next;
  }
  if (codes[lower.end] === FEN && codes[lower.end + 1] === ZHI) {
    const negative = codes[lower.end + 2] === FU;
    const upper = readNumeral(codes, lower.end + (negative ? 3 : 2), true);
    if (upper === null || lower.lo === 0) return null;
    const value = tidy(sign * (negative ? -1 : 1) * (whole + upper.lo / lower.lo));
    return fractionOf(numeral, start, upper.end, value);
  }
  return null;
}

const SLASH = 0x2f;

/** 1/2, 1 / 16, 1 3/5: small whole numbers, and no further part (12/1/2020). */
function readSlash(codes: Uint16Array, numeral: Numeral, start: number, sign: number): Amount | null {
  if (numeral.style !== 'arabic' || numeral.shaped || numeral.digits > 4) return null;
  let whole = 0;
  let upper = numeral;
  // 1 3/5, 2又3/4.
  if ((codes[upper.end] === SPACE || codes[upper.end] === YOU) && isDigit(codes[upper.end + 1])) {
    const next = readNumeral(codes, upper.end + 1);
    if (next === null || codes[next.end] !== SLASH) return null;
    whole = upper.lo;
    upper = next;
  }
  let at = upper.end;
  if (codes[at] === SPACE) at++;
  if (codes[at] !== SLASH) return null;
  at++;
  if (codes[at] === SPACE) at++;
  const lower = isDigit(codes[at]) ? readNumeral(codes, at) : null;
  if (
    lower === null ||
    lower.shaped ||
    upper.shaped ||
    lower.digits > 4 ||
    lower.lo === 0 ||
    codes[lower.end] === SLASH
  )
    return null;
  if (whole === 0 && upper.lo >= lower.lo) return null;
  return fractionOf(numeral, start, lower.end, tidy(sign * (whole + upper.lo / lower.lo)));
}

interface Share {
  readonly end: number;
  readonly unit: Unit;
}

/** 百分之, 千分之, 万分之, 百万分之, 万万分之 where no digit stands before the unit. */
export function percentPrefix(codes: Uint16Array, index: number): Share | null {
  const { kinds, values } = tables();
  let power = 0;
  let i = index;
  while (((kinds[codes[i] ?? 0] ?? 0) & HAN_UNIT) !== 0 && i < index + 3) {
    power += values[codes[i] ?? 0] ?? 0;
    i++;
  }
  if (power < 2 || codes[i] !== FEN || codes[i + 1] !== ZHI) return null;
  const unit: Unit = { kind: 'share', name: '%', dimension: 'percent', factor: 1, scale: 10 ** (2 - power) };
  return { end: i + 2, unit };
}
