import type { Corpus } from '../core/corpus.ts';

/** How many Unicode characters stand before an offset (UTF-16) of a document; each document is looked through once. */
export function characterCounts(corpus: Corpus): (path: string, offset: number) => number {
  const known = new Map<string, readonly number[]>();
  return (path, offset) => {
    let pairs = known.get(path);
    if (pairs === undefined) {
      pairs = pairsIn(corpus.analysis(path)?.document.text ?? '');
      known.set(path, pairs);
    }
    return offset - countBelow(pairs, offset);
  };
}

/** The offset behind the first half of each surrogate pair. */
function pairsIn(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) pairs.push(++at);
  }
  return pairs;
}

function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
