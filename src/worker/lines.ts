import type { Span } from '../core/model.ts';
import type { Stretch } from './views.ts';

/** Where each line of a text begins. Line ends are those of VS Code: \r\n, \n and \r. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** A span of raw offsets as lines and characters. An offset behind the text lies on its last line. */
export function stretchOf(starts: readonly number[], { start, end }: Span): Stretch {
  const line = lineAt(starts, start);
  const endLine = lineAt(starts, end);
  return {
    line,
    character: start - (starts[line] ?? 0),
    endLine,
    endCharacter: end - (starts[endLine] ?? 0),
  };
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
