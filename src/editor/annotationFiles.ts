/**
 * How annotations are read from and written to the `.heshu` folder of a workspace folder, so that neither two windows nor
 * a kill in the middle of a write loses anything. No `vscode` here: tests run it on a real disk.
 */
import { annotationText, readAnnotations, withAttributes, withEdits, type Edit } from '../core/annotations/file.ts';

/** The files of one `.heshu` folder, by name. Whatever fails throws. */
export interface HeshuFolder {
  /** Undefined where there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Over a file of that name, which may be gone for a moment before. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** The names of all files, none where there is no folder. */
  readonly list: () => Promise<readonly string[]>;
}

/** The file is no UTF-8: whatever were written would lose what it holds. */
export class NotUtf8 extends Error {}

const FILE = 'annotations.jsonl';
/** How often a file that is missing is looked for. */
const LOOKS = 3;
const ATTRIBUTES = '.gitattributes';
/** What a write that was cut off leaves behind. */
const UNFINISHED = /^annotations\.jsonl\.[^/]+\.new$/;

/** The text of the folder's file, empty where there is none, with the whole lines of writes that were cut off. Throws `NotUtf8`. */
export async function readFolder(folder: HeshuFolder): Promise<string> {
  let text = await textOf(folder, FILE);
  let unfinished = await unfinishedIn(folder);
  // A file that is missing may be between two names in another window; what was beside it stands under its name then.
  for (let look = 0; text === undefined && look < LOOKS; look++) {
    text = await textOf(folder, FILE);
    if (text === undefined && unfinished === '') unfinished = await unfinishedIn(folder);
  }
  if (text === undefined || text === '' || unfinished === '') return (text ?? '') + unfinished;
  return `${text}${text.endsWith('\n') ? '' : '\n'}${unfinished}`;
}

/** The whole lines of writes that are under way or were cut off. */
async function unfinishedIn(folder: HeshuFolder): Promise<string> {
  const texts: string[] = [];
  for (const name of (await folder.list()).filter((other) => UNFINISHED.test(other))) {
    const text = await textOf(folder, name).catch(() => undefined);
    // The last line of a file that was cut off ends without a line break.
    if (text !== undefined) texts.push(text.slice(0, text.lastIndexOf('\n') + 1));
  }
  return texts.join('');
}

/**
 * Makes the edits in the folder's file as it stands now: read, changed, written beside it and renamed over it.
 * `token` tells the writers apart; give each write a new one. Gives the text that was written.
 */
export async function writeFolder(folder: HeshuFolder, edits: readonly Edit[], token: string): Promise<string> {
  const leftOver = (await folder.list()).filter((name) => UNFINISHED.test(name));
  const text = annotationText(withEdits(readAnnotations(await readFolder(folder)), edits));
  await replace(folder, FILE, text, token);
  for (const name of leftOver) await folder.remove(name).catch(() => undefined);
  await attribute(folder, token);
  return text;
}

/** Tells git how to merge the file. Where that cannot be done the annotations are written all the same. */
async function attribute(folder: HeshuFolder, token: string): Promise<void> {
  try {
    const attributes = withAttributes((await textOf(folder, ATTRIBUTES)) ?? '');
    if (attributes !== null) await replace(folder, ATTRIBUTES, attributes, token);
  } catch {
    // A .gitattributes of a person's own that cannot be read is left to them.
  }
}

async function replace(folder: HeshuFolder, name: string, text: string, token: string): Promise<void> {
  const beside = `${name}.${token}.new`;
  await folder.write(beside, new TextEncoder().encode(text));
  await folder.rename(beside, name);
}

async function textOf(folder: HeshuFolder, name: string): Promise<string | undefined> {
  const bytes = await folder.read(name);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotUtf8(name);
  }
}
