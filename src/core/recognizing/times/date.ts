/** One date or calendar period, from the year down as far as the text goes. Ranges and boundaries are `readTime`'s. */
import { startsWith } from '../amount.ts';
import { ARABIC, tables } from '../chartables.ts';
import { readNumeral } from '../numerals.ts';
import { dayNumber, isDate, isoWeekMonday, mondayOf, monthLength, weekdayOf } from './calendar.ts';
import { readClock } from './clock.ts';
import { type Field, readDay, readMonth, readYear } from './fields.ts';
import { readNumericDate } from './numeric.ts';
import type { Inherited, Scope, Stated } from './stated.ts';
import { PLANS } from '../tables/timewords.ts';
import { type TimeWord, timeWords } from './words.ts';

type Anchor = Stated['anchor'];

/** 今日 before these is a column's name. */
const NAMES = ['头条', '之', '热点', '热议', '要闻', '报', '关注', '视点', '说法', '快讯', '看点', '推荐'];

/** A year that has been read, or that the reference gives. */
interface Year {
  readonly value: number | null;
  readonly written: number | null;
  readonly anchor: Anchor;
}

const DE = 0x7684;
const COMMAS: ReadonlySet<number> = new Set([0x2c, 0xff0c]);
const DI = '第'.charCodeAt(0);
const QIAN = '前'.charCodeAt(0);
const HOU = '后'.charCodeAt(0);
const JIDU = ['季度', '季'];
const RI = '日'.charCodeAt(0);
const GE = '个'.charCodeAt(0);
const YUE = '月'.charCodeAt(0);
const SHANG = '上'.charCodeAt(0);
const MA = '马'.charCodeAt(0);
const BAN = '半'.charCodeAt(0);
const TIAN = '天'.charCodeAt(0);
/** How far ahead of the reference a month without a year may lie before it is last year's. */
const FAR_AHEAD = 240;

export function readDate(scope: Scope, index: number, inherited: Inherited): Stated | null {
  const { codes } = scope;
  const numeric = readNumericDate(scope, index, inherited.second === true);
  if (numeric !== null) return afterDay(codes, numeric);
  const lunar = startsWith(codes, index, '农历') || startsWith(codes, index, '阴历') ? 2 : 0;
  const at = index + lunar;
  const word = timeWords().starts.longest(codes, at);
  if (word !== null) {
    const read = fromWord(scope, word.value, at, word.end, inherited);
    if (read !== null) return read;
  }
  const years = readYear(codes, at);
  if (years !== null) return fromYears(scope, years);
  const plan = readNumberedPlan(codes, at);
  if (plan !== null) return plan;
  const months = readMonth(codes, at, lunar > 0);
  if (months !== null) return fromMonths(scope, months, yearFor(scope, inherited));
  const quarter = readQuarter(scope, at, yearFor(scope, inherited));
  if (quarter !== null) return quarter;
  const age = readAge(scope, at);
  if (age !== null) return age;
  const firstMonths = readFirstMonths(scope, at, yearFor(scope, inherited));
  if (firstMonths !== null) return firstMonths;
  const weekday = readWeekday(scope, at, null);
  if (weekday !== null) return weekday;
  return readLoneDay(scope, at, inherited) ?? readLoneYear(codes, at);
}

function yearFor({ reference }: Scope, inherited: Inherited): Year {
  if (inherited.year !== undefined) return { value: inherited.year, written: null, anchor: inherited.anchor ?? 'absolute' };
  return { value: reference?.year ?? null, written: null, anchor: 'partial' };
}

