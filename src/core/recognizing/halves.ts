/** 半 before a unit and after one: 半个月, 三年半, 两个半月. */
import { among } from './match.ts';
import { type Amount, scaled } from './amountOf.ts';
import { withSmaller } from './durations.ts';
import { withSmallerUnit } from './lengths.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { type Numeral } from './numerals.ts';
import { tidy } from './powers.ts';
import { CHENG_WORDS, GE, monthAt, type UnitHit } from './unitAfter.ts';

export const BAN = '半'.charCodeAt(0);
const DA = '大'.charCodeAt(0);
/** Before 个半年 these say which half it is. */
const WHICH = '每这那整上下前后';

/** 三年半, 一吨半, 两个半月. */
export function withHalf(
  codes: Uint16Array,
  numeral: Numeral,
  start: number,
  hit: UnitHit,
  sign: number,
  marked: boolean,
): Amount {
  const { unit } = hit;
  let end = hit.end;
  let half = hit.half;
  if (
    !half &&
    codes[end] === BAN &&
    (unit.kind === 'measure' || unit.kind === 'duration' || unit.name === '倍') &&
    !among('年月天日夜导路径个载', codes[end + 1] ?? 0)
  ) {
    half = true;
    end++;
  }
  let base = scaled(numeral, start, end, sign, unit, numeral.end, end, marked);
  const inner = codes[numeral.end] === GE && (codes[numeral.end + 1] === 0x591a || codes[numeral.end + 1] === 0x4f59);
  if (inner && base.hi !== null) base = { ...base, hi: base.hi + Math.min(base.step, 1), approximate: true };
  if (unit.kind === 'duration') {
    const compound = withSmaller(codes, base, half ? 0.5 : 0);
    if (compound !== null) return compound;
  }
  if (unit.kind === 'measure' && !half) {
    const compound = withSmallerUnit(codes, base);
    if (compound !== null) return compound;
  }
  if (!half || base.lo === null || base.hi === null || base.center === null) return base;
  return { ...base, lo: base.lo + 0.5, hi: base.hi + 0.5, center: base.center + 0.5, place: 0.5, step: 0.5 };
}

/** 半个月, 半年, 半公升, 半成, 半个多月. */
export function half(codes: Uint16Array, start: number, at: number, sign: number): Amount | null {
  // 等了个半小时 may be half an hour or one and a half.
  if (codes[at - 1] === GE && !among(WHICH, codes[at - 2] ?? 0x20)) return null;
  const { units } = lexicon();
  let i = at + 1;
  // 大半年 is more than half of one.
  let more = codes[at - 1] === DA;
  if (codes[i] === GE && (codes[i + 1] === 0x591a || codes[i + 1] === 0x4f59)) {
    more = true;
    i += 2;
  }
  const match = units.longest(codes, i) ?? (more ? monthAt(codes, i) : null);
  if (match === null) return null;
  const unit = match.value;
  if (unit.kind === 'count' && unit.name !== '个') return null;
  if (unit.kind === 'share' && (unit.dimension !== 'percent' || among(CHENG_WORDS, codes[match.end] ?? 0))) return null;
  if (unit.name === '天' && codes[match.end] === 0x7a7a) return null;
  // 半日 is half of a day's hours; 半天 is said of any long while and stays as it is.
  if (unit.name === '天' && codes[i] === 0x65e5)
    return { ...halfOf(start, at, match.end, { ...unit, name: '小时', factor: 3600 }, 12, false) };
  return halfOf(start, at, match.end, unit, tidy(sign * 0.5 * unit.scale), more);
}

function halfOf(start: number, at: number, end: number, unit: Unit, value: number, more: boolean): Amount {
  const numeral: Numeral = {
    start: at,
    end: at + 1,
    lo: 0.5,
    hi: 0.5,
    written: true,
    approximate: false,
    place: -1,
    step: -1,
    magnitude: 0,
    style: 'han',
    digits: 0,
    leadingZero: false,
    shaped: false,
  };
  return {
    start,
    end,
    lo: value,
    hi: more ? value + 0.5 : value,
    center: value,
    place: 0.5 * unit.scale,
    step: 0.5,
    approximate: more,
    unit,
    unitStart: at + 1,
    unitEnd: end,
    fraction: false,
    marked: false,
    numeral,
  };
}
