import * as vscode from 'vscode';
import { EVERYTHING_OPEN, queueOf, type Grouping, type QueueFilter, type QueueGroup } from '../worker/queue.ts';
import type { FindingView } from '../worker/views.ts';
import type { Desk } from './desk.ts';

const GROUPING = 'heshu.grouping';
const FILTER = 'heshu.filter';

/** Which findings a person looks at, and how: the tree shows them and the keys step through them. Kept with the workspace. */
export class ReviewQueue implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #grouping: Grouping;
  #filter: QueueFilter;

  /** Another grouping or filter holds now. */
  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk, memory: vscode.Memento) {
    this.#desk = desk;
    this.#memory = memory;
    this.#grouping = memory.get<Grouping>(GROUPING, 'finding');
    this.#filter = { ...EVERYTHING_OPEN, ...memory.get<Partial<QueueFilter>>(FILTER, {}) };
    this.#tell();
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    void this.#memory.update(GROUPING, grouping);
    this.#tell();
  }

  get filter(): QueueFilter {
    return this.#filter;
  }

  set filter(filter: QueueFilter) {
    this.#filter = filter;
    void this.#memory.update(FILTER, filter);
    this.#tell();
  }

  /** Whether anything but the usual is shown. */
  get isFiltered(): boolean {
    return JSON.stringify(this.#filter) !== JSON.stringify(EVERYTHING_OPEN);
  }

  /** What is listed, the gravest group first. */
  groups(): readonly QueueGroup[] {
    return queueOf(this.all(), this.#grouping, this.#filter);
  }

  /** What is listed as one reads: document by document, from the top down. */
  inReadingOrder(): readonly FindingView[] {
    const listed = queueOf(this.all(), 'finding', this.#filter).flatMap(({ findings }) => findings);
    return listed.sort(({ spots: [a] }, { spots: [b] }) =>
      a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1,
    );
  }

  /** Every finding of the workspace, whatever has become of it. */
  all(): readonly FindingView[] {
    const { findings, settled, lessSure } = this.#desk;
    return [...[...findings.values()].flat(), ...[...settled.values()].flat(), ...lessSure];
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', 'heshu.isFiltered', this.isFiltered);
    this.#changed.fire();
  }
}
