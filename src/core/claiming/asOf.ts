import type { AsOf, FoldedSpan, Quantity, Time } from '../model.ts';
import { startOfBase } from './phrases.ts';
import { censuses } from './censuses.ts';
import { wholeYears } from './wholeYears.ts';

/** What the as-of of a figure is found in. Spans and times are of the folded text, in order. */
export interface AsOfContext {
  readonly text: string;
  readonly sentence: FoldedSpan;
  readonly clause: FoldedSpan;
  /** The times of the sentence. */
  readonly times: readonly Time[];
  /** The last time of an earlier sentence of the same paragraph that speaks for what follows. */
  readonly paragraph: Time | null;
  /** The period that the title gives to all of a report (2024年汽车产销情况), or null. */
  readonly title: AsOf | null;
  readonly published: AsOf | null;
}

export const noAsOf: AsOf = { start: null, end: null, from: 'none', kind: 'unknown' };

/**
 * The period for which a figure holds: the time written at the figure, else the nearest one before it in the clause,
 * else in the sentence, else the paragraph's, else the day of publication. `time` is the one that decided.
 */
export function asOfOf(context: AsOfContext, quantity: Quantity): { readonly asOf: AsOf; readonly time: Time | null } {
  const { text, times, clause, paragraph, published } = context;
  if (isStartingValue(text, quantity, clause)) {
    const own = times.find(
      (time) =>
        time.end <= quantity.start && time.start >= clause.start && between.test(text.slice(time.end, quantity.start)),
    );
    // 由上年的88个增加到317个, in a review of the year before: that year's year before.
    if (own !== undefined && isEarly(published) && text.slice(own.start, own.end).startsWith('上年')) {
      const year = Number(published.end.slice(0, 4)) - 2;
      return { asOf: wholeYears(year, year, 'sentence'), time: own };
    }
    if (own !== undefined) return { asOf: asOfTime(text, own, 'sentence', published), time: own };
    const base = yearBefore(context, quantity);
    if (base !== null) return { asOf: base, time: null };
    return { asOf: published === null ? noAsOf : yearOf(published, 'before'), time: null };
  }
  const stamp = times.find((time) => time.start > quantity.end && isStamp(text, quantity, time));
  if (stamp !== undefined) return { asOf: asOfTime(text, stamp, 'sentence', published), time: null };
  const cohort = cohortOf(text.slice(context.sentence.start, quantity.start));
  if (cohort !== null) return { asOf: cohort, time: null };
  const looksBack = /公报|年报|统计|普查/.test(text.slice(context.sentence.start, quantity.start));
  let best: Time | null = null;
  const until = startOfBase(text, clause, quantity) ?? quantity.start;
  for (const time of times) {
    if (time.end > until) break;
    // 高考将于6月7日举行，报名人数达1342万: the figure is of today, the day is of what is ahead.
    if (time.precision === 'day' && time.end <= clause.start && isAfter(time, published)) continue;
    if (speaks(text, time) || isOwn(text, time, quantity)) best = time;
    // 今年 in a text without a date is some year, but not the one that was named before it.
    else if (time.anchor === 'relative' && time.from === null && time.to === null && time.precision === 'year')
      best = time;
  }
  if (best !== null && published !== null && best.end <= clause.start && isNow(text, best, clause, quantity))
    return { asOf: { ...published, kind: published.from === 'dateline' ? 'stock' : published.kind }, time: null };
  if (best !== null && best.from === null && best.to === null)
    return { asOf: { start: null, end: null, from: 'sentence', kind: 'unknown' }, time: best };
  if (best !== null) {
    const time = isAhead(best, published, looksBack) ? yearEarlier(best) : best;
    return { asOf: atEnd(text, quantity, clause, asOfTime(text, time, 'sentence', published)), time };
  }
  const said = text.slice(context.sentence.start, quantity.start).replace(/全国/g, '');
  const counted = censuses.find(([name]) => said.includes(name));
  if (counted !== undefined)
    return { asOf: { start: counted[1], end: counted[1], from: 'sentence', kind: 'stock' }, time: null };
  if (paragraph !== null) {
    const time = isAhead(paragraph, published, looksBack) ? yearEarlier(paragraph) : paragraph;
    return { asOf: atEnd(text, quantity, clause, asOfTime(text, time, 'paragraph', published)), time };
  }
  const years = yearsSummed(text, clause, quantity, published);
  if (years !== null) return { asOf: years, time: null };
  const asOf = asOfPaper(context, quantity);
  const last = isEndValue(text, quantity, clause) || isReached(text, quantity, clause);
  return { asOf: last ? yearOf(asOf, 'last') : asOf, time: null };
}

