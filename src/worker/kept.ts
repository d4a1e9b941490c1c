import type { Known, ReadOptions } from '../core/analysis.ts';
import type { Message } from '../core/messages.ts';
import type { Note } from '../core/model.ts';
import { CONFIG_PATH, readConfigFile, ruleLevels, type FolderConfig } from '../core/reading/configFile.ts';
import { decode } from '../core/reading/decode.ts';
import { insidePath, readSourcesFile, SOURCES_PATH, withRecord } from '../core/reading/sourcesFile.ts';
import { NAMES_PATH, readNamesFile } from '../core/recognizing/names/namesFile.ts';
import type { OwnName } from '../core/recognizing/names/own.ts';
import type { RuleLevels } from '../core/rules/levels.ts';
import type { FolderFiles, FolderRules, Input } from './protocol.ts';

/** What people keep in the `.heshu` folders beside their documents: names of their own, dates and sources of documents. */
export interface Kept {
  /** How a document is to be read. */
  options(path: string): ReadOptions;
  /** What the folder of a document makes of each rule. */
  levels(path: string): RuleLevels;
  /** Which files the folders want. */
  readonly configs: readonly FolderFiles[];
  /** One for each file, or part of one, that could not be used as it stands. */
  readonly notes: readonly Note[];
}

export const NOTHING_KEPT: Kept = { options: () => ({}), levels: () => new Map(), configs: [], notes: [] };

/** Reads the `names.yaml`, `sources.yaml` and `config.yaml` of each folder; `path` is a file's URI. The settings outweigh the files. */
export function readKept(files: readonly Input[], settings: readonly FolderRules[] = []): Kept {
  const own: OwnName[] = [];
  const known = new Map<string, ReadonlyMap<string, Known>>();
  const configs = new Map<string, FolderConfig>();
  const notes: Note[] = [];
  for (const { path, content } of files) {
    const text = typeof content === 'string' ? content : decode(content).text;
    const say = (problem: Message): void => {
      notes.push({ path, message: problem });
    };
    if (path.endsWith(NAMES_PATH)) {
      const read = readNamesFile(text);
      own.push(...read.own);
      if (read.problem !== null) say(read.problem);
    } else if (path.endsWith(SOURCES_PATH)) {
      const read = readSourcesFile(text);
      known.set(path.slice(0, -SOURCES_PATH.length), read.known);
      read.problems.forEach(say);
    } else if (path.endsWith(CONFIG_PATH)) {
      const read = readConfigFile(text);
      configs.set(path.slice(0, -CONFIG_PATH.length), read.config);
      read.problems.forEach(say);
    }
  }
  return {
    ...keptConfig(configs, settings),
    options: (path) => {
      const record = recordOf(known, path);
      return { ...(record === undefined ? {} : { known: record }), ...(own.length === 0 ? {} : { own }) };
    },
    notes,
  };
}

function keptConfig(
  configs: ReadonlyMap<string, FolderConfig>,
  settings: readonly FolderRules[],
): Pick<Kept, 'levels' | 'configs'> {
  const levels = new Map<string, RuleLevels>([...configs].map(([folder, { rules }]) => [folder, rules]));
  for (const { uri, rules } of settings) {
    levels.set(uri, new Map([...(levels.get(uri) ?? []), ...ruleLevels(rules)]));
  }
  // The innermost folder counts.
  const folders = [...levels].sort(([a], [b]) => b.length - a.length);
  return {
    levels: (path) => folders.find(([folder]) => path.startsWith(folder))?.[1] ?? new Map(),
    configs: [...configs].map(([uri, { include, exclude, maxSize }]) => ({
      uri,
      ...(include === undefined ? {} : { include }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(maxSize === undefined ? {} : { maxSize }),
    })),
  };
}

/**
 * The text of a folder's `.heshu/sources.yaml` (empty where there is none yet) with the day on which a document was published.
 * Null where that text is broken and cannot be extended, or the document is of another folder.
 */
export function recorded(text: string, folder: string, path: string, published: string): string | null {
  const inside = insideOf(folder, path);
  return inside === null ? null : withRecord(text, inside, { published });
}

/** The record of the innermost folder that has one. */
function recordOf(known: ReadonlyMap<string, ReadonlyMap<string, Known>>, path: string): Known | undefined {
  let best = '';
  let record: Known | undefined;
  for (const [folder, documents] of known) {
    if (folder.length < best.length) continue;
    const inside = insideOf(folder, path);
    const found = inside === null ? undefined : documents.get(inside);
    if (found === undefined) continue;
    best = folder;
    record = found;
  }
  return record;
}

/** A document's path inside a folder, as people write it; URIs are escaped. Null for a document of another folder. */
export function insideOf(folder: string, path: string): string | null {
  if (!path.startsWith(folder)) return null;
  const rest = path.slice(folder.length);
  try {
    return insidePath(decodeURIComponent(rest));
  } catch {
    // A path that is no URI stands as it is.
    return insidePath(rest);
  }
}
