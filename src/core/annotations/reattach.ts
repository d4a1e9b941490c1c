import approximateMatches from 'approx-string-match';
import type { Span } from '../model.ts';
import { align, editsBetween, editsToStart } from './align.ts';
import { ALIKE, CONTEXT, MOST_CONTEXT, unitOffset } from './anchor.ts';
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
  /** Both contexts touch it, whatever stands between them now. */
  readonly isFramed: boolean;
  readonly isEnough: boolean;
}

/** As many places of the same text are weighed; a quotation with more of them is told by its context alone. */
const MOST_PLACES = 64;
/** How much of a context must touch the quotation on one side for its place to be weighed. */
const TOUCHING = 6;
/** How much text may have been put into a quotation. */
const PUT_IN = 256;
/**
 * What must be found: of prefix, quotation and suffix together; of one side with the quotation; of one that may not tell
 * places apart, being cut short by the end of the text or as long as contexts get; of each of both contexts.
 */
const ENOUGH_WHOLE = 0.65;
const ENOUGH_SIDE = 1 - ALIKE;
const ENOUGH_UNSURE = 0.8;
const ENOUGH_EACH = 0.75;
/** A side shorter than this proves nothing by itself. */
const SHORT_SIDE = 16;
/** A quotation of which less than this share is left in one piece is told by both contexts or not at all. */
const MOSTLY = 0.5;
/** So far from a place its context is looked at without the quotation. */
const NEAR = 8;
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
  const found = best(
    anchor,
    candidatesIn(text, anchor).map((span) => weighed(text, anchor, span)),
  );
  if (found === null || isGone(text, anchor, found)) return null;
  return { start: found.start, end: found.end, intact: found.intact };
}

function spanAt(start: number, exact: string): Attachment {
  return { start, end: start + exact.length, intact: true };
}

function best({ prefix, suffix }: Anchor, candidates: readonly Candidate[]): Candidate | null {
  const ranked = [...candidates].sort((a, b) => b.whole - a.whole || b.left + b.right - a.left - a.right);
  const first = ranked.find(({ isEnough }) => isEnough);
  if (first === undefined) return null;
  const isRival = ({ start, end, intact }: Candidate): boolean => {
    const isElsewhere = start >= first.end || end <= first.start;
    // Beside a place that was changed lie others that the same context supports less well.
    return isElsewhere && (intact || start - first.end > suffix.length || first.start - end > prefix.length);
  };
  // A place that is no better alone counts where it is likely itself, and where it is likelier although not likely enough.
  const margin = ({ isEnough }: Candidate): number => (isEnough ? MARGIN : 0);
  const rival = ranked.find((other) => isRival(other) && first.whole - other.whole < margin(other));
  if (rival !== undefined) return null;
  // Where the quotation stands unchanged, what an edit put beside it is no part of it.
  return (
    ranked.find(({ isEnough, intact, start, end }) => isEnough && intact && start < first.end && end > first.start) ??
    first
  );
}

/** Whether the text is as well explained by a quotation that was deleted: what seems to be its rest is of its context then. */
function isGone(text: string, anchor: Anchor, { start, end, intact }: Attachment): boolean {
  const { exact, prefix, suffix } = anchor;
  const lost = (from: number, to: number): number => editsBefore(text, from, prefix) + editsBehind(text, to, suffix);
  const changed = intact ? 0 : Math.min(exact.length, editsBetween(exact, text.slice(start, end)));
  const kept = lost(start, end) + changed;
  if (isNeighbour(text, anchor, start)) return true;
  for (let at = Math.max(0, start - NEAR); at <= Math.min(text.length, end + NEAR); at++) {
    if (lost(at, at) + exact.length <= kept) return true;
  }
  return false;
}

/** Whether the place is where the context itself repeats the quotation: the same figure a sentence before or behind. */
function isNeighbour(text: string, { exact, prefix, suffix }: Anchor, start: number): boolean {
  const end = start + exact.length;
  if (!text.startsWith(exact, start)) return false;
  const standsBehind = (lead: string): boolean => start >= lead.length && text.startsWith(lead, start - lead.length);
  const isEarlier = placesOf(prefix, exact).some((at) => standsBehind(prefix.slice(Math.max(0, at - TOUCHING), at)));
  if (isEarlier && !standsBehind(prefix.slice(-TOUCHING))) return true;
  const isLater = placesOf(suffix, exact).some((at) =>
    text.startsWith(suffix.slice(at + exact.length).slice(0, TOUCHING), end),
  );
  return isLater && !text.startsWith(suffix.slice(0, TOUCHING), end);
}

