import type { Entity, FoldedSpan, Stage } from '../model.ts';

/** How far a statistic is settled by the last words before the figure that say so (初步核算, 最终核实); null where none do. Folded offsets. */
export function stageOf(text: string, { start }: FoldedSpan, figure: number): Stage | null {
  const before = text.slice(start, figure);
  const [first, last] = [lastOf(before, preliminary), lastOf(before, final)];
  if (first < 0 && last < 0) return null;
  return first > last ? 'preliminary' : 'final';
}

/** Own lists, after the wording of the National Bureau of Statistics (国家统计局关于年度国内生产总值核算程序的公告). */
const preliminary = ['初步核算', '初步统计', '初步测算', '初步估算', '初步数据', '快报数', '快报显示', '初值'];
const final = ['最终核实', '最终核算', '最终数据', '终值', '核实后', '修订后', '修正后', '经修订', '普查修订'];

function lastOf(text: string, words: readonly string[]): number {
  return Math.max(...words.map((word) => text.lastIndexOf(word)));
}

/**
 * Who says what a figure is, by the canonical name: the nearest person or body before it in the sentence that a verb of speech
 * follows (某某在会上表示，), else one right behind a quotation (”某某说。); null for what the text says itself. Names in order.
 */
export function speakerOf(
  text: string,
  sentence: FoldedSpan,
  entities: readonly Entity[],
  figure: number,
): string | null {
  let behind: string | null = null;
  for (let index = entities.length - 1; index >= 0; index--) {
    const name = entities[index];
    if (name === undefined || name.end > sentence.end) continue;
    if (name.start < sentence.start) break;
    if (name.type !== 'person' && name.type !== 'organization') continue;
    if (name.end <= figure) {
      if (speech.test(text.slice(name.end, Math.min(figure, name.end + reach)))) return name.canonical;
    } else if (
      '”"'.includes(text.charAt(name.start - 1)) &&
      spoken.test(text.slice(name.end, Math.min(sentence.end, name.end + reach)))
    )
      behind = name.canonical;
  }
  return behind;
}

const reach = 18;
/** Bounded, so linear. */
const speech = /^[^，,。；;“”]{0,12}(?:表示|介绍|指出|透露|强调|认为|坦言|告诉记者|宣布|宣告|通报|说|称)道?[，,：:“]/;
const spoken = /^[^，,。；;“”]{0,8}(?:表示|介绍|指出|透露|强调|认为|坦言|告诉记者|宣布|说|称)道?[，,。]?$/;
