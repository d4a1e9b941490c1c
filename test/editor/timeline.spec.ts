import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';
import { workbench, type Workbench } from './workbench.ts';

const INTO = ' >> internal:control=enter-frame >> ';
const PAGE = `iframe.webview.ready${INTO}#active-frame${INTO}`;
const FACTS = '.pane:has([aria-label*="Facts"]) .pane-body .monaco-list-row';

describe('the timeline', function () {
  // The first webview of a window takes a while.
  this.timeout(60_000);

  before(restoreNewsroom);
  before(() => vscode.commands.executeCommand('heshu.checkWorkspace'));
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens by keyboard from the figure under the cursor, with a row for each place that states it', async function () {
    const door = workbench(this);
    await openOn(door, '通报.md', '120个');
    assert.deepEqual(await rows(door, 4), [
      '120个 in 早报.txt',
      '120个 in 通报.md',
      '120個 in 转载.txt',
      '150个 in 周报.md',
    ]);
    assert.equal(await door.count(`${PAGE}figure [data-id]`), 4);
    assert.equal(await door.count(`${PAGE}figure .heshu-conflict`), 1);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Timeline: 社区食堂');
  });

  it('opens a place by keyboard, and by a click on a row or a mark', async function () {
    const door = workbench(this);
    await openOn(door, '通报.md', '120个');
    await rows(door, 4);
    await door.click(`${PAGE}h1`);
    await door.press('Tab');
    await door.press('Enter');
    // Of one day: in the order of their paths.
    await selected('周报.md', '150个');
    await door.click(`${PAGE}tr:has-text("早报.txt") button`);
    await selected('早报.txt', '120个');
    const mark = `${PAGE}figure [data-id*="${encodeURIComponent('通报.md')}"]`;
    await door.click(mark);
    await selected('通报.md', '120个');
  });

  it('says its data to a screen reader, and axe finds nothing wrong', async function () {
    const door = workbench(this);
    await openOn(door, '通报.md', '120个');
    await rows(door, 4);
    assert.deepEqual(await door.violations(`${PAGE}main`), []);
    assert.deepEqual(await door.texts(`${PAGE}thead th[scope=col]`), ['Figure', 'Value', 'As of', 'Relation']);
    assert.equal(await door.count(`${PAGE}svg[role=img][aria-label*="table below"]`), 1);
    assert.equal(await door.count(`${PAGE}tbody th[scope=row]`), 4);
  });

  it('follows the text while somebody types', async function () {
    const door = workbench(this);
    const { document } = await openOn(door, '周报.md', '150个');
    await rows(door, 4);
    await change(document, '150个', '160个');
    await eventually(async () => (await rows(door, 4)).includes('160个 in 周报.md'));
    await change(document, '# 社区食堂开到家门口', '# 社区食堂开到家门口\n\n今天天气好。');
    await change(document, '160个', '150个');
    await eventually(async () => (await rows(door, 4)).includes('150个 in 周报.md'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('shows the same again after it was hidden', async function () {
    const door = workbench(this);
    await openOn(door, '通报.md', '120个');
    const before = await rows(door, 4);
    const { viewColumn } = vscode.window.tabGroups.activeTabGroup;
    const { document } = await show('早报.txt');
    await vscode.window.showTextDocument(document, { viewColumn, preview: false });
    await eventually(async () => (await door.count(`${PAGE}tbody tr`)) === 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.deepEqual(await rows(door, 4), before);
  });
});

describe('the tree of facts', () => {
  before(restoreNewsroom);
  before(() => vscode.commands.executeCommand('heshu.checkWorkspace'));
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has what contradicts first, and opens the places of a fact', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.facts.focus');
    const row = await factRow(door);
    const [first = ''] = await door.texts(`${FACTS} >> nth=0`);
    assert.match(first, /社区食堂.*120 – 150 个/s);
    await door.click(`${row} >> .monaco-tl-twistie`);
    const place = await eventually(async () => {
      const texts = await door.texts(FACTS);
      const at = texts.findIndex((text) => /150个.*conflict.*周报\.md/s.test(text));
      return at >= 0 && `${FACTS} >> nth=${at}`;
    });
    await door.click(place);
    await selected('周报.md', '150个');
  });

  it('opens the timeline of a fact', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.facts.focus');
    const row = await factRow(door);
    await door.hover(row);
    await door.click(`${row} >> .action-label[aria-label*="Timeline"]`);
    await rows(door, 4);
  });
});

/** Puts the cursor on a figure and runs the command from the palette, as a person at the keyboard does. */
async function openOn(door: Workbench, name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await show(name);
  const { start } = rangeIn(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
  await door.press('F1');
  await door.type('Heshu: Show Timeline');
  await eventually(async () => (await door.texts('.quick-input-list .monaco-list-row'))[0]?.includes('Show Timeline'));
  await door.press('Enter');
  return editor;
}

/** The rows of the table as `120个 in 通报.md`, sorted, once there are so many. */
async function rows(door: Workbench, many: number): Promise<readonly string[]> {
  return eventually(async () => {
    const cells = await door.texts(`${PAGE}tbody tr`);
    const said = cells.map((row) => row.replace(/^\s*(\S+)\s+(\S+):\d+\s[\s\S]*$/, '$1 in $2'));
    return cells.length === many && said.sort();
  });
}

async function factRow(door: Workbench): Promise<string> {
  return eventually(async () => {
    const at = (await door.texts(FACTS)).findIndex((text) => text.includes('社区食堂'));
    return at >= 0 && `${FACTS} >> nth=${at}`;
  });
}

async function selected(name: string, text: string): Promise<void> {
  await eventually(() => {
    const editor = vscode.window.activeTextEditor;
    return (
      editor?.document.uri.path.endsWith(name) === true && editor.document.getText(editor.selection).startsWith(text)
    );
  });
}

async function change(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeIn(document, from), to);
  await vscode.workspace.applyEdit(edit);
}
