import * as vscode from 'vscode';
import { Batch } from './batch.ts';
import { openDocuments, sourceOfOpen, type WorkspaceCheck } from './check.ts';
import type { Desk } from './desk.ts';
import { misread, reopenAs } from './encodings.ts';
import { followKept } from './kept.ts';
import { nextTurn } from './nextTurn.ts';
import { settingsFor, type Settings } from './settings.ts';
import { isProse, patternOf, readSource } from './sources.ts';

/** While a person types, the document is read again once they pause. */
const TYPING_MS = 300;
/** A git checkout or a sync tool touches many files at once. */
const DISK_MS = 200;

/** Keeps the desk in step with the open documents, the files on disk, the folders and the settings. */
export function follow(desk: Desk, check: WorkspaceCheck): vscode.Disposable {
  const opened = new Batch<string>(20, (paths) => void putOpen(desk, paths));
  const edited = new Batch<string>(TYPING_MS, (paths) => void putOpen(desk, paths));
  const onDisk = new Batch<string>(DISK_MS, (paths) => void putFiles(desk, check, paths));
  const listed = new Batch<'again'>(DISK_MS, () => void check.renew());
  const relist = (): void => {
    listed.add('again');
  };
  const open = (document: vscode.TextDocument): void => {
    if (isProse(document)) opened.add(document.uri.toString());
  };

  const kept = followKept(desk, check);
  let watchers = watchFolders(onDisk, relist);
  const recheck = (): void => {
    watchers.dispose();
    watchers = watchFolders(onDisk, relist);
    if (desk.progress === 'checked') void check.renew();
    else if (settingsFor().checkOnOpen) void check.unasked();
  };

  void nextTurn().then(() => {
    vscode.workspace.textDocuments.forEach(open);
    if (settingsFor().checkOnOpen && vscode.workspace.workspaceFolders) void check.unasked();
  });

  return vscode.Disposable.from(
    kept,
    opened,
    edited,
    onDisk,
    listed,
    {
      dispose: () => {
        watchers.dispose();
      },
    },
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isProse(document)) edited.add(document.uri.toString());
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const path = document.uri.toString();
      // The file on disk stands for the document again; a document of no folder is forgotten.
      if (desk.paths.has(path)) onDisk.add(path);
    }),
    vscode.workspace.onDidDeleteFiles(relist),
    vscode.workspace.onDidRenameFiles(relist),
    vscode.workspace.onDidChangeWorkspaceFolders(recheck),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('heshu.files') || event.affectsConfiguration('files.exclude')) recheck();
    }),
    desk.onDidDie(({ again }) => {
      if (!again) return;
      const wasRead = desk.progress !== 'unchecked';
      openDocuments().forEach(open);
      if (wasRead) void check.unasked();
    }),
  );
}

/** One watcher a folder. A new file may be one that is left out, so the list is made anew. */
function watchFolders(onDisk: Batch<string>, relist: () => void): vscode.Disposable {
  const watchers = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(patternOf(folder));
    watcher.onDidCreate(relist);
    watcher.onDidChange((uri) => {
      onDisk.add(uri.toString());
    });
    watcher.onDidDelete((uri) => {
      onDisk.add(uri.toString());
    });
    return watcher;
  });
  return vscode.Disposable.from(...watchers);
}

async function putOpen(desk: Desk, paths: readonly string[]): Promise<void> {
  const open = openDocuments();
  const documents = paths.flatMap((path) => open.get(path) ?? []);
  const { maxBytes }: Settings = settingsFor();
  for (const document of documents.filter(misread)) await reopenAs(desk, document);
  const readable = documents.filter((document) => !misread(document) && document.getText().length <= maxBytes);
  await desk.update(readable.map(sourceOfOpen));
}

async function putFiles(desk: Desk, check: WorkspaceCheck, paths: readonly string[]): Promise<void> {
  const open = openDocuments();
  const closed = paths.filter((path) => !open.has(path));
  const wanted = closed.filter((path) => check.listed.has(path));
  const sources = await Promise.all(wanted.map((path) => readSource(vscode.Uri.parse(path, true))));
  const present = sources.filter((source) => !('gone' in source));
  const kept = new Set(present.map(({ path }) => path));
  const gone = closed.filter((path) => !kept.has(path) && (desk.paths.has(path) || check.listed.has(path)));
  await desk.update(present, gone);
}
