/** Dates with what ties them: ranges (从…到…, 2021—2025年), and boundaries (以来, 以前, 截至…底). */
import type { Time } from '../../model.ts';
import { among, startsWith, wordAt } from '../match.ts';
import { ARABIC, codeSet, HAN_DIGIT, HAN_UNIT, SPACED, tables } from '../chartables.ts';
import { endOf, type Source, startOf } from '../codes.ts';
import { readNumeral } from '../numerals.ts';
import type { Read } from '../quantity.ts';
import { wordList } from '../trie.ts';
import { dateOf, dayNumber, isoOf } from './calendar.ts';
import { readDate } from './date.ts';
import type { Inherited, Scope, Stated } from './stated.ts';
import { isSubmitted } from './relative.ts';
import { timeWords } from './words.ts';

type BoundName = NonNullable<Time['bound']> | 'between';

interface Bounded extends Stated {
  readonly bound?: BoundName;
}

const ASOF = wordList(['截止到', '截至到', '截至', '截止']);
const SINCE = wordList([
  '或之后',
  '及之后',
  '及以后',
  '或以后',
  '以来',
  '之后',
  '以后',
  '至今',
  '到现在',
  '到目前',
  '至现在',
  '至目前',
  '以降',
  '开始',
  '起',
  '后',
]);
const UNTIL = wordList(['或之前', '及之前', '及以前', '或以前', '以前', '之前', '为止', '前', '止']);
const INCLUSIVE = ['或', '及'];
/** After 后, 前 and 起 these make another word of it. */
const AFTER_WORDS = '备勤台果续期面来方往后景沿提十三几二一两五六七八九四百0123456789轮夕任首端瞻效步飞草';
/** Between two dates as 到: 从3月1日持续到3月9日. */
const LASTING = wordList([
  '持续到',
  '持续至',
  '一直到',
  '一直至',
  '一直持续到',
  '一直持续至',
  '延续到',
  '延续至',
  '直到',
  '直至',
]);
const PAIRS = ['和', '与', '及'];
const CLOSING = ['之间', '间'];
const NOTHING: Inherited = {};
const STAMPED: Inherited = { stamped: true };
const SECOND: Inherited = { second: true };
const MONTHLESS: Inherited = { second: true, month: 0 };
const YEARLESS: Inherited = { second: true, yearless: true };

const TO = '到'.charCodeAt(0);
const ZHI = '至'.charCodeAt(0);
const HYPHEN = 0x2d;
const TILDE = 0x7e;
/** What may follow the first number of a date. */
const AFTER_NUMBER = codeSet('年月日号季世时点至到-~./:、 ');
/** What goes on with a number after its first digit, besides numerals, or makes a time of it. */
const GOES_ON = codeSet('年月日号季世时点至到几数余多来');
const ORDINALS = codeSet('第前后');

