import type { BlockKind } from '../model.ts';
import { wrapWidth } from './blocks.ts';
import { type Dateline, readDateline, readOccasion, readOpening } from './dateline.ts';
import { findDay, findMonth, type FoundDay, readDate } from './day.ts';
import { LONGEST_CUE } from './furniture.ts';
import type { Line } from './lines.ts';
import { COLON, DIGIT, SEPARATOR, STOP, type Traits } from './traits.ts';
import type { DayInterval, FoldedSpan } from '../model.ts';

/** What the head of a document says of it. Offsets: folded text. */
export interface Front {
  readonly title: FoldedSpan | null;
  readonly published: (FoldedSpan & { readonly day: DayInterval }) | null;
  readonly source: FoldedSpan | null;
}

/**
 * Title, date and source, and the role of every line that is not body: `kinds` gets 'dateline', 'title' and 'boilerplate'.
 * A dateline is believed wherever it stands, the first one that names a day or a source counts; the day of a speech, a law's
 * last amendment or a signature at the end count where no dateline does. The text is folded.
 */
export function readFront(
  text: string,
  lines: readonly Line[],
  traits: readonly Traits[],
  furniture: readonly boolean[],
  kinds: (BlockKind | null)[],
): Front {
  let published: Front['published'] = null;
  let source: FoldedSpan | null = null;
  let firstDateline = -1;
  let awaits = false;
  for (const [i, line] of lines.entries()) {
    if (line.hint === 'code' || line.hint === 'frontmatter') continue;
    if (furniture[i] === true) {
      kinds[i] = 'boilerplate';
      continue;
    }
    if (awaits && source === null && line.end - line.start <= 20) {
      source = { start: line.start, end: line.end };
      kinds[i] = 'dateline';
      awaits = false;
      continue;
    }
    awaits = false;
    if (line.hint === 'heading' || !mayBeDateline(text, line, traits[i])) continue;
    const dateline = readDateline(text.slice(line.start, line.end));
    if (dateline === null) continue;
    kinds[i] = 'dateline';
    awaits = dateline.awaits === 'source';
    if (firstDateline < 0) firstDateline = i;
    published ??= placed(dateline.published, line.start);
    source ??= placed(dateline.source, line.start);
  }
  const body = firstBody(text, lines, kinds);
  const title = findTitle(text, lines, kinds, firstDateline, body);
  if (title >= 0 && lines[title]?.hint !== 'heading') kinds[title] = 'title';
  published ??= occasion(text, lines, kinds, body);
  const opening = openingOf(text, lines[body]);
  published ??= opening?.published ?? null;
  source ??= opening?.source ?? null;
  published ??= signature(text, lines, kinds);
  const titleLine = lines[title];
  return { title: titleLine === undefined ? null : { start: titleLine.start, end: titleLine.end }, published, source };
}

