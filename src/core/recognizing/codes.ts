/**
 * The stretch that is read, as code units that the scanners can compare: half width, with the variants of numerals
 * unified, and without the single spaces that typesetters put between Han characters and figures.
 */
import { SPACED, tables } from './chartables.ts';

/** Offsets inside `codes` are compact; `startOf` and `endOf` lead back to the text. Past the end every code is 0. */
export interface Source {
  readonly codes: Uint16Array;
  readonly length: number;
  /** Where the stretch begins in the text. */
  readonly from: number;
  /** `at[i]` is where the i-th code stands in the text; null where no space is left out, and that is `from + i`. */
  readonly at: Uint32Array | null;
}

/** How many zero codes stand behind the end, so that scanners may look ahead without a check. */
const PADDING = 32;
/** A longer gap is layout (columns, an indent), not typesetting inside a figure. */
const LONGEST_SPACE = 3;
const SPACE = 0x20;

/** The codes of `text[start, end)`; offsets outside the text are cut to it. */
export function readCodes(text: string, start: number, end: number): Source {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const { same, kinds } = tables();
  const codes = borrowCodes(to - from + PADDING);
  let at: Uint32Array | null = null;
  let length = 0;
  for (let i = from; i < to; i++) {
    const code = same[text.charCodeAt(i)] ?? 0;
    if (code === SPACE) {
      let next = i + 1;
      while (next < to && next - i <= LONGEST_SPACE && same[text.charCodeAt(next)] === SPACE) next++;
      const first = codes[length - 1] !== SPACE || length === 0;
      if (
        first &&
        next - i <= LONGEST_SPACE &&
        joins(kinds, codes[length - 1] ?? 0, same[text.charCodeAt(next)] ?? 0)
      ) {
        at ??= borrowPlaces(to - from, length, from);
        i = next - 1;
        continue;
      }
    }
    codes[length] = code;
    if (at !== null) at[length] = i;
    length++;
  }
  codes.fill(0, length);
  at?.fill(to, length);
  return { codes, length, from, at };
}

/**
 * The memory of one stretch after the other: a text is read sentence by sentence, and fetching memory for each would take
 * longer than reading it. Each stretch has views of its own, which are not used after the next one is read.
 */
let codeMemory = new ArrayBuffer(0);
let placeMemory = new ArrayBuffer(0);

function borrowCodes(length: number): Uint16Array {
  if (length > LARGEST_KEPT) return new Uint16Array(length);
  if (codeMemory.byteLength < length * 2) codeMemory = new ArrayBuffer(Math.max(length * 2, SMALLEST_KEPT));
  return new Uint16Array(codeMemory, 0, length);
}

/** Room for the places of so many codes, with those of the first `length`, of which none is left out. */
function borrowPlaces(size: number, length: number, from: number): Uint32Array {
  if (size <= LARGEST_KEPT && placeMemory.byteLength < size * 4)
    placeMemory = new ArrayBuffer(Math.max(size * 4, SMALLEST_KEPT));
  const at = size > LARGEST_KEPT ? new Uint32Array(size) : new Uint32Array(placeMemory, 0, size);
  for (let i = 0; i < length; i++) at[i] = from + i;
  return at;
}

/** In codes: a piece of a long text and its padding; in bytes: a few sentences. */
const LARGEST_KEPT = 1 << 16;
const SMALLEST_KEPT = 1 << 12;

/** A space is typesetting where a Han character stands on either side of it. */
function joins(kinds: Uint8Array, before: number, after: number): boolean {
  return (((kinds[before] ?? 0) | (kinds[after] ?? 0)) & SPACED) !== 0;
}

/** Where the code at `index` begins in the text. */
export function startOf({ from, at }: Source, index: number): number {
  return at === null ? from + index : (at[index] ?? 0);
}

/** Where the code before the exclusive end `index` ends in the text. */
export function endOf(source: Source, index: number): number {
  return index === 0 ? startOf(source, 0) : startOf(source, index - 1) + 1;
}
