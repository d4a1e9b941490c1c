import * as vscode from 'vscode';
import type { Annotation, Decision, LinkAnnotation, TextNote } from '../../core/annotations/model.ts';
import type { AnnotatedPlace, AnnotationView } from '../../worker/views.ts';
import { decisionIcon, decisionText, linkText } from '../annotationText.ts';
import { telling } from '../annotating.ts';
import { folderOf, nameOf, openPlaceCommand, placeText } from '../place.ts';
import type { Feature } from './feature.ts';

type Group = 'link' | 'note' | 'decision' | 'detached';

type Node =
  | { readonly kind: 'group'; readonly group: Group; readonly views: readonly AnnotationView[] }
  | { readonly kind: 'annotation'; readonly view: AnnotationView }
  | { readonly kind: 'place'; readonly place: AnnotatedPlace; readonly icon: string };

/** The tree of what people said of the documents: links, notes, decisions, and what has lost its place. */
export const annotationTree: Feature = ({ desk, annotations }) => {
  const renewed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Node>('heshu.annotations', {
    treeDataProvider: { onDidChangeTreeData: renewed.event, getChildren: childrenOf, getTreeItem: itemOf },
    showCollapseAll: true,
  });
  const renew = (): void => {
    renewed.fire(undefined);
  };
  return vscode.Disposable.from(
    view,
    renewed,
    annotations.onDidChange(renew),
    desk.onDidChange(renew),
    vscode.commands.registerCommand('heshu.removeAnnotation', (node: Node | undefined) =>
      telling(async () => {
        const chosen = node ?? view.selection[0];
        if (chosen?.kind !== 'annotation') return;
        await annotations.remove(folderOf(chosen.view), [chosen.view.annotation.id]);
      }),
    ),
  );

  async function childrenOf(node?: Node): Promise<Node[]> {
    if (!node) return groupsOf(await desk.annotations(null));
    if (node.kind === 'group') return node.views.map((each) => ({ kind: 'annotation', view: each }));
    if (node.kind === 'place') return [];
    return node.view.annotation.kind === 'link' ? placesOf(node.view) : [];
  }
};

function groupsOf(views: readonly AnnotationView[]): Node[] {
  const groups = new Map<Group, AnnotationView[]>([
    ['detached', []],
    ['link', []],
    ['note', []],
    ['decision', []],
  ]);
  for (const view of views) groups.get(groupOf(view) ?? 'note')?.push(view);
  return [...groups].flatMap(([group, members]): Node[] =>
    members.length === 0 ? [] : [{ kind: 'group', group, views: members.sort(byPlace) }],
  );
}

function groupOf({ annotation, places }: AnnotationView): Group | undefined {
  if (places.some(({ spot }) => spot === null)) return 'detached';
  return annotation.kind === 'reply' ? undefined : annotation.kind;
}

function placesOf({ places }: AnnotationView): Node[] {
  return places.map((place, index) => ({ kind: 'place', place, icon: index === 0 ? 'debug-start' : 'target' }));
}

function byPlace(a: AnnotationView, b: AnnotationView): number {
  const [x, y] = [a.places[0], b.places[0]];
  const paths = (x?.anchor.path ?? '').localeCompare(y?.anchor.path ?? '');
  return paths || (x?.spot?.start ?? 0) - (y?.spot?.start ?? 0);
}

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'group': {
      const item = new vscode.TreeItem(groupName(node.group), vscode.TreeItemCollapsibleState.Expanded);
      item.id = node.group;
      item.description = String(node.views.length);
      if (node.group === 'detached') {
        item.iconPath = new vscode.ThemeIcon('debug-disconnect');
        item.tooltip = vscode.l10n.t('The words that these speak of are gone. Nothing of them is lost.');
      }
      return item;
    }
    case 'annotation':
      return annotationItem(node.view);
    case 'place':
      return placeItem(node.place, node.icon);
  }
}

function groupName(group: Group): string {
  switch (group) {
    case 'link':
      return vscode.l10n.t('Links');
    case 'note':
      return vscode.l10n.t('Notes');
    case 'decision':
      return vscode.l10n.t('Decisions');
    case 'detached':
      return vscode.l10n.t('Without their place');
  }
}

function annotationItem({ annotation, places, folder }: AnnotationView): vscode.TreeItem {
  const isLink = annotation.kind === 'link';
  const item = new vscode.TreeItem(
    labelOf(annotation),
    isLink ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const [first] = places;
  const where = first ? whereOf(first) : '';
  item.id = `${folder} ${annotation.id}`;
  item.description = [quoteOf(places), where].filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(iconOf(annotation));
  item.tooltip = [
    labelOf(annotation),
    ...places.map((each) => `“${each.anchor.exact}” ${whereOf(each)}`),
    byline(annotation),
  ]
    .filter((line) => line !== '')
    .join('\n');
  item.contextValue = 'annotation';
  if (first?.spot) item.command = openPlaceCommand(first.spot);
  return item;
}

function placeItem({ anchor, spot, path }: AnnotatedPlace, icon: string): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(anchor.exact));
  item.description = spot ? placeText(spot) : `${anchor.path} · ${vscode.l10n.t('the words are gone')}`;
  item.iconPath = new vscode.ThemeIcon(icon);
  if (spot) item.command = openPlaceCommand(spot);
  else if (path !== null) {
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(path, true)] };
  }
  return item;
}

function labelOf(annotation: Annotation): string {
  switch (annotation.kind) {
    case 'link':
      return linkText(annotation.relation, true);
    case 'note':
    case 'reply':
      return oneLine(annotation.text);
    case 'decision':
      return decisionLabel(annotation);
  }
}

function decisionLabel(decision: Decision): string {
  const what =
    decision.rule === undefined ? decisionText(decision.state) : `${decision.rule} ${decisionText(decision.state)}`;
  return decision.note === '' ? what : `${what} · ${oneLine(decision.note)}`;
}

function iconOf(annotation: LinkAnnotation | TextNote | Annotation): string {
  if (annotation.kind === 'link') return 'link';
  return annotation.kind === 'decision' ? decisionIcon(annotation.state) : 'note';
}

function quoteOf(places: readonly AnnotatedPlace[]): string {
  return places.map(({ anchor }) => `“${oneLine(anchor.exact).slice(0, 30)}”`).join(' → ');
}

function whereOf({ anchor, spot, path }: AnnotatedPlace): string {
  if (spot) return placeText(spot);
  return path === null ? anchor.path : nameOf(path);
}

function byline({ creator, created, modified }: Annotation): string {
  return [creator, (modified ?? created).slice(0, 10)].filter((part) => part !== '').join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
