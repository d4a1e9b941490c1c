import { words } from '../data/words.ts';
import { departmentForms } from '../departments.ts';
import { buildLexicon } from '../lexicon.ts';
import type { Lexicon } from '../lexicon.ts';
import { places } from '../places.ts';
import {
  abbreviations,
  bodySuffixes,
  brands,
  doubleSurnames,
  personTitles,
  personVerbs,
  placeSuffixes,
  surnames,
  transliteration,
} from './clues.ts';

/** Kinds of words that the tagger looks for; a word may be of several. */
export const PLACE = 1;
/** A place whose short form is also a common word or a part of names (县 short forms, world cities). */
export const WEAK_PLACE = 2;
export const BODY = 4;
export const SUFFIX = 8;
export const TITLE = 16;
export const VERB = 32;
export const WORD = 64;
export const SURNAME = 128;
export const PLACE_SUFFIX = 256;

/** What a single character may be part of, as bits. */
export const IS_SURNAME = 1;
export const IS_TRANSLITERATION = 2;
export const IS_ABBREVIATION = 4;

export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** Bits for every UTF-16 code unit. */
  readonly characters: Uint8Array;
}

let made: Vocabulary | undefined;

/** All dictionaries of the tagger in one walk, made on first use (some 20 ms). */
export function vocabulary(): Vocabulary {
  made ??= build();
  return made;
}

function build(): Vocabulary {
  const entries: [string, number][] = [];
  for (const [name, rows] of places().byName) {
    if (name.length < 2) continue;
    const strong = rows.some((row) => row.level !== 'county' && row.level !== 'other') || name === rows[0]?.name;
    entries.push([name, strong ? PLACE : WEAK_PLACE]);
  }
  for (const form of departmentForms()) entries.push([form, BODY]);
  for (const brand of brands.split(' ')) entries.push([brand, BODY]);
  for (const word of bodySuffixes.split(' ')) entries.push([word, SUFFIX]);
  for (const word of placeSuffixes.split(' ')) entries.push([word, PLACE_SUFFIX]);
  for (const word of personTitles.split(' ')) entries.push([word, TITLE]);
  for (const word of personVerbs.split(' ')) entries.push([word, VERB]);
  for (const word of doubleSurnames.split(' ')) entries.push([word, SURNAME]);
  for (const row of words.split('\n')) {
    const [twos = '', ...tails] = row.split(',');
    const head = twos.slice(0, 1);
    for (const second of twos.slice(1)) entries.push([head + second, WORD]);
    for (const tail of tails) entries.push([head + tail, WORD]);
  }
  const characters = new Uint8Array(65536);
  for (const c of surnames) mark(characters, c, IS_SURNAME);
  for (const c of transliteration) mark(characters, c, IS_TRANSLITERATION);
  for (const c of abbreviations) mark(characters, c, IS_ABBREVIATION);
  return { lexicon: buildLexicon(entries, (a, b) => a | b), characters };
}

function mark(characters: Uint8Array, character: string, bit: number): void {
  const code = character.charCodeAt(0);
  characters[code] = (characters[code] ?? 0) | bit;
}
