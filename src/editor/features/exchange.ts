import * as vscode from 'vscode';
import { linesOf, pageOf } from '../../core/annotations/exchange.ts';
import { telling } from '../annotating.ts';
import type { Annotations } from '../annotations.ts';
import type { Feature } from './feature.ts';

const LINES = 'jsonl';

/** Annotations out to a file and in from one: lines as they are kept, or one W3C annotation page. */
export const exchange: Feature = ({ annotations }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('heshu.exportAnnotations', () => telling(() => exportTo(annotations))),
    vscode.commands.registerCommand('heshu.importAnnotations', () => telling(() => importFrom(annotations))),
  );

async function exportTo(annotations: Annotations): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  await annotations.ready;
  const lines = annotations.textOf(folder);
  if (lines === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no annotations in this folder yet.'));
    return;
  }
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    defaultUri: vscode.Uri.joinPath(folder, `annotations.${LINES}`),
    filters: { 'JSON Lines': [LINES], 'W3C Annotation Page': ['jsonld', 'json'] },
  });
  if (!target) return;
  const text = target.path.endsWith(`.${LINES}`) ? lines : pageOf(lines);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

async function importFrom(annotations: Annotations): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  const [source] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Annotations'),
      filters: { 'JSON Lines, W3C Annotations': [LINES, 'jsonld', 'json'] },
    })) ?? [];
  if (!source) return;
  const lines = linesOf(new TextDecoder().decode(await vscode.workspace.fs.readFile(source)));
  if (lines === null) {
    throw new Error(
      vscode.l10n.t('The file holds no W3C Web Annotations. Choose a file that "Export Annotations" has made.'),
    );
  }
  await annotations.ready;
  const before = annotations.of(folder).length;
  await annotations.merge(folder, lines);
  const more = annotations.of(folder).length - before;
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} annotations are new.', more));
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(vscode.l10n.t('Open the folder with your documents first.'));
  return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}
