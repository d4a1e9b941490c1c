import * as Plot from '@observablehq/plot';
import { dayTick, dayTicks, valueAxis, widthOf } from './axes.ts';
import { layOut, type PlacedPoint } from './layout.ts';
import { isHollow, isOpen, type TimelinePoint } from './point.ts';
import { conflictColour, paper, styleOf } from './styles.ts';

/** Where and how to draw. */
export interface TimelineOptions {
  /** A browser's document, or any that has `createElementNS`, `setAttribute` and a root element. */
  readonly document: object;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** BCP 47, for the numbers of the value axis. */
  readonly locale: string;
  /** The unit of the values, above their axis; empty for bare numbers. */
  readonly unit: string;
  /** What the drawing shows and where the same stands as text, for who cannot see it. */
  readonly description: string;
  /** Pairs of ids that contradict each other. */
  readonly conflicts: readonly (readonly [string, string])[];
}

export type Drawing = ReturnType<typeof Plot.plot>;

/**
 * Draws values over time: one mark a statement, shaped and coloured by its source; a horizontal bar for its period, whiskers for
 * its interval, an open arrow where one end is open, hollow where it is no actual, red between what contradicts.
 * Every mark carries the id of its point as `data-id`. The drawing holds no style element, no id and no script.
 * Null for no points. Throws where `document` is none.
 */
export function drawTimeline(points: readonly TimelinePoint[], options: TimelineOptions): Drawing | null {
  if (points.length === 0) return null;
  const { document, width, height, unit, locale } = options;
  if (!isDocument(document)) throw new TypeError('A timeline is drawn into a document.');
  const right = 24;
  const { ticks, format } = valueAxis(locale, layOut(points, width).y, areWhole(points));
  const left = 18 + Math.max(0, ...ticks.map((value) => widthOf(format(value))));
  const { points: placed, x, y } = layOut(points, width - left - right);
  const drawing = Plot.plot({
    document,
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 30,
    marginBottom: 30,
    ariaLabel: options.description,
    x: { type: 'utc', domain: [...x], label: null, tickFormat: dayTick, ticks: dayTicks(x, width - left - right) },
    y: {
      domain: [...y],
      label: unit === '' ? null : unit,
      labelArrow: 'none',
      tickFormat: format,
      ticks: [...ticks],
      grid: true,
    },
    marks: [
      Plot.ruleY([y[0]], { strokeOpacity: 0.4 }),
      ...conflictLines(placed, options.conflicts),
      ...periodBars(placed),
      ...whiskers(placed),
      ...openEnds(placed),
      ...marks(placed),
    ],
  });
  return finished(drawing);
}

/** Whether nothing that a text states lies between two whole numbers. */
function areWhole(points: readonly TimelinePoint[]): boolean {
  return points.every(({ at, min, max }) => [min ?? at, max ?? at].every(Number.isInteger));
}

/** The mark of the n-th source alone, 14 pixels square, for a list of sources. */
export function drawSourceMark(document: object, index: number, hollow: boolean): Drawing {
  if (!isDocument(document)) throw new TypeError('A mark is drawn into a document.');
  const { shape, colour } = styleOf(index);
  const data = [{ x: 0, y: 0 }];
  const drawing = finished(
    Plot.plot({
      document,
      width: 14,
      height: 14,
      margin: 0,
      axis: null,
      x: { domain: [-1, 1] },
      y: { domain: [-1, 1] },
      marks: [
        Plot.dot(data, {
          x: 'x',
          y: 'y',
          r: 4.5,
          symbol: shape,
          stroke: colour,
          strokeWidth: 1.75,
          fill: hollow ? paper : colour,
        }),
      ],
    }),
  );
  drawing.setAttribute('aria-hidden', 'true');
  drawing.removeAttribute('role');
  return drawing;
}

function conflictLines(points: readonly PlacedPoint[], conflicts: TimelineOptions['conflicts']): Plot.Markish[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  const lines = new Map<string, { x1: Date; y1: number; x2: Date; y2: number }>();
  for (const [one, two] of conflicts) {
    const a = byId.get(one);
    const b = byId.get(two);
    if (a === undefined || b === undefined) continue;
    const [low, high] = a.at <= b.at ? [a, b] : [b, a];
    // Ten sources that contradict ten others on one spot make one line, not a hundred.
    const key = [low.at, low.end, high.at, high.end].join('|');
    if (!lines.has(key)) lines.set(key, { x1: low.x, y1: low.at, x2: high.x, y2: high.at });
  }
  if (lines.size === 0) return [];
  const named = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', className: 'heshu-conflict' };
  return [
    Plot.link([...lines.values()], { ...named, stroke: conflictColour, strokeWidth: 2.5, strokeLinecap: 'round' }),
  ];
}

