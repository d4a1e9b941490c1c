import { enter, step, valueAt } from '../lexicon.ts';
import {
  BODY,
  IN_KIND,
  IS_FOREIGN,
  IS_TRANSLITERATION,
  JOINS,
  PLACE,
  PLACE_SUFFIX,
  SUFFIX,
  SURNAME,
  TITLE,
  VERB,
  WEAK_PLACE,
  WORD,
  vocabulary,
  withWordsOf,
} from './vocabulary.ts';

/** Where a character stands in a dictionary word: at none, its beginning, middle, end, or it is the whole. */
const BEGIN = 1;
const MIDDLE = 2;
const END = 3;
const SINGLE = 4;

/** The longest stretch that is tagged at once; a longer one is cut. */
export const LONGEST = 1024;
/** Empty places before and behind the stretch, so that windows need no bounds. */
export const PAD = 4;
const size = LONGEST + 2 * PAD;

/** What `look` saw of the last stretch: scratch of the tagger alone, filled anew by every call. */
export const code = new Uint16Array(size);
export const kind = new Uint8Array(size);
export const place = new Uint8Array(size);
export const body = new Uint8Array(size);
export const suffix = new Uint8Array(size);
export const title = new Uint8Array(size);
export const word = new Uint8Array(size);
export const ahead = new Uint8Array(size);
export const run = new Uint8Array(size);
export const tail = new Uint8Array(size);
export const far = new Uint8Array(size);
/** How many characters of a run hardly stand in other words, up to three. */
export const foreign = new Uint8Array(size);
const known = new Uint8Array(size);

/**
 * The same once more, packed without loss for who wants all of it at once. What tells of a person: its kind, its run,
 * its title and word.
 */
export const called = new Uint16Array(size);
/** What tells of a place or body: its place, suffix, body and place suffix. */
export const stands = new Uint16Array(size);
/** How far the next suffixes are. */
export const nears = new Uint8Array(size);
export const KIND_BITS = 15;
export const TITLE_BITS = 15 << 8;
export const WORD_AT = 12;
export const PLACE_BITS = 15;

/** Whether a body, or a place of three characters or more, may begin at character i of the stretch last looked at. */
export function mayBeKnown(i: number): boolean {
  return known[i + PAD] === 1;
}

/** Fills the arrays for `text[start, start + length)`; character i stands at i + PAD. */
export function look(text: string, start: number, length: number): void {
  const all = vocabulary();
  const { lexicon, rows, characters } = all;
  const last = length + PAD;
  code.fill(0, 0, last + PAD);
  kind.fill(0, 0, last + PAD);
  for (const tags of [place, body, suffix, title, word, ahead, run, tail, far, foreign, known])
    tags.fill(0, 0, last + PAD);
  for (let i = 0; i < length; i++) {
    const unit = plain(text.charCodeAt(start + i));
    code[i + PAD] = unit;
    if (rows[unit] !== 0) withWordsOf(all, unit);
    const bits = characters[unit] ?? 0;
    kind[i + PAD] = unit === DIGIT ? 8 : unit === LETTER ? 9 : isHan(unit) ? bits & IN_KIND : OTHER;
  }
  let until0 = 0;
  let until1 = 0;
  let until2 = 0;
  let until3 = 0;
  let until4 = 0;
  let until5 = 0;
  for (let i = PAD; i < last; i++) {
    let at = enter(lexicon, code[i] ?? 0);
    if (at < 0) continue;
    let longPlace = 0;
    let placeKind = 0;
    let longBody = 0;
    let longSuffix = 0;
    let longTitle = 0;
    let titleKind = 0;
    let longWord = 0;
    let longTail = 0;
    for (let j = i + 1; at >= 0; j++) {
      const value = valueAt(lexicon, at);
      if (value > 0) {
        if ((value & (PLACE | WEAK_PLACE)) !== 0) {
          longPlace = j;
          placeKind = value & PLACE;
        }
        if ((value & BODY) !== 0) longBody = j;
        if ((value & SUFFIX) !== 0) longSuffix = j;
        if ((value & (TITLE | VERB | SURNAME)) !== 0) {
          longTitle = j;
          titleKind = (value & TITLE) !== 0 ? 0 : (value & VERB) !== 0 ? 4 : 8;
        }
        if ((value & WORD) !== 0) longWord = j;
        if ((value & PLACE_SUFFIX) !== 0) longTail = j;
      }
      if (j >= last) break;
      at = step(lexicon, at, code[j] ?? 0);
    }
    if (longBody > 0 || longPlace - i >= 3) known[i] = 1;
    if (longPlace > until0) until0 = cover(place, i, longPlace, placeKind === 0 ? 4 : 0);
    if (longBody > until1) until1 = cover(body, i, longBody, 0);
    if (longSuffix > until2) until2 = cover(suffix, i, longSuffix, 0);
    if (longTitle > until3) until3 = cover(title, i, longTitle, titleKind);
    if (longWord > until4) until4 = cover(word, i, longWord, 0);
    if (longTail > until5) until5 = cover(tail, i, longTail, 0);
  }
  lookAhead(last, characters);
  measureRuns(last, characters);
  packAll(last + PAD);
}

