/** A dictionary that is read along code units: the longest entry that begins at a place. */

export interface Trie<T> {
  /** The longest entry that begins at `index`, or null. */
  readonly longest: (codes: Uint16Array, index: number) => Match<T> | null;
  /** 1 for every code that begins an entry. */
  readonly firsts: Uint8Array;
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

/** Entries with equal keys: the later one wins. Keys are folded text. */
export function buildTrie<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const firsts = new Uint8Array(65536);
  /** Node and code → node. A node's number fits 2²¹, so that the key is a safe integer. */
  const edges = new Map<number, number>();
  const values: (T | undefined)[] = [undefined];
  for (const [key, value] of entries) {
    let node = 0;
    for (let i = 0; i < key.length; i++) {
      const edge = node * 65536 + key.charCodeAt(i);
      let next = edges.get(edge);
      if (next === undefined) {
        next = values.length;
        values.push(undefined);
        edges.set(edge, next);
      }
      node = next;
    }
    if (node === 0) continue;
    values[node] = value;
    firsts[key.charCodeAt(0)] = 1;
  }
  return { longest, firsts };

  function longest(codes: Uint16Array, index: number): Match<T> | null {
    if (firsts[codes[index] ?? 0] !== 1) return null;
    let node = 0;
    let found: T | undefined;
    let end = index;
    for (let i = index; ; i++) {
      const next = edges.get(node * 65536 + (codes[i] ?? 0));
      if (next === undefined) break;
      node = next;
      const value = values[node];
      if (value !== undefined) {
        found = value;
        end = i + 1;
      }
    }
    return found === undefined ? null : { end, value: found };
  }
}
