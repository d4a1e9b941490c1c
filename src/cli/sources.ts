import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { Known } from '../core/analysis.ts';
import type { Locale } from '../core/messages.ts';
import { say } from '../core/messages.ts';
import { insidePath, readSourcesFile, SOURCES_PATH } from '../core/reading/sourcesFile.ts';
import type { SaidNote } from '../report/json.ts';
import { errorWord } from './trouble.ts';
import { cliWord } from './words.ts';

/** What people recorded of the documents of a folder, and what of it could not be used. */
export interface Sources {
  /** By the path under which the corpus knows a document; undefined for one of which nothing is recorded. */
  readonly known: (file: string) => Known | undefined;
  readonly notes: readonly SaidNote[];
}

/** A list of sources is written by hand; a file above this is something else. */
const MOST_BYTES = 4_000_000;

/** Reads `.heshu/sources.yaml` of the working folder. No such file is no trouble; a broken one is a note. Never throws. */
export function readSources(cwd: string, locale: Locale): Sources {
  const file = path.join(cwd, SOURCES_PATH);
  let text: string;
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) return noted(cliWord(locale, 'large', Math.ceil(size / 1e6), MOST_BYTES / 1e6));
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { word, args } = errorWord(error);
    const isAbsent = word === 'gone' || (word === 'unreadable' && args[0] === 'ENOTDIR');
    return isAbsent ? { known: () => undefined, notes: [] } : noted(cliWord(locale, word, ...args));
  }
  const { known, problems } = readSourcesFile(text);
  return {
    known: (name) => {
      const inside = known.size === 0 ? null : insidePath(name);
      return inside === null ? undefined : known.get(inside);
    },
    notes: problems.map((problem) => ({ path: SOURCES_PATH, message: say(locale, problem) })),
  };
}

function noted(message: string): Sources {
  return { known: () => undefined, notes: [{ path: SOURCES_PATH, message }] };
}
