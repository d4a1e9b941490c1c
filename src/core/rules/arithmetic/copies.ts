import type { Analysis } from '../../analysis.ts';
import type { FoldedSpan } from '../../model.ts';

/** Whether a span lies in a passage that repeats an earlier one of its document, for which nothing is reported again. */
export function copyTest({ repeats }: Analysis): (span: FoldedSpan) => boolean {
  const copies = repeats.map(({ second }) => second).sort((a, b) => a.start - b.start);
  if (copies.length === 0) return () => false;
  return ({ start, end }) => {
    let low = 0;
    let high = copies.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((copies[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const copy = copies[low - 1];
    // The mark that closes a sentence may lie outside the passage that was found to repeat.
    return copy !== undefined && copy.end >= end - 1;
  };
}
