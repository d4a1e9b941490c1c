import { contrasts } from '../claiming/lexicon.ts';

/** Two-character terms so general that they tell measures hardly apart. Own list. */
const generic: ReadonlySet<number> = new Set(
  '国家 全国 中国 建设 项目 工程 工作 情况 数量 服务 管理 发展 体系 单位 机构 人员 地区 相关 有关 主要 重点 新型 专业 类别'
    .split(' ')
    .map((term) => bigramOf(term)),
);

/** A measure as a set of weighted character bigrams: numbers as `bigramOf` gives them, sorted, each with its weight at the same index. */
export interface Terms {
  readonly text: string;
  readonly bigrams: Uint32Array;
  readonly weights: Float32Array;
  readonly total: number;
}

/** The bigrams of a measure's words with static rarity weights; a single character is its own term. */
export function termsOf(text: string): Terms {
  const row = new Uint32Array(text.length === 1 ? 1 : Math.max(0, text.length - 1));
  for (let at = 0; at < row.length; at++) row[at] = bigramOf(text, at);
  row.sort();
  const bigrams = row.filter((bigram, at) => bigram !== row[at - 1]);
  const weights = Float32Array.from(bigrams, (bigram) => (generic.has(bigram) ? 0.5 : 1));
  let total = 0;
  for (const weight of weights) total += weight;
  return { text, bigrams, weights, total };
}

/** Two characters of a text as one number, in the order of the strings; a text of a single one as that. */
export function bigramOf(text: string, at = 0): number {
  return text.length === 1 ? text.charCodeAt(0) : text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}

/** Whether a sorted row of numbers holds one. */
export function holds(row: Uint32Array, wanted: number): boolean {
  let from = 0;
  let to = row.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((row[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return row[from] === wanted;
}

/** Weighted Dice coefficient, 0 to 1. */
export function dice(a: Terms, b: Terms): number {
  if (a.text === b.text) return 1;
  let shared = 0;
  for (const [index, bigram] of a.bigrams.entries()) if (holds(b.bigrams, bigram)) shared += a.weights[index] ?? 0;
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}

/** True where one measure holds a word that excludes a word of the other (城镇 and 农村, 进口 and 出口). */
export function contradict(a: Terms, b: Terms): boolean {
  const ofA = heldBy(a);
  const ofB = heldBy(b);
  for (const [set, words] of ofA) if (excludes(a, words, b, ofB.get(set) ?? none)) return true;
  for (const [set, words] of ofB) if (!ofA.has(set) && excludes(a, none, b, words)) return true;
  return false;
}

/** The same for one set of contrasts: the words of it that either holds. */
function excludes(a: Terms, inA: readonly string[], b: Terms, inB: readonly string[]): boolean {
  if (inA.length === inB.length && inA.every((word) => inB.includes(word))) return false;
  if (inA.length > 0 && inB.length > 0) return true;
  // 高校 beside 高校毕业生 is no contrast, 出口 beside nothing is one only where the rest is equal.
  const [word] = inA.length > 0 ? inA : inB;
  const [longer, shorter] = inA.length > 0 ? [a.text, b.text] : [b.text, a.text];
  return word !== undefined && longer.replace(word, '') === shorter;
}

type Contrast = (typeof contrasts)[number];

const none: readonly string[] = [];
const held = new WeakMap<Terms, ReadonlyMap<Contrast, readonly string[]>>();

/** The words of each set of contrasts that a measure holds; it is asked once for every measure that resembles it. */
function heldBy(terms: Terms): ReadonlyMap<Contrast, readonly string[]> {
  const known = held.get(terms);
  if (known !== undefined) return known;
  const words = new Map<Contrast, readonly string[]>();
  for (const set of contrasts) {
    const inside = set.filter((word) => terms.text.includes(word));
    if (inside.length > 0) words.set(set, inside);
  }
  held.set(terms, words);
  return words;
}
