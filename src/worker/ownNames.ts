import { decode } from '../core/reading/decode.ts';
import { readNamesFile } from '../core/recognizing/names/namesFile.ts';
import type { OwnName } from '../core/recognizing/names/own.ts';
import type { Note } from '../core/model.ts';
import type { Input } from './protocol.ts';

/** The names of all folders together, and a note for each file that could not be used as it stands. */
export interface OwnNames {
  readonly names: readonly OwnName[];
  readonly notes: readonly Note[];
}

export const NO_OWN_NAMES: OwnNames = { names: [], notes: [] };

/** Reads the `.heshu/names.yaml` of each folder. */
export function readOwnNames(files: readonly Input[]): OwnNames {
  const names: OwnName[] = [];
  const notes: Note[] = [];
  for (const { path, content } of files) {
    const { own, problem } = readNamesFile(typeof content === 'string' ? content : decode(content).text);
    for (const name of own) names.push(name);
    if (problem !== null) notes.push({ path, message: problem });
  }
  return { names, notes };
}