function fromWord(scope: Scope, word: TimeWord, start: number, end: number, inherited: Inherited): Stated | null {
  const { codes, reference } = scope;
  if (codes[start] === SHANG && codes[start - 1] === MA) return null;
  switch (word.kind) {
    case 'year': {
      if (codes[end] === BAN) return null;
      const value = reference === null ? null : reference.year + word.offset;
      return afterYear(scope, { value, written: null, anchor: 'relative' }, end, true);
    }
    case 'month': {
      if (reference === null) return afterMonth(scope, { value: null, written: null, anchor: 'relative' }, 0, end);
      const months = reference.year * 12 + reference.month - 1 + word.offset;
      return afterMonth(scope, { value: Math.floor(months / 12), written: null, anchor: 'relative' }, (months % 12) + 1, end);
    }
    case 'day': {
      if (NAMES.some((name) => startsWith(codes, end, name))) return null;
      const days = reference === null ? null : reference.days + word.offset;
      return afterDay(codes, { end, from: days, to: days, precision: 'day', anchor: 'relative', type: 'date' });
    }
    case 'week': {
      const day = readWeekday(scope, end, word.offset);
      if (day !== null) return day;
      const monday = reference === null ? null : mondayOf(reference.days) + word.offset * 7;
      const weekend = startsWith(codes, end, '末');
      const from = monday === null ? null : weekend ? monday + 5 : monday;
      return { end: weekend ? end + 1 : end, from, to: monday === null ? null : monday + 6, precision: 'week', anchor: 'relative', type: 'daterange' };
    }
    case 'quarter': {
      const edge = startsWith(codes, end, '末') || startsWith(codes, end, '初') ? 1 : 0;
      if (reference === null) return { end: end + edge, from: null, to: null, precision: 'quarter', anchor: 'relative', type: 'daterange' };
      const quarter = reference.year * 4 + Math.floor((reference.month - 1) / 3) + word.offset;
      const year = Math.floor(quarter / 4);
      const first = (quarter % 4) * 3 + 1;
      if (edge === 1) {
        const month = codes[end] === 0x672b ? first + 2 : first;
        return span(end + 1, year, month, year, month, 'month', 'relative');
      }
      return span(end, year, first, year, first + 2, 'quarter', 'relative');
    }
    case 'now': {
      // 现在, 当前 and 今 are a day only as a stamp; 目前 always is.
      if (inherited.stamped !== true && codes[start] !== 0x76ee && !startsWith(codes, start, '到目前')) return null;
      const days = reference?.days ?? null;
      return { end, from: days, to: days, precision: 'day', anchor: 'relative', type: 'date' };
    }
    case 'years': {
      if (reference === null) return { end, from: null, to: null, precision: 'years', anchor: 'relative', type: 'daterange' };
      return span(end, reference.year + word.first, 1, reference.year + word.last, 12, 'years', 'relative');
    }
    case 'halfmonth': {
      const first = reference === null ? null : dayNumber(reference.year, reference.month, word.first);
      const last = reference === null ? null : dayNumber(reference.year, reference.month, word.last === 0 ? monthLength(reference.year, reference.month) : word.last);
      return { end, from: first, to: last, precision: 'day', anchor: 'relative', type: 'daterange' };
    }
    case 'part': {
      const year = yearFor(scope, inherited);
      return monthsOf(end, year, word.first, word.last, word.last - word.first === 5 ? 'half' : 'quarter');
    }
    case 'plan':
      return readPlan(codes, word, start, end);
    case 'event': {
      return sinceFollows(codes, end) ? { end, from: word.first, to: word.last, precision: 'era', anchor: 'absolute', type: 'period' } : null;
    }
    case 'holiday':
    case 'nth': {
      if (end - start === 2 && !isHoliday(codes, start, end)) return null;
      const year = yearFor(scope, inherited);
      const days = year.value === null ? null : holidayIn(word, year.value);
      return { end, from: days, to: days, precision: 'day', anchor: year.anchor, type: 'date', month: word.month };
    }
    case 'era': {
      const numeral = codes[end] === 0x5143 ? null : readNumeral(codes, end);
      if (numeral === null ? codes[end] !== 0x5143 || codes[end + 1] !== 0x5e74 : codes[numeral.end] !== 0x5e74) return null;
      const value = word.before + (numeral?.lo ?? 1);
      if (value < 1 || value > 2200) return null;
      return afterYear(scope, { value, written: value, anchor: 'absolute' }, (numeral?.end ?? end + 1) + 1, false);
    }
  }
}

