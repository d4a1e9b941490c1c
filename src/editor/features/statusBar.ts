import * as vscode from 'vscode';
import { claimsText, discrepanciesHereText } from '../countText.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

/** The state of the document in front: how many claims were checked, and how many discrepancies are open. A click lists them. */
export const statusBar: Feature = ({ desk }) => {
  const item = vscode.window.createStatusBarItem('heshu.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Heshu 核数';
  item.command = 'heshu.discrepancies.focus';
  /** The answer to an older question must not stand for a newer document. */
  let asked = 0;

  const renew = async (): Promise<void> => {
    const mine = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isProse(document)) {
      item.hide();
      return;
    }
    const path = document.uri.toString();
    const view = await desk.document(path);
    if (mine !== asked) return;
    if (!view) {
      const skipped = desk.skipped.find((each) => each.path === path);
      say('$(circle-slash) 核数', skipped ? skipped.reason : vscode.l10n.t('Heshu has not read this document.'));
      return;
    }
    const open = (desk.findings.get(path) ?? []).length;
    const claims = claimsText(view.claims.length);
    const state = open > 0 || desk.progress === 'checked' ? discrepanciesHereText(open) : noneSoFar();
    const icon = desk.progress === 'checking' ? '$(sync~spin)' : open > 0 ? '$(warning)' : '$(check)';
    say(`${icon} 核数 ${open > 0 ? open : view.claims.length}`, `${state}\n${claims}`);
  };

  const noneSoFar = (): string =>
    vscode.l10n.t('No discrepancies in this document; the others of the folder have not been read.');

  const say = (text: string, tooltip: string): void => {
    item.text = text;
    item.tooltip = `Heshu 核数\n${tooltip}`;
    item.accessibilityInformation = { label: `Heshu: ${tooltip.replace('\n', ', ')}` };
    item.show();
  };

  void renew();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void renew()),
    desk.onDidProgress(() => void renew()),
    desk.onDidChange((paths) => {
      const here = vscode.window.activeTextEditor?.document.uri.toString();
      if (here !== undefined && paths.includes(here)) void renew();
    }),
  );
};
