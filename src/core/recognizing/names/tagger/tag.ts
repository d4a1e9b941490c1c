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
import { LABELS, TYPES, mayEnd, mayFollow } from './labels.ts';
import { LONGEST, PAD, code, look } from './look.ts';
import { model } from './model.ts';
import { memoTable, recall } from './memo.ts';
import { UNIT } from './packed.ts';
import { addPair, pairsTable } from './pairs.ts';
import { addSingle, singlesTable } from './singles.ts';
import type { Model } from './packed.ts';

/** A name that the tagger sees. Offsets: the text given. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly type: (typeof TYPES)[number];
  /** How much better the name is than no name at this place, in nats; 0 is a toss-up. */
  readonly margin: number;
}

/** Rows before and behind the stretch, where what belongs to no character goes. */
const MARGIN = 4;
const padded = new Int32Array((LONGEST + 2 * MARGIN) * LABELS);
const emissions = padded.subarray(MARGIN * LABELS);
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

/** What was summed so far; made on first use. */
let tables: ReturnType<typeof makeTables> | undefined;

function makeTables() {
  return {
    persons: memoTable(personFeatures, PERSON_FEATURES),
    places: memoTable(placeFeatures, PLACE_FEATURES),
    words: memoTable(wordFeatures, WORD_FEATURES),
    singles: singlesTable(),
    pairs: pairsTable(),
  };
}

function emit(length: number, weights: Model): void {
  const { persons, places, words, singles, pairs } = (tables ??= makeTables());
  padded.fill(0, 0, (length + 2 * MARGIN) * LABELS);
  // The empty places before and behind the stretch count too: they tell where it begins and ends.
  for (let i = -2; i < length + 2; i++)
    addSingle(singles, code[i + PAD] ?? 0, weights, padded, (i - 2 + MARGIN) * LABELS);
  for (let i = -2; i < length + 1; i++)
    addPair(pairs, code[i + PAD] ?? 0, code[i + PAD + 1] ?? 0, weights, padded, (i - 1 + MARGIN) * LABELS);
  const person = persons.entries;
  const place = places.entries;
  const word = words.entries;
  for (let i = 0; i < length; i++) {
    const row = (i + MARGIN) * LABELS;
    const a = recall(persons, personState(i), personState2(i), i, weights);
    const b = recall(places, placeState(i), placeState2(i), i, weights);
    const c = recall(words, code[i + PAD] ?? 0, wordState(i), i, weights);
    for (let label = 0; label < LABELS; label++) {
      const sum = (person[a + label] ?? 0) + (place[b + label] ?? 0) + (word[c + label] ?? 0);
      padded[row + label] = (padded[row + label] ?? 0) + sum;
    }
  }
}

/** The labels outside of a name that is still open: only behind these may one begin, and they may stand behind each other. */
const closed = Array.from({ length: LABELS }, (_, label) => label).filter(mayEnd);
const opening = Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(0, label));
/** The places of `closed` in the scores of one character. */
const [c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0] = closed;
/** Transitions from each of `closed` to each of `opening`, target by target. */
const joints = new Int32Array(opening.length * closed.length);
/** By how much a joint from a name's end may be better than the one from outside, at most. */
let lead = 0;

/** The transitions that `joints` and `lead` were made of. */
let prepared: Int32Array | undefined;

function prepare(transitions: Int32Array): void {
  lead = 0;
  opening.forEach((to, n) => {
    closed.forEach((from, m) => {
      const joint = transitions[from * LABELS + to] ?? 0;
      joints[n * closed.length + m] = joint;
      lead = Math.max(lead, joint - (joints[n * closed.length] ?? 0));
    });
  });
  prepared = transitions;
}

function walk(length: number, transitions: Int32Array): void {
  if (prepared !== transitions) prepare(transitions);
  for (let to = 0; to < LABELS; to++) scores[to] = mayFollow(0, to) ? (emissions[to] ?? 0) : FORBIDDEN;
  for (let i = 1; i < length; i++) {
    const row = i * LABELS;
    const last = row - LABELS;
    stepOutside(row, last);
    for (let begin = 1; begin < LABELS; begin += 4) {
      // Inside and end of a name follow its beginning and its inside.
      const fromBegin = scores[last + begin] ?? 0;
      const fromInside = scores[last + begin + 1] ?? 0;
      for (let to = begin + 1; to <= begin + 2; to++) {
        const one = fromBegin + (transitions[begin * LABELS + to] ?? 0);
        const two = fromInside + (transitions[(begin + 1) * LABELS + to] ?? 0);
        scores[row + to] = (two > one ? two : one) + (emissions[row + to] ?? 0);
        back[row + to] = two > one ? begin + 1 : begin;
      }
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

/** The labels that begin anew: each from the best of the seven that may stand before; of equals the first. */
function stepOutside(row: number, last: number): void {
  const s0 = scores[last + c0] ?? 0;
  const s1 = scores[last + c1] ?? 0;
  const s2 = scores[last + c2] ?? 0;
  const s3 = scores[last + c3] ?? 0;
  const s4 = scores[last + c4] ?? 0;
  const s5 = scores[last + c5] ?? 0;
  const s6 = scores[last + c6] ?? 0;
  const most = Math.max(s1, s2, s3, s4, s5, s6);
  if (most + lead <= s0) {
    // No joint makes up for it: all of them come from outside. Most places of a text are such.
    for (let n = 0; n < 7; n++) {
      const to = opens[n] ?? 0;
      scores[row + to] = s0 + (joints[n * 7] ?? 0) + (emissions[row + to] ?? 0);
      back[row + to] = c0;
    }
    return;
  }
  for (let n = 0; n < 7; n++) {
    const joint = n * 7;
    let best = s0 + (joints[joint] ?? 0);
    let from = c0;
    let other = s1 + (joints[joint + 1] ?? 0);
    if (other > best) {
      best = other;
      from = c1;
    }
    other = s2 + (joints[joint + 2] ?? 0);
    if (other > best) {
      best = other;
      from = c2;
    }
    other = s3 + (joints[joint + 3] ?? 0);
    if (other > best) {
      best = other;
      from = c3;
    }
    other = s4 + (joints[joint + 4] ?? 0);
    if (other > best) {
      best = other;
      from = c4;
    }
    other = s5 + (joints[joint + 5] ?? 0);
    if (other > best) {
      best = other;
      from = c5;
    }
    other = s6 + (joints[joint + 6] ?? 0);
    if (other > best) {
      best = other;
      from = c6;
    }
    const to = opens[n] ?? 0;
    scores[row + to] = best + (emissions[row + to] ?? 0);
    back[row + to] = from;
  }
}
const opens = Int8Array.from(opening);

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