/** 五一, 国庆, 清明 and the like are days only where a word of days or a boundary follows. */
function isHoliday(codes: Uint16Array, start: number, end: number): boolean {
  const next = codes[end] ?? 0;
  const before = codes[start - 1] ?? 0;
  if (next === 0 && start === 0) return true;
  return ['期间', '假期', '小长假', '黄金周', '长假', '前', '后', '当天', '当日', '假'].some((word) => startsWith(codes, end, word)) && before !== 0x53cc;
}

function holidayIn(word: Extract<TimeWord, { kind: 'holiday' | 'nth' }>, year: number): number {
  if (word.kind === 'holiday') return dayNumber(year, word.month, word.day);
  const first = dayNumber(year, word.month, 1);
  return first + ((word.weekday - weekdayOf(first) + 7) % 7) + (word.nth - 1) * 7;
}

const SINCE = ['以来', '之后', '以后', '以前', '之前', '至今', '后', '召开以来', '”以来', '"以来'];

function sinceFollows(codes: Uint16Array, end: number): boolean {
  return SINCE.some((word) => startsWith(codes, end, word));
}

/** 十四五 is a plan; 一五 to 十五 only in quotes or before 计划, 规划, 时期, 期间. */
function readPlan(codes: Uint16Array, word: Extract<TimeWord, { kind: 'plan' }>, start: number, end: number): Stated | null {
  const quoted = isQuote(codes[start - 1] ?? 0) && isQuote(codes[end] ?? 0);
  const named = ['期间', '时期', '规划', '计划', '普法'].some((name) => startsWith(codes, end, name));
  if (!quoted && !named && !word.sure) return null;
  if (word.sure && !quoted && '个名家人项点万亿岁分'.includes(String.fromCharCode(codes[end] ?? 0x2c))) return null;
  // The plans of legal education count from 1986 (一五普法).
  const law = startsWith(codes, quoted ? end + 1 : end, '普法');
  if (law && word.law > 0) return { ...span(end, word.law, 1, word.law + 4, 12, 'plan', 'absolute'), type: 'period' };
  const edge = startsWith(codes, end, '末') ? word.last : startsWith(codes, end, '初') ? word.first : 0;
  if (edge > 0) return span(end + 1, edge, 1, edge, 12, 'year', 'absolute');
  return { ...span(end, word.first, 1, word.last, 12, 'plan', 'absolute'), type: 'period' };
}

/** 第十四个五年规划: the first began in 1953, from the seventh on they follow each other. */
function readNumberedPlan(codes: Uint16Array, index: number): Stated | null {
  if (codes[index] !== DI) return null;
  const numeral = readNumeral(codes, index + 1);
  if (numeral === null || !startsWith(codes, numeral.end, '个五年')) return null;
  const years = PLANS[numeral.lo - 1];
  if (years === undefined) return null;
  const named = startsWith(codes, numeral.end + 3, '规划') || startsWith(codes, numeral.end + 3, '计划');
  return { ...span(numeral.end + (named ? 5 : 3), years[1], 1, years[2], 12, 'plan', 'absolute'), type: 'period' };
}

function isQuote(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x22 || code === 0x300c || code === 0x300d;
}

function fromYears(scope: Scope, years: Field): Stated | null {
  if (years.hi > years.lo) return { ...span(years.end, years.lo, 1, years.hi, 12, 'years', 'absolute'), year: years.lo };
  return afterYear(scope, { value: years.lo, written: years.lo, anchor: 'absolute' }, years.end, false);
}

