import * as vscode from 'vscode';
import type { Locale } from '../core/messages.ts';
import type { ReviewFormat } from '../report/formats.ts';
import type { FolderName, Input } from '../worker/protocol.ts';
import type { Span } from '../core/model.ts';
import type {
  AnchorView,
  AnnotationView,
  ClaimAnchor,
  ClaimSources,
  CleanedText,
  ComparedPair,
  DocumentView,
  FactsPage,
  FactView,
  FindingView,
  NameKey,
  NameSummary,
  NameVariant,
} from '../worker/views.ts';
import { DeathRecord } from './deathRecord.ts';
import { EngineDied, type Engine, type Kept } from './engine.ts';
import { FindingLists } from './findingLists.ts';
import { takeFolderFiles } from './folderFiles.ts';
import type { Log } from './log.ts';
import type { Skipped, Source } from './sources.ts';

/** The engine has ended: what it was reading then, and whether it is to be filled again. */
export interface Death {
  readonly suspects: readonly string[];
  readonly again: boolean;
}

/** How far the folder has been read. */
export type Progress = 'unchecked' | 'checking' | 'checked';

/**
 * What the editor knows: which documents the engine holds, the findings of each, and what was left out.
 * Features read from here and listen; only `follow.ts` and `check.ts` put documents in.
 */
export class Desk implements vscode.Disposable {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #paths = new Set<string>();
  readonly #lists = new FindingLists();
  readonly #skipped = new Map<string, Skipped>();
  readonly #changed = new vscode.EventEmitter<readonly string[]>();
  readonly #moved = new vscode.EventEmitter<Progress>();
  readonly #died = new vscode.EventEmitter<Death>();
  readonly #deaths = new DeathRecord();
  #progress: Progress = 'unchecked';
  #ready: Promise<void> = Promise.resolve();
  #disposed = false;

