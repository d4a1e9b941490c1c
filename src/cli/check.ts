import type { Known, ReadOptions } from '../core/analysis.ts';
import { version } from '../../package.json';
import type { Annotation, Decision } from '../core/annotations/model.ts';
import { Corpus } from '../core/corpus.ts';
import { say } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import type { Finding, Note, Severity } from '../core/model.ts';
import { MAX_BYTES } from '../core/reading/decode.ts';
import type { FolderConfig } from '../core/reading/configFile.ts';
import type { OwnName } from '../core/recognizing/names/own.ts';
import { compareText } from '../report/compare.ts';
import { visible } from '../report/excerpt.ts';
import { formatted } from '../report/formats.ts';
import type { ReviewFormat } from '../report/formats.ts';
import { comparisonOf, jsonOf, reportOf } from '../report/json.ts';
import type { SaidNote } from '../report/json.ts';
import { isOpen, judge } from '../report/judged.ts';
import type { Judged } from '../report/judged.ts';
import { reviewOf } from '../report/review.ts';
import { severities, textOf } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import { analyseFiles } from './analyse.ts';
import { decisionsOn, readSaid } from './annotations.ts';
import { loadBaseline } from './baseline.ts';
import { readConfig } from './config.ts';
import { discover } from './discover.ts';
import { complain, print } from './output.ts';
import { readNames } from './names.ts';
import { readSources } from './sources.ts';
import { cellsOf, paintFor, progressOf } from './terminal.ts';
import type { Trouble } from './trouble.ts';
import { cliWord } from './words.ts';
import { writeReport } from './writeReport.ts';

export interface CheckOptions {
  readonly locale: Locale;
  readonly format: 'text' | 'json' | ReviewFormat;
  readonly failOn: Severity | 'never';
  /** Also what lies below the line of the alarm budget (JSON holds everything). */
  readonly all: boolean;
  readonly cwd: string;
  /** A file for the report; null for standard output. */
  readonly output: string | null;
  /** An earlier report by its path, or null: only findings that it does not hold count. */
  readonly baseline: string | null;
}

/** 0 nothing at or above the threshold, 1 findings, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Notes of core that say that a document could not be read as text: the input counts as unreadable. */
const unreadable: ReadonlySet<string> = new Set(['note.binary', 'note.tooLarge']);

/** `heshu check`. */
export async function check(args: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { cwd, locale, output } = options;
  // Before the work: a run that cannot be judged should not take its time first.
  const baseline = options.baseline === null ? null : loadBaseline(options.baseline, cwd, locale);
  if (baseline?.kind === 'trouble') {
    complain(`heshu: ${baseline.message}`);
    return 2;
  }
  const gathered = await gather(args, options);
  const judged = judge(gathered.corpus.findings(), {
    levels: () => gathered.config.rules,
    decisionOf: gathered.decisionOf,
    baseline: baseline?.fingerprints ?? null,
  });
  const failure = await writeReport(await piecesOf(gathered, judged, options), output, cwd, locale);
  if (failure !== null) {
    complain(`heshu: ${failure}`);
    return 2;
  }
  const counting = judged.filter(isOpen).map(({ finding }) => finding);
  return exitCode(gathered, counting, options);
}

async function piecesOf(
  { corpus, notes, annotations }: Gathered,
  findings: readonly Judged[],
  options: CheckOptions,
): Promise<Iterable<string>> {
  const { format, locale, all } = options;
  if (format === 'json') return jsonOf(reportOf(corpus, locale, notes, findings));
  if (format === 'text') return textOf(corpus, textOptions(options), findings);
  const review = reviewOf(corpus, { locale, all, findings, annotations, notes });
  // The plotting library is loaded by those who want a picture.
  const plot = format === 'html' ? (await import('../report/plots.ts')).plotsFor(locale) : undefined;
  return formatted(format, review, { version, plot });
}

