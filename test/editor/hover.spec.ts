import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, hoversOver, markdownOf, rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';

describe('the hover', () => {
  before(restoreNewsroom);
  it('smoke: shows the five parts of a claim and its other sources', async () => {
    const { document } = await show('通报.md');
    const hovers = await eventually(async () => {
      const found = await hoversOver(document, '120个');
      return found.length > 0 && found;
    });
    assert.deepEqual(hovers[0]?.range, rangeIn(document, '120个'));
    const text = markdownOf(hovers);
    for (const part of ['Value', 'Measure', 'Scope', 'As of', 'Mood', '120 个', '社区食堂'])
      assert.ok(text.includes(part), part);
    assert.match(text, /command:heshu\.openPlace\?/);
    assert.ok(text.includes('150个'));
  });

  it('trusts no command but the one that opens a place', async () => {
    const { document } = await show('通报.md');
    const [hover] = await hoversOver(document, '120个');
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.deepEqual(content.isTrusted, { enabledCommands: ['heshu.openPlace'] });
  });

  it('stands at the right characters of a glossed text', async () => {
    const { document } = await show('转载.txt');
    const [hover] = await eventually(async () => {
      const found = await hoversOver(document, '120個');
      return found.length > 0 && found;
    });
    assert.ok(hover?.range);
    assert.match(document.getText(hover.range), /^120個(\(gè\))?$/);
  });

  it('is silent where no claim stands', async () => {
    const { document } = await show('通报.md');
    assert.deepEqual(await hoversOver(document, '何敏'), []);
  });

  it('opens the other source at its place', async () => {
    const weekly = await vscode.workspace.openTextDocument(fileUri('周报.md'));
    const { start, end } = rangeIn(weekly, '150个');
    const target = {
      path: weekly.uri.toString(),
      line: start.line,
      character: start.character,
      endLine: end.line,
      endCharacter: end.character,
    };
    await vscode.commands.executeCommand('heshu.openPlace', target);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), weekly.uri.toString());
    assert.equal(editor.document.getText(editor.selection), '150个');
  });

  for (const wrong of [undefined, 'file:///etc/passwd', {}, { path: 1 }, { path: 'x', line: -1 }]) {
    it(`opens nothing for ${JSON.stringify(wrong)}`, async () => {
      await vscode.commands.executeCommand('heshu.openPlace', wrong);
    });
  }
});
