/**
 * Many words, found at a place of a text in one walk: a trie whose edges stand in one open-addressed table, four
 * numbers a slot, so that a step costs one place in memory. Building is linear in the characters of the words.
 */
export interface Lexicon {
  /**
   * For each edge: the node above it + 1 (0 where the slot is free), its code, the node below, and the value of the
   * word that ends there (−1 where none does). The node above all is 0.
   */
  readonly cells: Int32Array;
  /** Slots − 1; there are 2ⁿ of them. */
  readonly mask: number;
  /** 1 where some word begins with a code of these low bits: most others are told by it alone. */
  readonly begins: Uint8Array;
}

/** A lexicon that is still being filled. */
export interface LexiconDraft extends Lexicon {
  cells: Int32Array;
  mask: number;
  nodes: number;
}

const FIELDS = 4;
const HEADS = 4096;

/** The words with their values (integers from 0). A word that comes twice keeps the value that `merge` gives. */
export function buildLexicon(
  words: readonly (readonly [word: string, value: number])[],
  merge: (old: number, now: number) => number = (_, now) => now,
): Lexicon {
  const draft = draftLexicon(words.length * 2);
  for (const [word, value] of words) {
    if (word === '') continue;
    const at = addWord(draft, word);
    const old = valueAt(draft, at);
    draft.cells[at + 3] = old < 0 ? value : merge(old, value);
  }
  return draft;
}

/** An empty lexicon; `edges` is about how many characters its words will have that no other shares before them. */
export function draftLexicon(edges: number): LexiconDraft {
  let size = 16;
  while (size < edges * 2) size *= 2;
  return { cells: new Int32Array(size * FIELDS), mask: size - 1, begins: new Uint8Array(HEADS), nodes: 0 };
}

/** The same words with the same values in a lexicon of its own. */
export function copyOf(draft: LexiconDraft): LexiconDraft {
  return { ...draft, cells: draft.cells.slice(), begins: draft.begins.slice() };
}

/** Puts a word in, and gives where in `cells` it ends; its value is −1 where it is new. */
export function addWord(draft: LexiconDraft, word: string): number {
  let at = -1;
  for (let i = 0; i < word.length; i++) at = child(draft, at, word.charCodeAt(i));
  return at;
}

/** Where in `cells` one more character leads to from there (−1: from above all), which is made where there is none. */
export function child(draft: LexiconDraft, from: number, code: number): number {
  const { cells, mask } = draft;
  const above = from < 0 ? 1 : (cells[from + 2] ?? 0) + 1;
  // The same walk as in `slotFor`, written out: building runs cold, where every call counts.
  const mixed = Math.imul(above, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  let at = ((mixed ^ (mixed >>> 15)) & mask) * FIELDS;
  for (let held = cells[at] ?? 0; held !== 0; held = cells[at] ?? 0) {
    if (held === above && cells[at + 1] === code) return at;
    at = (at + FIELDS) & (mask * FIELDS + 3);
  }
  if (draft.nodes * 2 > draft.mask) {
    draft.cells = doubled(draft.cells);
    draft.mask = draft.mask * 2 + 1;
    at = slotFor(draft.cells, draft.mask, above, code);
  }
  if (from < 0) draft.begins[code & (HEADS - 1)] = 1;
  draft.nodes++;
  draft.cells[at] = above;
  draft.cells[at + 1] = code;
  draft.cells[at + 2] = draft.nodes;
  draft.cells[at + 3] = -1;
  return at;
}

function nodeAt({ cells }: Lexicon, at: number): number {
  return at < 0 ? 0 : (cells[at + 2] ?? 0);
}

/** The value of the word that ends there, −1 where none does. */
export function valueAt({ cells }: Lexicon, at: number): number {
  return cells[at + 3] ?? -1;
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const cells = new Int32Array(old.length * 2);
  const mask = cells.length / FIELDS - 1;
  for (let from = 0; from < old.length; from += FIELDS) {
    const above = old[from] ?? 0;
    if (above !== 0) cells.set(old.subarray(from, from + FIELDS), slotFor(cells, mask, above, old[from + 1] ?? 0));
  }
  return cells;
}

/** Where the edge stands, or the free slot that it would take. */
function slotFor(cells: Int32Array, mask: number, above: number, code: number): number {
  let at = (hash(above, code) & mask) * FIELDS;
  while (cells[at] !== 0 && (cells[at] !== above || cells[at + 1] !== code)) at = (at + FIELDS) & (mask * FIELDS + 3);
  return at;
}

/** False where no word begins so; most of the codes that begin none are told by it. */
export function mayBegin({ begins }: Lexicon, code: number): boolean {
  return begins[code & (HEADS - 1)] === 1;
}

/** Where in `cells` the first character of a word leads to; −1 where no word begins so. */
export function enter(lexicon: Lexicon, code: number): number {
  return mayBegin(lexicon, code) ? step(lexicon, -1, code) : -1;
}

/** Where in `cells` one more character leads to from there; −1 where no word goes on so. */
export function step(lexicon: Lexicon, from: number, code: number): number {
  const at = slotFor(lexicon.cells, lexicon.mask, nodeAt(lexicon, from) + 1, code);
  return lexicon.cells[at] === 0 ? -1 : at;
}

/** A word found in a text; `value` is what `buildLexicon` was given. */
export interface Match {
  readonly end: number;
  readonly value: number;
}

/** The longest word that begins at `start` and ends not behind `limit`, or undefined. */
export function longest(lexicon: Lexicon, text: string, start: number, limit: number = text.length): Match | undefined {
  let at = start < limit ? enter(lexicon, text.charCodeAt(start)) : -1;
  let end = 0;
  let value = -1;
  for (let i = start + 1; at >= 0; i++) {
    const here = valueAt(lexicon, at);
    if (here >= 0) {
      end = i;
      value = here;
    }
    if (i >= limit) break;
    at = step(lexicon, at, text.charCodeAt(i));
  }
  return value < 0 ? undefined : { end, value };
}

/** The value of a whole word, −1 where it is none. */
export function lookup(lexicon: Lexicon, word: string): number {
  let at = word === '' ? -1 : enter(lexicon, word.charCodeAt(0));
  for (let i = 1; i < word.length && at >= 0; i++) at = step(lexicon, at, word.charCodeAt(i));
  return at < 0 ? -1 : valueAt(lexicon, at);
}

function hash(above: number, code: number): number {
  const mixed = Math.imul(above, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
