import { changesOf, isListed, listLength } from './changes.ts';
import { isPercent, isPoint, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import { sameBase } from './increments.ts';
import { above } from './interval.ts';
import { reportTime } from './times.ts';

/** Two figures whose words say the opposite of their values. */
export interface Contradiction {
  readonly kind: 'up' | 'down' | 'same' | 'opposite' | 'above' | 'below' | 'cumulative' | 'trend' | 'negative';
  readonly from: Figure;
  readonly to: Figure;
}

/** Whatever the words of one sentence say of more and less against its figures. */
export function* contradictionsOf(passage: Passage): Generator<Contradiction> {
  for (const { from, to, direction } of changesOf(passage)) {
    if (direction === 'up' && (isMore(from, to) || isBeyond(from, to, 'up'))) yield { kind: 'up', from, to };
    else if (direction === 'down' && (isMore(to, from) || isBeyond(from, to, 'down'))) yield { kind: 'down', from, to };
    else if (direction !== 'none' && isExactlySame(from, to)) yield { kind: 'same', from, to };
  }
  const { figures } = passage;
  for (const index of figures.keys()) {
    const found =
      negative(figures, index) ??
      opposite(figures, index) ??
      comparison(figures, index) ??
      cumulative(figures, index) ??
      trend(figures, index);
    if (found !== null) yield found;
  }
}

/** True where one figure is more than another: as written where both are rounded alike, else beyond their rounding. */
function isMore(a: Figure, b: Figure): boolean {
  const alike = a.quantity.value.rounding === b.quantity.value.rounding && a.quantity.unit === b.quantity.unit;
  return alike ? above(a.written, b.written) : above(a.interval, b.interval);
}

/** 从63%提高到53.4%以上: nobody names a bound that the beginning has passed already. */
function isBeyond(from: Figure, { quantity, written }: Figure, direction: 'up' | 'down'): boolean {
  const { center } = quantity.value;
  if (center === null || center === 0) return false;
  if (direction === 'up')
    return written.hi === Infinity && Number.isFinite(written.lo) && from.written.lo > written.lo * 1.001;
  return written.lo === -Infinity && Number.isFinite(written.hi) && from.written.hi < written.hi * 0.999;
}

function isExactlySame(from: Figure, to: Figure): boolean {
  const a = from.quantity.value;
  const b = to.quantity.value;
  return (
    sameUnit(from, to) &&
    !a.approximate &&
    !b.approximate &&
    a.center !== null &&
    a.center === b.center &&
    a.min === a.max &&
    b.min === b.max
  );
}

/** 下降-3.2%: a fall by less than nothing is a rise. */
function negative(figures: readonly Figure[], index: number): Contradiction | null {
  const figure = figures[index];
  if (figure?.role.kind !== 'by' || figure.role.direction !== 'down' || !/^(?:下|降|减)/.test(figure.role.verb))
    return null;
  const { max } = figure.quantity.value;
  return max !== null && max < 0 && /^[-−]/.test(figure.text) ? { kind: 'negative', from: figure, to: figure } : null;
}

/** 比上年增加20亿元，下降10%: one change, two directions. */
function opposite(figures: readonly Figure[], index: number): Contradiction | null {
  const level = figures[index];
  const first = figures[index + 1];
  const second = figures[index + 2];
  if (
    level === undefined ||
    first?.role.kind !== 'by' ||
    second?.role.kind !== 'by' ||
    !first.role.bare ||
    !second.role.bare
  )
    return null;
  if (level.role.kind !== 'level' && level.role.kind !== 'to') return null;
  if (
    first.role.direction === second.role.direction ||
    /[；。]/.test(first.gap + second.gap) ||
    !second.gap.includes('，')
  )
    return null;
  const [delta, rate] = isPercent(first) ? [second, first] : [first, second];
  if (!isPercent(rate) || isPercent(delta) || isPoint(delta) || !sameUnit(level, delta) || !sameBase(first, second))
    return null;
  return { kind: 'opposite', from: first, to: second };
}

/** 1.35%，高于全国平均水平10.52%. */
function comparison(figures: readonly Figure[], index: number): Contradiction | null {
  const level = figures[index];
  const other = figures[index + 1];
  if (
    level === undefined ||
    other === undefined ||
    !sameUnit(level, other) ||
    level.role.kind === 'by' ||
    level.role.kind === 'base'
  )
    return null;
  const match =
    /^(?:的[^，]{0,4})?，?(?:也|均|都|已|明显|大幅|远远?|略|显著|仍|且|并)*(高于|高出|多于|大于|优于|超过|低于|少于|小于|不及)((?:@|全国|全省|全市|世界|国际|国内|行业|历史|预期|规划|目标|上年|上年同期|去年|同期|计划|平均|水平|总体|设定|标准|要求)[^，；。：]{0,12})$/.exec(
      other.gap,
    );
  if (match === null) return null;
  const word = match[1] ?? '';
  if (/^(?:高|多|大|超)/.test(word) && isMore(other, level)) return { kind: 'above', from: other, to: level };
  if (/^(?:低|少|小|不)/.test(word) && isMore(level, other)) return { kind: 'below', from: other, to: level };
  return null;
}

/** 截至6月底累计500件，截至9月底累计450件: what is counted up cannot fall. */
function cumulative(figures: readonly Figure[], index: number): Contradiction | null {
  const first = figures[index];
  const second = figures[index + 1];
  if (first === undefined || second === undefined || !sameUnit(first, second) || isPercent(first)) return null;
  if (first.role.kind !== 'level' || !first.clause.includes('累计') || !second.clause.includes('累计')) return null;
  if (second.role.kind !== 'level' && !(second.role.kind === 'to' && second.role.direction !== 'down')) return null;
  if (nounOf(first) !== nounOf(second)) return null;
  const before = reportTime(figures, index)?.to;
  const after = reportTime(figures, index + 1)?.to;
  if (before === null || before === undefined || after === null || after === undefined || before >= after) return null;
  return isMore(first, second) ? { kind: 'cumulative', from: first, to: second } : null;
}

function nounOf({ clause }: Figure): string {
  return clause.replace(/^.*@/, '').replace(/^[，底末]+|(?:达到|达|为|有|了)+$/g, '');
}

/** 分别为120、110、100家，逐年增加. */
function trend(figures: readonly Figure[], index: number): Contradiction | null {
  const first = figures[index];
  if (first === undefined || isListed(first)) return null;
  const length = listLength(figures, index);
  const last = figures[index + length - 1];
  if (length < 2 || last === undefined) return null;
  const match =
    /^[^，；。]{0,8}，(?:呈|实现|保持|呈现)?(?:连年|逐年|逐季|逐月|连续[^，；。]{1,4}年)(?:持续|稳步|大幅|不断)?(增长|增加|上升|提高|提升|上涨|下降|减少|降低|回落|下滑)/.exec(
      last.tail,
    );
  if (match === null || !sameUnit(first, last)) return null;
  const up = /^[增上提]/.test(match[1] ?? '');
  if (up ? isMore(first, last) : isMore(last, first)) return { kind: 'trend', from: first, to: last };
  return null;
}
