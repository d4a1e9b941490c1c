/** What the editor asks of the engine's thread and what comes back: plain data that structured clone carries. */
import type {
  AnchorView,
  AnnotationView,
  ClaimAnchor,
  ClaimSources,
  CleanedText,
  ComparedPair,
  DocumentView,
  FactsPage,
  FactView,
  FileFindings,
  NameKey,
  NameSummary,
  NameVariant,
} from './views.ts';
import type { Locale } from '../core/messages.ts';
import type { Note } from '../core/model.ts';
import type { ReviewFormat } from '../report/formats.ts';
import type { SaidNote } from '../report/json.ts';

/** A document for the engine: bytes as they stand on disk, or the text as an editor has it. */
export interface Input {
  readonly path: string;
  readonly content: Uint8Array | string;
  /** Read as Markdown; by default where the path ends in .md or .markdown. */
  readonly markdown?: boolean;
}

/** A workspace folder; its URI ends in `/`. */
export interface FolderName {
  readonly uri: string;
  readonly name: string;
}

/** The setting `heshu.rules` of a folder as it stands; the engine leaves out what is no rule or no severity. */
export interface FolderRules {
  /** With `/` at its end. */
  readonly uri: string;
  readonly rules: Readonly<Record<string, unknown>>;
}

/** Which files the `.heshu/config.yaml` of a folder wants; what is absent is left to the settings. */
export interface FolderFiles {
  /** With `/` at its end. */
  readonly uri: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Megabytes. */
  readonly maxSize?: number;
}

export type Request =
  | { readonly kind: 'update'; readonly put: readonly Input[]; readonly remove: readonly string[] }
  | { readonly kind: 'findings'; readonly paths: readonly string[] | null }
  | { readonly kind: 'document'; readonly path: string }
  | { readonly kind: 'claim'; readonly path: string; readonly id: string }
  | { readonly kind: 'compare'; readonly a: string; readonly b: string }
  /**
   * The `.heshu/names.yaml`, `sources.yaml` and `config.yaml` of all folders; the first two hold for the documents that are put
   * in from now on. `rules` are the settings of the folders, which outweigh the files.
   */
  | { readonly kind: 'keep'; readonly files: readonly Input[]; readonly rules?: readonly FolderRules[] }
  /** One more record for the `.heshu/sources.yaml` of a folder (a URI that ends in `/`), whose text is given. */
  | {
      readonly kind: 'record';
      readonly text: string;
      readonly folder: string;
      readonly path: string;
      readonly published: string;
    }
  /** The `.heshu/annotations.jsonl` of all folders, as text. */
  | { readonly kind: 'annotate'; readonly files: readonly Input[] }
  /** What people said of these documents, or of all, with the places as they stand now. */
  | { readonly kind: 'annotations'; readonly paths: readonly string[] | null }
  /** `inside` is the document's path relative to its folder. */
  | {
      readonly kind: 'anchor';
      readonly path: string;
      readonly inside: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'facts'; readonly from: number; readonly count: number }
  | { readonly kind: 'fact'; readonly anchors: readonly ClaimAnchor[] }
  | { readonly kind: 'names' }
  | { readonly kind: 'mentions'; readonly name: NameKey }
  | { readonly kind: 'cleaned'; readonly path: string }
  | { readonly kind: 'notes' }
  /** `skipped` says what the editor left out, in sentences for a person. */
  | {
      readonly kind: 'report';
      readonly format: ReviewFormat;
      readonly locale: Locale;
      readonly folders: readonly FolderName[];
      readonly skipped: readonly SaidNote[];
    };

/** The answer to the request of the same kind. */
export type Answer =
  | { readonly kind: 'update'; readonly changed: readonly string[] }
  | { readonly kind: 'findings'; readonly files: readonly FileFindings[] }
  | { readonly kind: 'document'; readonly view: DocumentView | undefined }
  | { readonly kind: 'claim'; readonly view: ClaimSources | undefined }
  | { readonly kind: 'compare'; readonly pairs: readonly ComparedPair[] }
  | { readonly kind: 'keep'; readonly configs: readonly FolderFiles[] }
  /** Null where the text cannot be extended. */
  | { readonly kind: 'record'; readonly text: string | null }
  /** The documents of which something else is said now; null where it may be any. */
  | { readonly kind: 'annotate'; readonly changed: readonly string[] | null }
  | { readonly kind: 'annotations'; readonly views: readonly AnnotationView[] }
  /** Undefined where the engine does not hold the document. */
  | { readonly kind: 'anchor'; readonly view: AnchorView | undefined }
  | { readonly kind: 'facts'; readonly page: FactsPage }
  | { readonly kind: 'fact'; readonly view: FactView | undefined }
  | { readonly kind: 'names'; readonly names: readonly NameSummary[] }
  | { readonly kind: 'mentions'; readonly variants: readonly NameVariant[] }
  | { readonly kind: 'cleaned'; readonly view: CleanedText | undefined }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'report'; readonly text: string };

export type AnswerTo<K extends Request['kind']> = Extract<Answer, { kind: K }>;

/** Requests are answered in the order they came, each under the number it was asked with. */
export interface Question {
  readonly id: number;
  readonly request: Request;
}

export type Reply = { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly error: string };

/** One end of the line between the editor and the engine's thread. */
export interface Port {
  send(question: Question): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The thread ended although nobody asked it to. Called at most once. */
  onDeath(listener: (reason: string) => void): void;
  close(): void;
}
