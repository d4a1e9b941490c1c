import type { AsOf, FoldedSpan, Time } from '../model.ts';
import { speaks } from './asOf.ts';
import { wholeYears } from './wholeYears.ts';

/** What a heading says of everything below it. */
export interface Section {
  readonly kind: 'review' | 'plan';
  /** The period that the heading names (2013年工作回顾), or null. */
  readonly asOf: AsOf | null;
}

/** A heading is no longer than this. */
const longestHeading = 40;
const reviews = /回顾|成就|成绩|取得的进展/;
const plans =
  /工作安排|重点工作|重点任务|工作部署|工作建议|总体要求|主要目标|预期目标|主要任务|奋斗目标|工作总体|下一步/;
const numbered = /^[一二三四五六七八九十]{1,3}、/;

/**
 * The section after this sentence: a heading of a review or a plan opens one, another top-level heading (三、) closes it,
 * anything else leaves it as it is. `block` is the folded span of the block that the sentence stands in.
 */
export function nextSection(
  current: Section | null,
  text: string,
  block: FoldedSpan,
  times: readonly Time[],
  published: string | null,
): Section | null {
  if (block.end - block.start > longestHeading) return current;
  const words = text.slice(block.start, block.end).trim();
  if (/[。；;，,]$/.test(words)) return current;
  const isPlan = plans.test(words);
  if (!isPlan && !reviews.test(words)) return numbered.test(words) ? null : current;
  return { kind: isPlan ? 'plan' : 'review', asOf: periodOf(text, words, times, published) };
}

/**
 * The period that the title of a report of figures gives to all that follows (2024年汽车产销情况, 2022年统计公报), or null:
 * a government's work report looks back and ahead, and plans state none.
 */
export function periodOfTitle(
  text: string,
  title: FoldedSpan | null,
  times: readonly Time[],
  published: string | null,
): AsOf | null {
  if (title === null) return null;
  const words = text.slice(title.start, title.end);
  if (!reported.test(words) || mixed.test(words)) return null;
  const within = times.filter((time) => time.start >= title.start && time.end <= title.end);
  const period = periodOf(text, '', within, published);
  return period?.end === null || (published !== null && (period?.end ?? '') >= published) ? null : period;
}

const reported = /情况|公报|统计|数据|运行|形势|快报|产销|收支|简析|综述|概况|成绩单|业绩|财报|年报|季报|年度报告/;
const mixed = /工作报告|计划|规划|方案|要点|意见|预算|展望|预测|目标|安排/;

/** The period a heading names: its years together, or the five years before a report on 过去五年. */
function periodOf(text: string, words: string, times: readonly Time[], published: string | null): AsOf | null {
  if (published !== null && /过去五年|五年来/.test(words)) {
    const year = Number(published.slice(0, 4));
    return wholeYears(year - 5, year - 1, 'document');
  }
  let start: string | null = null;
  let end: string | null = null;
  for (const time of times) {
    if (!speaks(text, time) || time.from === null || time.to === null || time.precision === 'day') continue;
    if (start === null || time.from < start) start = time.from;
    if (end === null || time.to > end) end = time.to;
  }
  return start === null ? null : { start, end, from: 'document', kind: 'flow' };
}
