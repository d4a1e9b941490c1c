import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locale } from '../core/messages.ts';
import { print } from './output.ts';
import { errorWord } from './trouble.ts';
import { cliWord } from './words.ts';

/** Where a report goes: standard output, or a file by its path. */
export type Target = string | null;

/**
 * Writes the pieces of a report; a file only as a whole, so that whoever reads it meets the old one or the new one.
 * Gives why it could not be written, in a sentence, or null.
 */
export async function writeReport(
  pieces: Iterable<string>,
  target: Target,
  cwd: string,
  locale: Locale,
): Promise<string | null> {
  if (target === null) {
    await print(pieces);
    return null;
  }
  const file = path.resolve(cwd, target);
  try {
    if (await isFolder(file)) return cliWord(locale, 'outputFolder', target);
    await replace(file, pieces);
    return null;
  } catch (error) {
    const { word, args } = errorWord(error);
    if (word === 'gone') return cliWord(locale, 'outputNoFolder', target);
    if (word === 'denied') return cliWord(locale, 'outputDenied', target);
    return cliWord(locale, 'outputFailed', target, String(args[0] ?? word));
  }
}

/** Through a file beside it, which goes away whatever happens. */
async function replace(file: string, pieces: Iterable<string>): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(beside, 'wx');
    try {
      let chunk = '';
      for (const piece of pieces) {
        chunk += piece;
        if (chunk.length < 65_536) continue;
        await handle.writeFile(chunk, 'utf8');
        chunk = '';
      }
      await handle.writeFile(chunk, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}
