import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';

describe('the cleaned text', () => {
  before(restoreNewsroom);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('stands beside the document, simplified and without glosses, at the cursor’s line', async () => {
    const { cleaned } = await beside('转载.txt', '國(guó)家衛(wèi)');
    const text = cleaned.document.getText();
    assert.match(text, /临江市已建成社区食堂120个,服务老年人3\.2万人。/);
    assert.doesNotMatch(text, /\(|guó|國/);
    assert.match(cleaned.document.lineAt(cleaned.selection.start.line).text, /国家卫生健康委/);
    assert.equal(cleaned.viewColumn, vscode.ViewColumn.Two);
  });

  it('is read-only', async () => {
    const { cleaned } = await beside('转载.txt', '國(guó)家衛(wèi)');
    const before = cleaned.document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(cleaned.document.getText(), before);
  });

  it('leads back from each line to where it stands', async () => {
    const { cleaned, raw } = await beside('转载.txt', '國(guó)家衛(wèi)');
    const place = rangeIn(cleaned.document, '国家卫生健康委');
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      cleaned.document.uri,
      place.start,
    );
    assert.equal(link?.targetUri.toString(), raw.uri.toString());
    assert.equal(link.targetRange.start.line, rangeIn(raw, '國(guó)家衛(wèi)').start.line);
    cleaned.selection = new vscode.Selection(place.start, place.start);
    await vscode.commands.executeCommand('heshu.openOriginal');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), raw.uri.toString());
    assert.match(raw.getText(editor.selection), /國\(guó\)家衛/);
  });

  it('follows the document', async () => {
    const { raw, cleaned } = await beside('周报.md', '150个');
    await replace(raw, '150个', '160個');
    await eventually(() => cleaned.document.getText().includes('160个') || undefined);
    await replace(raw, '160個', '150个');
    await raw.save();
  });
});

/** Opens a document and its cleaned text, from the line where a text stands. */
async function beside(name: string, text: string): Promise<{ raw: vscode.TextDocument; cleaned: vscode.TextEditor }> {
  const editor = await show(name);
  const { start } = rangeIn(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('heshu.showCleaned');
  const cleaned = await eventually(() => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.scheme === 'heshu-cleaned' && active;
  });
  assert.ok(cleaned.document.uri.query.includes(encodeURI(fileUri(name).path.split('/').at(-1) ?? '')));
  return { raw: editor.document, cleaned };
}

async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeIn(document, text), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
