import type { Opened } from '../analysis.ts';
import type { FoldedSpan, Place, Span } from '../model.ts';
import { fold, toFolded } from './fold.ts';

/** A document as one would like to read it. Plain data. */
export interface CleanedView {
  /** Simplified and half-width, without glosses, injected text and page furniture, with the repairs in place. */
  readonly text: string;
  /** For every line of `text`, where it comes from in the raw text; an empty line points before the line behind it. */
  readonly lines: readonly Span[];
}

/**
 * The cleaned view of a document. `repairs` are edits of raw spans that findings have proven (`Fix.edits` of HS301 and the like);
 * those that only take out what folding leaves out already change nothing. An empty document gives an empty view.
 */
export function cleanedView({ document, folded }: Opened, repairs: readonly Place[] = []): CleanedView {
  const edits = repairs
    .filter(({ path }) => path === document.path)
    .map(({ start, end, text }) => ({
      start: toFolded(folded, start),
      end: toFolded(folded, end),
      text: fold(text).text,
    }))
    .sort((a, b) => a.start - b.start);
  const out: string[] = [];
  const lines: Span[] = [];
  let last = 0;
  for (const block of document.blocks) {
    if (block.kind === 'boilerplate') continue;
    const gap = lines.length > 0 && /\n[^\S\n]*\n/.test(document.text.slice(last, block.start));
    if (gap) {
      out.push('');
      lines.push({ start: block.start, end: block.start });
    }
    let start = toFolded(folded, block.start);
    const end = toFolded(folded, block.end);
    while (start < end) {
      const stop = lineEnd(folded.text, start, end, edits);
      out.push(repaired(folded.text, { start, end: stop }, edits).trim());
      lines.push({ start: folded.starts[start] ?? 0, end: folded.starts[stop] ?? 0 });
      start = stop + 1;
    }
    last = block.end;
  }
  return { text: out.join('\n'), lines };
}

/** The end of the line; a repair that reaches over it joins two lines. */
function lineEnd(text: string, start: number, end: number, edits: readonly FoldedSpan[]): number {
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (!edits.some((edit) => edit.start <= at && at < edit.end)) return at;
  }
  return end;
}

function repaired(
  text: string,
  { start, end }: FoldedSpan,
  edits: readonly (FoldedSpan & { readonly text: string })[],
): string {
  let line = '';
  let at = start;
  for (const edit of edits) {
    if (edit.start < at || edit.end > end) continue;
    line += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return line + text.slice(at, end);
}
