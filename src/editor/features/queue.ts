import * as vscode from 'vscode';
import type { Severity } from '../../core/model.ts';
import { EVERYTHING_OPEN, stateOf, type Grouping, type QueueFilter, type ReviewState } from '../../worker/queue.ts';
import type { FindingView } from '../../worker/views.ts';
import type { ReviewQueue } from '../reviewQueue.ts';
import { ruleText } from '../ruleText.ts';
import type { Feature } from './feature.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const STATES: readonly ReviewState[] = ['open', 'settled', 'lessSure'];
const GROUPINGS: readonly Grouping[] = ['finding', 'fact', 'document', 'rule'];

/** The commands that say what the review queue lists. */
export const queue: Feature = ({ queue: review }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('heshu.groupDiscrepancies', () => group(review)),
    vscode.commands.registerCommand('heshu.filterDiscrepancies', () => filter(review)),
    vscode.commands.registerCommand('heshu.clearFilter', () => {
      review.filter = EVERYTHING_OPEN;
    }),
  );

async function group(review: ReviewQueue): Promise<void> {
  const items = GROUPINGS.map((grouping) => ({ grouping, label: groupingText(grouping), picked: false }));
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.items = items;
  pick.activeItems = items.filter(({ grouping }) => grouping === review.grouping);
  pick.placeholder = vscode.l10n.t('How should the discrepancies be grouped?');
  const chosen = await new Promise<Grouping | undefined>((done) => {
    pick.onDidAccept(() => {
      done(pick.activeItems[0]?.grouping);
    });
    pick.onDidHide(() => {
      done(undefined);
    });
    pick.show();
  });
  pick.dispose();
  if (chosen) review.grouping = chosen;
}

interface FilterItem extends vscode.QuickPickItem {
  readonly severity?: Severity;
  readonly state?: ReviewState;
  readonly rule?: string;
}

/** One list with what there is to choose from, what is shown now ticked. */
async function filter(review: ReviewQueue): Promise<void> {
  const all = review.all();
  const rules = [...new Set(all.map(({ rule }) => rule))].sort();
  const now = review.filter;
  const head = (label: string): FilterItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const count = (of: (finding: FindingView) => boolean): string => String(all.filter(of).length);
  const items: readonly FilterItem[] = [
    head(vscode.l10n.t('State')),
    ...STATES.map((state) => ({
      label: stateText(state),
      description: count((each) => stateOf(each) === state),
      picked: now.states.includes(state),
      state,
    })),
    head(vscode.l10n.t('Severity')),
    ...SEVERITIES.map((severity) => ({
      label: severityText(severity),
      description: count((each) => each.severity === severity),
      picked: now.severities.length === 0 || now.severities.includes(severity),
      severity,
    })),
    head(vscode.l10n.t('Rule')),
    ...rules.map((rule) => ({
      label: rule,
      description: [count((each) => each.rule === rule), ruleText(rule)].join(' · '),
      picked: now.rules.length === 0 || now.rules.includes(rule),
      rule,
    })),
  ];
  const placeHolder = vscode.l10n.t('Which discrepancies should be listed?');
  const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder });
  if (chosen) review.filter = filterOf(chosen, rules);
}

/** Everything ticked is the same as no filter, so that what is new later is listed as well. */
function filterOf(chosen: readonly FilterItem[], rules: readonly string[]): QueueFilter {
  const severities = SEVERITIES.filter((severity) => chosen.some((item) => item.severity === severity));
  const picked = rules.filter((rule) => chosen.some((item) => item.rule === rule));
  return {
    severities: severities.length === SEVERITIES.length ? [] : severities,
    rules: picked.length === rules.length ? [] : picked,
    states: STATES.filter((state) => chosen.some((item) => item.state === state)),
  };
}

function groupingText(grouping: Grouping): string {
  switch (grouping) {
    case 'finding':
      return vscode.l10n.t('One by one');
    case 'fact':
      return vscode.l10n.t('By fact');
    case 'document':
      return vscode.l10n.t('By document');
    case 'rule':
      return vscode.l10n.t('By rule');
  }
}

function stateText(state: ReviewState): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('Still open');
    case 'settled':
      return vscode.l10n.t('Decided');
    case 'lessSure':
      return vscode.l10n.t('Less sure');
  }
}

function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Errors');
    case 'warning':
      return vscode.l10n.t('Warnings');
    case 'information':
      return vscode.l10n.t('Information');
    case 'hint':
      return vscode.l10n.t('Hints');
  }
}
