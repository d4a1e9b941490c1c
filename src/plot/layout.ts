/** Where the marks of a timeline stand, before they are drawn: times in milliseconds, values in their unit. */
import type { TimelinePoint } from './point.ts';

export interface PlacedPoint extends TimelinePoint {
  /** The index of its source among all sources, in the order of the points. */
  readonly style: number;
  readonly from: Date;
  readonly to: Date;
  /** Where the mark stands: the end of a stock's period, the middle of a flow's; beside others on the same spot. */
  readonly x: Date;
}

export interface Layout {
  readonly points: readonly PlacedPoint[];
  readonly x: readonly [Date, Date];
  readonly y: readonly [number, number];
}

const DAY = 86_400_000;
/** Marks on one spot stand this far apart, in pixels, and together take no more than `widest`. */
const apart = 11;
const widest = 88;
const smallest = 1e-9;

/** Places the points for a drawing whose plot area is `width` pixels wide. `points` is not empty. */
export function layOut(points: readonly TimelinePoint[], width: number): Layout {
  const styles = sourceStyles(points);
  const times = points.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]);
  const x = padded(times, 0.06, 45 * DAY);
  const pixel = (x[1] - x[0]) / Math.max(1, width);
  const crowds = new Map<string, number>();
  for (const point of points) crowds.set(spotOf(point), (crowds.get(spotOf(point)) ?? 0) + 1);
  const met = new Map<string, number>();
  const placed = points.map((point): PlacedPoint => {
    const spot = spotOf(point);
    const crowd = crowds.get(spot) ?? 1;
    const before = met.get(spot) ?? 0;
    met.set(spot, before + 1);
    const step = Math.min(apart, widest / crowd);
    const shift = (before - (crowd - 1) / 2) * step * pixel;
    return {
      ...point,
      style: styles.get(point.source) ?? 0,
      from: new Date(point.start),
      to: new Date(point.end),
      x: new Date(Math.round(timeOf(point) + shift)),
    };
  });
  return { points: placed, x: [new Date(x[0]), new Date(x[1])], y: values(points) };
}

/** The index of each source's style, in the order in which the points name them. */
export function sourceStyles(points: readonly Pick<TimelinePoint, 'source'>[]): ReadonlyMap<string, number> {
  const styles = new Map<string, number>();
  for (const { source } of points) if (!styles.has(source)) styles.set(source, styles.size);
  return styles;
}

function values(points: readonly TimelinePoint[]): readonly [number, number] {
  const all = points.flatMap(({ at, min, max }) => [at, min ?? at, max ?? at]);
  const largest = all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const [low, high] = padded(all, 0.12, largest > smallest ? largest * 0.1 : 1);
  // What is counted is never less than nothing.
  return all.every((value) => value >= 0) && low < 0 ? [0, high] : [low, high];
}

/** The extent with a share of it on either side, or with `least` where all are one. */
function padded(numbers: readonly number[], share: number, least: number): readonly [number, number] {
  const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  // Too close to be told apart is one: an axis cannot count in steps below the precision of a number.
  const room = high - low > Math.max(smallest, Math.abs(high) * smallest) ? (high - low) * share : least;
  return [low - room, high + room];
}

function timeOf({ start, end, flow }: TimelinePoint): number {
  return flow ? (Date.parse(start) + Date.parse(end)) / 2 : Date.parse(end);
}

function spotOf(point: TimelinePoint): string {
  return `${timeOf(point)}|${point.at}`;
}
