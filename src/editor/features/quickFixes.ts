import * as vscode from 'vscode';
import { localeOf, say } from '../../core/messages.ts';
import type { FindingView } from '../../worker/views.ts';
import { hasFact } from '../decide.ts';
import { rangeOf } from '../range.ts';
import type { Feature } from './feature.ts';
import { RECORD_DATE } from './record.ts';
import { OPEN_RULE } from './rulePages.ts';

/** An action, and the rule whose finding it is about. */
interface Offer {
  readonly action: vscode.CodeAction;
  readonly rule: string;
}

/**
 * What can be done about the finding under the cursor: its fix, where the text proves one, the values of other
 * texts, what may be recorded of the document, the decisions, and its rule's page.
 * No action is ever "preferred": a repair rests on another source, and a person decides which one is right.
 */
export const quickFixes: Feature = ({ desk, annotations }) => {
  const locale = localeOf(vscode.env.language);
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'markdown' }, { language: 'plaintext' }],
    { provideCodeActions },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

  async function provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const path = document.uri.toString();
    const here = (desk.findings.get(path) ?? []).filter(({ spots: [first] }) => rangeOf(first).intersection(range));
    if (here.length === 0) return [];
    // Edits are placed in the text that the engine has read; a text that has changed since waits for the next one.
    const isCurrent = (await desk.document(path))?.length === document.getText().length;
    const fixes = isCurrent
      ? here.flatMap((finding) => [...fixOf(finding), ...valuesOf(finding), ...recordOf(finding)])
      : [];
    const decisions = (await Promise.all(here.map(decisionsOn))).flat();
    const pages = [...new Set(here.map(({ rule }) => rule))].map(pageAction);
    const all = [...fixes, ...decisions, ...pages];
    for (const { action, rule } of all) {
      action.diagnostics = diagnostics.filter(
        ({ source, code }) => source === 'Heshu' && typeof code === 'object' && code.value === rule,
      );
    }
    return all.map(({ action }) => action);
  }

  function fixOf({ rule, fix }: FindingView): Offer[] {
    if (!fix) return [];
    const action = new vscode.CodeAction(say(locale, fix.title), vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    for (const edit of fix.edits) action.edit.replace(vscode.Uri.parse(edit.path, true), rangeOf(edit), edit.text);
    return [{ action, rule }];
  }

  function valuesOf({ rule, values = [] }: FindingView): Offer[] {
    return values.map(({ title, edit }) => {
      const action = new vscode.CodeAction(say(locale, title), vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(vscode.Uri.parse(edit.path, true), rangeOf(edit), edit.text);
      return { action, rule };
    });
  }

  function recordOf({ rule, record, spots: [{ path }] }: FindingView): Offer[] {
    if (!record) return [];
    const title = vscode.l10n.t('{0} (in {1})', say(locale, record.title), '.heshu/sources.yaml');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: RECORD_DATE, title, arguments: [path, record.published] };
    return [{ action, rule }];
  }

  async function decisionsOn(finding: FindingView): Promise<readonly Offer[]> {
    const [spot] = finding.spots;
    const inside = annotations.homeOf(spot.path)?.inside;
    return decisionActions(finding, inside !== undefined && (await hasFact(desk, inside, spot)));
  }
};

/** The reason is asked for by the command itself. A fact is offered only where a figure is what the finding is about. */
function decisionActions({ rule, fingerprint, spots: [{ path }] }: FindingView, isOnFact: boolean): Offer[] {
  const of = (command: string, title: string, ...answers: readonly object[]): Offer => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command, title, arguments: [{ path, fingerprint }, ...answers] };
    return { action, rule };
  };
  return [
    of('heshu.verify', vscode.l10n.t('Mark this {0} as verified…', rule)),
    of('heshu.ignore', vscode.l10n.t('Ignore this {0}…', rule), { reach: 'here' }),
    ...(isOnFact ? [of('heshu.ignore', vscode.l10n.t('Ignore {0} on this fact…', rule), { reach: 'fact' })] : []),
    of('heshu.ignore', vscode.l10n.t('Ignore {0} in this folder…', rule), { reach: 'rule' }),
  ];
}

function pageAction(rule: string): Offer {
  const title = vscode.l10n.t('What {0} checks', rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: OPEN_RULE, title, arguments: [rule] };
  return { action, rule };
}
