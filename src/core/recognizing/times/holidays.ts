/** Holidays and festivals: the day itself where the text speaks of it, the official holiday, or nothing. */
import { among, startsWith, wordAt } from '../match.ts';
import { HOLIDAY_STRETCHES } from '../tables/holidays.ts';
import { dateOf, dayNumber, parseIsoDay, weekdayOf } from './calendar.ts';
import { isQuote } from './plans.ts';
import { type Days, lunarDay, nearest, newYearsEve, qingming } from './lunar.ts';
import { solarTerm } from './solarTerms.ts';
import type { Year } from './spans.ts';
import type { Scope, Stated } from './stated.ts';
import type { TimeWord } from './words.ts';

export type Holiday = Extract<TimeWord, { kind: 'holiday' | 'nth' | 'festival' | 'qingming' | 'term' }>;

export function isHoliday(word: TimeWord | undefined): word is Holiday {
  return word !== undefined && ['holiday', 'nth', 'festival', 'qingming', 'term'].includes(word.kind);
}

/** Behind a festival these speak of its holiday, which lasts as long as the notice of that year says. */
const STRETCHES = ['小长假', '长假', '假期', '假日', '黄金周', '档期', '档', '期间', '假'];
/** Behind a festival these make a time near it, or a name, of it: no day. */
const NEAR_OR_NAMED = [
  ['前后', '前夕', '临近', '将至', '来临', '时节', '节令', '晚会', '联欢', '档', '食品', '月饼', '粽', '市场', '消费'],
  [
    '旅游',
    '慰问',
    '文化',
    '习俗',
    '民俗',
    '活动',
    '主题',
    '系列',
    '专',
    '礼',
    '祭',
    '诗',
    '上河',
    '购物',
    '团拜',
    '春联',
  ],
].flat();
/** Behind the short names of festivals, which are parts of many names, one of these or a mark must follow. */
const OPEN_WORDS = [
  ['当天', '当日', '当晚', '这天', '这一天', '那天', '之前', '之后', '以前', '以后', '以来', '前', '后', '至今', '起'],
  ['至', '到', '为', '是', '上午', '下午', '中午', '晚', '早', '凌晨', '夜'],
].flat();
const TEN = '十'.charCodeAt(0);
const MARKS = ',，。；;：:！!？?）)';
/** Of 五一, 国庆 and the like, more than of 中秋, a bare name before a comma is mostly no day. */
/** Behind a solar term without a year. */
const THE_DAY = ['当天', '当日', '这天', '这一天'];
const GREGORIAN_OPEN = ['前', '后', '之前', '之后', '以前', '以后', '以来', '当天', '当日'];
/** 过春节, 喜迎国庆, 双十一, 中秋国庆假期, 元旦、春节期间: what stands before makes it no day of its own. */
const BEFORE_NONE = '过度迎贺庆闹逛备双像如秋旦午、节年吃卖买做包煮';
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const SINCE = ['以来', '之后', '以后', '至今', '后', '起'];
/** Farther from the reference the nearest festival is a guess. */
const FARTHEST = 150;

/**
 * The holiday `word` at `start` in `year`: a day, the stretch of its official holiday, or null where the text gives no
 * day for it (春节前后, 中秋晚会) or no table knows how long that holiday was. A festival of the Chinese calendar without a
 * year is the nearest to the reference, one with 以来 or 后 the last before it.
 */
