import type { Analysis } from '../analysis.ts';
import type { Link } from '../model.ts';
import { canonicalMeasure } from '../claiming/normalMeasure.ts';
import { coarseClaims } from './coarse.ts';
import { type LinkedClaim, groupOf, linkedClaim } from './linkedClaim.ts';
import { MeasureTypes } from './measureTypes.ts';
import { relate } from './relate.ts';

/** A fact as the linker keeps it: the claims that links join, in order of path and start. */
export interface ClaimGroup {
  /** The id of its first claim: the same for the same set of claims, in whatever order they came. */
  readonly id: string;
  readonly members: readonly LinkedClaim[];
}

/** A document with more values than this of one measure in one place is a list: its rows are told apart by what no claim holds. */
const mostStatements = 64;

/**
 * Links between the claims of a corpus, kept up to date: adding or removing a document costs what its own claims
 * touch. Claims meet through their measure (and the measures alike to it) and their place, never all with all.
 */
export class Linker {
  readonly #types = new MeasureTypes();
  /** Claims by measure type and place. */
  readonly #buckets = new Map<string, Set<LinkedClaim>>();
  readonly #claims = new Map<string, LinkedClaim>();
  readonly #links = new Map<string, Map<string, Link>>();
  readonly #byDocument = new Map<string, readonly LinkedClaim[]>();
  readonly #groupOf = new Map<string, ClaimGroup>();
  readonly #stale = new Set<string>();
  /** Claims whose fact is to be found anew when somebody asks for one. */
  readonly #loose = new Set<string>();

  /** Takes a document's claims in; gives the paths of the documents whose links changed. */
  add(analysis: Analysis): ReadonlySet<string> {
    const touched = new Set<string>();
    const own: LinkedClaim[] = [];
    const told = new Map<string, LinkedClaim>();
    const coarse = coarseClaims(analysis.claims);
    const statements = new Map<string, number>();
    for (const claim of analysis.claims) {
      // A passage that repeats an earlier one is no second source; what counts nothing known cannot be compared.
      if (claim.copy || claim.measure.text === '') continue;
      const type = this.#types.add(groupOf(claim), canonicalMeasure(claim.measure.text));
      const linked = linkedClaim(analysis, claim, type, coarse.has(claim));
      own.push(linked);
      this.#claims.set(claim.id, linked);
      // What a document says again it says once: the later places are linked to the first one alone.
      const key = statementOf(linked);
      const first = told.get(key);
      if (first !== undefined) {
        this.#link(linked, first, 1, touched);
        continue;
      }
      told.set(key, linked);
      const room = bucketOf(type.key, linked.place);
      const stated = (statements.get(room) ?? 0) + 1;
      statements.set(room, stated);
      if (stated > mostStatements) continue;
      this.#join(linked, type.key, 1, touched);
      for (const [key, likeness] of type.alike) this.#join(linked, key, likeness, touched);
      const bucket = bucketOf(type.key, linked.place);
      const claims = this.#buckets.get(bucket);
      if (claims === undefined) this.#buckets.set(bucket, new Set([linked]));
      else claims.add(linked);
    }
    this.#byDocument.set(analysis.document.path, own);
    for (const { claim } of own) this.#loose.add(claim.id);
    return touched;
  }

  /** Forgets a document's claims; gives the paths of the documents whose links changed. */
  remove(path: string): ReadonlySet<string> {
    this.#regroup();
    const touched = new Set<string>();
    const own = this.#byDocument.get(path) ?? [];
    for (const linked of own) {
      const { id } = linked.claim;
      const group = this.#groupOf.get(id);
      if (group !== undefined) this.#stale.add(group.id);
      for (const member of group?.members ?? []) this.#loose.add(member.claim.id);
      for (const other of this.#links.get(id)?.keys() ?? []) {
        this.#links.get(other)?.delete(id);
        const path = this.#claims.get(other)?.claim.path;
        if (path !== undefined) touched.add(path);
      }
      this.#links.delete(id);
      this.#claims.delete(id);
      this.#groupOf.delete(id);
      const bucket = bucketOf(linked.type.key, linked.place);
      const claims = this.#buckets.get(bucket);
      claims?.delete(linked);
      if (claims?.size === 0) this.#buckets.delete(bucket);
      this.#types.remove(linked.type);
    }
    this.#byDocument.delete(path);
    return touched;
  }

