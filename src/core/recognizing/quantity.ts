/** Amounts and their ranges as quantities of the model. */
import type { Quantity, QuantityType } from '../model.ts';
import type { Amount } from './amountOf.ts';
import { readAmount } from './amount.ts';
import { among, isHan, wordAt } from './match.ts';
import { HAN_DIGIT, HAN_UNIT, LATIN, tables } from './chartables.ts';
import { isLabelled } from './phones.ts';
import { endOf, type Source, startOf } from './codes.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { rangeFrom } from './ranges.ts';

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
const HYPHEN = 0x2d;
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

/** One object serves all quantities, one after the other: its caller takes them out before the next is read. */
let lastRead: { -readonly [Part in keyof QuantityRead]: QuantityRead[Part] } | undefined;

/** The quantity at `index` with its range, or null; holds until the next one is read. */
export function readQuantity(source: Source, index: number): QuantityRead | null {
  const { codes } = source;
  const first = readAmount(codes, index);
  if (first === null) return null;
  const range = rangeFrom(codes, first);
  const amount = range ?? first;
  const value = isFigure(codes, amount) && !isInexact(codes, index) ? toQuantity(source, amount, range !== null) : null;
  if (lastRead === undefined) return (lastRead = { end: amount.end, value, amount });
  lastRead.end = amount.end;
  lastRead.value = value;
  lastRead.amount = amount;
  return lastRead;
}

/** 高三学生, 初二学生, 大四学生: the year of a school, not so many pupils. */
function isClassYear(codes: Uint16Array, { start, end, style }: Numeral): boolean {
  return style === 'han' && end === start + 1 && among('高初大研', codes[start - 1] ?? 0x2c) && codes[end] === XUE;
}

const XUE = '学'.charCodeAt(0);
/** Behind these a hyphen without a unit may be a sign. */
const SIGNED = '为是到至达得比';

/** 百八十块, 千八百人: the digit behind a bare 百 or 千 begins no number, for the whole says about how many. */
function isInexact(codes: Uint16Array, index: number): boolean {
  const before = codes[index - 1] ?? 0;
  if (before !== BAI && before !== QIAN) return false;
  const { kinds } = tables();
  return ((kinds[codes[index] ?? 0] ?? 0) & HAN_DIGIT) !== 0 && ((kinds[codes[index + 1] ?? 0] ?? 0) & HAN_UNIT) !== 0;
}

const BAI = '百'.charCodeAt(0);
const QIAN = '千'.charCodeAt(0);

/** A row of digits that no unit and no sign makes a number, and 零 inside a word, count nothing. */
function isFigure(codes: Uint16Array, { start, end, unit, marked, numeral, fraction }: Amount): boolean {
  if (unit?.kind === 'count' && (isSession(codes, start, end, unit.name) || isClassYear(codes, numeral))) return false;
  // 歼-20, 东风-41: a hyphen behind a name is no sign.
  if (
    (unit === null || unit.kind === 'count') &&
    codes[start] === HYPHEN &&
    isHan(codes[start - 1] ?? 0) &&
    !among(SIGNED, codes[start - 1] ?? 0)
  )
    return false;
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
  if (numeral.style === 'arabic' && numeral.digits >= 7 && !numeral.shaped) return start === 0 || numeral.step >= 3;
  return true;
}

export function toQuantity(source: Source, amount: Amount, range: boolean): Quantity {
  const { unit } = amount;
  const type = typeOf(amount, range);
  const start = startOf(source, amount.start);
  const end = endOf(source, amount.end);
  const written = unit === null ? amount.end : amount.unitStart;
  const unitStart = unit === null ? end : startOf(source, written);
  // A unit that stands before its number has an empty span here; what the text skips between them is no part of it.
  const unitSpan = { start: unitStart, end: unit === null ? end : Math.max(unitStart, endOf(source, amount.unitEnd)) };
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
    bare: unit === null ? isBare(amount) : isNoCount(source.codes, amount),
  };
}

/**
 * 一 before a classifier is as good as an article (一家医院), 二 before one is an ordinal, for counts take 两 (二轮承包),
 * and a digit before a division without a classifier is a name (两区, 三城): nothing that could be wrong.
 */
function isArticle(codes: Uint16Array, { unit, numeral, lo, marked, approximate }: Amount): boolean {
  if (unit?.kind !== 'count' || marked || approximate || numeral.style !== 'han' || numeral.end !== numeral.start + 1)
    return false;
  // 一倍半 is no article.
  return (
    (numeral.lo === 1 && lo === unit.scale) ||
    codes[numeral.start] === TWO ||
    (numeral.lo < 10 && DIVISIONS.has(unit.name))
  );
}

const TWO = '二'.charCodeAt(0);
const DIVISIONS: ReadonlySet<string> = new Set('区城市县省州乡镇村国旗盟圈带'.split(''));

/** A number without a unit, unless 万, a sign, or a bound on more than a few makes it a figure (近三 is a piece of 近三月). */
function isBare({ marked, numeral, fraction, lo, hi }: Amount): boolean {
  if (fraction) return false;
  // 2023-2024 without a word is more likely two years than so many of something.
  if (lo !== null && hi !== null && lo < hi && lo >= 1900 && hi <= 2100 && numeral.digits === 4) return true;
  if (marked) return numeral.style === 'han' && numeral.hi < 100;
  return !(numeral.shaped && numeral.magnitude > 0);
}

function isNoCount(codes: Uint16Array, amount: Amount): boolean {
  return isArticle(codes, amount) || isSlogan(codes, amount) || isRank(codes, amount);
}

/** 前三名, 前10位, 前100强: places in an order; not 目前3名, 此前5名. */
function isRank(codes: Uint16Array, { start, unit }: Amount): boolean {
  if (unit?.kind !== 'count' || codes[start - 1] !== FRONT || !RANKS.includes(unit.name)) return false;
  return !among(BEFORE_FRONT, codes[start - 2] ?? 0);
}

const FRONT = '前'.charCodeAt(0);
const RANKS = ['名', '位', '强'];
const BEFORE_FRONT = '目之以此日年月天周早先提眼当赛会';

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
