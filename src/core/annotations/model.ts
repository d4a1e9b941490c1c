/**
 * What people say of a text: decisions, notes and links, as plain data. `w3c.ts` writes each as one W3C Web Annotation,
 * `file.ts` keeps them in a file, `reattach.ts` finds their places again after edits.
 */

/**
 * A place in a document that can be found again after edits: the quoted text with what stands around it, and its position.
 * Make one with `anchorOf`, find it with `reattach`; nothing else should read `start` and `end`.
 */
export interface Anchor {
  /** Relative to the workspace folder, with forward slashes. */
  readonly path: string;
  readonly exact: string;
  /** What stands before and behind: 32 UTF-16 code units, more where the text has another place that looks alike. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood when it was made, in Unicode characters, not code units, as the W3C model counts. */
  readonly start: number;
  readonly end: number;
}

/** Who said it and when. Times are ISO 8601 in UTC; `creator` is a person's name, empty where none is given. */
export interface Stamp {
  /** `urn:uuid:…`; any IRI where another program wrote it. */
  readonly id: string;
  readonly created: string;
  readonly modified?: string;
  readonly creator: string;
}

export type DecisionState = 'verified' | 'ignored' | 'disputed' | 'corrected';

/** Whether a person settled what a decision is on; what is disputed stays open, as does what nobody decided. */
export function isSettled({
  decision,
}: {
  readonly decision?: { readonly state: DecisionState } | undefined;
}): boolean {
  return decision !== undefined && decision.state !== 'disputed';
}

interface DecisionParts extends Stamp {
  readonly kind: 'decision';
  readonly state: DecisionState;
  /** A reason or a remark; may be empty. */
  readonly note: string;
  /** What it was verified by: a title, a link. */
  readonly source?: string;
}

/** A decision on one finding (by its fingerprint) or, without `finding`, on the claim that stands there. */
export interface DecisionHere extends DecisionParts {
  readonly reach: 'here';
  readonly anchor: Anchor;
  readonly rule?: string;
  readonly finding?: string;
}

/** A decision on a fact wherever it is stated: all findings of `rule` on it, or of all rules where none is named. */
export interface DecisionOnFact extends DecisionParts {
  readonly reach: 'fact';
  /** Where it was decided. */
  readonly anchor: Anchor;
  /** The key of a claim of the fact, as `factKey` gives it. */
  readonly fact: string;
  readonly rule?: string;
}

/** A decision on a rule in a folder: `''` for the whole workspace folder, else a relative path. */
export interface DecisionOnRule extends DecisionParts {
  readonly reach: 'rule';
  readonly folder: string;
  readonly rule: string;
}

export type Decision = DecisionHere | DecisionOnFact | DecisionOnRule;

/** A remark on a place. */
export interface TextNote extends Stamp {
  readonly kind: 'note';
  readonly anchor: Anchor;
  readonly text: string;
}

/** A remark on another annotation. */
export interface Reply extends Stamp {
  readonly kind: 'reply';
  /** The id of what it answers. */
  readonly replyTo: string;
  readonly text: string;
}

export type LinkRelation = 'supports' | 'contradicts' | 'supersedes' | 'derivesFrom';

/** What one place has to do with another: `from` supports, contradicts, supersedes or derives from `to`. */
export interface LinkAnnotation extends Stamp {
  readonly kind: 'link';
  readonly from: Anchor;
  readonly to: Anchor;
  readonly relation: LinkRelation;
  readonly note: string;
}

/**
 * What is left of an annotation that was taken back. The mark stays in the file, without its text, so that a merge
 * with a version that still has the annotation does not bring it back.
 */
export interface Withdrawn extends Stamp {
  readonly kind: 'withdrawn';
}

/** What is shown to people. */
export type Annotation = Decision | TextNote | Reply | LinkAnnotation;

/** When an annotation was last changed, in ms; 0 where its times cannot be read. */
export function changedAt({ created, modified }: Pick<Stamp, 'created' | 'modified'>): number {
  const time = Date.parse(modified ?? created);
  return Number.isNaN(time) ? 0 : time;
}

/** The places that an annotation names: none for a reply and a rule of a folder, two for a link. */
export function anchorsOf(annotation: Annotation): readonly Anchor[] {
  switch (annotation.kind) {
    case 'decision':
      return annotation.reach === 'rule' ? [] : [annotation.anchor];
    case 'note':
      return [annotation.anchor];
    case 'reply':
      return [];
    case 'link':
      return [annotation.from, annotation.to];
  }
}
