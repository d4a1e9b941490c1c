import { nearKeys, nearMiss } from './near.ts';
import { laws } from './official.ts';

interface Titles {
  readonly names: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
}

let made: Titles | undefined;
const ofOwn = new WeakMap<readonly string[], Titles>();

/** Titles of laws in force, without 中华人民共和国. */
export function knownTitles(): ReadonlySet<string> {
  return titles().names;
}

/** The law whose title is meant, where the title given misses it by a slip; undefined where it is right or another. */
export function nearTitle(title: string): string | undefined {
  return nearest(title, titles());
}

/** The same for titles of the workspace's own; the array is read once. */
export function nearOwnTitle(title: string, own: readonly string[]): string | undefined {
  const known = ofOwn.get(own) ?? titlesOf(own);
  ofOwn.set(own, known);
  return nearest(title, known);
}

function nearest(title: string, { names, byKey }: Titles): string | undefined {
  if (title.length < 5 || names.has(title)) return undefined;
  const candidates = new Set(nearKeys(title).flatMap((key) => byKey.get(key) ?? []));
  return [...candidates].sort().find((law) => nearMiss(title, law) !== null || joinsDiffer(title, law));
}

/** 人口和计划生育法 for 人口与计划生育法. */
function joinsDiffer(title: string, law: string): boolean {
  return title !== law && title.replace(/[与及]/g, '和') === law.replace(/[与及]/g, '和');
}

function titles(): Titles {
  made ??= titlesOf(laws.split(' '));
  return made;
}

function titlesOf(list: readonly string[]): Titles {
  const names = new Set(list);
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    for (const key of nearKeys(name)) {
      const list = byKey.get(key) ?? [];
      list.push(name);
      byKey.set(key, list);
    }
  }
  return { names, byKey };
}
