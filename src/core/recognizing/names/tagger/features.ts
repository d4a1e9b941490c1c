import { LONGEST, PAD, ahead, body, code, far, kind, look, place, run, suffix, tail, title, word } from './look.ts';
import { IS_SURNAME } from './vocabulary.ts';

/** Features that see characters, and features that see only kinds of characters and dictionary words. */
export const CHARACTER_FEATURES = 13;
export const CLASS_FEATURES = 20;
/** Numbers that a state has. */
export const STATE = 4;
export const FEATURES = CHARACTER_FEATURES + CLASS_FEATURES;

/**
 * Writes all features of `text[start, end)` (at most `LONGEST` characters) to `out`, `FEATURES` numbers a character:
 * 24-bit hashes of the template and what it saw. Digits count as one character, Latin letters as another,
 * full-width punctuation as half-width. Only training calls it; the tagger asks for what it has not yet seen.
 */
export function extract(text: string, start: number, end: number, out: Int32Array): void {
  const length = Math.min(end - start, LONGEST);
  look(text, start, length);
  for (let i = 0; i < length; i++) {
    characterFeatures(i, out, i * FEATURES);
    classFeatures(i, out, i * FEATURES + CHARACTER_FEATURES);
  }
}

/** The features of character i of the stretch last looked at that see characters. */
export function characterFeatures(i: number, out: Int32Array, at: number): void {
  const p = i + PAD;
  const a = code[p - 2] ?? 0;
  const b = code[p - 1] ?? 0;
  const c = code[p] ?? 0;
  const d = code[p + 1] ?? 0;
  const e = code[p + 2] ?? 0;
  const placeHere = place[p] ?? 0;
  let n = at;
  out[n++] = hash(1, a, 0, 0);
  out[n++] = hash(2, b, 0, 0);
  out[n++] = hash(3, c, 0, 0);
  out[n++] = hash(4, d, 0, 0);
  out[n++] = hash(5, e, 0, 0);
  out[n++] = hash(6, a, b, 0);
  out[n++] = hash(7, b, c, 0);
  out[n++] = hash(8, c, d, 0);
  out[n++] = hash(9, d, e, 0);
  out[n++] = hash(10, b, d, 0);
  out[n++] = hash(11, placeHere, c, 0);
  out[n++] = hash(12, title[p - 1] ?? 0, (place[p - 1] ?? 0) * 16 + placeHere, c);
  out[n] = hash(13, word[p] ?? 0, c, 0);
}

