import {
  CHARACTER_FEATURES,
  PERSON_FEATURES,
  PLACE_FEATURES,
  characterFeatures,
  personFeatures,
  placeFeatures,
  writePersonState,
  writePlaceState,
} from './features.ts';
import { LABELS, TYPES, mayEnd, mayFollow } from './labels.ts';
import { LONGEST, look } from './look.ts';
import { model } from './model.ts';
import { addWeights, memoTable, recall } from './memo.ts';
import { UNIT } from './packed.ts';
import type { Model } from './packed.ts';

/** A name that the tagger sees. Offsets: the text given. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly type: (typeof TYPES)[number];
  /** How much better the name is than no name at this place, in nats; 0 is a toss-up. */
  readonly margin: number;
}

const emissions = new Int32Array(LONGEST * LABELS);
const scores = new Int32Array(LONGEST * LABELS);
const back = new Uint8Array(LONGEST * LABELS);
const path = new Uint8Array(LONGEST);

const FORBIDDEN = -1_000_000;

/** The names of `text[start, end)` by the trained conditional random field (best path, Viterbi), in order. */
export function tag(text: string, start: number, end: number): Tagged[] {
  const found: Tagged[] = [];
  for (let from = start; from < end; from += LONGEST) {
    const until = Math.min(end, from + LONGEST);
    look(text, from, until - from);
    decode(until - from, model(), from, found);
  }
  return found;
}

function decode(length: number, weights: Model, offset: number, found: Tagged[]): void {
  emit(length, weights);
  walk(length, weights.transitions);
  for (let i = 0; i < length;) {
    const label = path[i] ?? 0;
    if (label === 0) {
      i++;
      continue;
    }
    let end = i + 1;
    if ((label - 1) % 4 === 0) while (end < length && path[end] === label + 1) end++;
    if ((label - 1) % 4 === 0 && end < length && path[end] === label + 2) end++;
    const type = TYPES[(label - 1) >> 2];
    if (type !== undefined)
      found.push({ start: offset + i, end: offset + end, type, margin: margin(i, end, weights.transitions) });
    i = end;
  }
}

const features = new Int32Array(Math.max(CHARACTER_FEATURES, PERSON_FEATURES, PLACE_FEATURES));
const persons = memoTable(writePersonState, personFeatures, PERSON_FEATURES);
const places = memoTable(writePlaceState, placeFeatures, PLACE_FEATURES);

function emit(length: number, weights: Model): void {
  emissions.fill(0, 0, length * LABELS);
  for (let i = 0; i < length; i++) {
    const row = i * LABELS;
    characterFeatures(i, features);
    addWeights(weights, features, CHARACTER_FEATURES, emissions, row);
    const person = recall(persons, i, weights) * LABELS;
    const place = recall(places, i, weights) * LABELS;
    for (let label = 0; label < LABELS; label++) {
      const sum = (persons.sums[person + label] ?? 0) + (places.sums[place + label] ?? 0);
      emissions[row + label] = (emissions[row + label] ?? 0) + sum;
    }
  }
}

/** The labels that may stand before each label, 7 to a label, −1 behind the last; computed once. */
const WIDTH = 7;
const before = Int8Array.from({ length: LABELS * WIDTH }, (_, cell) => {
  const to = Math.floor(cell / WIDTH);
  let left = cell % WIDTH;
  for (let from = 0; from < LABELS; from++) if (mayFollow(from, to) && left-- === 0) return from;
  return -1;
});

function walk(length: number, transitions: Int32Array): void {
  for (let to = 0; to < LABELS; to++) scores[to] = mayFollow(0, to) ? (emissions[to] ?? 0) : FORBIDDEN;
  for (let i = 1; i < length; i++) {
    const row = i * LABELS;
    const last = row - LABELS;
    for (let to = 0; to < LABELS; to++) {
      let best = FORBIDDEN * 2;
      let from = 0;
      for (let cell = to * WIDTH, stop = cell + WIDTH; cell < stop; cell++) {
        const candidate = before[cell] ?? -1;
        if (candidate < 0) break;
        const score = (scores[last + candidate] ?? 0) + (transitions[candidate * LABELS + to] ?? 0);
        if (score > best) {
          best = score;
          from = candidate;
        }
      }
      scores[row + to] = best + (emissions[row + to] ?? 0);
      back[row + to] = from;
    }
  }
  let label = 0;
  const row = (length - 1) * LABELS;
  for (let to = 1; to < LABELS; to++) {
    if (mayEnd(to) && (scores[row + to] ?? 0) > (scores[row + label] ?? 0)) label = to;
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
}

/** The name's labels against none at its characters, with the joints on both sides held to "outside". */
function margin(start: number, end: number, transitions: Int32Array): number {
  let gain = 0;
  let from = 0;
  for (let i = start; i < end; i++) {
    const label = path[i] ?? 0;
    gain += (emissions[i * LABELS + label] ?? 0) - (emissions[i * LABELS] ?? 0);
    gain += (transitions[from * LABELS + label] ?? 0) - (transitions[0] ?? 0);
    from = label;
  }
  gain += (transitions[from * LABELS] ?? 0) - (transitions[0] ?? 0);
  return gain / UNIT;
}
