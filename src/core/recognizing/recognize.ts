/** Reads every figure and every time out of folded text, in one pass from left to right. */
import type { Quantity, Time } from '../model.ts';
import { ARABIC, HAN_DIGIT, HAN_UNIT, LATIN, tables } from './chartables.ts';
import { endOf, readCodes, type Source, startOf } from './codes.ts';
import { skipRow } from './guards.ts';
import { lexicon } from './lexicon.ts';
import { among } from './match.ts';
import { isListMark, readTerm, termHeads } from './nonfigures.ts';
import { readNumeral } from './numerals.ts';
import { type Read, readQuantity } from './quantity.ts';
import { parseReference } from './times/reference.ts';
import { readWindow, spanAfter } from './times/relative.ts';
import type { Reference, Scope } from './times/stated.ts';
import { mayBeginTime, readTime, TIME_LEADS } from './times/time.ts';
import { timeWords } from './times/words.ts';

export interface Figures {
  readonly quantities: Quantity[];
  readonly times: Time[];
}

/** What a code may begin: bits of the table that the pass looks into first. */
const NUMBER = 1;
const WORD = 2;
const ROW = 4;
const TERM = 8;
const TIME = 16;
/** Nothing but words of the tables, so that the code after it tells most often that none stands here. */
const WORDS_ONLY = 32;

interface Openings {
  readonly bits: Uint8Array;
  /** 1 where a word of the tables begins with two codes of this sum: a few pairs share one. */
  readonly pairs: Uint8Array;
}

let openings: Openings | undefined;

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/**
 * The quantities and times of `text[start, end)`, each list in order; no two of them overlap. Offsets are those of
 * `text`, which should be folded; full width and traditional numerals are read all the same.
 * `reference` is the ISO day from which relative dates count; without it their `from` and `to` are null.
 * Any string gives a result, in time linear in its length.
 */
export function recognizeFigures(text: string, start: number, end: number, reference: string | null): Figures {
  const figures: Figures = { quantities: [], times: [] };
  const day = parseReference(reference);
  const last = Math.min(end, text.length);
  let from = Math.max(0, start);
  while (from < last) {
    // No figure goes over a line's end, so that a long text is read in pieces that stay in the cache.
    const line = last - from > PIECE ? text.indexOf('\n', from + PIECE) + 1 : 0;
    const to = line > 0 && line < last ? line : last;
    readPiece(readCodes(text, from, to), day, figures);
    from = to;
  }
  return figures;
}

const PIECE = 1 << 15;

