import type { FoldedSpan } from '../model.ts';
import { type WordClass, wordAt } from './lexicon.ts';

/** A listed word, a run of unlisted characters (`word`), a name, or a punctuation mark. Offsets: folded text. */
export interface Token {
  readonly kind: Exclude<WordClass, 'noun'> | 'word' | 'name' | 'mark';
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const marks = '，,。；;：:！!？?（）()“”"‘’《》〈〉【】[]—…·\n\r\t 　';

/**
 * Longest-match tokens of `[start, end)`: unlisted characters run together. `names` (in order) are taken whole.
 * Linear in the length.
 */
export function tokens(text: string, start: number, end: number, names: readonly FoldedSpan[]): readonly Token[] {
  const result: Token[] = [];
  let run = start;
  let at = start;
  let next = 0;
  const close = (): void => {
    if (run < at) result.push({ kind: 'word', word: text.slice(run, at), start: run, end: at });
  };
  while (at < end) {
    while ((names[next]?.start ?? end) < at) next += 1;
    const name = names[next];
    if (name?.start === at && name.end <= end) {
      close();
      result.push({ kind: 'name', word: text.slice(at, name.end), start: at, end: name.end });
      at = name.end;
      run = at;
      continue;
    }
    const char = text.charAt(at);
    if (marks.includes(char) || char === '、') {
      close();
      result.push({ kind: 'mark', word: char, start: at, end: at + 1 });
      at += 1;
      run = at;
      continue;
    }
    const entry = wordAt(text, at, end);
    if (entry === undefined) {
      at += 1;
      continue;
    }
    const [word, kind] = entry;
    if (kind === 'noun') {
      // A protected word is part of the run around it.
      at += word.length;
      continue;
    }
    close();
    result.push({ kind, word, start: at, end: at + word.length });
    at += word.length;
    run = at;
  }
  close();
  return result;
}
