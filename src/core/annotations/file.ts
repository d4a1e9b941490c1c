/**
 * The file `.heshu/annotations.jsonl`: one annotation a line, sorted by id, so that git merges it line by line.
 * What cannot be read stays as it stands; nothing that a person entered is ever dropped.
 */
import { message, type Message } from '../messages.ts';
import { changedAt, type Annotation, type Withdrawn } from './model.ts';
import { fromW3c, toW3c } from './w3c.ts';

/** Where the file stands in a workspace folder, and the file that tells git how to merge it. */
export const ANNOTATIONS_PATH = '.heshu/annotations.jsonl';
export const ATTRIBUTES_PATH = '.heshu/.gitattributes';

interface Line {
  /** As it stands, without its line break. */
  readonly text: string;
  /** Empty where the line has none: such lines stand last, in the order in which they came. */
  readonly id: string;
  /** When it was last changed, in ms. */
  readonly at: number;
  /** Null where the line is no annotation of ours. */
  readonly annotation: Annotation | Withdrawn | null;
}

/** A file that was read. Plain data; `withEdits` gives a new one. */
export interface AnnotationFile {
  /** What holds, sorted by id: of two versions of one id the newer, without what was withdrawn. */
  readonly annotations: readonly Annotation[];
  readonly lines: readonly Line[];
  /** What could not be used and why, the first few. */
  readonly problems: readonly Message[];
}

/** A change to the file. A `remove` of an unknown id changes nothing; `lines` brings in the lines of another file. */
export type Edit =
  | { readonly kind: 'put'; readonly annotation: Annotation }
  | { readonly kind: 'remove'; readonly id: string; readonly at: string; readonly creator: string }
  | { readonly kind: 'lines'; readonly text: string };

type OwnEdit = Exclude<Edit, { kind: 'lines' }>;

export const NO_ANNOTATIONS: AnnotationFile = { annotations: [], lines: [], problems: [] };

/** The first few things that are wrong show a person what is the matter. */
const MOST_PROBLEMS = 10;

/** Reads the file's text. Never throws; a line that cannot be read is kept and told. */
export function readAnnotations(text: string): AnnotationFile {
  const problems: Message[] = [];
  const lines: Line[] = [];
  let conflict = 0;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const number = index + 1;
    if (line.trim() === '') continue;
    // Both sides of a conflict count, as they would in a union merge: the marks hold nothing of their own.
    if (/^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.test(line)) conflict ||= number;
    else lines.push(lineOf(line, number, problems));
  }
  if (conflict > 0) problems.unshift(message('annotations.conflict', conflict));
  return fileOf(lines, problems.slice(0, MOST_PROBLEMS));
}

/** The file with the edits made. An edit counts whatever the clock of the machine that wrote the older version says. */
export function withEdits(file: AnnotationFile, edits: readonly Edit[]): AnnotationFile {
  let next = file;
  for (const edit of edits) next = edit.kind === 'lines' ? withLines(next, edit.text) : withEdit(next, edit);
  return next;
}

/** Whether the file has these edits, or what was said later. */
export function holds(file: AnnotationFile, edits: readonly Edit[]): boolean {
  const ids = new Map(file.lines.filter(isOurs).map((line) => [line.id, line]));
  const texts = new Set(file.lines.map(({ text }) => text));
  const isThere = (id: string, at: number): boolean => (ids.get(id)?.at ?? -1) >= at;
  return edits.every((edit) => {
    switch (edit.kind) {
      case 'put':
        return isThere(edit.annotation.id, changedAt(edit.annotation));
      case 'remove':
        return !ids.has(edit.id) || isThere(edit.id, Date.parse(edit.at));
      case 'lines':
        return readAnnotations(edit.text).lines.every(
          (line) => texts.has(line.text) || (isOurs(line) && isThere(line.id, line.at)),
        );
    }
  });
}

/** The file with the lines of another text: of each annotation the newer version, of all else both. */
export function withLines(file: AnnotationFile, text: string): AnnotationFile {
  return fileOf([...file.lines, ...readAnnotations(text).lines], file.problems);
}

/** The text of the file: the same bytes for the same annotations, a line break at the end, nothing where there are none. */
export function annotationText({ lines }: AnnotationFile): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** The text of `.heshu/.gitattributes` with the line that makes git merge the file without loss; null where it is there. */
export function withAttributes(text: string): string | null {
  if (/^annotations\.jsonl\s/m.test(text)) return null;
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}annotations.jsonl text eol=lf merge=union\n`;
}

function lineOf(text: string, number: number, problems: Message[]): Line {
  const json = parsed(text);
  if (json === undefined) {
    problems.push(message('annotations.line', number));
    return { text, id: '', at: 0, annotation: null };
  }
  const read = fromW3c(json);
  const { id, created, modified } = json;
  const stamp = { created: textOf(created), ...(typeof modified === 'string' ? { modified } : {}) };
  if (read.kind === 'outside') problems.push(message('annotations.outside', number, read.source));
  return {
    text: text.endsWith('\r') ? text.slice(0, -1) : text,
    id: textOf(id),
    at: changedAt(stamp),
    annotation: read.kind === 'annotation' ? read.annotation : null,
  };
}

function withEdit(file: AnnotationFile, edit: OwnEdit): AnnotationFile {
  const id = edit.kind === 'put' ? edit.annotation.id : edit.id;
  const old = file.lines.find((line) => isOurs(line) && line.id === id);
  if (edit.kind === 'remove' && (old === undefined || old.annotation?.kind === 'withdrawn')) return file;
  return fileOf([...file.lines.filter((line) => line !== old), written(edit, old)], file.problems);
}

function written(edit: OwnEdit, old: Line | undefined): Line {
  const next = edit.kind === 'put' ? edit.annotation : withdrawn(edit, old);
  const isStale = old !== undefined && changedAt(next) <= old.at;
  const annotation = isStale ? { ...next, modified: new Date(old.at + 1).toISOString() } : next;
  const before = edit.kind === 'put' && old !== undefined ? parsed(old.text) : undefined;
  return { text: JSON.stringify(toW3c(annotation, before)), id: annotation.id, at: changedAt(annotation), annotation };
}

function withdrawn({ id, at, creator }: Extract<Edit, { kind: 'remove' }>, old: Line | undefined): Withdrawn {
  return { kind: 'withdrawn', id, created: old?.annotation?.created ?? at, modified: at, creator };
}

function isOurs({ annotation }: Line): boolean {
  return annotation !== null;
}

/** Sorted by id, each of our annotations once in its newest version; of all other lines only repetitions go. */
function fileOf(lines: readonly Line[], problems: readonly Message[]): AnnotationFile {
  const newest = new Map<string, Line>();
  for (const line of lines) {
    const key = isOurs(line) ? line.id : `\n${line.text}`;
    const other = newest.get(key);
    // Of two that were changed at the same time the choice is the same everywhere.
    const isNewer = other === undefined || line.at > other.at || (line.at === other.at && line.text > other.text);
    if (isNewer) newest.set(key, line);
  }
  const sorted = [...newest.values()].sort(byId);
  const annotations = sorted.flatMap(({ annotation }) =>
    annotation === null || annotation.kind === 'withdrawn' ? [] : [annotation],
  );
  return { annotations, lines: sorted, problems };
}

function byId(a: Line, b: Line): number {
  if (a.id === '' || b.id === '') return (a.id === '' ? 1 : 0) - (b.id === '' ? 1 : 0);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
