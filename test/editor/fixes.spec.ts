import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { fileUri, findingsOf } from './newsroom.ts';

/** A page as a scraper saves it, with glosses behind common characters. */
const GLOSSED =
  '鄉(xiāng)村書(shū)房建設(shè)情況(kuàng)\n\n2023年5月6日\n\n截至2023年4月,全國(guó)已建成鄉(xiāng)村書(shū)房26處(chù)。\n';
/** One text twice, in the first of them with an advertisement in the middle of a figure. */
const SPLIT =
  '2023年5月8日\n\n松岭图书馆与全省14百家樂試玩6所学校共建阅读角，开设课程132门。\n\n松岭图书馆与全省146所学校共建阅读角，开设课程132门。\n';

describe('quick fixes', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [rule, name, content, removed] of [
    ['HS304', '注音.txt', GLOSSED, /\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]+\)/g],
    ['HS302', '断数.txt', SPLIT, /百家樂試玩/g],
  ] as const) {
    it(`mend what ${rule} shows, leave the rest as it is, and bring no new finding`, async () => {
      const uri = fileUri(name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const found = await eventually(() => findingsOf(uri).find((each) => codeOf(each) === rule));
      const before = findingsOf(uri).map(codeOf);
      const actions = await actionsAt(uri, found.range);
      const fix = actions.find(({ edit }) => edit !== undefined);
      assert.ok(fix?.edit, actions.map(({ title }) => title).join('\n'));
      assert.ok(actions.every(({ isPreferred }) => !isPreferred));
      await vscode.workspace.applyEdit(fix.edit);
      assert.equal(document.getText(), content.replace(removed, ''));
      const after = await eventually(() => {
        const codes = findingsOf(uri).map(codeOf);
        return !codes.includes(rule) && codes;
      });
      assert.deepEqual(
        after.filter((code) => !before.includes(code)),
        [],
      );
      await document.save();
      await vscode.workspace.fs.delete(uri);
    });
  }

  it('lead to the page of the rule', async () => {
    const uri = fileUri('注音.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(GLOSSED));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const found = await eventually(() => findingsOf(uri).find((each) => codeOf(each) === 'HS304'));
    const actions = await actionsAt(uri, found.range);
    const page = actions.find(({ command }) => command?.command === 'heshu.openRule');
    assert.deepEqual(page?.command?.arguments, ['HS304']);
    await vscode.workspace.fs.delete(uri);
  });
});

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return found;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}
