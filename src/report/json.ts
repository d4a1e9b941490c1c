import type { Decision } from '../core/annotations/model.ts';
import type { Corpus } from '../core/corpus.ts';
import { say } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import type { Claim, Fact, Link, Place } from '../core/model.ts';
import { documentOf, entitiesOf } from './contract.ts';
import type { ContractClaim, ContractDecision, ContractFinding, ContractPlace, Report } from './contract.ts';
import type { Judged } from './judged.ts';

/** A note with its sentence said. */
export interface SaidNote {
  readonly path: string;
  readonly message: string;
}

/**
 * All that a corpus knows, as the machine-readable contract has it: plain data, in one fixed order,
 * the same for the same documents whatever the order they came in. Offsets: UTF-16 in the raw text.
 */
export function reportOf(
  corpus: Corpus,
  locale: Locale,
  notes: readonly SaidNote[],
  judged: readonly Judged[] = corpus.findings().map((finding) => ({ finding })),
): Report {
  const analyses = corpus.paths().flatMap((path) => corpus.analysis(path) ?? []);
  return {
    documents: analyses.map(documentOf),
    claims: analyses.flatMap((analysis) => analysis.claims.map(claimOf)),
    entities: analyses.flatMap(entitiesOf),
    facts: corpus.facts().map(factOf),
    links: corpus.links().map(linkOf),
    findings: judged.map((one) => findingOf(one, locale)),
    notes,
  };
}

/** A report restricted to what two documents have to do with each other: links across them and what those links name. */
export function comparisonOf(report: Report, a: string, b: string): Report {
  const pathOf = new Map(report.claims.map((claim) => [claim.id, claim.path]));
  const links = report.links.filter((link) => pathOf.get(link.a) !== pathOf.get(link.b));
  const linked = new Set(links.flatMap((link) => [link.a, link.b]));
  const names = shared(report, a, b);
  return {
    documents: report.documents,
    claims: report.claims.filter((claim) => linked.has(claim.id)),
    entities: report.entities.filter((entity) => names.has(entity.canonical)),
    facts: report.facts
      .map((fact) => ({ ...fact, claims: fact.claims.filter((id) => linked.has(id)) }))
      .filter((fact) => fact.claims.length > 0),
    links,
    findings: report.findings.filter((finding) => touches(finding, a) && touches(finding, b)),
    notes: report.notes,
  };
}

/** The object as text, one element a line: no spaces, a line break at the end, the same bytes for the same report. */
export function* jsonOf(report: Report): Generator<string> {
  const parts = Object.entries(report) as [string, readonly unknown[]][];
  for (const [index, [key, elements]] of parts.entries()) {
    yield `${index === 0 ? '{' : ',\n'}${JSON.stringify(key)}:[`;
    for (const [at, element] of elements.entries()) yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(element)}`;
    yield elements.length > 0 ? '\n]' : ']';
  }
  yield '}\n';
}

function claimOf(claim: Claim): ContractClaim {
  const { value, unit } = claim.quantity;
  return {
    id: claim.id,
    path: claim.path,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    value: { min: value.min, max: value.max, approximate: value.approximate },
    unit,
    measure: claim.measure.text,
    scope: claim.scope,
    asOf: { start: claim.asOf.start, end: claim.asOf.end },
    mood: claim.mood,
  };
}

function factOf({ id, label, claims }: Fact): Report['facts'][number] {
  return { id, label, claims };
}

function linkOf({ a, b, relation }: Link): Report['links'][number] {
  return { a, b, relation };
}

function findingOf({ finding, decision, isNew }: Judged, locale: Locale): ContractFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: say(locale, finding.message),
    spans: finding.spans.map(placeOf),
    related: finding.related.map((related) => ({ ...placeOf(related), message: say(locale, related.message) })),
    ...(finding.fix && { fix: { title: say(locale, finding.fix.title), edits: finding.fix.edits.map(placeOf) } }),
    fingerprint: finding.fingerprint,
    ...(decision && { decision: decisionOf(decision) }),
    ...(isNew === undefined ? {} : { baseline: isNew ? 'new' : 'unchanged' }),
  };
}

function decisionOf({ state, reach, note, source, creator, created, modified }: Decision): ContractDecision {
  return { state, reach, note, ...(source === undefined ? {} : { source }), creator, at: modified ?? created };
}

function placeOf({ path, start, end, text }: Place): ContractPlace {
  return { path, start, end, text };
}

function shared(report: Report, a: string, b: string): ReadonlySet<string> {
  const inA = new Set(report.entities.flatMap((entity) => (entity.path === a ? entity.canonical : [])));
  return new Set(report.entities.flatMap((e) => (e.path === b && inA.has(e.canonical) ? e.canonical : [])));
}

function touches(finding: ContractFinding, path: string): boolean {
  return [...finding.spans, ...finding.related].some((place) => place.path === path);
}
