import { isDuration, isFraction, isPercent, isPoint, isTimes, mayShareUnit, sameUnit } from './comparable.ts';
import type { Change } from './changes.ts';
import { changesOf } from './changes.ts';
import { levelsAround } from './levels.ts';
import type { Figure, Passage } from './figures.ts';
import { divide, type Interval, overlaps, root, scale, subtract } from './interval.ts';
import { numberText } from './numberText.ts';
import type { Direction } from './role.ts';
import { yearOf } from './times.ts';
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
    // Another change begins: what follows speaks of that.
    if (/[；。：]/.test(figure.gap) || figure.role.kind === 'from' || figure.role.kind === 'to') break;
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
function hasOtherBase({ clause, times }: Figure, { from: base, fromTime, toTime }: Change): boolean {
  if (!/同比|环比|比|较/.test(clause)) return false;
  if (clause.includes('环比'))
    return fromTime !== null && !/(?:首|上|前一?|次)(?:周|月|季度|季|日|年)的?$/.test(base.gap);
  const from = yearOf(fromTime);
  const other = times.at(-1);
  if (other?.anchor === 'absolute') return yearOf(other) !== from;
  const to = yearOf(toTime);
  return from !== null && to !== null && to - from !== 1;
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

/** True where the figure is right but for its direction: 4.2%，4.5%，下降0.3个百分点. HS208 tells it. */
export function isReversed({ stated, readings, others, claimed = stated.interval }: Equation): boolean {
  // 比2022年的5200万人多200万人 is computed against its base: HS207.
  if (others.some(({ clause }) => /[比较]/.test(clause))) return false;
  return (
    readings.length > 0 &&
    claimed.lo > 0 &&
    readings.every((reading) => reading.hi < 0 && overlaps(scale(reading, -1), claimed))
  );
}

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
