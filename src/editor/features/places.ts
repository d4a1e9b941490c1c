import * as vscode from 'vscode';
import type { Desk } from '../desk.ts';
import { openDocument } from '../encodings.ts';
import { asTarget, OPEN_PLACE, type Target } from '../place.ts';
import { rangeOf } from '../range.ts';
import type { Feature } from './feature.ts';

/** Opens a place that a tree, a hover or a problem names. */
export const places: Feature = ({ desk, log }) =>
  vscode.commands.registerCommand(OPEN_PLACE, async (given: unknown) => {
    const target = asTarget(given);
    if (!target) return;
    try {
      await showPlace(desk, target, { preview: true });
    } catch (error) {
      log.error(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The document cannot be opened. It may have been moved or deleted: check the workspace again.'),
      );
    }
  });

/** Shows a document with the place selected and in the middle. */
export async function showPlace(
  desk: Desk,
  target: Target,
  options: vscode.TextDocumentShowOptions,
): Promise<vscode.TextEditor> {
  const document = await openDocument(desk, vscode.Uri.parse(target.path, true));
  const selection = rangeOf(target);
  const editor = await vscode.window.showTextDocument(document, { ...options, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
