/** Where lines begin, and which line and column an offset stands in. */
export interface Lines {
  /** Offsets (UTF-16) of the first character of every line. */
  readonly starts: readonly number[];
  readonly text: string;
}

/** A place as people count it: both from 1; the column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text; `\n`, `\r\n` and a lone `\r` end a line, as VS Code has it. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts, text };
}

/** The position of an offset; one outside of the text is brought to its nearer end. */
export function positionAt({ starts, text }: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** Start and end (without its line break) of a line counted from 1. */
export function lineSpan({ starts, text }: Lines, line: number): { start: number; end: number } {
  const start = starts[line - 1] ?? text.length;
  let end = starts[line] ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return { start, end };
}
