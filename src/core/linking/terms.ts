import { contrasts } from '../claiming/lexicon.ts';

/** Two-character terms so general that they tell measures hardly apart. Own list. */
const generic: ReadonlySet<string> = new Set(
  '国家 全国 中国 建设 项目 工程 工作 情况 数量 服务 管理 发展 体系 单位 机构 人员 地区 相关 有关 主要 重点 新型 专业 类别'.split(
    ' ',
  ),
);

/** A measure as a set of weighted character bigrams. */
export interface Terms {
  readonly text: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The bigrams of a measure's words with static rarity weights; a single character is its own term. */
export function termsOf(text: string): Terms {
  const weights = new Map<string, number>();
  if (text.length === 1) weights.set(text, 1);
  for (let index = 0; index + 1 < text.length; index++) {
    const term = text.slice(index, index + 2);
    weights.set(term, generic.has(term) ? 0.5 : 1);
  }
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { text, weights, total };
}

/** Weighted Dice coefficient, 0 to 1. */
export function dice(a: Terms, b: Terms): number {
  if (a.text === b.text) return 1;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [term, weight] of small.weights) if (large.weights.has(term)) shared += weight;
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}

/** True where one measure holds a word that excludes a word of the other (城镇 and 农村, 进口 and 出口). */
export function contradict(a: string, b: string): boolean {
  for (const set of contrasts) {
    const inA = set.filter((word) => a.includes(word));
    const inB = set.filter((word) => b.includes(word));
    if (inA.length === 0 && inB.length === 0) continue;
    if (inA.length !== inB.length || inA.some((word) => !inB.includes(word))) {
      if (inA.length > 0 && inB.length > 0) return true;
      // 高校 beside 高校毕业生 is no contrast, 出口 beside nothing is one only where the rest is equal.
      const [word] = inA.length > 0 ? inA : inB;
      const [longer, shorter] = inA.length > 0 ? [a, b] : [b, a];
      if (word !== undefined && longer.replace(word, '') === shorter) return true;
    }
  }
  return false;
}
