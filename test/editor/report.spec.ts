import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { conflict, fileUri, findingsOf } from './newsroom.ts';
import { restoreNewsroom } from './restore.ts';
import { workbench, type Workbench } from './workbench.ts';

const REPORTS = ['md', 'html', 'csv', 'sarif', 'jsonld'].map((extension) => `heshu-report.${extension}`);

describe('the report', () => {
  before(restoreNewsroom);
  before(() => vscode.commands.executeCommand('heshu.checkWorkspace'));
  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const name of REPORTS) await vscode.workspace.fs.delete(fileUri(name)).then(undefined, () => undefined);
  });

  for (const [form, name, holds] of [
    ['Markdown', 'heshu-report.md', /^<!-- heshu-report -->\n\n# Heshu report.*\[周报\.md:\d+:\d+\]/s],
    ['HTML', 'heshu-report.html', /<html lang="en">.*<svg.*<mark>150个<\/mark>/s],
    ['SARIF', 'heshu-report.sarif', /"uri":"%E5%91%A8%E6%8A%A5\.md"/],
  ] as const) {
    it(`is exported as ${form} to the place that is chosen`, async function () {
      const door = workbench(this);
      const text = await exported(door, form, name);
      assert.match(text, holds);
      assert.doesNotMatch(text, /file:\/\/|vscode-remote:/);
    });
  }

  it('in Markdown is no document of the workspace', async function () {
    const door = workbench(this);
    await exported(door, 'Markdown', 'heshu-report.md');
    await vscode.commands.executeCommand('heshu.checkWorkspace');
    assert.deepEqual(findingsOf(fileUri('heshu-report.md')), []);
  });
});

describe('the rules of a folder', () => {
  before(restoreNewsroom);
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('heshu', fileUri('周报.md'));
  // VS Code takes no setting while it still writes the one before.
  const setRules = (rules: object | undefined): Promise<true> =>
    eventually(async () => {
      await settings().update('rules', rules, vscode.ConfigurationTarget.Workspace);
      return true as const;
    });
  const config = fileUri('.heshu/config.yaml');
  const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));

  before(() => vscode.commands.executeCommand('heshu.checkWorkspace'));
  afterEach(async () => {
    await setRules(undefined);
    await vscode.workspace.fs.delete(config).then(undefined, () => undefined);
    await eventually(() => conflict()?.severity === vscode.DiagnosticSeverity.Error);
  });

  it('hold as soon as they are set', async () => {
    await eventually(() => conflict()?.severity === vscode.DiagnosticSeverity.Error);
    await setRules({ HS101: 'information' });
    await eventually(() => conflict()?.severity === vscode.DiagnosticSeverity.Information);
    await setRules({ HS101: 'off' });
    await eventually(() => conflict() === undefined);
  });

  it('stand in .heshu/config.yaml as well, and the setting outweighs it', async () => {
    await write('rules:\n  HS101: warning\n');
    await eventually(() => conflict()?.severity === vscode.DiagnosticSeverity.Warning);
    await setRules({ HS101: 'information' });
    await eventually(() => conflict()?.severity === vscode.DiagnosticSeverity.Information);
  });

  it('say there which files are read', async () => {
    // A document that was never opened: what is open is read, whatever the folder wants.
    const extra = fileUri('附件.txt');
    await vscode.workspace.fs.writeFile(extra, new TextEncoder().encode('全县共有书屋72间，其中98间对外开放。\n'));
    await eventually(() => findingsOf(extra).length > 0);
    await write('exclude:\n  - 附件.txt\n');
    await eventually(() => findingsOf(extra).length === 0);
    await vscode.workspace.fs.delete(extra);
  });
});

/** Exports as a person does: the form out of the list, the name in the dialog. */
async function exported(door: Workbench, form: string, name: string): Promise<string> {
  await vscode.workspace.fs.delete(fileUri(name)).then(undefined, () => undefined);
  void vscode.commands.executeCommand('heshu.exportReport');
  await eventually(async () =>
    (await door.texts('.quick-input-list .monaco-list-row')).some((row) => row.startsWith(form)),
  );
  await door.type(form);
  await door.press('Enter');
  await eventually(async () => (await door.count('.quick-input-widget .quick-input-titlebar')) > 0 || false);
  await new Promise((done) => setTimeout(done, 1000));
  await door.press('Enter');
  const bytes = await eventually(async () => vscode.workspace.fs.readFile(fileUri(name)));
  return new TextDecoder().decode(bytes);
}
