import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { show } from './newsroom.ts';
import { workbench } from './workbench.ts';

const DONE = '.codicon.complete[data-done-step-id';

describe('the walkthrough', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has ticked that a folder is open, and ticks what a person does then', async function () {
    const door = workbench(this);
    const done = (step: string): Promise<number> =>
      eventually(() => door.count(`${DONE}="heshu.heshu#heshu.start#${step}"]`));
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'heshu.heshu#heshu.start', false);
    await done('opened');
    await show('通报.md');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    // By its key: a command that the extension itself runs never reaches VS Code.
    await door.press('Alt+F9');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'heshu.heshu#heshu.start', false);
    await done('read');
  });
});