  /** Documents whose findings, claims or facts may differ now. */
  readonly onDidChange = this.#changed.event;
  readonly onDidProgress = this.#moved.event;
  /** The engine is empty. Where it is `again` to be filled, whoever put documents in does so anew. */
  readonly onDidDie = this.#died.event;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
  }

  get progress(): Progress {
    return this.#progress;
  }

  set progress(progress: Progress) {
    this.#progress = progress;
    this.#moved.fire(progress);
  }

  /** The paths that the engine holds. */
  get paths(): ReadonlySet<string> {
    return this.#paths;
  }

  /** Findings by document that nobody has settled, the documents without any left out. */
  get findings(): ReadonlyMap<string, readonly FindingView[]> {
    return this.#lists.open;
  }

  /** What is not sure enough to be a discrepancy: counted, and shown when somebody asks. */
  get lessSure(): readonly FindingView[] {
    return this.#lists.lessSure;
  }

  /** Findings by document that somebody has ignored, verified or corrected. */
  get settled(): ReadonlyMap<string, readonly FindingView[]> {
    return this.#lists.settled;
  }

  get skipped(): readonly Skipped[] {
    return [...this.#skipped.values()];
  }

  /** Settles once the engine knows what people keep in the folders: before that it is not known which documents are read. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Puts and removes documents, and tells the listeners when their findings are known. */
  async update(sources: readonly Source[], remove: readonly string[] = []): Promise<void> {
    await this.refresh(await this.load(sources, remove));
  }

  /** Puts and removes documents and gives the paths to `refresh` after it, so that many loads need one refresh. */
  async load(sources: readonly Source[], remove: readonly string[] = []): Promise<readonly string[]> {
    await this.#ready;
    const put: Input[] = [];
    for (const source of sources) {
      if ('reason' in source) this.#skipped.set(source.path, source);
      else if (!this.#deaths.isDeadly(source)) put.push(source);
    }
    for (const path of [...remove, ...put.map((input) => input.path)]) this.#skipped.delete(path);
    const left = [...remove, ...sources.flatMap((source) => ('reason' in source ? [source.path] : []))];
    const changed = [...left];
    const gone = left.filter((path) => this.#paths.delete(path));
    if (gone.length > 0) changed.push(...(await this.#guard(() => this.#engine.update([], gone), [])));
    for (const batch of this.#deaths.inBatches(put)) {
      if (batch.length === 0) continue;
      // Before the engine has answered: what is asked of these paths from now on is answered after the update.
      for (const { path } of batch) this.#paths.add(path);
      changed.push(...(await this.#guard(() => this.#engine.update(batch), [])));
    }
    return [...new Set(changed)];
  }

  /** Asks for the findings of these documents, or of all, and tells the listeners. */
  async refresh(paths: readonly string[] | null): Promise<void> {
    if (paths?.length === 0) return;
    const files = await this.#guard(() => this.#engine.findings(paths), undefined);
    if (!files) return;
    const touched = new Set(paths ?? [...this.#lists.open.keys(), ...this.#lists.settled.keys(), ...this.#paths]);
    if (!paths) this.#lists.clear();
    for (const { path, findings } of files) this.#lists.put(path, findings);
    this.#changed.fire([...touched]);
  }

  /** What is marked in a document, or undefined while the engine does not hold it. */
  async document(path: string): Promise<DocumentView | undefined> {
    if (!this.#paths.has(path)) return undefined;
    return this.#guard(() => this.#engine.document(path), undefined);
  }

  async claim(path: string, id: string): Promise<ClaimSources | undefined> {
    return this.#guard(() => this.#engine.claim(path, id), undefined);
  }

  async compare(a: string, b: string): Promise<readonly ComparedPair[]> {
    return this.#guard(() => this.#engine.compare(a, b), []);
  }

  /** Tells the engine what people keep beside the documents. Documents wait for it, so that each is read with it. */
  async keep(reading: Promise<Kept>): Promise<void> {
    this.#ready = this.#guard(async () => {
      takeFolderFiles(await this.#engine.keep(await reading));
    }, undefined);
    await this.#ready;
  }

  /** The text of a folder's `.heshu/sources.yaml` with one more record; null where it cannot be extended. */
  async record(text: string, folder: string, path: string, published: string): Promise<string | null> {
    return this.#guard(() => this.#engine.record(text, folder, path, published), null);
  }

  /** A stretch of the list of all facts that two or more claims state, what differs first. */
  async facts(from: number, count: number): Promise<FactsPage> {
    const none: FactsPage = { total: 0, facts: [] };
    return this.#paths.size > 0 ? this.#guard(() => this.#engine.facts(from, count), none) : none;
  }

  /** The fact that these claims belong to, found again after edits; undefined where there is none. */
  async fact(anchors: readonly ClaimAnchor[]): Promise<FactView | undefined> {
    return this.#guard(() => this.#engine.fact(anchors), undefined);
  }

  /** Tells the engine what people said of the documents, and the listeners what that changes. */
  async annotate(files: readonly Input[]): Promise<void> {
    const changed = await this.#guard(() => this.#engine.annotate(files), []);
    await this.refresh(changed);
  }

  /** What people said of these documents, or of all, with the places as they stand now. */
  async annotations(paths: readonly string[] | null): Promise<readonly AnnotationView[]> {
    return this.#guard(() => this.#engine.annotations(paths), []);
  }

  /** What is needed to say something of a span of raw offsets; `inside` is the document's path in its folder. */
  async anchor(path: string, inside: string, span: Span): Promise<AnchorView | undefined> {
    return this.#guard(() => this.#engine.anchor(path, inside, span), undefined);
  }

  /** The names of all documents, those that stand in most places first. */
  async names(): Promise<readonly NameSummary[]> {
    return this.#paths.size > 0 ? this.#guard(() => this.#engine.names(), []) : [];
  }

  async mentions(name: NameKey): Promise<readonly NameVariant[]> {
    return this.#guard(() => this.#engine.mentions(name), []);
  }

  /** A document simplified and repaired, or undefined where the engine does not hold it. */
  async cleaned(path: string): Promise<CleanedText | undefined> {
    return this.#guard(() => this.#engine.cleaned(path), undefined);
  }

  /** The text of a report on all documents in one form; undefined where the engine has ended. */
  async report(format: ReviewFormat, locale: Locale, folders: readonly FolderName[]): Promise<string | undefined> {
    const skipped = this.skipped.map(({ path, reason }) => ({ path, message: reason }));
    return this.#guard(() => this.#engine.report({ format, locale, folders, skipped }), undefined);
  }

  /** What the engine has to say of documents that it could not read as they stand. */
  async notes(): ReturnType<Engine['notes']> {
    return this.#guard(() => this.#engine.notes(), []);
  }

  dispose(): void {
    this.#disposed = true;
    this.#engine.close();
    this.#changed.dispose();
    this.#moved.dispose();
    this.#died.dispose();
  }

  async #guard<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof EngineDied) this.#bury(error);
      else this.#log.error(error);
      return otherwise;
    }
  }

  /** Every question that was open then fails with the same error: the first of them buries the engine. */
  #bury(death: EngineDied): void {
    if (this.#deaths.knows(death) || this.#disposed) return;
    const { deadly, again } = this.#deaths.take(death);
    this.#log.error(death);
    if (deadly !== undefined) {
      const reason = vscode.l10n.t('Not checked: the checker stopped while it read this document.');
      this.#skipped.set(deadly, { path: deadly, reason });
    }
    const held = [...this.#paths];
    this.#paths.clear();
    this.#lists.clear();
    this.#changed.fire(held);
    this.#died.fire({ suspects: death.suspects.map(({ path }) => path), again });
  }
}