/** A day has no length. */
function periodBars(points: readonly PlacedPoint[]): Plot.Markish[] {
  return bySource(points.filter(({ start, end }) => start < end)).map(([style, own]) =>
    Plot.ruleY(own, {
      x1: 'from',
      x2: 'to',
      y: 'at',
      className: 'heshu-period',
      stroke: styleOf(style).colour,
      strokeOpacity: 0.55,
      strokeWidth: 4,
      strokeLinecap: 'round',
    }),
  );
}

function whiskers(points: readonly PlacedPoint[]): Plot.Markish[] {
  const intervals = points.filter(({ min, max }) => min !== null && max !== null && min < max);
  return bySource(intervals).flatMap(([style, own]) => {
    const stroke = styleOf(style).colour;
    const caps = own.flatMap(({ x, min, max }) => [
      { x, y: min },
      { x, y: max },
    ]);
    return [
      Plot.ruleX(own, { x: 'x', y1: 'min', y2: 'max', className: 'heshu-whisker', stroke, strokeWidth: 1.5 }),
      Plot.vector(caps, {
        x: 'x',
        y: 'y',
        length: 10,
        rotate: 90,
        anchor: 'middle',
        shape: dash,
        stroke,
        strokeWidth: 1.5,
      }),
    ];
  });
}

/** An arrow of fixed length away from the bound: up where nothing limits it above, down where nothing does below. */
function openEnds(points: readonly PlacedPoint[]): Plot.Markish[] {
  const open = points.filter(isOpen);
  return bySource(open).map(([style, own]) =>
    Plot.vector(own, {
      x: 'x',
      y: 'at',
      length: 26,
      anchor: 'start',
      rotate: ({ min }: PlacedPoint) => (min === null ? 180 : 0),
      className: 'heshu-open',
      stroke: styleOf(style).colour,
      strokeWidth: 1.5,
    }),
  );
}

function marks(points: readonly PlacedPoint[]): Plot.Markish[] {
  return bySource(points).flatMap(([style, own]) => {
    const { shape, colour } = styleOf(style);
    return [false, true].flatMap((hollow) => {
      const some = own.filter((point) => isHollow(point) === hollow);
      if (some.length === 0) return [];
      return [
        Plot.dot(some, {
          x: 'x',
          y: 'at',
          r: 5,
          symbol: shape,
          stroke: colour,
          strokeWidth: 2,
          fill: hollow ? paper : colour,
          title: 'label',
          className: 'heshu-mark',
          render: withIds(some),
        }),
      ];
    });
  });
}

/** Names each mark by the id of its point. */
function withIds(points: readonly PlacedPoint[]): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    if (group === null) return null;
    const ids = Array.from(index, (at) => points[at]?.id ?? '').values();
    for (const node of group.childNodes) {
      const { value: id } = ids.next();
      if (id !== undefined && isNamed(node)) node.setAttribute('data-id', id);
    }
    return group;
  };
}

const dash: Plot.VectorShapeImplementation = {
  draw(context, length) {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};

function bySource(points: readonly PlacedPoint[]): readonly (readonly [number, readonly PlacedPoint[]])[] {
  const groups = new Map<number, PlacedPoint[]>();
  for (const point of points) {
    const group = groups.get(point.style);
    if (group === undefined) groups.set(point.style, [point]);
    else group.push(point);
  }
  return [...groups];
}

/** Without Plot's own style sheet, which a strict content security policy forbids; what it says stands in attributes. */
function finished(drawing: Drawing): Drawing {
  const { firstChild } = drawing;
  if (firstChild?.nodeName === 'style') drawing.removeChild(firstChild);
  // Inside an image nothing has a role, and so nothing may have a name (ARIA 1.2, generic).
  for (const group of drawing.getElementsByTagName('g')) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-hidden');
  }
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('class', 'heshu-timeline');
  drawing.setAttribute('font-size', '12');
  return drawing;
}

function isDocument(given: object): given is NonNullable<Plot.PlotOptions['document']> {
  return 'createElementNS' in given && 'documentElement' in given;
}

function isNamed(node: object): node is { setAttribute(name: string, value: string): void } {
  return 'setAttribute' in node;
}