/** What follows a year: months, a quarter, a half, an edge, a season; else the whole year. */
function afterYear(scope: Scope, year: Year, end: number, word: boolean): Stated {
  const { codes } = scope;
  let at = end;
  if (codes[at] === DE) at++;
  else if (COMMAS.has(codes[at] ?? 0)) {
    const months = readMonth(codes, at + 1, true);
    const dated = months !== null && readDay(codes, months.end, true) !== null;
    if (!dated) return wholeYear(end, year);
    at++;
  }
  const { starts, yearEdges, seasons } = timeWords();
  const lunar = startsWith(codes, at, '农历') ? 2 : 0;
  const months = readMonth(codes, at + lunar, true);
  if (months !== null) return fromMonths(scope, months, year);
  const quarter = readQuarter(scope, at, year);
  if (quarter !== null) return quarter;
  const first = readFirstMonths(scope, at, year);
  if (first !== null) return first;
  const inside = starts.longest(codes, at);
  if (inside !== null) {
    const { value } = inside;
    if (value.kind === 'part') return monthsOf(inside.end, year, value.first, value.last, value.last - value.first === 5 ? 'half' : 'quarter');
    if (value.kind === 'month' && scope.reference !== null && value.offset === 0) return afterMonth(scope, year, scope.reference.month, inside.end);
    if (value.kind === 'holiday' || value.kind === 'nth') {
      const days = year.value === null ? null : holidayIn(value, year.value);
      return { end: inside.end, from: days, to: days, precision: 'day', anchor: year.anchor, type: 'date', month: value.month, ...writtenYear(year) };
    }
  }
  if (startsWith(codes, at, '大年')) {
    const day = startsWith(codes, at, '大年三十') ? 30 : startsWith(codes, at, '大年初一') ? 1 : 0;
    if (day > 0) return dayOf(codes, at + 4, year, 1, day);
  }
  const edge = yearEdges.longest(codes, at);
  if (edge !== null && edgeEnds(codes, edge.end)) {
    if (word || !startsWith(codes, at, '年中')) return monthsOf(edge.end, year, edge.value[0], edge.value[1], 'month');
  }
  const season = seasons.longest(codes, at);
  if (season !== null) {
    const full = ['季', '天'].some((suffix) => startsWith(codes, season.end, suffix));
    if (full || (codes[season.end] ?? 0) === 0) return monthsOf(season.end + (full ? 1 : 0), year, season.value, season.value + 2, 'quarter');
  }
  if (startsWith(codes, at, '同期')) return wholeYear(at + 2, year);
  if (startsWith(codes, end, '内')) return wholeYear(end + 1, year);
  return wholeYear(end, year);
}

/** 2022年初步 and 2022年底线 are no edges of the year. */
function edgeEnds(codes: Uint16Array, end: number): boolean {
  return !'步级中线层蕴气座稿心次始衷'.includes(String.fromCharCode(codes[end] ?? 0x2c));
}

function writtenYear(year: Year): { year?: number } {
  return year.written === null ? {} : { year: year.written };
}

function wholeYear(end: number, year: Year): Stated {
  return { ...monthsOf(end, year, 1, 12, 'year') };
}

function monthsOf(end: number, year: Year, first: number, last: number, precision: Stated['precision']): Stated {
  const part: Stated =
    year.value === null
      ? { end, from: null, to: null, precision, anchor: year.anchor, type: 'daterange' }
      : span(end, year.value, first, year.value, last, precision, year.anchor);
  return { ...part, ...writtenYear(year) };
}

function span(end: number, year1: number, month1: number, year2: number, month2: number, precision: Stated['precision'], anchor: Anchor): Stated {
  return {
    end,
    from: dayNumber(year1, month1, 1),
    to: dayNumber(year2, month2 + 1, 1) - 1,
    precision,
    anchor,
    type: 'daterange',
  };
}

/** One month or a range of months; a month without a year that lies far ahead of the reference is last year's. */
function fromMonths(scope: Scope, months: Field, year: Year): Stated {
  if (months.hi > months.lo) {
    return { ...monthsOf(months.end, settledYear(scope, year, months.lo, 1), months.lo, months.hi, 'month'), month: months.lo };
  }
  return afterMonth(scope, year, months.lo, months.end);
}

function settledYear({ reference }: Scope, year: Year, month: number, day: number): Year {
  if (year.anchor !== 'partial' || year.value === null || reference === null || reference.whole) return year;
  const days = dayNumber(year.value, month, day);
  return days - reference.days > FAR_AHEAD ? { ...year, value: year.value - 1 } : year;
}

