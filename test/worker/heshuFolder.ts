import { mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { HeshuFolder } from '../../src/editor/annotationFiles.ts';

/** A `.heshu` folder on disk. `deletes`: a rename deletes the file it replaces first, as VS Code's own file system does. */
export function folderOn(workspace: string, { deletes }: { readonly deletes: boolean }): HeshuFolder {
  const at = (name: string): string => path.join(workspace, '.heshu', name);
  const ifThere = async <T, M>(work: Promise<T>, missing: M): Promise<T | M> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing;
      throw error;
    }
  };
  return {
    read: (name) => ifThere(readFile(at(name)), undefined),
    write: async (name, bytes) => {
      await mkdir(path.join(workspace, '.heshu'), { recursive: true });
      await writeFile(at(name), bytes);
    },
    rename: async (from, to) => {
      if (deletes) await ifThere(unlink(at(to)), undefined);
      await rename(at(from), at(to));
    },
    remove: (name) => rm(at(name)),
    list: () => ifThere(readdir(path.join(workspace, '.heshu')), []),
  };
}
