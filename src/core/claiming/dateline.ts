import type { FoldedSpan, Time } from '../model.ts';

/** Where a sentence begins behind the dateline that it may open with (本报杭州1月14日讯 2025年，…), an offset in the folded text. */
export function behindDateline(text: string, { start, end }: FoldedSpan): number {
  return start + (dateline.exec(text.slice(start, Math.min(end, start + longest)))?.[0].length ?? 0);
}

/** The times of a sentence without the day of its dateline (河南日报1月26日讯 …), which ends at `begin` and is that of the paper. */
export function withoutDateline(sentence: FoldedSpan, begin: number, times: readonly Time[]): readonly Time[] {
  return begin === sentence.start ? times : times.filter(({ end }) => end > begin);
}

/** What opens a dispatch, with the blank behind it: 新华社重庆1月26日电（记者某某） . */
export const dateline =
  /^(?:[^，,]{0,16}(?:电|讯|报道)(?:[(（][^，,()（）]{2,16}[)）])?[ \u3000]+|[(（]?[^，,。()（）]{2,16}\d{1,2}日专?[电讯](?:[(（][^，,()（）]{2,16})?[)）][ \u3000]*)/;
const longest = 40;
