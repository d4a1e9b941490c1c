import { kept } from '../kept.ts';
import type { FoldedSpan, Mood, Quantity, Time } from '../model.ts';

/** Words that make what follows in the sentence a target, plan or forecast. Own list, after the phrasing of work reports. */
const cues: readonly (readonly [Mood, readonly string[]])[] = [
  [
    'target',
    ['力争', '争取', '确保', '预期目标', '主要目标', '目标是', '目标为', '任务是', '定下', '锚定', '努力实现', '必保'],
  ],
  ['planned', ['计划', '拟', '将', '即将', '有望', '要建', '准备']],
  ['forecast', ['预计', '预测', '预期', '预估', '估计']],
];
/** Terms in which a cue is no cue. */
const exceptions = [
  '计划单列',
  '计划生育',
  '五年计划',
  '五年规划',
  '城市规划',
  '规划建设用地',
  '将军',
  '安排了',
  '目标任务完成',
  '按计划',
  '拟订',
  '模拟',
  '虚拟',
  '超额完成',
  '预期寿命',
  '超预期',
  '超出预期',
  '好于预期',
  '符合预期',
  '不及预期',
  '行动计划',
  '完成计划',
  '计划完成',
  '计划顺利',
];

/**
 * Actual, or a target, plan, forecast or cap. `prefix` is the sentence up to the figure.
 * A figure for a time that mostly lies after the publication is planned, whatever the words say.
 */
export function moodOf(
  text: string,
  prefix: FoldedSpan,
  clauseStart: number,
  quantity: Quantity,
  time: Time | null,
  published: string | null,
): Mood {
  if (
    typeof time?.to === 'string' &&
    published !== null &&
    daysBetween(published, time.to) > lengthOf(time, published) / 2 &&
    time.bound !== 'since'
  )
    return isThere(text, quantity) || isDone(text.slice(clauseStart, quantity.start)) ? 'actual' : 'target';
  const before = text.slice(prefix.start, prefix.end);
  if (quantity.value.min === null && isCap(text.slice(quantity.start, quantity.end), before)) return 'cap';
  const own = Math.max(0, clauseStart - prefix.start);
  for (const [mood, words] of cues) {
    for (const word of words) {
      const at = before.lastIndexOf(word);
      // A bare 将 or 拟 speaks for its own clause alone.
      if (at < (word.length === 1 ? own : 0) || isException(before, at, word)) continue;
      if (word.endsWith('目标') && isReached(before.slice(0, at))) continue;
      return mood;
    }
  }
  return proposed.test(text.slice(clauseStart, quantity.end)) ? 'target' : 'actual';
}

/** 提出国内生产总值增长8%左右: what is proposed with some room. Bounded, so linear. */
const proposed = /^(?:会议|报告)?提出(?!的)[^，,；;]{2,24}左右$/;

/** 今年做优做强5个产业集群, 推进5个医疗中心高效运行: what is to be made better is there already. */
function isThere(text: string, { start, end, dimension }: Quantity): boolean {
  return (
    /(?:做[优大强](?:做[优大强])?|[用管]好|依托)$/.test(text.slice(Math.max(0, start - 4), start)) ||
    (dimension.startsWith('count') && /(?:提升|强化|巩固|深化)$/.test(text.slice(Math.max(0, start - 2), start))) ||
    /^[\u4e00-\u9fff\d]{2,30}(?:高效运行|平稳运行|提质升级|提质增效|做[优大强]做[优大强])/.test(
      text.slice(end, end + 38),
    )
  );
}

/** 2024年全国高考报名人数1342万人, 今年已下达补助3亿元, in the middle of that year: what was done needs no end of the year. Own list. */
function isDone(before: string): boolean {
  return (
    /报名|报考|已下达|已发放|已完成|已建成|已开工|累计|了$|共有$/.test(before) &&
    !/预计|目标|将|力争|确保|累计[^，,]{0,4}[达到至]/.test(before)
  );
}

/** 5亿元以内, and 给予不超过3万元的补助: what may be given or taken at most. */
function isCap(figure: string, before: string): boolean {
  return (
    figure.includes('以内') ||
    (/不超过|不高于|最高|最多|至多/.test(figure) && /给予|补助|补贴|奖励|报销|支付|发放|可[^，,]{0,6}$/.test(before))
  );
}

/** 实现了全年主要预期目标 looks back. */
function isReached(before: string): boolean {
  return /(?:实现|完成|达到|好于|超额)[^，,。；]{0,20}$/.test(before);
}

function isException(text: string, at: number, word: string): boolean {
  // 实施岗位支持计划，……: a plan that is named, not what is planned.
  if (
    word === '计划' &&
    /^[，,；;。、）)”]/.test(text.slice(at + 2, at + 3)) &&
    !/^[，,；;。、]?$/.test(text.slice(at - 1, at))
  )
    return true;
  return exceptions.some((term) => {
    const inside = term.indexOf(word);
    return inside >= 0 && text.startsWith(term, at - inside);
  });
}

function lengthOf(time: Time, published: string): number {
  return time.to === null ? 0 : Math.max(1, daysBetween(time.from ?? published, time.to));
}

/** Whole days from one ISO day to another; NaN for what is no day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The days since 1970: every pair of claims asks for them, and a corpus names few. */
const dayNumber = kept((day) => Date.parse(day) / 86_400_000, 8192);
