import { isDuration, isFraction, isPercent, isPoint, isTimes, mayShareUnit, sameUnit } from './comparable.ts';
import type { Change } from './changes.ts';
import { changesOf } from './changes.ts';
import type { Figure, Passage } from './figures.ts';
import { divide, type Interval, root, scale, subtract } from './interval.ts';
import { numberText } from './numberText.ts';
import type { Direction } from './role.ts';
import { reportTime, yearOf } from './times.ts';
import { yearsOf } from './growthYears.ts';
import { any, REAL, REAL_AGGREGATES } from './words.ts';

/** A stated figure beside what the others make of it. */
export interface Equation {
  readonly stated: Figure;
  /** What follows from the others, each a possible reading; in the unit of `stated`. */
  readonly readings: readonly Interval[];
  /** The computation, as a reader checks it: `(130 − 100) ÷ 100 = 30%`. */
  readonly formula: string;
  readonly others: readonly Figure[];
  /** What the text claims where a word says it (翻两番), instead of the stated figure. */
  readonly claimed?: Interval;
  readonly words?: string;
}

/** Two levels and the figure that says how far they lie apart. */
interface Step {
  readonly from: Figure;
  readonly to: Figure;
  readonly by: Figure;
  readonly direction: Direction;
  readonly years: readonly number[];
}

const realWords = new RegExp(any(REAL));
const realAggregates = new RegExp(any(REAL_AGGREGATES));
/** Words that make a rate one of each year. */
export const annualWords = /年均|年平均|平均每年|每年平均/;

/** Every growth of a sentence whose two ends are written beside it. */
export function growthsOf(passage: Passage): readonly Equation[] {
  const equations: Equation[] = [];
  for (const step of stepsOf(passage)) {
    const equation = equationOf(step, passage);
    if (equation !== null) equations.push(equation);
  }
  return equations;
}

function stepsOf(passage: Passage): readonly Step[] {
  const { figures } = passage;
  const steps: Step[] = [];
  for (const change of changesOf(passage)) {
    for (const by of figuresBy(figures, change)) {
      steps.push({ from: change.from, to: change.to, by, direction: directionOf(by), years: yearsOf(change) });
    }
  }
  for (const change of changesOf(passage)) {
    const by = figureBefore(figures, change);
    if (by !== null) steps.push({ from: change.from, to: change.to, by, direction: directionOf(by), years: [] });
  }
  for (const [index, figure] of figures.entries()) {
    if (figure.role.kind !== 'by') continue;
    const pair = levelsAround(figures, index);
    if (pair !== null) steps.push({ ...pair, by: figure, direction: figure.role.direction, years: [] });
  }
  return steps;
}

/** The figures behind a change that say how large it is, as long as their clauses speak of nothing else. */
function figuresBy(figures: readonly Figure[], change: Change): readonly Figure[] {
  const result: Figure[] = [];
  for (const figure of figures.slice(change.index + 1, change.index + 4)) {
    if (/[；。：]/.test(figure.gap)) break;
    if (isDuration(figure) && !(figure.role.kind === 'by' && sameUnit(figure, change.to))) continue;
    if (figure.role.kind !== 'by' || !figure.role.bare || hasOtherBase(figure, change)) break;
    result.push(figure);
  }
  return result;
}

/** 审批时限压减80%，由15个工作日压缩至3个工作日: the figure right before a change of its direction that says how large it is. */
function figureBefore(figures: readonly Figure[], { from, to, direction }: Change): Figure | null {
  // A change that goes the other way is told by its own rule.
  if (direction === 'down' ? to.written.lo > from.written.hi : to.written.hi < from.written.lo) return null;
  const at = figures.indexOf(from) - 1;
  const by = figures[at];
  if (figures[at - 1]?.role.kind === 'to' || figures[at - 1]?.role.kind === 'by') return null;
  if (
    by?.role.kind !== 'by' ||
    by.role.direction !== direction ||
    !/^[^，；。：（）]{0,4}，(?:@的?)?[由从](?:@的)?$/.test(from.gap)
  )
    return null;
  return /同比|环比|比|较|年均|@/.test(by.clause) ? null : by;
}

/** True for a growth over last year behind a change that began earlier (从2015年的…增加到2020年的…，同比增长). */
function hasOtherBase({ clause, times }: Figure, { fromTime, toTime }: Change): boolean {
  if (!/同比|环比|比|较/.test(clause)) return false;
  if (clause.includes('环比')) return fromTime !== null;
  const from = yearOf(fromTime);
  const base = times.at(-1);
  if (base?.anchor === 'absolute') return yearOf(base) !== from;
  const to = yearOf(toTime);
  return from !== null && to !== null && to - from !== 1;
}

