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
  while (i < a.units.length || j < b.units.length) {
    if (i < a.units.length && a.units[i] === b.units[j]) {
      i++;
      j++;
      continue;
    }
    const jump = resume(a.units, i, b.units, j, Math.min(REACH, 2 * (most - units)));
    if (jump === null || differences.length >= MOST) return null;
    units += Math.max(jump.a, jump.b);
    if (units > most) return null;
    differences.push({ first: spanOf(a, i, i + jump.a), second: spanOf(b, j, j + jump.b) });
    i += jump.a;
    j += jump.b;
  }
  return differences;
}

/** The code units of a stretch without white space, and where each of them stands; the end of the stretch behind the last. */
interface Squeezed {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
}

function squeezed(text: string, { start, end }: FoldedSpan): Squeezed {
  const units = new Uint16Array(end - start);
  const offsets = new Uint32Array(end - start + 1);
  let n = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20) continue;
    units[n] = unit;
    offsets[n++] = i;
  }
  offsets[n] = end;
  return { units: units.subarray(0, n), offsets };
}

function spanOf({ offsets }: Squeezed, from: number, to: number): FoldedSpan {
  const start = offsets[from] ?? 0;
  return { start, end: to > from ? (offsets[to - 1] ?? 0) + 1 : start };
}

/** The shortest way past a difference to where both texts agree again, or both ends. */
function resume(a: Uint16Array, i: number, b: Uint16Array, j: number, reach: number): { a: number; b: number } | null {
  const restA = a.length - i;
  const restB = b.length - j;
  for (let total = 1; total <= reach; total++) {
    if (total === restA + restB) return { a: restA, b: restB };
    const most = Math.min(total, restA);
    for (let skipA = Math.max(0, total - restB); skipA <= most; skipA++) {
      const skipB = total - skipA;
      // Nearly all places differ in their first unit.
      if (a[i + skipA] === b[j + skipB] && agree(a, i + skipA, b, j + skipB)) return { a: skipA, b: skipB };
    }
  }
  return null;
}

function agree(a: Uint16Array, i: number, b: Uint16Array, j: number): boolean {
  const length = Math.min(RESUME, a.length - i, b.length - j);
  if (length <= 0 || (length < RESUME && a.length - i !== b.length - j)) return false;
  for (let k = 0; k < length; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}
