import type { Value } from '../model.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { relateValues } from './values.ts';

const week = 7 * 86_400_000;

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

  constructor(members: readonly LinkedClaim[]) {
    for (const [index, member] of members.entries()) {
      this.#order.set(member, index);
      const at = weekOf(member);
      let rows = this.#weeks.get(at);
      if (rows === undefined) this.#weeks.set(at, (rows = new Map<string, Row>()));
      const { min, max, rounding, approximate } = member.value;
      const key = `${String(min)}|${String(max)}|${String(rounding)}|${String(approximate)}`;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { value: member.value, claims: [member] });
      else row.claims.push(member);
    }
  }

  /** Claims of another value whose time ends in the same week or the next, in the order of the members: wider than any slack between two papers of one day. */
  otherwise(member: LinkedClaim): readonly LinkedClaim[] {
    const at = weekOf(member);
    const found: LinkedClaim[] = [];
    for (const each of Number.isNaN(at) ? [at] : [at - 1, at, at + 1]) {
      for (const { value, claims } of this.#weeks.get(each)?.values() ?? [])
        if (relateValues(value, member.value) === 'different') found.push(...claims);
    }
    return found.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

/** NaN where nothing says when the time ends. */
function weekOf({ claim }: LinkedClaim): number {
  return claim.asOf.end === null ? NaN : Math.floor(Date.parse(claim.asOf.end) / week);
}
