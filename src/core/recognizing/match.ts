/** Small questions to the codes. */
import { ARABIC, LATIN, tables } from './chartables.ts';

export function startsWith(codes: Uint16Array, index: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (codes[index + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** The first of some words that stands at `index`. A loop, since a closure would be made anew for every figure of a text. */
export function wordAt(codes: Uint16Array, index: number, words: readonly string[]): string | undefined {
  for (const word of words) if (startsWith(codes, index, word)) return word;
  return undefined;
}

export function isDigit(code: number | undefined): boolean {
  return code !== undefined && ((tables().kinds[code] ?? 0) & ARABIC) !== 0;
}

export function isLatin(code: number): boolean {
  return ((tables().kinds[code] ?? 0) & LATIN) !== 0;
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** No letter, digit or Han character, so that what stands before it ends there: a mark, a space, the end of the text. */
export function isBreak(code: number): boolean {
  return (tables().kinds[code] ?? 0) === 0 || (code >= 0x3001 && code <= 0x3020 && code !== 0x3007 && code !== 0x3005);
}

/** Whether the code is one of a few characters; past the text's end (0) never. */
export function among(chars: string, code: number): boolean {
  for (let i = 0; i < chars.length; i++) if (chars.charCodeAt(i) === code) return true;
  return false;
}