/** What follows a month: days, a third of it, an edge, a week; else the whole month. Month 0 is one that nothing gives. */
function afterMonth(scope: Scope, given: Year, month: number, end: number): Stated {
  const { codes } = scope;
  const at = codes[end] === DE ? end + 1 : end;
  const days = readDay(codes, codes[at] === 0x20 ? at + 1 : at, true);
  const year = settledYear(scope, given, month, days?.lo ?? 1);
  const written = { ...writtenYear(given), ...(month > 0 ? { month } : {}) };
  if (month > 12 || (month < 1 && (given.anchor !== 'relative' || given.value !== null))) {
    return { end: days?.end ?? end, from: null, to: null, precision: days === null ? 'month' : 'day', anchor: given.anchor, type: 'date', ...written, month, ...(days === null ? {} : { day: days.lo }), impossible: true };
  }
  const known = year.value !== null && month > 0;
  if (days !== null) {
    if (days.hi > days.lo) {
      const from = known && year.value !== null ? dayNumber(year.value, month, days.lo) : null;
      const to = known && year.value !== null ? dayNumber(year.value, month, days.hi) : null;
      return { end: days.end, from, to, precision: 'day', anchor: given.anchor, type: 'daterange', ...written, day: days.lo };
    }
    return dayOf(codes, days.end, { ...year, written: given.written }, month, days.lo);
  }
  const part = timeWords().monthParts.longest(codes, at);
  if (part !== null && edgeEnds(codes, part.end)) {
    const last = known && year.value !== null ? monthLength(year.value, month) : 0;
    const from = known && year.value !== null ? dayNumber(year.value, month, part.value[0]) : null;
    const to = known && year.value !== null ? dayNumber(year.value, month, part.value[1] === 0 ? last : part.value[1]) : null;
    return { end: part.end, from, to, precision: 'month', anchor: given.anchor, type: 'daterange', ...written };
  }
  const inner = known && year.value !== null ? readInsideMonth(codes, at, year.value, month) : null;
  if (inner !== null) return { ...inner, anchor: given.anchor, ...written };
  if (!known || year.value === null) return { end, from: null, to: null, precision: 'month', anchor: given.anchor, type: 'daterange', ...written };
  return { ...span(end, year.value, month, year.value, month, 'month', given.anchor), ...written };
}

/** 前两天, 第三周. */
function readInsideMonth(codes: Uint16Array, at: number, year: number, month: number): Stated | null {
  const c = codes[at];
  if (c !== QIAN && c !== DI) return null;
  const numeral = readNumeral(codes, at + 1);
  if (numeral === null || numeral.approximate || numeral.lo > 31) return null;
  const first = dayNumber(year, month, 1);
  if (c === QIAN && (codes[numeral.end] === TIAN || codes[numeral.end] === 0x65e5)) {
    return { end: numeral.end + 1, from: first, to: first + numeral.lo - 1, precision: 'day', anchor: 'absolute', type: 'daterange' };
  }
  if (c === DI && (codes[numeral.end] === 0x5468 || startsWith(codes, numeral.end, '个星期')) && numeral.lo <= 5) {
    // The first week of a month is the one of its first Monday.
    const monday = first + ((8 - weekdayOf(first)) % 7) + (numeral.lo - 1) * 7;
    return { end: numeral.end + (codes[numeral.end] === 0x5468 ? 1 : 3), from: monday, to: monday + 6, precision: 'week', anchor: 'absolute', type: 'daterange' };
  }
  return null;
}

/** One day, which the calendar may not have. */
function dayOf(codes: Uint16Array, end: number, year: Year, month: number, day: number): Stated {
  const written = { ...writtenYear(year), ...(month > 0 ? { month } : {}), day };
  const base = { precision: 'day', anchor: year.anchor, type: 'date', ...written } as const;
  if (day < 1 || day > 31 || (month > 0 && day > monthLength(2000, month))) return { ...base, end, from: null, to: null, impossible: true };
  if (year.value === null || month === 0) return afterDay(codes, { ...base, end, from: null, to: null });
  if (!isDate(year.value, month, day)) {
    // 29 February of a year that the text does not write may be of another year.
    return year.anchor === 'partial' ? { ...base, end, from: null, to: null } : { ...base, end, from: null, to: null, impossible: true };
  }
  const days = dayNumber(year.value, month, day);
  return afterDay(codes, { ...base, end, from: days, to: days });
}

