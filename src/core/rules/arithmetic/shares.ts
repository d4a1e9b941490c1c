import { isPercent, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Equation } from './growth.ts';
import { divide, scale } from './interval.ts';
import { averageAt } from './averages.ts';
import { numberText } from './numberText.ts';
import { passRateAt } from './passRates.ts';
import { isSummand } from './sums.ts';

/** The shares, rates, multiples and averages of one sentence whose parts are all written in it. */
export function ratiosOf(passage: Passage): readonly Equation[] {
  const { figures } = passage;
  const result: Equation[] = [];
  for (const index of figures.keys()) {
    const equation =
      shareAt(figures, index) ??
      ofPlanAt(figures, index) ??
      passRateAt(figures, index) ??
      multipleAt(figures, index) ??
      averageAt(passage, index);
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
    const isAmongThem = figures.slice(at + 1, index).some(({ gap }) => gap.includes('其中'));
    if (isNamedWhole(of, whole, isAmongThem)) return ratio(share, part, whole, 100);
    break;
  }
  return wholeBehind(figures, index, part, share);
}

/** 投入18.6亿元，占营业收入的14.5%，营业收入128.6亿元: the whole follows under its own name. */
function wholeBehind(figures: readonly Figure[], index: number, part: Figure, share: Figure): Equation | null {
  const of = share.role.kind === 'share' ? share.role.of.replace(/的?(?:比重|比例|份额)$|的$/, '') : '';
  const whole = figures[index + 1];
  if (of.length < 3 || whole === undefined || !sameUnit(whole, part) || whole.role.kind !== 'level') return null;
  return whole.gap.startsWith('，') && whole.clause === of ? ratio(share, part, whole, 100) : null;
}

/** 预算320亿元，实际完成312亿元，为预算的97.5%: a plan and what came of it. */
function ofPlanAt(figures: readonly Figure[], index: number): Equation | null {
  const rate = figures[index];
  const done = figures[index - 1];
  const plan = figures[index - 2];
  if (rate === undefined || done === undefined || plan === undefined || !isPercent(rate) || !sameUnit(done, plan))
    return null;
  if (!isSummand(done) || done.role.kind !== 'level' || plan.role.kind !== 'level') return null;
  const word =
    /^(?:，|@)?(?:为|完成|占|达到)(?:年初|全年|年度|当年|调整)?(预算|计划|目标|任务)(?:数|任务|目标)?的$/.exec(
      rate.clause,
    )?.[1];
  if (word === undefined || !plan.clause.includes(word) || !/完成|实现|支出|收入|执行/.test(done.clause)) return null;
  return ratio(rate, done, plan, 100);
}

