import type { Analysis } from '../core/analysis.ts';
import { toRaw } from '../core/folding/fold.ts';
import { stretchOf } from './lines.ts';
import type { MentionView, NameKey } from './views.ts';

/** How much of its line is shown before and behind a name: a side bar is narrow, and the place stands behind it. */
const BEFORE = 8;
const BEHIND = 12;

/** Where one document writes a name, in reading order. `lines` are the starts of its lines. */
export function mentionsIn(
  { document: { path, text }, folded, entities }: Analysis,
  lines: readonly number[],
  { type, canonical }: NameKey,
): readonly MentionView[] {
  return entities
    .filter((entity) => entity.type === type && entity.canonical === canonical)
    .map((entity) => {
      const { start, end } = toRaw(folded, entity);
      const before = lineText(text.slice(Math.max(0, start - BEFORE), start), 'end');
      const behind = lineText(text.slice(end, end + BEHIND), 'start');
      const name = text.slice(start, end).replace(/\s/g, ' ');
      return {
        path,
        text: text.slice(start, end),
        start,
        end,
        ...stretchOf(lines, { start, end }),
        excerpt: `${before}${name}${behind}`,
        at: before.length,
      };
    });
}

/** The part of a text that stands on the line at its end or its start. */
function lineText(text: string, side: 'start' | 'end'): string {
  const lines = text.split(/[\r\n]/);
  return side === 'start' ? (lines[0] ?? '').trimEnd() : (lines.at(-1) ?? '').trimStart();
}
