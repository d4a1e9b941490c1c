import type { Difference } from '../linking/reuse-diff.ts';
import type { FoldedSpan } from '../model.ts';

/** Insertions of one source share a piece of this many Han characters; with three and more of them, one less. */
const STEM = 3;
const SHORTEST = 2;
const LONGEST = 40;

/** An insertion without a stem of its own is believed from this length on. */
const FOREIGN = 4;

/**
 * Which differences between the copies of a passage are injected text: what one copy has inside a sentence and the other has
 * not, when it breaks a number in two, or when it shares a stem with another such stretch and the stem stands nowhere else.
 * Beside such proof, or with a space between its words as search terms have it, an insertion is believed as well whose
 * every pair of characters is foreign to the document. No list of words takes part. An addition of any other kind (约, a new clause, a corrected figure) is not taken.
 * Offsets: folded text; in order.
 */
export function findInjected(text: string, differences: readonly Difference[]): FoldedSpan[] {
  return injectedAmong(
    text,
    differences.map(insertionOf).filter((span) => span !== null),
  );
}

/** The same for a text whose other copy is another document: `insertions` are what that one has not got. */
export function injectedAmong(text: string, candidates: readonly FoldedSpan[]): FoldedSpan[] {
  const insertions = candidates.filter((span) => isWordLong(span) && standsInside(text, span));
  const injected = new Set(insertions.filter((span) => splitsNumber(text, span)));
  for (const members of sharingStem(text, insertions)) for (const member of members) injected.add(member);
  const proven = injected.size > 0;
  for (const span of insertions) {
    if ((proven || /[一-鿿] [一-鿿]/.test(text.slice(span.start, span.end))) && isForeign(text, span))
      injected.add(span);
  }
  return [...injected].sort((a, b) => a.start - b.start);
}

function insertionOf({ first, second }: Difference): FoldedSpan | null {
  if (first.end > first.start && second.end > second.start) return null;
  return first.end > first.start ? first : second;
}

function isWordLong({ start, end }: FoldedSpan): boolean {
  return end - start >= SHORTEST && end - start <= LONGEST;
}

/** Text on both sides, and no end of a clause within: a sentence that one copy has more is an edit. */
function standsInside(text: string, { start, end }: FoldedSpan): boolean {
  return (
    isWord(text.charAt(start - 1)) && isWord(text.charAt(end)) && !/[。！？；，,、;!?\n]/.test(text.slice(start, end))
  );
}

function splitsNumber(text: string, { start, end }: FoldedSpan): boolean {
  return /\d/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(end)) && /^[^\d.%]*$/.test(text.slice(start, end));
}

function isForeign(text: string, { start, end }: FoldedSpan): boolean {
  const inserted = text.slice(start, end);
  if (inserted.length < FOREIGN) return false;
  for (let i = 0; i + 2 <= inserted.length; i++) {
    const pair = inserted.slice(i, i + 2);
    if (/\s/.test(pair)) continue;
    const first = text.indexOf(pair);
    if (first < start || text.includes(pair, Math.max(first + 1, end - 1))) return false;
  }
  return true;
}

/** Groups of insertions with a common piece that occurs in insertions alone. */
function sharingStem(text: string, insertions: readonly FoldedSpan[]): FoldedSpan[][] {
  const groups = new Map<string, Set<FoldedSpan>>();
  for (const span of insertions) {
    const inserted = text.slice(span.start, span.end);
    for (const length of [STEM - 1, STEM]) {
      for (let i = 0; i + length <= inserted.length; i++) {
        const stem = inserted.slice(i, i + length);
        if (!/^[一-鿿]+$/.test(stem)) continue;
        const group = groups.get(stem) ?? new Set();
        groups.set(stem, group.add(span));
      }
    }
  }
  const result: FoldedSpan[][] = [];
  for (const [stem, group] of groups) {
    if (group.size < (stem.length < STEM ? 3 : 2)) continue;
    if (
      occurrences(text, stem) ===
      [...group].reduce((sum, { start, end }) => sum + occurrences(text.slice(start, end), stem), 0)
    ) {
      result.push([...group]);
    }
  }
  return result;
}

function occurrences(text: string, stem: string): number {
  let count = 0;
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) count++;
  return count;
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
