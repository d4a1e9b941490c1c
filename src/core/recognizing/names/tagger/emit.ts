import {
  PERSON_FEATURES,
  PLACE_FEATURES,
  WORD_FEATURES,
  personFeatures,
  personState,
  personState2,
  placeFeatures,
  placeState,
  placeState2,
  wordFeatures,
  wordState,
} from './features.ts';
import { LABELS } from './labels.ts';
import { NAME_CELLS, OUTSIDE_CELL, ROW, highOf, lowOf } from './lanes.ts';
import { LONGEST, PAD, code } from './look.ts';
import { memoTable, recall } from './memo.ts';
import type { Memo } from './memo.ts';
import type { Model } from './packed.ts';
import { addPair, pairsTable } from './pairs.ts';
import type { Pairs } from './pairs.ts';
import { addSingle, singlesTable } from './singles.ts';
import type { Singles } from './singles.ts';

/** Rows before and behind the stretch, where what belongs to no character goes. */
const MARGIN = 4;
const LEAST = -1_000_000;
const cells = new Int32Array((LONGEST + 2 * MARGIN) * ROW);

/** By how much each label is better than "outside" at each character of the stretch last summed; `LABELS` a character. */
export const emissions = new Int32Array(LONGEST * LABELS);

/**
 * For each character, by how much any label of a name there may be better than "outside", at most; joints are counted
 * as `bonus` says. Filled with `emissions`.
 */
export const gains = new Int32Array(LONGEST);

/** What was summed so far; made on first use. */
let tables: Tables | undefined;

interface Tables {
  readonly persons: Memo;
  readonly places: Memo;
  readonly words: Memo;
  readonly singles: Singles;
  readonly pairs: Pairs;
}

function makeTables(): Tables {
  return {
    persons: memoTable(personFeatures, PERSON_FEATURES),
    places: memoTable(placeFeatures, PLACE_FEATURES),
    words: memoTable(wordFeatures, WORD_FEATURES),
    singles: singlesTable(),
    pairs: pairsTable(),
  };
}

/**
 * Fills `emissions` and `gains` for the first `length` characters of the stretch last looked at; `bonus` is what the
 * joints beside each label may add to a gain.
 */
export function emit(length: number, weights: Model, bonus: Int32Array): void {
  tables ??= makeTables();
  cells.fill(0, 0, (length + 2 * MARGIN) * ROW);
  sumSingles(tables.singles, length, weights);
  sumPairs(tables.pairs, length, weights);
  sumStates(tables, length, weights, bonus);
}

// The empty places before and behind the stretch count too: they tell where it begins and ends.
function sumSingles(singles: Singles, length: number, weights: Model): void {
  for (let i = -2; i < length + 2; i++) addSingle(singles, code[i + PAD] ?? 0, weights, cells, (i - 2 + MARGIN) * ROW);
}

function sumPairs(pairs: Pairs, length: number, weights: Model): void {
  for (let i = -2; i < length + 1; i++)
    addPair(pairs, code[i + PAD] ?? 0, code[i + PAD + 1] ?? 0, weights, cells, (i - 1 + MARGIN) * ROW);
}

function sumStates({ persons, places, words }: Tables, length: number, weights: Model, bonus: Int32Array): void {
  const person = persons.entries;
  const place = places.entries;
  const word = words.entries;
  for (let i = 0; i < length; i++) {
    const row = (i + MARGIN) * ROW;
    const a = recall(persons, personState(i), personState2(i), i, weights);
    const b = recall(places, placeState(i), placeState2(i), i, weights);
    const c = recall(words, code[i + PAD] ?? 0, wordState(i), i, weights);
    const outside = cells[row + OUTSIDE_CELL] ?? 0;
    const out = i * LABELS + 1;
    let gain = LEAST;
    for (let cell = 0; cell < NAME_CELLS; cell++) {
      const sum = (cells[row + cell] ?? 0) + (person[a + cell] ?? 0) + (place[b + cell] ?? 0) + (word[c + cell] ?? 0);
      const low = lowOf(sum) - outside;
      const high = highOf(sum) - outside;
      emissions[out + 2 * cell] = low;
      emissions[out + 2 * cell + 1] = high;
      const gainLow = low + (bonus[2 * cell + 1] ?? 0);
      const gainHigh = high + (bonus[2 * cell + 2] ?? 0);
      if (gainLow > gain) gain = gainLow;
      if (gainHigh > gain) gain = gainHigh;
    }
    gains[i] = gain;
  }
}
