/** Times that count a duration from the reference day: 三年前, 20天后, 近五年, 过去十年, 未来三年. */
import type { Time } from '../../model.ts';
import type { Amount } from '../amountOf.ts';
import { readAmount } from '../amount.ts';
import { among, startsWith, wordAt } from '../match.ts';
import { endOf, type Source, startOf } from '../codes.ts';
import { ARABIC, codeSet, HAN_DIGIT, HAN_UNIT, tables } from '../chartables.ts';
import type { Read } from '../quantity.ts';
import { buildTrie, type Trie, wordList } from '../trie.ts';
import { dateOf, dayNumber, isoOf, monthLength } from './calendar.ts';
import { readClock } from './clock.ts';
import type { Reference, Scope } from './stated.ts';

const PAST = wordList(['最近', '过去', '近', '前', '上', '这', '此前']);
const FUTURE = wordList(['未来', '今后', '接下来', '后', '下']);
const BEFORE = ['以前', '之前', '前'];
const AFTER = ['以后', '之后', '后'];
const SINCE = ['以来', '来'];
const DE = '的'.charCodeAt(0);
const HALF = '半'.charCodeAt(0);
const SEVERAL = '几'.charCodeAt(0);
/** 前 and 上 before a classifier count things (前三名), so that these words need a stretch of time at once. */
const AFTER_WORDS = '往后期景沿提备勤台果续期面方';

/** What begins a window: 近三年, 未来五年. */
const LEADS = codeSet('最过近前上这此未今接后下');

