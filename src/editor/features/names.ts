import * as vscode from 'vscode';
import type { EntityType } from '../../core/model.ts';
import type { MentionView, NameKey, NameSummary, NameVariant } from '../../worker/views.ts';
import type { Desk } from '../desk.ts';
import { openPlaceCommand, placeText } from '../place.ts';
import { touches } from '../range.ts';
import type { Feature } from './feature.ts';
import { showPlace } from './places.ts';
import { nextSpot } from './steps.ts';

type Node =
  | { readonly kind: 'kind'; readonly type: EntityType; readonly names: readonly NameSummary[] }
  | { readonly kind: 'name'; readonly name: NameSummary }
  | { readonly kind: 'variant'; readonly variant: NameVariant }
  | { readonly kind: 'mention'; readonly mention: MentionView };

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'title'];
const ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  title: 'book',
};

/** The tree of the names of all documents: by kind, each with the ways in which documents write it, and where. */
export const names: Feature = ({ desk }) => {
  const renewed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Node>('heshu.names', {
    treeDataProvider: { onDidChangeTreeData: renewed.event, getChildren: childrenOf, getTreeItem: itemOf },
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    renewed,
    desk.onDidChange(() => {
      renewed.fire(undefined);
    }),
    vscode.commands.registerCommand('heshu.nextMention', async (node: Node | undefined) => {
      const name = node?.kind === 'name' ? node.name : await nameAtCursor(desk);
      if (name) await showNext(desk, name);
    }),
    vscode.commands.registerCommand('heshu.copyName', async (node: Node | undefined) => {
      const name = node?.kind === 'name' ? node.name : await nameAtCursor(desk);
      if (name) await vscode.env.clipboard.writeText(name.canonical);
    }),
  );

  async function childrenOf(node?: Node): Promise<Node[]> {
    if (!node) {
      const all = await desk.names();
      return TYPES.map((type): Node => ({
        kind: 'kind',
        type,
        names: all.filter((name) => name.type === type),
      })).filter((kind) => kind.kind === 'kind' && kind.names.length > 0);
    }
    if (node.kind === 'kind') return node.names.map((name) => ({ kind: 'name', name }));
    if (node.kind === 'variant') return node.variant.mentions.map((mention) => ({ kind: 'mention', mention }));
    if (node.kind === 'mention') return [];
    const variants = await desk.mentions(node.name);
    const [first] = variants;
    // One way of writing, and that the name itself: nothing to tell apart.
    if (first && variants.length === 1 && first.text === node.name.canonical)
      return first.mentions.map((mention) => ({ kind: 'mention', mention }));
    return variants.map((variant) => ({ kind: 'variant', variant }));
  }
};

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'kind': {
      const item = new vscode.TreeItem(kindText(node.type), vscode.TreeItemCollapsibleState.Collapsed);
      item.id = node.type;
      item.description = String(node.names.length);
      return item;
    }
    case 'name': {
      const { type, canonical, mentions, documents } = node.name;
      const item = new vscode.TreeItem(canonical, vscode.TreeItemCollapsibleState.Collapsed);
      item.id = `${type} ${canonical}`;
      item.description =
        documents === 1
          ? vscode.l10n.t('{0} in 1 document', mentions)
          : vscode.l10n.t('{0} in {1} documents', mentions, documents);
      item.tooltip = `${canonical}\n${item.description}`;
      item.iconPath = new vscode.ThemeIcon(ICONS[type]);
      item.contextValue = 'name';
      return item;
    }
    case 'variant': {
      const { text, mentions } = node.variant;
      const item = new vscode.TreeItem(text.replace(/\s+/g, ' '), vscode.TreeItemCollapsibleState.Collapsed);
      item.description = String(mentions.length);
      item.iconPath = new vscode.ThemeIcon('quote');
      return item;
    }
    case 'mention':
      return mentionItem(node.mention);
  }
}

function mentionItem(mention: MentionView): vscode.TreeItem {
  const { excerpt, at, text } = mention;
  const item = new vscode.TreeItem({ label: excerpt, highlights: [[at, at + text.length]] });
  item.description = placeText(mention);
  item.tooltip = `${excerpt}\n${item.description}`;
  item.command = openPlaceCommand(mention);
  item.contextValue = 'place';
  return item;
}

function kindText(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('Persons');
    case 'organization':
      return vscode.l10n.t('Organisations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'title':
      return vscode.l10n.t('Titles');
  }
}

async function nameAtCursor(desk: Desk): Promise<NameKey | undefined> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await desk.document(editor.document.uri.toString()));
  const name = editor && view?.names.find((each) => touches(each, editor.selection.active));
  if (!name) void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a name first.'));
  return name;
}

/** The mention behind the cursor, in this document or the next that has one; past the last it begins again. */
async function showNext(desk: Desk, name: NameKey): Promise<void> {
  const variants = await desk.mentions(name);
  const mentions = variants.flatMap((variant) => variant.mentions);
  mentions.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
  const next = nextSpot(mentions, 1);
  if (next) await showPlace(desk, next, { preview: true });
}
