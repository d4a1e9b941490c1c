import { BASE, MAGNITUDES, NEAR, OFTEN, UNIT, digitOf } from '../../src/core/recognizing/names/tagger/packed.ts';
import type { PackedWeights } from '../../src/core/recognizing/names/tagger/packed.ts';

/** Sets of labels that have a number. */
const SETS = OFTEN + (BASE - OFTEN) * BASE;

/**
 * Weights by feature number → digits: the gap to the number before, the set of weighed labels by its rank, each weight
 * as a sign and the nearest of 16 magnitudes. Weights below half the least magnitude fall away.
 */
export function pack(rows: ReadonlyMap<number, Float64Array>, transitions: readonly number[]): PackedWeights {
  const kept = [...rows]
    .map(([feature, weights]) => ({ feature, weights: Array.from(weights, quantize) }))
    .filter(({ weights }) => weights.some((weight) => weight !== null))
    .sort((a, b) => a.feature - b.feature);
  const frequency = new Map<number, number>();
  for (const { weights } of kept) frequency.set(setOf(weights), (frequency.get(setOf(weights)) ?? 0) + 1);
  const sets = [...frequency].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([set]) => set);
  if (sets.length > SETS) throw new Error(`${sets.length} sets of labels, but only ${SETS} have a number.`);
  const rank = new Map(sets.map((set, i) => [set, i]));
  const out: string[] = [];
  let last = -1;
  let count = 0;
  for (const { feature, weights } of kept) {
    const gap = feature - last - 1;
    last = feature;
    if (gap < NEAR * BASE) put(out, gap, 2);
    else {
      put(out, NEAR, 1);
      put(out, gap, 4);
    }
    const index = rank.get(setOf(weights)) ?? 0;
    if (index < OFTEN) put(out, index, 1);
    else put(out, index - OFTEN + OFTEN * BASE, 2);
    for (const weight of weights) {
      if (weight === null) continue;
      put(out, weight.magnitude + (weight.negative ? MAGNITUDES.length : 0), 1);
      count++;
    }
  }
  return {
    features: kept.length,
    count,
    sets,
    transitions: transitions.map((t) => Math.round(t * UNIT)),
    digits: out.join(''),
  };
}

/** The last `places` digits of a number, the highest first. */
function put(out: string[], value: number, places: number): void {
  for (let i = places - 1; i >= 0; i--) out.push(digitOf(Math.floor(value / BASE ** i) % BASE));
}

interface Quantized {
  readonly negative: boolean;
  readonly magnitude: number;
}

function quantize(weight: number): Quantized | null {
  const size = Math.abs(weight);
  if (size < (MAGNITUDES[0] ?? 0) * 0.6) return null;
  let magnitude = 0;
  MAGNITUDES.forEach((candidate, i) => {
    if (Math.abs(Math.log(candidate / size)) < Math.abs(Math.log((MAGNITUDES[magnitude] ?? 1) / size))) magnitude = i;
  });
  return { negative: weight < 0, magnitude };
}

function setOf(weights: readonly (Quantized | null)[]): number {
  return weights.reduce((set, weight, label) => (weight === null ? set : set | (1 << label)), 0);
}