/** Places worth weighing: the quotation with what touches it on one side, what stands between the contexts, and what is alike. */
function candidatesIn(text: string, { exact, prefix, suffix }: Anchor): readonly Span[] {
  const found = new Map<string, Span>();
  const add = (start: number, end: number): void => {
    if (end > start) found.set(`${start} ${end}`, { start, end });
  };
  const before = prefix.slice(-TOUCHING);
  const behind = suffix.slice(0, TOUCHING);
  for (const at of placesOf(text, before + exact)) add(at + before.length, at + before.length + exact.length);
  for (const at of placesOf(text, exact + behind)) add(at, at + exact.length);
  const [left] = approximateMatches(text, prefix, Math.floor(prefix.length / 4)).slice(-1);
  if (left !== undefined && prefix.length >= SHORT_SIDE / 2) {
    const rest = text.slice(left.end, left.end + 2 * exact.length + PUT_IN + suffix.length);
    for (const { start } of approximateMatches(rest, suffix, Math.floor(suffix.length / 4)).slice(0, 1)) {
      add(left.end, left.end + start);
    }
  }
  const alike = (pattern: string, from: number, most: number): void => {
    const matches = approximateMatches(text, pattern, Math.floor(pattern.length * most));
    for (const { start, end } of matches.slice(0, MOST_PLACES)) {
      const taken = align(pattern, text.slice(start, end));
      add(start + (taken[from] ?? 0), start + (taken[from + exact.length] ?? 0));
    }
  };
  alike(prefix + exact + suffix, prefix.length, 1 / 2);
  alike(prefix + exact, prefix.length, ALIKE);
  alike(exact + suffix, 0, ALIKE);
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
  const e = intact ? 1 : 1 - editsBetween(exact, quoted) / Math.max(exact.length, quoted.length);
  const p = prefix === '' ? 0 : 1 - editsBefore(text, start, prefix) / prefix.length;
  const s = suffix === '' ? 0 : 1 - editsBehind(text, end, suffix) / suffix.length;
  const share = (context: string, part: number): number =>
    (context.length * part + exact.length * e) / (context.length + exact.length);
  const left = share(prefix, p);
  const right = share(suffix, s);
  const whole =
    (prefix.length * p + exact.length * e + suffix.length * s) / (prefix.length + exact.length + suffix.length);
  const isSure = (context: string): boolean => context.length >= CONTEXT && context.length < MOST_CONTEXT - 1;
  const isSideEnough = (context: string, part: number): boolean =>
    context.length + exact.length >= SHORT_SIDE && part >= (isSure(context) ? ENOUGH_SIDE : ENOUGH_UNSURE);
  const enough = isSure(prefix) && isSure(suffix) ? ENOUGH_WHOLE : ENOUGH_UNSURE;
  const isFramed = Math.min(prefix.length, suffix.length) >= SHORT_SIDE / 2 && Math.min(p, s) >= ENOUGH_EACH;
  // An edit that reached into the quotation from one side has left the other end of it, beside the context that is left.
  const isHeadThere = intact || quoted.startsWith(exact.slice(0, Math.ceil(exact.length * MOSTLY)));
  const isTailThere = intact || quoted.endsWith(exact.slice(Math.floor(exact.length * MOSTLY)));
  // One side alone counts only if it still touches the quotation.
  const touching = prefix.slice(-TOUCHING);
  const isTouchedLeft = start >= touching.length && text.startsWith(touching, start - touching.length);
  const isTouchedRight = text.startsWith(suffix.slice(0, TOUCHING), end);
  const isSupported =
    (isHeadThere && isTouchedLeft && isSideEnough(prefix, left)) ||
    (isTailThere && isTouchedRight && isSideEnough(suffix, right)) ||
    ((isHeadThere || isTailThere) && whole >= enough);
  const isEnough = isFramed || isSupported;
  return { start, end, intact, whole, left, right, isFramed, isEnough };
}

/** How many edits make a prefix of what stands before an offset. */
function editsBefore(text: string, at: number, prefix: string): number {
  const stretch = text.slice(Math.max(0, at - Math.ceil(1.5 * prefix.length)), at);
  return editsToStart(reversed(prefix), reversed(stretch));
}

/** How many edits make a suffix of what stands behind an offset. */
function editsBehind(text: string, at: number, suffix: string): number {
  return editsToStart(suffix, text.slice(at, at + Math.ceil(1.5 * suffix.length)));
}

function reversed(text: string): string {
  let turned = '';
  for (let at = text.length - 1; at >= 0; at--) turned += text.charAt(at);
  return turned;
}
