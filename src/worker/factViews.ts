import type { Corpus } from '../core/corpus.ts';
import { inCommonUnit } from '../core/linking/commonUnit.ts';
import type { Claim, Fact, Relation, Value } from '../core/model.ts';
import type { ClaimAnchor, ClaimView, FactClaim, FactSummary, FactsPage, FactView } from './views.ts';

/** What a person wants to see first. */
const RELATIONS: readonly Relation[] = ['conflict', 'changed', 'consistent', 'same'];

/** As many contradictions of one claim are told: a fact that a thousand documents state has a million pairs. */
const mostConflicts = 16;

/** A fact as it is listed; how many independent sources it has depends on more than its own documents. */
type Listed = Omit<FactSummary, 'sources'>;

interface Entry {
  readonly fact: Listed;
  /** The documents that state it. */
  readonly paths: ReadonlySet<string>;
}

/**
 * The facts that two or more claims state, as they are shown. The list is made when somebody asks; after an edit only the
 * facts of the documents that it touched are looked at again.
 */
export class FactViews {
  readonly #corpus: Corpus;
  readonly #claimView: (claim: Claim) => ClaimView;
  readonly #listed = new Map<string, Entry>();
  /** The ids of the listed facts that each document states. */
  readonly #ofPath = new Map<string, Set<string>>();
  readonly #touched = new Set<string>();
  #sorted: readonly Listed[] = [];

  constructor(corpus: Corpus, claimView: (claim: Claim) => ClaimView) {
    this.#corpus = corpus;
    this.#claimView = claimView;
  }

