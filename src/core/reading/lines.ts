import type { BlockKind, FoldedSpan } from '../model.ts';

/** A line that holds more than white space, without the white space around it. Offsets: folded text. */
export interface Line extends FoldedSpan {
  /** What Markdown says it is; null where its own shape must tell. */
  readonly hint: BlockKind | null;
  /** Lines of one Markdown paragraph share a number; in plain text every line has its own. */
  readonly group: number;
  /** True where an empty line stands before it. */
  readonly gap: boolean;
}

/** The lines of a stretch of folded text as plain text, in order. `group` counts on from the number given. */
export function plainLines(text: string, { start, end }: FoldedSpan, group = 0): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    const from = skipSpace(text, at, stop);
    if (from === stop) gap = true;
    else {
      // Written out: thousands of lines, and a spread costs ten times as much.
      lines.push({ start: from, end: trimEnd(text, from, stop), hint: null, group: group + lines.length, gap });
      gap = false;
    }
    at = stop + 1;
  }
  return lines;
}

/** The span without white space at its ends, or null where nothing is left. */
export function trimmed(text: string, start: number, end: number): FoldedSpan | null {
  const from = skipSpace(text, start, end);
  return from === end ? null : { start: from, end: trimEnd(text, from, end) };
}

function skipSpace(text: string, start: number, end: number): number {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
