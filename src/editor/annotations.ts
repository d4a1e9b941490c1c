import * as vscode from 'vscode';
import {
  ANNOTATIONS_PATH,
  holds,
  NO_ANNOTATIONS,
  readAnnotations,
  type AnnotationFile,
  type Edit,
} from '../core/annotations/file.ts';
import type { Annotation, Stamp } from '../core/annotations/model.ts';
import type { Input } from '../worker/protocol.ts';
import { NotUtf8, readFolder, writeFolder, type HeshuFolder } from './annotationFiles.ts';
import { Batch } from './batch.ts';
import type { Log } from './log.ts';
import { nextTurn } from './nextTurn.ts';

/** An annotation without what the store adds: its id, its time and who says it. */
export type Draft<A extends Annotation = Annotation> = A extends Annotation ? Omit<A, keyof Stamp> : never;

/** Where a document's annotations are kept: its folder, and its path in there. */
export interface Home {
  readonly folder: vscode.Uri;
  readonly inside: string;
}

/** A git checkout touches the file more than once. */
const QUIET_MS = 100;
/** After this a write is looked at again: another window may have written at the same time. */
const LOOK_AGAIN_MS = 400;
const MOST_TRIES = 5;

/**
 * What people say of the documents, kept in the `.heshu/annotations.jsonl` of each folder. Writes of a folder stand in one
 * queue; each reads the file again, so that what another window or git has put there stays.
 */
export class Annotations implements vscode.Disposable {
  readonly #log: Log;
  readonly #files = new Map<string, { readonly text: string; readonly file: AnnotationFile }>();
  /** The last write of each folder, by its URI; never rejects. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #onDisk: Batch<string>;
  readonly #subscriptions: vscode.Disposable[];
  #watchers: vscode.Disposable;
  #ready: Promise<void>;

  /** The annotations of some folder differ now. */
  readonly onDidChange = this.#changed.event;

