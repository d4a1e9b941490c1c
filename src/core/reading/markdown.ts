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
  for (const piece of pieces(text)) {
    if (piece.plain || piece.end - piece.start > LONGEST_PIECE)
      blocks.push({ start: piece.start, end: piece.end, kind: 'paragraph' });
    else collect(parse(text.slice(piece.start, piece.end)), piece.start, blocks, markup, null);
  }
  return { blocks, markup: markup.sort((a, b) => a.start - b.start) };
}

interface Piece extends Span {
  /** Nothing in it can be Markdown: one paragraph as it stands. */
  readonly plain: boolean;
}

/** Characters that mean something to Markdown inside a line, and beginnings of a line that do. */
const INLINE = /[*_`[\]<>|~\\&#]/;
const LEADING = /(?:^|\n)(?:[ \t]|[-+=>]|\d{1,9}[.)])/;

/** The text cut at empty lines outside fences, comments and front matter, where the next line begins no continuation. */
function* pieces(text: string): Generator<Piece> {
  let at = frontMatterEnd(text);
  if (at > 0) yield { start: 0, end: at, plain: false };
  let pending = -1;
  let start = at;
  let fence: string | null = null;
  let comment = false;
  while (at < text.length) {
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
    if (fence !== null || comment || head !== '') continue;
    // A list or a quote may go on behind an empty line: cut only before a line that begins at the margin with a letter.
    if (at < text.length && /[\s\-+*>\d]/.test(text.charAt(at))) continue;
    const piece = text.slice(start, at);
    const plain = !INLINE.test(piece) && !LEADING.test(piece);
    if (plain || at - start > PIECE) {
      if (pending >= 0 && plain) yield { start: pending, end: start, plain: false };
      yield { start: plain || pending < 0 ? start : pending, end: at, plain };
      pending = -1;
    } else if (pending < 0) pending = start;
    else if (at - pending > PIECE) {
      yield { start: pending, end: at, plain: false };
      pending = -1;
    }
    start = at;
  }
  if (pending >= 0) start = pending;
  if (start < text.length) yield { start, end: text.length, plain: false };
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
