import { type WordClass, wordAt } from './lexicon.ts';

/** A listed word, a run of unlisted characters (`word`), or a punctuation mark. Offsets: folded text. */
export interface Token {
  readonly kind: WordClass | 'word' | 'mark';
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const marks = '，,。；;：:！!？?（）()“”"‘’《》〈〉【】[]—…·\n\r\t 　';

/** Longest-match tokens of `[start, end)`: unlisted characters run together. Linear in the length. */
export function tokens(text: string, start: number, end: number): readonly Token[] {
  const result: Token[] = [];
  let run = start;
  let at = start;
  const close = (): void => {
    if (run < at) result.push({ kind: 'word', word: text.slice(run, at), start: run, end: at });
  };
  while (at < end) {
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
