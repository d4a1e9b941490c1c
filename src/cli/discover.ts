import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import * as path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { NO_CONFIG } from '../core/reading/configFile.ts';
import type { FolderConfig } from '../core/reading/configFile.ts';
import { wantedBy } from './globs.ts';
import type { Wanted } from './globs.ts';
import { ignoredUnder } from './ignored.ts';
import type { Ignored } from './ignored.ts';
import { errorWord } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/** The documents that arguments name: paths relative to `cwd` with forward slashes, sorted, each once. */
export interface Discovered {
  readonly files: readonly string[];
  readonly troubles: readonly Trouble[];
}

const documentName = /\.(?:md|markdown|txt)$/i;

/**
 * Files as they are named, folders searched for documents, anything else as a glob.
 * What cannot be entered or does not exist becomes a trouble and the rest goes on. A file named outright is taken
 * whatever its extension; folders and globs leave out what `.gitignore` and the team's settings do, and names that begin
 * with a dot.
 */
export async function discover(
  args: readonly string[],
  cwd: string,
  config: FolderConfig = NO_CONFIG,
): Promise<Discovered> {
  const wanted = wantedBy(config);
  const found = new Set<string>();
  const troubles: Trouble[] = [];
  const ignored = ignoredUnder(cwd);
  for (const argument of args) {
    const absolute = path.resolve(cwd, argument);
    const stats = statOf(absolute);
    if (stats?.isDirectory()) {
      const before = troubles.length;
      const inFolder = new Set<string>();
      const inside = ignored(absolute, true) ? ignoredUnder(cwd, absolute) : ignored;
      walk(absolute, { cwd, ignored: inside, wanted, found: inFolder, troubles, entered: new Set(), links: [] });
      for (const file of inFolder) found.add(file);
      if (inFolder.size === 0 && troubles.length === before) troubles.push(trouble(absolute, cwd, 'emptyFolder'));
    } else if (stats?.isFile()) {
      found.add(relativePath(absolute, cwd));
    } else if (stats) {
      troubles.push(trouble(absolute, cwd, 'notAFile'));
    } else if (isDynamicPattern(slashed(argument))) {
      const matches = (await matchesOf(argument, cwd, ignored)).filter(
        (match) => !wanted.excluded(relativePath(match, cwd)),
      );
      if (matches.length === 0) troubles.push({ path: slashed(argument), word: 'noMatch', args: [], fatal: true });
      for (const match of matches) found.add(relativePath(match, cwd));
    } else {
      troubles.push(missing(absolute, cwd));
    }
  }
  return { files: [...found].sort(byCodeUnit), troubles };
}

interface Walk {
  readonly cwd: string;
  readonly ignored: Ignored;
  readonly wanted: Wanted;
  readonly found: Set<string>;
  readonly troubles: Trouble[];
  /** Real paths of the folders entered so far. */
  readonly entered: Set<string>;
  /** Links met so far; they wait until all real folders are known, so that a document has one path on every machine. */
  readonly links: string[];
}

function walk(top: string, state: Walk): void {
  enter(top, state);
  for (let batch = state.links.splice(0); batch.length > 0; batch = state.links.splice(0)) {
    for (const link of batch.sort(byCodeUnit)) follow(link, state);
  }
}

function enter(top: string, state: Walk): void {
  const open = [top];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    let entries: readonly Dirent[];
    try {
      state.entered.add(realpathSync(folder));
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      state.troubles.push({ ...errorWord(error), path: relativePath(folder, state.cwd), fatal: true });
      continue;
    }
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) state.links.push(file);
      else if (entry.isDirectory() && !isExcluded(file, state) && !state.ignored(file, true)) open.push(file);
      else if (!entry.isDirectory() && isWanted(file, state) && !state.ignored(file, false))
        take(file, { isFile: entry.isFile() }, state);
    }
  }
}

function isWanted(file: string, { cwd, wanted }: Walk): boolean {
  const relative = relativePath(file, cwd);
  return wanted.inFolder(relative) && !wanted.excluded(relative);
}

function isExcluded(file: string, { cwd, wanted }: Walk): boolean {
  return wanted.excluded(relativePath(file, cwd));
}

function take(file: string, { isFile }: { readonly isFile: boolean }, state: Walk): void {
  if (isFile) state.found.add(relativePath(file, state.cwd));
  else state.troubles.push(trouble(file, state.cwd, 'notAFile'));
}

/** Enters what a link leads to unless it was read under its own name; a link back to a folder above it is told. */
function follow(link: string, state: Walk): void {
  const stats = statOf(link);
  if (isExcluded(link, state) || state.ignored(link, stats?.isDirectory() ?? false)) return;
  if (!stats) {
    const why = missing(link, state.cwd);
    if (why.word === 'cycle' || isWanted(link, state)) state.troubles.push(why);
    return;
  }
  const real = realpathSync(link);
  if (stats.isDirectory()) {
    if (!state.entered.has(real)) enter(link, state);
    else if (`${link}${path.sep}`.startsWith(`${real}${path.sep}`)) state.troubles.push(cycle(link, state.cwd));
  } else if (isWanted(link, state) && !state.found.has(relativePath(real, state.cwd))) {
    take(link, { isFile: stats.isFile() }, state);
  }
}

function cycle(link: string, cwd: string): Trouble {
  return { path: relativePath(link, cwd), word: 'cycle', args: [], fatal: false };
}

async function matchesOf(pattern: string, cwd: string, ignored: Ignored): Promise<readonly string[]> {
  const anyExtension = /\.[a-z0-9]+$/i.test(pattern);
  const matches = await glob(slashed(pattern), {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return matches
    .map((match) => path.resolve(match))
    .filter((match) => (anyExtension || documentName.test(match)) && !ignored(match, false));
}

/** Follows links. Undefined where there is nothing. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** Why nothing stands at a path: nothing at all, a link without a target, or a folder on the way that is closed. */
function missing(absolute: string, cwd: string): Trouble {
  try {
    statSync(absolute);
  } catch (error) {
    const word = errorWord(error);
    if (word.word !== 'gone') return { ...word, path: relativePath(absolute, cwd), fatal: true };
  }
  return trouble(absolute, cwd, isLink(absolute) ? 'brokenLink' : 'missing');
}

function isLink(absolute: string): boolean {
  try {
    return readdirSync(path.dirname(absolute), { withFileTypes: true }).some(
      (entry) => entry.name === path.basename(absolute) && entry.isSymbolicLink(),
    );
  } catch {
    return false;
  }
}

function trouble(absolute: string, cwd: string, word: 'emptyFolder' | 'missing' | 'notAFile' | 'brokenLink'): Trouble {
  return { path: relativePath(absolute, cwd), word, args: [], fatal: true };
}

function relativePath(absolute: string, cwd: string): string {
  return slashed(path.relative(cwd, absolute)) || '.';
}

function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** The order of paths everywhere in Heshu: by UTF-16 code unit, whatever the language of the machine. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
