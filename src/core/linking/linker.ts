import type { Analysis } from '../analysis.ts';
import type { Link } from '../model.ts';
import { canonicalMeasure } from '../claiming/normalMeasure.ts';
import { type ClaimGroup, ClaimGroups, type Room, membersIn } from './claimGroups.ts';
import { coarseClaims } from './coarse.ts';
import { type LinkedClaim, groupOf, linkedClaim, measureName, verbKind } from './linkedClaim.ts';
import { MeasureTypes } from './measureTypes.ts';
import { meetingKeys } from './meeting.ts';
import { isUnnamed, relatePlaces, unnamedFor } from './onePlace.ts';
import { relate } from './relate.ts';
import { relateLearned } from './learned/relateLearned.ts';
import { ruled } from './relation.ts';
import { type Statement, areRelated, statementKey } from './statements.ts';
import { ValueRooms } from './valueRooms.ts';
import { isOpen } from './values.ts';

/** A document with more values than this of one measure in one place is a list: its rows are told apart by what no claim holds. */
const mostStatements = 64;

/** So many statements may give one value or come near it, and so many may stand beside one figure or be of one size. */
const mostAlike = 24;
const mostNear = 12;

/** Where the linker keeps a claim. */
interface Kept {
  readonly linked: LinkedClaim;
  /** Null for a claim that has no relation to anything: told again in words that do not show it. */
  readonly statement: Statement | null;
  /** The earlier place of its document that says the same; it is linked to that one alone. */
  readonly first: LinkedClaim | null;
}

/**
 * The claims of a corpus and what joins them, kept up to date. It remembers claims by measure and place, and which of
 * them make one fact; a link is found when somebody asks for it, for there are as many as pairs.
 */
