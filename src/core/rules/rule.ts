import type { Analysis } from '../analysis.ts';
import type { LinkedClaim } from '../linking/linkedClaim.ts';
import type { Finding, Link, Severity } from '../model.ts';

interface RuleHead {
  readonly code: string;
  readonly name: string;
  /** The severity of a finding that says nothing else. */
  readonly severity: Severity;
}

/** A rule that needs one document alone. It never throws; what it cannot judge it leaves alone. */
export interface DocumentRule extends RuleHead {
  check(analysis: Analysis): Iterable<Finding>;
}

/** One fact with what a rule may ask of it. */
export interface FactView {
  /** In order of path and start. */
  readonly members: readonly LinkedClaim[];
  /** Those of one document, in order. */
  inDocument(path: string): readonly LinkedClaim[];
  /** Those that may hold for the time of this one, and give another value: in order of path and start. */
  otherwise(member: LinkedClaim): readonly LinkedClaim[];
  /** Those that may hold for the time of this one, and give no other value, itself included: in the same order. */
  likewise(member: LinkedClaim): readonly LinkedClaim[];
  /** What links two members; null where they only meet through others. */
  link(a: LinkedClaim, b: LinkedClaim): Link | null;
  analysis(path: string): Analysis | undefined;
  /** The document that this one has the fact from, as its copy or in its words; the path itself for an independent source. */
  origin(path: string): string;
  /** True for a document whose terms a machine exchanged (HS306): its figures are no source. */
  unfit(path: string): boolean;
}

/** A rule over the claims of one fact. */
export interface FactRule extends RuleHead {
  check(fact: FactView): Iterable<Finding>;
}

/** What a rule may ask of the documents that share text with one. */
export interface Sharing {
  /** The few documents that share most passages with this one, the closest first. */
  sharing(path: string): readonly Analysis[];
}

/** A rule over one document beside those that share passages with it: it rests on nothing else. */
export interface SharingRule extends RuleHead {
  check(analysis: Analysis, neighbours: Sharing): Iterable<Finding>;
}

/** What a document rule may ask of the other documents. */
export interface Neighbours extends Sharing {
  /** True for a document whose terms a machine exchanged (HS306). */
  unfit(path: string): boolean;
  /** What the rules over facts say of the facts that a document states. */
  ofFacts(path: string): readonly Finding[];
}

/** A rule over one document that needs its neighbours and what is said of them. */
export interface NeighbourRule extends RuleHead {
  check(analysis: Analysis, neighbours: Neighbours): Iterable<Finding>;
}
