import type { LinkedClaim } from './linkedClaim.ts';
import { type Statement, areRelated, isOneFact } from './statements.ts';

/** A fact as the linker keeps it: the claims that links join, in order of path and start. */
export interface ClaimGroup {
  /** The id of its first claim: the same for the same set of claims, in whatever order they came. */
  readonly id: string;
  readonly members: readonly LinkedClaim[];
  readonly statements: readonly Statement[];
}

/** Statements of a measure and place that another one may be related to, with the likeness of the measures. */
export interface Room {
  readonly statements: Iterable<Statement>;
  readonly key: string;
  readonly likeness: number;
}

/**
 * Which statements links join, directly or through others. Groups are found when somebody asks, once for all that came
 * meanwhile: a statement that was reached is not looked at again, so that the time grows with the statements
 * and with the pairs of one measure and place that have no relation, not with the links.
 */
export class ClaimGroups {
  readonly #rooms: (statement: Statement) => Iterable<Room>;
  readonly #groupOf = new Map<Statement, ClaimGroup>();
  /** Statements whose claims changed, with how many they had before. */
  readonly #loose = new Map<Statement, number>();
  #stale: ClaimGroup[] = [];

  constructor(rooms: (statement: Statement) => Iterable<Room>) {
    this.#rooms = rooms;
  }

  /** Must be called before the claims of a statement change. */
  loosen(statement: Statement): void {
    if (!this.#loose.has(statement)) this.#loose.set(statement, statement.claims.size);
  }

  /** The group of a statement; undefined where it stands alone. */
  of(statement: Statement): ClaimGroup | undefined {
    this.#regroup();
    return this.#groupOf.get(statement);
  }

  /** The groups that are gone or new since this was last asked. */
  takeStale(): readonly ClaimGroup[] {
    this.#regroup();
    const stale = this.#stale;
    this.#stale = [];
    return stale;
  }

  #regroup(): void {
    if (this.#loose.size === 0) return;
    const open = new Set<Statement>();
    const seeds = this.#unsettle(open);
    const search = new Search(open, this.#groupOf, this.#rooms);
    for (const seed of seeds) {
      const statements = search.from(seed);
      if (statements.length > 0) this.#settle(statements);
    }
  }

  /**
   * The statements whose group is to be found or made anew. Into `open` go those whose relations must be looked at for
   * that: new ones, and those of a group that lost one and may fall apart.
   */
  #unsettle(open: Set<Statement>): Iterable<Statement> {
    const seeds = new Set<Statement>();
    for (const [statement, before] of this.#loose) {
      const now = statement.claims.size;
      if (now > 0) seeds.add(statement);
      // Claims of two documents before and after are related to the same statements as ever.
      if (before > 1 && now > 1) continue;
      const group = this.#groupOf.get(statement);
      if (group !== undefined && !(before === 1 && now > 1)) {
        this.#dissolve(group);
        for (const each of group.statements) {
          if (each.claims.size === 0) continue;
          seeds.add(each);
          open.add(each);
        }
      }
      if (now > 0) open.add(statement);
    }
    this.#loose.clear();
    return seeds;
  }

  #dissolve(group: ClaimGroup): void {
    this.#stale.push(group);
    for (const statement of group.statements) this.#groupOf.delete(statement);
  }

  #settle(statements: readonly Statement[]): void {
    for (const statement of statements) {
      const old = this.#groupOf.get(statement);
      if (old !== undefined) this.#dissolve(old);
    }
    const [first] = statements;
    if (first === undefined || (statements.length === 1 && first.claims.size > 1 && !isOneFact(first))) return;
    const members = statements.flatMap(({ claims }) => [...claims].flatMap(([claim, again]) => [claim, ...again]));
    members.sort(byPlace);
    const [earliest] = members;
    if (earliest === undefined || members.length < 2) return;
    const group: ClaimGroup = { id: earliest.claim.id, members, statements };
    this.#stale.push(group);
    for (const statement of statements) this.#groupOf.set(statement, group);
  }
}

/** A walk over related statements in which none is reached twice. */
class Search {
  readonly #open: ReadonlySet<Statement>;
  readonly #groupOf: ReadonlyMap<Statement, ClaimGroup>;
  readonly #rooms: (statement: Statement) => Iterable<Room>;
  readonly #reached = new Set<Statement>();
  /** What is left of each room. */
  readonly #left = new Map<string, Statement[]>();

  constructor(
    open: ReadonlySet<Statement>,
    groupOf: ReadonlyMap<Statement, ClaimGroup>,
    rooms: (statement: Statement) => Iterable<Room>,
  ) {
    this.#open = open;
    this.#groupOf = groupOf;
    this.#rooms = rooms;
  }

  /** All statements that links join to this one; none where it was reached before. */
  from(seed: Statement): readonly Statement[] {
    const found: Statement[] = [];
    const ahead: Statement[] = [];
    this.#reach(seed, found, ahead);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (!next.joins) continue;
      for (const room of this.#rooms(next)) {
        const left = this.#leftOf(room);
        let kept = 0;
        for (const other of left) {
          if (this.#reached.has(other)) continue;
          if (areRelated(next, other, room.likeness)) this.#reach(other, found, ahead);
          else left[kept++] = other;
        }
        left.length = kept;
      }
    }
    return found;
  }

  /** Takes a statement in with the group that it still belongs to; only open ones are looked at further. */
  #reach(statement: Statement, found: Statement[], ahead: Statement[]): void {
    for (const each of this.#groupOf.get(statement)?.statements ?? [statement]) {
      if (this.#reached.has(each)) continue;
      this.#reached.add(each);
      found.push(each);
      if (this.#open.has(each)) ahead.push(each);
    }
  }

  #leftOf({ key, statements }: Room): Statement[] {
    let left = this.#left.get(key);
    if (left === undefined) {
      left = [...statements];
      this.#left.set(key, left);
    }
    return left;
  }
}

function byPlace(a: LinkedClaim, b: LinkedClaim): number {
  if (a.claim.path === b.claim.path) return a.claim.start - b.claim.start;
  return a.claim.path < b.claim.path ? -1 : 1;
}
