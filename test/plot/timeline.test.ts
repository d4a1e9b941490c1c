import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayTick, dayTicks, valueAxis } from '../../src/plot/axes.ts';
import { layOut, sourceStyles } from '../../src/plot/layout.ts';
import type { TimelinePoint } from '../../src/plot/point.ts';
import { sourceMarkSvg, timelineSvg } from '../../src/plot/svgText.ts';

const options = { width: 640, height: 300, locale: 'zh-CN', unit: '个', description: 'values over time' };

function point(id: string, at: number, end: string, more: Partial<TimelinePoint> = {}): TimelinePoint {
  const base = {
    id,
    source: id,
    min: at,
    max: at,
    at,
    start: end,
    end,
    flow: false,
    mood: 'actual',
    label: id,
  } as const;
  return { ...base, ...more };
}

function draw(points: readonly TimelinePoint[], conflicts: readonly (readonly [string, string])[] = []): string {
  return timelineSvg(points, { ...options, conflicts });
}

function count(svg: string, pattern: RegExp): number {
  return [...svg.matchAll(pattern)].length;
}

const many = [
  point('a', 120, '2024-06-30', { label: '120个 <通报> & "more"' }),
  point('b', 120, '2024-06-30'),
  point('c', 150, '2024-06-30'),
  point('d', 80, '2023-12-31', { start: '2023-01-01', flow: true, max: 90 }),
  point('e', 200, '2025-12-31', { mood: 'target' }),
  point('f', 100, '2022-12-31', { max: null }),
  point('g', 160, '2025-12-31', { min: null, mood: 'cap' }),
];

