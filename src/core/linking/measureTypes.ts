import { type Terms, contradict, dice, termsOf } from './terms.ts';

/** Measures less alike than this never speak of one fact. */
export const leastAlike = 0.33;

/** One measure as it is written, with what it is alike to. */
export interface MeasureType {
  readonly key: string;
  readonly group: string;
  readonly terms: Terms;
  /** How many claims hold it. */
  uses: number;
  /** Other types with their likeness, at least `leastAlike`. */
  readonly alike: Map<string, number>;
}

/**
 * The distinct measures of a corpus and which of them are alike: a set-similarity join by prefix filter
 * (Chaudhuri, Ganti, Kaushik 2006; Bayardo, Ma, Srikant 2007). The order of terms and their weights are static, so
 * that adding or removing a document changes nothing for the others.
 */
export class MeasureTypes {
  readonly #types = new Map<string, MeasureType>();
  /** By group, then by bigram. */
  readonly #postings = new Map<string, Map<number, Set<MeasureType>>>();

  /** Counts one more use; a type that is new is joined to those like it. Types of two groups are never alike. */
  add(group: string, text: string): MeasureType {
    const key = `${group}|${text}`;
    const known = this.#types.get(key);
    if (known !== undefined) {
      known.uses += 1;
      return known;
    }
    const type: MeasureType = { key, group, terms: termsOf(text), uses: 1, alike: new Map() };
    const prefix = prefixOf(type.terms);
    let postings = this.#postings.get(group);
    if (postings === undefined) this.#postings.set(group, (postings = new Map<number, Set<MeasureType>>()));
    const seen = new Set<MeasureType>();
    for (const term of prefix) {
      for (const other of postings.get(term) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        const likeness = dice(type.terms, other.terms);
        if (likeness < leastAlike || contradict(type.terms, other.terms)) continue;
        type.alike.set(other.key, likeness);
        other.alike.set(key, likeness);
      }
    }
    for (const term of prefix) {
      const posting = postings.get(term);
      if (posting === undefined) postings.set(term, new Set([type]));
      else posting.add(type);
    }
    this.#types.set(key, type);
    return type;
  }

  /** Takes one use back; a type without uses is forgotten. */
  remove(type: MeasureType): void {
    type.uses -= 1;
    if (type.uses > 0) return;
    this.#types.delete(type.key);
    for (const key of type.alike.keys()) this.#types.get(key)?.alike.delete(type.key);
    const postings = this.#postings.get(type.group);
    for (const term of prefixOf(type.terms)) {
      const posting = postings?.get(term);
      posting?.delete(type);
      if (posting?.size === 0) postings?.delete(term);
    }
    if (postings?.size === 0) this.#postings.delete(type.group);
  }

  get(key: string): MeasureType | undefined {
    return this.#types.get(key);
  }
}

/**
 * The terms of which two alike types must share one: in one static order, rare (heavy) terms first, as many as leave
 * less weight behind than the likeness needs.
 */
function prefixOf({ bigrams, weights, total }: Terms): readonly number[] {
  const weightAt = (index: number): number => weights[index] ?? 0;
  const ordered = [...bigrams.keys()].sort((a, b) => weightAt(b) - weightAt(a) || a - b);
  // dice >= t means shared >= t/2 * (|a|+|b|) >= t/(2-t) * |a| (for the overlap that the larger of the two allows).
  const needed = (leastAlike / (2 - leastAlike)) * total;
  let rest = total;
  const prefix: number[] = [];
  for (const index of ordered) {
    if (rest < needed) break;
    prefix.push(bigrams[index] ?? 0);
    rest -= weightAt(index);
  }
  return prefix;
}
