/** Words to look for at one place of a text, the longest first. */
export interface WordSet {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

export function wordSet(words: readonly string[]): WordSet {
  return { byFirst: index(words, (word) => word.charAt(0)), byLast: index(words, (word) => word.slice(-1)) };
}

/** The longest word that begins at `at`, or the empty string. */
export function wordFrom({ byFirst }: WordSet, text: string, at: number): string {
  return byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? '';
}

/** The longest word that ends at `end`, or the empty string. */
export function wordUpTo({ byLast }: WordSet, text: string, end: number = text.length): string {
  return byLast.get(text.charAt(end - 1))?.find((word) => text.endsWith(word, end)) ?? '';
}

/** True where the text is nothing but words of the set, read from the left, the longest first. */
export function isMadeOf(set: WordSet, text: string): boolean {
  for (let at = 0; at < text.length;) {
    const word = wordFrom(set, text, at);
    if (word === '') return false;
    at += word.length;
  }
  return true;
}

/** The end of the text without the words of the set that close it. */
export function withoutEnding(set: WordSet, text: string): string {
  let end = text.length;
  for (let word = wordUpTo(set, text, end); word !== ''; word = wordUpTo(set, text, end)) end -= word.length;
  return text.slice(0, end);
}

function index(words: readonly string[], keyOf: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = result.get(keyOf(word));
    if (list === undefined) result.set(keyOf(word), [word]);
    else list.push(word);
  }
  return result;
}
