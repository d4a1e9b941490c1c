/** Amounts and ranges of amounts as quantities of the model. */
import type { Quantity, QuantityType } from '../model.ts';
import type { Amount } from './amountOf.ts';
import { readAmount } from './amount.ts';
import { among, startsWith, wordAt } from './match.ts';
import { ARABIC, HAN_DIGIT, HAN_UNIT, LATIN, tables } from './chartables.ts';
import { isLabelled } from './guards.ts';
import { endOf, type Source, startOf } from './codes.ts';
import type { Unit } from './lexicon.ts';
import { readNumeral, tidy } from './numerals.ts';

export interface Read<T> {
  /** Where reading goes on, a compact index. */
  readonly end: number;
  readonly value: T;
}

export interface QuantityRead {
  readonly end: number;
  /** Null where the digits are read and are no figure. */
  readonly value: Quantity | null;
  readonly amount: Amount;
}

const HAO = '号'.charCodeAt(0);
const YAO = '幺'.charCodeAt(0);
const FU = '负'.charCodeAt(0);
const HYPHEN = 0x2d;
const TILDE = 0x7e;
const ZHI = '至'.charCodeAt(0);
const DAO = '到'.charCodeAt(0);
const SESSION_BEFORE = '续办行开了过共满各';
const CI = '次'.charCodeAt(0);
const SESSIONS = ['全会', '会议', '全体', '常委会', '代表大会', '党代会'];

/** 二十届三中全会, 十一届九次、十次全会: the number of a session, without 第. */
function isSession(codes: Uint16Array, start: number, end: number, counter: string): boolean {
  if (counter === '届') return !among(SESSION_BEFORE, codes[start - 1] ?? 0x20);
  if (counter !== '次') return false;
  let at = end;
  while (codes[at] === 0x3001) {
    const next = readNumeral(codes, at + 1);
    if (next === null || codes[next.end] !== CI) break;
    at = next.end + 1;
  }
  return wordAt(codes, at, SESSIONS) !== undefined;
}

const PAIR_WORDS = ['与', '和', '跟', '及'];
const CLOSING = ['之间', '间'];
const JOINTS = ['的同时', '并且', '而且', '并', '且', ',', ', ', '、', ''];

/** The quantity at `index` with its range, or null. */
export function readQuantity(source: Source, index: number): QuantityRead | null {
  const { codes } = source;
  const first = readAmount(codes, index);
  if (first === null) return null;
  const range = readRange(codes, first) ?? readBetween(codes, first) ?? joinBounds(codes, first);
  const amount = range ?? first;
  const value = isFigure(codes, amount) ? toQuantity(source, amount, range !== null) : null;
  return { end: amount.end, value, amount };
}

/** A row of digits that no unit and no sign makes a number, and 零 inside a word, count nothing. */
function isFigure(codes: Uint16Array, { start, end, unit, marked, numeral, fraction }: Amount): boolean {
  if (unit?.kind === 'count' && isSession(codes, start, end, unit.name)) return false;
  if (unit !== null || fraction || (marked && codes[start] !== HYPHEN)) return true;
  const { kinds } = tables();
  const before = codes[start - 1] ?? 0;
  const next = codes[end] ?? 0;
  if (next === HAO || next === YAO || before === YAO) return false;
  // 尾号一二三四, 手机一三三…: a row of Han digits that names a line.
  if (
    numeral.style === 'han' &&
    numeral.digits >= 4 &&
    !numeral.shaped &&
    (numeral.digits >= 7 || isLabelled(codes, start))
  )
    return false;
  // 备14012713号-1.
  if (before === HAO && codes[start] === HYPHEN) return false;
  if (((kinds[before] ?? 0) & LATIN) !== 0 || ((kinds[next] ?? 0) & LATIN) !== 0) return false;
  const han = next >= 0x4e00 && next <= 0x9fff;
  if (numeral.style === 'han' && numeral.digits === 1 && numeral.lo === 0) return !han;
  if (numeral.style === 'arabic' && numeral.digits >= 7 && !numeral.shaped) return start === 0 || numeral.step >= 1000;
  return true;
}

/** 5—6亿元, 5-20%, 1.6~3.9米, 百分之三十一到百分之百: the unit and 万, 亿 of the end belong to the start as well. */
function readRange(codes: Uint16Array, first: Amount): Amount | null {
  const connector = rangeConnector(codes, first.end);
  if (connector === 0) return null;
  const second = readAmount(codes, first.end + connector);
  if (second?.fraction !== first.fraction) return null;
  return combine(first, second);
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
  const range = combine(first, counted ? { ...second, unit: null } : second);
  return range === null ? null : { ...range, end: second.end + closing.length };
}

