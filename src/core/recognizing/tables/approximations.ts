/**
 * Words before and after a number that make it an interval. Sources: 《现代汉语八百词》 (吕叔湘) under 约 近 余 多 来
 * 左右 上下; 民法典 article 1259 for which bounds include the number (以上 以下 以内 include it; 不满 超过 以外 do not).
 */
export type Bound = 'near' | 'about' | 'above' | 'below' | 'within' | 'more' | 'plain';

function rows(bound: Bound, words: string): (readonly [string, Bound])[] {
  return words.split(' ').map((word) => [word, bound] as const);
}

/** Before the number. `near` ends at the number, `about` lies around it, `above` is open upwards, `below` downwards. */
export const BEFORE: readonly (readonly [string, Bound])[] = [
  ...rows('near', '近 将近 接近 接近于 逼近 趋近 临近 已近 近乎 几近'),
  ...rows('about', '约 大约 约为 约有 约占 大概 大概有 大致 约合 大约有 约达 约等于 差不多 粗略 估计 大体'),
  ...rows(
    'above',
    '超 超过 超过了 超出 超逾 逾 已超 已超过 突破 突破了 多于 大于 高于 高出 大于等于 大于或等于 大于或者等于 不少于 不小于 不低于 不下于 不下 至少 至少有 至少为 最少 最少有 起码 起码有 ≥ > >= 长于 重于 不短于 达到或超过',
  ),
  ['> =', 'above'],
  ['< =', 'below'],
  ...rows(
    'below',
    '不足 不到 不满 未满 未达 未到 少于 小于 低于 小于等于 小于或等于 小于或者等于 不超过 未超过 不多于 不大于 不高于 至多 至多有 最多 最多有 顶多 < <= ≤ 短于 轻于 不得超过 不得高于 不得多于 ≦',
  ),
];

/** Between the number with its unit and what follows. */
export const AFTER: readonly (readonly [string, Bound])[] = [
  ...rows('about', '左右 上下'),
  ...rows('above', '以上 及以上 之上 或以上 或者以上 (含)以上 以上(含) 开外 起步 或更多 或者更多 及其以上'),
  ...rows('below', '以下 及以下 之下 或以下 或者以下 (含)以下 以下(含) 不到 不足 及其以下'),
  ...rows('within', '以内 之内 (含)以内'),
  ...rows('more', '多 余 有余 出头 挂零'),
];