/** Adds what one piece of the text holds. */
function readPiece(source: Source, reference: Reference | null, { quantities, times }: Figures): void {
  const { bits, pairs } = (openings ??= buildOpenings());
  const { codes, length } = source;
  const scope: Scope = {
    codes,
    reference,
    year: { value: reference?.year ?? null, written: null, anchor: 'partial' },
    last: null,
  };
  let i = 0;
  while (i < length) {
    const code = codes[i] ?? 0;
    const opening = bits[code] ?? 0;
    if (opening === 0 || ((opening & WORDS_ONLY) !== 0 && pairs[pairOf(code, codes[i + 1] ?? 0)] === 0)) {
      i++;
      continue;
    }
    const next = step(opening, i);
    i = next > i ? next : i + 1;
  }

  /** Reads what stands at `at`; gives where reading goes on, or `at` where nothing stands. */
  function step(opening: number, at: number): number {
    const row = sameRow(codes, at);
    if (row > at) return row;
    if ((opening & TIME) !== 0) {
      const time = (mayBeginTime(codes, at) ? readTime(source, scope, at) : null) ?? readWindow(source, scope, at);
      const term = (opening & TERM) === 0 ? at : readTerm(codes, at);
      if (time !== null && time.end >= term) {
        times.push(time.value);
        return time.end;
      }
      if (term > at) return term;
    } else if ((opening & TERM) !== 0) {
      const term = readTerm(codes, at);
      if (term > at) return term;
    }
    if ((opening & ROW) !== 0) {
      const skipped = skipRow(codes, at);
      if (skipped > at && !isMoneyRow(at)) return skipped;
    }
    if ((opening & (NUMBER | WORD)) === 0) return at;
    const mark = isListMark(codes, at);
    if (mark > at) return mark;
    if (codes[at] === ORDINAL) {
      const ordinal = readOrdinal(source, at);
      if (ordinal === null) return at;
      quantities.push(ordinal.value);
      return ordinal.end;
    }
    const read = readQuantity(source, at);
    if (read === null) return rowEnd(at);
    if (read.amount.unit?.kind === 'duration') {
      const time = spanAfter(source, scope, read.amount);
      if (time !== null) {
        times.push(time.value);
        return time.end;
      }
    }
    if (read.value !== null) quantities.push(read.value);
    return read.end;
  }

  /** A row of digits that nothing could read is left as a whole. */
  function rowEnd(at: number): number {
    const { kinds } = tables();
    const kind = (kinds[codes[at] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT);
    let end = at;
    while (((kinds[codes[end] ?? 0] ?? 0) & kind) !== 0) end++;
    return kind === ARABIC || end - at > LONGEST_HAN ? end : at;
  }

  function isMoneyRow(at: number): boolean {
    return lexicon().currencyBefore.longest(codes, at) !== null && readQuantity(source, at) !== null;
  }
}

/** A longer row of Han digits is no number. */
const LONGEST_HAN = 30;
/** 亿亿亿亿 and the like: the end of a row of one Han unit that no number has, or `at`. */
function sameRow(codes: Uint16Array, at: number): number {
  const c = codes[at] ?? 0;
  if (codes[at + 3] !== c || codes[at + 2] !== c || codes[at + 1] !== c) return at;
  if (((tables().kinds[c] ?? 0) & HAN_UNIT) === 0) return at;
  let end = at + 4;
  while (codes[end] === c) end++;
  return end;
}

const ORDINAL = '第'.charCodeAt(0);

/** Signs and words that a table of words does not hold: signs, halves, scales of temperature, 上百, 每小时. */
const SIGNS = '负几数半第-.零摄华上对廿卅卌过破比每幺';
const TIME_WORDS = '到近过最未今前后下上这第';
/** 此前三年, 接下来两周: their first two codes. */
const WINDOW_HEADS = ['此前', '接下'].map((word) => (word.charCodeAt(0) << 16) | word.charCodeAt(1));
const ROW_SIGNS = '(（+[〔【:';

function buildOpenings(): Openings {
  const { kinds } = tables();
  const words = lexicon();
  const bits = new Uint8Array(65536);
  const pairs = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    const kind = kinds[code] ?? 0;
    if ((kind & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0) set(code, NUMBER | TIME);
    if ((kind & (ARABIC | LATIN)) !== 0) set(code, ROW);
  }
  for (const sign of SIGNS) set(sign.charCodeAt(0), WORD);
  for (const word of TIME_WORDS) set(word.charCodeAt(0), TIME);
  for (const sign of ROW_SIGNS) set(sign.charCodeAt(0), ROW);
  setWords(words.before.heads, WORD);
  setWords(words.currencyBefore.heads, WORD);
  setWords(timeWords().starts.heads, TIME);
  setWords(WINDOW_HEADS, TIME);
  setWords(TIME_LEADS, TIME);
  setWords(termHeads(), TERM);
  return { bits, pairs };

  function set(code: number, bit: number): void {
    bits[code] = ((bits[code] ?? 0) | bit) & ~WORDS_ONLY;
  }

  /** A code that begins nothing else yet begins words only, and a word of one code is told by that code alone. */
  function setWords(heads: readonly number[], bit: number): void {
    for (const head of heads) {
      const code = head >>> 16;
      const second = head & 0xffff;
      if (second === 0) set(code, bit);
      else {
        const known = bits[code] ?? 0;
        bits[code] = known === 0 ? bit | WORDS_ONLY : known | bit;
        pairs[pairOf(code, second)] = 1;
      }
    }
  }
}

/** 第三, 第二百五十, 第一至第三, 第十和第十五之间. */
function readOrdinal(source: Source, index: number): Read<Quantity> | null {
  const { codes } = source;
  const numeral = readNumeral(codes, index + 1);
  if (numeral === null) return null;
  let stop = numeral.end;
  let max = numeral.hi;
  const joint = codes[stop] ?? 0;
  // 第1—3批 leaves the second 第 out.
  const again = codes[stop + 1] === ORDINAL ? 2 : among('至到-', joint) ? 1 : 0;
  const second = again > 0 && among('至到-和与', joint) ? readNumeral(codes, stop + again) : null;
  const between = second !== null && codes[second.end] === 0x4e4b && codes[second.end + 1] === 0x95f4;
  if (second !== null && second.lo > numeral.lo && (between || !among('和与', joint))) {
    stop = between ? second.end + 2 : second.end;
    max = second.hi;
  }
  const range = stop > numeral.end;
  const end = endOf(source, stop);
  return {
    end: stop,
    value: {
      kind: 'quantity',
      type: range ? 'range' : 'ordinal',
      start: startOf(source, index),
      end,
      value: {
        min: numeral.lo,
        max,
        center: range || !numeral.written ? null : numeral.lo,
        rounding: 0,
        approximate: false,
      },
      unit: '',
      dimension: 'ordinal',
      unitSpan: { start: end, end },
      bare: true,
    },
  };
}
