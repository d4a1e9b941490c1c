import type { Quantity, Value } from '../model.ts';
import { DIMENSIONS } from '../recognizing/tables/units.ts';

let factors: ReadonlyMap<string, number> | undefined;

/** The value in the base unit of its dimension (1200公里 → 1200000 metres); as it stands where the unit has no other. */
export function baseValue(quantity: Quantity): Value {
  const { value } = quantity;
  const factor = factorOf(quantity);
  if (factor === 1) return value;
  const scaled = (x: number | null): number | null => (x === null ? null : x * factor);
  return {
    min: scaled(value.min),
    max: scaled(value.max),
    center: scaled(value.center),
    rounding: value.rounding * factor,
    approximate: value.approximate,
  };
}

/** How many base units of its dimension the unit is; 1 where it has no other. */
export function factorOf({ dimension, unit }: Pick<Quantity, 'dimension' | 'unit'>): number {
  factors ??= new Map(
    DIMENSIONS.flatMap((row) => row.units.map(({ name, factor }) => [`${row.dimension}|${name}`, factor] as const)),
  );
  return factors.get(`${dimension}|${unit}`) ?? 1;
}