export class Linker {
  readonly #types = new MeasureTypes();
  /** By measure, then by place. */
  readonly #rooms = new Map<string, Map<string, Set<Statement>>>();
  readonly #statements = new Map<string, Statement>();
  readonly #claims = new Map<string, Kept>();
  readonly #byDocument = new Map<string, readonly LinkedClaim[]>();
  readonly #groups = new ClaimGroups((statement) => this.#roomsOf(statement));
  readonly #values = new ValueRooms(
    mostAlike,
    ({ values }) => values,
    (room) => {
      this.#reopen(room);
    },
  );
  readonly #meeting = new ValueRooms(
    mostNear,
    ({ meeting }) => meeting,
    (room) => {
      this.#reopen(room);
    },
  );

  /** Takes a document's claims in. */
  add(analysis: Analysis): void {
    const own: LinkedClaim[] = [];
    const told = new Map<string, LinkedClaim>();
    const coarse = coarseClaims(analysis.claims);
    const counts = new Map<string, number>();
    for (const claim of analysis.claims) {
      // A passage that repeats an earlier one is no second source.
      if (claim.copy) continue;
      const type = this.#types.add(groupOf(claim), canonicalMeasure(measureName(claim)));
      const linked = linkedClaim(analysis, claim, type, coarse.has(claim));
      own.push(linked);
      // What a document says again it says once: the later places are linked to the first one alone. Two figures of nobody
      // knows what (“三个一批”) are not told again.
      const said = saidIn(linked);
      const first = claim.measure.text === '' ? undefined : told.get(said);
      if (first !== undefined) {
        this.#keepAgain(linked, first);
        continue;
      }
      told.set(said, linked);
      const room = roomKey(type.key, linked.place);
      const count = (counts.get(room) ?? 0) + 1;
      counts.set(room, count);
      this.#keep(linked, count > mostStatements ? claim.id : statementKey(analysis, linked), count <= mostStatements);
    }
    this.#byDocument.set(analysis.document.path, own);
  }

  /** Forgets a document's claims. */
  remove(path: string): void {
    for (const { claim, type } of this.#byDocument.get(path) ?? []) {
      const kept = this.#claims.get(claim.id);
      this.#claims.delete(claim.id);
      this.#types.remove(type);
      const statement = kept?.statement ?? null;
      if (kept === undefined || statement === null) continue;
      this.#groups.loosen(statement);
      drop(kept.first === null ? statement.claims : statement.again, kept.linked);
      if (statement.claims.length > 0) continue;
      this.#statements.delete(statement.key);
      this.#values.remove(statement);
      this.#meeting.remove(statement);
      const places = this.#rooms.get(type.key);
      const room = places?.get(statement.place);
      room?.delete(statement);
      if (room?.size === 0) places?.delete(statement.place);
      if (places?.size === 0) this.#rooms.delete(type.key);
    }
    this.#byDocument.delete(path);
  }

  /** The claims of a document that take part in linking, in order. */
  claimsOf(path: string): readonly LinkedClaim[] {
    return this.#byDocument.get(path) ?? [];
  }

  claim(id: string): LinkedClaim | undefined {
    return this.#claims.get(id)?.linked;
  }

  /** The fact a claim belongs to; undefined where it stands alone. */
  groupOf(id: string): ClaimGroup | undefined {
    const statement = this.#claims.get(id)?.statement ?? null;
    return statement === null ? undefined : this.#groups.of(statement);
  }

  /** The facts that are gone or not what they were, since this was last asked. */
  takeStale(): readonly ClaimGroup[] {
    return this.#groups.takeStale();
  }

  /** Links of one claim, in order of path and start of the other. */
  *linksOf(id: string): Iterable<Link> {
    const own = this.claim(id);
    if (own === undefined) return;
    for (const other of this.groupOf(id)?.members ?? []) {
      const link = this.link(own, other);
      if (link !== null) yield link;
    }
  }

  /** What links two claims; null for most. */
  link(a: LinkedClaim, b: LinkedClaim): Link | null {
    const link = this.#relation(a, b);
    return link?.relation === 'conflict' && (this.#agrees(a, b.claim.path) || this.#agrees(b, a.claim.path))
      ? null
      : link;
  }

  #relation(a: LinkedClaim, b: LinkedClaim): Link | null {
    if (a === b) return null;
    const x = this.#claims.get(a.claim.id);
    const y = this.#claims.get(b.claim.id);
    if (x === undefined || y === undefined) return null;
    if (x.first !== null || y.first !== null) return x.first === b || y.first === a ? relate(a, b, 1) : null;
    if (x.statement?.joins !== true || y.statement?.joins !== true) return null;
    const rule = ruled(a, b);
    const link = relateLearned(a, b, rule);
    return rule === null && link !== null && !this.#meet(x.statement, y.statement) ? null : link;
  }

  /** Whether two statements stand in one room: only there anybody looks at what was learned. */
  #meet(s: Statement, t: Statement): boolean {
    return meetByMeasure(s, t) || this.#values.isShared(s, t) || this.#meeting.isShared(s, t);
  }

  /** A conflict of two texts that elsewhere state the very same is none: the figures stand side by side in both (14处, 其中省级36处). */
  #agrees(own: LinkedClaim, path: string): boolean {
    if (own.claim.path === path) return false;
    const group = this.groupOf(own.claim.id);
    if (group === undefined) return false;
    return membersIn(group, path).some((other) => {
      const relation = ruled(own, other)?.relation;
      // 七成以上 agrees with so much that it proves nothing.
      return relation === 'same' || (relation === 'consistent' && !isOpen(own.value) && !isOpen(other.value));
    });
  }

  #keep(linked: LinkedClaim, key: string, joins: boolean): void {
    const { type, place } = linked;
    let statement = this.#statements.get(key);
    if (statement === undefined) {
      statement = {
        key,
        type,
        place,
        values: joins ? linked.values : [],
        meeting: joins ? meetingKeys(linked) : [],
        joins,
        claims: [],
        again: [],
      };
      this.#statements.set(key, statement);
      if (joins && type.terms.text !== '') {
        let places = this.#rooms.get(type.key);
        if (places === undefined) this.#rooms.set(type.key, (places = new Map<string, Set<Statement>>()));
        const room = places.get(place);
        if (room === undefined) places.set(place, new Set([statement]));
        else room.add(statement);
      }
      this.#values.add(statement);
      this.#meeting.add(statement);
    }
    this.#groups.loosen(statement);
    statement.claims.push(linked);
    this.#claims.set(linked.claim.id, { linked, statement, first: null });
  }

  #keepAgain(linked: LinkedClaim, first: LinkedClaim): void {
    const statement = relate(linked, first, 1) === null ? null : (this.#claims.get(first.claim.id)?.statement ?? null);
    this.#claims.set(linked.claim.id, { linked, statement, first });
    statement?.again.push(linked);
  }

  /** Statements that nothing but the room joins are to be looked at anew; there are few of them in any. */
  #reopen(room: ReadonlySet<Statement>): void {
    const statements = [...room];
    for (const [index, one] of statements.entries()) {
      for (const other of statements.slice(index + 1)) {
        if (meetByMeasure(one, other) || !areRelated(one, other)) continue;
        this.#groups.reopen(one);
        this.#groups.reopen(other);
      }
    }
  }

  /** The rooms of a measure and of those alike to it, in one place or in what may be that place, and those of the value. */
  *#roomsOf(statement: Statement): Iterable<Room> {
    const { type, place } = statement;
    yield* this.#placesOf(type.key, place);
    for (const key of type.alike.keys()) yield* this.#placesOf(key, place);
    yield* this.#values.of(statement);
    yield* this.#meeting.of(statement);
  }

  *#placesOf(typeKey: string, place: string): Iterable<Room> {
    const rooms = this.#rooms.get(typeKey);
    if (rooms === undefined) return;
    for (const other of isUnnamed(place) ? rooms.keys() : [place, ...unnamedFor(place)]) {
      const statements = rooms.get(other);
      if (statements !== undefined && relatePlaces(place, other) !== 'other') yield statements;
    }
  }
}

/** One key for what a document says once: measure, place, bodies, value, as-of and mood. */
function saidIn({ claim, type, place, bodies }: LinkedClaim): string {
  const { value } = claim.quantity;
  const { start, end, from } = claim.asOf;
  return [
    type.key,
    place,
    bodies,
    value.min,
    value.max,
    claim.quantity.unit,
    start,
    end,
    from,
    claim.mood,
    verbKind(claim.measure.verb),
  ].join('|');
}

function drop(row: LinkedClaim[], claim: LinkedClaim): void {
  const at = row.indexOf(claim);
  if (at >= 0) row.splice(at, 1);
}

/** Whether two statements find each other without a look at their values. */
function meetByMeasure(a: Statement, b: Statement): boolean {
  const alike = a.type === b.type ? a.type.terms.text !== '' : a.type.alike.has(b.type.key);
  return alike && relatePlaces(a.place, b.place) !== 'other';
}

function roomKey(typeKey: string, place: string): string {
  return `${typeKey}@${place}`;
}
