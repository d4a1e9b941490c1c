import type { Corpus } from '../core/corpus.ts';
import { say } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import type { Finding, Place, Related, Severity } from '../core/model.ts';
import { isBelowLine } from '../core/rules/budget.ts';
import { excerptOf, visible } from './excerpt.ts';
import { isSettled } from '../core/annotations/model.ts';
import { isOpen } from './judged.ts';
import type { Judged } from './judged.ts';
import { linesOf, positionAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { word } from './words.ts';
import type { WordId } from './words.ts';

/** How the parts of a report are dressed; `plain` leaves them as they are. */
export interface Paint {
  readonly path: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly information: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asIs = (text: string): string => text;

export const plain: Paint = {
  path: asIs,
  error: asIs,
  warning: asIs,
  information: asIs,
  hint: asIs,
  strong: asIs,
  faint: asIs,
};

export interface TextOptions {
  readonly locale: Locale;
  readonly paint: Paint;
  /** Terminal cells that a line may take; excerpts are cut to it. */
  readonly cells: number;
  /** Also the findings below the line of the alarm budget, which are otherwise counted only. */
  readonly all?: boolean;
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const maxRelated = 6;

/** The findings grouped by document, each with its line and the places it speaks of, and a closing summary; piece by piece. */
export function* textOf(
  corpus: Corpus,
  options: TextOptions,
  judged: readonly Judged[] = corpus.findings().map((finding) => ({ finding })),
): Generator<string> {
  const open = judged.filter(isOpen).map(({ finding }) => finding);
  const findings = options.all === true ? open : open.filter((finding) => !isBelowLine(finding));
  const lines = linesCache(corpus);
  let path: string | undefined;
  for (const finding of findings) {
    const place = finding.spans[0];
    if (!place) continue;
    if (place.path !== path) {
      yield `${path === undefined ? '' : '\n'}${options.paint.path(visible(place.path))}\n`;
      path = place.path;
    }
    yield findingText(finding, place, lines, options);
  }
  yield `${findings.length > 0 ? '\n' : ''}${summaryOf(corpus, findings, options)}\n`;
  const folded = open.length - findings.length;
  if (folded > 0) yield `${options.paint.faint(word(options.locale, 'belowLine', folded))}\n`;
  const settled = judged.filter(isSettled).length;
  if (settled > 0) yield `${options.paint.faint(word(options.locale, 'settled', settled))}\n`;
  const known = judged.length - open.length - settled;
  if (known > 0) yield `${options.paint.faint(word(options.locale, 'known', known))}\n`;
}

function findingText(finding: Finding, place: Place, lines: LinesOfPath, options: TextOptions): string {
  const { locale, paint } = options;
  const at = lines(place.path);
  const { line, column } = positionAt(at, place.start);
  const label = paint[finding.severity](`${word(locale, finding.severity)} ${finding.rule}`);
  const out = [`  ${paint.faint(`${line}:${column}`)}  ${label}  ${visible(say(locale, finding.message))}`];
  out.push(...excerptLines(at, place, finding.severity, options));
  for (const span of finding.spans.slice(1, 1 + maxRelated)) out.push(`      ${where(span, lines, options)}`);
  for (const related of finding.related.slice(0, maxRelated)) out.push(`      ${relatedText(related, lines, options)}`);
  const left = Math.max(0, finding.spans.length - 1 - maxRelated) + Math.max(0, finding.related.length - maxRelated);
  if (left > 0) out.push(`      ${paint.faint(word(locale, 'more', left))}`);
  if (finding.fix) {
    const title = visible(say(locale, finding.fix.title));
    const { length } = finding.fix.edits;
    out.push(`      ${paint.faint(length > 1 ? word(locale, 'fixEach', title, length) : word(locale, 'fix', title))}`);
  }
  return `${out.join('\n')}\n`;
}

function excerptLines(at: Lines, place: Place, severity: Severity, { paint, cells }: TextOptions): readonly string[] {
  const { line, marks } = excerptOf(at, place, Math.max(20, cells - 6));
  return line === '' ? [] : [`      ${line}`, `      ${paint[severity](marks)}`];
}

/** A message that quotes the place's own text makes a second quotation needless. */
function relatedText(related: Related, lines: LinesOfPath, options: TextOptions): string {
  const message = say(options.locale, related.message);
  return `${where(related, lines, options, !message.includes(related.text))}  ${visible(message)}`;
}

function where(place: Place, lines: LinesOfPath, { paint }: TextOptions, quote = true): string {
  const { line, column } = positionAt(lines(place.path), place.start);
  const at = `${paint.faint('↳')} ${paint.path(`${visible(place.path)}:${line}:${column}`)}`;
  return quote ? `${at}  ${visible(short(place.text))}` : at;
}

function short(text: string): string {
  const characters = Array.from(text.slice(0, 80));
  return characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : text;
}

function summaryOf(corpus: Corpus, findings: readonly Finding[], { locale, paint }: TextOptions): string {
  const paths = corpus.paths();
  const claims = paths.reduce((sum, path) => sum + (corpus.analysis(path)?.claims.length ?? 0), 0);
  const said = countedWords(findings, locale, paint);
  return word(locale, 'summary', paths.length, claims, corpus.facts().length, said);
}

/** How many findings there are of each severity, in words. */
export function countedWords(
  findings: readonly Pick<Finding, 'severity'>[],
  locale: Locale,
  paint: Paint = plain,
): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : paint[severity](word(locale, countWord(severity, count), count));
  });
  return counts.length > 0 ? counts.join(word(locale, 'and')) : word(locale, 'clean');
}

const countWords: Readonly<Record<Severity, readonly [WordId, WordId]>> = {
  error: ['countErrorOne', 'countError'],
  warning: ['countWarningOne', 'countWarning'],
  information: ['countInformationOne', 'countInformation'],
  hint: ['countHintOne', 'countHint'],
};

function countWord(severity: Severity, count: number): WordId {
  return countWords[severity][count === 1 ? 0 : 1];
}

export type LinesOfPath = (path: string) => Lines;

/** Lines of documents, found once each. An unknown path has an empty text. */
export function linesCache(corpus: Corpus): LinesOfPath {
  const known = new Map<string, Lines>();
  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const lines = linesOf(corpus.analysis(path)?.document.text ?? '');
    known.set(path, lines);
    return lines;
  };
}
