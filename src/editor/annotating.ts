/** How a person says something of a place: the words they marked, ready to be kept. */
import * as vscode from 'vscode';
import type { AnchorView, Stretch } from '../worker/views.ts';
import type { Annotations, Home } from './annotations.ts';
import { sourceOfOpen } from './check.ts';
import type { Desk } from './desk.ts';
import { offsetsIn, rangeOf, touches } from './range.ts';
import { isProse } from './sources.ts';

/** A place that something is to be said of. */
export interface Marked {
  readonly home: Home;
  /** The document's URI. */
  readonly path: string;
  readonly view: AnchorView;
  readonly range: vscode.Range;
}

/** A sentence for a person on why nothing can be said of a place. */
export class NoPlace extends Error {}

/** What is selected in the editor in front, else the claim or name at the cursor. Throws `NoPlace`. */
export async function markedHere(desk: Desk, annotations: Annotations): Promise<Marked> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isProse(editor.document)) {
    throw new NoPlace(vscode.l10n.t('Open a Markdown or plain text document first.'));
  }
  const { document, selection } = editor;
  if (!selection.isEmpty) return mark(desk, annotations, document, selection);
  const view = await desk.document(document.uri.toString());
  const stretches: readonly Stretch[] = [...(view?.claims ?? []).map(({ spot }) => spot), ...(view?.names ?? [])];
  const under = stretches.find((stretch) => touches(stretch, selection.active));
  if (!under) throw new NoPlace(vscode.l10n.t('Select the words first, or place the cursor on a figure or a name.'));
  return mark(desk, annotations, document, rangeOf(under));
}

/** The words of a range. Throws `NoPlace`. */
export async function mark(
  desk: Desk,
  annotations: Annotations,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<Marked> {
  const path = document.uri.toString();
  const home = annotations.homeOf(path);
  if (!home) {
    throw new NoPlace(
      vscode.l10n.t('The document is in no open folder. Save it in a folder and open that, so that notes can be kept.'),
    );
  }
  const text = document.getText(range);
  if (text.trim() === '') throw new NoPlace(vscode.l10n.t('Select some words first.'));
  // What was typed a moment ago may not have reached the engine yet.
  if ((await desk.document(path))?.length !== document.getText().length) await desk.update([sourceOfOpen(document)]);
  const view = await desk.anchor(path, home.inside, offsetsIn(document, range));
  if (view?.anchor.exact !== text) {
    throw new NoPlace(vscode.l10n.t('Heshu reads this document just now. Try again in a moment.'));
  }
  return { home, path, view, range };
}

/** Runs what a command does; what stands in its way is told in a sentence. */
export async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
