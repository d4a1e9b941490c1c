import assert from 'node:assert/strict';
import { inCommonUnit } from '../../../src/core/linking/commonUnit.ts';
import type { Quantity } from '../../../src/core/model.ts';

function quantity(at: number, unit: string, dimension: string): Quantity {
  const span = { start: 0, end: 0 };
  const value = { min: at, max: at, center: at, rounding: 0.5, approximate: false };
  return { kind: 'quantity', type: 'quantity', ...span, value, unit, dimension, unitSpan: span, bare: false };
}

/** Figures as `3公里`, and what they are together as `unit: values`. */
function check(given: readonly Quantity[], expected: string): void {
  const common = inCommonUnit(given);
  const said = common === null ? '-' : `${common.unit}: ${common.values.map(({ center }) => String(center)).join(' ')}`;
  assert.equal(said, expected);
}

describe('a common unit', () => {
  it('is the one that most use', () => {
    check(
      [quantity(3, '公里', 'length'), quantity(2500, '米', 'length'), quantity(4, '公里', 'length')],
      '公里: 3 2.5 4',
    );
    check(
      [quantity(3, '公里', 'length'), quantity(2500, '米', 'length'), quantity(900, '米', 'length')],
      '米: 3000 2500 900',
    );
  });

  it('leaves no dust behind', () => {
    check(
      [quantity(0.1, '米', 'length'), quantity(0.3, '米', 'length'), quantity(3, '厘米', 'length')],
      '米: 0.1 0.3 0.03',
    );
  });

  it('counts alike by any counter', () => {
    check(
      [quantity(10, '个', 'count:个'), quantity(12, '家', 'count:家'), quantity(12, '家', 'count:家')],
      '家: 10 12 12',
    );
  });

  it('is empty for bare numbers, and none for nothing', () => {
    check([quantity(10, '', 'number'), quantity(12, '', 'number')], ': 10 12');
    check([], '-');
  });
});
