import type { FoldedSpan, Measure, Quantity } from '../model.ts';
import { type Token, type Whole, isNoun, tokens } from './tokens.ts';
import { measureNouns, vagueNouns } from './lexicon.ts';
import { isPlace, leads, maximumLength, nounBefore, withoutBrackets } from './nounBefore.ts';
import { medalOf } from './medals.ts';
import { normalMeasure } from './normalMeasure.ts';
import { isTimed } from './timed.ts';
import {
  helpedBy,
  madeStandard,
  ownersOfCounted,
  shareAmong,
  solvedProblem,
  spentOn,
  startOfBase,
  takingPart,
  totalOf,
  tryingOut,
} from './phrases.ts';

/** What is around a figure in its clause. All spans are of the folded text. */
export interface Surroundings {
  readonly text: string;
  readonly quantity: Quantity;
  /** From the clause's start, or the end of the figure or time before it, to the figure. */
  readonly left: FoldedSpan;
  /** From the figure to the clause's end, or to the figure or time that follows. */
  readonly right: FoldedSpan;
  /** True where a figure follows at `right.end`: the words between may belong to that one. */
  readonly figureFollows: boolean;
  readonly clauseEnd: number;
  /** Names and times of the sentence, in order; they are scope and as-of, not measure. */
  readonly wholes: readonly Whole[];
}

/** What is counted, and where the words stand that say it; `null` where nothing around the figure says it. */
export interface FoundMeasure extends Measure {
  readonly span: FoldedSpan;
}

/** Nouns behind which 的 leads to what is counted: 13个类别的国家医学中心, but not 17个省份的县医院. */
const classNoun = /(?:类别|种类|类型|品种|级别|门类|领域|专业|批次)$/;

/**
 * The measure of a figure from the words around it: behind it (76个项目), else before it (床位2884张),
 * for a share of something what follows too (87.7%的县医院达到了二级医院能力).
 * With no noun at all the verb alone (培训120人); an empty `text` where nothing says what is counted.
 */
export function measureOf(around: Surroundings): FoundMeasure {
  const { text, quantity, right, wholes } = around;
  const left = ofMultiple(around);
  const before = withoutBrackets(tokens(text, left.start, left.end, wholes));
  const after = tokens(text, right.start, right.end, wholes);
  const verb = leadingVerb(before);
  const medal = medalOf(text, quantity);
  if (medal !== null) return { text: medal, head: medal, verb, span: quantity.unitSpan };
  const spent = spentOn(text, left, quantity);
  if (spent !== null) return spent;
  const solved = solvedProblem(around);
  if (solved !== null) return solved;
  const standard = madeStandard(around);
  if (standard !== null) return standard;
  const part = takingPart(around) ?? totalOf(around) ?? tryingOut(around) ?? helpedBy(around);
  if (part !== null) return part;
  const among = shareAmong(around);
  if (among !== null) return among;
  // 105人遇难: what befell people is what is counted.
  const fate = after[0]?.word === '因' ? after.slice(1, 4).find(({ word }) => fates.has(word)) : after[0];
  if (fate !== undefined && fates.has(fate.word)) return found(text, fate, verb);
  const counted = quantity.dimension.startsWith('count') || quantity.dimension === 'number';
  const befell = before.at(-1);
  if (
    counted &&
    befell !== undefined &&
    fates.has(befell.word) &&
    text.slice(quantity.unitSpan.start, quantity.unitSpan.end) === '人' &&
    after.every((token) => !isNoun(token))
  )
    return found(text, befell, '');
  const isShare = quantity.dimension === 'percent' && text.charAt(right.start) === '的';
  const behind = nounBehind(after, around, isShare ? 1 : 2);
  const ahead = nounBefore(text, before);
  // 裁减员额20万任务完成: what stands behind is what became of it.
  const isOutcome =
    ahead !== null && behind !== null && /^(?:任务|目标|大关|关口)/.test(text.slice(behind.start, behind.end));
  if (counted && behind !== null && !isOutcome && (text.charAt(right.start) !== '的' || ahead === null)) {
    const reach = reachOf(before);
    const whose = ownersOfCounted(text, quantity, behind);
    return found(text, whose, verb, reach !== null && isVague(text, whose) ? reach : null);
  }
  // 享受90天的产假: what lasts so long stands behind.
  if (
    quantity.type === 'duration' &&
    behind !== null &&
    text.charAt(right.start) === '的' &&
    isTimed(text.slice(behind.start, behind.end))
  )
    return found(text, behind, verb);
  // 安排384亿元救灾款: a verb leads straight to the figure, and what it acts on stands behind.
  const acted = !counted && actedOn.has(quantity.type) ? objectBehind(text, before, after, behind) : null;
  if (acted !== null) return found(text, acted, verb);
  // 安排3亿元救灾款和7亿元重建资金: what stands before 和 is the other figure's.
  const isNext =
    !counted && behind !== null && joints.has(before.at(-1)?.word ?? '') && after[0]?.start === behind.start;
  if (isNext) return found(text, behind, verb);
  if (ahead !== null) {
    // 投资3.6亿元的城南水厂: the investment is in what stands behind 的.
    const attributed = !counted && text.charAt(right.start) === '的' && isVague(text, ahead.span);
    // 药物制度覆盖80%以上村卫生室: the share is of the village clinics.
    const covered = quantity.dimension === 'percent' && /(?:覆盖|在)$/.test(text.slice(left.start, quantity.start));
    const owner = attributed || covered ? behind : null;
    return found(text, ahead.span, ahead.verb, owner ?? ahead.subject);
  }
  if (behind !== null) {
    return found(
      text,
      isShare ? { start: behind.start, end: Math.min(around.clauseEnd, behind.start + maximumLength) } : behind,
      verb,
    );
  }
  const named = countedName(before, quantity);
  if (named !== null) return found(text, named, verb);
  // 24.8万张床位: the counter holds the noun.
  const unit = text.slice(quantity.unitSpan.start, quantity.unitSpan.end);
  if (counted && unit.length > 2)
    return found(text, { start: quantity.unitSpan.start + 1, end: quantity.unitSpan.end }, verb);
  // 年均增长9.3% alone says what happened, not to what.
  const alone =
    before.some((token) => token.kind === 'verb' || token.kind === 'either') && !/[到至在于]$/.test(verb) ? verb : '';
  return { text: alone, head: alone, verb, span: { start: quantity.start, end: quantity.start } };
}

