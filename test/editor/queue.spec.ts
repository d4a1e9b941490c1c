import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { conflict, fileUri, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';
import { workbench, type Workbench } from './workbench.ts';

const ROWS = '.pane:has([aria-label*="Discrepancies"]) .pane-body .monaco-list-row';
const HEAD = '.pane:has([aria-label*="Discrepancies"]) .pane-header';
const PICKS = '.quick-input-list .monaco-list-row';

describe('the review queue', () => {
  before(restoreNewsroom);
  before(() => vscode.commands.executeCommand('heshu.checkWorkspace'));
  afterEach(async () => {
    await vscode.commands.executeCommand('heshu.clearFilter');
    await restoreNewsroom();
  });

  it('groups by document, and one by one again', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.discrepancies.focus');
    await pick(door, 'heshu.groupDiscrepancies', 'By document');
    await eventually(async () => (await door.texts(ROWS)).some((row) => /^周报\.md|^通报\.md/.test(row)));
    await pick(door, 'heshu.groupDiscrepancies', 'One by one');
    await eventually(async () => !(await door.texts(ROWS)).some((row) => /^周报\.md|^通报\.md/.test(row)));
  });

  it('filters by severity, says so, and shows all again', async function () {
    const door = workbench(this);
    await eventually(conflict);
    const asked = vscode.commands.executeCommand('heshu.filterDiscrepancies');
    await door.texts(PICKS);
    await door.click(`${PICKS}:has-text("Errors")`);
    await door.press('Enter');
    await asked;
    const rows = (): Promise<readonly string[]> => door.texts(ROWS);
    // Other views may leave this one few rows: its head says what is shown.
    const isFiltered = async (): Promise<boolean> => (await door.texts(HEAD)).some((text) => text.includes('filtered'));
    await eventually(async () => (await isFiltered()) && !(await rows()).some((row) => row.includes('HS101')));
    await vscode.commands.executeCommand('heshu.clearFilter');
    await eventually(async () => !(await isFiltered()));
  });

  it('is worked through by keys alone: next, ignore with a reason, gone from Problems, open again', async function () {
    const door = workbench(this);
    const editor = await show('周报.md');
    await eventually(conflict);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await eventually(async () => {
      // On and on, as a person would: the workbench takes a key for itself while it is busy with the focus, and other
      // documents may have something to show as well.
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await door.press('Alt+F9');
      await new Promise((done) => setTimeout(done, 1000));
      const front = vscode.window.activeTextEditor;
      return (
        front?.document.uri.path.endsWith('/周报.md') === true && front.document.getText(front.selection) === '150个'
      );
    });
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await door.press('Alt+F10');
      await new Promise((done) => setTimeout(done, 500));
      // Without the chord the next key would replace what is selected.
      return door.count('.statusbar-item:has-text("(Alt+F10) was pressed")');
    });
    await door.press('i');
    await door.texts(PICKS);
    await door.press('Enter');
    await door.texts('.quick-input-widget input');
    await door.type('counted on another day');
    await door.press('Enter');
    await eventually(() => conflict() === undefined);
    await vscode.commands.executeCommand('heshu.reopen', undefined);
    await eventually(conflict);
    // The store looks at its file once more after a write: a folder that goes before that is made again.
    await new Promise((done) => setTimeout(done, 1500));
    await vscode.workspace.fs.delete(fileUri('.heshu'), { recursive: true });
  });
});

async function pick(door: Workbench, command: string, label: string): Promise<void> {
  const asked = vscode.commands.executeCommand(command);
  await door.texts(PICKS);
  await door.type(label);
  await door.press('Enter');
  await asked;
}
