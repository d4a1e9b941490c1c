import * as vscode from 'vscode';
import type { Input } from '../worker/protocol.ts';
import { Batch } from './batch.ts';
import type { WorkspaceCheck } from './check.ts';
import type { Desk } from './desk.ts';
import type { Kept } from './engine.ts';
import { nextTurn } from './nextTurn.ts';
import { ruleSettings } from './settings.ts';
import { readSource } from './sources.ts';

const FILES: readonly string[] = ['.heshu/names.yaml', '.heshu/sources.yaml', '.heshu/config.yaml'];
/** With its folder: of a folder that comes with all that is in it, only the folder itself may be told. */
const WATCHED = '{.heshu,.heshu/names.yaml,.heshu/sources.yaml,.heshu/config.yaml}';

/** Keeps the engine in step with what people keep in the `.heshu` of each folder: it changes how documents are read. */
export function followKept(desk: Desk, check: WorkspaceCheck): vscode.Disposable {
  void desk.keep(nextTurn().then(readKept));
  const again = new Batch<'again'>(200, () => void renew());
  const changed = (): void => {
    again.add('again');
  };
  let watchers = watch(changed);
  return vscode.Disposable.from(
    again,
    {
      dispose: () => {
        watchers.dispose();
      },
    },
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (FILES.some((file) => uri.path.endsWith(`/${file}`))) changed();
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('heshu.rules')) return;
      // Rules change nothing of how documents are read: their findings alone are told anew.
      await desk.keep(readKept());
      await desk.refresh(null);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      watchers.dispose();
      watchers = watch(changed);
      changed();
    }),
  );

  async function renew(): Promise<void> {
    await desk.keep(readKept());
    await check.again();
  }
}

async function readKept(): Promise<Kept> {
  return { files: await readFiles(), rules: ruleSettings() };
}

/** The files that are there; most folders have none. */
async function readFiles(): Promise<readonly Input[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const uris = folders.flatMap(({ uri }) => FILES.map((file) => vscode.Uri.joinPath(uri, file)));
  const sources = await Promise.all(uris.map(readSource));
  return sources.filter((source) => 'content' in source);
}

function watch(changed: () => void): vscode.Disposable {
  const watchers = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, WATCHED));
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  });
  return vscode.Disposable.from(...watchers);
}
