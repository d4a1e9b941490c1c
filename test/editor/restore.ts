import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { fileUri } from './newsroom.ts';

const ORIGINALS = join(__dirname, '../../../test/fixtures/workspace');

/**
 * Makes the documents what they were at the start, without what specs add to them, so that no spec suffers from what
 * another left behind when it failed: the host saves by itself what is typed.
 */
export async function restoreNewsroom(): Promise<void> {
  const folder = fileUri('');
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.uri.scheme !== folder.scheme) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    // The settings in .vscode are VS Code's to write.
    if (name !== '.vscode' && !existsSync(join(ORIGINALS, name)))
      await vscode.workspace.fs.delete(fileUri(name), { recursive: true });
  }
  for (const entry of readdirSync(ORIGINALS, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const original = readFileSync(join(ORIGINALS, entry.name));
    const now = await vscode.workspace.fs.readFile(fileUri(entry.name)).then(
      (bytes) => Buffer.from(bytes),
      () => undefined,
    );
    if (!now?.equals(original)) await vscode.workspace.fs.writeFile(fileUri(entry.name), original);
  }
}
