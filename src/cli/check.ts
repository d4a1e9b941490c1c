import type { Known, ReadOptions } from '../core/analysis.ts';
import { Corpus } from '../core/corpus.ts';
import { say } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import type { Finding, Note, Severity } from '../core/model.ts';
import type { OwnName } from '../core/recognizing/names/own.ts';
import { compareText } from '../report/compare.ts';
import { visible } from '../report/excerpt.ts';
import { comparisonOf, jsonOf, reportOf } from '../report/json.ts';
import type { SaidNote } from '../report/json.ts';
import { severities, textOf } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import { analyseFiles } from './analyse.ts';
import { discover } from './discover.ts';
import { complain, print } from './output.ts';
import { readNames } from './names.ts';
import { readSources } from './sources.ts';
import { cellsOf, paintFor, progressOf } from './terminal.ts';
import type { Trouble } from './trouble.ts';
import { cliWord } from './words.ts';

export interface CheckOptions {
  readonly locale: Locale;
  readonly format: 'text' | 'json';
  readonly failOn: Severity | 'never';
  /** Also what lies below the line of the alarm budget (text form; JSON holds everything). */
  readonly all: boolean;
  readonly cwd: string;
}

/** 0 nothing at or above the threshold, 1 findings, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Notes of core that say that a document could not be read as text: the input counts as unreadable. */
const unreadable: ReadonlySet<string> = new Set(['note.binary', 'note.tooLarge']);

/** `heshu check`. */
export async function check(args: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const gathered = await gather(args, options);
  const { corpus } = gathered;
  if (options.format === 'json') await print(jsonOf(reportOf(corpus, options.locale, gathered.notes)));
  else await print(textOf(corpus, textOptions(options)));
  return exitCode(gathered, corpus.findings(), options);
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
  const report = comparisonOf(reportOf(corpus, options.locale, gathered.notes), first, second);
  if (options.format === 'json') await print(jsonOf(report));
  else await print(compareText(corpus, first, second, textOptions(options)));
  return exitCode(gathered, report.findings, options);
}

interface Gathered {
  readonly corpus: Corpus;
  readonly notes: readonly SaidNote[];
  /** Whether some input could not be read. */
  readonly failed: boolean;
}

/** Reads all that the arguments name into one corpus, and tells on standard error what was not read. */
async function gather(args: readonly string[], { locale, cwd }: CheckOptions): Promise<Gathered> {
  const { files, troubles: found } = await discover(args, cwd);
  const corpus = new Corpus();
  const progress = progressOf(files.length, locale);
  const sources = readSources(cwd, locale);
  const names = readNames(cwd, locale);
  const unread = await analyseFiles(files, corpus, {
    cwd,
    program: __filename,
    options: (file) => optionsOf(sources.known(file), names.own),
    step: progress.step,
  });
  progress.end();
  const troubles = [...found, ...unread];
  const notes = [
    ...troubles.map((trouble) => saidTrouble(trouble, locale)),
    ...corpus.notes().map((note) => saidNote(note, locale)),
    ...sources.notes,
    ...names.notes,
  ];
  notes.sort(byPath);
  for (const note of notes) complain(`heshu: ${visible(note.path)}: ${note.message}`);
  return { corpus, notes, failed: troubles.some(({ fatal }) => fatal) || corpus.notes().some(isUnreadable) };
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
