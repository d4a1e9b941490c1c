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
  const bytes = bytesOf(bits);
  const pairs = new Int8Array(bytes.length * 2 + features);
  let size = 16;
  while (size < features * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  const magnitudes = MAGNITUDES.map((magnitude) => Math.round(magnitude * UNIT));
  const steps = Int8Array.from([...magnitudes, ...magnitudes.map((magnitude) => -magnitude)]);
  const sieve = new Uint32Array((SIEVE + 1) / 32);
  let used = 0;
  let feature = -1;
  let at = 0;
  for (let n = 0; n < features; n++) {
    let high = 0;
    for (let ones = MOST_ONES; ones === MOST_ONES; high += ones) {
      ones = Math.min(MOST_ONES, Math.clz32(~windowAt(bytes, at)));
      at += ones;
    }
    feature += high * 2 ** rice + (windowAt(bytes, at + 1) >>> (32 - rice)) + 1;
    at += rice + 1;
    const index = windowAt(bytes, at) >>> 24;
    at += 8;
    let set = sets[index] ?? 0;
    if (index === 255) {
      set = windowAt(bytes, at) >>> (32 - LABELS);
      at += LABELS;
    }
    let slot = slotOf(feature, mask);
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = feature + 1;
    table[slot * 2 + 1] = used;
    const bit = feature & SIEVE;
    sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const count = used++;
    for (; set !== 0; set &= set - 1) {
      pairs[used++] = 31 - Math.clz32(set & -set);
      pairs[used++] = steps[windowAt(bytes, at) >>> 27] ?? 0;
      at += 5;
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

/** Ones that a look at the bits may count for certain. */
const MOST_ONES = 24;

/** The 24 bits or more that begin at bit `at`, in the upper bits of 32; behind the end zeros. */
function windowAt(bytes: Uint8Array, at: number): number {
  const i = at >>> 3;
  const high = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
  return high << (at & 7);
}

function bytesOf(text: string): Uint8Array {
  const digits = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digits[ALPHABET.charCodeAt(i)] = i;
  // Some zeros behind the end: a window may reach over it.
  const bytes = new Uint8Array(Math.ceil(text.length / 4) * 3 + 4);
  let held = 0;
  for (let i = 0, to = 0; i < Math.ceil(text.length / 4) * 4; i++) {
    held = (held << 6) | (digits[text.charCodeAt(i)] ?? 0);
    if ((i & 3) !== 3) continue;
    bytes[to++] = held >> 16;
    bytes[to++] = held >> 8;
    bytes[to++] = held;
  }
  return bytes;
}