/** 2023届高校毕业生: those who leave school in that year, whenever they are spoken of; null where the words name no class. */
function cohortOf(before: string): AsOf | null {
  const year = /((?:19|20)\d\d)届[^，,。；;、\d]{0,8}(?:毕业|学生|本科|硕士|博士)[^，,。；;\d]{0,12}$/.exec(
    before,
  )?.[1];
  return year === undefined ? null : wholeYears(year, year, 'sentence');
}

/** What may stand between a year and the value that a change starts from (2004年人均每月700元). */
const between = /^(?:.{0,2}|的?(?:人均|平均|每[人户年月日]|约|近|仅|只有|不到|不足){1,3})$/;

/** 2004年只有700元，如今已增至1721元: what a year was named for is over. */
function isNow(text: string, { anchor }: Time, clause: FoldedSpan, { start }: Quantity): boolean {
  return (
    anchor === 'absolute' && /^(?:而|但)?(?:如今|现在|目前|眼下|现已|至今|今天)/.test(text.slice(clause.start, start))
  );
}

function isAfter({ from }: Time, published: AsOf | null): boolean {
  return from !== null && published?.from === 'dateline' && published.end !== null && from > published.end;
}

/** The second value of a change over years (五年来由672公里增加到9356公里) is what stands at their end. */
function atEnd(text: string, quantity: Quantity, clause: FoldedSpan, asOf: AsOf): AsOf {
  const { start, end } = asOf;
  if (start === null || end === null || Number(end.slice(0, 4)) - Number(start.slice(0, 4)) < 2) return asOf;
  if (isEndValue(text, quantity, clause) || isStockReached(text, quantity, clause))
    return { ...asOf, start: end, kind: 'stock' };
  // “十四五”时期…经济总量超过7万亿元: that of its last year.
  return isYearlyReached(text, quantity, clause) ? { ...asOf, start: `${end.slice(0, 4)}-01-01` } : asOf;
}

/** 高于2013年的1310万人, 比上年同期的26家多: the time is the figure's own, whatever stands before it. */
function isOwn(text: string, time: Time, { start }: Quantity): boolean {
  return (time.from !== null || time.to !== null) && text.slice(time.end, start) === '的';
}

