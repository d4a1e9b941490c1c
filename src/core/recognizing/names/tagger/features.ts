import {
  KIND_BITS,
  LONGEST,
  PAD,
  PLACE_BITS,
  TITLE_BITS,
  WORD_AT,
  ahead,
  body,
  called,
  code,
  far,
  foreign,
  kind,
  look,
  nears,
  place,
  run,
  stands,
  suffix,
  tail,
  title,
  word,
} from './look.ts';
import { IS_SURNAME } from './vocabulary.ts';

/** Features that see characters; those that see only kinds of characters and dictionary words, for persons, for the rest. */
export const CHARACTER_FEATURES = 12;
export const PERSON_FEATURES = 10;
export const PLACE_FEATURES = 10;
export const FEATURES = CHARACTER_FEATURES + PERSON_FEATURES + PLACE_FEATURES;

/**
 * Writes all features of `text[start, end)` (at most `LONGEST` characters) to `out`, `FEATURES` numbers a character:
 * 24-bit hashes of the template and what it saw. Digits count as one character, Latin letters as another,
 * full-width punctuation as half-width. Only training calls it; the tagger asks for what it has not yet seen.
 */
export function extract(text: string, start: number, end: number, out: Int32Array): void {
  const length = Math.min(end - start, LONGEST);
  look(text, start, length);
  for (let i = 0; i < length; i++) {
    const row = out.subarray(i * FEATURES, (i + 1) * FEATURES);
    characterFeatures(i, row);
    personFeatures(i, row.subarray(CHARACTER_FEATURES));
    placeFeatures(i, row.subarray(CHARACTER_FEATURES + PERSON_FEATURES));
  }
}

/** The features of character i of the stretch last looked at that see characters. */
export function characterFeatures(i: number, out: Int32Array): void {
  for (let row = 0; row < SINGLE_ROWS; row++) out[row] = singleFeature(code[i + PAD + 2 - row] ?? 0, row);
  for (let row = 0; row < PAIR_ROWS; row++) {
    const a = i + PAD + 1 - row;
    out[SINGLE_ROWS + row] = adjacentFeature(code[a] ?? 0, code[a + 1] ?? 0, row);
  }
  wordFeatures(i, out.subarray(SINGLE_ROWS + PAIR_ROWS));
}

/** Characters that a single one gives a feature to: from the second before to the second behind. */
export const SINGLE_ROWS = 5;
/** Characters that two neighbours give a feature to: from the one before them to the one behind. */
export const PAIR_ROWS = 4;
export const WORD_FEATURES = 3;

/** What a character gives to the one that stands `row` − 2 places behind it. */
export function singleFeature(character: number, row: number): number {
  return hash(5 - row, character, 0, 0);
}

/** What two neighbours give to the character that stands `row` places behind the one before them. */
export function adjacentFeature(a: number, b: number, row: number): number {
  return hash(9 - row, a, b, 0);
}

/** The features of character i with the dictionary words that it and the one before stand in: see `wordState`. */
export function wordFeatures(i: number, out: Int32Array): void {
  const p = i + PAD;
  const c = code[p] ?? 0;
  const here = place[p] ?? 0;
  out[0] = hash(11, here, c, 0);
  out[1] = hash(12, title[p - 1] ?? 0, (place[p - 1] ?? 0) * 16 + here, c);
  out[2] = hash(13, word[p] ?? 0, c, 0);
}

/** All that `wordFeatures` sees at character i beside the character itself, packed without loss. */
export function wordState(i: number): number {
  const p = i + PAD;
  return (
    ((called[p] ?? 0) >>> WORD_AT) |
    (((stands[p] ?? 0) & PLACE_BITS) << 3) |
    (((stands[p - 1] ?? 0) & PLACE_BITS) << 7) |
    (((called[p - 1] ?? 0) & TITLE_BITS) << 3)
  );
}

