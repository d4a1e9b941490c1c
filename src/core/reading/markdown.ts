import type { Nodes, Parents, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BlockKind, Removal, Span } from '../model.ts';

/** A block as Markdown sees it; a paragraph may hold several lines. Offsets: raw text. */
export interface MarkdownBlock extends Span {
  readonly kind: BlockKind;
}

export interface MarkdownBlocks {
  readonly blocks: readonly MarkdownBlock[];
  /** Marks that are no text (`**`, link targets, inline HTML), to be left out of the folded text. */
  readonly markup: readonly Removal[];
}

/** Above this size a piece without an empty line is read as plain text: remark-parse is super-linear on long Chinese text. */
const LONGEST_PIECE = 64 * 1024;
/** Several paragraphs go into one call, since a call has a price of its own. */
const PIECE = 8 * 1024;

/** The blocks of a Markdown text. Any text gives a result; offsets are those of the text given. */
export function markdownBlocks(text: string): MarkdownBlocks {
  const blocks: MarkdownBlock[] = [];
  const markup: Removal[] = [];
  for (const { start, end, kind } of pieces(text)) {
    if (kind !== null) blocks.push({ start, end, kind });
    else if (end - start > LONGEST_PIECE) blocks.push({ start, end, kind: 'paragraph' });
    else collect(parse(text.slice(start, end)), start, blocks, markup, null);
  }
  return { blocks, markup: markup.sort((a, b) => a.start - b.start) };
}

interface Piece extends Span {
  /** What it is where that is plain to see; null where the parser must tell. */
  readonly kind: BlockKind | null;
}

/** Characters that mean something to Markdown inside a line, and beginnings of a line that do. */
const INLINE = /[*_`[\]<>|~\\&#]/;
const LEADING = /(?:^|\n)(?:[ \t]|[-+=>]|\d{1,9}[.)])/;
const CONTINUES = /^(?:[\s\-+*>]|\d{1,9}[.)])/;
const HEADING = /^#{1,6}[ \t]+(?=[^*_`[\]<>|~\\&#\n]*\n?\s*$)/;

/** The text cut at empty lines outside fences, comments and front matter, where the next line begins no continuation. */
function* pieces(text: string): Generator<Piece> {
  let at = frontMatterEnd(text);
  if (at > 0) yield { start: 0, end: at, kind: null };
  let pending = -1;
  for (const { start, end } of segments(text, at)) {
    const piece = simple(text, start, end);
    if (piece === null && pending < 0) pending = start;
    at = end;
    if (piece === null && end - pending <= PIECE) continue;
    if (pending >= 0) yield { start: pending, end: piece === null ? end : start, kind: null };
    pending = -1;
    if (piece !== null) yield piece;
  }
  if (pending >= 0) yield { start: pending, end: text.length, kind: null };
}

/** A paragraph without any mark, and a heading of plain words: most of a text, and the parser would cost a hundred times more. */
function simple(text: string, start: number, end: number): Piece | null {
  const piece = text.slice(start, end);
  const heading = HEADING.exec(piece);
  if (heading !== null) return { start: start + heading[0].length, end, kind: 'heading' };
  return INLINE.test(piece) || LEADING.test(piece) ? null : { start, end, kind: 'paragraph' };
}

/** Stretches that end with an empty line (or the text), in order and without gaps. */
function* segments(text: string, from: number): Generator<Span> {
  let start = from;
  let fence: string | null = null;
  let comment = false;
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline + 1;
    const head = text.slice(at, Math.min(stop, at + 64)).trimStart();
    if (comment) comment = !text.slice(at, stop).includes('-->');
    else if (fence !== null) {
      if (head.startsWith(fence)) fence = null;
    } else {
      fence = /^(?:`{3,}|~{3,})/.exec(head)?.[0] ?? null;
      if (fence === null && head.startsWith('<!--')) comment = !text.slice(at, stop).includes('-->');
    }
    at = stop;
    // A list or a quote may go on behind an empty line: cut only before a line that begins at the margin with a word.
    if (fence !== null || comment || head !== '' || CONTINUES.test(text.slice(at, at + 12))) continue;
    yield { start, end: at };
    start = at;
  }
  if (start < text.length) yield { start, end: text.length };
}

function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0;
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(3, 20_000));
  return close === null ? 0 : 3 + close.index + close[0].length;
}

let parser: ((text: string) => Root) | undefined;

/** The parser is put together on first use and kept: doing so costs more than parsing a short piece. */
function parse(text: string): Root {
  if (parser === undefined) {
    const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
    parser = (piece) => processor.parse(piece);
  }
  return parser(text);
}

const KINDS: Partial<Record<Nodes['type'], BlockKind>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  code: 'code',
  html: 'code',
  definition: 'code',
  yaml: 'frontmatter',
};

function collect(
  node: Nodes,
  offset: number,
  blocks: MarkdownBlock[],
  markup: Removal[],
  inside: BlockKind | null,
): void {
  const own = KINDS[node.type];
  if (own !== undefined) {
    const start = offset + (node.position?.start.offset ?? 0);
    const end = offset + (node.position?.end.offset ?? 0);
    if (end > start) blocks.push({ start, end, kind: own === 'paragraph' ? (inside ?? own) : own });
    if (own === 'paragraph' || own === 'heading') strip(node, offset, markup);
    return;
  }
  if (!('children' in node)) return;
  const kind = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : inside;
  for (const child of node.children) collect(child, offset, blocks, markup, kind);
}

/** Inline marks: what an element has beside its children, and the whole of what has none but is no text. */
function strip(node: Nodes, offset: number, markup: Removal[]): void {
  const start = offset + (node.position?.start.offset ?? 0);
  const end = offset + (node.position?.end.offset ?? 0);
  if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference' || node.type === 'html') {
    if (end > start) markup.push({ start, end, kind: 'markup' });
    return;
  }
  if (!('children' in node) || node.type === 'paragraph') {
    if ('children' in node) stripChildren(node, offset, markup);
    return;
  }
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return;
  if (offset + first > start) markup.push({ start, end: offset + first, kind: 'markup' });
  stripChildren(node, offset, markup);
  if (end > offset + last) markup.push({ start: offset + last, end, kind: 'markup' });
}

function stripChildren(node: Parents, offset: number, markup: Removal[]): void {
  for (const child of node.children) strip(child, offset, markup);
}