/** 362个（截至2024年11月）, 362个书房（2024年）: the time in brackets behind a figure is its own, and nobody else's. */
function isStamp(text: string, quantity: Quantity, time: Time): boolean {
  return isBracketed(text, time) && /^[^\d，,。；;：:、（）()]{0,10}[（(]$/.test(text.slice(quantity.end, time.start));
}

/** A time that stands alone in brackets. */
export function isBracketed(text: string, { start, end }: Time): boolean {
  return /[（(]/.test(text.charAt(start - 1)) && /[）)]/.test(text.charAt(end));
}

/** “新十二月市”: a time inside the quotation marks of a name. */
function isInName(text: string, { start, end }: Time): boolean {
  const open = /[“「]([^“”「」，。]{1,6})$/.exec(text.slice(Math.max(0, start - 8), start));
  return open !== null && /^[^“”「」，。]{0,6}[”」]/.test(text.slice(end, end + 8));
}

/** A stretch of several years that the text names by its first and its last one. */
function isYears({ anchor, from, to }: Time): boolean {
  return (
    anchor === 'absolute' && from !== null && to !== null && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= 2
  );
}

/**
 * 2026年某省政府工作报告, （2026年1月27日在…会议上）: the year names a paper that looks back and ahead, the day says when it was read.
 */
function isOfPaper(text: string, { start, end }: Time): boolean {
  if (/^[\u4e00-\u9fff]{0,12}工作报告/.test(text.slice(end, end + 16))) return true;
  if (
    /^在[^，,。；;]{2,40}(?:会议|大会)上/.test(text.slice(end, end + 46)) &&
    reading.test(text.slice(Math.max(0, start - 4), start))
  )
    return true;
  return (
    /[（(]/.test(text.charAt(start - 1)) &&
    /^[^，,。；;（）()]{1,40}(?:上|通过|公布|施行)[）)]/.test(text.slice(end, end + 44))
  );
}

/** What stands before the day on which a report was read, below its title. */
const reading = /(?:^|[—－\-\n（( 　])$/;

/** Whether a time can be the period of a figure behind it: not a base of comparison (比2012年), not in a title, known. */
export function speaks(text: string, time: Time): boolean {
  if (time.from === null && time.to === null) return false;
  if (time.precision === 'era' || time.type === 'time' || isBracketed(text, time) || isInName(text, time)) return false;
  const before = text.slice(Math.max(0, time.start - 2), time.start);
  // 是2010年的2.2倍, 在去年基础上增加: what something is compared with.
  if (/^(?:的?基础上|的[\d.]+倍)/.test(text.slice(time.end, time.end + 8))) return false;
  // 从2007年到2012年 is the stretch itself.
  if (/[从由]$/.test(before) && isYears(time)) return true;
  if (
    before.endsWith('比') ||
    before.endsWith('较') ||
    before.endsWith('同') ||
    /[高低多少好快慢]于$/.test(before) ||
    (/[与和跟]$/.test(before) && /^.{0,4}相比/.test(text.slice(time.end, time.end + 6))) ||
    before.endsWith('《') ||
    before.endsWith('由') ||
    before.endsWith('从')
  )
    return false;
  if (isOfPaper(text, time)) return false;
  const after = text.slice(time.end, time.end + 2);
  return !(after.startsWith('远景') || after.startsWith('年鉴') || after.startsWith('目标'));
}

/** True for the first value of a change (由10.52%下降到, 从26.6万亿元增加到): it holds at the start, which the sentence dates otherwise. */
function isStartingValue(text: string, quantity: Quantity, clause: FoldedSpan): boolean {
  const before = text.slice(clause.start, quantity.start);
  const from = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'));
  if (from < 0 || before.length - from > 16) return false;
  const after = text.slice(quantity.end, quantity.end + 8);
  return /^(?:左右)?(?:增|提|上升|升|扩|下降|降|减|缩|回落|调整|发展|跃升|跌)/.test(after);
}

/** The year before the stretch of whole years that the sentence or its paragraph speaks of: there a change over them starts; null without one. */
function yearBefore({ text, times, paragraph, published }: AsOfContext, quantity: Quantity): AsOf | null {
  const time = times.filter((each) => each.end <= quantity.start && speaks(text, each)).at(-1) ?? paragraph;
  if (time === null) return null;
  const { start, end } = asOfTime(text, time, 'sentence', published);
  if (start?.endsWith('-01-01') !== true || end?.endsWith('-12-31') !== true) return null;
  const first = Number(start.slice(0, 4));
  if (Number(end.slice(0, 4)) - first < 2) return null;
  // 2020年到2025年 names the year itself from which a change starts; 五年来 and “十四五” begin behind it.
  const base = time.anchor === 'absolute' && time.precision !== 'plan' ? first : first - 1;
  return wholeYears(base, base, 'paragraph');
}

/** True for the second value of a change (从26.6万亿元增加到51.9万亿元). */
function isEndValue(text: string, quantity: Quantity, clause: FoldedSpan): boolean {
  const before = text.slice(clause.start, quantity.start);
  return /[从由][^从由]{2,20}(?:增|提|升|扩|降|减|缩|回落|发展|跃升|跌)[^，,]{0,3}[到至]$/.test(before.slice(-32));
}

/** True for a stock that a stretch of years has come to (五年来…高速公路总里程达9.56万公里): it is what stands at their end. */
function isStockReached(text: string, quantity: Quantity, clause: FoldedSpan): boolean {
  return (
    /(?:里程|人口|装机(?:容量|规模)?|保有量|拥有量|余额|积累|结余|储备|床位|主体|普及率|覆盖率|城镇化率|入学率|总数|用户|参合农民|参保人数|参合人数)(?:总量|数|规模)?(?:达到?|突破|超过|增至|升至|为)?$/.test(
      text.slice(clause.start, quantity.start),
    ) && !/新增|累计|年均|净增|新建/.test(text.slice(clause.start, quantity.start))
  );
}

/** What is reckoned by the year, so that no stretch of years adds it up where it is reached. Own list. */
const yearly =
  /生产总值|经济总量|增加值|总产值|人均[^，,]{0,8}收入|可支配收入|预算收入|财政收入|粮食总?产量|零售总额|进出口总[额值]/;

/** True for what is reckoned by the year and was reached in a stretch of years (经济总量超过7万亿元), which is that of the last one. */
function isYearlyReached(text: string, { start, end }: Quantity, clause: FoldedSpan): boolean {
  const before = text.slice(clause.start, start);
  if (!yearly.test(before) || /累计|合计|新增|先后|接连|年均|平均|每年|增长$/.test(before)) return false;
  return (
    /(?:达到?|突破|超过|[跨跃迈登]上|升至|增至|增加到|提高到)$/.test(before) ||
    /^(?:超过?|突破|逾)/.test(text.slice(start, end))
  );
}

/** True for what a stretch of years has come to (国内生产总值达到39.8万亿元), unlike what it adds up to. */
function isReached(text: string, quantity: Quantity, clause: FoldedSpan): boolean {
  const before = text.slice(clause.start, quantity.start);
  return (
    /(?:达到|突破|超过|[至到])$/.test(before) &&
    !/累计|合计|总共|共|新增|完成|[每年]年|^(?:过去|这|近)?[两三四五六七八九十]年.*(?:投入|支出|安排|支持|补助)/.test(
      before,
    )
  );
}

/**
 * A change over a stretch of years (过去五年) starts from the year before it and ends with its last one.
 * What is dated by one year or day alone leaves the start undated and the end as it is.
 */
function yearOf(asOf: AsOf, which: 'before' | 'last'): AsOf {
  const { start, end } = asOf;
  const long = start !== null && end !== null && Number(end.slice(0, 4)) - Number(start.slice(0, 4)) >= 2;
  if (!long || asOf.from !== 'document') return which === 'before' ? noAsOf : asOf;
  const year = which === 'before' ? Number(start.slice(0, 4)) - 1 : end.slice(0, 4);
  return wholeYears(year, year, 'document');
}

/** 五年累计新增, 五年来中央财政投入: a sum over the years before the paper, which no time names. */
function yearsSummed(text: string, clause: FoldedSpan, quantity: Quantity, published: AsOf | null): AsOf | null {
  if (published?.from !== 'dateline' || published.end === null) return null;
  const before = text.slice(clause.start, quantity.start);
  const word = summed.exec(before)?.[1] ?? addedUp.exec(before)?.[1];
  if (word === undefined) return null;
  const years = '零一二三四五六七八九十'.indexOf(word === '两' ? '二' : word);
  const year = Number(published.end.slice(0, 4));
  const early = isEarly(published);
  return {
    start: early ? `${String(year - years)}-01-01` : `${String(year - years)}${published.end.slice(4)}`,
    end: early ? `${String(year - 1)}-12-31` : published.end,
    from: 'sentence',
    kind: 'flow',
  };
}

const summed =
  /^(?:过去|这|近)?([两三四五六七八九十])年(?:来|间|里)?[^，,计规年]{0,12}(?:累计|共|新增|投入|安排|支持|减少|增加)/;

/** 用于科技的投入五年累计8729亿元. */
const addedUp = /([两三四五六七八九十])年(?:来|间)?(?:累计|共计|合计)(?:达到?|超过|为)?$/;

/**
 * The day of publication. In the first months its kind is unknown: a paper that gives no time then may look back on the
 * year before, unless it speaks of today or of what is ahead.
 */
function asOfPaper({ text, sentence, clause, title, published }: AsOfContext, quantity: Quantity): AsOf {
  const end = Math.min(sentence.end, quantity.end + 2);
  const said = text.slice(sentence.start, end);
  if (title !== null && !today.test(said)) return title;
  if (published === null) return noAsOf;
  return isEarly(published) && !present.test(said) && !text.slice(clause.start, end).includes('累计')
    ? { ...published, kind: 'unknown' }
    : published;
}

const present = /目前|现[有在]|当前|今[天日年]|昨[天日]|近日|日前|本月|明年|截至|已经|已[有建获达批]|将|迄今|春节|春运/;

/** What the title's period does not hold for. */
const today = /目前|现[有在]|当前|今[天日年]|昨[天日]|近日|日前|本月|明年|迄今|将/;

/** True in the months in which a paper looks back on a year. */
export function isEarly(published: AsOf | null): published is AsOf & { readonly end: string } {
  return published?.from === 'dateline' && published.end !== null && Number(published.end.slice(5, 7)) <= 3;
}

function asOfTime(text: string, time: Time, from: AsOf['from'], published: AsOf | null): AsOf {
  // 五年来 in a paper of the first months are the five years before.
  const years = isEarly(published) ? yearsBack(time, published) : 0;
  if (years > 0 && published?.end !== null && published?.end !== undefined) {
    const year = Number(published.end.slice(0, 4));
    // 今后三年 begins with the year of the paper.
    if (time.to !== null && time.to > published.end) return wholeYears(year, year + years - 1, from);
    return wholeYears(year - years, year - 1, from);
  }
  // “十四五”收官之年 is its last year.
  if (
    time.precision === 'plan' &&
    time.to !== null &&
    /^[”」]?(?:规划)?的?(?:收官|收尾|最后)(?:之|一)?年/.test(text.slice(time.end, time.end + 8))
  )
    return { start: `${time.to.slice(0, 4)}-01-01`, end: time.to, from, kind: 'flow' };
  if (time.bound === 'since') return { start: time.from, end: published?.end ?? null, from, kind: 'flow' };
  // 截至目前 is the day of publication under another name.
  if (time.bound === 'asof' && time.anchor === 'relative' && time.to !== null && time.to === published?.end)
    return { start: time.to, end: time.to, from: published.from, kind: 'stock' };
  if (time.bound === 'asof') return { start: time.to ?? time.from, end: time.to ?? time.from, from, kind: 'stock' };
  // 过去一年 in the first months is the year before, and 年末 its last day; a month without a year is never ahead.
  if (isEarly(published) && time.anchor === 'relative' && isWholeYear(time)) {
    const year = Number(published.end.slice(0, 4)) - 1;
    return wholeYears(year, year, from);
  }
  if (isLastDays(text, time)) return { start: time.to, end: time.to, from, kind: 'stock' };
  // 目前 and 今日 are the day of publication under another name.
  if (time.anchor === 'relative' && time.precision === 'day' && time.from === published?.end)
    return { start: time.from, end: time.to, from: 'dateline', kind: 'stock' };
  return { start: time.from, end: time.to, from, kind: time.precision === 'day' ? 'unknown' : 'flow' };
}

/** How many years a stretch is that ends with the publication (五年来), or 0. */
function yearsBack({ anchor, from, to, precision }: Time, { end }: AsOf): number {
  if (anchor !== 'relative' || from === null || precision === 'day') return 0;
  const last = to ?? end;
  if (last === null || from.endsWith('-01-01')) return 0;
  const years = (Date.parse(last) - Date.parse(from)) / 86_400_000 / 365.25;
  const whole = Math.round(years);
  return whole >= 2 && whole <= 10 && Math.abs(years - whole) < 0.02 ? whole : 0;
}

/** A stretch of a year that does not begin with one (2023-01-26 to 2024-01-25). */
function isWholeYear({ from, to, precision }: Time): boolean {
  if (from === null || to === null || from.endsWith('-01-01') || precision === 'day') return false;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days > 360 && days < 370;
}

/** A month or season without a year that would lie behind the publication: 1—11月 in January, 年末 in March. */
function isAhead({ anchor, year, from, to }: Time, published: AsOf | null, looksBack: boolean): boolean {
  if (anchor !== 'partial' || year !== undefined || published?.from !== 'dateline' || published.end === null)
    return false;
  if (from === null || to === null) return false;
  const month = Number(published.end.slice(5, 7));
  // 年末常住人口 in a communiqué of the spring is that of the year before.
  if (month > 3) return month <= 6 && looksBack && to > published.end && to.endsWith('-12-31');
  return to > published.end && Number(to.slice(5, 7)) >= 6;
}

function yearEarlier(time: Time): Time {
  const earlier = (day: string | null): string | null =>
    day === null ? null : `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
  return { ...time, from: earlier(time.from), to: earlier(time.to), year: Number(time.from?.slice(0, 4)) - 1 };
}

/** 2023年末, 4月末: a stock at the last day; 12月 is a month like others. */
function isLastDays(text: string, { start, end, from, to, precision }: Time): boolean {
  if (from === null || to === null) return false;
  // “十四五”末 is found as the plan's last year.
  if (precision === 'year') return text.slice(start, end).endsWith('末');
  if (precision !== 'month' && precision !== 'quarter') return false;
  return /[末底]/.test(text.slice(start, end)) && (Number(from.slice(8)) > 20 || from.endsWith('-12-01'));
}
