import { isListed, listLength } from './changes.ts';
import { isPercent, isPoint, sameUnit } from './comparable.ts';
import type { Contradiction } from './directions.ts';
import type { Figure } from './figures.ts';
import type { Equation } from './growth.ts';
import { above, subtract } from './interval.ts';
import { numberText } from './numberText.ts';

/** Verbs and adjectives of a comparison, by direction. */
const more = '高于|高出|多于|大于|优于|快于|超过|高过';
const less = '低于|少于|小于|不及|慢于|不到';

/** Whatever one figure is said to be beside another: 1.35%，高于全国平均水平10.52%; 12.3℃，较常年的11.8℃偏低. */
export function comparison(figures: readonly Figure[], index: number): Contradiction | null {
  const level = figures[index];
  // 49.1%，比上月下降0.2个百分点，高于临界点50.0%: the change between is passed over.
  const between = figures[index + 1];
  const skips =
    between?.role.kind === 'by' && between.role.bare && isPoint(between) && level !== undefined && isPercent(level)
      ? 1
      : 0;
  const other = figures[index + 1 + skips];
  if (level === undefined || other === undefined || !sameUnit(level, other) || isPoint(level)) return null;
  const next = figures[index + 2 + skips];
  return than(level, other, next) ?? (skips === 0 ? inclined(level, other, next) : null);
}

/** 高于 and 低于 with the other figure behind it. */
function than(level: Figure, other: Figure, next: Figure | undefined): Contradiction | null {
  if (level.role.kind === 'base' || level.role.kind === 'from') return null;
  // 低于4.5%的目标: the word is read as part of the figure.
  const own = new RegExp(`^(${more}|${less})`).exec(other.text)?.[1];
  const match = new RegExp(
    `^(?:的[^，]{0,4})?，?(?:也|均|都|已|明显|大幅|远远?|略|显著|仍|且|并|增速|增幅|涨幅|降幅|跌幅|增长率)*(${more}|${less})([^，；。：、]{1,14})$`,
  ).exec(other.gap);
  if (own !== undefined && !/^，?(?:也|均|都|已|明显|大幅|远|略|显著|仍|且|并|增速|增幅)*$/.test(other.gap))
    return null;
  const word = own ?? match?.[1];
  if (word === undefined || /[预计划目标]{2}(?:将|可)/.test(other.gap)) return null;
  // 增长5.2%，低于全省4.6%的平均水平: a growth is compared with a growth only.
  if (level.role.kind === 'by') {
    const isRate =
      /增速|增幅|涨幅|增长率|水平/.test(other.gap) ||
      /^的?(?:[^，。；]{0,6})?(?:增速|增幅|涨幅|水平|增长)/.test(other.tail);
    if (level.role.direction !== 'up' || !isPercent(level) || !isRate || /[降跌]幅/.test(other.gap)) return null;
  } else if (
    own === undefined &&
    !/^(?:@|全|世界|国际|国内|行业|历史|预期|规划|目标|上|去年|同期|计划|平均|水平|总体|设定|标准|要求|年初|年均|常年|多年|历年|控制|临界|荣枯|警戒|红线|上限|下限|底线)/.test(
      match?.[2] ?? '',
    )
  )
    return null;
  // 高于全国平均水平5.1%2.1个百分点 says how far: that is computed elsewhere.
  if (next !== undefined && isPoint(next) && /^的?[^，。；]{0,10}$/.test(next.gap)) return null;
  const value = { ...other, written: pointOf(other) };
  const isUp = new RegExp(`^(?:${more})`).test(word);
  if (isUp && isAbove(value, level)) return { kind: 'above', from: other, to: level };
  if (!isUp && isAbove(level, value)) return { kind: 'below', from: other, to: level };
  return null;
}

/** 比去年的3.8%有所下降, 较常年的11.8℃偏低: the direction stands behind the base. */
function inclined(level: Figure, base: Figure, next: Figure | undefined): Contradiction | null {
  if (base.role.kind !== 'base' || !/(?:比|较)[^，]*$/.test(base.clause)) return null;
  if (level.role.kind !== 'level' && level.role.kind !== 'to') return null;
  const match =
    /^(?:的[^，；。]{0,6})?(?:有所|略有|明显|小幅|大幅|均有|偏|略|稍|显著|又|进一步|有)*(上升|增加|增长|提高|提升|上涨|升高|改善|高|多|下降|减少|降低|回落|下滑|低|少)(?:了|一些)?(?:[，；。]|$)/.exec(
      base.tail,
    )?.[1];
  if (match === undefined || (next !== undefined && /^[^，；。]*$/.test(next.gap))) return null;
  const up = /^[上增提升高多]/.test(match);
  if (match === '改善') return null;
  if (up && isAbove(base, level)) return { kind: 'above', from: base, to: level };
  if (!up && isAbove(level, base)) return { kind: 'below', from: base, to: level };
  return null;
}

