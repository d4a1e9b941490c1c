import type { AsOf, Value } from '../model.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { daysBetween } from '../claiming/mood.ts';
import { yearLookedBackOn } from './periods.ts';
import { isTimeless } from './timeless.ts';
import { relateValues } from './values.ts';

const week = 7;

/** More values than this for one time are of many things, told apart by what no claim holds: none contradicts another. */
const mostValues = 64;
/** So many claims of one value and time, the first in order, stand for all that say the same. */
const mostAlike = 128;

/** In a fact of no more claims than this each is held against each: two papers of one season may contradict, weeks apart. */
const few = 12;

/** Claims of one value. */
interface Row {
  readonly value: Value;
  readonly claims: LinkedClaim[];
}

/**
 * The claims of one fact by the week that their time ends in, and by value: who gives another value for the same time is
 * found without a look at the rest.
 */
export class SameTime {
  readonly #weeks = new Map<number, Map<string, Row>>();
  readonly #order = new Map<LinkedClaim, number>();
  /** Claims by the digits of their value in any order: a slip contradicts, whenever a paper was printed. */
  readonly #digits = new Map<number, LinkedClaim[]>();
  /** Claims that stand for those of their value and time. */
  readonly #heard = new Set<LinkedClaim>();

  constructor(members: readonly LinkedClaim[]) {
    for (const [index, member] of members.entries()) {
      this.#order.set(member, index);
      const [digits] = member.values;
      if (digits !== undefined) {
        const row = this.#digits.get(digits);
        if (row === undefined) this.#digits.set(digits, [member]);
        else row.push(member);
      }
      const key = member.valueKey;
      for (const at of weeksOf(member)) {
        let rows = this.#weeks.get(at);
        if (rows === undefined) this.#weeks.set(at, (rows = new Map<string, Row>()));
        let row = rows.get(key);
        if (row === undefined) rows.set(key, (row = { value: member.value, claims: [] }));
        if (row.claims.push(member) <= mostAlike) this.#heard.add(member);
      }
    }
  }

  /**
   * Claims of another value whose time ends in the same week or the next (in a small fact, all of another value), and those of
   * the same digits in another order; in the order of the members. Of a fact that very many texts state only the first of
   * each value are heard, and none where there are more values than a fact has.
   */
  otherwise(member: LinkedClaim): readonly LinkedClaim[] {
    if (!this.#heard.has(member)) return [];
    if (this.#order.size <= few)
      return [...this.#order.keys()].filter(({ value }) => relateValues(value, member.value) === 'different');
    const rows = this.#near(member, true);
    if (rows.size > mostValues) return [];
    const near = [...rows].flatMap(({ claims }) => claims.filter((claim) => this.#heard.has(claim)));
    return this.#inOrder([...near, ...this.#slips(member)]);
  }

  /** Those that give the same digits in another order, whenever. */
  #slips(member: LinkedClaim): readonly LinkedClaim[] {
    const [digits] = member.values;
    const row = digits === undefined ? [] : (this.#digits.get(digits) ?? []);
    return row.length > mostValues ? [] : row.filter(({ value }) => relateValues(value, member.value) === 'different');
  }

  /** Claims that time and value do not tell from this one, itself included, in the order of the members. */
  likewise(member: LinkedClaim): readonly LinkedClaim[] {
    return this.#inOrder([...this.#near(member, false)].flatMap(({ claims }) => claims));
  }

  /** A week more on either side is wider than any slack between two papers of one day. */
  #near(member: LinkedClaim, differs: boolean): ReadonlySet<Row> {
    const found = new Set<Row>();
    for (const at of weeksOf(member)) {
      for (const each of Number.isNaN(at) ? [at] : [at - 1, at, at + 1]) {
        for (const row of this.#weeks.get(each)?.values() ?? [])
          if ((relateValues(row.value, member.value) === 'different') === differs) found.add(row);
      }
    }
    return found;
  }

  /** A claim that may hold for two times stands in two weeks. */
  #inOrder(claims: readonly LinkedClaim[]): readonly LinkedClaim[] {
    return [...new Set(claims)].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

/**
 * The weeks that a claim's time may end in: one, for a paper that may look back the last one of the year before too, and
 * for what holds at any time NaN, where it meets its like.
 */
function weeksOf(member: LinkedClaim): readonly number[] {
  const { asOf } = member.claim;
  const before = yearLookedBackOn(asOf);
  return [
    weekOf(asOf.end),
    ...yearsOf(asOf).map((year) => weekOf(`${year}-12-31`)),
    ...(before === null ? [] : [weekOf(`${before}-12-31`)]),
    ...(isTimeless(member) ? [NaN] : []),
  ];
}

/** The years before the last of a stretch whose every year has the figure. */
function yearsOf({ start, end, each }: AsOf): readonly string[] {
  if (each !== true || start === null || end === null) return [];
  const first = Number(start.slice(0, 4));
  const count = Math.min(mostYears, Number(end.slice(0, 4)) - first);
  return Array.from({ length: count }, (_, index) => String(first + index));
}

const mostYears = 20;

/** NaN where nothing says when the time ends. */
function weekOf(end: string | null): number {
  return end === null ? NaN : Math.floor(daysBetween('1970-01-01', end) / week);
}