/** 120亿元，比上年的100亿元增长20% · 比上年的100亿元增长20%，达到120亿元 · 120亿元，上年同期为100亿元，同比增长20% · two dated levels. */
function levelsAround(
  figures: readonly Figure[],
  index: number,
): { readonly from: Figure; readonly to: Figure } | null {
  const by = figures[index];
  const base = figures[index - 1];
  if (by?.role.kind !== 'by' || !by.role.bare || base === undefined) return null;
  const level = figures[index - 2];
  if (base.role.kind === 'base') {
    if (/(?:比|较)[^，]*$/.test(base.clause) && by.gap.includes('，')) return null;
    if (level !== undefined && isLevel(level) && sameUnit(level, base) && !/[；。]/.test(base.gap + by.gap))
      return { from: base, to: level };
    const next = figures[index + 1];
    if (
      next !== undefined &&
      sameUnit(next, base) &&
      /^，(?:总数|总量|总额|规模)?(?:已|将)?(?:达到|达|增至|增加到|增长到|升至|减至|降至|减少到|下降到|为|到)$/.test(
        next.gap,
      )
    ) {
      return { from: base, to: next };
    }
    return null;
  }
  if (
    level === undefined ||
    !isLevel(level) ||
    !isLevel(base) ||
    !sameUnit(level, base) ||
    /[；。：]/.test(base.gap + by.gap)
  )
    return null;
  return dated(figures, index - 2, index - 1);
}

/** Two levels of different years whose second clause holds nothing but its time: the later one is what the earlier became. */
function dated(
  figures: readonly Figure[],
  first: number,
  second: number,
): { readonly from: Figure; readonly to: Figure } | null {
  const a = figures[first];
  const b = figures[second];
  if (a === undefined || b === undefined || !/^，(?:而|到)?@(?:的)?(?:则|已|又|就)?(?:为|是|达到|达|有)?$/.test(b.gap))
    return null;
  const before = yearOf(reportTime(figures, first));
  const after = yearOf(b.times.at(-1) ?? null);
  if (before === null || after === null || before === after) return null;
  return before < after ? { from: a, to: b } : { from: b, to: a };
}

/** True for a figure that states a level, not a change or a share. */
export function isLevel({ role }: Figure): boolean {
  return role.kind === 'level' || role.kind === 'to' || role.kind === 'total' || role.kind === 'each';
}

function equationOf({ from, to, by, direction, years }: Step, passage: Passage): Equation | null {
  if (!mayShareUnit(from, to) || direction === 'none') return null;
  const annual = annualWords.test(by.gap);
  const others = [from, to];
  const a = numberText(from, to);
  const b = numberText(to, from);
  const difference = direction === 'up' ? subtract(to.interval, from.interval) : subtract(from.interval, to.interval);
  const minus = direction === 'up' ? `${b} − ${a}` : `${a} − ${b}`;
  if (isPoint(by) || (sameUnit(by, from) && !isPercent(from))) {
    if (isPoint(by) && !isPercent(from)) return null;
    if (!annual) return { stated: by, readings: [difference], formula: minus, others };
    return {
      stated: by,
      readings: years.length === 0 ? [everything] : years.map((count) => scale(difference, 1 / count)),
      formula: `(${minus}) ÷ ${String(years[0] ?? '?')}`,
      others,
    };
  }
  if (!isPercent(by) && !isTimes(by) && !isFraction(by)) return null;
  if (isReal(passage, from, by)) return null;
  if (from.written.hi <= 0) return { stated: by, readings: [], formula: `${minus} ÷ ${a}`, others };
  const ratio = divide(to.interval, from.interval);
  const unit = isPercent(by) ? 100 : 1;
  if (annual) {
    const counts = years.filter((count) => count >= 2);
    if (counts.length === 0 || !isPercent(by)) return null;
    return {
      stated: by,
      readings: counts.map((count) => signed(root(ratio, count), unit, direction)),
      formula: `(${b} ÷ ${a})^(1/${String(counts[0])}) − 1`,
      others,
    };
  }
  const relative = signed(ratio, unit, direction);
  // A share that rises 由10%到15%，提高5% may mean points or a relative rise: both are let stand.
  const readings = isPercent(from) ? [relative, difference] : [relative];
  const equation = { stated: by, readings, formula: `(${minus}) ÷ ${a}`, others };
  if (!isFraction(by)) return equation;
  // 减少三分之一 is said of anything near it.
  const { lo, hi } = by.interval;
  return { ...equation, claimed: { lo: lo * 0.88, hi: hi * 1.15 }, words: by.text };
}

const everything: Interval = { lo: -Infinity, hi: Infinity };

function signed(ratio: Interval, unit: number, direction: Direction): Interval {
  const change = { lo: (ratio.lo - 1) * unit, hi: (ratio.hi - 1) * unit };
  return direction === 'down' ? scale(change, -1) : change;
}

/** Growth at constant prices, or of an aggregate whose growth is so by convention, does not follow from values at current prices. */
export function isReal(passage: Passage, from: Figure, by: Figure): boolean {
  return (
    realWords.test(passage.pattern) ||
    realAggregates.test(from.gap) ||
    realAggregates.test(by.gap) ||
    realAggregates.test(passage.pattern)
  );
}

function directionOf({ role }: Figure): Direction {
  return role.kind === 'by' ? role.direction : 'none';
}
