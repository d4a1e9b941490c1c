import type { Folded, FoldedSpan } from '../model.ts';
import { charMap, HAN, TRADITIONAL } from './charmap.ts';

/** Two figures with a few characters between them; the second has a counter or a sign behind it. */
const PAIR = /(?<![\d.])(\d{1,9})((?:[一-鿿] ?){2,11}[一-鿿])(\d{1,9})(?=[一-鿿%])/g;
/** 百 behind a number of two digits is no numeral, unless it begins one of these words (百万, 百分点, 百强). */
const NO_NUMERAL = /^百(?![万亿分帕货度强城米姓年名余多个日]|家[企媒讲姓争院店])/;
/** So many characters of the other script within so short a stretch are no slip of a typist. */
const FOREIGN_CHARS = 2;
const REACH = 6;

/**
 * Stretches that break a number in two where no other copy of the text shows it: what follows the first half cannot follow
 * a number (12百家…7家), or is in traditional characters in the middle of a simplified text. Offsets: folded text.
 */
export function findSplits(raw: string, folded: Folded): FoldedSpan[] {
  const spans: FoldedSpan[] = [];
  for (const match of folded.text.matchAll(PAIR)) {
    const [, first = '', between = ''] = match;
    const start = match.index + first.length;
    const span = { start, end: start + between.length };
    const isYear = /^(?:19|20)\d\d$/.test(first);
    if ((first.length >= 2 && !isYear && NO_NUMERAL.test(between)) || foreignCount(raw, folded, span) >= FOREIGN_CHARS)
      spans.push(span);
  }
  return spans;
}

/**
 * Runs of traditional characters inside sentences of a simplified text, outside quotation marks, titles and brackets.
 * Where they begin and end cannot be told for sure: characters that both scripts share stand around them.
 */
export function findForeignRuns(raw: string, folded: Folded, sentences: readonly FoldedSpan[]): FoldedSpan[] {
  if (folded.script !== 'simplified' && folded.script !== 'mixed') return [];
  const runs: FoldedSpan[] = [];
  let stray = 0;
  for (const { start, end } of sentences) {
    let depth = 0;
    let first = -1;
    let last = -1;
    let count = 0;
    for (let i = start; i <= end; i++) {
      const unit = i < end ? folded.text.charAt(i) : '';
      if (unit !== '' && '“《「『（('.includes(unit)) depth++;
      else if (unit !== '' && '”》」』）)'.includes(unit)) depth = Math.max(0, depth - 1);
      else if (i < end && depth === 0 && isTraditional(raw, folded, i)) {
        if (first < 0) first = i;
        last = i;
        count++;
        continue;
      }
      if (first >= 0 && (i === end || i - last > REACH)) {
        if (count >= FOREIGN_CHARS) runs.push({ start: first, end: last + 1 });
        else stray += count;
        first = -1;
        count = 0;
      }
    }
  }
  // A short text may be mixed by the run alone; one that is mixed all over is an edition of its own.
  return folded.script === 'simplified' || (runs.length <= 2 && stray === 0) ? runs : [];
}

/** How many traditional characters a stretch holds, where they are foreign: the rest of the text must be simplified. */
function foreignCount(raw: string, folded: Folded, { start, end }: FoldedSpan): number {
  if (folded.script !== 'simplified' && folded.script !== 'mixed') return 0;
  const inside = traditionalCount(raw, folded, start, end);
  if (folded.script === 'simplified' || inside < FOREIGN_CHARS) return inside;
  return traditionalCount(raw, folded, 0, folded.text.length) === inside ? inside : 0;
}

function traditionalCount(raw: string, folded: Folded, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isTraditional(raw, folded, i)) count++;
  return count;
}

function isTraditional(raw: string, folded: Folded, i: number): boolean {
  const unit = raw.charCodeAt(folded.starts[i] ?? 0);
  return ((charMap().flags[unit] ?? 0) & (TRADITIONAL | HAN)) === (TRADITIONAL | HAN);
}
