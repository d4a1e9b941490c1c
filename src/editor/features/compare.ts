import * as vscode from 'vscode';
import type { Relation } from '../../core/model.ts';
import type { ClaimView, ComparedPair } from '../../worker/views.ts';
import { asOfText, relationIcon, relationText } from '../claimText.ts';
import type { Desk } from '../desk.ts';
import { nameOf } from '../place.ts';
import { isProse } from '../sources.ts';
import { showPlace } from './places.ts';
import type { Feature } from './feature.ts';

const ORDER: readonly Relation[] = ['conflict', 'changed', 'consistent', 'same'];

interface PairItem extends vscode.QuickPickItem {
  readonly pair?: ComparedPair;
}

/** Compares the document in front with another: a list of the facts that both state, each shown side by side. */
export const compare: Feature = ({ desk }) =>
  vscode.commands.registerCommand('heshu.compareWith', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isProse(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text document first.'));
      return;
    }
    const here = document.uri.toString();
    const other = await pickOther(desk, here);
    if (other === undefined) return;
    const pairs = await desk.compare(here, other);
    if (pairs.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} and {1} state no common fact.', nameOf(here), nameOf(other)),
      );
      return;
    }
    pickPair(desk, here, other, pairs);
  });

async function pickOther(desk: Desk, here: string): Promise<string | undefined> {
  const paths = [...desk.paths].filter((path) => path !== here).sort();
  const items = paths.map((path) => ({ label: nameOf(path), path }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no other document yet. Open one, or check the workspace.'),
    );
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Compare {0} with…', nameOf(here));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.path;
}

/** Moving through the list shows both places side by side; Enter or Escape leaves them as they are. */
function pickPair(desk: Desk, here: string, other: string, pairs: readonly ComparedPair[]): void {
  const pick = vscode.window.createQuickPick<PairItem>();
  pick.title = `${nameOf(here)} ↔ ${nameOf(other)}`;
  pick.placeholder = vscode.l10n.t('Facts that both documents state: {0}', pairs.length);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = ORDER.flatMap((relation) => {
    const items = pairs.filter((pair) => pair.relation === relation).map(pairItem);
    const separator: PairItem = { label: relationText(relation), kind: vscode.QuickPickItemKind.Separator };
    return items.length > 0 ? [separator, ...items] : [];
  });
  pick.onDidChangeActive(([active]) => {
    if (active?.pair) void showBoth(desk, active.pair);
  });
  pick.onDidAccept(() => {
    pick.hide();
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
}

function pairItem(pair: ComparedPair): PairItem {
  const { a, b, relation } = pair;
  return {
    pair,
    label: `$(${relationIcon(relation)}) ${a.spot.text} ↔ ${b.spot.text}`,
    description: a.measure,
    detail: `${sideText(a)} ↔ ${sideText(b)}`,
  };
}

function sideText({ scope, asOf }: ClaimView): string {
  return [scope[0], asOfText(asOf)].filter((part) => part).join(' · ');
}

async function showBoth(desk: Desk, { a, b }: ComparedPair): Promise<void> {
  const options = { preserveFocus: true, preview: true };
  await showPlace(desk, a.spot, { ...options, viewColumn: vscode.ViewColumn.One });
  await showPlace(desk, b.spot, { ...options, viewColumn: vscode.ViewColumn.Two });
}
