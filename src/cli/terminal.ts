import { Presets, SingleBar } from 'cli-progress';
import picocolors from 'picocolors';
import { localeOf } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import { plain } from '../report/text.ts';
import type { Paint } from '../report/text.ts';
import { cliWord } from './words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the environment, as POSIX orders the variables; C, POSIX and what is unknown give English. */
export function localeOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Environment): Locale {
  const named = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return localeOf((named.split('.')[0] ?? '').replaceAll('_', '-'));
}

/** Colours on a terminal that has them, nothing where NO_COLOR is set; FORCE_COLOR asks for them anywhere. */
export function paintFor(stream: NodeJS.WriteStream, { NO_COLOR, FORCE_COLOR, TERM }: Environment): Paint {
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const wanted = !NO_COLOR && (forced || (stream.isTTY && TERM !== 'dumb'));
  if (!wanted) return plain;
  const { bold, cyan, dim, green, red, underline, yellow } = picocolors.createColors(true);
  return {
    path: underline,
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    information: cyan,
    hint: green,
    strong: bold,
    faint: dim,
  };
}

/** Terminal cells of a line: the terminal's own width within reason, 100 where there is no terminal. */
export function cellsOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY ? Math.max(60, Math.min(stream.columns, 160)) : 100;
}

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

const quiet: Progress = { step: () => undefined, end: () => undefined };

/** A bar on standard error for more than 50 files on a terminal, otherwise nothing. */
export function progressOf(total: number, locale: Locale): Progress {
  if (total <= 50 || !process.stderr.isTTY) return quiet;
  const format = `${cliWord(locale, 'reading')} {bar} {value}/{total}`;
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    end: () => {
      bar.stop();
    },
  };
}
