import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { conflict, fileUri, placedConflict, findingsOf, rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';
import { workbench } from './workbench.ts';

const TREE = '.pane-body .monaco-list-row';

describe('discrepancies', () => {
  before(restoreNewsroom);
  it('smoke: a folder is read unasked, and what contradicts stands in the Problems panel', async () => {
    const { document } = await show('周报.md');
    const { places } = await eventually(placedConflict);
    const report = await vscode.workspace.openTextDocument(fileUri('通报.md'));
    assert.deepEqual(placeIn(places, document.uri)?.range, rangeIn(document, '150个'));
    assert.deepEqual(placeIn(places, report.uri)?.range, rangeIn(report, '120个'));
  });

  it('carries the code of its rule and a link to the page', async () => {
    const { code } = await eventually(conflict);
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'HS101');
    assert.equal(code.target.scheme, 'command');
    await vscode.commands.executeCommand('heshu.openRule', code.value);
    await eventually(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(String(code.value)));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('does not read what .gitignore leaves out', () => {
    assert.deepEqual(findingsOf(fileUri('归档/忽略.md')), []);
  });

  it('smoke: the tree shows each finding, and a child opens its place', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.checkWorkspace');
    const rows = await eventually(async () => nonEmpty(await door.texts(TREE)));
    const row = rows.findIndex((text) => text.includes('120个'));
    assert.ok(row >= 0, rows.join('\n'));
    await door.click(`${TREE} >> nth=${row} >> .monaco-tl-twistie`);
    const places = await eventually(async () => {
      const texts = await door.texts(TREE);
      return texts.some((text) => text.includes('通报.md:9')) && texts;
    });
    await door.click(`${TREE} >> nth=${places.findIndex((text) => text.includes('通报.md:9'))}`);
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('通报.md') && active;
    });
    assert.equal(editor.document.getText(editor.selection), '120个');
  });

  it('steps to the next and the previous discrepancy', async () => {
    const editor = await show('通报.md');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('heshu.nextDiscrepancy');
    const first = await eventually(() => vscode.window.activeTextEditor?.selection);
    assert.ok(!first.isEmpty);
    await vscode.commands.executeCommand('heshu.nextDiscrepancy');
    await vscode.commands.executeCommand('heshu.previousDiscrepancy');
    assert.deepEqual(vscode.window.activeTextEditor?.selection, first);
  });
});

function placeIn(places: readonly vscode.Location[], uri: vscode.Uri): vscode.Location | undefined {
  return places.find((place) => place.uri.toString() === uri.toString());
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
