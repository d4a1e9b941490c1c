import type { LinkedClaim } from './linkedClaim.ts';
import { type Statement, areRelated, isOneFact } from './statements.ts';

/** A fact as the linker keeps it: the claims that links join, in order of path and start. */
export interface ClaimGroup {
  /** The id of its first claim: the same for the same set of claims, in whatever order they came. */
  readonly id: string;
  readonly members: readonly LinkedClaim[];
  readonly statements: readonly Statement[];
}

/** Statements that another one may be related to, for their measure and place or for their value. */
export type Room = ReadonlySet<Statement>;

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
    if (!this.#loose.has(statement)) this.#loose.set(statement, statement.claims.length);
  }

  /** Must be called where a statement may be related to others than before, though its claims are the same. */
  reopen(statement: Statement): void {
    this.#loose.set(statement, 0);
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
    const open = new Map<Statement, Opened>();
    const seeds = this.#unsettle(open);
    const search = new Search(open, this.#groupOf, this.#rooms);
    for (const statements of search.parts(seeds)) this.#settle(statements);
  }

  /**
   * The statements whose group is to be found or made anew. Into `open` go those whose relations must be looked at for
   * that: changed ones, and the others of a group that lost one and may fall apart.
   */
  #unsettle(open: Map<Statement, Opened>): Iterable<Statement> {
    const seeds = new Set<Statement>();
    for (const [statement, before] of this.#loose) {
      const now = statement.claims.length;
      if (now > 0) seeds.add(statement);
      // Claims of two documents before and after are related to the same statements as ever.
      if (before > 1 && now > 1) continue;
      const group = this.#groupOf.get(statement);
      if (group !== undefined && !(before === 1 && now > 1)) {
        this.#dissolve(group);
        for (const each of group.statements) {
          if (each.claims.length === 0) continue;
          seeds.add(each);
          if (!open.has(each)) open.set(each, 'as before');
        }
      }
      if (now > 0) open.set(statement, 'changed');
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
    if (first === undefined || (statements.length === 1 && first.claims.length > 1 && !isOneFact(first))) return;
    const members = statements.flatMap(({ claims, again }) => [...claims, ...again]);
    members.sort(byPlace);
    const [earliest] = members;
    if (earliest === undefined || members.length < 2) return;
    const group: ClaimGroup = { id: earliest.claim.id, members, statements };
    this.#stale.push(group);
    for (const statement of statements) this.#groupOf.set(statement, group);
  }
}

/** Whether a statement may be related to others than before, or only to those of its group that it was related to. */
type Opened = 'changed' | 'as before';

/** Statements that were found to be of one group, in no particular order. */
interface Part {
  readonly statements: Statement[];
}

/** The statements of one room: those to be looked at, as far as they were not reached, and those that were settled before. */
interface Split {
  readonly open: Statement[];
  readonly settled: readonly Statement[];
}

/** A walk over the relations of open statements. None is reached twice, and groups that stand already are taken in whole. */
class Search {
  readonly #open: ReadonlyMap<Statement, Opened>;
  readonly #groupOf: ReadonlyMap<Statement, ClaimGroup>;
  readonly #rooms: (statement: Statement) => Iterable<Room>;
  readonly #partOf = new Map<Statement, Part>();
  readonly #reached = new Set<Statement>();
  readonly #splits = new Map<Room, Split>();

  constructor(
    open: ReadonlyMap<Statement, Opened>,
    groupOf: ReadonlyMap<Statement, ClaimGroup>,
    rooms: (statement: Statement) => Iterable<Room>,
  ) {
    this.#open = open;
    this.#groupOf = groupOf;
    this.#rooms = rooms;
  }

  /** The groups of these statements, each with all that links join to it. */
  parts(seeds: Iterable<Statement>): readonly (readonly Statement[])[] {
    for (const seed of seeds) {
      this.#part(seed);
      if (this.#open.has(seed) && !this.#reached.has(seed)) this.#walk(seed);
    }
    return [...new Set(this.#partOf.values())].map(({ statements }) => statements);
  }

  #walk(seed: Statement): void {
    const ahead = [seed];
    this.#reached.add(seed);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (!next.joins) continue;
      for (const room of this.#rooms(next)) {
        const { open, settled } = this.#split(room);
        let kept = 0;
        for (const other of open) {
          if (this.#reached.has(other)) continue;
          if (areRelated(next, other)) {
            this.#reached.add(other);
            ahead.push(other);
            this.#join(next, other);
          } else open[kept++] = other;
        }
        open.length = kept;
        // What joins two that stand as before is known: they were of one group, and are open both.
        if (this.#open.get(next) === 'as before') continue;
        for (const other of settled)
          if (this.#partOf.get(other) !== this.#part(next) && areRelated(next, other)) this.#join(next, other);
      }
    }
  }

  #split(room: Room): Split {
    let split = this.#splits.get(room);
    if (split === undefined) {
      const open: Statement[] = [];
      const settled: Statement[] = [];
      for (const each of room) (this.#open.has(each) ? open : settled).push(each);
      split = { open, settled };
      this.#splits.set(room, split);
    }
    return split;
  }

  /** What a statement was found to be of, at first the group that stands. */
  #part(statement: Statement): Part {
    let part = this.#partOf.get(statement);
    if (part === undefined) {
      part = { statements: [...(this.#groupOf.get(statement)?.statements ?? [statement])] };
      for (const each of part.statements) this.#partOf.set(each, part);
    }
    return part;
  }

  #join(a: Statement, b: Statement): void {
    let [large, small] = [this.#part(a), this.#part(b)];
    if (large === small) return;
    if (large.statements.length < small.statements.length) [large, small] = [small, large];
    for (const each of small.statements) {
      large.statements.push(each);
      this.#partOf.set(each, large);
    }
  }
}

/** The members of one document, in order: they stand together. */
export function membersIn({ members }: ClaimGroup, path: string): readonly LinkedClaim[] {
  let from = 0;
  let to = members.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((members[middle]?.claim.path ?? '') < path) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (members[end]?.claim.path === path) end++;
  return members.slice(from, end);
}

function byPlace(a: LinkedClaim, b: LinkedClaim): number {
  if (a.claim.path === b.claim.path) return a.claim.start - b.claim.start;
  return a.claim.path < b.claim.path ? -1 : 1;
}
