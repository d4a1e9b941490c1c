/** Ranges of amounts: 5—6亿元, 10000与20000之间, 三年以上十年以下. */
import type { Amount } from './amountOf.ts';
import { readAmount } from './amount.ts';
import { ARABIC, HAN_DIGIT, HAN_UNIT, tables } from './chartables.ts';
import type { Unit } from './lexicon.ts';
import { among, isBreak, startsWith, wordAt } from './match.ts';
import { roundOf } from './numerals.ts';
import { powerOfTen, tidy } from './powers.ts';

const HYPHEN = 0x2d;
const TILDE = 0x7e;
const ZHI = '至'.charCodeAt(0);
const DAO = '到'.charCodeAt(0);
const PAIR_WORDS = ['与', '和', '跟', '及'];
const CLOSING = ['之间', '间'];
const JOINTS = ['的同时', '并且', '而且', '并', '且', ',', ', ', '、', ''];
const FU = '负'.charCodeAt(0);

/** The range that begins with an amount, or null. */
export function rangeFrom(codes: Uint16Array, first: Amount): Amount | null {
  return readRange(codes, first) ?? readBetween(codes, first) ?? joinBounds(codes, first);
}

/** 5—6亿元, 5-20%, 1.6~3.9米, 百分之三十一到百分之百: the unit and 万, 亿 of the end belong to the start as well. */
function readRange(codes: Uint16Array, first: Amount): Amount | null {
  const connector = rangeConnector(codes, first.end);
  if (connector === 0) return null;
  const second = readAmount(codes, first.end + connector);
  if (second?.fraction !== first.fraction) return null;
  return combine(first, second, codes[second.end] ?? 0);
}

/** The length of a range's connector at `index`, 0 where there is none. */
export function rangeConnector(codes: Uint16Array, index: number): number {
  let i = index;
  if (startsWith(codes, i, '(含)') || startsWith(codes, i, '（含）')) i += 3;
  if (codes[i] === 0x20) i++;
  const c = codes[i] ?? 0;
  if (c === HYPHEN || c === TILDE) {
    i++;
    if (codes[i] === c) i++;
    if (codes[i] === 0x20) i++;
  } else if (c === ZHI || c === DAO) i++;
  else return 0;
  const next = codes[i] ?? 0;
  const kind = tables().kinds[next] ?? 0;
  if (next === HYPHEN || next === FU || startsWith(codes, i, '零下')) {
    // 零下20℃至-5℃: a sign may follow a word, not another dash.
    const worded = c === ZHI || c === DAO || c === TILDE;
    return worded ? i - index : 0;
  }
  return (kind & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0 || among(CURRENCY_SIGNS, next) ? i - index : 0;
}

/** What may follow a range whose unit stands before it, besides a mark. */
const PREFIXED_ENDS = '之的左间不';

const CURRENCY_SIGNS = '¥$€£';

/** 10000与20000之间. */
function readBetween(codes: Uint16Array, first: Amount): Amount | null {
  if (wordAt(codes, first.end, PAIR_WORDS) === undefined) return null;
  const second = readAmount(codes, first.end + 1);
  if (second === null) return null;
  // 10000与20000间: 间 after the second number closes the pair and is no counter.
  const counted = second.unit?.name === '间' && first.unit === null;
  const closing = counted ? '' : wordAt(codes, second.end, CLOSING);
  if (closing === undefined) return null;
  const range = combine(first, counted ? { ...second, unit: null } : second, codes[second.end] ?? 0);
  return range === null ? null : { ...range, end: second.end + closing.length };
}

/** Two amounts as one, and the code behind them. */
function combine(first: Amount, second: Amount, after: number): Amount | null {
  // 约5—6亿元: the word says that both ends are near, not that the start is lower.
  const a = first.approximate && first.center !== null && !first.numeral.approximate ? first.center : first.lo;
  const b = second.approximate && second.center !== null && !second.numeral.approximate ? second.center : second.hi;
  if (a === null || b === null) return null;
  let lo = a;
  let unit: Unit | null = second.unit;
  let hi = b;
  let place = Math.min(first.place, second.place);
  if (first.unit === null) {
    const magnitude = powerOfTen(second.numeral.magnitude);
    const round = roundOf(second.numeral);
    const scale = second.unit?.scale ?? 1;
    if (first.numeral.magnitude === 0 && magnitude > 1 && first.numeral.hi < second.numeral.hi / magnitude)
      lo *= magnitude;
    else if (round > 1 && first.numeral.style === 'han' && first.numeral.hi < second.numeral.hi / round) lo *= round;
    lo *= scale;
    if (scale === 10 && first.numeral.lo >= 10) lo = first.numeral.lo;
    place = second.place;
  } else if (second.unit === null) {
    // 5元-10 is no range; 百分之五到十 and $5-10 are, for their unit stands before.
    if (first.unitStart >= first.numeral.start || (!isBreak(after) && !among(PREFIXED_ENDS, after))) return null;
    unit = first.unit;
    hi *= unit.scale;
    const magnitude = powerOfTen(second.numeral.magnitude);
    if (first.numeral.magnitude === 0 && lo * magnitude < hi) lo *= magnitude;
  } else if (first.unit.dimension !== second.unit.dimension) return null;
  else if (first.unit.name !== second.unit.name) {
    unit = first.unit.factor < second.unit.factor ? first.unit : second.unit;
    lo *= first.unit.factor / unit.factor;
    hi *= second.unit.factor / unit.factor;
  }
  lo = tidy(lo);
  hi = tidy(hi);
  if (lo >= hi) return null;
  const joined: Amount = {
    ...second,
    start: first.start,
    end: second.end,
    lo,
    hi,
    center: null,
    unit,
    place,
    approximate: first.approximate || second.approximate,
    marked: true,
  };
  return joined;
}

/** 大于10且小于20, 三年以上十年以下: two open intervals that close each other. */
function joinBounds(codes: Uint16Array, first: Amount): Amount | null {
  const opens = first.hi === null && first.lo !== null;
  const closes = first.lo === null && first.hi !== null;
  if (!opens && !closes) return null;
  for (const joint of JOINTS) {
    if (!startsWith(codes, first.end, joint)) continue;
    const second = readAmount(codes, first.end + joint.length);
    if (second === null) continue;
    const lo = opens ? first.lo : second.lo;
    const hi = opens ? second.hi : first.hi;
    if (lo === null || hi === null || lo >= hi) return null;
    if (opens ? second.lo !== null : second.hi !== null) return null;
    if (first.unit !== null && second.unit !== null && first.unit.name !== second.unit.name) return null;
    if (opens && joint === '' && first.unit === null && second.unit !== null) return null;
    return { ...second, start: first.start, lo, hi, center: null, unit: first.unit ?? second.unit, marked: true };
  }
  return null;
}
