import { isPercent, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Equation } from './growth.ts';
import { divide, scale } from './interval.ts';
import { averageAt } from './averages.ts';
import { numberText } from './numberText.ts';
import { isSummand } from './sums.ts';

/** The shares, rates, multiples and averages of one sentence whose parts are all written in it. */
export function ratiosOf(passage: Passage): readonly Equation[] {
  const { figures } = passage;
  const result: Equation[] = [];
  for (const index of figures.keys()) {
    const equation =
      shareAt(figures, index) ?? passRateAt(figures, index) ?? multipleAt(figures, index) ?? averageAt(passage, index);
    if (equation !== null) result.push(equation);
  }
  return result;
}

/** 120家医院，其中三级30家，占25%. */
function shareAt(figures: readonly Figure[], index: number): Equation | null {
  const share = figures[index];
  const part = figures[index - 1];
  if (share?.role.kind !== 'share' || part === undefined || !isPercent(share) || !isSummand(part)) return null;
  if (
    !/^[^，；。：]{0,14}，?(?:约|大约|仅|已|共|总体)?(?:占|占比|比重|比例)/.test(share.gap) ||
    part.role.kind === 'by' ||
    part.role.kind === 'each'
  )
    return null;
  const { of } = share.role;
  for (let at = index - 2; at >= 0; at--) {
    const whole = figures[at];
    if (whole === undefined || /[。]/.test(figures[at + 1]?.gap ?? '')) return null;
    if (!sameUnit(whole, part)) continue;
    if (whole.role.kind !== 'level' && whole.role.kind !== 'total' && whole.role.kind !== 'to') continue;
    if (!isNamedWhole(of, whole, part)) return null;
    return ratio(share, part, whole, 100);
  }
  return null;
}

/** Whether a share is one of this whole: 占总数的, 占全部, 占医院总数, or no word where the part is 其中. */
function isNamedWhole(of: string, whole: Figure, part: Figure): boolean {
  const isOfWhole = part.gap.includes('其中') || /^[^，；。：#]{0,14}(?:中|里)(?:，|有|$)/.test(whole.tail);
  if (of === '') return isOfWhole;
  if (/^(?:总数|总量|总额|总投资|全部|总人数|其|比|总计|总体|总|全体|项目总数)$/.test(of)) return true;
  const bare = of.replace(/总数|总量|总额|全部|的/g, '');
  return (
    bare.length >= 2 &&
    (whole.clause.includes(bare) || whole.tail.startsWith(bare) || whole.clause.endsWith(bare.slice(-4)))
  );
}

/** 抽检200批次，合格196批次，合格率98%. */
function passRateAt(figures: readonly Figure[], index: number): Equation | null {
  const rate = figures[index];
  const part = figures[index - 1];
  const whole = figures[index - 2];
  if (
    rate === undefined ||
    part === undefined ||
    whole === undefined ||
    !isPercent(rate) ||
    !sameUnit(part, whole) ||
    !isSummand(part)
  )
    return null;
  const name = /^[^，；。：]{0,8}，([一-鿿]{2,4})率(?:为|达到|达|是|约)?$/.exec(rate.gap)?.[1];
  if (name === undefined || /增长|同比|环比|毛利|利润|回报|收益/.test(name)) return null;
  if (
    !(part.clause.includes(name) || part.tail.startsWith(name)) ||
    part.role.kind !== 'level' ||
    whole.role.kind === 'by'
  )
    return null;
  if (/[。；]/.test(part.gap)) return null;
  return ratio(rate, part, whole, 100);
}

/** 120亿元，是2010年30亿元的4倍. */
function multipleAt(figures: readonly Figure[], index: number): Equation | null {
  const times = figures[index];
  const base = figures[index - 1];
  const level = figures[index - 2];
  if (times === undefined || base === undefined || level === undefined || times.gap !== '的') return null;
  const unit = times.quantity.unit === '倍' ? 1 : isPercent(times) ? 100 : 0;
  if (unit === 0 || !isSummand(base)) return null;
  if (
    !sameUnit(base, level) ||
    !/(?:^|，|@)(?:已|约|就|则|大约)?(?:是|为|相当于|达到|达)[^，；。：]{0,14}$/.test(base.gap)
  )
    return null;
  return ratio(times, level, base, unit);
}

function ratio(stated: Figure, part: Figure, whole: Figure, unit: number): Equation {
  return {
    stated,
    readings: [scale(divide(part.interval, whole.interval), unit)],
    formula: `${numberText(part, whole)} ÷ ${numberText(whole, part)}`,
    others: [part, whole],
  };
}
