import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Known } from '../analysis.ts';
import { message, type Message } from '../messages.ts';
import { knownDay } from './known.ts';

/** What `.heshu/sources.yaml` records, and what in it could not be used. Only those who have the file at hand load this. */
export interface SourcesFile {
  /** By path: relative to the folder that holds `.heshu`, with forward slashes. */
  readonly known: ReadonlyMap<string, Known>;
  readonly problems: readonly Message[];
}

/** Where the file stands in a workspace folder. */
export const SOURCES_PATH = '.heshu/sources.yaml';

const FIELDS: readonly (keyof Known)[] = ['published', 'source'];
/** The first few things that are wrong show a person what is the matter. */
const MOST_PROBLEMS = 10;

/**
 * The records of `.heshu/sources.yaml`: under `documents` a path with `published` and `source` each.
 * What is wrong is left out and told; the rest counts. Never throws.
 */
export function readSourcesFile(text: string): SourcesFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const error = yaml.errors[0];
  if (error !== undefined) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return { known: new Map(), problems: [message('sources.broken', lines.linePos(error.pos[0]).line, reason)] };
  }
  const data = dataOf(yaml);
  if (data === null) return { known: new Map(), problems: [] };
  const documents = isRecord(data) ? data['documents'] : undefined;
  if (documents === null) return { known: new Map(), problems: [] };
  if (!isRecord(documents)) return { known: new Map(), problems: [message('sources.shape')] };
  const known = new Map<string, Known>();
  const problems: Message[] = [];
  for (const [name, value] of Object.entries(documents)) {
    const path = insidePath(name);
    if (path === null) problems.push(message('sources.outside', name));
    else known.set(path, knownOf(name, value, problems));
  }
  return { known, problems: problems.slice(0, MOST_PROBLEMS) };
}

/**
 * The text of `.heshu/sources.yaml` with one more record in it; an older record of the same document is completed.
 * Comments and order stay. Null where the text given cannot be extended, since it is broken or of another shape.
 */
export function withRecord(text: string, path: string, record: Known): string | null {
  try {
    return extended(text, path, record);
  } catch {
    // The library parses an alias without its anchor (*a) and throws when it writes it: such a file is broken.
    return null;
  }
}

function extended(text: string, path: string, record: Known): string | null {
  const yaml = parseDocument(text);
  const inside = insidePath(path);
  if (inside === null || yaml.errors.length > 0) return null;
  const top = yaml.contents;
  const documents = isMap(top) ? top.get('documents', true) : undefined;
  const isEmpty = documents === undefined || (isScalar(documents) && documents.value === null);
  if ((top !== null && !isMap(top)) || (!isEmpty && !isMap(documents))) return null;
  const names = isMap(documents) ? documents.items.map((item) => String(item.key)) : [];
  const key = names.find((name) => insidePath(name) === inside) ?? inside;
  if (isMap(top) && isEmpty) top.delete('documents');
  const old = yaml.getIn(['documents', key]);
  if (old !== undefined && !isMap(old)) yaml.deleteIn(['documents', key]);
  for (const field of FIELDS) {
    const value = record[field];
    if (value !== undefined) yaml.setIn(['documents', key, field], value);
  }
  return yaml.toString({ lineWidth: 0 });
}

/** A path inside the folder with forward slashes and without `.`; null for one that is absolute or leads out. Composed (NFC). */
export function insidePath(path: string): string | null {
  if (path === '' || /^(?:[/\\]|[a-z]:)/i.test(path)) return null;
  const parts: string[] = [];
  for (const part of path.normalize('NFC').split('/')) {
    if (part === '..') return null;
    if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? null : parts.join('/');
}

/** Plain data; a file whose aliases would unfold to more than the library allows is none. */
function dataOf(yaml: Document): unknown {
  try {
    return yaml.toJS();
  } catch {
    return undefined;
  }
}

function knownOf(path: string, value: unknown, problems: Message[]): Known {
  if (!isRecord(value)) {
    problems.push(message('sources.record', path));
    return {};
  }
  const other = Object.keys(value).find((key) => !FIELDS.some((field) => field === key));
  if (other !== undefined) problems.push(message('sources.field', path, other));
  const published = wordOf(value['published']);
  const source = wordOf(value['source']);
  const isDate = published === undefined || knownDay(published) !== null;
  if (!isDate) problems.push(message('sources.date', path, published));
  return {
    ...(published === undefined || !isDate ? {} : { published }),
    ...(source === undefined ? {} : { source }),
  };
}

/** YAML reads 2023 as a number. */
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return typeof value === 'number' ? String(value) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
