/**
 * Words that name a stretch of calendar time by the day that they are said on, or a part of a year or month.
 * Source: 《现代汉语词典》.
 */

/** A word and how many years, months or days it lies from the reference. */
export type Offset = readonly [string, number];

export const YEAR_WORDS: readonly Offset[] = [
  ['今年', 0],
  ['本年', 0],
  ['本年度', 0],
  ['今年度', 0],
  ['这一年', 0],
  ['本财年', 0],
  ['去年', -1],
  ['上年', -1],
  ['上年度', -1],
  ['上一年', -1],
  ['上一年度', -1],
  ['去年度', -1],
  ['昨年', -1],
  ['前年', -2],
  ['大前年', -3],
  ['明年', 1],
  ['来年', 1],
  ['下年', 1],
  ['下一年', 1],
  ['下年度', 1],
  ['下一年度', 1],
  ['明年度', 1],
  ['后年', 2],
  ['大后年', 3],
];

/** Years by the one that the text has just named: 2019年9月开工，次年1月完工. Read only with a part of the year behind them. */
export const STORY_YEARS: readonly Offset[] = [
  ['同年', 0],
  ['次年', 1],
  ['翌年', 1],
];

/** Two years by their offsets. */
export const YEAR_PAIRS: readonly (readonly [string, number, number])[] = [
  ['今明两年', 0, 1],
  ['去今两年', -1, 0],
  ['明后两年', 1, 2],
];

/** Two days by their offsets. */
export const DAY_PAIRS: readonly (readonly [string, number, number])[] = [
  ['今明两天', 0, 1],
  ['今明两日', 0, 1],
  ['今明天', 0, 1],
  ['昨今两天', -1, 0],
  ['昨今两日', -1, 0],
  ['明后两天', 1, 2],
  ['明后两日', 1, 2],
  ['明后天', 1, 2],
];

export const MONTH_WORDS: readonly Offset[] = [
  ['本月', 0],
  ['当月', 0],
  ['这个月', 0],
  ['本月份', 0],
  ['这月', 0],
  ['上月', -1],
  ['上个月', -1],
  ['上一月', -1],
  ['上月份', -1],
  ['上一个月', -1],
  ['上上月', -2],
  ['上上个月', -2],
  ['下月', 1],
  ['下个月', 1],
  ['下一月', 1],
  ['下一个月', 1],
  ['下下月', 2],
  ['下下个月', 2],
];

export const DAY_WORDS: readonly Offset[] = [
  ['今天', 0],
  ['今日', 0],
  ['今晚', 0],
  ['今晨', 0],
  ['今夜', 0],
  ['今早', 0],
  ['昨天', -1],
  ['昨日', -1],
  ['昨晚', -1],
  ['昨夜', -1],
  ['昨晨', -1],
  ['前天', -2],
  ['前日', -2],
  ['大前天', -3],
  ['大前日', -3],
  ['明天', 1],
  ['明日', 1],
  ['明晚', 1],
  ['明晨', 1],
  ['明早', 1],
  ['后天', 2],
  ['后日', 2],
  ['大后天', 3],
  ['大后日', 3],
];

/** Words for the day of writing; 截至 before them is the usual stamp of a figure. */
export const NOW_WORDS: readonly string[] = [
  '目前',
  '现在',
  '到目前为止',
  '现阶段',
  '发稿',
  '发稿时',
  '记者发稿时',
  '今',
  '当前',
];

export const WEEK_WORDS: readonly Offset[] = [
  ['本周', 0],
  ['这周', 0],
  ['这个周', 0],
  ['本个周', 0],
  ['这礼拜', 0],
  ['这个星期', 0],
  ['这个礼拜', 0],
  ['本星期', 0],
  ['这星期', 0],
  ['上周', -1],
  ['上星期', -1],
  ['上个星期', -1],
  ['上礼拜', -1],
  ['上个礼拜', -1],
  ['上个周', -1],
  ['上一个周', -1],
  ['上一周', -1],
  ['上上周', -2],
  ['上上个周', -2],
  ['上上星期', -2],
  ['上上个星期', -2],
  ['上上礼拜', -2],
  ['上上个礼拜', -2],
  ['下周', 1],
  ['下星期', 1],
  ['下个星期', 1],
  ['下礼拜', 1],
  ['下个礼拜', 1],
  ['下个周', 1],
  ['下一周', 1],
  ['下下周', 2],
  ['下下个周', 2],
  ['下下星期', 2],
  ['下下个星期', 2],
  ['下下礼拜', 2],
  ['下下个礼拜', 2],
];

export const QUARTER_WORDS: readonly Offset[] = [
  ['本季度', 0],
  ['这个季度', 0],
  ['上季度', -1],
  ['上个季度', -1],
  ['上一季度', -1],
  ['下季度', 1],
  ['下个季度', 1],
  ['下一季度', 1],
];

/** Part of a year by its first and last month. */
export const YEAR_PARTS: readonly (readonly [string, number, number])[] = [
  ['上半年', 1, 6],
  ['前半年', 1, 6],
  ['上个半年', 1, 6],
  ['下半年', 7, 12],
  ['后半年', 7, 12],
  ['下个半年', 7, 12],
  ['首季', 1, 3],
  ['首季度', 1, 3],
  ['首月', 1, 1],
  ['末季', 10, 12],
  ['暑假', 7, 8],
  ['暑期', 7, 8],
  ['年底', 12, 12],
  ['年末', 12, 12],
  ['年初', 1, 1],
];

/** After a year: months. 年初 is January, 年底 December: narrow borders, so that a figure of 年底 is a stock of its end. */
export const YEAR_EDGES: readonly (readonly [string, number, number])[] = [
  ['初', 1, 1],
  ['年初', 1, 1],
  ['伊始', 1, 1],
  ['开年', 1, 1],
  ['底', 12, 12],
  ['年底', 12, 12],
  ['末', 12, 12],
  ['年末', 12, 12],
  ['年终', 12, 12],
  ['年中', 6, 7],
];

/** Alone: days of the reference's month, 0 is its last. */
export const MONTH_EDGES: readonly (readonly [string, number, number])[] = [
  ['月初', 1, 10],
  ['月中', 11, 20],
  ['月底', 26, 0],
  ['月末', 26, 0],
];

/** January by its other name. */
export const JANUARY = '元月';

/** Before a month, a day or a year: the Chinese calendar. */
export const LUNAR_WORDS: readonly string[] = ['农历', '阴历', '旧历', '夏历'];

/** Seasons by their conventional months (meteorological seasons, GB/T 42074-2022 without its local variants). */
export const SEASONS: readonly (readonly [string, number])[] = [
  ['春', 3],
  ['夏', 6],
  ['秋', 9],
  ['冬', 12],
];

/** After a month: days, 0 is its last. */
export const MONTH_PARTS: readonly (readonly [string, number, number])[] = [
  ['上旬', 1, 10],
  ['上中旬', 1, 20],
  ['中上旬', 1, 20],
  ['中下旬', 11, 0],
  ['中旬', 11, 20],
  ['下旬', 21, 0],
  ['初', 1, 10],
  ['底', 26, 0],
  ['末', 26, 0],
  ['月初', 1, 10],
  ['月中', 11, 20],
  ['月底', 26, 0],
  ['月末', 26, 0],
  ['上半月', 1, 15],
  ['下半月', 16, 0],
];
