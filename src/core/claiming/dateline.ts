import type { FoldedSpan } from '../model.ts';

/** Where a sentence begins behind the dateline that it may open with (本报杭州1月14日讯 2025年，…), an offset in the folded text. */
export function behindDateline(text: string, { start, end }: FoldedSpan): number {
  return start + (dateline.exec(text.slice(start, Math.min(end, start + longest)))?.[0].length ?? 0);
}

/** What opens a dispatch, with the blank behind it: 新华社重庆1月26日电（记者某某） . */
export const dateline = /^[^，,]{0,16}(?:电|讯|报道)(?:[(（][^，,()（）]{2,16}[)）])?[ \u3000]+/;
const longest = 40;
