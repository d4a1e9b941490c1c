import assert from 'node:assert/strict';
import type { AsOf, Mood, Value } from '../../src/core/model.ts';
import { isHollow, isOpen, timelinePoint } from '../../src/plot/point.ts';

const exact = (at: number): Value => ({ min: at, max: at, center: at, rounding: 0.5, approximate: false });
const between = (min: number | null, max: number | null, center: number | null = null): Value => ({
  min,
  max,
  center,
  rounding: 0,
  approximate: true,
});
const year: AsOf = { start: '2023-01-01', end: '2023-12-31', from: 'sentence', kind: 'flow' };
const day: AsOf = { start: '2024-06-30', end: '2024-06-30', from: 'sentence', kind: 'stock' };

/** What is drawn, as `mark [low, high] from..to` with `hollow` and `open`; `-` where nothing is. */
function check(value: Value, asOf: AsOf, expected: string, mood: Mood = 'actual'): void {
  const point = timelinePoint({ id: 'a', value, asOf, mood }, 'a.md', '');
  const said =
    point === null
      ? '-'
      : [
          `${point.at} [${String(point.min)}, ${String(point.max)}] ${point.start}..${point.end}`,
          ...(isHollow(point) ? ['hollow'] : []),
          ...(isOpen(point) ? ['open'] : []),
        ].join(' ');
  assert.equal(said, expected);
}

describe('a point of a timeline', () => {
  it('stands at the number as it is written', () => {
    check(exact(120), day, '120 [120, 120] 2024-06-30..2024-06-30');
    check(between(1400, 1500, 1400), day, '1400 [1400, 1500] 2024-06-30..2024-06-30');
    check(between(85, 90, 90), year, '90 [85, 90] 2023-01-01..2023-12-31');
  });

  it('stands in the middle of a range', () => {
    check(between(3, 5), day, '4 [3, 5] 2024-06-30..2024-06-30');
  });

  it('stands at the bound where one end is open', () => {
    check(between(50, null, 50), day, '50 [50, null] 2024-06-30..2024-06-30 hollow open');
    check(between(0, 500), day, '500 [null, 500] 2024-06-30..2024-06-30 hollow open');
    check(between(0, 500, 500), day, '500 [null, 500] 2024-06-30..2024-06-30 hollow open', 'cap');
  });

  it('is hollow where it is no actual value', () => {
    for (const mood of ['target', 'planned', 'forecast'] as const)
      check(exact(7), day, '7 [7, 7] 2024-06-30..2024-06-30 hollow', mood);
  });

  it('takes the known end of an open period', () => {
    check(exact(7), { ...day, start: null }, '7 [7, 7] 2024-06-30..2024-06-30');
    check(exact(7), { ...year, end: null }, '7 [7, 7] 2023-01-01..2023-01-01');
  });

  it('is none without a time or a number', () => {
    check(exact(7), { start: null, end: null, from: 'none', kind: 'unknown' }, '-');
    check(exact(7), { ...day, start: 'soon', end: 'soon' }, '-');
    check(between(null, null), day, '-');
    check(exact(Number.NaN), day, '-');
  });
});
