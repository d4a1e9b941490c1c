import { FRAME_WORDS, RIGHTS, SELF } from './furniture-cues.ts';
import type { Line } from './lines.ts';

/** What kinds of characters and cues a line holds; read off in one pass, so that costly looks are taken at few lines. */
export const CLAUSE = 1; // ，,
export const STOP = 2; // 。！？；!?;
export const DIGIT = 4;
export const COLON = 8;
export const SEPARATOR = 16; // white space and | > » › ·
export const COLUMN = 32; // tab and |
export const SELF_NAME = 64;

export interface Traits {
  readonly flags: number;
  /** How many words of page frames the line holds, and how many that speak of rights. */
  readonly frame: number;
  readonly rights: number;
}

const NONE: Traits = { flags: 0, frame: 0, rights: 0 };

interface Cue {
  readonly word: string;
  readonly of: 'frame' | 'rights' | 'self';
}

let table: { readonly flags: Uint8Array; readonly cues: ReadonlyMap<number, readonly Cue[]> } | undefined;
/** In the table alone: a cue may begin here. */
const CUE = 128;

/** The traits of a line of folded text; lines longer than `longest` have none. */
export function traitsOf(text: string, { start, end }: Line, longest: number): Traits {
  if (end - start > longest) return NONE;
  const { flags, cues } = (table ??= build());
  let all = 0;
  let frame = 0;
  let rights = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const flag = flags[unit] ?? 0;
    all |= flag;
    if (flag < CUE) continue;
    for (const { word, of } of cues.get(unit) ?? []) {
      if (i + word.length > end || !matches(text, i, word)) continue;
      if (of === 'frame') frame++;
      else if (of === 'rights') rights++;
      else all |= SELF_NAME;
    }
  }
  return { flags: all & ~CUE, frame, rights };
}

/** Cues are in lower case; the text may have capitals in their place. */
function matches(text: string, at: number, word: string): boolean {
  if (text.startsWith(word, at)) return true;
  return word.charCodeAt(0) < 0x80 && text.slice(at, at + word.length).toLowerCase() === word;
}

function build(): NonNullable<typeof table> {
  const flags = new Uint8Array(0x10000);
  const cues = new Map<number, Cue[]>();
  const set = (chars: string, flag: number): void => {
    for (let i = 0; i < chars.length; i++) flags[chars.charCodeAt(i)] = (flags[chars.charCodeAt(i)] ?? 0) | flag;
  };
  set('，,', CLAUSE);
  set('。！？；!?;', STOP);
  set('0123456789', DIGIT);
  set(':：', COLON);
  set(' \t\n|>»›·', SEPARATOR);
  set('\t|', COLUMN);
  const put = (word: string, of: Cue['of']): void => {
    for (const first of new Set([word.charAt(0), word.charAt(0).toUpperCase()])) {
      set(first, CUE);
      cues.set(first.charCodeAt(0), [...(cues.get(first.charCodeAt(0)) ?? []), { word, of }]);
    }
  };
  for (const word of FRAME_WORDS) put(word, 'frame');
  for (const word of RIGHTS) put(word, 'rights');
  for (const word of SELF) put(word, 'self');
  return { flags, cues };
}
