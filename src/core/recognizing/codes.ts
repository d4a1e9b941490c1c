/**
 * The stretch that is read, as code units that the scanners can compare: half width, with the variants of numerals
 * unified, and without the single spaces that typesetters put between Han characters and figures.
 */
import { SPACED, tables } from './chartables.ts';

/** Offsets inside `codes` are compact; `offset` leads back to the text. Past the end every code is 0. */
export interface Source {
  readonly codes: Uint16Array;
  readonly length: number;
  /** `at[i]` is where the i-th code stands in the text. */
  readonly at: Uint32Array;
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
  const codes = new Uint16Array(to - from + PADDING);
  const at = new Uint32Array(to - from + PADDING);
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
        i = next - 1;
        continue;
      }
    }
    codes[length] = code;
    at[length] = i;
    length++;
  }
  at.fill(to, length);
  return { codes, length, at };
}

/** A space is typesetting where a Han character stands on either side of it. */
function joins(kinds: Uint8Array, before: number, after: number): boolean {
  return (((kinds[before] ?? 0) | (kinds[after] ?? 0)) & SPACED) !== 0;
}

/** Where the code at `index` begins in the text. */
export function startOf(source: Source, index: number): number {
  return source.at[index] ?? 0;
}

/** Where the code before the exclusive end `index` ends in the text. */
export function endOf(source: Source, index: number): number {
  return index === 0 ? startOf(source, 0) : (source.at[index - 1] ?? 0) + 1;
}
