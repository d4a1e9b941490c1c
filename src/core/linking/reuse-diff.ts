import type { FoldedSpan } from '../model.ts';

/** Where two copies of a passage differ; an empty span is a place where the other copy has more. Offsets: the texts given. */
export interface Difference {
  readonly first: FoldedSpan;
  readonly second: FoldedSpan;
}

/** How many equal units behind a difference show that the copies go on together. */
const RESUME = 6;
/** How far a difference may reach in either copy. */
const REACH = 240;
/** So many differences are no longer two copies of one passage. */
const MOST = 400;

/**
 * The differences of two stretches that are copies of one another, in order; null where they are too far apart to be copies.
 * White space counts for nothing. Linear in the text, and at most REACH² for each difference. Where `most` is given, copies
 * that differ in more units than this (of the longer side of each difference, summed) are null too, and found so sooner.
 */
export function differencesOf(
  firstText: string,
  first: FoldedSpan,
  secondText: string,
  second: FoldedSpan,
  most = Infinity,
): readonly Difference[] | null {
  if (firstText.slice(first.start, first.end) === secondText.slice(second.start, second.end)) return [];
  const a = squeezed(firstText, first);
  const b = squeezed(secondText, second);
  const differences: Difference[] = [];
  let units = 0;
  let i = 0;
  let j = 0;
  while (i < a.text.length || j < b.text.length) {
    if (i < a.text.length && a.text.charCodeAt(i) === b.text.charCodeAt(j)) {
      i++;
      j++;
      continue;
    }
    const jump = resume(a.text, i, b.text, j, Math.min(REACH, 2 * (most - units)));
    if (jump === null || differences.length >= MOST) return null;
    units += Math.max(jump.a, jump.b);
    if (units > most) return null;
    differences.push({ first: a.span(i, i + jump.a), second: b.span(j, j + jump.b) });
    i += jump.a;
    j += jump.b;
  }
  return differences;
}

interface Squeezed {
  readonly text: string;
  span(start: number, end: number): FoldedSpan;
}

/** The stretch without white space, and the way back to the text it was cut from. */
function squeezed(text: string, { start, end }: FoldedSpan): Squeezed {
  const offsets = new Uint32Array(end - start + 1);
  const parts: string[] = [];
  let n = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) > 0x20) offsets[n++] = i;
    else {
      if (i > from) parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  if (end > from) parts.push(text.slice(from, end));
  offsets[n] = end;
  const at = (k: number): number => offsets[k] ?? end;
  return {
    text: parts.join(''),
    span: (i, j) => (j > i ? { start: at(i), end: at(j - 1) + 1 } : { start: at(i), end: at(i) }),
  };
}

/** The shortest way past a difference to where both texts agree again, or both ends. */
function resume(a: string, i: number, b: string, j: number, reach: number): { a: number; b: number } | null {
  const restA = a.length - i;
  const restB = b.length - j;
  for (let total = 1; total <= reach; total++) {
    for (let skipA = Math.max(0, total - restB); skipA <= total && skipA <= restA; skipA++) {
      const skipB = total - skipA;
      if (skipA === restA && skipB === restB) return { a: skipA, b: skipB };
      // Nearly all places differ in their first unit.
      if (a.charCodeAt(i + skipA) === b.charCodeAt(j + skipB) && agree(a, i + skipA, b, j + skipB))
        return { a: skipA, b: skipB };
    }
  }
  return null;
}

function agree(a: string, i: number, b: string, j: number): boolean {
  const length = Math.min(RESUME, a.length - i, b.length - j);
  if (length <= 0 || (length < RESUME && a.length - i !== b.length - j)) return false;
  for (let k = 0; k < length; k++) if (a.charCodeAt(i + k) !== b.charCodeAt(j + k)) return false;
  return true;
}
