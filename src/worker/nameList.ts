import type { Analysis } from '../core/analysis.ts';
import type { Entity } from '../core/model.ts';
import type { NameKey, NameSummary } from './views.ts';

interface Row extends NameKey {
  /** How often the name stands in each document. */
  readonly counts: Map<string, number>;
}

/** The names of all documents. Adding and removing a document costs its own names alone. */
export class NameList {
  readonly #rows = new Map<string, Row>();
  readonly #ofPath = new Map<string, readonly Row[]>();

  /** Takes a document in, anew where its path is known. */
  put({ document: { path }, entities }: Pick<Analysis, 'document' | 'entities'>): void {
    this.delete(path);
    const rows = new Set<Row>();
    for (const entity of entities) {
      const row = this.#row(entity);
      row.counts.set(path, (row.counts.get(path) ?? 0) + 1);
      rows.add(row);
    }
    this.#ofPath.set(path, [...rows]);
  }

  delete(path: string): void {
    for (const row of this.#ofPath.get(path) ?? []) {
      row.counts.delete(path);
      if (row.counts.size === 0) this.#rows.delete(keyOf(row));
    }
    this.#ofPath.delete(path);
  }

  /** Every name, those that stand in most places first. */
  all(): readonly NameSummary[] {
    const names = [...this.#rows.values()].map(({ type, canonical, counts }) => {
      let mentions = 0;
      for (const count of counts.values()) mentions += count;
      return { type, canonical, mentions, documents: counts.size };
    });
    return names.sort((a, b) => b.mentions - a.mentions || (a.canonical < b.canonical ? -1 : 1));
  }

  /** The documents that hold a name, sorted. */
  paths(name: NameKey): readonly string[] {
    return [...(this.#rows.get(keyOf(name))?.counts.keys() ?? [])].sort();
  }

  #row({ type, canonical }: Entity): Row {
    const key = keyOf({ type, canonical });
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row: Row = { type, canonical, counts: new Map() };
    this.#rows.set(key, row);
    return row;
  }
}

function keyOf({ type, canonical }: NameKey): string {
  return `${type} ${canonical}`;
}
