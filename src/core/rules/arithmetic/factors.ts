import { DIMENSIONS, DURATIONS } from '../../recognizing/tables/units.ts';

let factors: ReadonlyMap<string, number> | undefined;

/** How many base units of its dimension one unit is (公里 → 1000 of length); 1 for what has no other unit. */
export function factorOf(unit: string, dimension: string): number {
  factors ??= new Map(
    [...DIMENSIONS, ...DURATIONS].flatMap((row) =>
      row.units.map(({ name, factor }) => [`${row.dimension}/${name}`, factor] as const),
    ),
  );
  return factors.get(`${dimension}/${unit}`) ?? 1;
}
