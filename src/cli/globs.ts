import picomatch from 'picomatch';
import type { FolderConfig } from '../core/reading/configFile.ts';

/** Which of the files that a search comes by are documents; paths are relative to the working folder, with `/`. */
export interface Wanted {
  /** Whether folders are searched for it. */
  readonly inFolder: (file: string) => boolean;
  /** Whether it is left out, wherever a search or a glob comes by it. */
  readonly excluded: (file: string) => boolean;
}

const documentName = /\.(?:md|markdown|txt)$/i;

/** The globs of `.heshu/config.yaml`; without `include` every `.md`, `.markdown` and `.txt`. A name without `/` counts at the top alone. */
export function wantedBy({ include, exclude }: FolderConfig): Wanted {
  const options = { dot: true };
  return {
    inFolder: include === undefined ? (file) => documentName.test(file) : picomatch([...include], options),
    excluded: exclude === undefined || exclude.length === 0 ? () => false : picomatch([...exclude], options),
  };
}
