import type { Sentence } from '../analysis.ts';
import type { Folded } from '../model.ts';
import { isTextUnit } from './passage.ts';

/** Units of one shingle; punctuation and white space are no units. */
const SHINGLE = 10;
/** One shingle of every window is kept, so that a passage of SHINGLE + WINDOW − 1 = 29 shared units is always found. */
const WINDOW = 20;
/** A shingle of more documents than this is a formula or a page frame: it tells nothing and would cost time. */
const FORMULA = 32;

/**
 * The fingerprint of a document's body: winnowed shingle hashes (Schleimer, Wilkerson and Aiken 2003), sorted, each once.
 * About one number for ten characters; an empty body has none. The numbers are signed, for engines keep those in a map
 * without a box around each.
 */
export function fingerprint({ text }: Folded, sentences: readonly Sentence[]): Int32Array {
  const units = bodyUnits(text, sentences);
  const count = units.length - SHINGLE + 1;
  if (count <= 0) return new Int32Array(0);
  const hashes = rollingHashes(units, count);
  const kept: number[] = [];
  let least = -1;
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, i - WINDOW + 1);
    if (least < from) {
      least = from;
      for (let k = from + 1; k <= i; k++) if ((hashes[k] ?? 0) <= (hashes[least] ?? 0)) least = k;
    } else if ((hashes[i] ?? 0) <= (hashes[least] ?? 0)) least = i;
    else if (i !== count - 1) continue;
    if (i >= WINDOW - 1 || i === count - 1) kept.push(hashes[least] ?? 0);
  }
  return unique(Int32Array.from(kept).sort());
}

/** How many shingles two documents share. */
export interface Overlap {
  readonly path: string;
  readonly shared: number;
}

/** Fewer shared shingles than this (some 60 characters) are chance. */
const LEAST = 3;

/**
 * Which documents share passages; adding, removing and asking depend on the document's own length alone.
 */
export class ReuseIndex {
  readonly #prints = new Map<string, Int32Array>();
  readonly #postings = new Map<number, string | Set<string>>();

  /** Adds a document, or replaces what was known of it. Gives the other documents whose overlaps may differ now. */
  add(path: string, print: Int32Array): ReadonlySet<string> {
    const touched = new Set(this.remove(path));
    const shared = new Map<string, number>();
    this.#prints.set(path, print);
    for (const hash of print) {
      const known = this.#postings.get(hash);
      if (known === undefined) this.#postings.set(hash, path);
      else if (typeof known === 'string') this.#postings.set(hash, new Set([known, path]));
      else known.add(path);
      this.#count(hash, path, shared);
    }
    for (const [other, count] of shared) if (count >= LEAST) touched.add(other);
    return touched;
  }

  /** Forgets a document; an unknown path changes nothing. Gives the other documents whose overlaps may differ now. */
  remove(path: string): ReadonlySet<string> {
    const touched = new Set<string>();
    const shared = new Map<string, number>();
    for (const hash of this.#prints.get(path) ?? []) {
      this.#count(hash, path, shared);
      const known = this.#postings.get(hash);
      if (known === path) this.#postings.delete(hash);
      else if (known instanceof Set) {
        known.delete(path);
        if (known.size === 0) this.#postings.delete(hash);
      }
    }
    this.#prints.delete(path);
    for (const [other, count] of shared) if (count >= LEAST) touched.add(other);
    return touched;
  }

  /** The size of a document's fingerprint, to hold an overlap against; 0 for an unknown path. */
  size(path: string): number {
    return this.#prints.get(path)?.length ?? 0;
  }

  /** Documents that share at least `least` shingles with this one (three are some 60 characters), in order of their paths. */
  overlaps(path: string, least = LEAST): Overlap[] {
    const shared = new Map<string, number>();
    for (const hash of this.#prints.get(path) ?? []) {
      const known = this.#postings.get(hash);
      if (!(known instanceof Set) || known.size > FORMULA) continue;
      for (const other of known) if (other !== path) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= least)
      .map(([other, count]) => ({ path: other, shared: count }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Counts a shared shingle; one document more or less turns it into a formula or back, which concerns all that hold it. */
  #count(hash: number, path: string, shared: Map<string, number>): void {
    const known = this.#postings.get(hash);
    if (!(known instanceof Set) || known.size > FORMULA + 1) return;
    const turns = known.size === FORMULA + 1;
    for (const other of known) if (other !== path) shared.set(other, turns ? LEAST : (shared.get(other) ?? 0) + 1);
  }
}

/** Letters, digits and Han characters of the sentences, each as one number. */
function bodyUnits(text: string, sentences: readonly Sentence[]): Uint16Array {
  let length = 0;
  for (const { start, end } of sentences) length += end - start;
  const units = new Uint16Array(length);
  let n = 0;
  for (const { start, end } of sentences) {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (isTextUnit(unit)) units[n++] = unit;
    }
  }
  return units.subarray(0, n);
}

/** Hashes of all shingles, each from the one before; mixed so that the least of a window is as good as random. */
function rollingHashes(units: Uint16Array, count: number): Uint32Array {
  const base = 0x01000193;
  let highest = 1;
  for (let i = 1; i < SHINGLE; i++) highest = Math.imul(highest, base);
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let i = 0; i < SHINGLE; i++) hash = (Math.imul(hash, base) + (units[i] ?? 0)) | 0;
  for (let i = 0; i < count; i++) {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0x119de1f3);
    hashes[i] = mixed ^ (mixed >>> 16);
    hash = (Math.imul(hash - Math.imul(units[i] ?? 0, highest), base) + (units[i + SHINGLE] ?? 0)) | 0;
  }
  return hashes;
}

function unique(sorted: Int32Array): Int32Array {
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i] ?? 0;
  return sorted.slice(0, n);
}
