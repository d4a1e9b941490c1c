import { canonicalPlace } from '../recognizing/names/places.ts';
import type { FoldedSpan } from '../model.ts';
import { isShell } from './normalMeasure.ts';
import { type Token, isNoun } from './tokens.ts';

/** A noun phrase of more characters than this is cut. */
export const maximumLength = 24;

/** A noun phrase before a figure, the verb that leads on to the figure, and whose it is where that stands before the verb. */
export interface NounBefore {
  readonly span: FoldedSpan;
  readonly verb: string;
  readonly subject: FoldedSpan | null;
}

/** The noun phrase that stands before the figure, over the words that only lead to it. */
export function nounBefore(text: string, before: readonly Token[]): NounBefore | null {
  let index = before.length - 1;
  let verb = '';
  for (; index >= 0; index--) {
    const token = before[index];
    if (token === undefined) return null;
    // 养老金由人均每月700元, 标准提高到人均1196元: per what a figure is, not what it is.
    if (token.word === '人均') continue;
    // 广义货币增长目标为16%: the growth is aimed at.
    if (aim.test(token.word) && before[index - 1]?.kind === 'change') continue;
    if (token.kind === 'word' || token.kind === 'either') break;
    if (token.kind === 'mark' || token.kind === 'name') return null;
    // 投资拟增加到4576亿元: it is planned, and what is planned stands before.
    if (verb !== '' && helping.has(token.word)) continue;
    if (token.kind === 'verb' && verb !== '') return null;
    if ((token.kind === 'verb' || token.kind === 'change') && verb === '') verb = token.word;
  }
  if (index < 0) return null;
  const last = before[index];
  if (last === undefined) return null;
  let start = last.start;
  for (index--; index >= 0; index--) {
    const token = before[index];
    if (token !== undefined && ')）'.includes(token.word)) {
      // 研究与试验发展（R&D）经费支出: the noun goes on before a short bracket.
      const open = openingOf(before, index);
      if (open > 0 && isNounAt(before, open - 1)) {
        index = open;
        continue;
      }
      break;
    }
    // 平均浓度同比降幅: how it was reckoned stands within.
    if ((token?.word === '同比' || token?.word === '环比') && growth.test(last.word)) continue;
    if (token === undefined || !(isNoun(token) || token.word === '的' || token.word === '、')) break;
    if (last.end - token.start > maximumLength) break;
    start = token.start;
  }
  while (text.charAt(start) === '、' || text.charAt(start) === '的') start += 1;
  // 这座｜装机16吉瓦的电站: the counter belongs to 这.
  if (
    '这该此那'.includes(text.charAt(start - 1)) &&
    '座条个家项所次批届轮片院校行市省县区'.includes(text.charAt(start)) &&
    start > 0
  )
    start += 1;
  const name = before[index];
  // 基金会｜数量: 数量 alone says nothing, and what is no place is what is counted.
  if (name?.kind === 'name' && name.end === start && isShell(text.slice(start, last.end)) && !isPlace(name.word))
    start = name.start;
  // 林地面积由建场前的24万亩增加到: when it was, not what.
  if (
    /前$|之初$|之时$/.test(text.slice(start, last.end)) &&
    text.charAt(last.end) === '的' &&
    /^[由从]$/.test(before[index]?.word ?? '')
  )
    return nounBefore(text, before.slice(0, index));
  if (last.end - start < 2) return null;
  // 占全国总诊疗人次的: whose total it is stands between.
  if (wholes.has(before[index]?.word ?? '') && before[index - 1]?.word.startsWith('占') === true) index -= 1;
  if (before[index]?.word.startsWith('占') === true || text.charAt(start - 1) === '占')
    return shareBefore(before, index, { start, end: last.end }, verb);
  const lead = before[index];
  let subject: FoldedSpan | null = null;
  if (lead !== undefined && sums.has(lead.word)) {
    const owner = before[index - 1];
    if (owner?.kind === 'word' && owner.end - owner.start >= 2 && owner.end - owner.start <= 6) subject = owner;
  } else if (lead?.kind === 'verb') {
    // 城镇新增就业达到1310万人: 达到 only leads to the figure.
    if (verb === '' || leads.has(verb)) verb = lead.word;
    subject = ownerOf(before, index, lead.word);
  }
  return { span: { start, end: last.end }, verb, subject };
}

/** Verbs that stand before another one and do nothing themselves. */
const helping: ReadonlySet<string> = new Set(['拟', '计划', '拟安排', '连续']);

