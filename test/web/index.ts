/** The smoke test of the browser's bundle, in the web worker extension host: no Node, no mocha. */
import * as vscode from 'vscode';

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('heshu.heshu');
  check(extension !== undefined, 'the extension is installed');
  check(!('process' in globalThis) || typeof process.versions !== 'object', 'this is no Node');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  check(folder !== undefined, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, '通报.md');
  const weekly = vscode.Uri.joinPath(folder.uri, '周报.md');
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await until('the documents of the folder are compared', () =>
    [uri, weekly].some((shown) =>
      vscode.languages.getDiagnostics(shown).some(({ source, code }) => source === 'Heshu' && isRule(code, 'HS101')),
    ),
  );
  const at = document.positionAt(document.getText().indexOf('120个'));
  await until('a claim has a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    return hovers.length > 0;
  });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('heshu.showTimeline');
  await until(
    'a figure has a timeline',
    () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Timeline: 社区食堂',
  );
}

function isRule(code: vscode.Diagnostic['code'], rule: string): boolean {
  return typeof code === 'object' && code.value === rule;
}

function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`It does not hold that ${what}.`);
}

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await holds()) {
      console.log(`  ✔ ${what}`);
      return;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`In 30 s it did not come about that ${what}.`);
}
