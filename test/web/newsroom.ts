/** The workspace that the tests work on, a copy of test/fixtures/workspace. */
import * as vscode from 'vscode';

export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The test host opens a folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The text of a file, empty where there is none. */
export async function fileText(name: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(fileUri(name)));
  } catch {
    return '';
  }
}

export async function annotationLines(): Promise<readonly string[]> {
  return (await fileText('.heshu/annotations.jsonl')).split('\n').filter((line) => line !== '');
}

/** The contradiction between 周报.md (150) and the other documents (120 each), wherever it is shown. */
export function conflict(): vscode.Diagnostic | undefined {
  return placed()?.diagnostic;
}

/** The path of the document that it is shown in. */
export function conflictAt(): string | undefined {
  return placed()?.path;
}

function placed(): { readonly path: string; readonly diagnostic: vscode.Diagnostic } | undefined {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([{ path }, diagnostics]) => diagnostics.map((diagnostic) => ({ path, diagnostic })))
    .find(({ diagnostic: { source, code, message } }) => {
      const isRule = typeof code === 'object' && code.value === 'HS101';
      return source === 'Heshu' && isRule && /120个.*150个|150个.*120个/.test(message);
    });
}

/** Where a text stands in a document, the first time. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`${text} does not stand in ${document.uri.path}.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Opens a document with the words selected. */
export async function select(name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(fileUri(name), {
    preview: false,
    viewColumn: vscode.ViewColumn.One,
  });
  const { start, end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, end);
  return editor;
}

/** Opens a document with the cursor before the words. */
export async function cursorOn(name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await select(name, text);
  editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
  return editor;
}

/** What the hovers over a place say. */
export async function hoverText({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replaceAll('&#45;', '-');
}
