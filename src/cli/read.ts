import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import * as path from 'node:path';
import { errorWord } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/** A file's bytes, or why there are none. */
export type Loaded =
  | { readonly kind: 'bytes'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'trouble'; readonly path: string; readonly trouble: Trouble };

/** Gives the files in their order while at most `ahead` of them are open or waiting. Never throws. */
export async function* load(
  files: readonly string[],
  { cwd, ahead, maxBytes }: { readonly cwd: string; readonly ahead: number; readonly maxBytes: number },
): AsyncGenerator<Loaded> {
  const waiting: Promise<Loaded>[] = [];
  let next = 0;
  while (waiting.length > 0 || next < files.length) {
    for (let file = files[next]; file !== undefined && waiting.length < ahead; file = files[next]) {
      waiting.push(loadOne(file, cwd, maxBytes));
      next++;
    }
    const first = waiting.shift();
    if (first) yield await first;
  }
}

async function loadOne(file: string, cwd: string, maxBytes: number): Promise<Loaded> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path.resolve(cwd, file), 'r');
    const stats = await handle.stat();
    if (!stats.isFile()) return failed(file, { word: 'notAFile', args: [] });
    // Core would refuse it as well, but only after it stands in memory.
    if (stats.size > maxBytes)
      return failed(file, { word: 'large', args: [megabytes(stats.size), megabytes(maxBytes)] });
    return { kind: 'bytes', path: file, bytes: await handle.readFile() };
  } catch (error) {
    return failed(file, errorWord(error));
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

function failed(file: string, word: Pick<Trouble, 'word' | 'args'>): Loaded {
  return { kind: 'trouble', path: file, trouble: { ...word, path: file, fatal: true } };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1048576);
}
