import type { Opened, Sentence } from '../analysis.ts';
import type { BlockKind, FoldedSpan } from '../model.ts';
import { toFolded } from '../folding/fold.ts';
import { trimmed } from './lines.ts';

const BODY: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'item', 'row', 'quote']);

/**
 * The sentences of the body, in order. One ends with 。！？；!?; and the quotes and brackets that close behind it, and with its block;
 * never inside 《》, never at a mark of damage (?!?), never at a mark between digits. A line end alone ends none
 * (a block of several lines is one text). Offsets: folded text.
 */
export function splitSentences({ document, folded }: Opened): Sentence[] {
  const { text } = folded;
  const sentences: Sentence[] = [];
  const damages = folded.damages.map(({ start, end }) => ({
    start: toFolded(folded, start),
    end: toFolded(folded, end),
  }));
  let damage = 0;
  for (const [block, { kind, ...span }] of document.blocks.entries()) {
    if (!BODY.has(kind)) continue;
    const stop = toFolded(folded, span.end);
    let start = toFolded(folded, span.start);
    let title = 0;
    const push = (end: number): void => {
      for (let next = longCut(text, start, end); next < end; next = longCut(text, start, end)) add(next);
      add(end);
    };
    const add = (end: number): void => {
      const sentence = trimmed(text, start, end);
      if (sentence !== null) sentences.push({ start: sentence.start, end: sentence.end, block });
      start = end;
    };
    for (let i = start; i < stop; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x300a) title++;
      else if (unit === 0x300b) title = Math.max(0, title - 1);
      else if (unit === 0x0a) title = 0;
      if (!isEnd(unit) || title > 0) continue;
      while ((damages[damage]?.end ?? Infinity) <= i) damage++;
      if ((damages[damage]?.start ?? Infinity) <= i) continue;
      if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) && unit < 0x80) continue;
      let end = i + 1;
      while (end < stop && (isEnd(text.charCodeAt(end)) || isClosing(text.charCodeAt(end)))) end++;
      push(end);
      i = end - 1;
    }
    push(stop);
  }
  return sentences;
}

/** No sentence that a person wrote is longer; what follows looks at a sentence more than once, so it must be bounded. */
const LONGEST = 1000;

/** Where a text that never ends is cut: behind the last comma or line end within reach, else at the limit; `end` where it is short. */
function longCut(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  for (let at = start + LONGEST; at > start + LONGEST / 2; at--) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 0xff0c || unit === 0x2c || unit === 0x0a || unit === 0x3001) return at;
  }
  const unit = text.charCodeAt(start + LONGEST);
  // A surrogate pair is one character.
  return unit >= 0xdc00 && unit <= 0xdfff ? start + LONGEST + 1 : start + LONGEST;
}

/** The index of the first sentence that ends behind an offset; their number where there is none. Binary search. */
export function sentenceFrom(sentences: readonly FoldedSpan[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span lies within one sentence; an empty one may stand at its end. */
export function isInSentence(sentences: readonly FoldedSpan[], { start, end }: FoldedSpan): boolean {
  const sentence = sentences[sentenceFrom(sentences, start)];
  if (sentence !== undefined && sentence.start <= start && end <= sentence.end) return true;
  const before = sentences[sentenceFrom(sentences, start - 1)];
  return before !== undefined && before.start <= start && end <= before.end;
}

function isEnd(unit: number): boolean {
  switch (unit) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 0x21:
    case 0x3f:
    case 0x3b:
      return true;
    default:
      return false;
  }
}

function isClosing(unit: number): boolean {
  return (
    unit === 0x201d ||
    unit === 0x2019 ||
    unit === 0x300d ||
    unit === 0x300f ||
    unit === 0xff09 ||
    unit === 0x29 ||
    unit === 0x3011
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