/** `heshu compare`: two documents, and only what links them. */
export async function compare(a: string, b: string, options: CheckOptions): Promise<ExitCode> {
  const gathered = await gather([a, b], options);
  const { corpus } = gathered;
  const [first, second] = corpus.paths();
  if (first === undefined || second === undefined || corpus.paths().length > 2) {
    if (!gathered.failed) complain(`heshu: ${cliWord(options.locale, 'compareTwoFiles')}`);
    return 2;
  }
  const judged = judge(corpus.findings(), {
    levels: () => gathered.config.rules,
    decisionOf: gathered.decisionOf,
    baseline: null,
  });
  const report = comparisonOf(reportOf(corpus, options.locale, gathered.notes, judged), first, second);
  if (options.format === 'json') await print(jsonOf(report));
  else await print(compareText(corpus, first, second, textOptions(options)));
  return exitCode(gathered, report.findings.filter(isOpen), options);
}

interface Gathered {
  readonly corpus: Corpus;
  readonly notes: readonly SaidNote[];
  readonly config: FolderConfig;
  readonly annotations: readonly Annotation[];
  readonly decisionOf: (finding: Finding) => Decision | undefined;
  /** Whether some input could not be read. */
  readonly failed: boolean;
}

/** Reads all that the arguments name into one corpus, and tells on standard error what was not read. */
async function gather(args: readonly string[], { locale, cwd }: CheckOptions): Promise<Gathered> {
  const { config, notes: configNotes } = readConfig(cwd, locale);
  const { files, troubles: found } = await discover(args, cwd, config);
  const corpus = new Corpus();
  const progress = progressOf(files.length, locale);
  const sources = readSources(cwd, locale);
  const names = readNames(cwd, locale);
  const said = readSaid(cwd, locale);
  const unread = await analyseFiles(files, corpus, {
    cwd,
    program: __filename,
    options: (file) => optionsOf(sources.known(file), names.own),
    maxBytes: config.maxSize === undefined ? MAX_BYTES : Math.min(MAX_BYTES, config.maxSize * 1_048_576),
    step: progress.step,
  });
  progress.end();
  const troubles = [...found, ...unread];
  const notes = [
    ...troubles.map((trouble) => saidTrouble(trouble, locale)),
    ...corpus.notes().map((note) => saidNote(note, locale)),
    ...sources.notes,
    ...names.notes,
    ...said.notes,
    ...configNotes,
  ];
  notes.sort(byPath);
  for (const note of notes) complain(`heshu: ${visible(note.path)}: ${note.message}`);
  return {
    corpus,
    notes,
    config,
    annotations: said.annotations,
    decisionOf: decisionsOn(corpus, said.annotations),
    failed: troubles.some(({ fatal }) => fatal) || corpus.notes().some(isUnreadable),
  };
}

function optionsOf(known: Known | undefined, own: readonly OwnName[]): ReadOptions {
  return { ...(known === undefined ? {} : { known }), ...(own.length === 0 ? {} : { own }) };
}

function exitCode(
  { failed }: Gathered,
  findings: readonly Pick<Finding, 'severity'>[],
  { failOn }: CheckOptions,
): ExitCode {
  if (failed) return 2;
  if (failOn === 'never') return 0;
  const limit = severities.indexOf(failOn);
  return findings.some(({ severity }) => severities.indexOf(severity) <= limit) ? 1 : 0;
}

function textOptions({ locale, all }: CheckOptions): TextOptions {
  return { locale, all, paint: paintFor(process.stdout, process.env), cells: cellsOf(process.stdout) };
}

function saidTrouble({ path, word, args }: Trouble, locale: Locale): SaidNote {
  return { path, message: cliWord(locale, word, ...args) };
}

function saidNote({ path, message }: Note, locale: Locale): SaidNote {
  return { path, message: say(locale, message) };
}

function isUnreadable({ message }: Note): boolean {
  return unreadable.has(message.id);
}

function byPath(a: SaidNote, b: SaidNote): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
