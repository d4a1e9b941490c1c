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
  /** Weights of all features together. */
  readonly count: number;
  /** Sets of labels that a feature weighs, the most frequent first; the packed form names one by its index. */
  readonly sets: readonly number[];
  readonly transitions: readonly number[];
  /** Digits to the base of `BASE`, each one printable character: read in one pass and without bits that cross them. */
  readonly digits: string;
}

/** Printable ASCII from # on, without the backslash, so that no digit needs an escape in the source. */
export const BASE = 91;
const FIRST = 35;
const BACKSLASH = 92;

/** The character of a digit. */
export function digitOf(value: number): string {
  return String.fromCharCode(value + FIRST + (value + FIRST >= BACKSLASH ? 1 : 0));
}

/** A gap below `NEAR` × `BASE` takes two digits; a first digit of `NEAR` says that four follow. */
export const NEAR = BASE - 1;
/** The most frequent sets take one digit; the others two, of which the first is `OFTEN` or more. */
export const OFTEN = 70;

/**
 * Reads the packed weights: for each feature the gap to the one before, its set of labels, and a digit a weight:
 * the magnitude, and above 16 the same below 0.
 */
export function unpack({ features, count, sets, transitions, digits }: PackedWeights): Model {
  const pairs = new Int8Array(features + 2 * count);
  let size = 16;
  while (size < features * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  const sieve = new Uint32Array((SIEVE + 1) / 32);
  const steps = stepTable();
  let used = 0;
  let feature = -1;
  let at = 0;
  for (let n = 0; n < features; n++) {
    const high = valueOf(digits.charCodeAt(at));
    let gap = high * BASE + valueOf(digits.charCodeAt(at + 1));
    at += 2;
    if (high === NEAR) {
      gap -= NEAR * BASE;
      for (let i = 0; i < 3; i++) gap = gap * BASE + valueOf(digits.charCodeAt(at++));
    }
    feature += gap + 1;
    let index = valueOf(digits.charCodeAt(at++));
    if (index >= OFTEN) index = OFTEN + (index - OFTEN) * BASE + valueOf(digits.charCodeAt(at++));
    let slot = slotOf(feature, mask) * 2;
    while (table[slot] !== 0) slot = (slot + 2) & (2 * mask + 1);
    table[slot] = feature + 1;
    table[slot + 1] = used;
    const bit = feature & SIEVE;
    sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const begin = used++;
    for (let set = sets[index] ?? 0; set !== 0; set &= set - 1) {
      pairs[used] = 31 - Math.clz32(set & -set);
      pairs[used + 1] = steps[digits.charCodeAt(at++) & 127] ?? 0;
      used += 2;
    }
    pairs[begin] = (used - begin - 1) >> 1;
  }
  return { table, mask, sieve, pairs, transitions: Int32Array.from(transitions) };
}

function valueOf(code: number): number {
  return code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
}

/** Character code → the weight that it stands for. */
function stepTable(): Int8Array {
  const steps = new Int8Array(128);
  MAGNITUDES.forEach((magnitude, i) => {
    steps[digitOf(i).charCodeAt(0)] = Math.round(magnitude * UNIT);
    steps[digitOf(i + MAGNITUDES.length).charCodeAt(0)] = -Math.round(magnitude * UNIT);
  });
  return steps;
}

/** Where the search for a feature begins. */
export function slotOf(feature: number, mask: number): number {
  return (feature ^ (feature >>> 11)) & mask;
}
