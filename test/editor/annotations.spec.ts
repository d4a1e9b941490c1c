import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, hoversOver, markdownOf, rangeIn, show } from './newsroom.ts';
import { workbench } from './workbench.ts';

const FILE = '.heshu/annotations.jsonl';
const TREE = '.pane:has([aria-label*="Notes and Links"]) .pane-body .monaco-list-row';

describe('notes and links', () => {
  const texts = new Map<string, Uint8Array>();
  before(async () => {
    for (const name of ['通报.md', '周报.md']) texts.set(name, await vscode.workspace.fs.readFile(fileUri(name)));
    await vscode.commands.executeCommand('heshu.checkWorkspace');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    // A host that saves by itself has written what was typed here.
    for (const [name, bytes] of texts) await vscode.workspace.fs.writeFile(fileUri(name), bytes);
    await vscode.workspace.fs.delete(fileUri('.heshu'), { recursive: true });
  });

  it('a note is written at the words, kept as a W3C annotation, and follows them', async function () {
    const door = workbench(this);
    const editor = await show('通报.md');
    const words = rangeIn(editor.document, '120个');
    editor.selection = new vscode.Selection(words.start, words.end);
    await vscode.commands.executeCommand('heshu.addNote');
    await door.click('.review-widget .comment-form .monaco-editor');
    await door.type('Asked the bureau by phone');
    await door.press('Control+Enter');
    const [line] = await eventually(async () => {
      const lines = await kept();
      return lines.length === 1 && lines;
    });
    const note: unknown = JSON.parse(line ?? '');
    assert.deepEqual(pick(note, 'type', 'motivation', 'body', 'value'), [
      'Annotation',
      'commenting',
      'Asked the bureau by phone',
    ]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '编者按。\n\n');
    });
    await vscode.commands.executeCommand('heshu.annotations.focus');
    const moved = rangeIn(editor.document, '120个').start.line + 1;
    await eventually(async () => (await door.texts(TREE)).some((row) => row.includes(`通报.md:${moved}`)));
  });

  it('VS Code offers notes beside texts that state figures, and takes one anywhere when asked', async function () {
    const door = workbench(this);
    const bar = '.editor-instance .comment-range-glyph';
    await vscode.workspace.fs.writeFile(fileUri('随笔.md'), new TextEncoder().encode('春天来了，山上的花都开了。\n'));
    try {
      await show('周报.md');
      await eventually(() => door.count(bar));
      const editor = await show('随笔.md');
      await eventually(async () => (await door.count(bar)) === 0);
      const words = rangeIn(editor.document, '山上的花');
      editor.selection = new vscode.Selection(words.start, words.end);
      await vscode.commands.executeCommand('heshu.addNote');
      await eventually(() => door.count('.review-widget .comment-form .monaco-editor'));
    } finally {
      await vscode.workspace.fs.delete(fileUri('随笔.md'));
    }
  });

  it('a link joins two places and is told at both', async function () {
    const door = workbench(this);
    const weekly = await show('周报.md');
    const figure = rangeIn(weekly.document, '150个').start;
    weekly.selection = new vscode.Selection(figure, figure);
    await vscode.commands.executeCommand('heshu.markLinkSource');
    const report = await show('通报.md');
    const other = rangeIn(report.document, '120个');
    report.selection = new vscode.Selection(other.start, other.end);
    const linked = vscode.commands.executeCommand('heshu.linkHere');
    await door.texts('.quick-input-list .monaco-list-row');
    await door.type('contradicts');
    await door.press('Enter');
    await linked;
    const lines = await kept();
    const link: unknown = JSON.parse(lines.find((each) => each.includes('"linking"')) ?? '{}');
    assert.deepEqual(pick(link, 'type', 'motivation'), ['Annotation', 'linking']);
    const told = (document: vscode.TextDocument, text: string, words: RegExp): Promise<true> =>
      eventually(async () => words.test(markdownOf(await hoversOver(document, text)).replaceAll('&nbsp;', ' ')));
    await told(report.document, '120个', /is contradicted by.*150个/s);
    await told(weekly.document, '150个', /contradicts.*120个/s);
  });

  it('what has lost its place is listed, and kept', async function () {
    const door = workbench(this);
    const before = await kept();
    const editor = await show('周报.md');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), '# 周报\n\n停刊。\n');
    });
    await vscode.commands.executeCommand('heshu.annotations.focus');
    await eventually(async () => (await door.texts(TREE)).some((row) => row.startsWith('Without their place')));
    assert.deepEqual(await kept(), before);
  });
});

async function kept(): Promise<readonly string[]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(fileUri(FILE));
    return new TextDecoder().decode(bytes).trim().split('\n');
  } catch {
    return [];
  }
}

/** The values of these fields, wherever they stand. */
function pick(json: unknown, ...fields: readonly string[]): readonly string[] {
  const found: string[] = [];
  JSON.stringify(json, (key: string, value: unknown) => {
    if (fields.includes(key) && typeof value === 'string') found.push(`${fields.indexOf(key)}${value}`);
    return value;
  });
  const seen = new Set<string>();
  return found
    .filter((each) => !seen.has(each.charAt(0)) && seen.add(each.charAt(0)))
    .sort()
    .map((each) => each.slice(1));
}