/** What stands between 是 and 倍 is what a figure is a multiple of. */
function ofMultiple({ text, quantity, left }: Surroundings): FoldedSpan {
  const end = startOfBase(text, left, quantity);
  return end === null ? left : { start: left.start, end };
}

const joints: ReadonlySet<string> = new Set(['和', '与', '及', '以及', '、']);

const actedOn: ReadonlySet<Quantity['type']> = new Set(['money', 'fraction']);

/** The noun right behind a figure that a verb leads to, over nothing but 了; null where words lead to a value (达到), or 的 follows. */
function objectBehind(
  text: string,
  before: readonly Token[],
  after: readonly Token[],
  behind: FoldedSpan | null,
): FoldedSpan | null {
  const [first] = after;
  if (behind === null || first?.start !== behind.start || !isNoun(first)) return null;
  const lead = before.at(-1)?.word === '了' ? before.at(-2) : before.at(-1);
  if (lead === undefined || !(lead.kind === 'verb' || lead.kind === 'change' || lead.kind === 'either')) return null;
  return /[到至在于]$/.test(lead.word) || leads.has(lead.word) || !objects.test(text.slice(behind.start, behind.end))
    ? null
    : behind;
}

/** What money is given as, and what may be done to a share of things. Own list of endings. */
const objects =
  /(?:款|资金|基金|贷款|补助|补贴|奖金|债券|国债|专项债|投资|经费|税费|税收|税|费用|债务|事项|许可|收费|项目|行业|企业|人员|机构|编制|指标|证明|材料|环节|时间|成本)$/;

/** The noun phrase that ends a clause without a figure (派往省城进修的医护骨干，到11月底已有197名); null where none of four characters or more does. */
export function nounAtEnd(text: string, clause: FoldedSpan, wholes: readonly Whole[]): FoundMeasure | null {
  const words = tokens(text, clause.start, clause.end, wholes);
  const last = words.at(-1);
  // 经营主体总量大幅增长，由…: what changed stands before the change.
  if (last === undefined || last.kind === 'name' || last.kind === 'mark') return null;
  const phrase = nounBefore(text, words);
  if (phrase === null || phrase.span.end - phrase.span.start < 4) return null;
  // 加强医护骨干 is done, 进修的医护骨干 are some.
  if (phrase.verb !== '' && isNoun(last) && text.charAt(phrase.span.start - 1) !== '的') return null;
  // 据省统计局统计, 经专家认定: how it is known.
  const first = words[0]?.word ?? '';
  return /^[据按由在从对]|^经(?![营济费典销办])|^(?:根据|按照|通过|截至|随着)/.test(first)
    ? null
    : found(text, phrase.span, '');
}

/** What befalls people. Own list. */
const fates: ReadonlySet<string> = new Set(
  '遇难 死亡 受伤 失踪 失联 受灾 获救 感染 确诊 治愈 出院 转移 入选 获奖 参赛 报名'.split(' '),
);

