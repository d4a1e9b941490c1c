import { words } from '../data/words.ts';
import { departmentForms } from '../departments.ts';
import { addWord, child, copyOf, lookup, valueAt } from '../lexicon.ts';
import type { LexiconDraft } from '../lexicon.ts';
import { STRONG, WEAK, placeLexicon } from '../placeTable.ts';
import {
  abbreviations,
  bodySuffixes,
  brands,
  doubleSurnames,
  foreignOnly,
  japaneseSurnames,
  minorityNames,
  personTitles,
  personVerbs,
  placeSuffixes,
  surnames,
  transliteration,
} from './clues.ts';

/** Kinds of words that the tagger looks for; a word may be of several. */
export const PLACE = STRONG;
/** A place whose short form is also a common word or a part of names (县 short forms, world cities). */
export const WEAK_PLACE = WEAK;
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
export const IS_FOREIGN = 8;
/** The bits that tell the kind of a character to the features. */
export const IN_KIND = IS_SURNAME | IS_TRANSLITERATION | IS_ABBREVIATION;
/** A word of one character that no name's phrase goes over: 和, 的. */
export const JOINS = 16;

export interface Vocabulary {
  /** The words of data/words.ts that begin with a character are in it once `withWordsOf` was asked for them. */
  readonly lexicon: LexiconDraft;
  /** Character → where its row in data/words.ts begins, +1; 0 where it has none or its words are in the lexicon. */
  readonly rows: Int32Array;
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
  const draft = copyOf(placeLexicon());
  for (const form of departmentForms()) mark(draft, addWord(draft, form), BODY);
  addAll(draft, brands, BODY);
  addAll(draft, bodySuffixes, SUFFIX);
  addAll(draft, placeSuffixes, PLACE_SUFFIX);
  addAll(draft, personTitles, TITLE);
  addAll(draft, personVerbs, VERB);
  addAll(draft, doubleSurnames, SURNAME);
  addAll(draft, japaneseSurnames, SURNAME);
  addAll(draft, minorityNames, SURNAME);
  const characters = new Uint8Array(65536);
  for (const c of surnames) markCharacter(characters, c, IS_SURNAME);
  for (const c of transliteration) markCharacter(characters, c, IS_TRANSLITERATION);
  for (const c of abbreviations) markCharacter(characters, c, IS_ABBREVIATION);
  for (const c of foreignOnly) markCharacter(characters, c, IS_FOREIGN);
  for (const c of '和与及或的将把对为在向从由') markCharacter(characters, c, JOINS);
  return { lexicon: draft, rows: rowsOf(words), characters };
}

function addAll(draft: LexiconDraft, list: string, kind: number): void {
  for (const word of list.split(' ')) mark(draft, addWord(draft, word), kind);
}

/** Where each character's row begins, +1: to put all of them into the lexicon would be a third of the first use. */
function rowsOf(list: string): Int32Array {
  const rows = new Int32Array(65536);
  for (let at = 0; at >= 0 && at < list.length; at = nextRow(list, at)) rows[list.charCodeAt(at)] = at + 1;
  return rows;
}

function nextRow(list: string, at: number): number {
  const line = list.indexOf('\n', at);
  return line < 0 ? list.length : line + 1;
}

/** Puts the words that begin with a character into the lexicon, unless they are there. */
export function withWordsOf({ lexicon, rows }: Vocabulary, head: number): void {
  const row = rows[head] ?? 0;
  if (row === 0) return;
  rows[head] = 0;
  addRow(lexicon, words, row - 1);
}

/** The kinds of a whole word, as bits; 0 where it is none. */
export function kindsOf(word: string): number {
  const all = vocabulary();
  withWordsOf(all, word.charCodeAt(0));
  return Math.max(0, lookup(all.lexicon, word));
}

/** A row of data/words.ts: a head, the second characters of its words of two, then tails behind commas. */
function addRow(draft: LexiconDraft, rows: string, start: number): void {
  const head = rows.charCodeAt(start);
  const end = nextRow(rows, start);
  let at = -1;
  for (let i = start + 1; i < end; i++) {
    const code = rows.charCodeAt(i);
    if (code === LINE || code === COMMA) {
      if (at >= 0) mark(draft, at, WORD);
      at = code === COMMA ? child(draft, -1, head) : -1;
    } else if (at >= 0) at = child(draft, at, code);
    else mark(draft, child(draft, child(draft, -1, head), code), WORD);
  }
  if (at >= 0) mark(draft, at, WORD);
}

const LINE = 0x0a;
const COMMA = 0x2c;

/** Adds a kind to those of the word that ends there. */
function mark(draft: LexiconDraft, at: number, kind: number): void {
  const old = valueAt(draft, at);
  draft.cells[at + 3] = old < 0 ? kind : old | kind;
}

function markCharacter(characters: Uint8Array, character: string, bit: number): void {
  const code = character.charCodeAt(0);
  characters[code] = (characters[code] ?? 0) | bit;
}