/** 3.2%，低于4.5%的控制目标2.3个百分点: how far two shares lie apart. */
export function gapsOf(figures: readonly Figure[]): readonly Equation[] {
  const result: Equation[] = [];
  for (const [index, by] of figures.entries()) {
    const other = figures[index - 1];
    const level = figures[index - 2];
    if (other === undefined || level === undefined || !isPoint(by) || !isPercent(other) || !isPercent(level)) continue;
    if (
      level.role.kind === 'base' ||
      level.role.kind === 'from' ||
      !/^的?[^，。；：高低]{0,10}(?:高|低|高出|低了)?$/.test(by.gap)
    )
      continue;
    const own = new RegExp(`^(${more}|${less})`).exec(other.text)?.[1];
    const word = own ?? new RegExp(`，[^，；。]{0,4}(${more}|${less}|比|较)[^，；。：]{0,12}$`).exec(other.gap)?.[1];
    if (word === undefined || (own !== undefined && !/^，[^，；。]{0,4}$/.test(other.gap))) continue;
    if (/^[比较]/.test(word) && !/[高低]/.test(by.gap)) continue;
    const value = { ...other, interval: rounded(other) };
    const isUp = /^[比较]/.test(word) ? by.gap.includes('高') : new RegExp(`^(?:${more})`).test(word);
    const a = numberText(level);
    const b = String(other.quantity.value.center ?? '?');
    result.push({
      stated: by,
      readings: [isUp ? subtract(level.interval, value.interval) : subtract(value.interval, level.interval)],
      formula: isUp ? `${a} − ${b}` : `${b} − ${a}`,
      others: [level, other],
    });
  }
  return result;
}

/** 分别为4.5%、4.8%和4.1%，逐季回升. */
export function trend(figures: readonly Figure[], index: number): Contradiction | null {
  const first = figures[index];
  if (first === undefined || isListed(first)) return null;
  const length = listLength(figures, index);
  const last = figures[index + length - 1];
  if (length < 2 || last === undefined || !sameUnit(first, last)) return null;
  const match =
    /^[^，；。]{0,8}，(?:总体|整体)?(?:呈|实现|保持|呈现)?(?:出)?(?:连年|逐年|逐季|逐月|逐次|逐步|逐级|依次|连续[^，；。]{1,4}[年季月]度?)(?:持续|稳步|大幅|不断|小幅)?(增长|增加|上升|提高|提升|上涨|回升|加快|走高|攀升|递增|扩大|下降|减少|降低|回落|下滑|放缓|走低|递减|收窄|缩小)/.exec(
      last.tail,
    )?.[1];
  if (match === undefined || (first.role.kind === 'by' && first.role.direction === 'down')) return null;
  const up = /^[增上提回加走高攀递扩]/.test(match) && !/^(?:回落|走低|递减)/.test(match);
  for (let at = index; at < index + length - 1; at++) {
    const from = figures[at];
    const to = figures[at + 1];
    if (from === undefined || to === undefined) continue;
    if (up ? isAbove(from, to) : isAbove(to, from)) return { kind: 'trend', from, to };
  }
  return null;
}

/** True where one figure is more than another: as written where both are rounded alike, else beyond their rounding. */
export function isAbove(a: Figure, b: Figure): boolean {
  const alike = a.quantity.value.rounding === b.quantity.value.rounding && a.quantity.unit === b.quantity.unit;
  return alike ? above(a.written, b.written) : above(a.interval, b.interval);
}

/** 低于4.5% stands for the 4.5% that it names. */
function pointOf({ quantity, written }: Figure): Figure['written'] {
  const { center, min, max } = quantity.value;
  const named = center ?? (min === null ? max : max === null ? min : null);
  return named !== null && isOpenEnded({ written }) ? { lo: named, hi: named } : written;
}

function rounded(figure: Figure): Figure['interval'] {
  const point = pointOf(figure);
  const { rounding } = figure.quantity.value;
  return isOpenEnded(figure) ? { lo: point.lo - rounding, hi: point.hi + rounding } : figure.interval;
}

function isOpenEnded({ written }: Pick<Figure, 'written'>): boolean {
  return !Number.isFinite(written.lo) || !Number.isFinite(written.hi);
}