/** 近三年, 过去十年, 未来五年, 前1周; without a reference it has no days. */
export function readWindow(source: Source, { codes, reference }: Scope, index: number): Read<Time> | null {
  if (!LEADS.has(codes[index] ?? 0)) return null;
  const past = PAST().longest(codes, index)?.value;
  const word = past ?? FUTURE().longest(codes, index)?.value;
  if (word === undefined) return null;
  const at = index + word.length + (word.length > 1 && codes[index + word.length] === DE ? 1 : 0);
  const first = codes[at] ?? 0;
  if (((tables().kinds[first] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) === 0 && first !== HALF && first !== SEVERAL)
    return null;
  const before = codes[index - 1] ?? 0;
  if (before !== 0 && among('以之通经超最目日年月天周接附将靠邻临', before)) return null;
  // 公司上三个月, but 马上三年: the short words only where no word can end in them.
  if (
    word.length === 1 &&
    '前上后下'.includes(word) &&
    before >= 0x4e00 &&
    before <= 0x9fff &&
    !among('的在从于和与及比较', before)
  )
    return null;
  const amount = readAmount(codes, at);
  const units = amount === null ? null : unitsOf(amount);
  if (amount === null || units === null || amount.start !== amount.numeral.start || isYear(amount)) return null;
  // 过去的一年 is as a rule the calendar year that a report looks back on, and the text does not say which.
  if (at > index + word.length && amount.unit?.name === '年') return null;
  let { end } = amount;
  const since = wordAt(codes, end, SINCE);
  if (past !== undefined && since !== undefined) end += since.length;
  else if (startsWith(codes, end, '间') || (startsWith(codes, end, '内') && !startsWith(codes, end, '内地'))) end += 1;
  const type = 'daterange';
  if (reference === null) return time(source, index, end, null, null, type, precisionOf(amount));
  const from = past === undefined ? reference.days + 1 : shift(reference, units, -1);
  const to =
    past === undefined ? shift(reference, units, 1) : since === undefined ? reference.days - 1 : reference.days;
  return time(source, index, end, Math.min(from, to), Math.max(from, to), type, precisionOf(amount));
}

/** 过去2025年, as in 刚刚过去的2025年, is one year. */
function isYear({ numeral }: Amount): boolean {
  return numeral.digits === 4 && !numeral.shaped && numeral.lo >= 1900 && numeral.lo < 2100;
}

/** 三年前, 两年后, 三年来: what follows a duration that has been read; null where it stays a duration. */
export function spanAfter(source: Source, { codes, reference }: Scope, amount: Amount): Read<Time> | null {
  const units = unitsOf(amount);
  if (units === null || (reference === null && units.days === 0)) return null;
  const tail = tailOf(codes, amount.end);
  if (tail === null) return null;
  let end = amount.end + tail.length;
  // 大概六天后 says no day.
  const about = amount.start !== amount.numeral.start;
  if (about && (!amount.approximate || tail.direction === 0)) return null;
  if (reference === null || about) {
    const clock = readClock(codes, codes[end] === DE ? end + 1 : end, true);
    return time(
      source,
      amount.start,
      clock?.end ?? end,
      null,
      null,
      clock === null ? 'date' : 'datetime',
      clock?.precision ?? 'day',
    );
  }
  if (tail.direction === 0) {
    return time(
      source,
      amount.start,
      end,
      shift(reference, units, -1),
      reference.days,
      'daterange',
      precisionOf(amount),
    );
  }
  const day = shift(reference, units, tail.direction);
  // 十年前的今天.
  const today = wordAt(codes, end, TODAY);
  if (today !== undefined) return time(source, amount.start, end + today.length, day, day, 'date', 'day');
  const { year, month } = dateOf(day);
  if (units.days > 0) {
    const clock = readClock(codes, codes[end] === DE ? end + 1 : end, true);
    if (clock !== null) end = clock.end;
    return time(source, amount.start, end, day, day, clock === null ? 'date' : 'datetime', clock?.precision ?? 'day');
  }
  if (units.months % 12 === 0) {
    return time(source, amount.start, end, dayNumber(year, 1, 1), dayNumber(year, 12, 31), 'daterange', 'year');
  }
  return time(
    source,
    amount.start,
    end,
    dayNumber(year, month, 1),
    dayNumber(year, month, monthLength(year, month)),
    'daterange',
    'month',
  );
}

const TODAY = ['的今天', '的今日'];

interface Tail {
  readonly direction: -1 | 0 | 1;
  readonly length: number;
}

function tailOf(codes: Uint16Array, end: number): Tail | null {
  tails ??= buildTrie<Tail>([
    ...SINCE.map((word) => [word, { direction: 0, length: word.length }] as const),
    ...BEFORE.map((word) => [word, { direction: -1, length: word.length }] as const),
    ...AFTER.map((word) => [word, { direction: 1, length: word.length }] as const),
  ]);
  const tail = tails.longest(codes, end)?.value ?? null;
  const next = tail === null ? 0 : (codes[end + tail.length] ?? 0);
  if (tail?.length !== 1 || next === 0 || !among(AFTER_WORDS, next)) return tail;
  return isSubmitted(codes, end + 1) ? tail : null;
}

/** 6月30日前提交: 提 begins the verb, and 前提 is no word here. */
export function isSubmitted(codes: Uint16Array, index: number): boolean {
  return codes[index] === TI && among('交出供报取高升醒', codes[index + 1] ?? 0x2c);
}

const TI = '提'.charCodeAt(0);

let tails: Trie<Tail> | undefined;

/** A stretch that is open by more than this part of itself has no days. */
const MOST_VAGUE = 0.2;

interface Units {
  readonly months: number;
  readonly days: number;
}

/** Whole months and days of an exact duration of a day or more; null for anything else. */
function unitsOf({ unit, center, lo, hi }: Amount): Units | null {
  const value = center ?? lo;
  if (unit?.kind !== 'duration' || value === null || lo === null || hi === null || value <= 0) return null;
  // 40多年来, 数十年来: where it began is anybody's guess.
  if (hi - lo > 1 && hi - lo > value * MOST_VAGUE) return null;
  if (unit.dimension === 'time:months') {
    // Three and a half months end in the middle of one.
    const months = Math.round(value * unit.factor * 2) / 2;
    return months > 0 && months < 60000 ? { months, days: 0 } : null;
  }
  if (unit.dimension !== 'time:days' || unit.factor < 86400) return null;
  const days = Math.round((value * unit.factor) / 86400);
  return days > 0 && days < 1e6 ? { months: 0, days } : null;
}

const HALF_MONTH = 15;

function shift(reference: Reference, units: Units, direction: number): number {
  if (units.days > 0) return reference.days + direction * units.days;
  const whole = Math.floor(units.months);
  if (whole < units.months) return shift(reference, { months: whole, days: 0 }, direction) + direction * HALF_MONTH;
  const months = reference.year * 12 + reference.month - 1 + direction * units.months;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayNumber(year, month, Math.min(reference.day, monthLength(year, month)));
}

function precisionOf({ unit }: Amount): Time['precision'] {
  if (unit?.name === '年') return 'years';
  return unit?.dimension === 'time:months' ? 'month' : 'day';
}

function time(
  source: Source,
  start: number,
  end: number,
  from: number | null,
  to: number | null,
  type: Time['type'],
  precision: Time['precision'],
): Read<Time> {
  return {
    end,
    value: {
      kind: 'time',
      type,
      start: startOf(source, start),
      end: endOf(source, end),
      from: isoOf(from),
      to: isoOf(to),
      precision,
      anchor: 'relative',
    },
  };
}
