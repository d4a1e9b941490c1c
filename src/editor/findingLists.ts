import { stateOf } from '../worker/queue.ts';
import type { FindingView } from '../worker/views.ts';

type Lists = Map<string, readonly FindingView[]>;

/** The findings of all documents by what has become of them; documents without any are left out. */
export class FindingLists {
  readonly #open: Lists = new Map();
  readonly #lessSure: Lists = new Map();
  readonly #settled: Lists = new Map();

  get open(): ReadonlyMap<string, readonly FindingView[]> {
    return this.#open;
  }

  get settled(): ReadonlyMap<string, readonly FindingView[]> {
    return this.#settled;
  }

  get lessSure(): readonly FindingView[] {
    return [...this.#lessSure.values()].flat();
  }

  /** Takes all findings of a document. A disputed one that is not sure enough stays with those. */
  put(path: string, findings: readonly FindingView[]): void {
    const settled = findings.filter((finding) => stateOf(finding) === 'settled');
    const open = findings.filter((finding) => stateOf(finding) !== 'settled');
    keep(this.#settled, path, settled);
    keep(
      this.#open,
      path,
      open.filter(({ lessSure }) => !lessSure),
    );
    keep(
      this.#lessSure,
      path,
      open.filter(({ lessSure }) => lessSure),
    );
  }

  clear(): void {
    for (const lists of [this.#open, this.#lessSure, this.#settled]) lists.clear();
  }
}

function keep(lists: Lists, path: string, list: readonly FindingView[]): void {
  if (list.length > 0) lists.set(path, list);
  else lists.delete(path);
}
