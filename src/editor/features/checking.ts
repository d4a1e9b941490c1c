import * as vscode from 'vscode';
import { openDocuments, sourceOfOpen } from '../check.ts';
import { discrepanciesHereText } from '../countText.ts';
import type { Desk } from '../desk.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

/** The commands that check the workspace and the document in front. */
export const checking: Feature = ({ desk, check, log }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('heshu.checkWorkspace', async () => {
      if (!vscode.workspace.workspaceFolders) {
        const open = vscode.l10n.t('Open Folder…');
        const question = vscode.l10n.t('Open the folder with your documents first.');
        const answer = await vscode.window.showInformationMessage(question, open);
        if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
        return;
      }
      await check.asked();
      await vscode.commands.executeCommand('heshu.discrepancies.focus');
    }),
    vscode.commands.registerCommand('heshu.checkDocument', () => checkDocument(desk)),
    vscode.commands.registerCommand('heshu.showLog', () => {
      log.show();
    }),
  );

async function checkDocument(desk: Desk): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isProse(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text document first.'));
    return;
  }
  const path = document.uri.toString();
  const open = openDocuments().get(path);
  if (open) await desk.update([sourceOfOpen(open)]);
  const count = desk.findings.get(path)?.length ?? 0;
  vscode.window.setStatusBarMessage(discrepanciesHereText(count), 5000);
}
