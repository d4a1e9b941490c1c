import { readDateline } from './dateline.ts';
import { CONTACT, FRAME_WORDS, RIGHTS, SECTIONS, SELF, WHOLE } from './furniture-cues.ts';
import type { Line } from './lines.ts';

/** Lines longer than this are prose or data, never furniture by a cue. */
const LONGEST = 160;

/**
 * Which lines are page furniture: navigation, breadcrumbs, buttons, credits, legal footers, phones and licence numbers,
 * and the headlines of other articles behind the text. It goes by the shape of lines and by cue words;
 * a line with a clause in it is only taken where it speaks of the site and its rights, and never with a figure. The text is folded.
 */
export function findFurniture(text: string, lines: readonly Line[]): boolean[] {
  const furniture = lines.map((line) => isFurniture(text, line));
  markNavigation(text, lines, furniture);
  markHeadlineLists(text, lines, furniture);
  return furniture;
}

function isFurniture(text: string, { start, end, hint }: Line): boolean {
  if (hint === 'code' || hint === 'frontmatter' || end - start > LONGEST) return false;
  const line = text.slice(start, end);
  if (wholeKind(line) !== undefined) return true;
  if (/^[\p{P}\p{S}\s]*$/u.test(line) && !/[。！？]/.test(line)) return true;
  if (/^[0-9a-f]{16,64}[:：]?$/i.test(line)) return true;
  const lower = line.toLowerCase();
  const frame = count(lower, FRAME_WORDS);
  if (!/[。！？；;，,]/.test(line)) return frame > 0 || CONTACT.test(line) || isCredit(line);
  if (frame >= 2) return true;
  return !/\d/.test(line) && line.length <= 100 && count(line, SELF) > 0 && count(line, RIGHTS) >= 2;
}

function count(line: string, words: readonly string[]): number {
  return words.reduce((sum, word) => (line.includes(word) ? sum + 1 : sum), 0);
}

/** What a whole line is where it is one furniture word, with or without bullets, brackets and a colon around it. */
function wholeKind(line: string): 'button' | 'list' | undefined {
  if (line.length > 24) return undefined;
  return WHOLE.get(line.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '').toLowerCase());
}

/** A credit behind the text: (责任编辑:某某), 校对：某某. */
function isCredit(line: string): boolean {
  return (
    line.length <= 30 &&
    /^[(（【[]?(?:责任编辑|文章编辑|编辑|责编|校对|审核|监制|初审|复审|终审|值班编委|美编|排版)\s?[:：]/.test(line)
  );
}

/** Rows of section names. A row of other short words is taken only between such rows (a site names its own sections). */
function markNavigation(text: string, lines: readonly Line[], furniture: boolean[]): void {
  let last = -1;
  const names = new Set<string>();
  for (const [i, { start, end }] of lines.entries()) {
    if (end - start > LONGEST) continue;
    const line = text.slice(start, end);
    if (!/[\s|>»›·]/.test(line) || /[。！？；，]/.test(line)) {
      if (names.has(line)) furniture[i] = true;
      continue;
    }
    const tokens = line.split(/[\s|>»›·]+/).filter((token) => token !== '');
    const known = tokens.filter((token) => SECTIONS.has(token.toLowerCase())).length;
    const crumbs = /[>»›]/.test(line) && furniture[i] === true;
    if (!crumbs && !(known >= 2 && tokens.length >= 3 && tokens.every((token) => token.length <= 10))) continue;
    furniture[i] = true;
    for (const token of tokens) if (token.length >= 3) names.add(token);
    // Short rows between two rows of navigation belong to it.
    if (last >= 0 && i - last <= 8) {
      let between = last + 1;
      while (between < i && isShortRow(text, lines[between])) between++;
      if (between === i) for (let k = last + 1; k < i; k++) furniture[k] = true;
    }
    last = i;
  }
}

function isShortRow(text: string, line: Line | undefined): boolean {
  if (line === undefined || line.end - line.start > 40) return false;
  const row = text.slice(line.start, line.end);
  return !/[。！？；，,]/.test(row) && row.split(/\s+/).every((token) => token.length <= 10);
}

/** Behind a cue such as 相关阅读 every line is a headline until one holds a sentence; only where the text itself came before. */
function markHeadlineLists(text: string, lines: readonly Line[], furniture: boolean[]): void {
  let prose = false;
  let list = false;
  for (const [i, { start, end, hint }] of lines.entries()) {
    if (hint === 'code' || hint === 'frontmatter') continue;
    const long = end - start > LONGEST;
    const line = long ? text.slice(start, start + LONGEST) : text.slice(start, end);
    if (/[。；]/.test(line) && furniture[i] !== true) {
      prose = true;
      list = false;
    } else if (!long && wholeKind(line) === 'list') list = prose;
    else if (list && !long && hint !== 'heading' && (readDateline(line)?.published ?? null) === null)
      furniture[i] = true;
    else if (furniture[i] !== true) list = false;
  }
}
