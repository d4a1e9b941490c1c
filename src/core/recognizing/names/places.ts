import { lookup } from './lexicon.ts';
import { placeLexicon, rowsNamed } from './placeTable.ts';
import type { PlaceLevel, PlaceRow } from './placeTable.ts';
import { regions } from './world.ts';

/** Every place that a full name or short form may mean: 鼓楼区 has four, 郑州 one, an unknown name none. */
export function placesOf(name: string): readonly PlaceRow[] {
  return rowsNamed(name);
}

/**
 * The one place that a name means; `within` (a place around it, by any of its names) settles what one name alone
 * leaves open. The highest level wins (吉林 is the province); where equals remain, their common part: a row with the
 * name as it stands and only the parents that all share. Undefined for a name that no table holds.
 */
export function canonicalPlace(name: string, within?: string): PlaceRow | undefined {
  let candidates = placesOf(name);
  if (within !== undefined && candidates.length > 1) {
    const inside = candidates.filter((row) => isRowPartOf(row, within));
    if (inside.length > 0) candidates = inside;
  }
  const [first] = candidates;
  if (first === undefined) return undefined;
  if (candidates.length === 1) return first;
  const top = Math.min(...candidates.map((row) => rank[row.level]));
  const best = candidates.filter((row) => rank[row.level] === top);
  const [one, ...rest] = best;
  if (one === undefined || rest.length === 0) return one;
  const shared = one.parents.filter((parent) => rest.every((row) => row.parents.includes(parent)));
  return { name: one.name, level: one.level, parents: shared };
}

/**
 * True where `a` lies in `b` or is `b`, both by any name: 郑州 ⊂ 河南 ⊂ 全国, 安徽 ⊂ 长三角, 岑巩县 ⊂ 贵州.
 * False where a table does not know one of them, or a name may mean several places that differ in it.
 */
export function isPartOf(a: string, b: string): boolean {
  const row = canonicalPlace(a);
  return row !== undefined && isRowPartOf(row, b);
}

/** The higher a level, the lower its number. */
const rank: Readonly<Record<PlaceLevel, number>> = {
  nation: 0,
  province: 1,
  region: 2,
  prefecture: 3,
  county: 4,
  other: 5,
};

function isRowPartOf(row: PlaceRow, b: string): boolean {
  const target = canonicalPlace(b);
  if (target === undefined) return false;
  if (row.name === target.name || row.parents.includes(target.name)) return true;
  const members = regionMembers().get(target.name);
  return members !== undefined && (members.has(row.name) || row.parents.some((parent) => members.has(parent)));
}

let members: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Region → full names of its member provinces and cities. */
function regionMembers(): ReadonlyMap<string, ReadonlySet<string>> {
  members ??= new Map(
    regions.split('\n').flatMap((line) => {
      const [region = '', list = ''] = line.split(':');
      if (list === '') return [];
      return [[region, new Set(list.split(' ').map((short) => placesOf(short)[0]?.name ?? short))] as const];
    }),
  );
  return members;
}

/** Whether a table knows the name as a place. */
export function isPlace(name: string): boolean {
  return lookup(placeLexicon(), name) >= 0;
}