function packAll(end: number): void {
  for (let i = 0; i < end; i++) {
    called[i] = (kind[i] ?? 0) | ((run[i] ?? 0) << 4) | ((title[i] ?? 0) << 8) | ((word[i] ?? 0) << WORD_AT);
    stands[i] = (place[i] ?? 0) | ((suffix[i] ?? 0) << 4) | ((body[i] ?? 0) << 7) | ((tail[i] ?? 0) << 10);
    nears[i] = (ahead[i] ?? 0) | ((far[i] ?? 0) << 3);
  }
}

/** Marks `[i, end)` as one word, from where an earlier word of its kind has not marked; gives `end`. */
function cover(tags: Uint8Array, i: number, end: number, base: number): number {
  if (end - i === 1) tags[i] = base + SINGLE;
  else {
    tags[i] = base + BEGIN;
    for (let j = i + 1; j < end - 1; j++) tags[j] = base + MIDDLE;
    tags[end - 1] = base + END;
  }
  return end;
}

/** How far the ends of the next body suffix and place suffix are, within one phrase: 0 none, else a bucket. */
function lookAhead(last: number, characters: Uint8Array): void {
  let toBody = 0;
  let toPlace = 0;
  for (let i = last - 1; i >= PAD; i--) {
    if ((kind[i] ?? 0) === OTHER || ((characters[code[i] ?? 0] ?? 0) & JOINS) !== 0) {
      toBody = 0;
      toPlace = 0;
    } else {
      toBody = (suffix[i] ?? 0) >= END ? 1 : toBody > 0 ? toBody + 1 : 0;
      toPlace = (tail[i] ?? 0) >= END ? 1 : toPlace > 0 ? toPlace + 1 : 0;
    }
    ahead[i] = bucket(toBody);
    far[i] = bucket(toPlace);
  }
}

function bucket(distance: number): number {
  if (distance === 0 || distance > 24) return 0;
  return distance <= 2 ? 1 : distance <= 4 ? 2 : distance <= 8 ? 3 : distance <= 14 ? 4 : 5;
}

/** Length of the run of transliteration characters around each one, as a bucket with the place in it. */
function measureRuns(last: number, characters: Uint8Array): void {
  for (let i = PAD; i < last;) {
    let j = i;
    while (j < last && (((kind[j] ?? 0) < 8 && ((kind[j] ?? 0) & IS_TRANSLITERATION) !== 0) || code[j] === DOT)) j++;
    const length = j - i;
    let sure = 0;
    for (let k = i; k < j && sure < 3; k++) if (((characters[code[k] ?? 0] ?? 0) & IS_FOREIGN) !== 0) sure++;
    for (let k = i; k < j; k++) {
      run[k] = (length > 7 ? 7 : length) * 2 + (k === i ? 1 : 0);
      foreign[k] = sure;
    }
    i = j === i ? i + 1 : j;
  }
}

/** Kinds of characters: below 8 the bits of a Han character, then digits, letters, all else. */
const OTHER = 10;
const DIGIT = 0x30;
const LETTER = 0x61;
const DOT = 0xb7;

function plain(unit: number): number {
  let half = unit;
  if (unit >= 0xff01 && unit <= 0xff5e) half = unit - 0xfee0;
  else if (unit === 0x3000 || unit === 0xa0) half = 0x20;
  if (half >= 0x30 && half <= 0x39) return DIGIT;
  if ((half | 0x20) >= 0x61 && (half | 0x20) <= 0x7a) return LETTER;
  return half;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