/** 县域医共体达到2199个: a name of no one place, told in pieces, is what is counted. */
function countedName(before: readonly Token[], { dimension }: Quantity): FoldedSpan | null {
  if (!/^count:[个家所]$/.test(dimension)) return null;
  let index = before.length - 1;
  while (index >= 0 && leadsOn.has(before[index]?.kind ?? 'mark')) index -= 1;
  const name = before[index];
  if (name?.kind !== 'name' || name.end - name.start < 4) return null;
  for (let length = 2; length <= 4; length++) if (isPlace(name.word.slice(0, length))) return null;
  return name;
}

const leadsOn: ReadonlySet<Token['kind']> = new Set(['link', 'verb', 'function']);

/** Words that may stand between a figure and what it counts (5个全国重点实验室). Own list. */
const skipped: ReadonlySet<string> = new Set('的 个 全国 全省 全市 全县 全区 全球 主要 相关 有关'.split(' '));

/** A noun phrase right behind the figure; words of the next figure's measure (总投资) are left to it. */
function nounBehind(after: readonly Token[], around: Surroundings, least: number): FoldedSpan | null {
  // 801元/月: per what it is, not what it is.
  if ('/／'.includes(around.text.charAt(around.quantity.end)) && around.quantity.type === 'money') return null;
  let start = -1;
  let end = -1;
  for (const [index, token] of after.entries()) {
    if (start < 0 && index < 2 && skipped.has(token.word)) continue;
    if (start >= 0 && token.word === '的' && classNoun.test(around.text.slice(start, end))) {
      // 13个类别的国家医学中心: the noun goes on behind 的, where another noun follows.
      const next = after[index + 1];
      if (next !== undefined && isNoun(next)) continue;
    }
    if (token.kind === 'name' && start < 0) continue;
    // 旅客访｜港: a place of one character closes the phrase.
    if (
      token.kind === 'name' &&
      token.end - token.start === 1 &&
      token.start === end &&
      /[访来赴抵]$/.test(around.text.slice(start, end))
    ) {
      end = token.end;
      break;
    }
    if (!isNoun(token) || (start >= 0 && token.start - start > maximumLength)) break;
    if (start < 0) start = token.start;
    end = token.end;
  }
  if (start < 0 || end - start < least) return null;
  if (around.figureFollows && end === around.right.end) {
    const cut = cutAtMeasureNoun(around.text, start, end);
    if (cut > start) return { start, end: cut };
  }
  return { start, end: Math.min(end, start + maximumLength) };
}

/** Where a noun such as 总投资 ends the words between two figures (10个项目总投资137.9亿元); `end` where none does. */
function cutAtMeasureNoun(text: string, start: number, end: number): number {
  for (const noun of measureNouns)
    if (text.startsWith(noun, end - noun.length) && end - noun.length > start) return end - noun.length;
  return end;
}

/** Verbs by which something spreads over places or people. Own list. */
const spreads: ReadonlySet<string> = new Set('覆盖 铺开 铺开到 分布 涉及 惠及 涵盖 辐射'.split(' '));

function isVague(text: string, { start, end }: FoldedSpan): boolean {
  return vagueNouns.has(text.slice(start, end));
}

/** What covers so many cities (供热试点｜覆盖4个城市, also over their list): the nouns before the verb, with it; null without. */
function reachOf(before: readonly Token[]): FoldedSpan | null {
  let at = before.length - 1;
  while (at >= 0 && !spreads.has(before[at]?.word ?? '')) at -= 1;
  const verb = before[at];
  const owner = before[at - 1];
  if (verb === undefined || owner === undefined || !isNoun(owner)) return null;
  let { start } = owner;
  for (let index = at - 2; index >= 0; index--) {
    const token = before[index];
    if (token === undefined || !isNoun(token) || owner.end - token.start > maximumLength) break;
    start = token.start;
  }
  return { start, end: owner.end };
}

/** The verb that leads straight to the figure (获批了10个, 填补300多项). */
function leadingVerb(before: readonly Token[]): string {
  for (let index = before.length - 1; index >= 0; index--) {
    const token = before[index];
    if (token === undefined || token.kind === 'word' || token.kind === 'name' || token.kind === 'mark') return '';
    if (token.kind === 'verb' || token.kind === 'either' || token.kind === 'change') return token.word;
  }
  return '';
}

function found(text: string, span: FoldedSpan, verb: string, subject: FoldedSpan | null = null): FoundMeasure {
  const words = (subject === null ? '' : text.slice(subject.start, subject.end)) + text.slice(span.start, span.end);
  const measure = normalMeasure(words);
  return { text: measure.text, head: measure.head, verb, span };
}
