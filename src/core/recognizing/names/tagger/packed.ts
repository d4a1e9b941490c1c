import { LABELS } from './labels.ts';

/** Weights are kept as integers; this many are 1. */
export const UNIT = 33;
/** Magnitudes that a weight may have, in units of 1, log-spaced: the packed form names one by four bits. */
export const MAGNITUDES: readonly number[] = Array.from({ length: 16 }, (_, i) => 0.06 * 64 ** (i / 15));

/** The trained weights, ready for lookup. */
export interface Model {
  /** Open-addressed, two numbers a slot: feature + 1 (0 where it is free), and where its weights begin in `pairs`. */
  readonly table: Int32Array;
  readonly mask: number;
  /** One bit for the low `SIEVE` bits of every known feature: most unknown ones are told by it alone, in cache. */
  readonly sieve: Uint32Array;
  /** `count, label, weight, label, weight, …` for every feature. */
  readonly pairs: Int8Array;
  /** `[from × LABELS + to]`. */
  readonly transitions: Int32Array;
}

/** Bits of a feature that the sieve looks at. */
export const SIEVE = 2 ** 19 - 1;

/** What tools/train.ts writes: see `pack` there. */
export interface PackedWeights {
  readonly features: number;
  /** Low bits of a gap between two feature numbers that stand plain in the Rice code. */
  readonly rice: number;
  /** Sets of labels that a feature weighs, the most frequent first; the packed form names one by its index. */
  readonly sets: readonly number[];
  readonly transitions: readonly number[];
  /** Base64 of the bits, most significant first. */
  readonly bits: string;
}

/** Reads the packed weights: for each feature its gap (Rice code), its set of labels (8 bits, 255 = 13 bits follow), a sign and a magnitude a label. */
export function unpack({ features, rice, sets, transitions, bits }: PackedWeights): Model {
  const next = bitReader(bits);
  let size = 16;
  while (size < features * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  const pairs = new Int8Array(features * (1 + 2 * LABELS));
  const steps = MAGNITUDES.map((magnitude) => Math.round(magnitude * UNIT));
  const sieve = new Uint32Array((SIEVE + 1) / 32);
  let used = 0;
  let feature = -1;
  for (let n = 0; n < features; n++) {
    let gap = 0;
    while (next(1) === 1) gap++;
    feature += gap * 2 ** rice + next(rice) + 1;
    const index = next(8);
    const set = index === 255 ? next(LABELS) : (sets[index] ?? 0);
    let slot = slotOf(feature, mask);
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = feature + 1;
    const bit = feature & SIEVE;
    sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
    table[slot * 2 + 1] = used;
    const count = used++;
    for (let label = 0; label < LABELS; label++) {
      if (((set >> label) & 1) === 0) continue;
      const sign = next(1) === 1 ? -1 : 1;
      pairs[used++] = label;
      pairs[used++] = sign * (steps[next(4)] ?? 0);
    }
    pairs[count] = (used - count - 1) / 2;
  }
  return { table, mask, sieve, pairs: pairs.slice(0, used), transitions: Int32Array.from(transitions) };
}

/** Where the search for a feature begins. */
export function slotOf(feature: number, mask: number): number {
  return (feature ^ (feature >>> 11)) & mask;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Gives the next `count` bits (at most 16) as a number; behind the end zeros. */
function bitReader(text: string): (count: number) => number {
  const digits = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digits[ALPHABET.charCodeAt(i)] = i;
  let at = 0;
  let held = 0;
  let have = 0;
  return (count) => {
    while (have < count) {
      held = ((held & 0xffff) << 6) | (digits[text.charCodeAt(at++) & 127] ?? 0);
      have += 6;
    }
    have -= count;
    return (held >>> have) & ((1 << count) - 1);
  };
}
