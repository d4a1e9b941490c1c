import type { DecisionState } from '../core/annotations/model.ts';
import type { Analysis } from '../core/analysis.ts';
import { edtf } from '../core/edtf.ts';
import type { DayInterval, Encoding, EntityType, Mood, Relation, Script, Severity } from '../core/model.ts';

/** The object that `heshu check --format json` prints; docs/contract.schema.json says the same to machines. */
export interface Report {
  readonly documents: readonly ContractDocument[];
  readonly claims: readonly ContractClaim[];
  readonly entities: readonly ContractEntity[];
  readonly facts: readonly { readonly id: string; readonly label: string; readonly claims: readonly string[] }[];
  readonly links: readonly { readonly a: string; readonly b: string; readonly relation: Relation }[];
  readonly findings: readonly ContractFinding[];
  readonly notes: readonly { readonly path: string; readonly message: string }[];
}

export interface ContractDocument {
  readonly path: string;
  readonly title: string | null;
  /** A day, month or year (`2023-04-18`, `2023-04`, `2023`), any other interval as `start/end` (EDTF); null where unknown. */
  readonly published: string | null;
  readonly source: string | null;
  readonly encoding: Encoding;
  readonly script: Script;
}

/** Offsets: UTF-16 in the raw decoded text, as everywhere in the contract. */
export interface ContractPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ContractClaim extends ContractPlace {
  readonly id: string;
  /** In the base unit; null is an open end. */
  readonly value: { readonly min: number | null; readonly max: number | null; readonly approximate: boolean };
  readonly unit: string;
  readonly measure: string;
  readonly scope: readonly string[];
  readonly asOf: DayInterval;
  readonly mood: Mood;
}

export interface ContractEntity extends ContractPlace {
  readonly type: EntityType;
  readonly canonical: string;
}

export interface ContractFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly spans: readonly ContractPlace[];
  readonly related: readonly (ContractPlace & { readonly message: string })[];
  readonly fix?: { readonly title: string; readonly edits: readonly ContractPlace[] };
  readonly fingerprint: string;
  /** What a person decided of it; absent where nobody did. */
  readonly decision?: ContractDecision;
  /** Whether the report given as `--baseline` holds it; absent where none was given. */
  readonly baseline?: 'new' | 'unchanged';
}

export interface ContractDecision {
  readonly state: DecisionState;
  readonly reach: 'here' | 'fact' | 'rule';
  readonly note: string;
  readonly source?: string;
  /** A name; may be empty. */
  readonly creator: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export function documentOf({ document }: Analysis): ContractDocument {
  return {
    path: document.path,
    title: document.title?.text ?? null,
    published: document.published ? edtf(document.published.day) : null,
    source: document.source?.text ?? null,
    encoding: document.encoding,
    script: document.script,
  };
}

/** The names of a document with raw offsets. */
export function entitiesOf({ document, folded, entities }: Analysis): readonly ContractEntity[] {
  return entities.map((entity) => {
    const start = folded.starts[entity.start] ?? document.text.length;
    const end = folded.ends[entity.end - 1] ?? start;
    return {
      path: document.path,
      start,
      end,
      text: document.text.slice(start, end),
      type: entity.type,
      canonical: entity.canonical,
    };
  });
}
