import * as vscode from 'vscode';
import type { ClaimView, DocumentView, SourceView } from '../../worker/views.ts';
import { decisionIcon, decisionText } from '../annotationText.ts';
import { asOfText, daysText, relationIcon, relationText, scopeText, valueText, voiceText } from '../claimText.ts';
import { nameOf, openPlaceCommand, placeText } from '../place.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

type Node =
  | { readonly kind: 'claim'; readonly claim: ClaimView }
  | { readonly kind: 'part'; readonly icon: string; readonly name: string; readonly text: string }
  | { readonly kind: 'sources'; readonly claim: ClaimView }
  | { readonly kind: 'source'; readonly source: SourceView };

/** The tree of the claims of the document in front, in the order of the text. */
export const claims: Feature = ({ desk }) => {
  const renewed = new vscode.EventEmitter<undefined>();
  let document: vscode.TextDocument | undefined;
  let shown: DocumentView | undefined;
  const view = vscode.window.createTreeView<Node>('heshu.claims', {
    treeDataProvider: { onDidChangeTreeData: renewed.event, getChildren: childrenOf, getTreeItem: itemOf },
    showCollapseAll: true,
  });
  const renew = async (): Promise<void> => {
    const asked = document;
    const known = asked && (await desk.document(asked.uri.toString()));
    if (asked !== document) return;
    shown = known;
    view.description = asked ? nameOf(asked.uri.toString()) : '';
    renewed.fire(undefined);
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    // A pane or an output channel in front is no reason to lose the document from the tree.
    if (editor && !isProse(editor.document)) return;
    document = editor?.document ?? (vscode.window.visibleTextEditors.length > 0 ? document : undefined);
    void renew();
  };

  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    view,
    renewed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    desk.onDidChange((paths) => {
      if (document && paths.includes(document.uri.toString())) void renew();
    }),
  );

  async function childrenOf(node?: Node): Promise<Node[]> {
    if (!node) return (shown?.claims ?? []).map((claim) => ({ kind: 'claim', claim }));
    if (node.kind === 'claim') return partsOf(node.claim);
    if (node.kind !== 'sources') return [];
    const known = await desk.claim(node.claim.spot.path, node.claim.id);
    return (known?.sources ?? []).map((source) => ({ kind: 'source', source }));
  }
};

function partsOf(claim: ClaimView): Node[] {
  const part = (icon: string, name: string, text: string): Node => ({ kind: 'part', icon, name, text });
  return [
    part('symbol-numeric', vscode.l10n.t('Value'), valueText(claim.value, claim.unit)),
    part('symbol-ruler', vscode.l10n.t('Measure'), claim.measure === '' ? vscode.l10n.t('not said') : claim.measure),
    part('globe', vscode.l10n.t('Scope'), scopeText(claim.scope)),
    part('calendar', vscode.l10n.t('As of'), asOfText(claim.asOf)),
    part('comment', vscode.l10n.t('Mood'), voiceText(claim)),
    ...(claim.others > 0 ? [{ kind: 'sources', claim } as const] : []),
  ];
}

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'claim':
      return claimItem(node.claim);
    case 'part': {
      const item = new vscode.TreeItem(node.name);
      item.description = node.text;
      item.tooltip = `${node.name}: ${node.text}`;
      item.iconPath = new vscode.ThemeIcon(node.icon);
      return item;
    }
    case 'sources': {
      const label = vscode.l10n.t('Other sources');
      const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
      item.description = String(node.claim.others);
      item.iconPath = new vscode.ThemeIcon('references');
      return item;
    }
    case 'source':
      return sourceItem(node.source);
  }
}

function claimItem(claim: ClaimView): vscode.TreeItem {
  const { id, spot, measure, scope, others, decision } = claim;
  const item = new vscode.TreeItem(spot.text, vscode.TreeItemCollapsibleState.Collapsed);
  const days = daysText(claim.asOf);
  item.id = id;
  item.description = [decision && decisionText(decision.state), measure, scope[0], days]
    .filter((part) => part)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    decision ? decisionIcon(decision.state) : others > 0 ? 'references' : 'symbol-numeric',
  );
  item.tooltip = `${spot.text} ${item.description}`;
  item.command = openPlaceCommand(spot);
  item.contextValue = 'claim';
  return item;
}

function sourceItem({ claim, relation, title, published }: SourceView): vscode.TreeItem {
  const item = new vscode.TreeItem(claim.spot.text);
  const date = daysText(claim.asOf) ?? (published && daysText(published));
  item.description = [relationText(relation), date, placeText(claim.spot)].filter((part) => part).join(' · ');
  item.tooltip = title ?? nameOf(claim.spot.path);
  item.iconPath = new vscode.ThemeIcon(relationIcon(relation));
  item.command = openPlaceCommand(claim.spot);
  item.contextValue = 'place';
  return item;
}
