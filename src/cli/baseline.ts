import { statSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Locale } from '../core/messages.ts';
import { readBaseline } from '../report/baseline.ts';
import { errorWord } from './trouble.ts';
import { cliWord } from './words.ts';

export type LoadedBaseline =
  | { readonly kind: 'fingerprints'; readonly fingerprints: ReadonlySet<string> }
  | { readonly kind: 'trouble'; readonly message: string };

/** A report larger than this is something else. */
const MOST_BYTES = 512_000_000;

/** Reads `--baseline FILE`. Never throws; a missing or broken file is a sentence with a remedy. */
export function loadBaseline(file: string, cwd: string, locale: Locale): LoadedBaseline {
  let text: string;
  try {
    const absolute = path.resolve(cwd, file);
    if (statSync(absolute).size > MOST_BYTES) return trouble(cliWord(locale, 'baselineBroken', file));
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    const { word, args } = errorWord(error);
    if (word === 'gone') return trouble(cliWord(locale, 'baselineMissing', file));
    return trouble(cliWord(locale, 'baselineUnreadable', file, word === 'denied' ? 'EACCES' : String(args[0] ?? word)));
  }
  const read = readBaseline(text);
  if (read.kind === 'fingerprints') return read;
  return trouble(cliWord(locale, read.why === 'json' ? 'baselineBroken' : 'baselineShape', file));
}

function trouble(message: string): LoadedBaseline {
  return { kind: 'trouble', message };
}
