import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, findingsOf, hoversOver, markdownOf, show } from './newsroom.ts';

const FILE = '.heshu/annotations.jsonl';
const DOCUMENT = '会讯.md';
/** 30 February: a finding of the document alone, so that other specs' documents do not matter. */
const TEXT = '# 会讯\n\n临江市2024年2月30日召开养老服务工作会，到会42家机构。\n';

async function lines(): Promise<readonly string[]> {
  const bytes = await vscode.workspace.fs.readFile(fileUri(FILE));
  return new TextDecoder().decode(bytes).trimEnd().split('\n');
}

function isFound(): boolean {
  return findingsOf(fileUri(DOCUMENT)).some(({ range }) => range.start.line === 2);
}

describe('decisions', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await vscode.workspace.fs.writeFile(fileUri(DOCUMENT), new TextEncoder().encode(TEXT));
    editor = await show(DOCUMENT);
    await eventually(isFound);
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('heshu')
      .update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileUri(DOCUMENT));
    await vscode.workspace.fs.delete(fileUri('.heshu'), { recursive: true });
  });

  // What a test that failed has typed must not fail the next one.
  beforeEach(async () => {
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const cursorAt = (text: string): void => {
    const position = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
    editor.selection = new vscode.Selection(position, position);
  };

  it('ignore the discrepancy under the cursor, with a reason and a name, and say so in the hover', async () => {
    await vscode.workspace.getConfiguration('heshu').update('annotator', '何敏', vscode.ConfigurationTarget.Workspace);
    cursorAt('2月30日');
    await vscode.commands.executeCommand('heshu.ignore', undefined, { reach: 'here', note: '原文如此' });
    await eventually(() => !isFound());
    const [line = '', ...more] = await lines();
    assert.equal(more.length, 0);
    for (const part of [
      '"motivation":"assessing"',
      '"value":"ignored"',
      '"value":"原文如此"',
      '"name":"何敏"',
      '"source":"会讯.md"',
    ])
      assert.ok(line.includes(part), line);
    const attributes = await vscode.workspace.fs.readFile(fileUri('.heshu/.gitattributes'));
    assert.match(new TextDecoder().decode(attributes), /annotations\.jsonl .*merge=union/);
    assert.match(markdownOf(await hoversOver(editor.document, '2月30日')), /ignored.*何敏.*原文如此/s);
  });

  it('hold while other text is written before it, and go when its own text changes', async () => {
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), '\n记者今日从会上获悉：\n');
    });
    await eventually(async () => (await hoversOver(editor.document, '2月30日')).length > 0);
    await eventually(() => !findingsOf(fileUri(DOCUMENT)).some(({ range }) => range.start.line === 4));
    const at = editor.document.getText().indexOf('30日');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 2)), '31');
    });
    await eventually(() => findingsOf(fileUri(DOCUMENT)).some(({ range }) => range.start.line === 4));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => !isFound());
  });

  it('open it again, and dispute it: it stays open and is marked', async () => {
    cursorAt('2月30日');
    await vscode.commands.executeCommand('heshu.reopen');
    await eventually(isFound);
    assert.ok(!(await lines()).join('').includes('原文如此'));
    await vscode.commands.executeCommand('heshu.dispute', undefined, { note: '两说' });
    await eventually(async () => markdownOf(await hoversOver(editor.document, '2月30日')).includes('disputed'));
    assert.ok(isFound());
    await vscode.commands.executeCommand('heshu.markCorrected', undefined, { note: '' });
    await eventually(() => !isFound());
    assert.equal((await lines()).length, 2, 'a second decision on the same thing replaces the first');
  });

  it('verify a figure with its source', async () => {
    cursorAt('42家');
    await vscode.commands.executeCommand('heshu.verify', undefined, { source: '会议手册', note: '' });
    await eventually(async () => /verified.*会议手册/s.test(markdownOf(await hoversOver(editor.document, '42家'))));
  });

  it('follow what another window or git writes into the file', async () => {
    const kept = (await lines()).filter((line) => !line.includes('"corrected"'));
    await vscode.workspace.fs.writeFile(fileUri(FILE), new TextEncoder().encode(`${kept.join('\n')}\n`));
    await eventually(isFound);
  });
});
