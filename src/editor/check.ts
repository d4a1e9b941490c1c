import * as vscode from 'vscode';
import type { Desk } from './desk.ts';
import type { Log } from './log.ts';
import { findDocuments, isProse, readSource, type Source } from './sources.ts';

/** Above this many documents a folder is not read unasked. */
const UNASKED_LIMIT = 2000;
/** Files read at once, and put into the engine with one message. */
const BATCH = 32;

/** Reads the folder's documents into the desk and keeps count of how far that has come. One run at a time. */
export class WorkspaceCheck {
  readonly #desk: Desk;
  readonly #log: Log;
  #running: Promise<void> | undefined;
  #listed: ReadonlySet<string> = new Set();

  constructor(desk: Desk, log: Log) {
    this.#desk = desk;
    this.#log = log;
  }

  /** The paths of the folder's documents, as the last run found them. */
  get listed(): ReadonlySet<string> {
    return this.#listed;
  }

  /** Asked for by a person: with progress and a way to cancel, whatever the number of documents. */
  async asked(): Promise<void> {
    await this.#run({ location: vscode.ProgressLocation.Notification, cancellable: true }, Infinity);
  }

  /** Unasked: a quiet bar above the view, and only where the folder is small enough. */
  async unasked(): Promise<void> {
    await this.#run({ location: { viewId: 'heshu.discrepancies' } }, UNASKED_LIMIT);
  }

  /** What every document is read with differs: quietly reads all of them anew, where they have been read. */
  async again(): Promise<void> {
    await this.#running;
    if (this.#desk.progress === 'checked') await this.#run({ location: { viewId: 'heshu.discrepancies' } }, Infinity);
    await this.#desk.update([...openDocuments().values()].map(sourceOfOpen));
  }

  /** Files have come or gone, or the settings differ: lists the folder again and reads only what is new. */
  async renew(): Promise<void> {
    await this.#running;
    if (this.#desk.progress !== 'checked') return;
    await this.#desk.ready;
    const uris = await findDocuments(new vscode.CancellationTokenSource().token);
    const open = openDocuments();
    const left = new Set(this.#desk.skipped.map(({ path }) => path));
    const before = this.#listed;
    await this.#list(uris, open);
    const fresh = uris.filter((uri) => !before.has(uri.toString()) || left.has(uri.toString()));
    await this.#desk.update(await Promise.all(fresh.map((uri) => sourceOf(uri, open))));
  }

  async #run(options: Omit<vscode.ProgressOptions, 'title'>, limit: number): Promise<void> {
    // A run that is under way already is waited for, so that two never interleave.
    const earlier = this.#running;
    const title = vscode.l10n.t('Heshu: checking the documents');
    this.#running = (async () => {
      await earlier;
      await vscode.window.withProgress({ ...options, title }, (progress, token) => this.#read(progress, token, limit));
    })();
    await this.#running;
  }

  /** Takes a new list, and drops the documents that are on it no more. */
  async #list(uris: readonly vscode.Uri[], open: ReadonlyMap<string, vscode.TextDocument>): Promise<void> {
    this.#listed = new Set(uris.map((uri) => uri.toString()));
    const held = [...this.#desk.paths, ...this.#desk.skipped.map(({ path }) => path)];
    await this.#desk.update(
      [],
      held.filter((path) => !this.#listed.has(path) && !open.has(path)),
    );
  }

  async #read(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
    limit: number,
  ): Promise<void> {
    const before = this.#desk.progress;
    const began = Date.now();
    this.#desk.progress = 'checking';
    await this.#desk.ready;
    const uris = await findDocuments(token);
    if (cancelled(token) || uris.length > limit) {
      this.#desk.progress = before === 'checked' ? 'checked' : 'unchecked';
      return;
    }
    const open = openDocuments();
    await this.#list(uris, open);
    for (let at = 0; at < uris.length && !cancelled(token); at += BATCH) {
      const batch = uris.slice(at, at + BATCH);
      await this.#desk.load(await Promise.all(batch.map((uri) => sourceOf(uri, open))));
      const done = Math.min(at + BATCH, uris.length);
      progress.report({
        message: vscode.l10n.t('{0} of {1}', done, uris.length),
        increment: (100 * batch.length) / uris.length,
      });
    }
    await this.#desk.refresh(null);
    this.#desk.progress = cancelled(token) ? before : 'checked';
    this.#log.info(`Read ${uris.length} documents in ${Date.now() - began} ms.`);
  }
}

/** Asked anew each time: a person cancels while something else is awaited. */
function cancelled(token: vscode.CancellationToken): boolean {
  return token.isCancellationRequested;
}

/** The documents that are open, by path: their text stands for the file, saved or not. */
export function openDocuments(): ReadonlyMap<string, vscode.TextDocument> {
  return new Map(
    vscode.workspace.textDocuments
      .filter((document) => isProse(document) && !document.isClosed)
      .map((document) => [document.uri.toString(), document]),
  );
}

/** An open document as the engine takes it. */
export function sourceOfOpen(document: vscode.TextDocument): Source {
  return {
    path: document.uri.toString(),
    content: document.getText(),
    markdown: document.languageId === 'markdown',
  };
}

function sourceOf(uri: vscode.Uri, open: ReadonlyMap<string, vscode.TextDocument>): Promise<Source> {
  const document = open.get(uri.toString());
  return document ? Promise.resolve(sourceOfOpen(document)) : readSource(uri);
}
