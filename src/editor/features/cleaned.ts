import * as vscode from 'vscode';
import type { CleanedText } from '../../worker/views.ts';
import { sourceOfOpen } from '../check.ts';
import type { Desk } from '../desk.ts';
import { lineRange, rangeOf } from '../range.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';
import { showPlace } from './places.ts';

const SCHEME = 'heshu-cleaned';

/** A document as one would like to read it, beside the one it is: simplified and repaired, to look at and to copy from. */
export const cleaned: Feature = ({ desk }) => {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** What is shown, by the document's path. */
  const views = new Map<string, CleanedText>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const view = await desk.cleaned(rawPath(uri));
        if (!view) return '';
        views.set(rawPath(uri), view);
        return view.text;
      },
    }),
    desk.onDidChange((paths) => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === SCHEME && paths.includes(rawPath(uri))) changed.fire(uri);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) views.delete(rawPath(uri));
    }),
    vscode.languages.registerDefinitionProvider(
      { scheme: SCHEME },
      {
        provideDefinition({ uri }, { line }): vscode.DefinitionLink[] {
          const path = rawPath(uri);
          const place = views.get(path)?.lines[line];
          const targetUri = vscode.Uri.parse(path, true);
          return place ? [{ targetUri, targetRange: rangeOf(place), originSelectionRange: lineRange(line) }] : [];
        },
      },
    ),
    vscode.commands.registerCommand('heshu.showCleaned', () => showCleaned(desk)),
    vscode.commands.registerCommand('heshu.openOriginal', async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.scheme !== SCHEME) return;
      const path = rawPath(editor.document.uri);
      const place = views.get(path)?.lines[editor.selection.active.line];
      if (place) await showPlace(desk, { path, ...place }, { preview: true, viewColumn: vscode.ViewColumn.One });
    }),
  );
};

/** Opens the cleaned text beside the document in front, at the line where the cursor stands. */
async function showCleaned(desk: Desk): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isProse(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text document first.'));
    return;
  }
  const { uri } = editor.document;
  // One that was opened a moment ago, or that is no document of the folder's, is read now.
  if (!desk.paths.has(uri.toString())) await desk.update([sourceOfOpen(editor.document)]);
  const view = await desk.cleaned(uri.toString());
  if (!view) return;
  const here = editor.selection.active.line;
  const at = Math.max(0, view.lines.filter(({ line }) => line <= here).length - 1);
  const document = await vscode.workspace.openTextDocument(cleanedUri(uri));
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    selection: lineRange(at),
  });
}

/** `通报 (cleaned).md`: the name says in the tab what it is, and its ending in which language to show it. */
function cleanedUri(raw: vscode.Uri): vscode.Uri {
  const name = raw.path.replace(/(\.[^./]*)?$/, (ending: string) => ` (${vscode.l10n.t('cleaned')})${ending}`);
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name.replace(/^\/+/, '')}`, query: raw.toString() });
}

function rawPath({ query }: vscode.Uri): string {
  return query;
}
