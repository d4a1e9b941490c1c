import * as vscode from 'vscode';
import type { ClaimView, FactClaim, FactSummary } from '../../worker/views.ts';
import { daysText, relationIcon, relationText, scopeText, valueText } from '../claimText.ts';
import { openPlaceCommand, placeText } from '../place.ts';
import { sourcesText } from '../timelinePage.ts';
import type { Feature } from './feature.ts';

type Node =
  | { readonly kind: 'fact'; readonly fact: FactSummary; readonly key: string }
  | { readonly kind: 'claim'; readonly claim: ClaimView; readonly statement: FactClaim; readonly unit: string }
  | { readonly kind: 'range'; readonly from: number; readonly to: number };

/** As many facts are listed at once; the others stand folded in ranges of as many. */
const PAGE = 200;

/** The tree of what two or more places state: what differs first, each fact with its statements by time. */
export const facts: Feature = ({ desk }) => {
  const renewed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Node>('heshu.facts', {
    treeDataProvider: { onDidChangeTreeData: renewed.event, getChildren: childrenOf, getTreeItem: itemOf },
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    renewed,
    desk.onDidChange(() => {
      renewed.fire(undefined);
    }),
  );

  async function childrenOf(node?: Node): Promise<Node[]> {
    if (!node) {
      const { total, facts: first } = await desk.facts(0, PAGE);
      view.description = total > 0 ? String(total) : '';
      const ranges: Node[] = [];
      for (let from = PAGE; from < total; from += PAGE)
        ranges.push({ kind: 'range', from, to: Math.min(from + PAGE, total) });
      return [...factNodes(first, 0), ...ranges];
    }
    if (node.kind === 'range') return factNodes((await desk.facts(node.from, node.to - node.from)).facts, node.from);
    if (node.kind === 'claim') return [];
    const known = await desk.fact(node.fact.anchors);
    return (known?.claims ?? []).map((statement) => ({
      kind: 'claim',
      claim: statement.claim,
      statement,
      unit: node.fact.unit,
    }));
  }
};

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'fact':
      return factItem(node.fact, node.key);
    case 'claim':
      return claimItem(node.statement, node.unit);
    case 'range': {
      const item = new vscode.TreeItem(`${node.from + 1} – ${node.to}`, vscode.TreeItemCollapsibleState.Collapsed);
      item.id = `range ${node.from}`;
      item.iconPath = new vscode.ThemeIcon('ellipsis');
      return item;
    }
  }
}

function factItem(fact: FactSummary, key: string): vscode.TreeItem {
  const { measure, scope, relation, unit, spread } = fact;
  const label = [scope[0], measure === '' ? vscode.l10n.t('not said') : measure].filter((part) => part).join(' · ');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = [valueText(spread, unit), sourcesText(fact)].join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    relationIcon(relation),
    relation === 'conflict' ? new vscode.ThemeColor('problemsWarningIcon.foreground') : undefined,
  );
  item.tooltip = [label, scopeText(scope), item.description, relationText(relation)].join('\n');
  item.accessibilityInformation = { label: [label, item.description, relationText(relation)].join(', ') };
  item.contextValue = 'fact';
  return item;
}

function claimItem({ claim, value, relation, title }: FactClaim, unit: string): vscode.TreeItem {
  const { spot, asOf } = claim;
  const item = new vscode.TreeItem(spot.text);
  item.description = [relationText(relation), daysText(asOf) ?? vscode.l10n.t('not said'), placeText(spot)].join(' · ');
  item.tooltip = [title ?? '', valueText(value, unit), item.description].filter((line) => line !== '').join('\n');
  item.iconPath = new vscode.ThemeIcon(relationIcon(relation));
  item.command = openPlaceCommand(spot);
  item.contextValue = 'statement';
  return item;
}

/** Keys that hold through edits above a fact, so that what is unfolded stays so. */
function factNodes(facts: readonly FactSummary[], from: number): Node[] {
  const met = new Map<string, number>();
  return facts.map((fact) => {
    const words = [fact.anchors[0]?.path, fact.measure, ...fact.scope].join('|');
    const before = met.get(words) ?? 0;
    met.set(words, before + 1);
    return { kind: 'fact', fact, key: `${from}|${words}|${before}` };
  });
}