  /** Call after a change with the documents that it touched. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) this.#touched.add(path);
  }

  /** A stretch of the list of all facts: what differs first, then what is stated most often. */
  page(from: number, count: number): FactsPage {
    this.#renew();
    const facts = this.#sorted
      .slice(from, from + count)
      .map((fact) => ({ ...fact, sources: this.#corpus.factOf(fact.id)?.sources ?? 1 }));
    return { total: this.#sorted.length, facts };
  }

  /**
   * The fact that most of these claims belong to, undefined where none belongs to any. A claim is looked up by its id while its
   * text stands there, else by text and measure near where it stood: edits above it move it and change its id.
   */
  fact(anchors: readonly ClaimAnchor[]): FactView | undefined {
    const votes = new Map<string, { readonly fact: Fact; count: number }>();
    for (const anchor of anchors) {
      const id = this.#find(anchor)?.id;
      const fact = id === undefined ? undefined : this.#corpus.factOf(id);
      if (fact === undefined) continue;
      const vote = votes.get(fact.id);
      if (vote === undefined) votes.set(fact.id, { fact, count: 1 });
      else vote.count++;
    }
    const [most] = [...votes.values()].sort((a, b) => b.count - a.count);
    return most === undefined ? undefined : this.#view(most.fact);
  }

  /** Whatever links or groups changed stands in a document that was touched. */
  #renew(): void {
    if (this.#touched.size === 0) return;
    for (const path of this.#touched) {
      for (const id of [...(this.#ofPath.get(path) ?? [])]) this.#forget(id);
    }
    for (const path of this.#touched) {
      for (const fact of this.#corpus.facts(path)) {
        if (this.#listed.has(fact.id)) continue;
        const claims = this.#claims(fact);
        const paths = new Set(claims.map((claim) => claim.path));
        this.#listed.set(fact.id, { fact: this.#summary(fact, claims), paths });
        for (const each of paths) {
          const own = this.#ofPath.get(each);
          if (own === undefined) this.#ofPath.set(each, new Set([fact.id]));
          else own.add(fact.id);
        }
      }
    }
    this.#touched.clear();
    this.#sorted = [...this.#listed.values()].map(({ fact }) => fact).sort(byInterest);
  }

  #forget(id: string): void {
    for (const path of this.#listed.get(id)?.paths ?? []) {
      const own = this.#ofPath.get(path);
      own?.delete(id);
      if (own?.size === 0) this.#ofPath.delete(path);
    }
    this.#listed.delete(id);
  }

  #find({ id, path, text, measure, start }: ClaimAnchor): Claim | undefined {
    const known = this.#corpus.claim(id);
    const same = (claim: Claim): boolean =>
      claim.text === text && (measure ?? claim.measure.text) === claim.measure.text;
    if (known !== undefined && same(known)) return known;
    let nearest: Claim | undefined;
    for (const claim of this.#corpus.analysis(path)?.claims ?? []) {
      if (!same(claim)) continue;
      if (nearest === undefined || Math.abs(claim.start - start) < Math.abs(nearest.start - start)) nearest = claim;
    }
    return nearest;
  }

  #view(fact: Fact): FactView {
    const claims = this.#claims(fact);
    const relations = new Map<string, Relation>();
    const conflicts = new Map<string, readonly [string, string]>();
    for (const { id } of claims) {
      let left = mostConflicts;
      for (const { a, b, relation } of this.#corpus.linksOf(id)) {
        relations.set(id, graver(relations.get(id) ?? null, relation));
        if (relation !== 'conflict') continue;
        conflicts.set(`${a} ${b}`, [a, b]);
        if (--left === 0) break;
      }
    }
    const values = inCommonUnit(claims.map(({ quantity }) => quantity))?.values ?? [];
    return {
      ...this.#summary(fact, claims),
      sources: fact.sources,
      conflicts: [...conflicts.values()],
      claims: claims
        .map((claim, i) => this.#factClaim(claim, values[i] ?? claim.quantity.value, relations.get(claim.id) ?? null))
        .sort(byTime),
    };
  }

  #factClaim(claim: Claim, value: Value, relation: Relation | null): FactClaim {
    const document = this.#corpus.analysis(claim.path)?.document;
    return {
      claim: this.#claimView(claim),
      value,
      relation,
      title: document?.title?.text ?? null,
      published: document?.published?.day ?? null,
    };
  }

  #summary(fact: Fact, claims: readonly Claim[]): Listed {
    const common = inCommonUnit(claims.map(({ quantity }) => quantity));
    return {
      id: fact.id,
      measure: claims[0]?.measure.text ?? '',
      scope: claims[0]?.scope ?? [],
      relation: this.#gravest(claims),
      unit: common?.unit ?? '',
      spread: spreadOf(common?.values ?? []),
      anchors: claims.slice(0, 8).map(anchorOf),
      size: claims.length,
    };
  }

  #claims(fact: Fact): readonly Claim[] {
    return fact.claims.map((id) => this.#corpus.claim(id)).filter((claim) => claim !== undefined);
  }

  /** Stops at the first conflict: to know all of them costs more than a list is worth. */
  #gravest(claims: readonly Claim[]): Relation | null {
    let gravest: Relation | null = null;
    for (const { id } of claims) {
      for (const { relation } of this.#corpus.linksOf(id)) {
        if (relation === 'conflict') return relation;
        gravest = graver(gravest, relation);
      }
    }
    return gravest;
  }
}

/** The lowest and the highest number that any of the values names; both null where none names one. */
function spreadOf(values: readonly Value[]): Value {
  const known = values.flatMap(({ min, max }) => [min, max]).filter((bound) => bound !== null);
  return {
    min: known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b)),
    max: known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b)),
    center: null,
    rounding: 0,
    approximate: values.some(({ approximate }) => approximate),
  };
}

function anchorOf({ id, path, text, measure, start }: Claim): ClaimAnchor {
  return { id, path, text, measure: measure.text, start };
}

function graver(a: Relation | null, b: Relation): Relation {
  return a !== null && RELATIONS.indexOf(a) <= RELATIONS.indexOf(b) ? a : b;
}

function byInterest(a: Listed, b: Listed): number {
  return rankOf(a) - rankOf(b) || b.size - a.size || (a.id < b.id ? -1 : 1);
}

function rankOf({ relation }: Listed): number {
  return relation === null ? RELATIONS.length : RELATIONS.indexOf(relation);
}

/** By as-of, those without any last; then as documents are listed. */
function byTime(a: FactClaim, b: FactClaim): number {
  const x = timeOf(a);
  const y = timeOf(b);
  if (x !== y) return x < y ? -1 : 1;
  if (a.claim.spot.path !== b.claim.spot.path) return a.claim.spot.path < b.claim.spot.path ? -1 : 1;
  return a.claim.spot.start - b.claim.spot.start;
}

function timeOf({ claim: { asOf } }: FactClaim): string {
  return asOf.end ?? asOf.start ?? '9999';
}
