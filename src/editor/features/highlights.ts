import * as vscode from 'vscode';
import type { DocumentView, Stretch } from '../../worker/views.ts';
import { rangeOf } from '../range.ts';
import { settingsFor } from '../settings.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

type View = Pick<DocumentView, 'claims' | 'names' | 'length'>;

/** Marks come back near the cursor once nothing has been typed for this long. */
const RESTING_MS = 1000;

/**
 * Marks claims and names in the text, each by its own line style beside its colour, so that colour is never all.
 * While a person types, the lines they write in stay clear.
 */
export const highlights: Feature = ({ desk }) => {
  const claims = marks('heshu.claimBackground', 'heshu.claimBorder', 'solid');
  const names = marks('heshu.nameBackground', 'heshu.nameBorder', 'dotted');
  const shown = new WeakMap<vscode.TextEditor, View>();
  const drawn = new WeakMap<vscode.TextEditor, ReadonlySet<number>>();
  /** The document that is being typed in, and the timer that ends it. */
  let typing: { readonly path: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  const mark = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!isProse(document)) return;
    const view = settingsFor(document).highlights
      ? await desk.document(document.uri.toString())
      : { claims: [], names: [], length: document.getText().length };
    // A view of an older text waits for the next one; the editor moves the marks it has with the text.
    if (view?.length !== document.getText().length) return;
    draw(editor, view);
  };

  const draw = (editor: vscode.TextEditor, view: View): void => {
    shown.set(editor, view);
    const lines = linesOf(editor);
    drawn.set(editor, lines);
    const isTyped = typing?.path === editor.document.uri.toString();
    claims.draw(
      editor,
      view.claims.map(({ spot }) => spot),
      lines,
      isTyped,
    );
    names.draw(editor, view.names, lines, isTyped);
  };

  /** The cursor has gone to another line: that one is to be clear now when something is typed. */
  const moved = ({ textEditor: editor }: vscode.TextEditorSelectionChangeEvent): void => {
    const view = shown.get(editor);
    const before = drawn.get(editor);
    const lines = linesOf(editor);
    if (!view || (before?.size === lines.size && [...lines].every((line) => before.has(line)))) return;
    if (view.length !== editor.document.getText().length) return;
    draw(editor, view);
  };

  const typed = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const editor = vscode.window.activeTextEditor;
    if (contentChanges.length === 0 || editor?.document !== document || !isProse(document)) return;
    clearTimeout(typing?.timer);
    const timer = setTimeout(() => {
      typing = undefined;
      void mark(editor);
    }, RESTING_MS);
    typing = { path: document.uri.toString(), timer };
    claims.clear(editor);
    names.clear(editor);
  };

  const markAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void mark(editor);
  };

  // There is nothing to mark yet: the desk tells when it has read the documents that are open.
  return vscode.Disposable.from(
    ...claims.types,
    ...names.types,
    new vscode.Disposable(() => {
      clearTimeout(typing?.timer);
    }),
    desk.onDidChange((paths) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (paths.includes(editor.document.uri.toString())) void mark(editor);
      }
    }),
    vscode.workspace.onDidChangeTextDocument(typed),
    vscode.window.onDidChangeTextEditorSelection(moved),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('heshu.highlights')) markAll();
    }),
    vscode.commands.registerCommand('heshu.toggleHighlights', toggle),
  );
};

function linesOf({ selections }: vscode.TextEditor): ReadonlySet<number> {
  return new Set(selections.map(({ active }) => active.line));
}

/** The marks of one kind: those on the lines of the cursors apart from the others, so that they can go by themselves. */
interface Marks {
  readonly types: readonly vscode.TextEditorDecorationType[];
  draw(editor: vscode.TextEditor, stretches: readonly Stretch[], lines: ReadonlySet<number>, isTyped: boolean): void;
  clear(editor: vscode.TextEditor): void;
}

function marks(background: string, border: string, style: 'solid' | 'dotted'): Marks {
  const far = decoration(background, border, style);
  const near = decoration(background, border, style);
  return {
    draw(editor, stretches, lines, isTyped) {
      const isNear = ({ line, endLine }: Stretch): boolean => lines.has(line) || lines.has(endLine);
      editor.setDecorations(far, stretches.filter((each) => !isNear(each)).map(rangeOf));
      editor.setDecorations(near, isTyped ? [] : stretches.filter(isNear).map(rangeOf));
    },
    clear(editor) {
      editor.setDecorations(near, []);
    },
    types: [far, near],
  };
}

function decoration(background: string, border: string, style: 'solid' | 'dotted'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    borderColor: new vscode.ThemeColor(border),
    border: `0 ${style}`,
    borderWidth: '0 0 1.5px 0',
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
