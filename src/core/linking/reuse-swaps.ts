import type { Analysis } from '../analysis.ts';
import type { FoldedSpan } from '../model.ts';

/** One term that stands where other documents have another, in the same words before and behind it. */
export interface Swap {
  readonly original: string;
  readonly here: string;
  /** How often the document has the term that took the other's place. */
  readonly count: number;
  /** Paths of the documents that have the original, sorted. */
  readonly sources: readonly string[];
  /** In how many different surroundings the exchange was seen. */
  readonly frames: number;
  /** The first place of it, in folded offsets of the document. */
  readonly place: FoldedSpan;
  /** The original in the first source. */
  readonly evidence: { readonly path: string; readonly place: FoldedSpan };
}

/** Units of a term, and of the words on either side that must agree. */
const TERM = 2;
const SIDE = 3;
/** Terms with these are names of places, numbers and little words: they differ between true texts. */
const COMMON =
  /^[本我该各全第]|[省市县区州乡镇村国年月日]$|[一二三四五六七八九十百千万亿的和与及是在对为等了得不有将被把从向到以而其]/;

/**
 * The terms of a document that were exchanged, as seen from other documents: where they agree on the words around a term,
 * the document has another term, all through. A term that the document also uses itself is not exchanged.
 * Linear in the texts together.
 */
export function findSwaps(analysis: Analysis, others: readonly Analysis[]): Swap[] {
  const own = unitsOf(analysis);
  const frames = framesOf(own);
  const found = new Map<string, Candidate>();
  const agreed = new Set<number>();
  for (const other of others) collect(own, frames, unitsOf(other), other.document.path, found, agreed);
  const swaps: Swap[] = [];
  for (const { original, here, sources, keys, place, evidence } of found.values()) {
    if ([...keys].some((key) => agreed.has(key))) continue;
    const count = occurrences(own.text, here);
    if (count < 2 || occurrences(own.text, original) * 10 > count) continue;
    swaps.push({ original, here, count, sources: [...sources].sort(), frames: keys.size, place, evidence });
  }
  return distinct(swaps.sort((a, b) => b.count - a.count || (a.here < b.here ? -1 : 1)));
}

/** One exchanged character is seen in two terms (资源扩 → 资本扩 as 资源 → 资本 and 源扩 → 本扩): the more frequent one is the term. */
function distinct(swaps: readonly Swap[]): Swap[] {
  const seen = new Set<string>();
  return swaps.filter(({ original, here }) => {
    const at = original.startsWith(here.charAt(0)) ? 1 : original.charAt(1) === here.charAt(1) ? 0 : -1;
    const key = at < 0 ? `${original}→${here}` : `${original.charAt(at)}→${here.charAt(at)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Candidate {
  readonly original: string;
  readonly here: string;
  readonly sources: Set<string>;
  readonly keys: Set<number>;
  readonly place: FoldedSpan;
  readonly evidence: Swap['evidence'];
}

interface Units {
  /** Han characters of the body; a space wherever something else stands between them. */
  readonly text: string;
  readonly offsets: Uint32Array;
  /** Every term that has Han characters on both sides: where it begins, and the hash of its surroundings. */
  readonly places: Uint32Array;
  readonly hashes: Int32Array;
}

/** A document is held against every one on the same matter: its units are made once. */
const made = new WeakMap<Analysis, Units>();

function unitsOf(analysis: Analysis): Units {
  let units = made.get(analysis);
  if (units === undefined) {
    units = build(analysis);
    made.set(analysis, units);
  }
  return units;
}

const SPACE = 0x20;

function build({ folded, sentences }: Analysis): Units {
  let length = 0;
  for (const { start, end } of sentences) length += end - start + 1;
  const codes = new Uint16Array(length);
  const offsets = new Uint32Array(length);
  let n = 0;
  for (const { start, end } of sentences) {
    for (let i = start; i < end; i++) {
      const unit = folded.text.charCodeAt(i);
      const isHan = unit >= 0x3400 && unit <= 0x9fff;
      if (!isHan && (unit <= SPACE || (n > 0 && codes[n - 1] === SPACE))) continue;
      codes[n] = isHan ? unit : SPACE;
      offsets[n++] = i;
    }
    codes[n] = SPACE;
    offsets[n++] = end;
  }
  return { text: textOf(codes.subarray(0, n)), offsets: offsets.slice(0, n), ...termsOf(codes, n) };
}

/** Code units as text; a call takes only so many arguments. */
function textOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let from = 0; from < codes.length; from += 8192)
    parts.push(String.fromCharCode(...codes.subarray(from, from + 8192)));
  return parts.join('');
}

function termsOf(codes: Uint16Array, length: number): Pick<Units, 'places' | 'hashes'> {
  const places = new Uint32Array(length);
  const hashes = new Int32Array(length);
  let count = 0;
  let clear = 0;
  for (let i = 0; i < length; i++) {
    clear = codes[i] === SPACE ? 0 : clear + 1;
    if (clear < 2 * SIDE + TERM) continue;
    const at = i + 1 - SIDE - TERM;
    let hash = 0x811c9dc5;
    for (let k = 1; k <= SIDE; k++) {
      hash = Math.imul(hash ^ (codes[at - k] ?? 0), 0x01000193);
      hash = Math.imul(hash ^ (codes[at + TERM + k - 1] ?? 0), 0x01000193);
    }
    places[count] = at;
    hashes[count++] = hash;
  }
  return { places: places.slice(0, count), hashes: hashes.slice(0, count) };
}

/** Where in the document each pair of surroundings stands, by a hash; the first place of each is enough. */
function framesOf({ places, hashes }: Units): Map<number, number> {
  const frames = new Map<number, number>();
  for (let i = places.length - 1; i >= 0; i--) frames.set(hashes[i] ?? 0, places[i] ?? 0);
  return frames;
}

function collect(
  own: Units,
  frames: ReadonlyMap<number, number>,
  other: Units,
  path: string,
  found: Map<string, Candidate>,
  agreed: Set<number>,
): void {
  for (let i = 0; i < other.places.length; i++) {
    const key = other.hashes[i] ?? 0;
    const at = other.places[i] ?? 0;
    const place = frames.get(key);
    if (place === undefined || !sameFrame(own.text, place, other.text, at)) continue;
    const original = other.text.slice(at, at + TERM);
    const here = own.text.slice(place, place + TERM);
    if (original === here) {
      agreed.add(key);
      continue;
    }
    if (COMMON.test(original) || COMMON.test(here)) continue;
    const name = `${original}→${here}`;
    const known = found.get(name);
    if (known !== undefined) {
      known.sources.add(path);
      known.keys.add(key);
    } else {
      found.set(name, {
        original,
        here,
        sources: new Set([path]),
        keys: new Set([key]),
        place: spanOf(own, place),
        evidence: { path, place: spanOf(other, at) },
      });
    }
  }
}

function sameFrame(a: string, i: number, b: string, j: number): boolean {
  for (let k = 1; k <= SIDE; k++) {
    if (a.charCodeAt(i - k) !== b.charCodeAt(j - k)) return false;
    if (a.charCodeAt(i + TERM + k - 1) !== b.charCodeAt(j + TERM + k - 1)) return false;
  }
  return true;
}

function spanOf({ offsets }: Units, at: number): FoldedSpan {
  const start = offsets[at] ?? 0;
  return { start, end: (offsets[at + TERM - 1] ?? start) + 1 };
}

function occurrences(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) count++;
  return count;
}