  constructor(log: Log) {
    this.#log = log;
    this.#onDisk = new Batch<string>(QUIET_MS, (folders) => void this.#reload(folders));
    this.#watchers = this.#watch();
    this.#ready = nextTurn().then(() => this.#reload(folderUris()));
    this.#subscriptions = [
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#files.delete(uri.toString());
        this.#watchers.dispose();
        this.#watchers = this.#watch();
        this.#ready = this.#reload(folderUris());
      }),
    ];
  }

  /** Settles once the files of all folders have been read. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The annotations of a folder, sorted by id. */
  of(folder: vscode.Uri): readonly Annotation[] {
    return (this.#files.get(folder.toString())?.file ?? NO_ANNOTATIONS).annotations;
  }

  /** An annotation of a folder by its id. */
  find(folder: vscode.Uri, id: string): Annotation | undefined {
    return this.of(folder).find((annotation) => annotation.id === id);
  }

  /** The file of a folder as it stands, empty where there is none. */
  textOf(folder: vscode.Uri): string {
    return this.#files.get(folder.toString())?.text ?? '';
  }

  /** The files as the engine takes them. */
  inputs(): readonly Input[] {
    return [...this.#files].map(([folder, { text }]) => ({
      path: vscode.Uri.joinPath(vscode.Uri.parse(folder, true), ANNOTATIONS_PATH).toString(),
      content: text,
    }));
  }

  /** Where what is said of a document is kept; undefined for one of no open folder. */
  homeOf(path: string): Home | undefined {
    const uri = vscode.Uri.parse(path, true);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!folder) return undefined;
    const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return { folder, inside: uri.path.slice(base.length).normalize('NFC') };
  }

  /** Says something new. Rejects with a sentence for a person where it cannot be kept. */
  async add(folder: vscode.Uri, drafts: readonly Draft[]): Promise<readonly Annotation[]> {
    const creator = annotatorOf(folder);
    const created = new Date().toISOString();
    const annotations = drafts.map((draft): Annotation => {
      return { ...draft, id: `urn:uuid:${crypto.randomUUID()}`, created, creator };
    });
    await this.edit(
      folder,
      annotations.map((annotation) => ({ kind: 'put', annotation })),
    );
    return annotations;
  }

  /** Says something else: the annotation of this id is replaced. Rejects as `add` does. */
  async change(folder: vscode.Uri, annotation: Annotation): Promise<void> {
    await this.edit(folder, [{ kind: 'put', annotation: { ...annotation, modified: new Date().toISOString() } }]);
  }

  /** Takes something back. Rejects as `add` does. */
  async remove(folder: vscode.Uri, ids: readonly string[]): Promise<void> {
    const at = new Date().toISOString();
    const creator = annotatorOf(folder);
    await this.edit(
      folder,
      ids.map((id) => ({ kind: 'remove', id, at, creator })),
    );
  }

  /** Takes in the lines of another file, as they stand; of an annotation known already the newer version counts. */
  async merge(folder: vscode.Uri, text: string): Promise<void> {
    await this.edit(folder, [{ kind: 'lines', text }]);
  }

  /** Several edits with one write, one after another in the folder's queue. Rejects as `add` does. */
  async edit(folder: vscode.Uri, edits: readonly Edit[]): Promise<void> {
    const key = folder.toString();
    const write = (this.#queues.get(key) ?? Promise.resolve()).then(() => this.#write(folder, edits));
    this.#queues.set(
      key,
      write.catch(() => undefined),
    );
    await write;
  }

  dispose(): void {
    this.#watchers.dispose();
    this.#onDisk.dispose();
    this.#changed.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #write(folder: vscode.Uri, edits: readonly Edit[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#take(folder, await writeFolder(heshuFolder(folder), edits, crypto.randomUUID()));
        break;
      } catch (error) {
        // Another window, or a program that holds the file open for a moment, is in the way.
        if (attempt === MOST_TRIES || error instanceof NotUtf8) throw new Error(sentenceOf(error), { cause: error });
        await pause(50 * attempt);
      }
    }
    setTimeout(() => void this.#lookAgain(folder, edits, 1), LOOK_AGAIN_MS);
  }

  /** Two windows that write at the same moment: the first one's edits may be gone, and are made again. */
  async #lookAgain(folder: vscode.Uri, edits: readonly Edit[], attempt: number): Promise<void> {
    try {
      const text = await readFolder(heshuFolder(folder));
      this.#take(folder, text);
      if (attempt < MOST_TRIES && !holds(readAnnotations(text), edits)) await this.edit(folder, edits);
    } catch (error) {
      this.#log.error(error);
    }
  }

  async #reload(folders: readonly string[]): Promise<void> {
    for (const key of folders) {
      const folder = vscode.Uri.parse(key, true);
      try {
        this.#take(folder, await readFolder(heshuFolder(folder)));
      } catch (error) {
        this.#log.error(sentenceOf(error));
      }
    }
  }

  #take(folder: vscode.Uri, text: string): void {
    if (text === (this.#files.get(folder.toString())?.text ?? '')) return;
    this.#files.set(folder.toString(), { text, file: readAnnotations(text) });
    this.#changed.fire();
  }

  #watch(): vscode.Disposable {
    const watchers = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
      // With its folder: of a folder that comes with all that is in it, only the folder itself may be told.
      const pattern = new vscode.RelativePattern(folder, '{.heshu,.heshu/annotations.jsonl}');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = (): void => {
        this.#onDisk.add(folder.uri.toString());
      };
      watcher.onDidCreate(changed);
      watcher.onDidChange(changed);
      watcher.onDidDelete(changed);
      return watcher;
    });
    return vscode.Disposable.from(...watchers);
  }
}

function folderUris(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}

function annotatorOf(folder: vscode.Uri): string {
  const settings = vscode.workspace.getConfiguration('heshu', folder);
  const name = settings.get<unknown>('annotator');
  return typeof name === 'string' ? name.trim() : '';
}

/** A sentence for a person on why something was not kept. */
function sentenceOf(error: unknown): string {
  if (error instanceof NotUtf8) {
    return vscode.l10n.t('{0} is no valid UTF-8. Restore it, then try again; nothing was written.', ANNOTATIONS_PATH);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('{0} could not be written: {1}', ANNOTATIONS_PATH, reason);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/** The `.heshu` of a workspace folder through VS Code's own file system, which is there in every host. */
function heshuFolder(folder: vscode.Uri): HeshuFolder {
  const { fs } = vscode.workspace;
  const base = vscode.Uri.joinPath(folder, '.heshu');
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(base, name);
  return {
    read: (name) => unlessMissing(async () => fs.readFile(at(name)), undefined),
    // Folders on the way are made where they are missing.
    write: async (name, bytes) => fs.writeFile(at(name), bytes),
    rename: async (from, to) => fs.rename(at(from), at(to), { overwrite: true }),
    remove: async (name) => fs.delete(at(name)),
    list: () => unlessMissing(async () => (await fs.readDirectory(base)).map(([name]) => name), []),
  };
}

async function unlessMissing<T, M>(read: () => Promise<T>, missing: M): Promise<T | M> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return missing;
    throw error;
  }
}
