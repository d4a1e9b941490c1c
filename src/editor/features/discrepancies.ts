import * as vscode from 'vscode';
import { localeOf, say } from '../../core/messages.ts';
import type { Note, Severity } from '../../core/model.ts';
import { byWeight, type QueueGroup } from '../../worker/queue.ts';
import type { FindingView, RelatedSpot, Spot } from '../../worker/views.ts';
import { decisionIcon, decisionText } from '../annotationText.ts';
import { discrepanciesText, documentsText } from '../countText.ts';
import type { Desk } from '../desk.ts';
import { nameOf, openPlaceCommand, placeText } from '../place.ts';
import type { ReviewQueue } from '../reviewQueue.ts';
import { ruleText } from '../ruleText.ts';
import type { Skipped } from '../sources.ts';
import { subjectOf } from '../subject.ts';
import type { Feature } from './feature.ts';
import { showPlace } from './places.ts';

type Node =
  | { readonly kind: 'finding'; readonly finding: FindingView }
  | { readonly kind: 'group'; readonly group: QueueGroup }
  | { readonly kind: 'place'; readonly spot: Spot | RelatedSpot }
  | { readonly kind: 'lessSure'; readonly findings: readonly FindingView[] }
  | { readonly kind: 'notes'; readonly notes: readonly Skipped[] }
  | { readonly kind: 'note'; readonly note: Skipped };

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

/**
 * The review queue: the findings that a person wants to see, the gravest and the surest first, each with the places that
 * it is about. What is not sure enough stands folded away behind them.
 */
export const discrepancies: Feature = ({ desk, queue }) => {
  const locale = localeOf(vscode.env.language);
  const renewed = new vscode.EventEmitter<undefined>();
  let notes: readonly Skipped[] = [];
  const view = vscode.window.createTreeView<Node>('heshu.discrepancies', {
    treeDataProvider: { onDidChangeTreeData: renewed.event, getChildren: childrenOf, getTreeItem: itemOf },
    showCollapseAll: true,
  });

  const renew = async (): Promise<void> => {
    renewed.fire(undefined);
    summarize();
    const before = notes.length;
    const said = desk.paths.size > 0 ? await desk.notes() : [];
    notes = [...desk.skipped, ...said.map(noted)];
    if (notes.length > 0 || before > 0) renewed.fire(undefined);
  };
  void vscode.commands.executeCommand('setContext', 'heshu.progress', desk.progress);
  return vscode.Disposable.from(
    view,
    renewed,
    vscode.commands.registerCommand('heshu.openBeside', async (given: unknown) => {
      const subject = await subjectOf(desk, given);
      if (subject?.kind === 'finding') await openBeside(desk, subject.finding);
    }),
    queue.onDidChange(() => {
      renewed.fire(undefined);
      summarize();
    }),
    desk.onDidChange(() => void renew()),
    desk.onDidProgress((progress) => {
      void vscode.commands.executeCommand('setContext', 'heshu.progress', progress);
      void renew();
    }),
  );

  function summarize(): void {
    const open = [...desk.findings.values()].flat();
    const grave = open.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    view.badge = grave > 0 ? { value: grave, tooltip: discrepanciesText(grave) } : undefined;
    view.description = descriptionOf(desk, queue);
  }

  function noted({ path, message }: Note): Skipped {
    return { path, reason: say(locale, message) };
  }

  function childrenOf(node?: Node): Node[] {
    if (!node) {
      const lessSure = queue.isFiltered ? [] : desk.lessSure;
      return [
        ...groupNodes(queue),
        ...(notes.length > 0 ? [{ kind: 'notes', notes } as const] : []),
        ...(lessSure.length > 0 ? [{ kind: 'lessSure', findings: lessSure } as const] : []),
      ];
    }
    if (node.kind === 'group') return findingNodes(node.group.findings);
    if (node.kind === 'lessSure') return findingNodes([...node.findings].sort(byWeight));
    if (node.kind === 'finding') {
      return [...node.finding.spots, ...node.finding.related].map((spot) => ({ kind: 'place', spot }));
    }
    return node.kind === 'notes' ? node.notes.map((note) => ({ kind: 'note', note })) : [];
  }

  function itemOf(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'finding':
        return findingItem(node.finding, say(locale, node.finding.message));
      case 'group':
        return groupItem(node.group, queue);
      case 'place':
        return placeItem(node.spot, 'message' in node.spot ? say(locale, node.spot.message) : undefined);
      case 'lessSure': {
        const label = vscode.l10n.t('Less sure: {0}', node.findings.length);
        const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
        item.id = 'lessSure';
        item.iconPath = new vscode.ThemeIcon('question');
        item.tooltip = vscode.l10n.t('Not sure enough to be counted as discrepancies');
        return item;
      }
      case 'notes': {
        const label = vscode.l10n.t('Notes on documents');
        const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
        item.iconPath = new vscode.ThemeIcon('note');
        item.description = String(node.notes.length);
        return item;
      }
      case 'note': {
        const item = new vscode.TreeItem(nameOf(node.note.path));
        item.description = node.note.reason;
        item.tooltip = node.note.reason;
        return item;
      }
    }
  }
};

