/**
 * Many words, found at a place of a text in one walk: a trie whose edges stand in one open-addressed table of
 * typed arrays. Building it is linear in the characters of the words; looking up costs one probe a character.
 */
export interface Lexicon {
  /** First character → node, 0 where no word begins so. */
  readonly first: Int32Array;
  /** Node above an edge in the slot, 0 where the slot is free. */
  readonly from: Int32Array;
  readonly by: Uint16Array;
  readonly to: Int32Array;
  readonly mask: number;
  /** Node → value of the word that ends there, −1 where none does. */
  readonly value: Int32Array;
}

/** The words with their values (integers from 0). A word that comes twice keeps the value that `merge` gives. */
export function buildLexicon(
  words: readonly (readonly [word: string, value: number])[],
  merge: (old: number, now: number) => number = (_, now) => now,
): Lexicon {
  let characters = 1;
  for (const [word] of words) characters += word.length;
  let size = 16;
  while (size < characters * 2) size *= 2;
  const mask = size - 1;
  const first = new Int32Array(65536);
  const from = new Int32Array(size);
  const by = new Uint16Array(size);
  const to = new Int32Array(size);
  const value = new Int32Array(characters + 1).fill(-1);
  let nodes = 0;
  for (const [word, wanted] of words) {
    if (word === '') continue;
    const head = word.charCodeAt(0);
    let node = first[head] ?? 0;
    if (node === 0) {
      node = ++nodes;
      first[head] = node;
    }
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let slot = hash(node, code) & mask;
      while (from[slot] !== 0 && (from[slot] !== node || by[slot] !== code)) slot = (slot + 1) & mask;
      if (from[slot] === 0) {
        from[slot] = node;
        by[slot] = code;
        to[slot] = ++nodes;
      }
      node = to[slot] ?? 0;
    }
    const old = value[node] ?? -1;
    value[node] = old < 0 ? wanted : merge(old, wanted);
  }
  return { first, from, by, to, mask, value };
}

/** The node that one more character leads to; 0 where no word goes on so. */
export function step({ from, by, to, mask }: Lexicon, node: number, code: number): number {
  let slot = hash(node, code) & mask;
  while (from[slot] !== 0) {
    if (from[slot] === node && by[slot] === code) return to[slot] ?? 0;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** A word found in a text; `value` is what `buildLexicon` was given. */
export interface Match {
  readonly end: number;
  readonly value: number;
}

/** The longest word that begins at `start` and ends not behind `limit`, or undefined. */
export function longest(lexicon: Lexicon, text: string, start: number, limit: number = text.length): Match | undefined {
  let node = start < limit ? (lexicon.first[text.charCodeAt(start)] ?? 0) : 0;
  let found: Match | undefined;
  for (let i = start + 1; node !== 0; i++) {
    const value = lexicon.value[node] ?? -1;
    if (value >= 0) found = { end: i, value };
    if (i >= limit) break;
    node = step(lexicon, node, text.charCodeAt(i));
  }
  return found;
}

/** The value of a whole word, −1 where it is none. */
export function lookup(lexicon: Lexicon, word: string): number {
  let node = word === '' ? 0 : (lexicon.first[word.charCodeAt(0)] ?? 0);
  for (let i = 1; i < word.length && node !== 0; i++) node = step(lexicon, node, word.charCodeAt(i));
  return node === 0 ? -1 : (lexicon.value[node] ?? -1);
}

function hash(node: number, code: number): number {
  return Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
}
