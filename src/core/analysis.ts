import type { Claim, Document, Entity, Folded, FoldedSpan, Quantity, Span, Time } from './model.ts';
import type { OwnName } from './recognizing/names/own.ts';

/** A sentence of the body; `block` is the index of its block in the document. Offsets: folded text. */
export interface Sentence extends FoldedSpan {
  readonly block: number;
}

/** Two passages of one document that say the same. Offsets: folded text; `second` stands behind `first`. */
export interface Repeat {
  readonly first: FoldedSpan;
  readonly second: FoldedSpan;
}

/** All that is known of one document by itself: a pure function of its path and text. */
export interface Analysis {
  readonly document: Document;
  readonly folded: Folded;
  readonly sentences: readonly Sentence[];
  /** In order of their starts, not overlapping; of the body only, never of boilerplate. */
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
  readonly repeats: readonly Repeat[];
  readonly claims: readonly Claim[];
  /** The workspace's own titles and their short forms, without brackets; left out where it has none. */
  readonly ownTitles?: readonly string[];
}

/** What reading gives. */
export interface Opened {
  readonly document: Document;
  readonly folded: Folded;
}

/** What a person recorded of a document (`.heshu/sources.yaml`). It outranks what the text says of itself. */
export interface Known {
  /** `2023-04-13`, `2023-04` or `2023`; anything else is left out. */
  readonly published?: string;
  readonly source?: string;
}

/** How a caller knows more of a text than its bytes say. */
export interface ReadOptions {
  readonly known?: Known;
  /** The workspace's own names (`.heshu/names.yaml`), folded; the same array for all documents that share it. */
  readonly own?: readonly OwnName[];
  /** Read as Markdown; by default where the path ends in .md or .markdown. */
  readonly markdown?: boolean;
}

/** Spans in the raw text, for those who have an analysis and a folded span at hand. */
export type ToRaw = (span: FoldedSpan) => Span;