/** False where no time can begin, told by little: the number and what follows it, or a word of the tables. */
export function mayBeginTime(codes: Uint16Array, index: number): boolean {
  const { kinds } = tables();
  const c = codes[index] ?? 0;
  const kind = kinds[c] ?? 0;
  if ((kind & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0) {
    // 一批, 一定, 三家: a Han digit before a plain word, the most common case, is told without reading a number.
    const next = codes[index + 1] ?? 0;
    const alone = (kind & HAN_DIGIT) !== 0 && (kinds[next] ?? 0) === SPACED && !GOES_ON.has(next);
    const numeral = alone ? null : readNumeral(codes, index);
    if (numeral !== null && (AFTER_NUMBER.has(codes[numeral.end] ?? 0) || numeral.digits === 8 || numeral.digits === 4))
      return true;
    return timeWords().starts.longest(codes, index) !== null;
  }
  if (ORDINALS.has(c) && ((kinds[codes[index + 1] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0) return true;
  if (c === TO || timeWords().starts.longest(codes, index) !== null) return true;
  return LEADS.has((c << 16) | (codes[index + 1] ?? 0));
}

/** What begins a time and is no word of the tables, by its first two codes, the first one in the upper half. */
export const TIME_LEADS: readonly number[] = [
  '截至 截止 最后 星期 礼拜 周一 周二 周三 周四 周五 周六 周日 周天 正月 腊月 冬月',
  '上午 下午 中午 早上 早晨 晚上 晚间 凌晨 傍晚 深夜 清晨 午间 午夜 夜间 夜里',
].flatMap((words) => words.split(' ').map((word) => (word.charCodeAt(0) << 16) | word.charCodeAt(1)));
const LEADS: ReadonlySet<number> = new Set(TIME_LEADS);

/** The time at `index`, with its range and boundary, or null. */
export function readTime(source: Source, scope: Scope, index: number): Read<Time> | null {
  const { codes } = source;
  const asof = ASOF().longest(codes, index)?.value ?? readTo(codes, index);
  const at = index + (asof?.length ?? 0);
  const first =
    readDate(scope, at, asof === undefined ? NOTHING : STAMPED) ?? (asof === undefined ? readSpan(scope, at) : null);
  if (first === null) return null;
  const range = first.impossible === true ? null : (readRange(scope, first) ?? readBetween(scope, first));
  const stated = range ?? first;
  scope.last = stated;
  if (asof !== undefined) return finish(source, index, asOf(scope, stated));
  const bounded = suffix(codes, stated);
  return finish(source, index, joined(scope, bounded) ?? bounded);
}

/** 到 and 至 before a date: 到2027年底, not 达到, 得到 and 感到. */
function readTo(codes: Uint16Array, index: number): string | undefined {
  if (codes[index] !== TO) return undefined;
  const before = codes[index - 1] ?? 0;
  return before !== 0 && among('达得感来推回看听想遇受直找见提做办', before) ? undefined : '到';
}

/** 从2016到2018: years without 年, where 从 or 自 says so. */
function readSpan({ codes }: Scope, index: number): Stated | null {
  const before = codes[index - 1] ?? 0;
  if (before !== 0x4ece && before !== 0x81ea) return null;
  const a = readNumeral(codes, index);
  if (a?.digits !== 4 || a.shaped || a.lo < 1900 || a.lo > 2100) return null;
  if (codes[a.end] !== 0x5230 && codes[a.end] !== 0x81f3 && codes[a.end] !== 0x2d) return null;
  const b = readNumeral(codes, a.end + 1);
  if (b?.digits !== 4 || b.shaped || b.lo < a.lo || b.lo > 2100) return null;
  return {
    end: b.end,
    from: dayNumber(a.lo, 1, 1),
    to: dayNumber(b.lo, 12, 31),
    precision: 'years',
    anchor: 'absolute',
    type: 'daterange',
    year: a.lo,
  };
}

function readRange(scope: Scope, first: Stated): Stated | null {
  const { codes } = scope;
  let at = first.end;
  if (codes[at] === 0x8d77) at++;
  if (codes[at] === 0x20) at++;
  const c = codes[at] ?? 0;
  const lasting = LASTING().longest(codes, at);
  if (lasting !== null) at = lasting.end;
  else if (c === TO || c === ZHI || c === HYPHEN || c === TILDE) at += c === HYPHEN && codes[at + 1] === HYPHEN ? 2 : 1;
  else return null;
  if (codes[at] === 0x20) at++;
  const next = wordAt(codes, at, NEXT_YEAR);
  if (next === undefined) return closeRange(readDate(scope, at, heritage(first)), first);
  // 10月至次年4月.
  const given = heritage(first);
  const following: Inherited =
    given.year === undefined ? given : { year: given.year + 1, second: true, anchor: 'relative' };
  return closeRange(readDate(scope, at + next.length, following), first);
}

const NEXT_YEAR = ['次年', '翌年', '第二年'];

/** 2015年和2018年之间, 三月和九月间. */
function readBetween(scope: Scope, first: Stated): Stated | null {
  const { codes } = scope;
  if (wordAt(codes, first.end, PAIRS) === undefined) return null;
  const second = readDate(scope, first.end + 1, heritage(first));
  if (second === null) return null;
  const closing = wordAt(codes, second.end, CLOSING);
  const range = closing === undefined ? null : closeRange(second, first);
  return range === null || closing === undefined ? null : { ...range, end: range.end + closing.length };
}

/** The year and month that the second date of a range leaves out. */
function heritage(first: Stated): Inherited {
  if (first.from === null) {
    if (first.lunar !== undefined || first.anchor !== 'partial') return SECOND;
    // 每年6月至9月, 每月1日至10日: no year or month to give.
    return first.month !== undefined ? YEARLESS : first.day !== undefined ? MONTHLESS : SECOND;
  }
  const { year, month } = dateOf(first.from);
  if (first.lunar !== undefined) return { year, second: true, anchor: first.anchor, lunar: first.lunar };
  const dated = first.precision === 'day' || first.type === 'datetime';
  return { year, second: true, anchor: first.anchor, ...(dated ? { month, after: first.from } : {}) };
}

function closeRange(second: Stated | null, first: Stated): Stated | null {
  // 农历二月至6月 is no range: its ends are of two calendars.
  if (second === null || (first.lunar !== undefined && second.lunar === undefined && second.month !== undefined))
    return null;
  let to = second.to;
  if (first.from === null || to === null) {
    return first.from === null && to === null && second.impossible !== true
      ? { ...first, end: second.end, type: 'daterange' }
      : null;
  }
  if (to < first.from) {
    // 10月至次年5月 without its 次年.
    if (second.year !== undefined || second.anchor === 'relative') return null;
    const { year, month, day } = dateOf(to);
    to = second.day === undefined ? dayNumber(year + 1, month + 1, 0) : dayNumber(year + 1, month, day);
  }
  if (to < first.from) return null;
  return { ...first, end: second.end, to, type: 'daterange', precision: first.precision, lastPart: second.from };
}

function asOf({ codes }: Scope, stated: Stated): Bounded {
  let { end } = stated;
  if (startsWith(codes, end, '为止')) end += 2;
  else if (startsWith(codes, end, '止')) end += 1;
  const before = UNTIL().longest(codes, end)?.value;
  if (before !== undefined && before !== '止' && before !== '为止' && !extends_(codes, end + before.length, before))
    return suffix(codes, stated);
  return { ...stated, end, bound: 'asof' };
}

function extends_(codes: Uint16Array, end: number, word: string): boolean {
  const next = codes[end] ?? 0;
  return word.length === 1 && next !== 0 && among(AFTER_WORDS, next) && !isSubmitted(codes, end);
}

/** 以来, 以前 and the like after the date. */
function suffix(codes: Uint16Array, stated: Stated): Bounded {
  const at = stated.end;
  const quote = codes[at] === 0x201d || codes[at] === 0x22 ? 1 : 0;
  const since = SINCE().longest(codes, at + quote)?.value;
  if (since !== undefined && !extends_(codes, at + quote + since.length, since)) {
    if (since === '后' && stated.precision === 'plan') return stated;
    return { ...stated, end: at + quote + since.length, to: null, bound: 'since', type: 'daterange' };
  }
  const until = UNTIL().longest(codes, at)?.value;
  if (until !== undefined && !extends_(codes, at + until.length, until)) {
    const inclusive = until === '为止' || until === '止' || INCLUSIVE.some((word) => until.startsWith(word));
    if (until === '止') return { ...stated, end: at + 1, ...(stated.type === 'daterange' ? {} : { bound: 'until' }) };
    if (stated.lastPart !== undefined && stated.lastPart !== null) {
      // 2020至2025年前 ends with 2024 and begins where it says.
      const to = inclusive ? stated.to : stated.lastPart - 1;
      return { ...stated, end: at + until.length, to: to === null || to < (stated.from ?? to) ? null : to };
    }
    const to = inclusive ? stated.to : stated.from === null ? null : stated.from - 1;
    return { ...stated, end: at + until.length, from: null, to, bound: 'until', type: 'daterange' };
  }
  return stated;
}

/** 2010年之后2018年之前. */
function joined(scope: Scope, first: Bounded): Bounded | null {
  if (first.bound !== 'since' || first.from === null) return null;
  const second = readDate(scope, first.end, NOTHING);
  if (second === null) return null;
  const closed = suffix(scope.codes, second);
  if (closed.bound !== 'until' || closed.to === null || closed.to < first.from) return null;
  return { ...first, end: closed.end, to: closed.to, bound: 'between' };
}

function finish(source: Source, start: number, stated: Bounded): Read<Time> {
  const { year, month, day, bound } = stated;
  const value: { -readonly [Part in keyof Time]: Time[Part] } = {
    kind: 'time',
    type: stated.type,
    start: startOf(source, start),
    end: endOf(source, stated.end),
    from: isoOf(stated.from),
    to: isoOf(stated.to),
    precision: stated.precision,
    anchor: stated.anchor,
  };
  if (year !== undefined) value.year = year;
  if (month !== undefined) value.month = month;
  if (day !== undefined) value.day = day;
  if (bound !== undefined && bound !== 'between') value.bound = bound;
  if (stated.impossible !== undefined) value.impossible = true;
  return { end: stated.end, value };
}
