/** Reads every figure and every time out of folded text, in one pass from left to right. */
import type { Quantity, Time } from '../model.ts';
import { ARABIC, HAN_DIGIT, HAN_UNIT, LATIN, tables } from './chartables.ts';
import { readCodes, type Source, startOf, endOf } from './codes.ts';
import { lexicon } from './lexicon.ts';
import { readNumeral } from './numerals.ts';
import { type Read, readQuantity } from './quantity.ts';
import { parseReference } from './times/reference.ts';
import type { Scope } from './times/stated.ts';
import { readTime } from './times/time.ts';
import { timeWords } from './times/words.ts';

export interface Figures {
  readonly quantities: Quantity[];
  readonly times: Time[];
}

/**
 * The quantities and times of `text[start, end)`, each list in order; no two of them overlap. Offsets are those of
 * `text`, which should be folded; full width and traditional numerals are read all the same.
 * `reference` is the ISO day from which relative dates count; without it their `from` and `to` are null.
 * Any string gives a result, in time linear in its length.
 */
export function recognizeFigures(text: string, start: number, end: number, reference: string | null): Figures {
  const source = readCodes(text, start, end);
  const { codes, length } = source;
  const { kinds } = tables();
  const words = lexicon();
  const quantities: Quantity[] = [];
  const times: Time[] = [];
  const scope: Scope = { codes, reference: parseReference(reference) };
  const starts = timeWords().starts.firsts;
  let i = 0;
  while (i < length) {
    const c = codes[i] ?? 0;
    const kind = kinds[c] ?? 0;
    if ((kind & LATIN) !== 0) {
      i++;
      continue;
    }
    const numeric = (kind & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0;
    if (!numeric && words.before.firsts[c] !== 1 && words.currencyBefore.firsts[c] !== 1 && starts[c] !== 1 && !MARKS.includes(String.fromCharCode(c))) {
      i++;
      continue;
    }
    const time = readTime(source, scope, i);
    if (time !== null && time.end > i) {
      times.push(time.value);
      i = time.end;
      continue;
    }
    const read = c === 0x7b2c ? readOrdinal(source, i) : readQuantity(source, i);
    if (read === null || read.end <= i) {
      i++;
      continue;
    }
    quantities.push(read.value);
    i = read.end;
  }
  return { quantities, times };
}

const MARKS = '负几数半第-零摄华上.截到前最农周星礼';

/** 第三, 第二百五十. */
function readOrdinal(source: Source, index: number): Read<Quantity> | null {
  const numeral = readNumeral(source.codes, index + 1);
  if (numeral === null) return null;
  const end = endOf(source, numeral.end);
  return {
    end: numeral.end,
    value: {
      kind: 'quantity',
      type: 'ordinal',
      start: startOf(source, index),
      end,
      value: { min: numeral.lo, max: numeral.hi, center: numeral.center, rounding: 0, approximate: false },
      unit: '',
      dimension: 'ordinal',
      unitSpan: { start: end, end },
      bare: true,
    },
  };
}
