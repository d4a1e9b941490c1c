import type { FolderFiles } from '../worker/protocol.ts';

/** What the `.heshu/config.yaml` of each folder says of its files. The engine reads them; they hold for this window as settings do. */
let known: readonly FolderFiles[] = [];

/** Takes what the engine has read. */
export function takeFolderFiles(files: readonly FolderFiles[]): void {
  // The innermost folder counts.
  known = [...files].sort((a, b) => b.uri.length - a.uri.length);
}

/** What the folder of a file or folder wants, by its URI. */
export function folderFilesOf(uri: string): Omit<FolderFiles, 'uri'> {
  return known.find((folder) => uri.startsWith(folder.uri) || `${uri}/` === folder.uri) ?? {};
}