describe('a timeline', () => {
  it('has one mark for each point, named by its id', () => {
    const svg = draw(many);
    for (const { id } of many) assert.equal(count(svg, new RegExp(`data-id="${id}"`, 'g')), 1, id);
  });

  it('draws the same bytes again', () => {
    assert.equal(draw(many, [['a', 'c']]), draw(many, [['a', 'c']]));
  });

  it('carries no style, no script, no id and no link', () => {
    assert.doesNotMatch(draw(many, [['a', 'c']]), /<style|<script|\sid=|href|style=/);
  });

  it('is an image with one description, and none of its parts has a name', () => {
    const svg = draw(many);
    assert.match(svg, /^<svg [^>]*role="img"/);
    assert.equal(count(svg, /aria-label=/g), 1);
    assert.match(svg, /aria-label="values over time"/);
  });

  it('escapes what documents say', () => {
    assert.match(draw(many), /<title>120个 &lt;通报&gt; &amp; "more"<\/title>/);
  });

  it('joins conflicts by one line for each two values on one spot', () => {
    const drawn = draw(many, [
      ['a', 'c'],
      ['b', 'c'],
    ]);
    const [, group = ''] = /<g class="heshu-conflict"[^>]*>(.*?)<\/g>/s.exec(drawn) ?? [];
    assert.equal(count(group, /<path/g), 1);
    assert.doesNotMatch(draw(many), /heshu-conflict/);
    assert.doesNotMatch(draw(many, [['a', 'nobody']]), /heshu-conflict/);
  });

  it('draws periods, whiskers and open ends only where there are some', () => {
    const svg = draw(many);
    for (const kind of ['period', 'whisker', 'open']) assert.match(svg, new RegExp(`heshu-${kind}`), kind);
    const plain = draw(many.slice(0, 3));
    for (const kind of ['period', 'whisker', 'open']) assert.doesNotMatch(plain, new RegExp(`heshu-${kind}`), kind);
  });

  it('fills actual values, and leaves the others hollow', () => {
    assert.match(draw([point('a', 1, '2024-01-01')]), /class="heshu-mark" fill="var\(--heshu-source-1/);
    assert.match(
      draw([point('a', 1, '2024-01-01', { mood: 'planned' })]),
      /class="heshu-mark" fill="var\(--heshu-paper/,
    );
  });

  it('is nothing without points', () => {
    assert.equal(draw([]), '');
  });

  it('says numbers as the reader counts', () => {
    assert.match(draw([point('a', 12_000_000, '2024-01-01')]), /万</);
    const english = timelineSvg([point('a', 12_000_000, '2024-01-01')], { ...options, locale: 'en', conflicts: [] });
    assert.match(english, /M</);
    const unknown = timelineSvg([point('a', 3, '2024-01-01')], { ...options, locale: 'no locale', conflicts: [] });
    assert.match(unknown, /data-id="a"/);
  });

  it('draws any finite values', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    const day = fc
      .integer({ min: -40_000, max: 40_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const points = fc.array(fc.tuple(value, day), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, (drawn) => {
        const svg = draw(drawn.map(([at, end], i) => point(`p${i}`, at, end)));
        assert.equal(count(svg, /data-id=/g), drawn.length);
        assert.doesNotMatch(svg, /NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the ticks of time', () => {
  const check = (low: string, high: string, width: number, expected: string): void => {
    const ticks = dayTicks([new Date(low), new Date(high)], width);
    assert.equal(ticks.map(dayTick).join(' '), expected);
  };

  it('are years, months or days, as many as have room', () => {
    check('2019-06-01', '2023-06-01', 300, '2020 2021 2022 2023');
    check('2019-06-01', '2023-06-01', 100, '2020 2022');
    check('2025-11-16', '2026-02-14', 700, '2025-12 2026 2026-02');
    check('2024-05-30', '2024-06-03', 700, '2024-05-30 2024-05-31 2024-06 2024-06-02 2024-06-03');
    check('1949-10-01', '2024-10-01', 300, '1960 1980 2000 2020');
  });

  it('are some for any days', () => {
    const day = fc.integer({ min: -700_000, max: 700_000 });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 30, max: 90_000 }),
        fc.integer({ min: 1, max: 3000 }),
        (from, length, width) => {
          const ticks = dayTicks([new Date(from * 86_400_000), new Date((from + length) * 86_400_000)], width);
          assert.ok(ticks.length <= width / 48 + 3, String(ticks.length));
        },
      ),
    );
  });
});

describe('the ticks of values', () => {
  const check = (locale: string, low: number, high: number, whole: boolean, expected: string): void => {
    const { ticks, format } = valueAxis(locale, [low, high], whole);
    assert.equal(ticks.map(format).join(' '), expected);
  };

  it('are round, and as short as they stay apart', () => {
    check('en', 1_110_000, 1_890_000, true, '1.2M 1.4M 1.6M 1.8M');
    check('en', 0, 2_000_000, true, '0 500K 1M 1.5M 2M');
    check('zh-CN', 0, 2_000_000, true, '0 50万 100万 150万 200万');
    check('en', 2.1, 10.2, false, '4 6 8 10');
    check('en', 0.12, 0.31, false, '0.15 0.2 0.25 0.3');
    check('zh-CN', 1.15e8, 1.27e8, true, '1.16亿 1.18亿 1.2亿 1.22亿 1.24亿 1.26亿');
  });

  it('of counts are never halves', () => {
    check('en', 15.4, 18.6, true, '16 17 18');
    check('en', 15.4, 18.6, false, '15.5 16 16.5 17 17.5 18 18.5');
    check('en', 4.5, 5.5, true, '5');
    assert.doesNotMatch(draw([point('a', 16, '2024-01-01'), point('b', 18, '2024-06-30')]), />\d+\.\d+</);
  });

  it('are few and in order for any values', () => {
    const value = fc.double({ noNaN: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(value, fc.double({ noNaN: true, min: 1e-6, max: 1e15 }), fc.boolean(), (low, room, whole) => {
        const high = low + Math.max(room, Math.abs(low) * 1e-9);
        const { ticks } = valueAxis('en', [low, high], whole);
        assert.ok(ticks.length <= 9, String(ticks.length));
        assert.ok(ticks.every((tick, at) => at === 0 || tick > (ticks[at - 1] ?? tick)));
        if (whole) assert.ok(ticks.every(Number.isInteger));
      }),
    );
  });
});

describe('the mark of a source', () => {
  it('is the same shape as in the timeline, and unlike that of its neighbours', () => {
    const marks = Array.from({ length: 35 }, (_, i) => sourceMarkSvg(i, false));
    assert.equal(new Set(marks).size, 35);
    assert.notEqual(sourceMarkSvg(0, true), sourceMarkSvg(0, false));
    assert.match(marks[0] ?? '', /aria-hidden="true"/);
  });

  it('goes by the order in which the points name the sources', () => {
    const styles = sourceStyles([{ source: 'b' }, { source: 'a' }, { source: 'b' }]);
    assert.deepEqual(
      [...styles],
      [
        ['b', 0],
        ['a', 1],
      ],
    );
  });
});

describe('the layout', () => {
  it('sets marks of one spot side by side, in their order, and leaves the others where they are', () => {
    const { points } = layOut(
      [point('a', 5, '2024-01-01'), point('b', 5, '2024-01-01'), point('c', 6, '2024-01-01')],
      500,
    );
    const [a, b, c] = points.map(({ x }) => x.getTime());
    assert.ok(a !== undefined && b !== undefined && c !== undefined);
    assert.ok(a < c && c < b);
    assert.equal(c, Date.parse('2024-01-01'));
  });

  it('sets a flow in the middle of its period and a stock at its end', () => {
    const period = { start: '2023-01-01', end: '2023-12-31' };
    const { points } = layOut([point('a', 5, '', { ...period, flow: true }), point('b', 7, '', period)], 500);
    assert.deepEqual(
      points.map(({ x }) => x.toISOString().slice(0, 10)),
      ['2023-07-02', '2023-12-31'],
    );
  });

  it('never shows less than nothing for counts', () => {
    assert.equal(layOut([point('a', 0, '2024-01-01'), point('b', 9, '2024-01-02')], 500).y[0], 0);
    assert.ok(layOut([point('a', -2, '2024-01-01'), point('b', 9, '2024-01-02')], 500).y[0] < -2);
  });
});
