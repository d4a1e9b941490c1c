import * as vscode from 'vscode';
import type { Desk } from '../desk.ts';
import type { ReviewQueue } from '../reviewQueue.ts';
import type { Spot } from '../../worker/views.ts';
import { compareTo } from '../range.ts';
import { showPlace } from './places.ts';
import type { Feature } from './feature.ts';

/** Steps from one listed discrepancy to the next or the previous one, through the document in front and on into the others. */
export const steps: Feature = ({ desk, queue }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('heshu.nextDiscrepancy', () => step(desk, queue, 1)),
    vscode.commands.registerCommand('heshu.previousDiscrepancy', () => step(desk, queue, -1)),
  );

async function step(desk: Desk, queue: ReviewQueue, direction: 1 | -1): Promise<void> {
  const spots = queue.inReadingOrder().map(({ spots: [first] }) => first);
  const next = nextSpot(spots, direction);
  if (!next) {
    void vscode.window.showInformationMessage(
      desk.progress === 'checked'
        ? vscode.l10n.t('No discrepancies.')
        : vscode.l10n.t('No discrepancies so far. Run "Heshu: Check the Workspace" to compare all documents.'),
    );
    return;
  }
  await showPlace(desk, next, { preview: true });
}

/** The spot behind the cursor, or before it; `spots` are in reading order, the documents by their paths. */
export function nextSpot<S extends Spot>(spots: readonly S[], direction: 1 | -1): S | undefined {
  const editor = vscode.window.activeTextEditor;
  return spots[editor ? indexFrom(spots, editor, direction) : direction === 1 ? 0 : spots.length - 1];
}

/** The first spot behind the cursor, or the last before it; past the end of all documents it begins again. */
function indexFrom(spots: readonly Spot[], { document, selection }: vscode.TextEditor, direction: 1 | -1): number {
  const here = document.uri.toString();
  const side = (spot: Spot): number =>
    spot.path === here ? compareTo(spot, selection.start) : spot.path < here ? -1 : 1;
  if (direction === 1)
    return Math.max(
      0,
      spots.findIndex((spot) => side(spot) > 0),
    );
  const before = spots.filter((spot) => side(spot) < 0).length;
  return (before > 0 ? before : spots.length) - 1;
}
