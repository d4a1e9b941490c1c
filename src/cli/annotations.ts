import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Decisions } from '../core/annotations/decisions.ts';
import { ANNOTATIONS_PATH, readAnnotations } from '../core/annotations/file.ts';
import type { Annotation, Decision } from '../core/annotations/model.ts';
import type { Corpus } from '../core/corpus.ts';
import { message, say } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import type { Finding } from '../core/model.ts';
import type { SaidNote } from '../report/json.ts';
import { errorWord } from './trouble.ts';
import { cliWord } from './words.ts';

/** What people said of the documents of a folder. */
export interface FolderSaid {
  readonly annotations: readonly Annotation[];
  readonly notes: readonly SaidNote[];
}

/** Reads `.heshu/annotations.jsonl` of the working folder, whatever its size. No such file is no trouble. Never throws. */
export function readSaid(cwd: string, locale: Locale): FolderSaid {
  const text = textOf(path.join(cwd, ANNOTATIONS_PATH), locale);
  if (typeof text !== 'string') return { annotations: [], notes: text === null ? [] : [noteOf(text.trouble)] };
  const { annotations, problems } = readAnnotations(text);
  return { annotations, notes: problems.map((problem) => noteOf(say(locale, problem))) };
}

/** What was decided of a finding; documents outside of the working folder have no decisions. */
export function decisionsOn(
  corpus: Corpus,
  annotations: readonly Annotation[],
): (finding: Finding) => Decision | undefined {
  const decisions = new Decisions(corpus, [{ inside, annotations }]);
  return (finding) => decisions.ofFinding(finding);
}

/** Documents are known by their path from the working folder. */
function inside(file: string): string | null {
  return file.startsWith('../') || path.isAbsolute(file) ? null : file.normalize('NFC');
}

function textOf(file: string, locale: Locale): string | null | { readonly trouble: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return { trouble: say(locale, message('annotations.bytes')) };
    const { word, args } = errorWord(error);
    const isAbsent = word === 'gone' || (word === 'unreadable' && args[0] === 'ENOTDIR');
    return isAbsent ? null : { trouble: cliWord(locale, word, ...args) };
  }
}

function noteOf(sentence: string): SaidNote {
  return { path: ANNOTATIONS_PATH, message: sentence };
}
