/** Numerals inside words and names, and the marks of lists: nothing that counts. */
import { among } from './match.ts';
import { ARABIC, HAN_DIGIT, HAN_UNIT, tables } from './chartables.ts';
import { NOT_BEFORE, TERMS } from './tables/terms.ts';
import { buildTrie, type Trie } from './trie.ts';

interface Term {
  /** Characters after it that make a figure of it. */
  readonly notBefore: string;
  readonly endsNumeral: boolean;
}

const DIAN = '点'.charCodeAt(0);
const NEWLINE = 0x0a;
const SHANG = '上'.charCodeAt(0);
const MA = '马'.charCodeAt(0);
const ONE = '一'.charCodeAt(0);

let built: Trie<Term> | undefined;

function terms(): Trie<Term> {
  built ??= buildTrie(
    TERMS.map((term) => [term, { notBefore: NOT_BEFORE.get(term) ?? '', endsNumeral: endsNumeral(term) }] as const),
  );
  return built;
}

function endsNumeral(term: string): boolean {
  return ((tables().kinds[term.charCodeAt(term.length - 1)] ?? 0) & (HAN_DIGIT | HAN_UNIT | ARABIC)) !== 0;
}

/** The first two codes of every term, as a trie gives them. */
export function termHeads(): readonly number[] {
  return terms().heads;
}

/** The end of the term at `index`, or `index` where none stands. */
export function readTerm(codes: Uint16Array, index: number): number {
  // 扫一扫, 看一看.
  if (codes[index] === ONE && index > 0 && codes[index - 1] === codes[index + 1] && isHan(codes[index + 1] ?? 0))
    return index + 1;
  const match = terms().longest(codes, index);
  if (match === null) return index;
  const next = codes[match.end] ?? 0;
  // 马上一年半.
  if (codes[index] === SHANG && codes[index - 1] === MA) return index;
  if (
    index > 0 &&
    ((tables().kinds[codes[index] ?? 0] ?? 0) & (tables().kinds[codes[index - 1] ?? 0] ?? 0) & ARABIC) !== 0
  )
    return index;
  if (next === 0) return match.end;
  if (
    match.value.endsNumeral &&
    (((tables().kinds[next] ?? 0) & (HAN_DIGIT | HAN_UNIT | ARABIC)) !== 0 || next === DIAN)
  )
    return index;
  return among(match.value.notBefore, next) ? index : match.end;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff && ((tables().kinds[code] ?? 0) & (HAN_DIGIT | HAN_UNIT)) === 0;
}

const LIST_SIGNS = '、.．)）';
const LIST_WORDS = '是要';

/**
 * The end of a list's mark at `index`: 一、 and 1. at the head of a line, 一是 and 二要 at the head of a clause;
 * `index` where none stands.
 */
export function isListMark(codes: Uint16Array, index: number): number {
  const { kinds } = tables();
  const before = codes[index - 1] ?? NEWLINE;
  const head = index === 0 || before === NEWLINE;
  const clause = head || before === 0x3000 || before === 0x20 || among('，,。；;：:、', before);
  if (!clause) return index;
  let i = index;
  while (((kinds[codes[i] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0 && i < index + 3) i++;
  if (i === index) return index;
  const next = codes[i] ?? 0;
  if (next === 0) return index;
  const indented = before === 0x3000 || before === 0x20;
  if ((head || indented) && among(LIST_SIGNS, next)) {
    // 一、2025年 is a mark, 三、四个 and 1.5 are none.
    const own = ((kinds[codes[index] ?? 0] ?? 0) & ARABIC) !== 0 ? ARABIC : HAN_DIGIT | HAN_UNIT;
    const after = kinds[codes[i + 1] ?? 0] ?? 0;
    return (after & own) === 0 && codes[i + 1] !== 0 ? i + 1 : index;
  }
  return among(LIST_WORDS, next) && ((kinds[codes[index] ?? 0] ?? 0) & HAN_DIGIT) !== 0 && i === index + 1
    ? i + 1
    : index;
}
