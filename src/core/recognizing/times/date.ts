/** One date or calendar period, from the year down as far as the text goes. Ranges and boundaries are `readTime`'s. */
import { among, startsWith, wordAt } from '../match.ts';
import { readNumeral } from '../numerals.ts';
import { QIAN } from './characters.ts';
import { readClock } from './clock.ts';
import { dateOf, dayNumber, mondayOf, monthLength } from './calendar.ts';
import { afterDay, readLoneDay, readWeekday } from './day.ts';
import { readMonth, readYear } from './fields.ts';
import { readHoliday } from './holidays.ts';
import { readLunar, readLunarDay } from './lunarDates.ts';
import { afterMonth, fromMonths, readNthWeekday } from './month.ts';
import { readNumericDate } from './numeric.ts';
import { readAge, readDecade, readFirstMonths, readQuarter } from './periods.ts';
import { readNumberedPlan, readPlan } from './plans.ts';
import { edgeEnds, monthsOf, span, type Year } from './spans.ts';
import type { Inherited, Scope, Stated } from './stated.ts';
import { type TimeWord, timeWords } from './words.ts';
import { afterYear, fromYears, readLoneYear } from './year.ts';

/** 今日 before these is a column's name. */
const NAMES = ['头条', '之', '热点', '热议', '要闻', '报', '关注', '视点', '说法', '快讯', '看点', '推荐'];

const NIAN = '年'.charCodeAt(0);
/** Before 年底, 月底 and 元月 alone: a word of time or a boundary, so that 百年初心, 多年末 and 单元月 stay words. */
const BEFORE_EDGE = '到至在于从比和与及是截即将止以自今';
const SHANG = '上'.charCodeAt(0);
const MA = '马'.charCodeAt(0);
const BAN = '半'.charCodeAt(0);

export function readDate(scope: Scope, index: number, inherited: Inherited): Stated | null {
  const { codes } = scope;
  const numeric = readNumericDate(scope, index, inherited.second === true);
  if (numeric !== null) return afterDay(codes, numeric);
  const at = index;
  const word = timeWords().starts.longest(codes, at);
  if (word !== null) {
    const read = fromWord(scope, word.value, at, word.end, inherited);
    if (read !== null) return read;
  }
  const lunar = lunarDate(scope, at, inherited);
  if (lunar !== null) return afterDay(codes, lunar);
  const years = readYear(codes, at);
  if (years !== null) return (years.hi === years.lo ? readDecade(scope, at) : null) ?? fromYears(scope, years);
  const plan = readNumberedPlan(codes, at);
  if (plan !== null) return plan;
  const months = readMonth(codes, at, false);
  if (months !== null) return fromMonths(scope, months, isYearly(codes, at) ? NO_YEAR : yearFor(scope, inherited));
  const quarter = readQuarter(scope, at, yearFor(scope, inherited));
  if (quarter !== null) return quarter;
  const age = readAge(scope, at);
  if (age !== null) return age;
  const firstMonths = readFirstMonths(scope, at, yearFor(scope, inherited));
  if (firstMonths !== null) return firstMonths;
  const weekday = readWeekday(scope, at, null, inherited.after) ?? readNthWeekday(codes, at, null, 0);
  if (weekday !== null) return weekday;
  return readLoneDay(scope, at, inherited) ?? readLoneYear(scope, at) ?? readLoneClock(codes, index);
}

/** The year of the last date, where that stands close before. */
function yearOfStory({ last }: Scope, index: number): number | null {
  const day = last?.to ?? last?.from ?? null;
  return last === null || day === null || index - last.end > CLOSE ? null : dateOf(day).year;
}

/** In codes: a clause or two. */
const CLOSE = 40;

/** 每年10月 is a month of every year. */
function isYearly(codes: Uint16Array, index: number): boolean {
  return codes[index - 1] === NIAN && codes[index - 2] === 0x6bcf;
}

const NO_YEAR: Year = { value: null, written: null, anchor: 'partial' };

/** 公元前221年, 公元前3世纪: no days, since ISO days begin with year 1. */
function beforeChrist(codes: Uint16Array, index: number): Stated | null {
  const numeral = readNumeral(codes, index);
  if (numeral === null) return null;
  const word = codes[numeral.end] === NIAN ? 1 : startsWith(codes, numeral.end, '世纪') ? 2 : 0;
  if (word === 0) return null;
  const end = numeral.end + word;
  return { end, from: null, to: null, precision: 'years', anchor: 'absolute', type: 'daterange' };
}

/** 正月初五, 八月十五, and 初七 or 九月十五 where the date before them is one of the Chinese calendar. */
function lunarDate(scope: Scope, index: number, inherited: Inherited): Stated | null {
  const { lunar } = inherited;
  if (lunar === undefined) return readLunar(scope, index, yearFor(scope, inherited), 'no');
  const year: Year = { value: lunar.year, written: null, anchor: inherited.anchor ?? 'absolute' };
  return readLunar(scope, index, year, 'year') ?? readLunarDay(scope.codes, index, lunar, year.anchor);
}

/** What stands behind 农历: a year with its date, a date, a festival. */
function fromLunar(scope: Scope, index: number, inherited: Inherited): Stated | null {
  const { codes } = scope;
  const years = readYear(codes, index);
  if (years !== null) {
    const year: Year = { value: years.lo, written: years.lo, anchor: 'absolute' };
    const date = years.hi > years.lo ? null : readLunar(scope, years.end, year, 'year');
    return date === null ? fromYears(scope, years) : afterDay(codes, date);
  }
  const date = readLunar(scope, index, yearFor(scope, inherited), 'month');
  return date === null ? readDate(scope, index, inherited) : afterDay(codes, date);
}

