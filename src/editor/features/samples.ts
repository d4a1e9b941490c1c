import * as vscode from 'vscode';
import type { Feature } from './feature.ts';

/** The new folder's name; where it is taken, a number follows. */
const NAME = 'heshu-samples';
const MOST_COPIES = 100;

/** Copies the samples that come with the extension into a folder that a person chooses, and opens the copy. */
export const samples: Feature = ({ extensionUri, log }) =>
  vscode.commands.registerCommand('heshu.openSamples', async () => {
    const title = vscode.l10n.t('Where is the folder with the samples to be made?');
    const openLabel = vscode.l10n.t('Make It Here');
    const chosen = await vscode.window.showOpenDialog({
      title,
      openLabel,
      canSelectFiles: false,
      canSelectFolders: true,
    });
    const parent = chosen?.[0];
    if (!parent) return;
    try {
      const folder = await freeName(parent);
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'samples'), folder);
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
    } catch (error) {
      log.error(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The samples cannot be copied there. Choose a folder on this machine that you may write to.'),
      );
    }
  });

async function freeName(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let copy = 1; copy < MOST_COPIES; copy++) {
    const uri = vscode.Uri.joinPath(parent, copy === 1 ? NAME : `${NAME}-${copy}`);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
  throw new Error(`${NAME} stands ${MOST_COPIES} times in ${parent.toString()}`);
}
