import type { Analysis } from '../analysis.ts';
import type { AsOf, Fix, FoldedSpan } from '../model.ts';
import { fileName } from '../fileName.ts';
import { toFolded, toRaw } from '../folding/fold.ts';
import { fingerprint } from '../linking/reuse-index.ts';
import { message, type Message } from '../messages.ts';
import { DATE_KEYS } from '../reading/front.ts';
import { fixOf } from './finding.ts';

/** A date that an undated document may be given, and what it rests on. */
export interface Proposal {
  /** `2023-04-13`, or `2023-04` where only the month is known. */
  readonly published: string;
  readonly title: Message;
}

/** Shingles (some 20 characters each) that two documents must share at least, all told and for each ten of the shorter one. */
const LEAST_SHARED = 5;
const LEAST_SHARE = 0.1;
/** A month behind these words is still to come: it dates no text. */
const AHEAD = /(?:[到至将拟]|力争|计划|预计|目标|明年|次年)[^，。；]{0,6}$/;

/**
 * The day of the document with the same passages, where only one day comes into question or the text's own month and day
 * confirm it; else the month that the text's own inference gives. Null where nothing tells.
 */
export function proposeDate(
  analysis: Analysis,
  neighbours: readonly Analysis[],
  inferred: AsOf | null,
): Proposal | null {
  const days = daysBeside(analysis, neighbours, inferred?.start ?? null);
  const confirmed = days.filter(({ own }) => own !== null);
  const chosen = confirmed.length > 0 ? confirmed : days;
  const only = chosen[0];
  if (only !== undefined) {
    if (chosen.some(({ day }) => day !== only.day)) return null;
    const { day, name, own } = only;
    return {
      published: day,
      title: own === null ? message('hs307.record', day, name) : message('hs307.proven', day, name, own),
    };
  }
  const start = inferred?.start ?? null;
  if (start === null || (inferred?.end ?? null) === null || isAhead(analysis, start)) return null;
  const month = start.slice(0, 7);
  return { published: month, title: message('hs307.month', month) };
}

/** Writes the date into the front matter of a Markdown document; undefined for any other text. */
export function dateFix(analysis: Analysis, { published, title }: Proposal): Fix | undefined {
  const { document, folded } = analysis;
  const matter = document.blocks.find(({ kind }) => kind === 'frontmatter');
  const { text } = document;
  const line = /\r?\n/.exec(text)?.[0] ?? '\n';
  if (matter === undefined) {
    // Other kinds of front matter (TOML) are left alone.
    if (!/\.(?:md|markdown)$/i.test(document.path) || /^\uFEFF?(?:\+\+\+|---)/.test(text)) return undefined;
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return fixOf(analysis, title, [
      { start, end: start, text: ['---', `date: ${published}`, '---', '', ''].join(line) },
    ]);
  }
  const from = toFolded(folded, matter.start);
  const field = new RegExp(`^((?:${DATE_KEYS})[ \\t]*:)[ \\t]*([^\\r\\n]*)`, 'im').exec(
    folded.text.slice(from, toFolded(folded, matter.end)),
  );
  if (field !== null) {
    const valueAt = from + field.index + (field[1]?.length ?? 0);
    const value = toRaw(folded, { start: valueAt, end: from + field.index + field[0].length });
    return fixOf(analysis, title, [{ ...value, text: ` ${published}` }]);
  }
  const closing = text.slice(matter.start, matter.end).lastIndexOf('\n---');
  if (closing < 0) return undefined;
  const at = matter.start + closing + 1;
  return fixOf(analysis, title, [{ start: at, end: at, text: `date: ${published}${line}` }]);
}

interface DayBeside {
  readonly day: string;
  readonly name: string;
  /** Month and day as the undated text has them itself, raw. */
  readonly own: string | null;
}

/** The days of publication of the documents that share much with this one, where the text allows them. */
function daysBeside(analysis: Analysis, neighbours: readonly Analysis[], earliest: string | null): DayBeside[] {
  const print = new Set(fingerprint(analysis.folded, analysis.sentences));
  return neighbours.flatMap((other) => {
    const { published } = other.document;
    const day = published?.day.start ?? null;
    if (day === null || day !== published?.day.end || (earliest !== null && day < earliest)) return [];
    const others = fingerprint(other.folded, other.sentences);
    const shared = others.reduce((sum, hash) => sum + (print.has(hash) ? 1 : 0), 0);
    if (shared < LEAST_SHARED || shared < LEAST_SHARE * Math.min(print.size, others.length)) return [];
    return [{ day, name: fileName(other.document.path), own: ownDay(analysis, day) }];
  });
}

/** The month and day of a day, as the text states them without a year; or its day behind a month that damage has eaten. */
function ownDay({ document, folded, times, sentences }: Analysis, day: string): string | null {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  const raw = (span: FoldedSpan): string => {
    const { start, end } = toRaw(folded, span);
    return document.text.slice(start, end);
  };
  const time = times.find((each) => each.anchor === 'partial' && each.month === month && each.day === date);
  if (time !== undefined) return raw(time);
  const eaten = new RegExp(`(?<![\\d?!])[?!]{1,3}月${String(date)}日`);
  for (const { start, end } of sentences) {
    const match = eaten.exec(folded.text.slice(start, end));
    if (match !== null) return raw({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return null;
}

/** Whether the month that the inference rests on is one that the text looks forward to. */
function isAhead({ folded, times }: Analysis, first: string): boolean {
  const month = times.find((time) => time.anchor === 'partial' && time.month !== undefined && time.year === undefined);
  return (
    month?.month !== Number(first.slice(5, 7)) ||
    month.bound === 'until' ||
    AHEAD.test(folded.text.slice(Math.max(0, month.start - 16), month.start))
  );
}
