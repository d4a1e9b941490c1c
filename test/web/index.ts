/**
 * The parts of the desk in the web worker extension host: no Node, no mocha, no door to the workbench. What a person
 * does is done by commands, and lists are driven by the workbench's own commands for their keys.
 */
import * as vscode from 'vscode';
import { check, failures, test, until } from './runner.ts';
import {
  annotationLines,
  conflict,
  conflictAt,
  cursorOn,
  fileText,
  fileUri,
  hoverText,
  rangeOf,
  select,
} from './newsroom.ts';

export async function run(): Promise<void> {
  await test('no Node is there, and the documents of the folder are compared', async () => {
    check(vscode.extensions.getExtension('heshu.heshu') !== undefined, 'the extension is installed');
    check(!('process' in globalThis) || typeof process.versions !== 'object', 'this is no Node');
    await vscode.window.showTextDocument(fileUri('通报.md'));
    await until('the contradiction is found', () => conflict() !== undefined);
  });

  await test('a claim has a hover', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri('通报.md'));
    const { start } = rangeOf(document, '120个');
    await until('it is there', async () => (await hoverText(document, start)).includes('社区食堂'));
  });

  await test('the tree of facts lists the contradiction first and leads to its places', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('a place of the first fact is opened by keys', async () => {
      for (const step of ['heshu.facts.focus', 'list.focusFirst', 'list.expand', 'list.focusDown', 'list.select']) {
        await vscode.commands.executeCommand(step);
        await pause(300);
      }
      const editor = vscode.window.activeTextEditor;
      const text = editor?.document.getText(editor.selection) ?? '';
      return /^1[25]0[个個]$/.test(text);
    });
  });

  await test('a figure has a timeline', async () => {
    await cursorOn('通报.md', '120个');
    await vscode.commands.executeCommand('heshu.showTimeline');
    const tab = (): vscode.Tab | undefined => vscode.window.tabGroups.activeTabGroup.activeTab;
    await until('it is in front', () => tab()?.label === 'Timeline: 社区食堂');
  });

  await test('a decision removes the finding, is kept, and can be taken back', async () => {
    await cursorOn('周报.md', '150个');
    await vscode.commands.executeCommand('heshu.ignore', undefined, { reach: 'here', note: '口径不同' });
    await until('the finding is gone', () => conflict() === undefined);
    const [line = '', ...more] = await annotationLines();
    check(more.length === 0, 'one line is written');
    for (const part of ['"motivation":"assessing"', '"value":"ignored"', '"value":"口径不同"'])
      check(line.includes(part), `${part} stands in ${line}`);
    check((await fileText('.heshu/.gitattributes')).includes('merge=union'), 'git merges the file by union');
    await cursorOn('周报.md', '150个');
    await vscode.commands.executeCommand('heshu.reopen');
    await until('it is open again', () => conflict() !== undefined);
  });

  await test('a note is written at the words', async () => {
    await select('通报.md', '120个');
    await vscode.commands.executeCommand('heshu.addNote');
    await until('it is kept', async () => {
      await vscode.commands.executeCommand('type', { text: '已电话核实' });
      await vscode.commands.executeCommand('editor.action.submitComment');
      return (await annotationLines()).some((line) => /"commenting".*已电话核实/.test(line));
    });
  });

  await test('a link joins two places', async () => {
    await select('周报.md', '150个');
    await vscode.commands.executeCommand('heshu.markLinkSource');
    await select('通报.md', '3.2万人');
    await answered('heshu.linkHere', async () => {
      await key('acceptSelectedQuickOpenItem');
    });
    await until('it is kept', async () => (await annotationLines()).some((line) => line.includes('"linking"')));
  });

  await test('a quick fix writes the value of another text, and the contradiction is gone', async () => {
    const editor = await select('周报.md', '150个');
    const { document, selection } = editor;
    let write: vscode.CodeAction | undefined;
    await until('it is offered', async () => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        selection,
      );
      check(
        offered.every(({ isPreferred }) => isPreferred !== true),
        'no action is preferred',
      );
      write = offered.find(({ title }) => title.startsWith('Write “120个”'));
      return write !== undefined;
    });
    if (write?.edit) await vscode.workspace.applyEdit(write.edit);
    await until('nothing contradicts any more', () => conflict() === undefined);
    await vscode.commands.executeCommand('undo');
    await until('undone, it does again', () => conflict() !== undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  await test('the setting of the rules holds as soon as it is set', async () => {
    const set = (rules: object | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('heshu').update('rules', rules, vscode.ConfigurationTarget.Workspace);
    await set({ HS101: 'information' });
    await until('it is told as information', () => conflict()?.severity === vscode.DiagnosticSeverity.Information);
    await set({ HS101: 'off' });
    await until('it is told no more', () => conflict() === undefined);
    await set(undefined);
    await until('it is an error again', () => conflict()?.severity === vscode.DiagnosticSeverity.Error);
  });

  await test('config.yaml holds, and goes with its file', async () => {
    const uri = fileUri('.heshu/config.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('rules:\n  HS101: warning\n'));
    await until('it is told as a warning', () => conflict()?.severity === vscode.DiagnosticSeverity.Warning);
    await vscode.workspace.fs.delete(uri);
    await until('it is an error again', () => conflict()?.severity === vscode.DiagnosticSeverity.Error);
  });

  await test('sources.yaml says of when a document is', async () => {
    const uri = fileUri('.heshu/sources.yaml');
    const note = '附记.txt';
    await vscode.workspace.fs.writeFile(fileUri(note), new TextEncoder().encode('目前，临江市共有书屋72间。\n'));
    const told = async (): Promise<string> => {
      const document = await vscode.workspace.openTextDocument(fileUri(note));
      return hoverText(document, rangeOf(document, '72间').start);
    };
    await until('the document is read', async () => (await told()).includes('书屋'));
    check(!(await told()).includes('2021-03-04'), 'the day is not known');
    const yaml = `documents:\n  ${note}:\n    published: 2021-03-04\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(yaml));
    await until('the day is told', async () => (await told()).includes('2021-03-04'));
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(fileUri(note));
  });

  for (const [nth, [extension, holds]] of REPORTS.entries()) {
    await test(`the report is exported as ${extension}`, async () => {
      const name = `heshu-report.${extension}`;
      void vscode.commands.executeCommand('heshu.exportReport');
      // The list of forms, then the dialog for the place, which proposes this name in the folder.
      await pause(700);
      for (let down = 0; down < nth; down++) await key('quickOpenSelectNext');
      await key('acceptSelectedQuickOpenItem');
      await pause(1200);
      await key('acceptSelectedQuickOpenItem');
      await until('it is written', async () => holds.test(await fileText(name)));
      const text = await fileText(name);
      check(text.includes('150个'), 'it tells the contradiction');
      check(!/file:\/\/|vscode-remote:/.test(text), 'it names no place on this machine');
      await vscode.workspace.fs.delete(fileUri(name));
      await vscode.commands.executeCommand('notifications.clearAll');
    });
  }

  await test('the engine still answers, and the contradiction stands where it stood', () => {
    check(conflictAt()?.endsWith('.md') === true, 'it is shown in a document');
    return Promise.resolve();
  });

  if (failures() > 0) throw new Error(`${failures()} failed`);
}

const REPORTS = [
  ['md', /^<!-- heshu-report -->\n\n# Heshu report/],
  ['html', /<html lang="en">.*<svg/s],
  ['csv', /^\uFEFF/],
  ['sarif', /"version":\s*"2\.1\.0"/],
  ['jsonld', /"@context"/],
] as const;

/** Runs a command that asks, and answers it. */
async function answered(command: string, answer: () => Promise<void>): Promise<void> {
  const done = vscode.commands.executeCommand(command);
  await pause(1000);
  await answer();
  await done;
}

/** A key of the quick input, by the command that it stands for. */
async function key(command: string): Promise<void> {
  await vscode.commands.executeCommand(`workbench.action.${command}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}
