import * as vscode from 'vscode';
import type { DecisionState } from '../../core/annotations/model.ts';
import type { DecisionView } from '../../worker/views.ts';
import { decisionIcon, decisionText } from '../annotationText.ts';
import { telling } from '../annotating.ts';
import { ask, decide, reopen, type Answers } from '../decide.ts';
import { rangeOf, touches } from '../range.ts';
import { isProse } from '../sources.ts';
import { findingsOf, subjectOf } from '../subject.ts';
import type { Bench, Feature } from './feature.ts';

/** The line under what was decided, beside that of a claim: told by its shape, not its colour, and no wider than the text. */
const LINES: Readonly<Record<DecisionState, string>> = {
  verified: 'underline double',
  corrected: 'underline double',
  disputed: 'underline dashed',
  ignored: 'underline dotted',
};

/**
 * Decisions on what stands under the cursor or was given by a tree: verified, ignored, disputed, corrected, and open
 * again. Each is shown by a line in the text and in the hover.
 */
export const decisions: Feature = (bench) => {
  const on =
    (state: DecisionState) =>
    (given: unknown, answers: unknown): Promise<void> =>
      telling(() => onCommand(bench, state, given, asAnswers(answers)));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('heshu.verify', on('verified')),
    vscode.commands.registerCommand('heshu.ignore', on('ignored')),
    vscode.commands.registerCommand('heshu.dispute', on('disputed')),
    vscode.commands.registerCommand('heshu.markCorrected', on('corrected')),
    vscode.commands.registerCommand('heshu.reopen', (given: unknown) => telling(() => onReopen(bench, given))),
    lines(bench),
    decisionHover(bench),
  );
};

async function onCommand(
  { desk, annotations }: Bench,
  state: DecisionState,
  given: unknown,
  answers: Answers,
): Promise<void> {
  const subject = await subjectOf(desk, given);
  if (!subject) {
    tellNothingHere();
    return;
  }
  const all = await ask({ desk, annotations }, state, subject, answers);
  if (!all) return;
  await decide({ desk, annotations }, subject, state, all);
  vscode.window.setStatusBarMessage(`$(${decisionIcon(state)}) ${decisionText(state)}`, 3000);
}

async function onReopen({ desk, annotations }: Bench, given: unknown): Promise<void> {
  const subject = await subjectOf(desk, given);
  const isOpen = subject !== undefined && (await reopen(annotations, subject));
  if (isOpen) vscode.window.setStatusBarMessage(vscode.l10n.t('Open again'), 3000);
  else if (subject) vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing was decided here.'), 3000);
  else tellNothingHere();
}

function tellNothingHere(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a figure or a discrepancy first.'));
}

/** What another feature gives along, so that nothing is asked. */
function asAnswers(given: unknown): Answers {
  if (typeof given !== 'object' || given === null) return {};
  const { reach, note, source }: { reach?: unknown; note?: unknown; source?: unknown } = given;
  return {
    ...(reach === 'here' || reach === 'fact' || reach === 'rule' ? { reach } : {}),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof source === 'string' ? { source } : {}),
  };
}

/** A line under each claim and finding that somebody decided on. */
function lines({ desk }: Bench): vscode.Disposable {
  const states: readonly DecisionState[] = ['verified', 'ignored', 'disputed', 'corrected'];
  const types = states.map((state) => ({
    state,
    type: vscode.window.createTextEditorDecorationType({
      textDecoration: LINES[state],
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  }));
  const mark = async (editor: vscode.TextEditor): Promise<void> => {
    if (!isProse(editor.document)) return;
    const path = editor.document.uri.toString();
    const view = await desk.document(path);
    if (view?.length !== editor.document.getText().length) return;
    const decided = [
      ...view.claims.map(({ spot, decision }) => ({ spot, decision })),
      ...findingsOf(desk, path).map(({ spots: [spot], decision }) => ({ spot, decision })),
    ];
    for (const { state, type } of types) {
      const ranges = new Map<number, vscode.Range>();
      for (const { spot, decision } of decided) {
        // A finding and a claim that end in one place have one line.
        if (decision?.state === state) ranges.set(spot.end, rangeOf(spot));
      }
      editor.setDecorations(type, [...ranges.values()]);
    }
  };
  const markAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void mark(editor);
  };
  return vscode.Disposable.from(
    ...types.map(({ type }) => type),
    desk.onDidChange((paths) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (paths.includes(editor.document.uri.toString())) void mark(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
  );
}

/** What was decided of the claim and the findings under the mouse, beside what else is said of them. */
function decisionHover({ desk }: Bench): vscode.Disposable {
  return vscode.languages.registerHoverProvider([{ language: 'markdown' }, { language: 'plaintext' }], {
    async provideHover(document, position) {
      const path = document.uri.toString();
      const claims = (await desk.document(path))?.claims ?? [];
      const findings = findingsOf(desk, path).map(({ spots: [spot], decision }) => ({ spot, decision }));
      const said = new Map<string, DecisionView>();
      for (const { spot, decision } of [...findings, ...claims]) {
        if (decision && touches(spot, position)) said.set(decision.id, decision);
      }
      return said.size === 0 ? undefined : new vscode.Hover([...said.values()].map(decisionMarkdown));
    },
  });
}

function decisionMarkdown({ state, note, source, creator, at }: DecisionView): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`$(${decisionIcon(state)}) `);
  const when = new Date(at).toLocaleDateString(vscode.env.language);
  text.appendText([decisionText(state), creator, when].filter((part) => part !== '').join(' · '));
  if (source !== undefined) text.appendMarkdown('\n\n').appendText(vscode.l10n.t('Checked against: {0}', source));
  if (note !== '') text.appendMarkdown('\n\n').appendText(note);
  return text;
}
