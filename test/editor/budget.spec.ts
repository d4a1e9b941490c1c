import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, findingsOf } from './newsroom.ts';
import { workbench } from './workbench.ts';

const TREE = '.pane-body .monaco-list-row';
/** Statistics of one year in papers of two years: most likely revised, and so not sure enough to be an alarm. */
const FILES = {
  '快报.md': '---\ndate: 2021-02-10\n---\n\n2020年，松岭市接待游客310.5万人次。\n',
  '年鉴.md': '---\ndate: 2022-09-10\n---\n\n2020年，松岭市接待游客298.2万人次。\n',
};

describe('findings that are not sure enough', () => {
  before(async () => {
    for (const [name, text] of Object.entries(FILES))
      await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    await vscode.commands.executeCommand('heshu.checkWorkspace');
  });
  after(async () => {
    for (const name of Object.keys(FILES)) await vscode.workspace.fs.delete(fileUri(name));
  });

  it('stand folded away at the end of the tree, and are no diagnostics', async function () {
    const door = workbench(this);
    const at = await eventually(async () => {
      const rows = await door.texts(TREE);
      const index = rows.findIndex((row) => row.startsWith('Less sure: 1'));
      return index >= 0 && index;
    });
    const isRevision = (row: string): boolean => row.includes('310.5万人次');
    assert.ok(!(await door.texts(TREE)).some(isRevision));
    for (const name of Object.keys(FILES)) assert.deepEqual(findingsOf(fileUri(name)), []);
    await door.click(`${TREE} >> nth=${at} >> .monaco-tl-twistie`);
    await eventually(async () => (await door.texts(TREE)).some(isRevision));
  });
});
