import { isPercent, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import { annualWords, type Equation, isReal } from './growth.ts';
import { isLevel } from './levels.ts';
import { divide, scale, subtract } from './interval.ts';
import { numberText } from './numberText.ts';

/** 1.26万亿元，比上年增加2100亿元，增长20%: the increment and the rate imply one base. */
export function incrementsOf(passage: Passage): readonly Equation[] {
  const { figures } = passage;
  const result: Equation[] = [];
  for (let index = 0; index + 2 < figures.length; index++) {
    const level = figures[index];
    const first = figures[index + 1];
    const second = figures[index + 2];
    if (level === undefined || first?.role.kind !== 'by' || second?.role.kind !== 'by' || !isLevel(level)) continue;
    if (
      !first.role.bare ||
      !second.role.bare ||
      first.role.direction !== second.role.direction ||
      /[；。]/.test(first.gap + second.gap)
    )
      continue;
    const [delta, rate] = isPercent(first) ? [second, first] : [first, second];
    if (!sameUnit(level, delta) || isPercent(level) || !isPercent(rate) || annualWords.test(delta.gap + rate.gap))
      continue;
    if (!sameBase(first, second) || isReal(passage, level, rate)) continue;
    const down = first.role.direction === 'down';
    const base = down
      ? { lo: level.interval.lo + delta.interval.lo, hi: level.interval.hi + delta.interval.hi }
      : subtract(level.interval, delta.interval);
    const l = numberText(level, delta);
    const d = numberText(delta, level);
    result.push({
      stated: rate,
      readings: [scale(divide(delta.interval, base), 100)],
      formula: `${d} ÷ (${l} ${down ? '+' : '−'} ${d})`,
      others: [level, delta],
    });
  }
  return result;
}

/** False where two changes in a row name different bases (同比 … 环比, 比上年 … 比2019年). */
export function sameBase(first: Figure, second: Figure): boolean {
  const a = baseKey(first);
  const b = baseKey(second);
  return b === '' || a === b;
}

function baseKey({ clause, times }: Figure): string {
  if (clause.includes('环比')) return 'month';
  if (clause.includes('同比')) return 'year';
  if (!/[比较]/.test(clause)) return '';
  const time = times.at(-1);
  if (time === undefined || time.anchor === 'relative') return 'year';
  return time.from ?? '';
}
