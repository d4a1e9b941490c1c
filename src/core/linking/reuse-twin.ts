import type { Repeat } from '../analysis.ts';
import type { FoldedSpan } from '../model.ts';

/** How many units on either side must agree for two places to be the same. */
const CONTEXT = 8;

/**
 * The place in the other copy that corresponds to an offset in one copy of a repeated passage: the stretch that agrees with its
 * surroundings. Null where the offset stands in no repeated passage or the copies differ there. Offsets: folded text.
 */
export function twinOf(text: string, repeats: readonly Repeat[], offset: number): FoldedSpan | null {
  for (const { first, second } of repeats) {
    const [own, other] = inside(first, offset)
      ? [first, second]
      : inside(second, offset)
        ? [second, first]
        : [null, null];
    if (own === null) continue;
    const start = Math.max(own.start, offset - CONTEXT);
    const end = Math.min(own.end, offset + CONTEXT);
    const found = text.indexOf(text.slice(start, end), other.start);
    if (found >= 0 && found + (end - start) <= other.end) return { start: found, end: found + (end - start) };
  }
  return null;
}

function inside({ start, end }: FoldedSpan, offset: number): boolean {
  return start <= offset && offset <= end;
}