const BRACKETS = ['(', '（', '', ',', '，'];
const WEEK_NAMES = ['星期', '礼拜', '周'];
const WEEKDAYS = '一二三四五六日天';

/** A weekday and a time of day that belong to the date before them. */
function afterDay(codes: Uint16Array, stated: Stated): Stated {
  let end = stated.end;
  for (const bracket of BRACKETS) {
    if (!startsWith(codes, end, bracket)) continue;
    const name = WEEK_NAMES.find((word) => startsWith(codes, end + bracket.length, word));
    if (name === undefined) continue;
    const at = end + bracket.length + name.length;
    const next = codes[at] ?? 0;
    if (next === 0 || !WEEKDAYS.includes(String.fromCharCode(next))) continue;
    const closing = bracket === '(' ? 0x29 : bracket === '（' ? 0xff09 : 0;
    if (closing > 0 && codes[at + 1] !== closing) continue;
    end = at + (closing > 0 ? 2 : 1);
    break;
  }
  const at = codes[end] === DE ? end + 1 : end;
  const clock = readClock(codes, at, true);
  if (clock === null) return { ...stated, end };
  const type = stated.type === 'date' ? 'datetime' : stated.type;
  return { ...stated, end: clock.end, type, precision: clock.precision };
}

/** 一季度, 第三季度, 前三季度, 1—3季度, 第一季, 首季. */
function readQuarter(scope: Scope, index: number, year: Year): Stated | null {
  const { codes } = scope;
  const lead = codes[index];
  const ordinal = lead === DI;
  const front = lead === QIAN;
  const at = ordinal || front ? index + 1 : index;
  const numeral = readNumeral(codes, at);
  if (numeral === null || numeral.shaped || numeral.approximate || numeral.lo < 1 || numeral.lo > 4) return null;
  let first = numeral.lo;
  let last = numeral.lo;
  let end = numeral.end;
  const connector = codes[end] === 0x2d || codes[end] === 0x7e || codes[end] === 0x81f3 || codes[end] === 0x5230 ? 1 : 0;
  if (connector > 0 && !front) {
    const second = readNumeral(codes, end + 1);
    if (second !== null && second.lo > first && second.lo <= 4) {
      last = second.lo;
      end = second.end;
    }
  }
  if (front && codes[end] === GE) end++;
  const word = JIDU.find((suffix) => startsWith(codes, end, suffix));
  if (word === undefined || (word === '季' && !ordinal && last === first && !front)) return null;
  if (word === '季' && '节稻蔬豆'.includes(String.fromCharCode(codes[end + 1] ?? 0x2c))) return null;
  end += word.length;
  if (front) first = 1;
  if (startsWith(codes, end, '末') && edgeEnds(codes, end + 1)) return monthsOf(end + 1, year, last * 3, last * 3, 'month');
  if (startsWith(codes, end, '初') && edgeEnds(codes, end + 1)) return monthsOf(end + 1, year, first * 3 - 2, first * 3 - 2, 'month');
  return monthsOf(end, year, first * 3 - 2, last * 3, 'quarter');
}

