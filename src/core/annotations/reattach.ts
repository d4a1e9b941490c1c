import approximateMatches from 'approx-string-match';
import type { Span } from '../model.ts';
import { unitOffset } from './anchor.ts';
import type { Anchor } from './model.ts';

/** Where an anchor stands now (UTF-16); `intact` is false where the quoted text itself was changed. */
export interface Attachment extends Span {
  readonly intact: boolean;
}

interface Candidate extends Attachment {
  /** 0 to 1: how much of prefix, quotation and suffix together is found there, and how much of each side with the quotation. */
  readonly whole: number;
  readonly left: number;
  readonly right: number;
  readonly isEnough: boolean;
}

/** As many places of the same text are weighed; a quotation with more of them is told by its context alone. */
const MOST_PLACES = 64;
/** How far from the place a context may have been pushed by text that was put in between. */
const PUSHED = 256;
/** Shares that must be found: of the whole, of one side with the quotation, of each context around a changed quotation. */
const ENOUGH_WHOLE = 0.65;
const ENOUGH_SIDE = 0.8;
const ENOUGH_EACH = 0.85;
/** A side shorter than this proves nothing by itself. */
const SHORT_SIDE = 16;
/** By how much of the whole the best place must be better than any other. */
const MARGIN = 0.1;

/**
 * Finds an anchor's place in the text as it is now, or null where the text is gone or two places could be meant: never a
 * guess. First where it stood, then where quotation and context stand unchanged, then where enough of them is left.
 */
export function reattach(text: string, anchor: Anchor): Attachment | null {
  const { exact, prefix, suffix } = anchor;
  if (exact === '') return null;
  const whole = prefix + exact + suffix;
  const here = unitOffset(text, anchor.start);
  if (here >= prefix.length && text.startsWith(whole, here - prefix.length)) return spanAt(here, exact);
  const first = text.indexOf(whole);
  if (first >= 0) {
    const isOnly = !text.includes(whole, first + 1);
    return isOnly ? spanAt(first + prefix.length, exact) : null;
  }
  return best(candidatesIn(text, anchor).map((span) => weighed(text, anchor, span)));
}

function spanAt(start: number, exact: string): Attachment {
  return { start, end: start + exact.length, intact: true };
}

function best(candidates: readonly Candidate[]): Attachment | null {
  const enough = candidates
    .filter(({ isEnough }) => isEnough)
    .sort((a, b) => b.whole - a.whole || b.left + b.right - a.left - a.right);
  const [first] = enough;
  if (first === undefined) return null;
  const rival = enough.find((other) => other.start >= first.end || other.end <= first.start);
  if (rival !== undefined && first.whole - rival.whole < MARGIN) return null;
  const { start, end, intact } = first;
  return { start, end, intact };
}

/** Places worth weighing: the quotation with what touches it on one side, what stands between the contexts, and what is alike. */
function candidatesIn(text: string, { exact, prefix, suffix }: Anchor): readonly Span[] {
  const found = new Map<string, Span>();
  const add = (start: number, end: number): void => {
    if (end > start) found.set(`${start} ${end}`, { start, end });
  };
  const before = prefix.slice(-4);
  const behind = suffix.slice(0, 4);
  for (const at of placesOf(text, before + exact)) add(at + before.length, at + before.length + exact.length);
  for (const at of placesOf(text, exact + behind)) add(at, at + exact.length);
  const [left] = approximateMatches(text, prefix, Math.floor(prefix.length / 4)).slice(-1);
  if (left !== undefined && prefix.length >= SHORT_SIDE / 2) {
    const rest = text.slice(left.end, left.end + 2 * exact.length + PUSHED + suffix.length);
    for (const { start } of approximateMatches(rest, suffix, Math.floor(suffix.length / 4)).slice(0, 1)) {
      add(left.end, left.end + start);
    }
  }
  const whole = prefix + exact + suffix;
  for (const { start, end } of approximateMatches(text, whole, Math.floor(whole.length / 2)).slice(0, MOST_PLACES)) {
    const region = text.slice(start, end);
    const from = prefix === '' ? 0 : (approximateMatches(region, prefix, prefix.length).at(-1)?.end ?? 0);
    const rest = region.slice(from);
    const to = suffix === '' ? rest.length : (approximateMatches(rest, suffix, suffix.length)[0]?.start ?? rest.length);
    add(start + from, start + from + to);
  }
  return [...found.values()];
}

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(part, at + 1))
    places.push(at);
  return places;
}

function weighed(text: string, { exact, prefix, suffix }: Anchor, { start, end }: Span): Candidate {
  const quoted = text.slice(start, end);
  const intact = quoted === exact;
  const e = intact ? 1 : likeness(quoted, exact) * Math.min(1, (2 * exact.length) / quoted.length);
  const p = likeness(text.slice(Math.max(0, start - prefix.length - PUSHED), start), prefix);
  const s = likeness(text.slice(end, end + suffix.length + PUSHED), suffix);
  const share = (context: string, part: number): number =>
    (context.length * part + exact.length * e) / (context.length + exact.length);
  const left = share(prefix, p);
  const right = share(suffix, s);
  const whole =
    (prefix.length * p + exact.length * e + suffix.length * s) / (prefix.length + exact.length + suffix.length);
  const isSideEnough = (context: string, part: number): boolean =>
    context.length + exact.length >= SHORT_SIDE && part >= ENOUGH_SIDE;
  const areBothThere = Math.min(prefix.length, suffix.length) >= SHORT_SIDE / 2 && Math.min(p, s) >= ENOUGH_EACH;
  const isEnough = whole >= ENOUGH_WHOLE || isSideEnough(prefix, left) || isSideEnough(suffix, right) || areBothThere;
  return { start, end, intact, whole, left, right, isEnough };
}

/** The share of a part that is found somewhere in a stretch of text: 0 to 1. */
function likeness(stretch: string, part: string): number {
  if (part === '') return 0;
  const [match] = approximateMatches(stretch, part, part.length - 1);
  return match === undefined ? 0 : 1 - match.errors / part.length;
}
