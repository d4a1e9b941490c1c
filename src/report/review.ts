import type { Annotation, Decision } from '../core/annotations/model.ts';
import type { Corpus } from '../core/corpus.ts';
import { say } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import type { Finding, Place, Severity, Span } from '../core/model.ts';
import { isBelowLine } from '../core/rules/budget.ts';
import { documentOf } from './contract.ts';
import type { ContractDocument } from './contract.ts';
import { factsOf } from './factTable.ts';
import type { ReviewFact } from './factTable.ts';
import type { SaidNote } from './json.ts';
import type { Judged } from './judged.ts';
import { positionAt } from './lines.ts';
import { characterCounts } from './characters.ts';
import { contextOf, quoteOf } from './quote.ts';
import type { Quote } from './quote.ts';
import { linesCache } from './text.ts';
import type { LinesOfPath } from './text.ts';

/** A place as people and tools count it: lines and columns from 1, columns and offsets in UTF-16 code units. */
export interface ReviewPlace extends Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** For people: the place with a part of its line. */
  readonly quote: Quote;
  /** For machines: what stands before and behind as it is, 32 code units each. */
  readonly prefix: string;
  readonly suffix: string;
  /** The offsets in Unicode characters, as the Web Annotation model counts. */
  readonly characters: Span;
}

export interface ReviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where it is shown, and its further places. */
  readonly place: ReviewPlace;
  readonly also: readonly ReviewPlace[];
  readonly related: readonly (ReviewPlace & { readonly message: string })[];
  readonly fix?: { readonly title: string; readonly edits: readonly ReviewPlace[] };
  readonly fingerprint: string;
  readonly confidence: number;
  readonly decision?: Decision;
  /** Whether a baseline holds it; absent where there is none. */
  readonly isNew?: boolean;
}

/** What a report for people or tools is made of: plain data in one language and one fixed order. */
export interface Review {
  readonly locale: Locale;
  readonly documents: readonly ContractDocument[];
  /** How many figures all documents state. */
  readonly claims: number;
  /** By path, start and rule; decided ones as well. */
  readonly findings: readonly ReviewFinding[];
  /** How many findings are not sure enough and were left out. */
  readonly belowLine: number;
  readonly facts: readonly ReviewFact[];
  /** Decisions, notes and links, sorted by id. */
  readonly annotations: readonly Annotation[];
  readonly notes: readonly SaidNote[];
}

export interface ReviewOptions {
  readonly locale: Locale;
  /** Also what is not sure enough to be shown unasked. */
  readonly all: boolean;
  readonly findings: readonly Judged[];
  readonly annotations: readonly Annotation[];
  readonly notes: readonly SaidNote[];
  /** What a document is called in the report, where the corpus knows it by a URI. */
  readonly nameOf?: (path: string) => string;
}

/** Everything a report shows. The same documents and decisions give the same data, whatever the order they came in. */
export function reviewOf(corpus: Corpus, options: ReviewOptions): Review {
  const { locale, all, annotations, notes, nameOf = (path: string) => path } = options;
  const placed = placer(corpus, nameOf);
  const shown = all ? options.findings : options.findings.filter(({ finding }) => !isBelowLine(finding));
  const analyses = corpus.paths().flatMap((path) => corpus.analysis(path) ?? []);
  return {
    locale,
    documents: analyses.map(documentOf).map((document) => ({ ...document, path: nameOf(document.path) })),
    claims: analyses.reduce((sum, { claims }) => sum + claims.length, 0),
    findings: shown.flatMap((judged) => findingOf(judged, locale, placed)),
    belowLine: options.findings.length - shown.length,
    facts: factsOf(corpus, placed),
    annotations: [...annotations].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    notes: notes.map((note) => ({ ...note, path: nameOf(note.path) })),
  };
}

/** What is said of a related place beside its text; empty where it only quotes that text. */
export function saidOf({ message = '', text }: Pick<ReviewPlace, 'text'> & { readonly message?: string }): string {
  return message.replace(/[“”「」"]/g, '') === text ? '' : message;
}

export type Placer = (place: Place) => ReviewPlace;

function placer(corpus: Corpus, nameOf: (path: string) => string): Placer {
  const lines: LinesOfPath = linesCache(corpus);
  const characters = characterCounts(corpus);
  return ({ path, start, end, text }) => {
    const at = lines(path);
    const from = positionAt(at, start);
    const to = positionAt(at, end);
    return {
      path: nameOf(path),
      start,
      end,
      text,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      quote: quoteOf(at, { start, end }),
      ...contextOf(at.text, { start, end }),
      characters: { start: characters(path, start), end: characters(path, end) },
    };
  };
}

function findingOf({ finding, decision, isNew }: Judged, locale: Locale, placed: Placer): readonly ReviewFinding[] {
  const [place, ...also] = finding.spans.map(placed);
  if (place === undefined) return [];
  return [
    {
      rule: finding.rule,
      severity: finding.severity,
      message: say(locale, finding.message),
      place,
      also,
      related: finding.related.map((related) => ({ ...placed(related), message: say(locale, related.message) })),
      ...fixOf(finding, locale, placed),
      fingerprint: finding.fingerprint,
      confidence: finding.confidence,
      ...(decision === undefined ? {} : { decision }),
      ...(isNew === undefined ? {} : { isNew }),
    },
  ];
}

function fixOf({ fix }: Finding, locale: Locale, placed: Placer): Pick<ReviewFinding, 'fix'> {
  if (fix === undefined) return {};
  // An edit's text is what is put in; its place is what is taken out.
  return { fix: { title: say(locale, fix.title), edits: fix.edits.map(placed) } };
}