/** 前11个月, 前五月, 后三月, 第九个月, 第二周, 前10天, 最后3周 of a year. */
function readFirstMonths({ codes }: Scope, index: number, year: Year): Stated | null {
  const lead = codes[index];
  const last = startsWith(codes, index, '最后') || startsWith(codes, index, '最後');
  if (lead !== QIAN && lead !== DI && lead !== HOU && !last) return null;
  const at = last ? index + 2 : index + 1;
  const numeral = readNumeral(codes, at);
  if (numeral === null || numeral.approximate || numeral.shaped || numeral.lo < 1) return null;
  let end = numeral.end;
  const classified = codes[end] === GE;
  if (classified) end++;
  if (codes[end] === YUE && numeral.lo <= 12) {
    if (lead === QIAN && (classified || year.anchor !== 'partial')) return monthsOf(end + 1, year, 1, numeral.lo, 'month');
    if (lead === DI && classified && year.anchor !== 'partial') return monthsOf(end + 1, year, numeral.lo, numeral.lo, 'month');
    if ((lead === HOU || last) && year.anchor !== 'partial') return monthsOf(end + 1, year, 13 - numeral.lo, 12, 'month');
    return null;
  }
  if (year.value === null || year.anchor === 'partial') return null;
  const week = codes[end] === 0x5468 || startsWith(codes, end, '星期');
  if (week && numeral.lo <= 53) {
    const after = codes[end] === 0x5468 ? end + 1 : end + 2;
    const base = { end: after, precision: 'week', anchor: year.anchor, type: 'daterange' } as const;
    if (lead === DI) {
      const monday = isoWeekMonday(year.value, numeral.lo);
      return { ...base, from: monday, to: monday + 6, ...writtenYear(year) };
    }
    if (last) {
      const close = mondayOf(dayNumber(year.value, 12, 31));
      return { ...base, from: close - numeral.lo * 7, to: close - 1, ...writtenYear(year) };
    }
  }
  if (lead === QIAN && !classified && codes[end] === TIAN) {
    const from = dayNumber(year.value, 1, 1);
    return { end: end + 1, from, to: from + numeral.lo - 1, precision: 'day', anchor: year.anchor, type: 'daterange', ...writtenYear(year) };
  }
  return null;
}

/** 20世纪90年代, 18世纪, 90年代, 本世纪20年代. */
function readAge({ codes }: Scope, index: number): Stated | null {
  let at = index;
  let century = 0;
  let end = index;
  if (startsWith(codes, at, '本世纪') || startsWith(codes, at, '上世纪')) {
    century = codes[at] === 0x672c ? 21 : 20;
    end = at = at + 3;
  } else {
    const numeral = readNumeral(codes, at);
    if (numeral !== null && startsWith(codes, numeral.end, '世纪') && numeral.lo >= 1 && numeral.lo <= 30 && !numeral.approximate) {
      century = numeral.lo;
      end = at = numeral.end + 2;
    }
  }
  const decade = readNumeral(codes, at);
  if (decade !== null && startsWith(codes, decade.end, '年代') && decade.lo % 10 === 0 && decade.lo < 100) {
    const base = century > 0 ? (century - 1) * 100 : decade.lo >= 30 ? 1900 : 2000;
    const first = base + decade.lo;
    return { ...span(decade.end + 2, first, 1, first + 9, 12, 'years', 'absolute') };
  }
  if (decade !== null && century === 0 && startsWith(codes, decade.end, '年代') && decade.lo % 10 === 0 && decade.lo >= 1000 && decade.lo < 2200) {
    return { ...span(decade.end + 2, decade.lo, 1, decade.lo + 9, 12, 'years', 'absolute') };
  }
  if (century === 0) return null;
  const first = (century - 1) * 100;
  const edge = startsWith(codes, end, '初') ? 1 : startsWith(codes, end, '末') ? 2 : startsWith(codes, end, '中叶') ? 3 : 0;
  if (edge === 1) return span(end + 1, first, 1, first + 19, 12, 'years', 'absolute');
  if (edge === 2) return span(end + 1, first + 80, 1, first + 99, 12, 'years', 'absolute');
  if (edge === 3) return span(end + 2, first + 40, 1, first + 59, 12, 'years', 'absolute');
  return first < 1 ? null : span(end, first, 1, first + 99, 12, 'years', 'absolute');
}

/** 周三, 星期一, 礼拜日, 周末; `weeks` is the offset of the week that stands before, null where none does. */
function readWeekday({ codes, reference }: Scope, index: number, weeks: number | null): Stated | null {
  let at = index;
  if (weeks === null) {
    const name = WEEK_NAMES.find((word) => startsWith(codes, index, word));
    if (name === undefined) return null;
    at = index + name.length;
    const before = codes[index - 1] ?? 0;
    if (before === 0x6bcf || before === 0x4e00) return null;
  }
  const next = codes[at] ?? 0;
  const day = next === 0 ? -1 : WEEKDAYS.indexOf(String.fromCharCode(next));
  if (day < 0) return null;
  const weekday = Math.min(day, 6) + 1;
  const after = codes[at + 1] ?? 0;
  if (weeks === null && codes[index] === 0x5468 && '次个天年届家岁'.includes(String.fromCharCode(after === 0 ? 0x2c : after))) return null;
  const days = reference === null ? null : mondayOf(reference.days) + (weeks ?? 0) * 7 + weekday - 1;
  return afterDay(codes, { end: at + 1, from: days, to: days, precision: 'day', anchor: 'relative', type: 'date' });
}