/** Cheap signs of a dateline: a label or a date at its beginning, or the mark of a reporter's line; never a full stop. */
function mayBeDateline(text: string, { start, end }: Line, traits: Traits | undefined): boolean {
  if (traits === undefined || end - start > LONGEST_CUE || (traits.flags & STOP) !== 0) return false;
  if ((traits.flags & COLON) !== 0) return true;
  return (traits.flags & DIGIT) !== 0
    ? /^(?:[\s(（[]*[12]|[发更][布新表稿])/.test(text.slice(start, start + 4))
    : (traits.flags & SEPARATOR) !== 0;
}

/** Keys of front matter that give the day of publication, as alternatives of a pattern; folded. */
export const DATE_KEYS = 'date|published|publishdate|pubdate|发布日期|发布时间|日期|时间';

/** The keys of front matter that matter here; the text is one front matter block, folded. */
export function readFrontMatter(text: string, { start, end }: FoldedSpan): Front {
  const field = (pattern: RegExp): FoldedSpan | null => {
    const match = pattern.exec(text.slice(start, end));
    const value = match?.[2]?.trimEnd();
    if (match === null || value === undefined || value === '') return null;
    const at = start + match.index + (match[1]?.length ?? 0);
    const quoted = /^(["']).*\1$/.test(value) ? 1 : 0;
    return { start: at + quoted, end: at + value.length - quoted };
  };
  const date = field(new RegExp(`^((?:${DATE_KEYS})[ \\t]*:[ \\t]*)(\\S.*)$`, 'im'));
  const day = date === null ? null : dateIn(text.slice(date.start, date.end));
  return {
    title: field(/^((?:title|标题)[ \t]*:[ \t]*)(\S.*)$/im),
    published: date === null || day === null ? null : placed(day, date.start),
    source: field(/^((?:source|publisher|来源|出处)[ \t]*:[ \t]*)(\S.*)$/im),
  };
}

/** A value may say more than the day (a clock); a month or a year must stand alone. */
function dateIn(value: string): FoundDay | null {
  const found = findDay(value) ?? findMonth(value);
  if (found !== null) return found;
  const day = readDate(value);
  return day === null ? null : { start: 0, end: value.length, day };
}

function placed<T extends FoldedSpan>(span: T | null, by: number): T | null {
  return span === null ? null : { ...span, start: span.start + by, end: span.end + by };
}

/** The first line of the text itself: a sentence, or a long line. */
function firstBody(text: string, lines: readonly Line[], kinds: readonly (BlockKind | null)[]): number {
  const found = lines.findIndex(({ start, end, hint }, i) => {
    if ((kinds[i] ?? null) !== null || (hint !== null && hint !== 'quote')) return false;
    return (
      end - start > 80 ||
      (end - start > 12 && /[。；]/.test(text.slice(start, end)) && !/\s摄$/.test(text.slice(start, end)))
    );
  });
  return found < 0 ? lines.length : found;
}

/** The last line like a headline before the dateline, else the first one of the head. -1 where there is none. */
function findTitle(
  text: string,
  lines: readonly Line[],
  kinds: readonly (BlockKind | null)[],
  dateline: number,
  body: number,
): number {
  const heading = lines.findIndex(({ hint }) => hint === 'heading');
  if (heading >= 0 && heading < body) return heading;
  const wrap = wrapWidth(text, lines, kinds);
  const candidates: number[] = [];
  for (let i = 0; i < Math.min(body, lines.length); i++) {
    const line = lines[i];
    if (line === undefined || (kinds[i] ?? null) !== null || line.hint !== null) continue;
    // The first line of a paragraph that was wrapped at a fixed width is no headline.
    const wrapped = wrap > 0 && line.end - line.start >= wrap && lines[i + 1]?.gap === false;
    if (!wrapped && isHeadline(text.slice(line.start, line.end))) candidates.push(i);
  }
  const before = candidates.filter((i) => i < dateline);
  return before.at(-1) ?? candidates[0] ?? -1;
}

function isHeadline(line: string): boolean {
  if (line.length < 4 || line.length > 80 || /[。；，、,;：:]$/.test(line)) return false;
  // A caption, and the speaker under the title (国务院总理 某某某), are no headlines.
  if (/。|\s摄$|[理长席记任员官]\s+[一-鿿]{2,4}$/.test(line)) return false;
  if (/^[—–\-*•·(（□]|\t/.test(line) || findDay(line.slice(0, 16))?.start === 0) return false;
  return (line.match(/[一-鿿]/g)?.length ?? 0) >= 4;
}

/** The latest occasion of the head, which for a law is its last amendment. */
function occasion(text: string, lines: readonly Line[], kinds: (BlockKind | null)[], body: number): Front['published'] {
  let latest: Front['published'] = null;
  for (let i = 0; i < Math.min(body, lines.length, 20); i++) {
    const line = lines[i];
    if (line === undefined || (kinds[i] ?? null) !== null || line.hint === 'heading' || line.hint === 'item') continue;
    const found = readOccasion(text.slice(line.start, line.end));
    if (found === null) continue;
    if (found.end === line.end - line.start) kinds[i] = 'dateline';
    if (latest === null || (found.day.start ?? '') > (latest.day.start ?? '')) latest = placed(found, line.start);
  }
  return latest;
}

function openingOf(text: string, line: Line | undefined): Dateline | null {
  if (line === undefined) return null;
  const opening = readOpening(text.slice(line.start, line.end));
  return opening === null
    ? null
    : { ...opening, published: placed(opening.published, line.start), source: placed(opening.source, line.start) };
}

/** A date that stands alone among the last lines, as an official notice is signed. */
function signature(text: string, lines: readonly Line[], kinds: (BlockKind | null)[]): Front['published'] {
  for (let i = lines.length - 1, seen = 0; i >= 0 && seen < 4; i--) {
    const line = lines[i];
    if (line === undefined || (kinds[i] ?? null) !== null) continue;
    seen++;
    if (line.end - line.start > 20) continue;
    const found: FoundDay | null = findDay(text.slice(line.start, line.end));
    if (found?.start !== 0 || found.end !== line.end - line.start) continue;
    kinds[i] = 'dateline';
    return placed(found, line.start);
  }
  return null;
}
