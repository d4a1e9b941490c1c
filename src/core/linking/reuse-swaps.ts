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
}

function unitsOf({ folded, sentences }: Analysis): Units {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { start, end } of sentences) {
    for (let i = start; i < end; i++) {
      const unit = folded.text.charCodeAt(i);
      if (unit >= 0x3400 && unit <= 0x9fff) {
        parts.push(folded.text.charAt(i));
        offsets.push(i);
      } else if (unit > 0x20 && parts.at(-1) !== ' ') {
        parts.push(' ');
        offsets.push(i);
      }
    }
    parts.push(' ');
    offsets.push(end);
  }
  return { text: parts.join(''), offsets: Uint32Array.from(offsets) };
}

/** Where in the document each pair of surroundings stands, by a hash; the first place of each is enough. */
function framesOf({ text }: Units): Map<number, number> {
  const frames = new Map<number, number>();
  for (const [key, at] of each(text)) if (!frames.has(key)) frames.set(key, at);
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
  for (const [key, at] of each(other.text)) {
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

/** Every term that has Han characters on both sides, with the hash of its surroundings and where it begins. */
function* each(text: string): Generator<[number, number]> {
  const length = 2 * SIDE + TERM;
  let clear = 0;
  for (let i = 0; i < text.length; i++) {
    clear = text.charCodeAt(i) === 0x20 ? 0 : clear + 1;
    if (clear < length) continue;
    const at = i + 1 - SIDE - TERM;
    let hash = 0x811c9dc5;
    for (let k = 1; k <= SIDE; k++) {
      hash = Math.imul(hash ^ text.charCodeAt(at - k), 0x01000193);
      hash = Math.imul(hash ^ text.charCodeAt(at + TERM + k - 1), 0x01000193);
    }
    yield [hash, at];
  }
}

function sameFrame(a: string, i: number, b: string, j: number): boolean {
  return (
    a.slice(i - SIDE, i) === b.slice(j - SIDE, j) &&
    a.slice(i + TERM, i + TERM + SIDE) === b.slice(j + TERM, j + TERM + SIDE)
  );
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
