import type { BlockKind, FoldedSpan } from '../model.ts';
import type { Line } from './lines.ts';
import { COLUMN, type Traits } from './traits.ts';

/** A block before it has raw offsets. */
export interface FoldedBlock extends FoldedSpan {
  readonly kind: BlockKind;
}

const HEADING_LENGTH = 40;
const LONG_PARAGRAPH = 50;

/**
 * Lines with their roles made into blocks. A line that ends with a comma goes on in the next one (texts that stand one
 * clause a line), as do the lines of one Markdown paragraph and those of a text wrapped at a fixed width.
 */
export function joinLines(
  text: string,
  lines: readonly Line[],
  traits: readonly Traits[],
  kinds: readonly (BlockKind | null)[],
): FoldedBlock[] {
  const blocks: FoldedBlock[] = [];
  const wrap = wrapWidth(text, lines, kinds);
  let previous: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] ?? kindOf(text, line, traits[i]?.flags ?? 0);
    const last = blocks.at(-1);
    if (last !== undefined && previous !== undefined && !line.gap && goesOn(text, last, previous, line, kind, wrap)) {
      const joined = last.kind === 'heading' ? 'paragraph' : last.kind;
      blocks[blocks.length - 1] = { start: last.start, end: line.end, kind: joined };
    } else blocks.push({ start: line.start, end: line.end, kind });
    previous = line;
  }
  return blocks;
}

const PROSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'item', 'quote']);

function goesOn(text: string, last: FoldedBlock, previous: Line, line: Line, kind: BlockKind, wrap: number): boolean {
  if (!PROSE.has(last.kind) || !PROSE.has(kind)) return false;
  if (previous.group === line.group) return last.kind === kind || last.kind !== 'heading';
  if (kind === 'item' || line.hint !== null || previous.hint !== null) return false;
  const end = text.charAt(last.end - 1);
  if (/[，、,]/.test(end) || /[，。；、：！？”’）》」』]/.test(text.charAt(line.start)) || breaksOff(text, last))
    return true;
  return wrap > 0 && previous.end - previous.start >= wrap && !/[。！？；：!?;:”」』）)]/.test(end);
}

/** A long paragraph of clauses without an end was cut where the page had inline marks (PM⏎2.5⏎浓度). */
function breaksOff(text: string, { start, end, kind }: FoldedBlock): boolean {
  if (kind !== 'paragraph' || end - start < LONG_PARAGRAPH || !/[\p{L}\p{N}“‘（《「]/u.test(text.charAt(end - 1)))
    return false;
  return /[，。；]/.test(text.slice(Math.max(start, end - 200), end));
}

/**
 * The shortest full line of a text that was wrapped at a fixed width, or 0: most of its lines have nearly one length
 * and end in the middle of a sentence.
 */
export function wrapWidth(text: string, lines: readonly Line[], kinds: readonly (BlockKind | null)[]): number {
  const lengths: number[] = [];
  let open = 0;
  for (const [i, { start, end, hint }] of lines.entries()) {
    if ((kinds[i] ?? null) !== null || hint !== null || end - start < 16) continue;
    if (end - start > 80) return 0;
    lengths.push(end - start);
    if (!/[\p{P}\p{S}]/u.test(text.charAt(end - 1))) open++;
  }
  if (lengths.length < 8 || open * 2 < lengths.length) return 0;
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const full = lengths.filter((length) => length >= longest - 4).length;
  return full * 3 >= lengths.length * 2 ? longest - 4 : 0;
}

function kindOf(text: string, { start, end, hint }: Line, flags: number): BlockKind {
  if (hint !== null) return hint;
  if (/[-*•●▪◦‣]/.test(text.charAt(start)) && /^(?:[-*•●▪◦‣] |•)/.test(text.slice(start, start + 2))) return 'item';
  if ((flags & COLUMN) !== 0 && /\t|\|.*\|/.test(text.slice(start, end))) return 'row';
  if (end - start <= HEADING_LENGTH && !/[。！？；：，、.!?;:,”"]/.test(text.charAt(end - 1))) return 'heading';
  return 'paragraph';
}
