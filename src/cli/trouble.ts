import type { CliWordId } from './words.ts';

/** Something that kept an input from being read; `fatal` ones make the exit code 2. The rest is still checked. */
export interface Trouble {
  readonly path: string;
  readonly word: CliWordId;
  readonly args: readonly (string | number)[];
  readonly fatal: boolean;
}

/** The sentence for a file system error. */
export function errorWord(error: unknown): Pick<Trouble, 'word' | 'args'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return { word: 'gone', args: [] };
  if (code === 'EACCES' || code === 'EPERM') return { word: 'denied', args: [] };
  if (code === 'ELOOP') return { word: 'cycle', args: [] };
  return { word: 'unreadable', args: [code || String(error)] };
}
