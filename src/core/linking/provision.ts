import type { Analysis } from '../analysis.ts';
import type { Claim } from '../model.ts';
import { toFolded } from '../folding/fold.ts';
import { termsOf } from './terms.ts';

/** What an act lays down around an amount: the character bigrams of its article up to the amount’s sentence, sorted, and which amount of it it is. */
export interface Provision {
  readonly words: Uint32Array;
  readonly nth: number;
}

/** No article that is read is longer, in folded units. */
const longest = 2000;
const article = /第[零〇一二三四五六七八九十百\d]{1,6}条(?!第?[款项])/g;

/** The provision that an amount stands in: from the last 第…条 before it, else from the beginning of its paragraph. Linear in its length. */
export function provisionOf({ folded, sentences, claims }: Analysis, claim: Claim): Provision {
  const { text } = folded;
  const end = toFolded(folded, claim.sentence.end);
  const from = Math.max(0, end - longest);
  const last = [...text.slice(from, claim.quantity.start).matchAll(article)].at(-1);
  const block = sentences.find((each) => each.start <= claim.quantity.start && claim.quantity.start < each.end)?.block;
  const paragraph = sentences.find((each) => each.block === block)?.start ?? toFolded(folded, claim.sentence.start);
  const start = last === undefined ? paragraph : from + last.index + last[0].length;
  const nth = claims.filter(
    (other) =>
      other.quantity.start >= start &&
      other.quantity.start < claim.quantity.start &&
      other.measure.text === claim.measure.text,
  ).length;
  return { words: termsOf(text.slice(start, end).replace(/[^\u4e00-\u9fff]/g, '')).bigrams, nth };
}
