import type { Note, Span } from '../core/model.ts';
import type { Answer, AnswerTo, FolderFiles, FolderRules, Input, Port, Request } from '../worker/protocol.ts';
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
  FileFindings,
  NameKey,
  NameSummary,
  NameVariant,
} from '../worker/views.ts';

/** The engine's thread ended before it answered; `suspects` are the documents it was reading then. */
export class EngineDied extends Error {
  readonly suspects: readonly Input[];

  constructor(reason: string, suspects: readonly Input[]) {
    super(reason);
    this.name = 'EngineDied';
    this.suspects = suspects;
  }
}

/** What people keep in the `.heshu` folders, and the setting `heshu.rules` of each folder that has one. */
export interface Kept {
  readonly files: readonly Input[];
  readonly rules: readonly FolderRules[];
}

interface Waiting {
  readonly request: Request;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

/** One document is read in well under a second; an update that takes longer than this will not end. */
const PATIENCE_MS = 120_000;

/**
 * Asks the engine, which runs in a thread of its own and starts with the first question.
 * When the thread dies every open question fails with `EngineDied`, and the next one starts a new, empty thread.
 */
export class Engine {
  readonly #open: () => Promise<Port>;
  readonly #waiting = new Map<number, Waiting>();
  #port: Promise<Port> | undefined;
  /** Told anew to every thread. */
  #kept: Kept = { files: [], rules: [] };
  #annotations: readonly Input[] = [];
  #next = 1;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(open: () => Promise<Port>) {
    this.#open = open;
  }

  /** Gives the paths whose findings, claims or facts may differ now. */
  async update(put: readonly Input[], remove: readonly string[] = []): Promise<readonly string[]> {
    return (await this.#ask({ kind: 'update', put, remove })).changed;
  }

  /** The findings of these documents, or of all that have any. */
  async findings(paths: readonly string[] | null): Promise<readonly FileFindings[]> {
    return (await this.#ask({ kind: 'findings', paths })).files;
  }

  async document(path: string): Promise<DocumentView | undefined> {
    return (await this.#ask({ kind: 'document', path })).view;
  }

  async claim(path: string, id: string): Promise<ClaimSources | undefined> {
    return (await this.#ask({ kind: 'claim', path, id })).view;
  }

  async compare(a: string, b: string): Promise<readonly ComparedPair[]> {
    return (await this.#ask({ kind: 'compare', a, b })).pairs;
  }

  /**
   * What people keep beside the documents and what they set; names and sources hold for the documents that are put in from now on.
   * Gives which files the folders want.
   */
  async keep(kept: Kept): Promise<readonly FolderFiles[]> {
    this.#kept = kept;
    // A thread that is yet to start is told when it does, unless it has to say which documents are read at all.
    const mustSay = kept.files.some(({ path }) => path.endsWith('/config.yaml'));
    return this.#port || mustSay ? (await this.#ask({ kind: 'keep', ...kept })).configs : [];
  }

  /** The text of a folder's `.heshu/sources.yaml` with one more record; null where it cannot be extended. */
  async record(text: string, folder: string, path: string, published: string): Promise<string | null> {
    return (await this.#ask({ kind: 'record', text, folder, path, published })).text;
  }

  /** What people said of the documents. Gives those of which something else is said now, or null where it may be any. */
  async annotate(files: readonly Input[]): Promise<readonly string[] | null> {
    this.#annotations = files;
    return this.#port ? (await this.#ask({ kind: 'annotate', files })).changed : [];
  }

  async annotations(paths: readonly string[] | null): Promise<readonly AnnotationView[]> {
    // Most folders have none; that is known without the thread.
    return this.#annotations.length > 0 ? (await this.#ask({ kind: 'annotations', paths })).views : [];
  }

  /** What is needed to say something of a span; `inside` is the document's path in its folder. */
  async anchor(path: string, inside: string, { start, end }: Span): Promise<AnchorView | undefined> {
    return (await this.#ask({ kind: 'anchor', path, inside, start, end })).view;
  }

  /** A stretch of the list of all facts that two or more claims state, what differs first. */
  async facts(from: number, count: number): Promise<FactsPage> {
    return (await this.#ask({ kind: 'facts', from, count })).page;
  }

  /** The fact that these claims belong to. */
  async fact(anchors: readonly ClaimAnchor[]): Promise<FactView | undefined> {
    return (await this.#ask({ kind: 'fact', anchors })).view;
  }

  async names(): Promise<readonly NameSummary[]> {
    return (await this.#ask({ kind: 'names' })).names;
  }

  async mentions(name: NameKey): Promise<readonly NameVariant[]> {
    return (await this.#ask({ kind: 'mentions', name })).variants;
  }

  async cleaned(path: string): Promise<CleanedText | undefined> {
    return (await this.#ask({ kind: 'cleaned', path })).view;
  }

  /** The text of a report on all documents. */
  async report(wanted: Omit<Extract<Request, { kind: 'report' }>, 'kind'>): Promise<string> {
    return (await this.#ask({ kind: 'report', ...wanted })).text;
  }

  async notes(): Promise<readonly Note[]> {
    return (await this.#ask({ kind: 'notes' })).notes;
  }

  /** Ends the thread; a later question starts a new one. */
  close(): void {
    void this.#port?.then((port) => {
      port.close();
    });
    this.#end('closed');
  }

  async #ask<R extends Request>(request: R): Promise<AnswerTo<R['kind']>> {
    this.#port ??= this.#start();
    const port = await this.#port;
    const answer = await new Promise<Answer>((done, failed) => {
      const id = this.#next++;
      this.#waiting.set(id, { request, done, failed });
      this.#watch(port);
      port.send({ id, request });
    });
    if (answers(answer, request)) return answer;
    throw new Error(`The engine answered ${answer.kind} to ${request.kind}.`);
  }

  async #start(): Promise<Port> {
    try {
      const port = await this.#open();
      port.onReply((reply) => {
        const waiting = this.#waiting.get(reply.id);
        this.#waiting.delete(reply.id);
        this.#watch(port);
        if ('answer' in reply) waiting?.done(reply.answer);
        else waiting?.failed(new Error(reply.error));
      });
      port.onDeath((reason) => {
        this.#end(reason);
      });
      const { files, rules } = this.#kept;
      if (files.length + rules.length > 0) port.send({ id: 0, request: { kind: 'keep', files, rules } });
      if (this.#annotations.length > 0) port.send({ id: 0, request: { kind: 'annotate', files: this.#annotations } });
      return port;
    } catch (error) {
      this.#port = undefined;
      throw new EngineDied(`The engine could not be started: ${String(error)}`, []);
    }
  }

  /** Waits anew for the oldest open question. */
  #watch(port: Port): void {
    clearTimeout(this.#watchdog);
    if (this.#waiting.size === 0) return;
    this.#watchdog = setTimeout(() => {
      port.close();
      this.#end(`no answer in ${PATIENCE_MS / 1000} s`);
    }, PATIENCE_MS);
  }

  #end(reason: string): void {
    clearTimeout(this.#watchdog);
    this.#port = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    const oldest = waiting[0]?.request;
    const death = new EngineDied(reason, oldest?.kind === 'update' ? oldest.put : []);
    for (const { failed } of waiting) failed(death);
  }
}

function answers<R extends Request>(answer: Answer, request: R): answer is AnswerTo<R['kind']> {
  return answer.kind === request.kind;
}
