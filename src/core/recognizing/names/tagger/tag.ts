import { emissions } from './emit.ts';
import { LABELS, TYPES } from './labels.ts';
import { LONGEST, look } from './look.ts';
import { model } from './model.ts';
import { UNIT } from './packed.ts';
import type { Model } from './packed.ts';
import { path, walk } from './walk.ts';

/** A name that the tagger sees. Offsets: the text given. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly type: (typeof TYPES)[number];
  /** How much better the name is than no name at this place, in nats; 0 is a toss-up. */
  readonly margin: number;
}

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
  walk(length, weights);
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