/** Features of persons, of character i: they depend on `personState` and `personState2` alone. */
export function personFeatures(i: number, out: Int32Array): void {
  const p = i + PAD;
  const kindBefore = kind[p - 1] ?? 0;
  const kindHere = kind[p] ?? 0;
  const surname = isSurname(kindHere);
  const surname1 = isSurname(kindBefore);
  const surname2 = isSurname(kind[p - 2] ?? 0);
  const titleBefore = title[p - 1] ?? 0;
  const titleHere = title[p] ?? 0;
  const title1 = title[p + 1] ?? 0;
  const wordHere = word[p] ?? 0;
  const runHere = run[p] ?? 0;
  out[0] = hash(14, (kindBefore << 8) | (kindHere << 4) | (kind[p + 1] ?? 0), 0, 0);
  out[1] = hash(15, (surname1 << 2) | (surname2 << 1) | surname, runHere, wordHere);
  out[2] = hash(16, titleBefore, surname, titleHere);
  out[3] = hash(18, surname1, title1, titleBefore * 4 + surname);
  out[4] = hash(19, surname2, surname1, titleHere * 16 + title1);
  out[5] = hash(20, ((word[p - 1] ?? 0) << 8) | (wordHere << 4) | (word[p + 1] ?? 0), 0, 0);
  out[6] = hash(21, wordHere, surname * 16 + titleBefore, surname1);
  out[7] = hash(22, run[p - 1] ?? 0, runHere, run[p + 1] ?? 0);
  out[8] = hash(33, foreign[p] ?? 0, runHere, wordHere);
  out[9] = hash(34, (foreign[p - 1] ?? 0) * 4 + (foreign[p] ?? 0), titleBefore, title1);
}

/** Features of bodies and places, of character i: they depend on `placeState` and `placeState2` alone. */
export function placeFeatures(i: number, out: Int32Array): void {
  const p = i + PAD;
  const placeBefore = place[p - 1] ?? 0;
  const placeHere = place[p] ?? 0;
  const suffixHere = suffix[p] ?? 0;
  const tailHere = tail[p] ?? 0;
  const aheadHere = ahead[p] ?? 0;
  const farHere = far[p] ?? 0;
  const wordHere = word[p] ?? 0;
  out[0] = hash(23, (placeBefore << 8) | (placeHere << 4) | (place[p + 1] ?? 0), 0, 0);
  out[1] = hash(24, placeHere, suffixHere, aheadHere);
  out[2] = hash(25, body[p - 1] ?? 0, body[p] ?? 0, body[p + 1] ?? 0);
  out[3] = hash(26, (suffix[p - 1] ?? 0) * 8 + suffixHere, (suffix[p + 1] ?? 0) * 16 + placeBefore, 0);
  out[4] = hash(27, aheadHere, placeBefore, body[p] ?? 0);
  out[5] = hash(28, ahead[p - 1] ?? 0, aheadHere, wordHere);
  out[6] = hash(29, (tail[p - 1] ?? 0) * 8 + tailHere, tail[p + 1] ?? 0, placeHere);
  out[7] = hash(30, farHere, tailHere, wordHere);
  out[8] = hash(31, farHere, aheadHere, placeBefore);
  out[9] = hash(32, kind[p] ?? 0, (far[p - 1] ?? 0) * 8 + farHere, word[p + 1] ?? 0);
}

/** The one half of what `personFeatures` sees around character i, packed without loss. */
export function personState(i: number): number {
  const p = i + PAD;
  return (called[p - 1] ?? 0) | ((called[p] ?? 0) << 15) | ((foreign[p] ?? 0) << 30);
}

/** The other half, never below 0. */
export function personState2(i: number): number {
  const p = i + PAD;
  return (called[p + 1] ?? 0) | ((foreign[p - 1] ?? 0) << 15) | (isSurname(kind[p - 2] ?? 0) << 17);
}

/** The one half of what `placeFeatures` sees around character i, packed without loss. */
export function placeState(i: number): number {
  const p = i + PAD;
  return (stands[p - 1] ?? 0) | ((stands[p] ?? 0) << 13) | ((nears[p] ?? 0) << 26);
}

/** The other half, never below 0. */
export function placeState2(i: number): number {
  const p = i + PAD;
  const here = called[p] ?? 0;
  return (
    (stands[p + 1] ?? 0) |
    ((nears[p - 1] ?? 0) << 13) |
    ((here >>> WORD_AT) << 19) |
    (((called[p + 1] ?? 0) >>> WORD_AT) << 22) |
    ((here & KIND_BITS) << 25)
  );
}

function isSurname(kindOfCharacter: number): number {
  return kindOfCharacter < 8 ? kindOfCharacter & IS_SURNAME : 0;
}

function hash(template: number, a: number, b: number, c: number): number {
  let h =
    Math.imul(template, 0x27d4eb2f) ^ Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 8;
}
