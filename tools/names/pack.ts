import { LABELS } from '../../src/core/recognizing/names/tagger/labels.ts';
import { MAGNITUDES, UNIT } from '../../src/core/recognizing/names/tagger/packed.ts';
import type { PackedWeights } from '../../src/core/recognizing/names/tagger/packed.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Weights by feature number → bits: gaps between numbers as a Rice code, the set of weighed labels by its rank, each
 * weight as a sign and the nearest of 16 magnitudes. Weights below half the least magnitude fall away.
 */
export function pack(rows: ReadonlyMap<number, Float64Array>, transitions: readonly number[]): PackedWeights {
  const kept = [...rows]
    .map(([feature, weights]) => ({ feature, weights: Array.from(weights, quantize) }))
    .filter(({ weights }) => weights.some((weight) => weight !== null))
    .sort((a, b) => a.feature - b.feature);
  const frequency = new Map<number, number>();
  for (const { weights } of kept) frequency.set(setOf(weights), (frequency.get(setOf(weights)) ?? 0) + 1);
  const sets = [...frequency]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 255)
    .map(([set]) => set);
  const rank = new Map(sets.map((set, i) => [set, i]));
  const rice = Math.max(0, Math.round(Math.log2((2 ** 24 / Math.max(1, kept.length)) * Math.LN2)));
  const bits = bitWriter();
  let last = -1;
  for (const { feature, weights } of kept) {
    const gap = feature - last - 1;
    last = feature;
    for (let i = Math.floor(gap / 2 ** rice); i > 0; i--) bits.put(1, 1);
    bits.put(0, 1);
    bits.put(gap % 2 ** rice, rice);
    const set = setOf(weights);
    const index = rank.get(set) ?? 255;
    bits.put(index, 8);
    if (index === 255) bits.put(set, LABELS);
    for (const weight of weights) {
      if (weight === null) continue;
      bits.put(weight.negative ? 1 : 0, 1);
      bits.put(weight.magnitude, 4);
    }
  }
  return {
    features: kept.length,
    rice,
    sets,
    transitions: transitions.map((t) => Math.round(t * UNIT)),
    bits: bits.text(),
  };
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

function bitWriter(): { put(value: number, count: number): void; text(): string } {
  const out: string[] = [];
  let held = 0;
  let have = 0;
  return {
    put(value, count) {
      for (let i = count - 1; i >= 0; i--) {
        held = (held << 1) | ((value >>> i) & 1);
        if (++have === 6) {
          out.push(ALPHABET[held] ?? '');
          held = 0;
          have = 0;
        }
      }
    },
    text() {
      const tail = have === 0 ? '' : (ALPHABET[held << (6 - have)] ?? '');
      return out.join('') + tail;
    },
  };
}
