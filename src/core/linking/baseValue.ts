import type { Quantity, Value } from '../model.ts';
import { DIMENSIONS } from '../recognizing/tables/units.ts';

let factors: ReadonlyMap<string, number> | undefined;

/** The value in the base unit of its dimension (1200公里 → 1200000 metres); as it stands where the unit has no other. */
export function baseValue(quantity: Quantity): Value {
  const { value } = quantity;
  const factor = isPower(quantity) ? factorOf({ dimension: 'energy', unit: '千瓦时' }) : factorOf(quantity);
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

/** 1118亿度: so many degrees are of no angle and no weather, but kilowatt hours. */
export function isPower({ dimension, value: { center } }: Quantity): boolean {
  return dimension === 'count:度' && center !== null && center >= 10_000;
}

/** How many base units of its dimension the unit is; 1 where it has no other. */
export function factorOf({ dimension, unit }: Pick<Quantity, 'dimension' | 'unit'>): number {
  factors ??= new Map(
    DIMENSIONS.flatMap((row) => row.units.map(({ name, factor }) => [`${row.dimension}|${name}`, factor] as const)),
  );
  return factors.get(`${dimension}|${unit}`) ?? 1;
}
