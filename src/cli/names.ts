import type { Locale } from '../core/messages.ts';
import { say } from '../core/messages.ts';
import { NAMES_PATH, readNamesFile } from '../core/recognizing/names/namesFile.ts';
import type { OwnName } from '../core/recognizing/names/own.ts';
import type { SaidNote } from '../report/json.ts';
import { readWorkspaceFile } from './workspaceFile.ts';

/** The names of the people who work in a folder, and what of their file could not be used. */
export interface Names {
  readonly own: readonly OwnName[];
  readonly notes: readonly SaidNote[];
}

/** Reads `.heshu/names.yaml` of the working folder. No such file is no trouble; a broken one is a note. Never throws. */
export function readNames(cwd: string, locale: Locale): Names {
  const file = readWorkspaceFile(cwd, NAMES_PATH, locale);
  if (file.kind === 'absent') return { own: [], notes: [] };
  if (file.kind === 'trouble') return { own: [], notes: [{ path: NAMES_PATH, message: file.message }] };
  const { own, problem } = readNamesFile(file.text);
  return { own, notes: problem === null ? [] : [{ path: NAMES_PATH, message: say(locale, problem) }] };
}
