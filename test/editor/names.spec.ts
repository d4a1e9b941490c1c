import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';
import { workbench, type Workbench } from './workbench.ts';

const ROWS = '.pane:has([aria-label*="Names"]) .pane-body .monaco-list-row';

describe('the names', () => {
  before(restoreNewsroom);
  before(() => vscode.commands.executeCommand('heshu.checkWorkspace'));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('stand by kind with their mentions, and open at the very characters', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.names.focus');
    await unfold(door, /^Persons/);
    await unfold(door, /^何敏.*1 in 1 document/);
    await door.click(await rowOf(door, /局长何敏表示/));
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('通报.md') && active;
    });
    assert.equal(editor.document.getText(editor.selection), '何敏');
  });

  it('step from one mention to the next through all documents', async () => {
    const editor = await show('通报.md');
    const path = (): string => vscode.window.activeTextEditor?.document.uri.path ?? '';
    const place = rangeIn(editor.document, '临江市已建成');
    editor.selection = new vscode.Selection(place.start, place.start);
    const seen: string[] = [];
    for (let i = 0; i < 12; i++) {
      await vscode.commands.executeCommand('heshu.nextMention');
      const active = vscode.window.activeTextEditor;
      assert.match(active?.document.getText(active.selection) ?? '', /^[临臨]江/);
      seen.push(path());
    }
    assert.ok(new Set(seen).size > 1, 'it leaves the document');
  });

  it('are copied by their one name', async () => {
    const editor = await show('转载.txt');
    const glossed = await eventually(async () => {
      const place = rangeIn(editor.document, '國(guó)家衛(wèi)生健康委');
      editor.selection = new vscode.Selection(place.start, place.start);
      await vscode.commands.executeCommand('heshu.copyName');
      return vscode.env.clipboard.readText();
    });
    assert.equal(glossed, '国家卫生健康委员会');
  });

  it('follow .heshu/names.yaml as soon as it is saved, and a broken one gives a note', async function () {
    const door = workbench(this);
    const uri = fileUri('.heshu/names.yaml');
    const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write('organizations:\n  临江市社区食堂: [社区食堂]\n');
    const editor = await show('通报.md');
    const { start } = rangeIn(editor.document, '社区食堂120个');
    editor.selection = new vscode.Selection(start, start);
    await eventually(async () => {
      await vscode.commands.executeCommand('heshu.copyName');
      return (await vscode.env.clipboard.readText()) === '临江市社区食堂';
    });
    await write('organizations:\n  临江市社区食堂: [社区食堂\n');
    const all = '.pane-body .monaco-list-row';
    // The tree may be redrawn under a click, and an earlier spec may have unfolded the row: until the note is in sight.
    await eventually(async () => {
      const rows = await door.texts(all);
      if (rows.some((row) => /names\.yaml.*no valid YAML/.test(row))) return true;
      const at = rows.findIndex((row) => row.startsWith('Notes on documents'));
      if (at < 0) {
        // Where the view is low the end of the list is out of sight.
        await vscode.commands.executeCommand('heshu.discrepancies.focus');
        await door.press('End');
        return false;
      }
      await door.click(`${all} >> nth=${at}`);
      await door.press('ArrowRight');
      await door.press('End');
      return false;
    });
    await vscode.workspace.fs.delete(fileUri('.heshu'), { recursive: true });
    await eventually(async () => !(await door.texts(all)).some((row) => row.includes('names.yaml')));
  });
});

async function rowOf(door: Workbench, pattern: RegExp): Promise<string> {
  return eventually(async () => {
    const rows = await door.texts(ROWS);
    const at = rows.findIndex((text) => pattern.test(text));
    if (at < 0) throw new Error(`${String(pattern)} stands not in:\n${rows.join('\n')}`);
    return `${ROWS} >> nth=${at}`;
  });
}

/** A row that is drawn anew under the click stays as it was, so it is looked at again. */
async function unfold(door: Workbench, pattern: RegExp): Promise<void> {
  await eventually(async () => {
    const folded = `${await rowOf(door, pattern)} >> .monaco-tl-twistie.collapsed`;
    if ((await door.count(folded)) === 0) return true;
    await door.click(folded);
    await new Promise((done) => setTimeout(done, 300));
    return false;
  });
}
