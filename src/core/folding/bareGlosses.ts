import type { Removal } from '../model.ts';
import { isGloss } from './pinyin.ts';

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
/** A character, its reading in Latin letters, and the next character. */
const BARE = /(?<=[一-鿿])[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}(?=[一-鿿，。；、：！？\d])/g;
/** A single one may be meant; a machine glosses all over the text. */
const LEAST = 3;

/** Readings without brackets (全quán市shì新xīn增zēng), where a text has at least three. Offsets: raw text. */
export function bareGlosses(text: string): Removal[] {
  if (!TONED.test(text)) return [];
  const found: Removal[] = [];
  for (const match of text.matchAll(BARE)) {
    if (isGloss(match[0], text.charAt(match.index - 1)))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'gloss' });
  }
  return found.length < LEAST ? [] : found;
}
