import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { workbench } from './workbench.ts';
import { eventually } from './eventually.ts';
import { conflict, fileUri, hoversOver, markdownOf, rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';

describe('while a person works', () => {
  beforeEach(restoreNewsroom);
  after(restoreNewsroom);

  it('renews the findings of an unsaved document', async () => {
    const editor = await show('周报.md');
    const agrees = rangeIn(editor.document, '150个');
    await eventually(conflict);
    await editor.edit((edit) => {
      edit.replace(agrees, '120个');
    });
    await eventually(() => conflict() === undefined);
    await vscode.commands.executeCommand('undo');
    await eventually(conflict);
  });

  it('keeps the line clear that is typed in, and marks it again afterwards', async function () {
    const door = workbench(this);
    const editor = await show('周报.md');
    const marked = '.view-overlays [class*="ced-"]';
    const { end } = rangeIn(editor.document, '150个');
    editor.selection = new vscode.Selection(end, end);
    const before = await eventually(async () => {
      const first = await door.count(marked);
      await new Promise((done) => setTimeout(done, 500));
      return first > 0 && first === (await door.count(marked)) && first;
    });
    await vscode.commands.executeCommand('type', { text: '，' });
    await eventually(async () => {
      const now = await door.count(marked);
      if (now >= before) throw new Error(`${now} of ${before} marks`);
      return true;
    });
    await eventually(async () => (await door.count(marked)) >= before);
  });

  it('tells the state of the open document in the status bar', async function () {
    const door = workbench(this);
    await vscode.commands.executeCommand('heshu.checkWorkspace');
    await show('周报.md');
    await eventually(async () => (await door.texts('#heshu\\.heshu\\.heshu\\.status')).some((text) => /\d/.test(text)));
  });

  it('reads an untitled document and forgets it when it is closed', async () => {
    const content = '# 草稿\n\n截至2024年6月底，临江市已建成社区食堂180个。\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await eventually(async () => (await hoversOver(document, '180个')).length > 0);
  });

  it('opens a GB18030 file as what it is', async () => {
    const { document } = await show('早报.txt');
    await eventually(() => document.getText().includes('社区食堂') || undefined);
    assert.equal(document.encoding, 'gb18030');
    await eventually(async () => (await hoversOver(document, '120个')).length > 0);
  });

  it('says which document is too large to be checked, and checks the others', async function () {
    const door = workbench(this);
    const uri = fileUri('巨.md');
    await vscode.workspace.fs.writeFile(uri, new Uint8Array(11_000_000).fill(97));
    await vscode.commands.executeCommand('heshu.checkWorkspace');
    const row = '.pane-body .monaco-list-row';
    const at = await eventually(async () => {
      const index = (await door.texts(row)).findIndex((text) => text.startsWith('Notes on documents'));
      return index >= 0 && `${row} >> nth=${index}`;
    });
    await door.click(`${at} >> .monaco-tl-twistie`);
    await eventually(async () => (await door.texts(row)).some((text) => /巨\.md.*11 MB/.test(text)));
    assert.ok(conflict());
    await vscode.workspace.fs.delete(uri);
  });

  it('notices files that come, change and go', async () => {
    const uri = fileUri('新稿.md');
    const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { document } = await show('通报.md');
    const said = async (value: string): Promise<boolean> =>
      markdownOf(await hoversOver(document, '120个')).includes(value);
    await write('# 新稿\n\n2024年7月10日\n\n截至2024年6月底，临江市已建成社区食堂170个。\n');
    await eventually(() => said('170个'));
    await write('# 新稿\n\n2024年7月10日\n\n截至2024年6月底，临江市已建成社区食堂190个。\n');
    await eventually(() => said('190个'));
    await vscode.workspace.fs.delete(uri);
    await eventually(async () => !(await said('190个')));
  });
});
