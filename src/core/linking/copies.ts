import { type Overlap, ReuseIndex } from './reuse-index.ts';

/** Fewer shared shingles than this (some 20 characters each) are a set phrase or two. */
const leastShingles = 5;
/** Two documents are one text where this much of the shorter one stands in the other. */
const copiedShare = 0.5;

/** Which documents share passages, and which are copies of one another: copies do not corroborate. */
export class Copies {
  readonly #index = new ReuseIndex();
  readonly #overlaps = new Map<string, readonly Overlap[]>();
  /** Copies as far as somebody asked. */
  readonly #copies = new Map<string, ReadonlySet<string>>();
  /** What was answered before the last changes. */
  readonly #before = new Map<string, ReadonlySet<string>>();

  /** Adds a document; gives the documents whose overlaps may differ now. */
  add(path: string, print: Int32Array): ReadonlySet<string> {
    return this.#forget(path, this.#index.add(path, print));
  }

  /** Forgets a document; gives the documents whose overlaps may differ now. */
  remove(path: string): ReadonlySet<string> {
    return this.#forget(path, this.#index.remove(path));
  }

  /** Documents that share passages with this one, in order of their paths. */
  overlaps(path: string): readonly Overlap[] {
    let overlaps = this.#overlaps.get(path);
    if (overlaps === undefined) {
      overlaps = this.#index.overlaps(path);
      this.#overlaps.set(path, overlaps);
    }
    return overlaps;
  }

  /** Those that share most come first. */
  closest(path: string): readonly string[] {
    return [...this.overlaps(path)]
      .sort((a, b) => b.shared - a.shared || (a.path < b.path ? -1 : 1))
      .map((other) => other.path);
  }

  /**
   * The documents that are largely one text with this one, or of which one holds the other, in order of their paths.
   * What a copy shares with a third document makes that no copy of this one.
   */
  copies(path: string): ReadonlySet<string> {
    let copies = this.#copies.get(path);
    if (copies === undefined) {
      const size = this.#index.size(path);
      const isCopy = ({ path: other, shared }: Overlap): boolean =>
        shared >= leastShingles && shared >= copiedShare * Math.min(size, this.#index.size(other));
      copies = new Set(
        this.overlaps(path)
          .filter(isCopy)
          .map((other) => other.path),
      );
      this.#copies.set(path, copies);
    }
    return copies;
  }

  /** The documents that were told other copies than they have now, since this was last asked. */
  takeMoved(): readonly string[] {
    const moved = [...this.#before]
      .filter(([path, before]) => !isSame(before, this.copies(path)))
      .map(([path]) => path);
    this.#before.clear();
    return moved;
  }

  #forget(path: string, touched: ReadonlySet<string>): ReadonlySet<string> {
    for (const each of [path, ...touched]) {
      this.#overlaps.delete(each);
      const copies = this.#copies.get(each);
      if (copies === undefined) continue;
      if (!this.#before.has(each)) this.#before.set(each, copies);
      this.#copies.delete(each);
    }
    return touched;
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
