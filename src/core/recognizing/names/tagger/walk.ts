import { emissions, emit, gains } from './emit.ts';
import { LABELS, mayEnd, mayFollow } from './labels.ts';
import { LONGEST } from './look.ts';
import type { Model } from './packed.ts';

/** The best labels of the stretch last walked. */
export const path = new Uint8Array(LONGEST);

const scores = new Int32Array(LONGEST * LABELS);
const back = new Uint8Array(LONGEST * LABELS);
/** For each character, by how much a stretch of names that ends with it may be better than none, at most. */
const reach = new Int32Array(LONGEST);

const FORBIDDEN = -1_000_000;

/**
 * Finds the best path (Viterbi) through the first `length` characters of the stretch last looked at. Only where names could
 * gain anything over "outside" is it walked: a bound for each label that forgets which one stands before leaves out
 * two thirds of a text, and what it leaves out is outside on every best path.
 */
export function walk(length: number, weights: Model): void {
  const { transitions } = weights;
  if (prepared !== transitions) prepare(transitions);
  emit(length, weights, bonus);
  sumGains(length);
  path.fill(0, 0, length);
  let behind = 0;
  let until = length;
  for (let i = length - 1; i >= 0; i--) {
    const gain = gains[i] ?? 0;
    const fromHere = gain + (behind > 0 ? behind : 0);
    behind = fromHere;
    if (fromHere + (reach[i] ?? 0) - gain >= 0) continue;
    if (i + 1 < until) walkRun(i + 1, until, length, transitions);
    until = i;
  }
  if (until > 0) walkRun(0, until, length, transitions);
}

/** Sums up `gains` from the left: `reach`. */
function sumGains(length: number): void {
  gains[0] = (gains[0] ?? 0) + atStart;
  let before = 0;
  for (let i = 0; i < length; i++) {
    before = (gains[i] ?? 0) + (before > 0 ? before : 0);
    reach[i] = before;
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

/** For each label: by how much the joint before it, and one from it to "outside", may be better than none, at most. */
const bonus = new Int32Array(LABELS);
/** By how much more at the beginning of a stretch, where no joint is before it. */
let atStart = 0;

/** The transitions that these were made of. */
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
  const none = transitions[0] ?? 0;
  atStart = 0;
  for (let to = 1; to < LABELS; to++) {
    let before = FORBIDDEN;
    for (let from = 0; from < LABELS; from++)
      if (mayFollow(from, to)) before = Math.max(before, (transitions[from * LABELS + to] ?? 0) - none);
    const behind = mayEnd(to) ? Math.max(0, (transitions[to * LABELS] ?? 0) - none) : 0;
    bonus[to] = before + behind;
    atStart = Math.max(atStart, -before);
  }
  prepared = transitions;
}

/** The best path through `[from, until)`, all else being outside. */
function walkRun(from: number, until: number, length: number, transitions: Int32Array): void {
  const first = from * LABELS;
  for (let to = 0; to < LABELS; to++) {
    const joint = from === 0 ? 0 : (transitions[to] ?? 0);
    scores[first + to] = mayFollow(0, to) ? (emissions[first + to] ?? 0) + joint : FORBIDDEN;
  }
  for (let i = from + 1; i < until; i++) {
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
  let best = FORBIDDEN;
  const row = (until - 1) * LABELS;
  for (let to = 0; to < LABELS; to++) {
    if (!mayEnd(to)) continue;
    const score = (scores[row + to] ?? 0) + (until === length ? 0 : (transitions[to * LABELS] ?? 0));
    if (score > best || to === 0) {
      best = score;
      label = to;
    }
  }
  for (let i = until - 1; i >= from; i--) {
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
