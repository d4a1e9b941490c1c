import type { Span } from '../core/model.ts';
import { visible } from './excerpt.ts';
import { lineSpan, positionAt } from './lines.ts';
import type { Lines } from './lines.ts';

/** What stands at a place, with what stands around it on its line; `…` where something is left out. */
export interface Quote {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters of the line before and behind a place, and of the place itself. */
const AROUND = 36;
const MOST_MARKED = 160;
const CONTEXT = 32;

/** The place with a part of its line. A place over several lines is shown as one, its line breaks as spaces. */
export function quoteOf(lines: Lines, span: Span): Quote {
  const { text } = lines;
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  const first = lineSpan(lines, positionAt(lines, start).line);
  const last = lineSpan(lines, positionAt(lines, end).line);
  const before = Array.from(text.slice(Math.max(first.start, start - 2 * AROUND), start));
  const after = Array.from(text.slice(end, Math.min(Math.max(end, last.end), end + 2 * AROUND)));
  const cutBefore = before.length > AROUND || start - 2 * AROUND > first.start;
  const cutAfter = after.length > AROUND || end + 2 * AROUND < last.end;
  const shownBefore = before.slice(-AROUND).join('');
  return {
    before: cutBefore ? `…${line(shownBefore)}` : line(shownBefore).trimStart(),
    marked: clipped(text.slice(start, end), MOST_MARKED),
    after: `${line(after.slice(0, AROUND).join(''))}${cutAfter ? '…' : ''}`.trimEnd(),
  };
}

/** What stands before and behind a place as it is, at most 32 code units each; no surrogate pair is cut. */
export function contextOf(text: string, { start, end }: Span): { readonly prefix: string; readonly suffix: string } {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  return {
    prefix: (prefix.charCodeAt(0) & 0xfc00) === 0xdc00 ? prefix.slice(1) : prefix,
    suffix: (suffix.charCodeAt(suffix.length - 1) & 0xfc00) === 0xd800 ? suffix.slice(0, -1) : suffix,
  };
}

/** A text on one line, at most so many characters, without control characters. */
export function clipped(text: string, most: number): string {
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${line(characters.slice(0, most - 1).join(''))}…` : line(text);
}

function line(text: string): string {
  return visible(text.replace(/\r\n|[\n\r\u2028\u2029]/g, ' '));
}
