import type { Span } from '../core/model.ts';
import { lineSpan, positionAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { characterWidth, widthOf } from './width.ts';

/** A line of the text around a span, and the marks that stand under the span. */
export interface Excerpt {
  readonly line: string;
  /** Spaces, then as many `^` as the span takes cells (at least one). */
  readonly marks: string;
}

/**
 * The line a span begins in, cut to about `cells` terminal cells around it with `…` where something is left out.
 * A span over several lines is marked to the end of its first line.
 */
export function excerptOf(lines: Lines, span: Span, cells: number): Excerpt {
  const whole = lineSpan(lines, positionAt(lines, span.start).line);
  const start = Math.min(Math.max(span.start, whole.start), whole.end);
  const end = Math.min(Math.max(span.end, start), whole.end);
  const marked = takeForward(lines.text, start, end, cells);
  const room = Math.max(0, cells - marked.width);
  const back = takeBack(lines.text, whole.start, start, room >> 1);
  const ahead = takeForward(lines.text, marked.offset, whole.end, room - back.width);
  const left = visible(lines.text.slice(back.offset, start));
  const middle = visible(lines.text.slice(start, marked.offset));
  const before = (back.offset > whole.start ? '…' : '') + (back.offset === whole.start ? left.trimStart() : left);
  const after = visible(lines.text.slice(marked.offset, ahead.offset)) + (ahead.offset < whole.end ? '…' : '');
  return {
    line: (before + middle + after).trimEnd(),
    marks: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(middle))),
  };
}

interface Taken {
  readonly offset: number;
  readonly width: number;
}

function takeForward(text: string, from: number, to: number, cells: number): Taken {
  let width = 0;
  let offset = from;
  while (offset < to) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const next = width + characterWidth(character);
    if (next > cells) break;
    width = next;
    offset += character.length;
  }
  return { offset: Math.min(offset, to), width };
}

function takeBack(text: string, from: number, to: number, cells: number): Taken {
  let width = 0;
  let offset = to;
  while (offset > from) {
    const low = text.charCodeAt(offset - 1);
    const paired = low >= 0xdc00 && low <= 0xdfff && offset - 2 >= from && isHigh(text.charCodeAt(offset - 2));
    const start = offset - (paired ? 2 : 1);
    const next = width + characterWidth(text.slice(start, offset));
    if (next > cells) break;
    width = next;
    offset = start;
  }
  return { offset, width };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Tabs become spaces and control characters a sign, so that a text cannot steer the terminal. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
