import type { Known } from '../core/analysis.ts';
import type { Locale } from '../core/messages.ts';
import { say } from '../core/messages.ts';
import { insidePath, readSourcesFile, SOURCES_PATH } from '../core/reading/sourcesFile.ts';
import type { SaidNote } from '../report/json.ts';
import { readWorkspaceFile } from './workspaceFile.ts';

/** What people recorded of the documents of a folder, and what of it could not be used. */
export interface Sources {
  /** By the path under which the corpus knows a document; undefined for one of which nothing is recorded. */
  readonly known: (file: string) => Known | undefined;
  readonly notes: readonly SaidNote[];
}

/** Reads `.heshu/sources.yaml` of the working folder. No such file is no trouble; a broken one is a note. Never throws. */
export function readSources(cwd: string, locale: Locale): Sources {
  const file = readWorkspaceFile(cwd, SOURCES_PATH, locale);
  if (file.kind === 'absent') return { known: () => undefined, notes: [] };
  if (file.kind === 'trouble') {
    return { known: () => undefined, notes: [{ path: SOURCES_PATH, message: file.message }] };
  }
  const { known, problems } = readSourcesFile(file.text);
  return {
    known: (name) => {
      const inside = known.size === 0 ? null : insidePath(name);
      return inside === null ? undefined : known.get(inside);
    },
    notes: problems.map((problem) => ({ path: SOURCES_PATH, message: say(locale, problem) })),
  };
}
