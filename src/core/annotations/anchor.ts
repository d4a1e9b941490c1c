import approximateMatches from 'approx-string-match';
import type { Span } from '../model.ts';
import type { Anchor } from './model.ts';

/** How much stands before and behind a quotation, and how much at most where the text has another place that looks alike. */
export const CONTEXT = 32;
export const MOST_CONTEXT = 256;
/** The share of a quotation with its context on one side that may differ in a place that still looks alike. */
export const ALIKE = 0.35;

/**
 * The anchor of a span (UTF-16, cut to the text) by which `reattach` finds it after edits. Where the document has another
 * place much like it, more context is taken, so that one side of it alone tells the two apart.
 */
export function anchorOf(text: string, path: string, span: Span): Anchor {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  const exact = text.slice(start, end);
  let from = contextStart(text, start, CONTEXT);
  for (let size = CONTEXT; size < MOST_CONTEXT && from > 0 && looksAlike(text, from, end);) {
    size *= 2;
    from = contextStart(text, start, size);
  }
  let to = contextEnd(text, end, CONTEXT);
  for (let size = CONTEXT; size < MOST_CONTEXT && to < text.length && looksAlike(text, start, to);) {
    size *= 2;
    to = contextEnd(text, end, size);
  }
  const first = characterCount(text, start);
  return {
    path,
    exact,
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start: first,
    end: first + characterCount(exact, exact.length),
  };
}

/** The UTF-16 offset of the n-th Unicode character; the end of the text where it has fewer. */
export function unitOffset(text: string, characters: number): number {
  if (!/[\ud800-\udbff]/.test(text)) return Math.min(characters, text.length);
  let at = 0;
  for (let count = 0; count < characters && at < text.length; count++) at += isPair(text, at) ? 2 : 1;
  return at;
}

/** Whether some other place of the text is much like `[start, end)`. */
function looksAlike(text: string, start: number, end: number): boolean {
  const pattern = text.slice(start, end);
  const most = Math.floor(pattern.length * ALIKE);
  // What touches the place itself is no other place.
  return [text.slice(0, start), text.slice(end)].some((rest) => approximateMatches(rest, pattern, most).length > 0);
}

function contextStart(text: string, start: number, size: number): number {
  const at = Math.max(0, start - size);
  return at > 0 && isPair(text, at - 1) ? at + 1 : at;
}

function contextEnd(text: string, end: number, size: number): number {
  const at = Math.min(text.length, end + size);
  return at > end && isPair(text, at - 1) ? at - 1 : at;
}

/** How many Unicode characters stand before an offset. */
function characterCount(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; count++) at += isPair(text, at) ? 2 : 1;
  return count;
}

function isPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
}