function isEdge(codes: Uint16Array, start: number, end: number): boolean {
  const before = codes[start - 1] ?? 0;
  const han = before >= 0x4e00 && before <= 0x9fff;
  return (!han || among(BEFORE_EDGE, before)) && edgeEnds(codes, end);
}

/** 下午3时, 10:49 without a day: a time of day, and no days. */
function readLoneClock(codes: Uint16Array, index: number): Stated | null {
  const clock = readClock(codes, index, false);
  if (clock?.certain !== true) return null;
  return { end: clock.end, from: null, to: null, precision: clock.precision, anchor: 'relative', type: 'time' };
}

function yearFor({ year }: Scope, inherited: Inherited): Year {
  if (inherited.yearless === true) return NO_YEAR;
  return inherited.year === undefined
    ? year
    : { value: inherited.year, written: null, anchor: inherited.anchor ?? 'absolute' };
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
    case 'story': {
      const known = yearOfStory(scope, start);
      const value = known === null ? null : known + word.offset;
      const stated = afterYear(scope, { value, written: null, anchor: 'relative' }, end, true);
      return stated.end > end ? stated : null;
    }
    case 'month': {
      if (reference === null) return afterMonth(scope, { value: null, written: null, anchor: 'relative' }, 0, end);
      const months = reference.year * 12 + reference.month - 1 + word.offset;
      return afterMonth(
        scope,
        { value: Math.floor(months / 12), written: null, anchor: 'relative' },
        (months % 12) + 1,
        end,
      );
    }
    case 'day': {
      if (wordAt(codes, end, NAMES) !== undefined) return null;
      const days = reference === null ? null : reference.days + word.offset;
      return afterDay(codes, { end, from: days, to: days, precision: 'day', anchor: 'relative', type: 'date' });
    }
    case 'week': {
      const day = readWeekday(scope, end, word.offset);
      if (day !== null) return day;
      const monday = reference === null ? null : mondayOf(reference.days) + word.offset * 7;
      const weekend = startsWith(codes, end, '末');
      const from = monday === null ? null : weekend ? monday + 5 : monday;
      return {
        end: weekend ? end + 1 : end,
        from,
        to: monday === null ? null : monday + 6,
        precision: 'week',
        anchor: 'relative',
        type: 'daterange',
      };
    }
    case 'quarter': {
      const edge = startsWith(codes, end, '末') || startsWith(codes, end, '初') ? 1 : 0;
      if (reference === null)
        return { end: end + edge, from: null, to: null, precision: 'quarter', anchor: 'relative', type: 'daterange' };
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
      if (reference === null)
        return { end, from: null, to: null, precision: 'years', anchor: 'relative', type: 'daterange' };
      return span(end, reference.year + word.first, 1, reference.year + word.last, 12, 'years', 'relative');
    }
    case 'days': {
      const from = reference === null ? null : reference.days + word.first;
      const to = reference === null ? null : reference.days + word.last;
      return { end, from, to, precision: 'day', anchor: 'relative', type: 'daterange' };
    }
    case 'january':
      return isEdge(codes, start, end) ? afterMonth(scope, yearFor(scope, inherited), 1, end) : null;
    case 'monthedge':
    case 'halfmonth': {
      if (word.kind === 'monthedge' && !isEdge(codes, start, end)) return null;
      const first = reference === null ? null : dayNumber(reference.year, reference.month, word.first);
      const last =
        reference === null
          ? null
          : dayNumber(
              reference.year,
              reference.month,
              word.last === 0 ? monthLength(reference.year, reference.month) : word.last,
            );
      return { end, from: first, to: last, precision: 'day', anchor: 'relative', type: 'daterange' };
    }
    case 'part': {
      if (codes[start] === NIAN && !isEdge(codes, start, end)) return null;
      const year = yearFor(scope, inherited);
      return monthsOf(end, year, word.first, word.last, word.last - word.first === 5 ? 'half' : 'quarter');
    }
    case 'plan':
      return readPlan(codes, word, start, end);
    case 'event': {
      return sinceFollows(codes, end)
        ? { end, from: word.first, to: word.last, precision: 'era', anchor: 'absolute', type: 'period' }
        : null;
    }
    case 'holiday':
    case 'nth':
    case 'festival':
    case 'qingming':
    case 'term': {
      const holiday = readHoliday(scope, word, start, end, yearFor(scope, inherited));
      return holiday === null ? null : afterDay(codes, holiday);
    }
    case 'lunar':
      return fromLunar(scope, end, inherited);
    case 'era': {
      if (codes[end] === QIAN) return beforeChrist(codes, end + 1);
      const numeral = codes[end] === 0x5143 ? null : readNumeral(codes, end);
      if (numeral === null ? codes[end] !== 0x5143 || codes[end + 1] !== 0x5e74 : codes[numeral.end] !== 0x5e74)
        return null;
      const value = word.before + (numeral?.lo ?? 1);
      if (value < 1 || value > 2200) return null;
      return afterYear(scope, { value, written: value, anchor: 'absolute' }, (numeral?.end ?? end + 1) + 1, false);
    }
  }
}

const SINCE = ['以来', '之后', '以后', '以前', '之前', '至今', '后', '召开以来', '”以来', '"以来'];

function sinceFollows(codes: Uint16Array, end: number): boolean {
  return wordAt(codes, end, SINCE) !== undefined;
}
