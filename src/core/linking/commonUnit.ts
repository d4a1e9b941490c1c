import type { Quantity, Value } from '../model.ts';
import { baseValue, factorOf } from './baseValue.ts';

/** Values told in one unit, in the order of what was given. */
export interface CommonUnit {
  /** The unit that most of them are written in; empty for bare numbers. */
  readonly unit: string;
  readonly values: readonly Value[];
}

/**
 * The values of one fact in the unit that most of them use, so that they can be set side by side: 3公里 beside 2500米.
 * Counters (项, 个, 家) are told by the commonest of them, without any change. Null for no quantities.
 */
export function inCommonUnit(quantities: readonly Quantity[]): CommonUnit | null {
  const counts = new Map<string, number>();
  for (const { unit } of quantities) if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const model = quantities.find(({ unit }) => unit === most?.[0]) ?? quantities[0];
  if (model === undefined) return null;
  const values = quantities.map((quantity) =>
    quantity.unit === model.unit || quantity.dimension !== model.dimension
      ? quantity.value
      : scaled(baseValue(quantity), 1 / factorOf(model)),
  );
  return { unit: model.unit, values };
}

function scaled(value: Value, factor: number): Value {
  // Twelve digits are more than any text writes, and leave no 0.30000000000000004 behind.
  const times = (x: number | null): number | null => (x === null ? null : Number((x * factor).toPrecision(12)));
  return {
    min: times(value.min),
    max: times(value.max),
    center: times(value.center),
    rounding: Number((value.rounding * factor).toPrecision(12)),
    approximate: value.approximate,
  };
}
