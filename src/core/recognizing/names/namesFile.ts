import { LineCounter, parseDocument } from 'yaml';
import { fold } from '../../folding/fold.ts';
import { message, type Message } from '../../messages.ts';
import type { OwnName } from './own.ts';

/** What `.heshu/names.yaml` holds, and the first thing in it that could not be used. Only those who have the file at hand load this. */
export interface NamesFile {
  readonly own: readonly OwnName[];
  readonly problem: Message | null;
}

/** Where the file stands in a workspace folder. */
export const NAMES_PATH = '.heshu/names.yaml';

const KINDS: ReadonlyMap<string, OwnName['type']> = new Map([
  ['persons', 'person'],
  ['organizations', 'organization'],
  ['places', 'place'],
  ['titles', 'title'],
]);
/** One character means too many things to be a name wherever it stands. */
const SHORTEST = 2;

/**
 * The names of `.heshu/names.yaml`: by kind, each with the list of its short forms. Names and forms are folded.
 * What is wrong is left out, and the first of it told; the rest counts. Never throws.
 */
export function readNamesFile(text: string): NamesFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const error = yaml.errors[0];
  if (error !== undefined) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return { own: [], problem: message('names.broken', lines.linePos(error.pos[0]).line, reason) };
  }
  let data: unknown;
  try {
    data = yaml.toJS();
  } catch {
    // Aliases that would unfold to more than the library allows.
    return { own: [], problem: message('names.shape') };
  }
  if (data === null) return { own: [], problem: null };
  if (!isRecord(data)) return { own: [], problem: message('names.shape') };
  const own: OwnName[] = [];
  const problems: Message[] = [];
  for (const [kind, names] of Object.entries(data)) {
    const type = KINDS.get(kind);
    if (type === undefined) problems.push(message('names.kind', kind));
    else if (isRecord(names)) {
      for (const [name, forms] of Object.entries(names)) addName(own, type, name, forms, problems);
    } else if (names !== null) problems.push(message('names.shape'));
  }
  return { own, problem: problems[0] ?? null };
}

function addName(own: OwnName[], type: OwnName['type'], name: string, forms: unknown, problems: Message[]): void {
  const isUsable = (form: string): boolean => {
    if (form.length >= SHORTEST) return true;
    problems.push(message('names.short', form));
    return false;
  };
  const listed = listOf(forms);
  if (listed === null) problems.push(message('names.forms', name));
  const folded = clean(name, type);
  if (!isUsable(folded)) return;
  own.push({ name: folded, type, forms: (listed ?? []).map((form) => clean(form, type)).filter(isUsable) });
}

/** A list of texts; one text alone is a list of one, nothing is an empty one, anything else is none. */
function listOf(forms: unknown): readonly string[] | null {
  if (forms === null || forms === undefined) return [];
  const list: readonly unknown[] = Array.isArray(forms) ? forms : [forms];
  const texts = list.filter((form) => typeof form === 'string' || typeof form === 'number').map(String);
  return texts.length === list.length ? texts : null;
}

/** Simplified and half width, as documents are compared; a title without its brackets. */
function clean(name: string, type: OwnName['type']): string {
  const folded = fold(name).text.trim();
  return type === 'title' ? folded.replace(/^《|》$/g, '') : folded;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
