import type { ContractDocument } from './contract.ts';
import { isSettled } from '../core/annotations/model.ts';
import type { Review, ReviewFinding, ReviewPlace } from './review.ts';
import { ruleTexts } from './ruleTexts.ts';

/** The columns, named in English for every language so that a script finds them. docs/reports/csv.md says what each holds. */
const columns = [
  'fingerprint',
  'rule',
  'name',
  'severity',
  'state',
  'message',
  'role',
  'path',
  'line',
  'column',
  'end_line',
  'end_column',
  'start',
  'end',
  'text',
  'before',
  'after',
  'remark',
  'title',
  'published',
  'source',
  'decision',
  'decision_note',
  'decision_source',
  'decided_by',
  'decided_at',
  'confidence',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number>>;

/** More of a passage than this is no quotation; a spreadsheet's cell holds 32,767 characters. */
const MOST_TEXT = 2000;

/**
 * The findings as CSV (RFC 4180), a row a place: UTF-8 with a byte order mark, CRLF, every text cell quoted and guarded
 * against being read as a formula. The rows of one finding share its fingerprint.
 */
export function* csvOf(review: Review): Generator<string> {
  const documents = new Map(review.documents.map((document) => [document.path, document]));
  yield `\ufeff${columns.join(',')}\r\n`;
  for (const finding of review.findings) {
    yield line(rowOf(finding, finding.place, 'place', '', documents));
    for (const place of finding.also) yield line(rowOf(finding, place, 'also', '', documents));
    for (const place of finding.related) yield line(rowOf(finding, place, 'related', place.message, documents));
  }
}

function rowOf(
  finding: ReviewFinding,
  place: ReviewPlace,
  role: 'place' | 'also' | 'related',
  remark: string,
  documents: ReadonlyMap<string, ContractDocument>,
): Row {
  const { rule, decision } = finding;
  const document = documents.get(place.path);
  return {
    fingerprint: finding.fingerprint,
    rule,
    name: ruleTexts[rule]?.name ?? '',
    severity: finding.severity,
    state: stateOf(finding),
    message: finding.message,
    role,
    path: place.path,
    line: place.line,
    column: place.column,
    end_line: place.endLine,
    end_column: place.endColumn,
    start: place.start,
    end: place.end,
    text: place.text,
    before: place.quote.before,
    after: place.quote.after,
    remark,
    title: document?.title ?? '',
    published: document?.published ?? '',
    source: document?.source ?? '',
    decision: decision?.state ?? '',
    decision_note: decision?.note ?? '',
    decision_source: decision?.source ?? '',
    decided_by: decision?.creator ?? '',
    decided_at: decision === undefined ? '' : (decision.modified ?? decision.created),
    confidence: finding.confidence,
  };
}

function stateOf(finding: ReviewFinding): 'settled' | 'known' | 'new' | 'open' {
  if (isSettled(finding)) return 'settled';
  if (finding.isNew === undefined) return 'open';
  return finding.isNew ? 'new' : 'known';
}

function line(row: Row): string {
  return `${columns.map((column) => cell(row[column])).join(',')}\r\n`;
}

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${guarded(bounded(value)).replace(/"/g, '""')}"`;
}

/**
 * A spreadsheet takes a cell that begins with one of these for a formula and may run it
 * (https://owasp.org/www-community/attacks/CSV_Injection); an apostrophe before it makes it text. Full-width signs count too.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

/** Half of a surrogate pair has no bytes in UTF-8. */
function bounded(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  if (whole.length <= MOST_TEXT) return whole;
  const end = (whole.charCodeAt(MOST_TEXT - 1) & 0xfc00) === 0xd800 ? MOST_TEXT - 1 : MOST_TEXT;
  return `${whole.slice(0, end)}…`;
}
