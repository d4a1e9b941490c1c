import type { Corpus } from '../core/corpus.ts';
import { inCommonUnit } from '../core/linking/commonUnit.ts';
import type { AsOf, Claim, Fact, Mood, Relation, Value } from '../core/model.ts';
import type { Placer, ReviewPlace } from './review.ts';

/** One statement of a fact: a claim where it stands. */
export interface ReviewStatement {
  readonly id: string;
  readonly place: ReviewPlace;
  /** In the unit of the fact. */
  readonly value: Value;
  readonly asOf: AsOf;
  readonly mood: Mood;
  readonly copy: boolean;
}

export interface ReviewFact {
  readonly id: string;
  readonly measure: string;
  readonly scope: readonly string[];
  readonly unit: string;
  /** How many independent documents state it. */
  readonly sources: number;
  /** The gravest relation of two of its statements. */
  readonly relation: Relation | null;
  /** By as-of, the undated last; then by path and start. */
  readonly statements: readonly ReviewStatement[];
  /** Ids of statements that contradict each other. */
  readonly conflicts: readonly (readonly [string, string])[];
}

/** The gravest first. */
export const relations: readonly Relation[] = ['conflict', 'changed', 'consistent', 'same'];

/** The facts that more than one document states, or that differ; the gravest first, then those of most sources. */
export function factsOf(corpus: Corpus, placed: Placer): readonly ReviewFact[] {
  return corpus
    .facts()
    .map((fact) => reviewFact(corpus, fact, placed))
    .filter(({ sources, relation }) => sources > 1 || relation === 'conflict' || relation === 'changed')
    .sort(byInterest);
}

function reviewFact(corpus: Corpus, fact: Fact, placed: Placer): ReviewFact {
  const claims = fact.claims.map((id) => corpus.claim(id)).filter((claim) => claim !== undefined);
  const common = inCommonUnit(claims.map(({ quantity }) => quantity));
  const conflicts: (readonly [string, string])[] = [];
  let gravest = relations.length;
  for (const { id } of claims) {
    for (const link of corpus.linksOf(id)) {
      if (link.a !== id) continue;
      gravest = Math.min(gravest, relations.indexOf(link.relation));
      if (link.relation === 'conflict') conflicts.push([link.a, link.b]);
    }
  }
  return {
    id: fact.id,
    measure: claims[0]?.measure.text ?? fact.label,
    scope: claims[0]?.scope ?? [],
    unit: common?.unit ?? '',
    sources: fact.sources,
    relation: relations[gravest] ?? null,
    statements: claims
      .map((claim, i) => statementOf(claim, common?.values[i] ?? claim.quantity.value, placed))
      .sort(byTime),
    conflicts: conflicts.sort(([a, x], [b, y]) => byCodeUnit(a, b) || byCodeUnit(x, y)),
  };
}

function statementOf(claim: Claim, value: Value, placed: Placer): ReviewStatement {
  const { id, asOf, mood, copy } = claim;
  return { id, place: placed(claim), value, asOf, mood, copy };
}

function byInterest(a: ReviewFact, b: ReviewFact): number {
  const rank = ({ relation }: ReviewFact): number =>
    relation === null ? relations.length : relations.indexOf(relation);
  return rank(a) - rank(b) || b.sources - a.sources || byCodeUnit(a.measure, b.measure) || byCodeUnit(a.id, b.id);
}

function byTime(a: ReviewStatement, b: ReviewStatement): number {
  const time = ({ asOf }: ReviewStatement): string => asOf.end ?? asOf.start ?? '9999';
  return byCodeUnit(time(a), time(b)) || byCodeUnit(a.place.path, b.place.path) || a.place.start - b.place.start;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
