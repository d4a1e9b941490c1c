/**
 * What the editor shows, with every span already told as lines and characters: the editor holds the text of few
 * documents, the engine of all. Lines and characters count from zero, characters are UTF-16 code units.
 */
import type { Anchor, Annotation, DecisionState } from '../core/annotations/model.ts';
import type { Message } from '../core/messages.ts';
import type {
  AsOf,
  DayInterval,
  Encoding,
  EntityType,
  Mood,
  Relation,
  Severity,
  SourceRecord,
  Stage,
  Value,
} from '../core/model.ts';

export interface Stretch {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** A stretch of a named document with its raw text and offsets. */
export interface Spot extends Stretch {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RelatedSpot extends Spot {
  readonly message: Message;
}

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Never empty; the first is where the finding is shown. */
  readonly spots: readonly [Spot, ...Spot[]];
  readonly related: readonly RelatedSpot[];
  readonly fix?: { readonly title: Message; readonly edits: readonly Spot[] };
  /** What other texts give instead of the figure, for a person to choose from; absent where there is nothing. */
  readonly values?: readonly { readonly title: Message; readonly edit: Spot }[];
  /** What may be recorded in `.heshu/sources.yaml` of the document that it is shown in. */
  readonly record?: SourceRecord;
  readonly fingerprint: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Not sure enough to be shown unasked: counted, and folded away. */
  readonly lessSure: boolean;
  /** What the fact that it is about is called: measure and place. Absent for a finding that is about no fact. */
  readonly fact?: string;
  readonly decision?: DecisionView;
}

/** All findings of one document, none where it is clean. */
export interface FileFindings {
  readonly path: string;
  readonly findings: readonly FindingView[];
}

/** A claim with its five parts, as it is shown. */
export interface ClaimView {
  readonly id: string;
  readonly spot: Spot;
  readonly value: Value;
  readonly unit: string;
  readonly measure: string;
  readonly scope: readonly string[];
  readonly asOf: AsOf;
  readonly mood: Mood;
  readonly stage?: Stage;
  readonly saidBy?: string;
  readonly copy: boolean;
  /** How many other claims speak of the same fact. */
  readonly others: number;
  readonly decision?: DecisionView;
}

/** What a person decided of a finding or a claim. */
export interface DecisionView {
  readonly id: string;
  readonly state: DecisionState;
  readonly reach: 'here' | 'fact' | 'rule';
  /** A reason or a remark; may be empty. */
  readonly note: string;
  readonly source?: string;
  /** A name; may be empty. */
  readonly creator: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
}

/** Where one of an annotation's anchors stands now. */
export interface AnnotatedPlace {
  readonly anchor: Anchor;
  /** The document's path as the editor knows it; null where there is no such document. */
  readonly path: string | null;
  /** Null where the text is gone: the annotation is detached there. */
  readonly spot: Spot | null;
  /** False where the quoted text itself was changed. */
  readonly intact: boolean;
}

/** An annotation with the places it names: none for a reply and for a rule, two (from, to) for a link. */
export interface AnnotationView {
  /** The URI of the folder that keeps it, with `/` at its end. */
  readonly folder: string;
  readonly annotation: Annotation;
  readonly places: readonly AnnotatedPlace[];
}

/** What is needed to say something of a place. */
export interface AnchorView {
  readonly anchor: Anchor;
  /** The key of the fact that a claim at this place states, as `factKey` gives it; null where none stands there. */
  readonly fact: string | null;
}

/** What a name means: its kind and the one name of what it names. */
export interface NameKey {
  readonly type: EntityType;
  readonly canonical: string;
}

export interface NameView extends NameKey, Stretch {}

/** A name of the workspace: how often it stands, and in how many documents. */
export interface NameSummary extends NameKey {
  readonly mentions: number;
  readonly documents: number;
}

/** A name where it stands, with some text of its line; `at` is where the name begins in that text. */
export interface MentionView extends Spot {
  readonly excerpt: string;
  readonly at: number;
}

/** A name as documents write it, with every place in reading order. */
export interface NameVariant {
  readonly text: string;
  readonly mentions: readonly MentionView[];
}

/** A document as one would like to read it, and for each of its lines where that stands in the document. */
export interface CleanedText {
  readonly text: string;
  readonly lines: readonly Stretch[];
}

/** What is marked in one document. `length` is that of the text it was read from, so that a stale view can be told. */
export interface DocumentView {
  readonly path: string;
  readonly length: number;
  readonly title: string | null;
  readonly published: DayInterval | null;
  readonly encoding: Encoding;
  readonly claims: readonly ClaimView[];
  readonly names: readonly NameView[];
}

/** Another claim of the same fact; `relation` is null where the two were joined only through a third. */
export interface SourceView {
  readonly claim: ClaimView;
  readonly relation: Relation | null;
  readonly title: string | null;
  readonly published: DayInterval | null;
}

export interface ClaimSources {
  readonly claim: ClaimView;
  readonly sources: readonly SourceView[];
}

/** What finds a claim again after edits: its id, and the words and the place it had. */
export interface ClaimAnchor {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** Null where it is not known. */
  readonly measure: string | null;
  readonly start: number;
}

/** A fact that two or more claims state. */
export interface FactSummary {
  /** The id of its first claim. */
  readonly id: string;
  readonly measure: string;
  readonly scope: readonly string[];
  /** How many independent documents state it: copies count as one. */
  readonly sources: number;
  /** How many claims state it. */
  readonly size: number;
  /** The gravest relation of any two of its claims. */
  readonly relation: Relation | null;
  /** The unit that most of its claims use. */
  readonly unit: string;
  /** From the lowest to the highest number that its claims name, in `unit`. */
  readonly spread: Value;
  /** A few of its claims. */
  readonly anchors: readonly ClaimAnchor[];
}

/** A stretch of the list of all facts, what differs first. */
export interface FactsPage {
  readonly total: number;
  readonly facts: readonly FactSummary[];
}

/** A claim as one statement of its fact; `relation` is the gravest that it has to another one. */
export interface FactClaim {
  readonly claim: ClaimView;
  /** The value in the unit of the fact. */
  readonly value: Value;
  readonly relation: Relation | null;
  readonly title: string | null;
  readonly published: DayInterval | null;
}

/** A fact with all its claims by time, and the pairs of ids that contradict each other. */
export interface FactView extends FactSummary {
  readonly claims: readonly FactClaim[];
  readonly conflicts: readonly (readonly [string, string])[];
}

/** Two claims of two documents that speak of one fact; `a` stands in the first document asked for. */
export interface ComparedPair {
  readonly a: ClaimView;
  readonly b: ClaimView;
  readonly relation: Relation;
}
