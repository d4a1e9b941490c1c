import { changesOf } from './changes.ts';
import { comparison, isAbove, trend } from './comparisons.ts';
import { isPercent, isPoint, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import { growthsOf, isReversed } from './growth.ts';
import { sameBase } from './increments.ts';
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
    if (direction === 'up' && (isAbove(from, to) || isBeyond(from, to, 'up'))) yield { kind: 'up', from, to };
    else if (direction === 'down' && (isAbove(to, from) || isBeyond(from, to, 'down')))
      yield { kind: 'down', from, to };
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

/** 第一季度4.2%，第二季度4.5%，环比下降0.3个百分点: how far is right, which way is not. */
export function* reversalsOf(passage: Passage): Generator<Contradiction> {
  for (const equation of growthsOf(passage)) {
    const [from, to] = equation.others;
    const { role } = equation.stated;
    if (from === undefined || to === undefined || role.kind !== 'by' || !isReversed(equation)) continue;
    yield { kind: role.direction === 'up' ? 'up' : 'down', from, to };
  }
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
  return isAbove(first, second) ? { kind: 'cumulative', from: first, to: second } : null;
}

function nounOf({ clause }: Figure): string {
  return clause.replace(/^.*@/, '').replace(/^[，底末]+|(?:达到|达|为|有|了)+$/g, '');
}
