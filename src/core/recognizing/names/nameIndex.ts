import type { Analysis } from '../../analysis.ts';
import { toRaw } from '../../folding/fold.ts';
import type { Entity, Place } from '../../model.ts';
import { nearKeys } from './near.ts';
import { isOneCharacterOff, officeOf } from './offices.ts';
import { titleKey } from './titles.ts';

export type IndexedKind = 'organization' | 'title' | 'person';

/** A name as one document writes it. */
export interface Writing {
  readonly path: string;
  readonly count: number;
  /** Where it stands first. */
  readonly place: Place;
}

/** A name of the workspace with the documents that write it, by path. */
export interface IndexedName {
  readonly name: string;
  readonly kind: IndexedKind;
  /** Of a person: the body and the office there, by which two are one. */
  readonly office?: string;
  readonly writings: ReadonlyMap<string, Writing>;
}

interface Row extends IndexedName {
  readonly writings: Map<string, Writing>;
}

/** Names shorter than this have too many good neighbours. */
export const SHORTEST = 6;

/**
 * The organisations, titles and persons that the documents of a workspace write, found by near spelling.
 * Adding and removing a document costs its own names alone; the content depends on the set of documents only.
 */
export class NameIndex {
  readonly #rows = new Map<string, Row>();
  readonly #byKey = new Map<string, Set<Row>>();
  readonly #ofPath = new Map<string, readonly Row[]>();

  /** Takes a document in (anew, where its path is known); gives the other paths whose findings may change. */
  add(analysis: Analysis): readonly string[] {
    const { path } = analysis.document;
    const touched = new Set(this.remove(path));
    const rows: Row[] = [];
    for (const [key, { kind, name, office, count, place }] of writingsOf(analysis)) {
      let row = this.#rows.get(key);
      if (row === undefined) {
        row = { name, kind, ...(office === undefined ? {} : { office }), writings: new Map() };
        this.#rows.set(key, row);
        for (const near of keysOf(row)) this.#byKey.set(near, (this.#byKey.get(near) ?? new Set()).add(row));
      }
      row.writings.set(path, { path, count, place });
      rows.push(row);
    }
    this.#ofPath.set(path, rows);
    for (const row of rows) this.#touch(row, touched);
    touched.delete(path);
    return [...touched].sort();
  }

  /** Forgets a document; gives the other paths whose findings may change. */
  remove(path: string): readonly string[] {
    const touched = new Set<string>();
    for (const row of this.#ofPath.get(path) ?? []) {
      this.#touch(row, touched);
      row.writings.delete(path);
      if (row.writings.size > 0) continue;
      this.#rows.delete(rowKey(row));
      for (const near of keysOf(row)) {
        const rows = this.#byKey.get(near);
        rows?.delete(row);
        if (rows?.size === 0) this.#byKey.delete(near);
      }
    }
    this.#ofPath.delete(path);
    touched.delete(path);
    return [...touched].sort();
  }

  /** The names of one kind that a document writes, in no particular order. */
  namesOf(path: string, kind: IndexedKind): readonly IndexedName[] {
    return (this.#ofPath.get(path) ?? []).filter((row) => row.kind === kind);
  }

  /** Names of the same kind that share a rough key, persons of one office a character apart: candidates, sorted by name. */
  near(written: Pick<IndexedName, 'name' | 'kind' | 'office'>): readonly IndexedName[] {
    const { name } = written;
    const found = new Set<Row>();
    for (const key of keysOf(written)) for (const row of this.#byKey.get(key) ?? []) found.add(row);
    const { office } = written;
    return [...found]
      .filter((row) => row.name !== name && (office === undefined || isOneCharacterOff(name, row.name, office)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** A name that is near none says nothing of any other document. */
  #touch(row: Row, touched: Set<string>): void {
    const near = this.near(row);
    if (near.length === 0) return;
    for (const path of row.writings.keys()) touched.add(path);
    for (const { writings } of near) for (const path of writings.keys()) touched.add(path);
  }
}

function keysOf({ name, kind, office }: Pick<IndexedName, 'name' | 'kind' | 'office'>): string[] {
  return office === undefined ? nearKeys(name).map((key) => `${kind} ${key}`) : [`${kind} ${office}`];
}

function rowKey({ kind, name, office }: Pick<IndexedName, 'name' | 'kind' | 'office'>): string {
  return `${kind} ${office ?? ''} ${name}`;
}

interface Counted {
  readonly kind: IndexedKind;
  readonly name: string;
  readonly office?: string;
  readonly place: Place;
  count: number;
}

function writingsOf(analysis: Analysis): Map<string, Counted> {
  const { document, folded, entities } = analysis;
  const found = new Map<string, Counted>();
  const count = (named: Pick<IndexedName, 'name' | 'kind' | 'office'>, entity: Entity): void => {
    const key = rowKey(named);
    const known = found.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const { start, end } = toRaw(folded, entity);
    found.set(key, {
      ...named,
      place: { path: document.path, start, end, text: document.text.slice(start, end) },
      count: 1,
    });
  };
  for (const [index, entity] of entities.entries()) {
    const written = folded.text.slice(entity.start, entity.end);
    if (entity.type === 'person') {
      const office = officeOf(folded.text, entity, entities[index - 1]);
      if (office !== null) count({ kind: 'person', name: written.replace(/\s/g, ''), office }, entity);
    } else if (entity.type === 'title') {
      const name = titleKey(written);
      if (name.length >= 5) count({ kind: 'title', name }, entity);
    } else if (entity.type === 'organization') {
      const name = written.replace(/\s/g, '');
      if (name.length >= SHORTEST) count({ kind: 'organization', name }, entity);
    }
  }
  return found;
}