export function readHoliday(scope: Scope, word: Holiday, start: number, end: number, year: Year): Stated | null {
  const { codes } = scope;
  const { anchor } = year;
  if (word.kind === 'term' && among(word.notBefore, codes[end] ?? 0)) return null;
  const before = codes[start - 1] ?? 0;
  const alone = anchor === 'partial' && before !== 0 && among(BEFORE_NONE, before);
  // “五一”假期.
  const quote = isQuote(before) && isQuote(codes[end] ?? 0) ? 1 : 0;
  const stretch = wordAt(codes, end + quote, STRETCHES);
  if (stretch !== undefined) {
    const days = alone ? null : stretchOf(word, dayOf(scope, word, year, false));
    if (days === null) return null;
    return { end: end + quote + stretch.length, ...days, precision: 'week', anchor, type: 'daterange' };
  }
  // 十一黄金周, but 十一 alone is a number.
  if (
    alone ||
    (codes[start] === TEN && end - start === 2) ||
    quote > 0 ||
    wordAt(codes, end, NEAR_OR_NAMED) !== undefined ||
    !(anchor !== 'partial' || isOpen(codes, word, start, end))
  )
    return null;
  const day = dayOf(scope, word, year, wordAt(codes, end, SINCE) !== undefined);
  const stated: Stated = { end, from: day, to: day, precision: 'day', anchor, type: 'date' };
  const month = word.kind === 'holiday' || word.kind === 'nth' ? { month: word.month } : {};
  return { ...stated, ...month, ...(year.written === null ? {} : { year: year.written }) };
}

/** 中秋节, 大年初一 and 教师节 say themselves what they are; 中秋 and 五一 only before a mark or a word of time. */
function isOpen(codes: Uint16Array, word: Holiday, start: number, end: number): boolean {
  if (word.kind === 'term') return wordAt(codes, end, THE_DAY) !== undefined;
  if (end - start > 2 && !startsWith(codes, start, '龙抬头')) return true;
  const next = codes[end] ?? 0;
  const chinese = word.kind === 'festival' || word.kind === 'qingming';
  if (!chinese) return (next === 0 && start === 0) || wordAt(codes, end, GREGORIAN_OPEN) !== undefined;
  // 中秋，… at the head of what is said, not 政治清明。
  const before = codes[start - 1] ?? 0;
  const head = before < HAN_FIRST || before > HAN_LAST;
  return (head && (next === 0 || among(MARKS, next))) || wordAt(codes, end, OPEN_WORDS) !== undefined;
}

function dayOf({ reference }: Scope, word: Holiday, year: Year, past: boolean): number | null {
  const { value, anchor } = year;
  if (value === null) return null;
  if (word.kind === 'holiday' || word.kind === 'nth' || anchor !== 'partial' || reference?.whole !== false)
    return holidayIn(word, value);
  const { days } = reference;
  const near = past
    ? nearest(days, (candidate) => {
        const day = holidayIn(word, candidate);
        return day !== null && day <= days ? day : null;
      })
    : nearest(days, (candidate) => holidayIn(word, candidate));
  return near === null || (!past && Math.abs(near - days) > FARTHEST) ? null : near;
}

/** The day of a holiday in a Gregorian year; null where that year is outside the table of the Chinese calendar. */
export function holidayIn(word: Holiday, year: number): number | null {
  switch (word.kind) {
    case 'holiday':
      return dayNumber(year, word.month, word.day);
    case 'nth': {
      const first = dayNumber(year, word.month, 1);
      return first + ((word.weekday - weekdayOf(first) + 7) % 7) + (word.nth - 1) * 7;
    }
    case 'qingming':
      return qingming(year);
    case 'term':
      return solarTerm(year, word.place);
    case 'festival': {
      if (word.day === 0) return newYearsEve(year);
      // 腊八节 falls into January or December: the lunar year of either.
      const day = lunarDay(year, word.month, word.day);
      const isSame = day !== null && dateOf(day).year === year;
      return isSame ? day : lunarDay(year - 1, word.month, word.day);
    }
  }
}

function stretchOf(word: Holiday, day: number | null): Days | null {
  const name = nameOf(word);
  if (name === null || day === null) return null;
  const year = String(dateOf(day).year);
  const [from, to] = (HOLIDAY_STRETCHES.get(name)?.find((row) => row.startsWith(year)) ?? '')
    .split('/')
    .map(parseIsoDay);
  return from === undefined || from === null || to === undefined || to === null ? null : { from, to };
}

function nameOf(word: Holiday): string | null {
  if (word.kind === 'festival') return word.month === 1 && word.day === 1 ? '春节' : null;
  if (word.kind !== 'holiday' || word.day !== 1) return null;
  return word.month === 5 ? '五一' : word.month === 10 ? '国庆' : null;
}