const growth = /^(?:[升降增涨跌]幅|增速|增长率)$/;
const aim = /^(?:(?:预期|主要)?目标定?|预期)$/;

/** The nouns right before a verb that are whose it is: 国有企业下岗职工｜实现再就业, 高速公路服务区｜已建充电桩; null where they are too long for that. */
function ownerOf(before: readonly Token[], at: number, verb: string): FoldedSpan | null {
  const last = before[at - 1];
  if (last?.kind !== 'word') return null;
  if (!(achieved.has(verb) || built.has(verb))) return last.end - last.start <= 4 ? last : null;
  let { start } = last;
  for (let index = at - 2; index >= 0; index--) {
    const token = before[index];
    if (token === undefined || !isNoun(token)) break;
    start = token.start;
  }
  return last.end - start <= 10 ? { start, end: last.end } : null;
}

/** True for the name of a known place. */
export function isPlace(word: string): boolean {
  return canonicalPlace(word) !== undefined;
}

/** 全国铁路共发送旅客: what stands before such a word is whose it is. */
const sums: ReadonlySet<string> = new Set('共 共计 合计 总计 累计'.split(' '));

/** Where the bracket opens that closes at `at`, a few tokens back; 0 where it does not. */
function openingOf(before: readonly Token[], at: number): number {
  for (let index = at - 1; index > 0 && index > at - 5; index--)
    if ('(（'.includes(before[index]?.word ?? '?')) return index;
  return 0;
}

function isNounAt(before: readonly Token[], at: number): boolean {
  const token = before[at];
  return token !== undefined && isNoun(token);
}

/** Verbs that lead to a value whatever was done. Own list. */
export const leads: ReadonlySet<string> = new Set('达到 实现 完成 突破 超过'.split(' '));

/** Verbs before what somebody brought about: 国有企业下岗职工｜实现｜再就业. */
const achieved: ReadonlySet<string> = new Set('实现 完成'.split(' '));

/** Verbs by which a place comes to have something. */
const built: ReadonlySet<string> = new Set('已建 已建成 建有 现建有'.split(' '));

/** 研发支出占国内生产总值的比重: the share is of what stands before 占 too; without it nobody knows whose share. */
function shareBefore(before: readonly Token[], at: number, share: FoldedSpan, verb: string): NounBefore | null {
  let last = at - 1;
  // 诊疗人次，已占总诊疗人次的52%: whose share it is stands before the comma.
  while (last > 0 && leadsToShare(before[last])) last -= 1;
  const owner = before[last];
  if (owner === undefined || !isNoun(owner)) return null;
  let start = owner.start;
  for (let index = last - 1; index >= 0; index--) {
    const token = before[index];
    if (token === undefined || !(isNoun(token) || token.word === '的')) break;
    if (share.end - token.start > longestShare) break;
    start = token.start;
  }
  const from = before[at]?.start ?? share.start;
  if (last < at - 1) return { span: { start: from, end: share.end }, verb, subject: { start, end: owner.end } };
  return { span: { start, end: share.end }, verb, subject: null };
}

const wholes: ReadonlySet<string> = new Set('全国 全省 全市 全县 全区 全球 全部 所有 我国 我省 我市 同期'.split(' '));
/** What may stand between a noun and 占: a comma, an adverb, and that it changed (教育支出大幅增加，占…). */
function leadsToShare(token: Token | undefined): boolean {
  return token?.kind === 'function' || token?.kind === 'change' || token?.word === '，' || token?.word === ',';
}

const longestShare = 40;

/**
 * 固定资产投资（不含农户）188006亿元, 总人口（包括港澳）已达13.7亿人: what stands in brackets behind a noun does not hide it.
 * A bracket inside a noun phrase is left to the phrase.
 */
export function withoutBrackets(before: readonly Token[]): readonly Token[] {
  const last = before.at(-1);
  // 床位：2912张: the colon of a label hides nothing either.
  if (last !== undefined && ':：—'.includes(last.word)) return withoutBrackets(before.slice(0, -1));
  const close = lastOf(before, before.length, ')）');
  if (close < 0 || before.slice(close + 1).some(isNoun)) return before;
  const open = lastOf(before, close, '(（');
  return open < 0 ? before : [...before.slice(0, open), ...before.slice(close + 1)];
}

/** The last token before `end` that is one of the marks; -1 without one. */
function lastOf(before: readonly Token[], end: number, wanted: string): number {
  let index = end - 1;
  while (index >= 0 && !wanted.includes(before[index]?.word ?? '?')) index -= 1;
  return index;
}
