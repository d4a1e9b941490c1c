import { readDateline } from './dateline.ts';
import { CONTACT, SECTIONS, WHOLE } from './furniture-cues.ts';
import type { Line } from './lines.ts';
import { CLAUSE, DIGIT, SELF_NAME, SEPARATOR, STOP, type Traits } from './traits.ts';

/** Lines longer than this are prose or data, never furniture by a cue. */
export const LONGEST_CUE = 160;

/**
 * Which lines are page furniture: navigation, breadcrumbs, buttons, credits, legal footers, phones and licence numbers,
 * and the headlines of other articles behind the text. It goes by the shape of lines and by cue words;
 * a line with a clause in it is only taken where it speaks of the site and its rights, and never with a figure. The text is folded.
 */
export function findFurniture(text: string, lines: readonly Line[], traits: readonly Traits[]): boolean[] {
  const furniture = lines.map((line, i) => isFurniture(text, line, traits[i]));
  markNavigation(text, lines, traits, furniture);
  markHeadlineLists(text, lines, traits, furniture);
  return furniture;
}

function isFurniture(text: string, { start, end, hint }: Line, traits: Traits | undefined): boolean {
  if (traits === undefined || hint === 'code' || hint === 'frontmatter' || end - start > LONGEST_CUE) return false;
  const { flags, frame, rights } = traits;
  if ((flags & (CLAUSE | STOP)) !== 0) {
    return frame >= 2 || ((flags & SELF_NAME) !== 0 && (flags & DIGIT) === 0 && end - start <= 100 && rights >= 2);
  }
  if (frame > 0) return true;
  const line = text.slice(start, end);
  return (
    wholeKind(line) !== undefined ||
    /^[\p{P}\p{S}\s]*$/u.test(line) ||
    /^[0-9a-f]{16,64}[:：]?$/i.test(line) ||
    CONTACT.test(line) ||
    isCredit(line)
  );
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
function markNavigation(text: string, lines: readonly Line[], traits: readonly Traits[], furniture: boolean[]): void {
  let last = -1;
  const names = new Set<string>();
  for (const [i, { start, end }] of lines.entries()) {
    const flags = traits[i]?.flags ?? 0;
    if (end - start > LONGEST_CUE || (flags & (CLAUSE | STOP)) !== 0) continue;
    const line = text.slice(start, end);
    if ((flags & SEPARATOR) === 0) {
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
      while (between < i && isShortRow(text, lines[between], traits[between])) between++;
      if (between === i) for (let k = last + 1; k < i; k++) furniture[k] = true;
    }
    last = i;
  }
}

function isShortRow(text: string, line: Line | undefined, traits: Traits | undefined): boolean {
  if (
    line === undefined ||
    traits === undefined ||
    line.end - line.start > 40 ||
    (traits.flags & (CLAUSE | STOP)) !== 0
  )
    return false;
  return text
    .slice(line.start, line.end)
    .split(/\s+/)
    .every((token) => token.length <= 10);
}

/** Behind a cue such as 相关阅读 every line is a headline until one holds a sentence; only where the text itself came before. */
function markHeadlineLists(
  text: string,
  lines: readonly Line[],
  traits: readonly Traits[],
  furniture: boolean[],
): void {
  let prose = false;
  let list = false;
  for (const [i, { start, end, hint }] of lines.entries()) {
    if (hint === 'code' || hint === 'frontmatter') continue;
    const long = end - start > LONGEST_CUE;
    const stops = long || ((traits[i]?.flags ?? 0) & STOP) !== 0;
    if (furniture[i] !== true && stops && /[。；]/.test(text.slice(start, Math.min(end, start + LONGEST_CUE)))) {
      prose = true;
      list = false;
    } else if (furniture[i] === true && wholeKind(text.slice(start, end)) === 'list') list = prose;
    else if (list && !long && hint !== 'heading' && (readDateline(text.slice(start, end))?.published ?? null) === null)
      furniture[i] = true;
    else if (furniture[i] !== true) list = false;
  }
}
