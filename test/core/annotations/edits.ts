/** Edits that know what became of a span, so that its true place after them is known. */

/** A text as its code units; `inside` marks those of the span and those that an edit put into or over it, `left` the former. */
export type Traced = readonly { readonly unit: string; readonly inside: boolean; readonly left: boolean }[];

export function traced(text: string, start: number, end: number): Traced {
  return Array.from({ length: text.length }, (_, at) => {
    const isOf = at >= start && at < end;
    return { unit: text.charAt(at), inside: isOf, left: isOf };
  });
}

export function textOf(text: Traced): string {
  return text.map(({ unit }) => unit).join('');
}

/** Replaces `[start, end)`. What takes the place of a part of the span, or is put into it, belongs to it from then on. */
export function replaced(text: Traced, start: number, end: number, by: string): Traced {
  const isOver = text.slice(start, end).some(({ inside }) => inside);
  const isWithin = text[start - 1]?.inside === true && text[end]?.inside === true;
  const put = Array.from({ length: by.length }, (_, at) => ({
    unit: by.charAt(at),
    inside: isOver || isWithin,
    left: false,
  }));
  return [...text.slice(0, start), ...put, ...text.slice(end)];
}

/** Takes the n-th line and puts it before another. */
export function lineMoved(text: Traced, which: number, to: number): Traced {
  const lines: Traced[] = [];
  let line: Traced[number][] = [];
  for (const [at, character] of text.entries()) {
    line.push(character);
    // A line takes the empty lines behind it along, so that paragraphs stay paragraphs.
    if (character.unit === '\n' && text[at + 1]?.unit !== '\n') {
      lines.push(line);
      line = [];
    }
  }
  if (line.length > 0) lines.push(line);
  const [taken] = lines.splice(which % lines.length, 1);
  if (taken !== undefined) lines.splice(to % (lines.length + 1), 0, taken);
  return lines.flat();
}

/** Where the span stands now, from its first to its last unit; null where none is left. */
export function placeOf(text: Traced): { readonly start: number; readonly end: number } | null {
  const start = text.findIndex(({ inside }) => inside);
  return start < 0 ? null : { start, end: text.map(({ inside }) => inside).lastIndexOf(true) + 1 };
}
