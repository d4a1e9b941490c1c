import type { Claim } from '../model.ts';
import { canonicalPlace } from '../recognizing/names/places.ts';

/** Claims of no place with the one province that the others are of; as they are where those are of several, or of the nation. */
export function withHint(claims: readonly Claim[]): readonly Claim[] {
  const named = new Set(claims.flatMap(({ scope }) => (scope[0] === undefined ? [] : [provinceOf(scope[0])])));
  const [only] = named;
  if (named.size !== 1 || only === undefined || only === null) return claims;
  return claims.map((claim) =>
    claim.scope.length > 0 || claim.writtenIn !== undefined ? claim : { ...claim, writtenIn: only },
  );
}

/** The division of the first level that a place lies in or is; null for the nation, for what is no known place, and for a region. */
function provinceOf(place: string): string | null {
  const row = canonicalPlace(place);
  if (row?.level === 'province') return row.name;
  return row?.parents.find((name) => canonicalPlace(name)?.level === 'province') ?? null;
}
