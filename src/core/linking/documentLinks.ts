import type { ClaimGroup } from './claimGroups.ts';
import type { Linker } from './linker.ts';

const known = new WeakMap<ClaimGroup, ReadonlyMap<string, ReadonlyMap<string, number>>>();

/**
 * How many links of a fact join each two documents, by the path of either. A fact never changes (a new one takes its place):
 * the links are found once for all documents that state it. The time grows with the square of the claims: for small facts.
 */
export function documentLinks(
  group: ClaimGroup,
  linker: Pick<Linker, 'link'>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  let links = known.get(group);
  if (links === undefined) known.set(group, (links = find(group, linker)));
  return links;
}

function find({ members }: ClaimGroup, linker: Pick<Linker, 'link'>): Map<string, Map<string, number>> {
  const links = new Map<string, Map<string, number>>();
  const count = (path: string, other: string): void => {
    let row = links.get(path);
    if (row === undefined) links.set(path, (row = new Map<string, number>()));
    row.set(other, (row.get(other) ?? 0) + 1);
  };
  for (const [index, a] of members.entries()) {
    for (let next = index + 1; next < members.length; next++) {
      const b = members[next];
      if (b === undefined || a.claim.path === b.claim.path || linker.link(a, b) === null) continue;
      count(a.claim.path, b.claim.path);
      count(b.claim.path, a.claim.path);
    }
  }
  return links;
}
