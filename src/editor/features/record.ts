import * as vscode from 'vscode';
import { wholeRange } from '../range.ts';
import type { Feature } from './feature.ts';

/** The command behind the quick fix of HS307; its arguments are a document and the date to be recorded of it. */
export const RECORD_DATE = 'heshu.recordDate';

const FILE = '.heshu/sources.yaml';

/** Records when a document was published in the `.heshu/sources.yaml` of its folder; the document itself stays as it is. */
export const record: Feature = ({ desk }) => {
  return vscode.commands.registerCommand(RECORD_DATE, async (path: unknown, published: unknown) => {
    if (typeof path !== 'string' || typeof published !== 'string') return;
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(path, true));
    if (!folder) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The document is in no open folder. Open its folder, so that the date can be kept beside it.'),
      );
      return;
    }
    const uri = vscode.Uri.joinPath(folder.uri, FILE);
    const file = await opened(uri);
    const text = await desk.record(file?.getText() ?? '', `${folder.uri.toString()}/`, path, published);
    if (text === null) {
      const open = vscode.l10n.t('Open');
      const trouble = vscode.l10n.t('{0} cannot be extended as it stands. Mend it, then record the date again.', FILE);
      if ((await vscode.window.showErrorMessage(trouble, open)) === open) await vscode.window.showTextDocument(uri);
      return;
    }
    await write(uri, file, text);
  });
};

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // Most folders have no such file yet.
    return undefined;
  }
}

/** As an edit, so that it can be undone. What a person has typed into the file and not saved is left to them to save. */
async function write(uri: vscode.Uri, file: vscode.TextDocument | undefined, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (file) edit.replace(uri, wholeRange(file), text);
  else edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  const wasDirty = file?.isDirty === true;
  if ((await vscode.workspace.applyEdit(edit)) && file && !wasDirty) await file.save();
}
