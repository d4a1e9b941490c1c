import * as vscode from 'vscode';
import { rangeOf } from '../range.ts';
import { settingsFor } from '../settings.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

/** Marks claims and names in the text, each by its own line style beside its colour, so that colour is never all. */
export const highlights: Feature = ({ desk }) => {
  const claim = decoration('heshu.claimBackground', 'heshu.claimBorder', 'solid');
  const name = decoration('heshu.nameBackground', 'heshu.nameBorder', 'dotted');

  const mark = async (editor: vscode.TextEditor): Promise<void> => {
    if (!isProse(editor.document)) return;
    const view = settingsFor(editor.document).highlights
      ? await desk.document(editor.document.uri.toString())
      : { claims: [], names: [], length: editor.document.getText().length };
    // A view of an older text waits for the next one; the editor moves the marks it has with the text.
    if (view?.length !== editor.document.getText().length) return;
    editor.setDecorations(
      claim,
      view.claims.map(({ spot }) => rangeOf(spot)),
    );
    editor.setDecorations(name, view.names.map(rangeOf));
  };
  const markAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void mark(editor);
  };

  markAll();
  return vscode.Disposable.from(
    claim,
    name,
    desk.onDidChange((paths) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (paths.includes(editor.document.uri.toString())) void mark(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('heshu.highlights')) markAll();
    }),
    vscode.commands.registerCommand('heshu.toggleHighlights', toggle),
  );
};

function decoration(background: string, border: string, style: 'solid' | 'dotted'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    borderColor: new vscode.ThemeColor(border),
    border: `0 ${style}`,
    borderWidth: `0 0 ${style === 'solid' ? '1.5px' : '1.5px'} 0`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** Switches the setting where it was made: in the folder if a person has set it there, else for the user. */
async function toggle(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('heshu');
  const target =
    settings.inspect('highlights.enabled')?.workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await settings.update('highlights.enabled', !settingsFor().highlights, target);
}