/** The finding's place on the left, and on the right the first place of another document, or else its second place. */
async function openBeside(desk: Desk, { spots, related }: FindingView): Promise<void> {
  const [first, ...rest] = spots;
  const others = [...rest, ...related];
  const other = others.find(({ path }) => path !== first.path) ?? others[0];
  await showPlace(desk, first, { preview: false, viewColumn: vscode.ViewColumn.One });
  if (other) await showPlace(desk, other, { preview: false, viewColumn: vscode.ViewColumn.Two });
}

/** How many documents were read, or how much of all a filter shows. */
function descriptionOf(desk: Desk, queue: ReviewQueue): string {
  if (queue.isFiltered) {
    const shown = queue.groups().reduce((sum, { findings }) => sum + findings.length, 0);
    return vscode.l10n.t('{0} of {1}, filtered', shown, queue.all().length);
  }
  return desk.progress === 'checked' ? documentsText(desk.paths.size) : '';
}

function groupItem({ key, findings }: QueueGroup, { grouping }: ReviewQueue): vscode.TreeItem {
  const label = key === '' ? vscode.l10n.t('Other') : grouping === 'document' ? nameOf(key) : key;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${grouping} ${key}`;
  item.description = [String(findings.length), ...(grouping === 'rule' ? [ruleText(key)] : [])].join(' · ');
  item.tooltip = grouping === 'rule' ? `${label}: ${ruleText(key)}` : undefined;
  item.contextValue = 'group';
  if (grouping === 'document' && key !== '') {
    item.resourceUri = vscode.Uri.parse(key, true);
    item.iconPath = vscode.ThemeIcon.File;
  }
  return item;
}

function findingItem({ rule, severity, spots, decision }: FindingView, message: string): vscode.TreeItem {
  const [first] = spots;
  const item = new vscode.TreeItem(message, vscode.TreeItemCollapsibleState.Collapsed);
  const said = decision && decisionText(decision.state);
  item.iconPath = decision ? new vscode.ThemeIcon(decisionIcon(decision.state)) : ICONS[severity];
  item.description = [said, rule, placeText(first)].filter((part) => part !== undefined).join(' · ');
  item.tooltip = [message, item.description, decision?.note ?? ''].filter((line) => line !== '').join('\n');
  item.contextValue = decision ? 'finding decided' : 'finding';
  item.command = openPlaceCommand(first);
  item.accessibilityInformation = { label: `${said ?? severity}: ${message}, ${placeText(first)}` };
  return item;
}

function placeItem(spot: Spot, message: string | undefined): vscode.TreeItem {
  const text = spot.text.replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(text.length > 60 ? `${text.slice(0, 59)}…` : text);
  item.iconPath = new vscode.ThemeIcon('go-to-file');
  item.description = message === undefined ? placeText(spot) : `${placeText(spot)} · ${message}`;
  item.tooltip = `${text}\n${item.description}`;
  item.contextValue = 'place';
  item.command = openPlaceCommand(spot);
  return item;
}

/** Where nothing is grouped the findings stand by themselves. */
function groupNodes(queue: ReviewQueue): Node[] {
  const groups = queue.groups();
  if (queue.grouping === 'finding') return groups.flatMap(({ findings }) => findingNodes(findings));
  return groups.map((group) => ({ kind: 'group', group }));
}

function findingNodes(findings: readonly FindingView[]): Node[] {
  return findings.map((finding) => ({ kind: 'finding', finding }));
}
