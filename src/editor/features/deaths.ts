import * as vscode from 'vscode';
import type { Death } from '../desk.ts';
import { nameOf } from '../place.ts';
import type { Feature } from './feature.ts';

/** Says once, with a remedy, that the engine has stopped and was started again. */
export const deaths: Feature = ({ desk, log }) => {
  let saying = false;
  return desk.onDidDie(async (death) => {
    if (saying && death.again) return;
    saying = true;
    const sentence = sentenceOf(death);
    const show = vscode.l10n.t('Show Log');
    if ((await vscode.window.showWarningMessage(sentence, show)) === show) log.show();
    saying = false;
  });
};

function sentenceOf({ suspects, again }: Death): string {
  const [first, ...more] = suspects;
  if (!again) {
    return vscode.l10n.t('The checker keeps stopping. Reload the window; if it goes on, report it with the log.');
  }
  if (first === undefined || more.length > 0) {
    return vscode.l10n.t('The checker stopped and was started again; the documents are read anew.');
  }
  return vscode.l10n.t(
    'The checker stopped while it read {0} and was started again. That document is left out until it changes.',
    nameOf(first),
  );
}
