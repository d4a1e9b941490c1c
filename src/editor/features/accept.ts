import * as vscode from 'vscode';
import { rangeOf } from '../range.ts';
import { subjectOf } from '../subject.ts';
import type { Feature } from './feature.ts';

/** Applies the repair that the text proves to the discrepancy under the cursor or in the tree, as the light bulb would. */
export const accept: Feature = ({ desk }) =>
  vscode.commands.registerCommand('heshu.acceptFix', async (given: unknown) => {
    const subject = await subjectOf(desk, given);
    const fix = subject?.kind === 'finding' ? subject.finding.fix : undefined;
    if (!fix) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('No repair is proven here. The light bulb lists what can be done.'),
        5000,
      );
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { path, text, ...stretch } of fix.edits) {
      const uri = vscode.Uri.parse(path, true);
      const document = await vscode.workspace.openTextDocument(uri);
      // Edits are placed in the text that the engine has read.
      if ((await desk.document(path))?.length !== document.getText().length) {
        vscode.window.setStatusBarMessage(
          vscode.l10n.t('The document has changed since it was checked. Try again in a moment.'),
          5000,
        );
        return;
      }
      edit.replace(uri, rangeOf(stretch), text);
    }
    await vscode.workspace.applyEdit(edit);
  });
