import type { Entity } from '../../model.ts';

const OPEN = 0x300a;

/** No title of a law, plan, book or paper is longer. */
const LONGEST_TITLE = 120;

/** The titles《》of `text[start, end)`, the outermost brackets of each; one that is not closed there is none. */
export function titlesIn(text: string, start: number, end: number): Entity[] {
  const found: Entity[] = [];
  for (let from = start; from < end; from++) {
    if (text.charCodeAt(from) !== OPEN) continue;
    let depth = 0;
    let close = -1;
    for (let i = from; i < end && i - from < LONGEST_TITLE; i++) {
      const unit = text[i];
      if (unit === '《') depth++;
      else if (unit === '》' && --depth === 0) {
        close = i + 1;
        break;
      }
    }
    if (close < 0) continue;
    found.push({
      kind: 'entity',
      type: 'title',
      start: from,
      end: close,
      canonical: canonicalTitle(text.slice(from, close)),
    });
    from = close - 1;
  }
  return found;
}

/** A title without spaces and with half-width brackets made full: two spellings of one title are one. */
export function canonicalTitle(title: string): string {
  return title
    .replace(/\s/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/:/g, '：')
    .replace(/,/g, '，')
    .replace(/〈/g, '《')
    .replace(/〉/g, '》');
}

/**
 * What two mentions of one title share: the words alone, without brackets, spaces, 中华人民共和国 in front and notes such
 * as（试行）behind.
 */
export function titleKey(title: string): string {
  return title
    .replace(/[《》〈〉“”"\s]/g, '')
    .replace(/^中华人民共和国/, '')
    .replace(/[（(][^（）()]{1,12}[）)]$/, '');
}
