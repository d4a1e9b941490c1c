import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { show } from './newsroom.ts';
import { workbench } from './workbench.ts';

describe('the extension', () => {
  it('smoke: is active once a document is open, without heavy work', async () => {
    const began = performance.now();
    await vscode.extensions.getExtension('heshu.heshu')?.activate();
    const took = performance.now() - began;
    console.log(`      activate() took ${took.toFixed(0)} ms`);
    assert.ok(took < 2000);
    await show('通报.md');
    const extension = vscode.extensions.getExtension('heshu.heshu');
    assert.ok(extension, 'it is installed');
    await eventually(() => extension.isActive);
  });

  it('registers every command that it declares', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const command of declaredCommands()) assert.ok(registered.has(command), command);
  });

  it('toggles the highlights', async () => {
    const enabled = (): boolean | undefined => vscode.workspace.getConfiguration('heshu').get('highlights.enabled');
    await vscode.commands.executeCommand('heshu.toggleHighlights');
    assert.equal(enabled(), false);
    await vscode.commands.executeCommand('heshu.toggleHighlights');
    assert.equal(enabled(), true);
  });

  it('compares two documents side by side', async function () {
    const door = workbench(this);
    await show('通报.md');
    void vscode.commands.executeCommand('heshu.compareWith');
    await door.texts('.quick-input-list .monaco-list-row');
    await door.type('周报');
    await door.press('Enter');
    const pairs = await eventually(async () => {
      const rows = await door.texts('.quick-input-list .monaco-list-row');
      return rows.some((text) => text.includes('120个 ↔ 150个')) && rows;
    });
    assert.ok(pairs.length >= 1);
    await eventually(() => vscode.window.visibleTextEditors.length === 2);
    await door.press('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

function declaredCommands(): readonly string[] {
  const manifest: unknown = vscode.extensions.getExtension('heshu.heshu')?.packageJSON;
  const { contributes } = manifest as { contributes: { commands: { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
