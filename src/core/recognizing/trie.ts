/** A dictionary that is read along code units: the longest entry that begins at a place. */

export interface Trie<T> {
  /** The longest entry that begins at `index`, or null. */
  readonly longest: (codes: Uint16Array, index: number) => Match<T> | null;
  /** 1 for every code that begins an entry. */
  readonly firsts: Uint8Array;
  /** The first two codes of each entry, the first one in the upper half; the lower half is 0 for an entry of one code. */
  readonly heads: readonly number[];
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

/** A list of words as a trie, built on first use; each word's value is itself. */
export function wordList(words: readonly string[]): () => Trie<string> {
  let built: Trie<string> | undefined;
  return () => (built ??= buildTrie(words.map((word) => [word, word] as const)));
}

/** Entries with equal keys: the later one wins. Keys are folded text; below 32 768 nodes in all. */
export function buildTrie<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const firsts = new Uint8Array(65536);
  /** The nodes of the first characters; then node and code → node, in keys of 32 bits. */
  const roots = new Int32Array(65536);
  const edges = new Map<number, number>();
  const values: (T | undefined)[] = [undefined];
  const heads: number[] = [];
  for (const [key, value] of entries) {
    let node = 0;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const edge = (node << 16) | unit;
      let next = node === 0 ? roots[unit] : edges.get(edge);
      if (next === undefined || next === 0) {
        next = values.length;
        values.push(undefined);
        if (node === 0) roots[unit] = next;
        else edges.set(edge, next);
      }
      node = next;
    }
    if (node === 0) continue;
    values[node] = value;
    firsts[key.charCodeAt(0)] = 1;
    heads.push((key.charCodeAt(0) << 16) | (key.length > 1 ? key.charCodeAt(1) : 0));
  }
  /** The last match, given again where a second reader asks for the same place. */
  let last: Match<T> | null = null;
  return { longest, firsts, heads };

  function longest(codes: Uint16Array, index: number): Match<T> | null {
    let node: number | undefined = roots[codes[index] ?? 0];
    if (node === undefined || node === 0) return null;
    let found = values[node];
    let end = index + 1;
    for (let i = index + 1; ; i++) {
      node = edges.get((node << 16) | (codes[i] ?? 0));
      if (node === undefined) break;
      const value = values[node];
      if (value !== undefined) {
        found = value;
        end = i + 1;
      }
    }
    if (found === undefined) return null;
    if (last?.end !== end || last.value !== found) last = { end, value: found };
    return last;
  }
}