/** Whether a share is one of this whole: 占总数的, 占全部, 占医院总数, or no word where the part is 其中. */
function isNamedWhole(of: string, whole: Figure, isAmongThem: boolean): boolean {
  const isOfWhole = isAmongThem || /^[^，；。：#]{0,14}(?:中|里)(?:，|有|$)/.test(whole.tail);
  if (of === '') return isOfWhole;
  if (/^(?:总数|总量|总额|总投资|全部|总人数|其|比|总计|总体|总|全体|项目总数)$/.test(of)) return true;
  const bare = of.replace(/总数|总量|总额|全部|的/g, '').replace(/^(?:总|全[国省市县区州])+(?=.{2})/, '');
  return (
    bare.length >= 2 &&
    (whole.clause.includes(bare) || whole.tail.startsWith(bare) || whole.clause.endsWith(bare.slice(-4)))
  );
}

/** 120亿元，是2010年30亿元的4倍. */
function multipleAt(figures: readonly Figure[], index: number): Equation | null {
  const times = figures[index];
  const base = figures[index - 1];
  const level = figures[index - 2];
  if (times === undefined || base === undefined) return null;
  // 是2015年（12万辆）的3倍 as well.
  const isBracketed = times.gap === '）的' && base.gap.endsWith('（');
  if (times.gap !== '的' && !isBracketed) return multipleOfTime(figures, index);
  if (level === undefined || !sameUnit(base, level)) return levelBehind(figures, index);
  // 比…多30亿元，是…的3倍: what is compared is the level, not the difference.
  const subject = level.role.kind === 'by' ? subjectBefore(figures, index - 2) : level;
  if (subject === null) return null;
  const unit = times.quantity.unit === '倍' ? 1 : isPercent(times) ? 100 : 0;
  // A plan is no achievement (任务80万亩，完成年度任务80万亩的65%).
  if (/完成[^，]*$/.test(base.gap) && /任务|计划|目标|预算/.test(subject.clause)) return null;
  if (unit === 0 || !isSummand(base)) return null;
  if (
    !sameUnit(base, subject) ||
    !/(?:^|，|@)(?:已|约|就|则|大约)?(?:是|为|相当于|达到|达|占|完成)[^，；。：（]{0,14}（?$/.test(base.gap)
  )
    return null;
  return ratio(times, subject, base, unit);
}

/** 是2015年8.2万册的三倍，达到18.6万册: the level stands behind. */
function levelBehind(figures: readonly Figure[], index: number): Equation | null {
  const times = figures[index];
  const base = figures[index - 1];
  const level = figures[index + 1];
  if (times === undefined || base === undefined || level === undefined || times.quantity.unit !== '倍') return null;
  if (!/(?:是|为|相当于)[^，；。：]{0,14}$/.test(base.gap) || !sameUnit(base, level) || !isSummand(base)) return null;
  return /^，(?:已|现已|总量|总数)?(?:达到|达|为|增[至到]|增加到)(?:了)?$/.test(level.gap)
    ? ratio(times, level, base, 1)
    : null;
}

/** 由2015年的12亿元增加到2023年的36亿元，是2015年的3.5倍: the value of that year stands before. */
function multipleOfTime(figures: readonly Figure[], index: number): Equation | null {
  const times = figures[index];
  const [time] = times?.times ?? [];
  if (times?.quantity.unit !== '倍' || time?.anchor !== 'absolute' || times.times.length !== 1) return null;
  if (!/^[^，；。：]{0,6}，(?:已|约|就|则|大约|相当于|也)*(?:是|为|相当于|达到|达)@的$/.test(times.gap)) return null;
  const level = figures[index - 1]?.role.kind === 'by' ? subjectBefore(figures, index - 1) : figures[index - 1];
  if (level === undefined || level === null || !isSummand(level)) return null;
  const at = figures.indexOf(level);
  const base = figures
    .slice(Math.max(0, at - 3), index)
    .find(
      (figure) =>
        figure !== level &&
        sameUnit(figure, level) &&
        figure.role.kind !== 'by' &&
        figure.times.some((each) => each.from === time.from && each.to === time.to && each.from !== null),
    );
  if (base === undefined || level.times.some((each) => each.from === time.from && each.to === time.to)) return null;
  return ratio(times, level, base, 1);
}

/** The level that a difference or growth speaks of: the last level in its sentence that is no base. */
function subjectBefore(figures: readonly Figure[], index: number): Figure | null {
  for (let at = index; at >= 0; at--) {
    const figure = figures[at];
    if (figure === undefined || /[。；]/.test(figures[at + 1]?.gap ?? '')) return null;
    if (figure.role.kind === 'level' || figure.role.kind === 'to' || figure.role.kind === 'total') return figure;
    if (figure.role.kind !== 'by' && figure.role.kind !== 'base') return null;
  }
  return null;
}

function ratio(stated: Figure, part: Figure, whole: Figure, unit: number): Equation {
  return {
    stated,
    readings: [scale(divide(part.interval, whole.interval), unit)],
    formula: `${numberText(part, whole)} ÷ ${numberText(whole, part)}`,
    others: [part, whole],
  };
}
