import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** Says whether `.gitignore` files leave a path out. Paths are absolute; folders are asked with `folder` true. */
export type Ignored = (file: string, folder: boolean) => boolean;

/**
 * The `.gitignore` files of every folder from the repository's top (the nearest folder with `.git`, else `cwd`) down,
 * the nearer one deciding as git has it. Each is read once, on first use; one that cannot be read ignores nothing.
 * With `only`, nothing above that folder counts: for a folder that is ignored itself but was asked for by name.
 */
export function ignoredUnder(cwd: string, only?: string): Ignored {
  const rules = new Map<string, Ignore | null>();
  const tops = new Map<string, string>();
  const verdicts = new Map<string, boolean>();

  const rulesOf = (folder: string): Ignore | null => {
    const known = rules.get(folder);
    if (known !== undefined) return known;
    const read = readRules(path.join(folder, '.gitignore'));
    rules.set(folder, read);
    return read;
  };

  const topOf = (folder: string): string => {
    const known = tops.get(folder);
    if (known !== undefined) return known;
    const top = only ?? repositoryOf(folder) ?? highestBeside(folder, cwd);
    tops.set(folder, top);
    return top;
  };

  const own = (file: string, folder: boolean, top: string): boolean => {
    for (let at = path.dirname(file); ; at = path.dirname(at)) {
      const relative = path.relative(at, file).split(path.sep).join('/');
      const verdict = rulesOf(at)?.test(folder ? `${relative}/` : relative);
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
      if (at === top || at === path.dirname(at)) return false;
    }
  };

  const folderIgnored = (folder: string, top: string): boolean => {
    if (folder === top || folder === path.dirname(folder)) return false;
    const known = verdicts.get(folder);
    if (known !== undefined) return known;
    const verdict = folderIgnored(path.dirname(folder), top) || own(folder, true, top);
    verdicts.set(folder, verdict);
    return verdict;
  };

  return (file, folder) => {
    const parent = path.dirname(file);
    const top = topOf(parent);
    return folderIgnored(parent, top) || own(file, folder, top);
  };
}

/** The nearest folder with `.git`, the folder itself included. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

/** Where no repository says how far up `.gitignore` counts: `cwd` for what is in it, else the branch beside it. */
function highestBeside(folder: string, cwd: string): string {
  if (isWithin(folder, cwd)) return cwd;
  let at = folder;
  while (at !== path.dirname(at) && !isWithin(cwd, path.dirname(at))) at = path.dirname(at);
  return at;
}

function isWithin(folder: string, ancestor: string): boolean {
  return folder === ancestor || folder.startsWith(ancestor.endsWith(path.sep) ? ancestor : `${ancestor}${path.sep}`);
}

function readRules(file: string): Ignore | null {
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
