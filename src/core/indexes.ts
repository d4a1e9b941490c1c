import type { Analysis } from './analysis.ts';
import { Copies } from './linking/copies.ts';
import { EventIndex } from './linking/events.ts';
import { Linker } from './linking/linker.ts';
import { fingerprint } from './linking/reuse-index.ts';
import type { Finding } from './model.ts';
import { NameIndex } from './recognizing/names/nameIndex.ts';

/** A document with what its own text says against itself. */
export interface Entry {
  readonly analysis: Analysis;
  readonly own: readonly Finding[];
}

/** Whom a document that came or went concerns; its claims are not among it, for facts are found when they are asked for. */
export interface Touched {
  /** Paths of which names may be judged otherwise now, its own included. */
  readonly byName: readonly string[];
  /** Paths of documents that share its events or its passages, its own included. */
  readonly byText: ReadonlySet<string>;
}

/** The documents of a workspace with every index over them: they come and go in all of them together. */
export class Indexes {
  readonly linker = new Linker();
  readonly events = new EventIndex();
  readonly copies = new Copies();
  readonly names = new NameIndex();
  readonly #entries = new Map<string, Entry>();

  /** Takes a document in; one of the same path must have been taken out. */
  add(entry: Entry): Touched {
    const { analysis } = entry;
    const { path } = analysis.document;
    this.#entries.set(path, entry);
    this.linker.add(analysis);
    return {
      byName: [path, ...this.names.add(analysis)],
      byText: new Set([
        path,
        ...this.events.add(analysis),
        ...this.copies.add(path, fingerprint(analysis.folded, analysis.sentences)),
      ]),
    };
  }

  /** Takes a document out; null where there is none of this path. */
  remove(path: string): Touched | null {
    if (!this.#entries.delete(path)) return null;
    this.linker.remove(path);
    return {
      byName: [path, ...this.names.remove(path)],
      byText: new Set([path, ...this.events.remove(path), ...this.copies.remove(path)]),
    };
  }

  entry(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  analysis(path: string): Analysis | undefined {
    return this.#entries.get(path)?.analysis;
  }

  /** All paths, in order. */
  paths(): readonly string[] {
    return [...this.#entries.keys()].sort();
  }
}
