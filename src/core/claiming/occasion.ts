import type { FoldedSpan } from '../model.ts';

/** 第八届中国—南亚博览会, 第135届广交会: a meeting that comes again and again. Bounded, so linear. */
const named =
  /第[一二三四五六七八九十百\d]{1,5}[届次][\u4e00-\u9fffA-Za-z—·-]{0,14}?(?:博览会|交易会|运动会|洽谈会|广交会|进博会|服贸会|高交会|论坛|大会|峰会|展会|会议|艺术节|电影节|文化节|大赛|锦标赛|联赛|展|节|会)/g;

/** 这个街道, 该县, 本届: what it means stands elsewhere. */
const pointing = /(?:^|[，,；;。])(?:这[个家所座条项届]|该[^，,]{0,1}[县市区镇乡村校院所企司厂店馆站线条项]|本[届次])/;

const sitting = /人民代表大会|政治?协商?会?|委员会|^第[^届]{1,4}次(?:全体)?会议$/;

/** The meeting that a sentence names before a figure, or null. */
export function occasionBefore(text: string, sentence: FoldedSpan, figure: number): string | null {
  const found = text.slice(sentence.start, figure).match(named)?.at(-1) ?? null;
  // 第十四届人民代表大会第四次会议: where a report is read, not what it tells of.
  return found === null || sitting.test(found) ? null : found;
}

/** True where a sentence speaks, before a figure, of something by a pointing word. */
export function pointsElsewhere(text: string, sentence: FoldedSpan, figure: number): boolean {
  return pointing.test(text.slice(sentence.start, figure));
}
