/** The workspace that the specs work on, a copy of test/fixtures/workspace. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the test host opens a folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function show(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(name), { preview: false, viewColumn: vscode.ViewColumn.One });
}

/** Heshu's diagnostics of a document. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Heshu');
}

/** The contradiction between 周报.md (150) and the other documents (120 each), wherever it is shown. */
export function conflict(): vscode.Diagnostic | undefined {
  return placedConflict()?.diagnostic;
}

/** The same with all its places, the first where it is shown. */
export function placedConflict(): { diagnostic: vscode.Diagnostic; places: readonly vscode.Location[] } | undefined {
  const placed = vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
    diagnostics
      .filter(({ source, message }) => source === 'Heshu' && /120个.*150个|150个.*120个/.test(message))
      .map((diagnostic) => ({
        diagnostic,
        places: [
          new vscode.Location(uri, diagnostic.range),
          ...(diagnostic.relatedInformation ?? []).map(({ location }) => location),
        ],
      })),
  );
  return placed[0];
}

/** Where a text stands in a document, the first time. */
export function rangeIn(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `${text} stands in ${document.uri.toString()}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The hovers over a text, as Markdown. */
export async function hoversOver(document: vscode.TextDocument, text: string): Promise<readonly vscode.Hover[]> {
  const { start } = rangeIn(document, text);
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start);
}

export function markdownOf(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}
