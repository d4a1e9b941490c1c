import type { FoldedSpan, Quantity } from '../model.ts';
import { contrasts } from './lexicon.ts';
import { type Whole, tokens } from './tokens.ts';

/** Figures that stand in a row with nothing but 、 or 和 between them; a figure by itself is no row. */
export function rowsOf(text: string, figures: readonly Quantity[]): readonly (readonly Quantity[])[] {
  const rows: Quantity[][] = [];
  let row: Quantity[] = [];
  for (const figure of figures) {
    const last = row.at(-1) ?? figure;
    if (last.dimension === figure.dimension && /^[、和与及]?$/.test(text.slice(last.end, figure.start)))
      row.push(figure);
    else {
      if (row.length > 1) rows.push(row);
      row = [figure];
    }
  }
  if (row.length > 1) rows.push(row);
  return rows;
}

/**
 * What each figure of a row counts: 城镇和农村人均住房面积分别增加2.8平方米、5.5平方米 → [城镇人均住房面积, 农村人均住房面积].
 * An empty list where the names and figures cannot be paired off; `null` where they stand for one name (三、五个).
 */
export function respectively(
  text: string,
  clause: FoldedSpan,
  figures: readonly Quantity[],
  wholes: readonly Whole[],
): readonly string[] | null {
  const first = figures[0];
  if (first === undefined || figures.length < 2) return null;
  const at = text.slice(clause.start, first.start).lastIndexOf('分别');
  const parts = listBefore(text, clause.start, at < 0 ? first.start : clause.start + at, wholes);
  if (parts.length !== figures.length) return at < 0 && parts.length === 0 ? null : [];
  return withSharedHead(parts);
}

/** The listed nouns before a position; the words that only lead to the figures are left out. */
function listBefore(text: string, start: number, end: number, wholes: readonly Whole[]): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const token of tokens(text, start, end, wholes)) {
    if (
      token.word === '和' ||
      token.word === '、' ||
      token.word === '与' ||
      token.word === '及' ||
      token.word === '以及'
    ) {
      if (part !== '') parts.push(part);
      part = '';
    } else if (token.kind === 'word' || token.kind === 'either' || token.kind === 'name') {
      part += token.word;
    } else if (token.kind === 'mark' || token.kind === 'verb') {
      parts.length = 0;
      part = '';
    }
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** 城镇 and 农村人均住房面积 share what follows the contrasting word. */
function withSharedHead(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  for (const set of contrasts) {
    const word = set.find((each) => last.startsWith(each) && last.length > each.length);
    if (word === undefined) continue;
    const head = last.slice(word.length);
    return parts.map((part) => {
      const own = set.find((each) => part.startsWith(each));
      const rest = own === undefined ? null : part.slice(own.length);
      // 城镇居民 holds a beginning of the shared head (居民人均住房面积), 城镇 nothing of it.
      return rest !== null && head.startsWith(rest) ? part + head.slice(rest.length) : part;
    });
  }
  return parts;
}