/** The features of character i of the stretch last looked at that depend on `stateOf(i)` alone. */
export function classFeatures(i: number, out: Int32Array, at: number): void {
  const p = i + PAD;
  const kindBefore = kind[p - 1] ?? 0;
  const kindHere = kind[p] ?? 0;
  const surname = isSurname(kindHere);
  const surname1 = isSurname(kindBefore);
  const surname2 = isSurname(kind[p - 2] ?? 0);
  const placeBefore = place[p - 1] ?? 0;
  const placeHere = place[p] ?? 0;
  const suffixHere = suffix[p] ?? 0;
  const titleBefore = title[p - 1] ?? 0;
  const titleHere = title[p] ?? 0;
  const title1 = title[p + 1] ?? 0;
  const wordHere = word[p] ?? 0;
  const runHere = run[p] ?? 0;
  const aheadHere = ahead[p] ?? 0;
  let n = at;
  out[n++] = hash(14, (kindBefore << 8) | (kindHere << 4) | (kind[p + 1] ?? 0), 0, 0);
  out[n++] = hash(15, (surname1 << 2) | (surname2 << 1) | surname, runHere, wordHere);
  out[n++] = hash(16, (placeBefore << 8) | (placeHere << 4) | (place[p + 1] ?? 0), 0, 0);
  out[n++] = hash(17, placeHere, suffixHere, aheadHere);
  out[n++] = hash(18, body[p - 1] ?? 0, body[p] ?? 0, body[p + 1] ?? 0);
  out[n++] = hash(19, (suffix[p - 1] ?? 0) * 8 + suffixHere, (suffix[p + 1] ?? 0) * 16 + placeBefore, 0);
  out[n++] = hash(20, titleBefore, surname, titleHere);
  out[n++] = hash(21, surname, title[p + 2] ?? 0, title[p + 3] ?? 0);
  out[n++] = hash(22, surname1, title1, titleBefore * 4 + surname);
  out[n++] = hash(23, surname2, surname1, titleHere * 16 + title1);
  out[n++] = hash(24, ((word[p - 1] ?? 0) << 8) | (wordHere << 4) | (word[p + 1] ?? 0), 0, 0);
  out[n++] = hash(25, wordHere, surname * 16 + titleBefore, surname1);
  out[n++] = hash(26, runHere, placeHere, 0);
  out[n++] = hash(27, run[p - 1] ?? 0, runHere, run[p + 1] ?? 0);
  out[n++] = hash(28, aheadHere, placeBefore, body[p] ?? 0);
  out[n++] = hash(29, ahead[p - 1] ?? 0, aheadHere, wordHere);
  out[n++] = hash(30, (tail[p - 1] ?? 0) * 8 + (tail[p] ?? 0), tail[p + 1] ?? 0, placeHere);
  out[n++] = hash(31, far[p] ?? 0, tail[p] ?? 0, wordHere);
  out[n++] = hash(32, far[p] ?? 0, aheadHere, placeBefore);
  out[n] = hash(33, kindHere, (far[p - 1] ?? 0) * 8 + (far[p] ?? 0), word[p + 1] ?? 0);
}

/** All that `classFeatures` sees around character i, packed without loss into `STATE` numbers. */
export function writeState(i: number, state: Int32Array): void {
  const p = i + PAD;
  state[0] =
    ((kind[p - 2] ?? 0) << 28) |
    ((kind[p - 1] ?? 0) << 24) |
    ((kind[p] ?? 0) << 20) |
    ((kind[p + 1] ?? 0) << 16) |
    ((place[p - 1] ?? 0) << 12) |
    ((place[p] ?? 0) << 8) |
    ((place[p + 1] ?? 0) << 4) |
    (run[p] ?? 0);
  state[1] =
    ((title[p - 1] ?? 0) << 25) |
    ((title[p] ?? 0) << 21) |
    ((title[p + 1] ?? 0) << 17) |
    ((title[p + 2] ?? 0) << 13) |
    ((title[p + 3] ?? 0) << 9) |
    ((suffix[p - 1] ?? 0) << 6) |
    ((suffix[p] ?? 0) << 3) |
    (suffix[p + 1] ?? 0);
  state[2] =
    ((body[p - 1] ?? 0) << 29) |
    ((body[p] ?? 0) << 26) |
    ((body[p + 1] ?? 0) << 23) |
    ((word[p - 1] ?? 0) << 20) |
    ((word[p] ?? 0) << 17) |
    ((word[p + 1] ?? 0) << 14) |
    ((ahead[p - 1] ?? 0) << 11) |
    ((ahead[p] ?? 0) << 8) |
    ((run[p - 1] ?? 0) << 4) |
    (run[p + 1] ?? 0);
  state[3] =
    ((tail[p - 1] ?? 0) << 12) |
    ((tail[p] ?? 0) << 9) |
    ((tail[p + 1] ?? 0) << 6) |
    ((far[p - 1] ?? 0) << 3) |
    (far[p] ?? 0);
}

function isSurname(kindOfCharacter: number): number {
  return kindOfCharacter < 8 ? kindOfCharacter & IS_SURNAME : 0;
}

function hash(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template + Math.imul(a, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  h = Math.imul((h ^ (h >>> 13)) + Math.imul(c, 0x165667b1), 0x85ebca6b);
  h ^= h >>> 16;
  return h & 0xffffff;
}
