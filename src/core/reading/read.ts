import type { Opened, ReadOptions } from '../analysis.ts';
import { fold, toFolded } from '../folding/fold.ts';
import { message, type Message } from '../messages.ts';
import type { Block, BlockKind, Document, Encoding, Folded, FoldedSpan, Removal, Span } from '../model.ts';
import { type FoldedBlock, joinLines } from './blocks.ts';
import { decode, MAX_BYTES, tooLarge } from './decode.ts';
import { type Front, readFront, readFrontMatter } from './front.ts';
import { findFurniture, LONGEST_CUE } from './furniture.ts';
import { knownFront } from './known.ts';
import { type Line, plainLines } from './lines.ts';
import { isOwnReport } from './ownReport.ts';
import { markdownBlocks } from './markdown.ts';
import { traitsOf } from './traits.ts';

/** Reads a file: decoded, folded, cut into blocks. Bytes that are no text give an empty document with a note. Never throws. */
export function readBytes(path: string, bytes: Uint8Array, options: ReadOptions = {}): Opened {
  const { text, encoding, notes } = decode(bytes);
  if (isOwnReport(text)) return open(path, '', encoding, [message('note.report')], options, []);
  return open(path, text, encoding, notes, options, []);
}

/** Reads a text that a host has decoded already; it counts as UTF-8. Never throws. */
export function readText(path: string, text: string, options: ReadOptions = {}): Opened {
  if (text.length > MAX_BYTES) return open(path, '', 'utf-8', [tooLarge(text.length)], options, []);
  if (isOwnReport(text)) return open(path, '', 'utf-8', [message('note.report')], options, []);
  return open(path, text, 'utf-8', text.length === 0 ? [message('note.empty')] : [], options, []);
}

/** The same document with further stretches left out of its folded text (injected text, found by its twin). */
export function reopen({ document, folded }: Opened, options: ReadOptions, removals: readonly Removal[]): Opened {
  const notes = document.notes.map((note) => note.message);
  const spam = folded.removals.filter(({ kind }) => kind === 'spam');
  return open(document.path, document.text, document.encoding, notes, options, [...spam, ...removals]);
}

function open(
  path: string,
  text: string,
  encoding: Encoding,
  notes: readonly Message[],
  options: ReadOptions,
  removals: readonly Removal[],
): Opened {
  const markdown = (options.markdown ?? /\.(?:md|markdown)$/i.test(path)) ? markdownBlocks(text) : null;
  const folded = fold(text, merged([...(markdown?.markup ?? []), ...removals]));
  const lines =
    markdown === null
      ? plainLines(folded.text, { start: 0, end: folded.text.length })
      : markdownLines(folded, markdown.blocks);
  const kinds: (BlockKind | null)[] = lines.map(() => null);
  const traits = lines.map((line) => traitsOf(folded.text, line, LONGEST_CUE));
  const front = readFront(folded.text, lines, traits, findFurniture(folded.text, lines, traits), kinds);
  const matter = lines
    .filter(({ hint }) => hint === 'frontmatter')
    .map((line) => readFrontMatter(folded.text, line))[0];
  const blocks = joinLines(folded.text, lines, traits, kinds).map((block) => rawBlock(folded, block));
  const lone = /\p{Surrogate}/u.test(text) ? [message('note.loneSurrogate')] : [];
  const document: Document = {
    path,
    text,
    encoding,
    script: folded.script,
    ...frontOf(text, folded, front, matter),
    ...knownFront(options.known ?? {}),
    blocks,
    notes: [...notes, ...lone].map((note) => ({ path, message: note })),
  };
  return { document, folded };
}

/** Front matter outranks what the text itself says. */
function frontOf(
  text: string,
  folded: Folded,
  front: Front,
  matter: Front | undefined,
): Pick<Document, 'title' | 'published' | 'source'> {
  const named = (span: FoldedSpan | null): Document['title'] => {
    if (span === null) return null;
    const raw = rawSpan(folded, span);
    return { ...raw, text: text.slice(raw.start, raw.end) };
  };
  const published = matter?.published ?? front.published;
  return {
    title: named(matter?.title ?? front.title),
    published: published === null ? null : { ...rawSpan(folded, published), day: published.day },
    source: named(matter?.source ?? front.source),
  };
}

/** A Markdown paragraph is cut into its lines, since datelines and furniture go by lines. */
function markdownLines(folded: Folded, blocks: readonly { start: number; end: number; kind: BlockKind }[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    const span = { start: toFolded(folded, block.start), end: toFolded(folded, block.end) };
    const group = lines.length;
    const whole = block.kind === 'code' || block.kind === 'frontmatter' || block.kind === 'heading';
    const inner = plainLines(folded.text, span, group);
    const first = inner[0];
    const last = inner.at(-1);
    if (first === undefined || last === undefined) continue;
    if (whole) lines.push({ start: first.start, end: last.end, hint: block.kind, group, gap: true });
    else {
      for (const [i, line] of inner.entries()) {
        const hint = folded.text.charAt(line.start) === '|' ? 'row' : block.kind === 'paragraph' ? null : block.kind;
        lines.push({ ...line, hint, group, gap: i === 0 || line.gap });
      }
    }
  }
  return lines;
}

function rawBlock(folded: Folded, { kind, start, end }: FoldedBlock): Block {
  return { start: folded.starts[start] ?? 0, end: folded.starts[end] ?? 0, kind };
}

/** Unlike `toRaw` with what is removed behind the last character, so that blocks leave out only white space. */
function rawSpan(folded: Folded, { start, end }: FoldedSpan): Span {
  return { start: folded.starts[start] ?? 0, end: folded.starts[end] ?? 0 };
}

/** Removals in order and without overlaps. */
function merged(removals: readonly Removal[]): Removal[] {
  const result: Removal[] = [];
  for (const removal of [...removals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || removal.start >= last.end) result.push(removal);
    else if (removal.end > last.end) result[result.length - 1] = { ...last, end: removal.end };
  }
  return result;
}
