/** The tables of units and approximations as dictionaries, built on first use. */
import { AFTER, BEFORE, type Bound } from './tables/approximations.ts';
import { COUNTERS, MULTIPLES } from './tables/counters.ts';
import { CURRENCIES, PARTS } from './tables/money.ts';
import { DIMENSIONS, DURATIONS, SHARES } from './tables/units.ts';
import { buildTrie, type Trie } from './trie.ts';

export type UnitKind = 'share' | 'money' | 'cent' | 'measure' | 'duration' | 'count';

export interface Unit {
  readonly kind: UnitKind;
  /** Canonical name. */
  readonly name: string;
  readonly dimension: string;
  /** How many base units of the dimension it is. */
  readonly factor: number;
  /** What the written number is multiplied by to be a number of `name` (成 10, ‰ 0.1, 美分 0.01). */
  readonly scale: number;
}

export interface Lexicon {
  readonly units: Trie<Unit>;
  readonly currencyBefore: Trie<Unit>;
  readonly parts: Trie<number>;
  readonly before: Trie<Bound>;
  readonly after: Trie<Bound>;
}

let built: Lexicon | undefined;

export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

/**
 * What a canonical unit can be compared with and how many base units it is, for whoever compares two values;
 * null for a unit that no table knows (its own dimension stands in the quantity).
 */
export function unitOf(name: string): Unit | null {
  const codes = new Uint16Array(name.length + 1);
  for (let i = 0; i < name.length; i++) codes[i] = name.charCodeAt(i);
  const match = lexicon().units.longest(codes, 0);
  return match !== null && match.end === name.length ? match.value : null;
}

function build(): Lexicon {
  const units: (readonly [string, Unit])[] = [];
  for (const form of COUNTERS) {
    units.push([form, { kind: 'count', name: form, dimension: `count:${form}`, factor: 1, scale: 1 }]);
  }
  for (const [form, name, scale] of MULTIPLES) {
    units.push([form, { kind: 'count', name, dimension: `count:${name}`, factor: 1, scale }]);
  }
  for (const { dimension, units: rows } of DIMENSIONS) {
    for (const { name, factor, forms } of rows) {
      for (const form of forms) units.push([form, { kind: 'measure', name, dimension, factor, scale: 1 }]);
    }
  }
  for (const { dimension, units: rows } of DURATIONS) {
    for (const { name, factor, forms } of rows) {
      for (const form of forms) units.push([form, { kind: 'duration', name, dimension, factor, scale: 1 }]);
    }
  }
  const before: (readonly [string, Unit])[] = [];
  for (const currency of CURRENCIES) {
    const unit: Unit = { kind: 'money', name: currency.name, dimension: `money:${currency.iso}`, factor: 1, scale: 1 };
    for (const form of currency.forms) units.push([form, unit]);
    for (const form of currency.before) before.push([form, unit]);
    for (const form of currency.cents ?? []) units.push([form, { ...unit, kind: 'cent', scale: 0.01 }]);
  }
  for (const { form, name, dimension, scale } of SHARES) {
    units.push([form, { kind: 'share', name, dimension, factor: 1, scale }]);
  }
  return {
    units: buildTrie(units),
    currencyBefore: buildTrie(before),
    parts: buildTrie(PARTS),
    before: buildTrie(BEFORE),
    after: buildTrie(AFTER),
  };
}