  /** The claims of a document that take part in linking, in order. */
  claimsOf(path: string): readonly LinkedClaim[] {
    return this.#byDocument.get(path) ?? [];
  }

  claim(id: string): LinkedClaim | undefined {
    return this.#claims.get(id);
  }

  /** Links of one claim. */
  *linksOf(id: string): Iterable<Link> {
    for (const link of this.#links.get(id)?.values() ?? []) if (!this.#isShadowed(link)) yield link;
  }

  /** A conflict of two texts that elsewhere state the very same: the figures stand side by side in both (14处, 其中省级36处). */
  #isShadowed({ a, b, relation }: Link): boolean {
    return (
      relation === 'conflict' &&
      (this.#agrees(a, this.claim(b)?.claim.path) || this.#agrees(b, this.claim(a)?.claim.path))
    );
  }

  #agrees(id: string, path: string | undefined): boolean {
    for (const link of this.#links.get(id)?.values() ?? []) {
      const other = this.claim(link.a === id ? link.b : link.a)?.claim.path;
      if (
        other === path &&
        (link.relation === 'same' || link.relation === 'consistent') &&
        path !== this.claim(id)?.claim.path
      )
        return true;
    }
    return false;
  }

  /** The fact a claim belongs to; undefined where it stands alone. */
  groupOf(id: string): ClaimGroup | undefined {
    this.#regroup();
    return this.#groupOf.get(id);
  }

  /** The ids of the facts that are gone or not what they were, since this was last asked. */
  takeStale(): readonly string[] {
    this.#regroup();
    const stale = [...this.#stale];
    this.#stale.clear();
    return stale;
  }

  #join(linked: LinkedClaim, typeKey: string, likeness: number, touched: Set<string>): void {
    for (const other of this.#buckets.get(bucketOf(typeKey, linked.place)) ?? [])
      this.#link(linked, other, likeness, touched);
  }

  #link(linked: LinkedClaim, other: LinkedClaim, likeness: number, touched: Set<string>): void {
    const link = relate(linked, other, likeness);
    if (link === null) return;
    put(this.#links, link.a, link.b, link);
    put(this.#links, link.b, link.a, link);
    touched.add(other.claim.path);
  }

  /** Finds the connected claims anew around those whose links changed: once for all documents that came meanwhile. */
  #regroup(): void {
    if (this.#loose.size === 0) return;
    const done = new Set<string>();
    for (const id of this.#loose) {
      if (done.has(id) || !this.#claims.has(id)) continue;
      const members: LinkedClaim[] = [];
      const open = [id];
      done.add(id);
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const linked = this.#claims.get(next);
        if (linked !== undefined) members.push(linked);
        for (const other of this.#links.get(next)?.keys() ?? []) {
          if (done.has(other)) continue;
          done.add(other);
          open.push(other);
        }
      }
      members.sort((a, b) =>
        a.claim.path === b.claim.path ? a.claim.start - b.claim.start : a.claim.path < b.claim.path ? -1 : 1,
      );
      for (const { claim } of members) {
        const old = this.#groupOf.get(claim.id);
        if (old !== undefined) this.#stale.add(old.id);
      }
      const first = members[0];
      if (first === undefined || members.length < 2) {
        this.#groupOf.delete(id);
        continue;
      }
      this.#stale.add(first.claim.id);
      const group: ClaimGroup = { id: first.claim.id, members };
      for (const { claim } of members) this.#groupOf.set(claim.id, group);
    }
    this.#loose.clear();
  }
}

/** One key for one statement: measure, place, bodies, value, as-of and mood. */
function statementOf({ claim, type, place, bodies }: LinkedClaim): string {
  const { value } = claim.quantity;
  const { start, end, from } = claim.asOf;
  return [type.key, place, bodies, value.min, value.max, claim.quantity.unit, start, end, from, claim.mood].join('|');
}

function bucketOf(typeKey: string, place: string): string {
  return `${typeKey}@${place}`;
}

function put(links: Map<string, Map<string, Link>>, from: string, to: string, link: Link): void {
  const row = links.get(from);
  if (row === undefined) links.set(from, new Map([[to, link]]));
  else row.set(to, link);
}
