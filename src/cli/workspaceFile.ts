import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { Locale } from '../core/messages.ts';
import { errorWord } from './trouble.ts';
import { cliWord } from './words.ts';

/** A file that people keep beside their documents: its text, nothing where there is none, or why it cannot be read. */
export type WorkspaceFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'trouble'; readonly message: string };

/** Such files are written by hand; one above this is something else. */
const MOST_BYTES = 4_000_000;

/** Reads a file of the working folder. Never throws. */
export function readWorkspaceFile(cwd: string, name: string, locale: Locale): WorkspaceFile {
  const file = path.join(cwd, name);
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) {
      return { kind: 'trouble', message: cliWord(locale, 'large', Math.ceil(size / 1e6), MOST_BYTES / 1e6) };
    }
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch (error) {
    const { word, args } = errorWord(error);
    const isAbsent = word === 'gone' || (word === 'unreadable' && args[0] === 'ENOTDIR');
    return isAbsent ? { kind: 'absent' } : { kind: 'trouble', message: cliWord(locale, word, ...args) };
  }
}
