import type { Decision } from '../core/annotations/model.ts';
import type { Locale } from '../core/messages.ts';
import type { Severity } from '../core/model.ts';
import type { ContractDocument } from './contract.ts';
import { hrefOf } from './href.ts';
import { isSettled } from '../core/annotations/model.ts';
import type { Review, ReviewFinding, ReviewPlace } from './review.ts';
import { sarifRules } from './sarifRules.ts';
import { severities } from './text.ts';
import { word } from './words.ts';

type Json = Readonly<Record<string, unknown>>;

/** GitHub rejects a run of more than 25,000 results and a result of more than 1,000 locations, and shows 100 of them. */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 99;
/** Related places that the message itself leads to. */
const MOST_LINKED = 5;
/** A passage longer than this is not quoted. */
const MOST_SNIPPET = 1000;

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const encodings: Readonly<Record<ContractDocument['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/**
 * The findings as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one result a line. Columns and offsets
 * count UTF-16 code units of the decoded text; documents are relative to the folder that was checked (`%SRCROOT%`).
 */
export function* sarifOf(review: Review, version: string): Generator<string> {
  const { findings, documents, locale } = review;
  const index = new Map(documents.map(({ path }, at) => [path, at]));
  const rules = sarifRules(locale);
  const ruleIndex = new Map(rules.map(({ id }, at) => [id, at]));
  const results = withinLimit(findings);
  const driver = { name: 'Heshu', fullName: 'Heshu 核数', version, semanticVersion: version, rules };
  const run: Json = {
    tool: { driver },
    language: locale,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: word(locale, 'folderAbout') } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(review, results.length) }],
    artifacts: documents.map(artifactOf),
  };
  yield `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[\n`;
  yield `${JSON.stringify(run).slice(0, -1)},"results":[`;
  const met = new Map<string, number>();
  for (const [at, finding] of results.entries()) {
    const key = [finding.rule, finding.place.path, finding.fingerprint].join('\u0001');
    const ordinal = (met.get(key) ?? 0) + 1;
    met.set(key, ordinal);
    yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(resultOf(finding, ordinal, { index, ruleIndex, locale }))}`;
  }
  yield `${results.length > 0 ? '\n' : ''}]}]}\n`;
}

interface Tables {
  readonly index: ReadonlyMap<string, number>;
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly locale: Locale;
}

function resultOf(finding: ReviewFinding, ordinal: number, { index, ruleIndex, locale }: Tables): Json {
  const { rule, severity, place, also, related, fix, fingerprint, confidence, decision, isNew } = finding;
  const places: readonly Related[] = [...also, ...related].slice(0, MOST_RELATED);
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: levels[severity],
    rank: Math.round(confidence * 1000) / 10,
    message: { text: messageOf(finding, places) },
    locations: [{ physicalLocation: physical(place, index) }],
    ...(places.length === 0
      ? {}
      : {
          relatedLocations: places.map((one, at) => ({
            id: at + 1,
            physicalLocation: physical(one, index),
            message: { text: plainText(one.message ?? word(locale, 'alsoHere')) },
          })),
        }),
    partialFingerprints: { 'heshu/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${ordinal}` },
    ...(isNew === undefined ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
    ...(decision === undefined || !isSettled(finding) ? {} : { suppressions: [suppressionOf(decision, locale)] }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, index)] }),
    properties: { severity, ...(decision === undefined ? {} : { decision: decision.state }) },
  };
}

type Related = ReviewPlace & { readonly message?: string };

/** The sentence, and links to the first related places: GitHub shows those alone that the message leads to. */
function messageOf({ message }: ReviewFinding, places: readonly Related[]): string {
  const links = places
    .slice(0, MOST_LINKED)
    .map(({ path, line }, at) => `[${plainText(`${path}:${line}`).replace(/[\\[\]]/g, '\\$&')}](${at + 1})`);
  return [plainText(message), ...(links.length === 0 ? [] : [`→ ${links.join(' · ')}`])].join(' ');
}

/** In a message `[text](1)` is a link, and `{0}` a placeholder (SARIF 3.11.5, 3.11.6): what a document says is neither. */
function plainText(text: string): string {
  return text.replace(/\]\(/g, '] (').replace(/[{}]/g, '$&$&');
}

function physical(place: ReviewPlace, index: ReadonlyMap<string, number>): Json {
  return { artifactLocation: artifactLocation(place.path, index), region: regionOf(place) };
}

function artifactLocation(path: string, index?: ReadonlyMap<string, number>): Json {
  const at = index?.get(path);
  const isAbsolute = /^[a-z][a-z0-9+.-]+:/i.test(hrefOf(path));
  return {
    uri: hrefOf(path),
    ...(isAbsolute ? {} : { uriBaseId: '%SRCROOT%' }),
    ...(at === undefined ? {} : { index: at }),
  };
}

/** `withText` is off where the place's text is not what stands there but what is to stand there. */
function regionOf({ line, column, endLine, endColumn, start, end, text }: ReviewPlace, withText = true): Json {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
    ...(withText && text !== '' && text.length <= MOST_SNIPPET ? { snippet: { text } } : {}),
  };
}

function artifactOf({ path, title, encoding, published, source }: ContractDocument): Json {
  return {
    location: artifactLocation(path),
    ...(title === null ? {} : { description: { text: plainText(title) } }),
    mimeType: /\.(?:md|markdown)$/i.test(path) ? 'text/markdown' : 'text/plain',
    encoding: encodings[encoding],
    roles: ['analysisTarget'],
    properties: { ...(published === null ? {} : { published }), ...(source === null ? {} : { source }) },
  };
}

function suppressionOf(decision: Decision, locale: Locale): Json {
  const { id, state, reach, note, source, creator, created, modified } = decision;
  const guid = /^urn:uuid:([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i.exec(id)?.[1];
  const justification = [word(locale, state), note, source ?? ''].filter((part) => part !== '').join(': ');
  return {
    kind: 'external',
    status: 'accepted',
    justification,
    ...(guid !== undefined && /^[^-]+-[^-]+-[1-5][^-]+-[89ab]/i.test(guid) ? { guid } : {}),
    properties: { state, reach, ...(creator === '' ? {} : { creator }), decided: modified ?? created },
  };
}

function fixOf({ title, edits }: NonNullable<ReviewFinding['fix']>, index: ReadonlyMap<string, number>): Json {
  const byPath = new Map<string, ReviewPlace[]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  return {
    description: { text: plainText(title) },
    artifactChanges: [...byPath].map(([path, own]) => ({
      artifactLocation: artifactLocation(path, index),
      replacements: own.map((edit) => ({
        deletedRegion: regionOf(edit, false),
        insertedContent: { text: edit.text },
      })),
    })),
  };
}

function notifications({ notes, findings, locale }: Review, kept: number): readonly Json[] {
  const told = notes.map(({ path, message }) => ({
    level: 'warning',
    message: { text: plainText(message) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  }));
  const left = findings.length - kept;
  return left === 0 ? told : [...told, { level: 'warning', message: { text: word(locale, 'resultLimit', left) } }];
}

/** The gravest, in the order of the report. */
function withinLimit(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  if (findings.length <= MOST_RESULTS) return findings;
  const ranked = findings.map((finding, at) => ({ at, rank: severities.indexOf(finding.severity) }));
  const kept = new Set(
    ranked
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
      .slice(0, MOST_RESULTS)
      .map(({ at }) => at),
  );
  return findings.filter((_, at) => kept.has(at));
}
