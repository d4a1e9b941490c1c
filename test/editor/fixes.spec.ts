import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { conflict, fileUri, findingsOf, rangeIn, show } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';

/** A fix of one of the samples, and what is to be gone from its text afterwards, and nothing else. */
const cases = [
  { rule: 'HS304', sample: '02-转载页面.txt', removed: /\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]+\)/g },
  { rule: 'HS302', sample: '04-改写稿.txt', removed: /百家樂試玩/g },
] as const;

describe('quick fixes', () => {
  beforeEach(restoreNewsroom);
  after(restoreNewsroom);

  for (const { rule, sample, removed } of cases) {
    it(`mend what ${rule} shows, leave the rest as it is, and bring no new finding`, async () => {
      const document = await copyOf(sample);
      const content = document.getText();
      const actions = await actionsFor(document, rule);
      const fix = actions.find(({ edit }) => edit !== undefined);
      assert.ok(fix?.edit, actions.map(({ title }) => title).join('\n'));
      assert.ok(actions.every(({ isPreferred }) => !isPreferred));
      const before = findingsOf(document.uri).map(codeOf);
      await vscode.workspace.applyEdit(fix.edit);
      assert.equal(document.getText(), content.replace(removed, ''));
      const after = await eventually(() => {
        const codes = findingsOf(document.uri).map(codeOf);
        return !codes.includes(rule) && codes;
      });
      for (const code of after) {
        const at = before.indexOf(code);
        assert.ok(at >= 0, `${code} is new: ${before.join(' ')} → ${after.join(' ')}`);
        before.splice(at, 1);
      }
      await document.save();
    });
  }

  it('record a date in .heshu/sources.yaml, and the finding is settled', async () => {
    const record = fileUri('.heshu/sources.yaml');
    try {
      // The dated original of the same text proves the day.
      await copyOf('01-发布会通稿.md');
      const document = await copyOf('02-转载页面.txt');
      const actions = await eventually(async () => {
        const offered = await actionsFor(document, 'HS307');
        if (offered.some((action) => action.command?.command === 'heshu.recordDate')) return offered;
        throw new Error(offered.map(({ title }) => title).join('\n'));
      });
      const command = actions.map((action) => action.command).find((each) => each?.command === 'heshu.recordDate');
      assert.ok(command, actions.map(({ title }) => title).join('\n'));
      const given: readonly unknown[] = command.arguments ?? [];
      await vscode.commands.executeCommand(command.command, ...given);
      await eventually(() => !findingsOf(document.uri).some(({ message }) => message.includes('has no date')));
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(record));
      assert.match(text, /^documents:\n {2}02-转载页面\.txt:\n {4}published: \d{4}-\d\d/);
    } finally {
      await vscode.workspace.fs.delete(fileUri('.heshu'), { recursive: true });
    }
  });

  it('write the value of another text, and the contradiction is gone', async () => {
    const { document } = await show('周报.md');
    await eventually(conflict);
    const place = rangeIn(document, '150个');
    const actions = await eventually(async () => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        place,
      );
      return offered.some(({ title }) => title.startsWith('Write “120个”')) && offered;
    });
    const write = actions.find(({ title }) => title.startsWith('Write “120个”'));
    assert.ok(write?.edit);
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
    await vscode.workspace.applyEdit(write.edit);
    await eventually(() => conflict() === undefined && findingsOf(document.uri).length === 0);
    await vscode.commands.executeCommand('undo');
    await eventually(conflict);
  });

  it('lead to the page of the rule', async () => {
    const actions = await actionsFor(await copyOf('02-转载页面.txt'), 'HS304');
    const pages = actions.map(({ command }) => command).filter((command) => command?.command === 'heshu.openRule');
    assert.deepEqual(
      pages.map((page) => page?.arguments),
      [['HS304']],
    );
  });
});

/** One of the samples, open in the workspace. */
async function copyOf(sample: string): Promise<vscode.TextDocument> {
  const extension = vscode.extensions.getExtension('heshu.heshu');
  assert.ok(extension);
  const uri = fileUri(sample);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extension.extensionUri, 'samples', sample), uri, {
    overwrite: true,
  });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** What VS Code offers where the document shows a finding of this rule. */
async function actionsFor({ uri }: vscode.TextDocument, rule: string): Promise<readonly vscode.CodeAction[]> {
  const { range } = await eventually(() => findingsOf(uri).find((each) => codeOf(each) === rule));
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}

function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}
