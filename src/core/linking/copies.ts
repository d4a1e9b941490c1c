import { type Overlap, ReuseIndex } from './reuse-index.ts';

/** Shared shingles (some 20 characters each) from which one document is taken to draw on the other. */
const copiedShingles = 5;

/** Which documents share passages, and which are copies of one origin: copies do not corroborate. */
export class Copies {
  readonly #index = new ReuseIndex();
  readonly #overlaps = new Map<string, readonly Overlap[]>();
  /** Origins as far as somebody asked, and who has each. */
  readonly #origins = new Map<string, string>();
  readonly #ofOrigin = new Map<string, readonly string[]>();
  /** What was answered before the last changes. */
  readonly #before = new Map<string, string>();

  /** Adds a document; gives the documents whose overlaps may differ now. */
  add(path: string, print: Uint32Array): ReadonlySet<string> {
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

  /** The first path of the documents that are largely copies of one another. */
  origin(path: string): string {
    const known = this.#origins.get(path);
    if (known !== undefined) return known;
    const seen = new Set([path]);
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const other of this.overlaps(next)) {
        if (other.shared < copiedShingles || seen.has(other.path)) continue;
        seen.add(other.path);
        open.push(other.path);
      }
    }
    const copies = [...seen].sort();
    const origin = copies[0] ?? path;
    for (const each of copies) this.#origins.set(each, origin);
    this.#ofOrigin.set(origin, copies);
    return origin;
  }

  /** The documents that were told another origin than they have now, since this was last asked. */
  takeMoved(): readonly string[] {
    const moved = [...this.#before].filter(([path, origin]) => this.origin(path) !== origin).map(([path]) => path);
    this.#before.clear();
    return moved;
  }

  #forget(path: string, touched: ReadonlySet<string>): ReadonlySet<string> {
    for (const each of [path, ...touched]) {
      this.#overlaps.delete(each);
      const origin = this.#origins.get(each);
      if (origin === undefined) continue;
      for (const copy of this.#ofOrigin.get(origin) ?? []) {
        if (!this.#before.has(copy)) this.#before.set(copy, origin);
        this.#origins.delete(copy);
      }
      this.#ofOrigin.delete(origin);
    }
    return touched;
  }
}
