import { measureSynonyms, shellNouns } from './lexicon.ts';

/** A measure's words without what adds nothing. */
export interface NormalMeasure {
  readonly text: string;
  /** The last two characters, which in Chinese hold the head noun. */
  readonly head: string;
}

/**
 * A measure without 的, quotation marks or spaces and without a shell noun at the end (建设项目).
 * A measure that is nothing but a shell noun stays as it is.
 */
export function normalMeasure(words: string): NormalMeasure {
  let text = '';
  for (const char of words) if (!'的了“”"‘’\' 　\n\r\t'.includes(char)) text += char;
  for (let again = true; again;) {
    again = false;
    for (const shell of shellNouns) {
      if (text.length > shell.length + 1 && text.endsWith(shell)) {
        text = text.slice(0, -shell.length);
        again = true;
      }
    }
  }
  return { text, head: text.slice(-2) };
}

/** The one name of a measure that has several (GDP, 国内生产总值); its words as they are where it has one. */
export function canonicalMeasure(text: string): string {
  const row = measureSynonyms.find((names) => names.includes(text));
  return row?.[0] ?? text;
}

/** True where the words are only a shell noun, so that the text before says what is meant (10个项目). */
export function isShell(text: string): boolean {
  return shellNouns.includes(text);
}
