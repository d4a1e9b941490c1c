/** What a timeline draws: values over as-of time, as plain data. */
import type { AsOf, Mood, Value } from '../core/model.ts';

/** One statement of a value. Days are ISO 8601, inclusive. */
export interface TimelinePoint {
  readonly id: string;
  /** What tells sources apart: points of one source have one shape and colour. */
  readonly source: string;
  /** The bounds of the value; null is an open end. */
  readonly min: number | null;
  readonly max: number | null;
  /** Where the mark stands. */
  readonly at: number;
  /** The period, `start <= end`. A figure that holds at a day has both alike. */
  readonly start: string;
  readonly end: string;
  /** True for what happened over the whole period (2022年新增), false for what holds at its end (截至2022年底). */
  readonly flow: boolean;
  readonly mood: Mood;
  /** One line for who points at the mark. */
  readonly label: string;
}

/** What a point is made of: the parts of a claim. */
export interface Statement {
  readonly id: string;
  readonly value: Value;
  readonly asOf: AsOf;
  readonly mood: Mood;
}

/** The point of a statement, or null where it cannot be drawn: no known time, or no finite value. */
export function timelinePoint(statement: Statement, source: string, label: string): TimelinePoint | null {
  const { id, value, asOf, mood } = statement;
  const start = asOf.start ?? asOf.end;
  const end = asOf.end ?? asOf.start;
  if (start === null || end === null || !isDay(start) || !isDay(end)) return null;
  const { min, max } = bounds(value, mood);
  const at = inside(value.center, min, max) ?? middle(min, max);
  if (at === null || !Number.isFinite(at)) return null;
  const [first, last] = start <= end ? [start, end] : [end, start];
  return { id, source, min, max, at, start: first, end: last, flow: asOf.kind === 'flow', mood, label };
}

/** A cap (5亿元以内) says nothing below it, although its interval begins at zero. */
function bounds({ min, max, center }: Value, mood: Mood): Pick<TimelinePoint, 'min' | 'max'> {
  const isCap = max !== null && ((min === 0 && max > 0 && (center === null || center === max)) || mood === 'cap');
  return isCap ? { min: null, max } : { min, max };
}

function inside(center: number | null, min: number | null, max: number | null): number | null {
  return center !== null && center >= (min ?? -Infinity) && center <= (max ?? Infinity) ? center : null;
}

function middle(min: number | null, max: number | null): number | null {
  return min === null ? max : max === null ? min : (min + max) / 2;
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day));
}

/** Whether one end of the value is open: a cap (5亿元以内) or a floor (50%以上). */
export function isOpen({ min, max }: TimelinePoint): boolean {
  return (min === null) !== (max === null);
}

/** Whether the mark is drawn hollow: what is no actual value, or only a limit of one. */
export function isHollow(point: TimelinePoint): boolean {
  return point.mood !== 'actual' || isOpen(point);
}
