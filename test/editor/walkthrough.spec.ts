import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { show } from './newsroom.ts';
import { workbench } from './workbench.ts';

const DONE = '.codicon.complete[data-done-step-id';

describe('the walkthrough', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('ticks what a person has done: the documents are open, and a discrepancy was read', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.checkWorkspace');
    await show('通报.md');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await door.press('Alt+F9');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'heshu.heshu#heshu.start', false);
    for (const step of ['open', 'read']) {
      await eventually(async () => (await door.count(`${DONE}="heshu.heshu#heshu.start#${step}"]`)) > 0);
    }
  });
});