function combine(first: Amount, second: Amount): Amount | null {
  // 约5—6亿元: the word says that both ends are near, not that the start is lower.
  const a = first.approximate && first.center !== null && !first.numeral.approximate ? first.center : first.lo;
  const b = second.approximate && second.center !== null && !second.numeral.approximate ? second.center : second.hi;
  if (a === null || b === null) return null;
  let lo = a;
  let unit: Unit | null = second.unit;
  let hi = b;
  let place = Math.min(first.place, second.place);
  if (first.unit === null) {
    const magnitude = second.numeral.magnitude;
    const scale = second.unit?.scale ?? 1;
    if (first.numeral.magnitude === 1 && magnitude > 1 && first.numeral.hi < second.numeral.hi / magnitude)
      lo *= magnitude;
    else if (
      second.numeral.round > 1 &&
      first.numeral.style === 'han' &&
      first.numeral.hi < second.numeral.hi / second.numeral.round
    )
      lo *= second.numeral.round;
    lo *= scale;
    if (scale === 10 && first.numeral.lo >= 10) lo = first.numeral.lo;
    place = second.place;
  } else if (second.unit === null) {
    // 5元-10: the unit of the start, only where a digit follows directly.
    return null;
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

export function toQuantity(source: Source, amount: Amount, range: boolean): Quantity {
  const { unit } = amount;
  const type = typeOf(amount, range);
  const start = startOf(source, amount.start);
  const end = endOf(source, amount.end);
  const written = unit === null ? amount.end : amount.unitStart;
  const unitSpan =
    unit === null ? { start: end, end } : { start: startOf(source, written), end: endOf(source, amount.unitEnd) };
  return {
    kind: 'quantity',
    type,
    start,
    end,
    value: {
      min: amount.lo,
      max: amount.hi,
      center: amount.center,
      rounding: amount.fraction ? 0 : amount.place / 2,
      approximate: amount.approximate,
    },
    unit: unit?.name ?? '',
    dimension: unit === null ? (amount.fraction ? 'fraction' : 'number') : unit.dimension,
    unitSpan,
    bare: unit === null ? isBare(amount) : isArticle(source.codes, amount) || isSlogan(source.codes, amount),
  };
}

/**
 * 一 before a classifier is as good as an article (一家医院), 二 before one is an ordinal, for counts take 两 (二轮承包),
 * and a digit before a division without a classifier is a name (两区, 三城): nothing that could be wrong.
 */
function isArticle(codes: Uint16Array, { unit, numeral, marked, approximate }: Amount): boolean {
  if (unit?.kind !== 'count' || marked || approximate || numeral.style !== 'han' || numeral.end !== numeral.start + 1)
    return false;
  return numeral.lo === 1 || codes[numeral.start] === TWO || (numeral.lo < 10 && DIVISIONS.has(unit.name));
}

const TWO = '二'.charCodeAt(0);
const DIVISIONS: ReadonlySet<string> = new Set('区城市县省州乡镇村国旗盟圈带'.split(''));

/** A number without a unit, unless 万, a sign, or a bound on more than a few makes it a figure (近三 is a piece of 近三月). */
function isBare({ marked, numeral, fraction }: Amount): boolean {
  if (fraction) return false;
  if (marked) return numeral.style === 'han' && numeral.hi < 100;
  return !(numeral.shaped && numeral.magnitude > 1);
}

/** 一主两副, 三区四县, 五基四化: single digits that alternate with single words name a scheme. */
function isSlogan(codes: Uint16Array, { start, end, unit, numeral, marked }: Amount): boolean {
  if (
    unit?.kind !== 'count' ||
    unit.name === '个' ||
    marked ||
    numeral.style !== 'han' ||
    numeral.digits !== 1 ||
    end - start !== 2
  )
    return false;
  const { kinds } = tables();
  const before = codes[start - 2] ?? 0;
  const after = codes[end] ?? 0;
  return (
    ((kinds[before] ?? 0) & HAN_DIGIT) !== 0 ||
    (((kinds[after] ?? 0) & HAN_DIGIT) !== 0 && ((kinds[codes[end + 1] ?? 0] ?? 0) & (HAN_UNIT | HAN_DIGIT)) === 0)
  );
}

function typeOf(amount: Amount, range: boolean): QuantityType {
  switch (amount.unit?.kind) {
    case 'share':
      return 'percent';
    case 'money':
    case 'cent':
      return 'money';
    case 'duration':
      return 'duration';
    case 'measure':
    case 'count':
      return 'quantity';
    case undefined:
      if (amount.fraction) return amount.lo === amount.hi ? 'fraction' : 'range';
      return range ? 'range' : 'number';
  }
}