/** 23日 and 12—19日 of a month that the text has just named, or of the reference's; 12号 only where it is no number of a thing. */
function readLoneDay(scope: Scope, index: number, inherited: Inherited): Stated | null {
  const { codes, reference } = scope;
  const days = readDay(codes, index, inherited.month !== undefined);
  if (days === null || days.lo < 1 || days.hi > 31) return null;
  const last = codes[days.end - 1];
  const next = codes[days.end] ?? 0;
  if (last === RI && inherited.month === undefined && isStretch(codes, index, days.end)) return null;
  if (last === 0x65e5 && '元本圆币均报式照常产志'.includes(String.fromCharCode(next === 0 ? 0x2c : next))) return null;
  if (last === 0x53f7 && inherited.month === undefined && !isDayNumber(codes, index, days.end)) return null;
  const month = inherited.month ?? reference?.month ?? 0;
  const value = inherited.year ?? reference?.year ?? null;
  const anchor = inherited.anchor ?? 'partial';
  if (days.hi > days.lo) {
    const known = value !== null && month > 0;
    return {
      end: days.end,
      from: known ? dayNumber(value, month, days.lo) : null,
      to: known ? dayNumber(value, month, days.hi) : null,
      precision: 'day',
      anchor,
      type: 'daterange',
      day: days.lo,
    };
  }
  const { month: _month, ...stated } = dayOf(codes, days.end, { value, written: null, anchor }, month, days.lo);
  return stated;
}

/** 三十日内, 十五日以下 and Han 三十日 without a month are stretches of days, as laws write them. */
function isStretch(codes: Uint16Array, index: number, end: number): boolean {
  if (((tables().kinds[codes[index] ?? 0] ?? 0) & ARABIC) === 0) return true;
  return ['内', '以内', '之内', '以上', '以下', '期'].some((word) => startsWith(codes, end, word));
}

/** 12号 with nothing that is numbered around it. */
function isDayNumber(codes: Uint16Array, index: number, end: number): boolean {
  const next = codes[end] ?? 0;
  const before = codes[index - 1] ?? 0;
  if (before !== 0 && '第路街道巷弄院区村令字文楼栋'.includes(String.fromCharCode(before))) return false;
  return next === 0 || next === 0x2c || next === 0xff0c || next === 0x3002;
}

/** 2035 and 2018 without 年 and without anything that they could count; round years are numbers (2000). */
function readLoneYear(codes: Uint16Array, index: number): Stated | null {
  const numeral = readNumeral(codes, index);
  if (numeral === null || numeral.style !== 'arabic' || numeral.digits !== 4 || numeral.shaped || numeral.approximate) return null;
  const { lo: year, end } = numeral;
  if (year < 1950 || year > 2049 || year % 100 === 0 || (index > 0 && !isOpen(codes, index - 1))) return null;
  return isYearEnd(codes, end) ? { ...span(end, year, 1, year, 12, 'year', 'absolute'), year } : null;
}

/** Before a year without 年: a boundary, a word of time, or 和 and the like. */
function isOpen(codes: Uint16Array, at: number): boolean {
  const c = codes[at] ?? 0;
  return c < 0x30 || (c >= 0x3000 && c <= 0x303f) || c >= 0xff00 || '和与至到在从自于税文'.includes(String.fromCharCode(c)) || c === 0x3d || c === 0x3a;
}

/** After a year without 年: the end, or a word that no number counts. */
function isYearEnd(codes: Uint16Array, at: number): boolean {
  const c = codes[at] ?? 0;
  if (c === 0x20) return true;
  return c === 0 || '远看版届'.includes(String.fromCharCode(c));
}
