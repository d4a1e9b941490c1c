import { isDuration, isPercent, isPoint, isTimes, sameUnit } from './comparable.ts';
import { listLength } from './changes.ts';
import { closed, composed } from './closings.ts';
import type { Figure, Passage } from './figures.ts';
import { add, exactly, type Interval, scale } from './interval.ts';
import { listsOf } from './lists.ts';
import { numberText } from './numberText.ts';
import { nameOf, partitionsOf } from './partitions.ts';
import { periodsOf } from './periods.ts';

/** A whole and figures that the text says are all of it. */
export interface Sum {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Signs of the parts: −1 for the second figure of a balance (出口 − 进口). */
  readonly signs: readonly (1 | -1)[];
  /** True where only too large a sum is wrong: the list may leave something out. */
  readonly open: boolean;
}

/** What the parts come to; that every one of them was rounded the same way to the very edge is no reading. */
export function totalOf({ parts, signs }: Sum): Interval {
  const { lo, hi } = parts.reduce((sum, part, index) => add(sum, scale(part.interval, signs[index] ?? 1)), exactly(0));
  const edge = Number.isFinite(hi - lo) ? (hi - lo) / 1000 : 0;
  return { lo: lo + edge, hi: hi - edge };
}

/** The computation as a reader checks it: `11.46 + 8.64`. */
export function sumFormula({ whole, parts, signs }: Sum): string {
  return parts
    .map(
      (part, index) =>
        `${index === 0 ? '' : (signs[index] ?? 1) < 0 ? ' − ' : ' + '}${numberText(part, whole, ...parts)}`,
    )
    .join('');
}

/** The sums of one sentence; `earlier` are those before it in its paragraph, the nearest last. */
export function sumsOf(passage: Passage, earlier: readonly Passage[]): readonly Sum[] {
  const { figures } = passage;
  const result: Sum[] = [];
  for (const [index, figure] of figures.entries()) {
    if (!isSummand(figure) && !isDuration(figure) && figure.role.kind !== 'total' && figure.role.kind !== 'rest')
      continue;
    const sum = isDuration(figure)
      ? closed(figures, index)
      : (totalAfter(figures, index) ??
        restAfter(figures, index) ??
        respectively(figures, index) ??
        composed(figures, index) ??
        closed(figures, index));
    if (sum !== null) result.push(sum);
  }
  const seen = new Set(result.map(({ whole }) => whole));
  const context = earlier.at(-1)?.figures ?? [];
  for (const sum of [...partitionsOf(passage, earlier), ...listsOf(figures, context), ...periodsOf(figures)]) {
    if (seen.has(sum.whole)) continue;
    seen.add(sum.whole);
    result.push(sum);
  }
  return result;
}

/** A figure that can be added up: no share, no rate, no rank, no duration. */
export function isSummand(figure: Figure): boolean {
  const { type } = figure.quantity;
  return !isPercent(figure) && !isPoint(figure) && !isTimes(figure) && type !== 'ordinal' && !isDuration(figure);
}

/** 中央11.46亿元、地方8.64亿元，合计20.10亿元. */
function totalAfter(figures: readonly Figure[], index: number): Sum | null {
  const whole = figures[index];
  if (whole === undefined || !isSummand(whole) || (whole.role.kind !== 'total' && !/^(?:共?下?辖)$/.test(whole.clause)))
    return null;
  const joined = isJoinedNoun(figures, index) || isJoinedName(figures, index);
  if (
    !joined &&
    !/^(?:[两二三四五六七八九十几各][项级类批个地市县区期年方部所]{1,2}(?:资金|债券|合计)?|两项|三项|二者|两者|三者|上述|以上|各项|几项|双方|两地|三地|两级|三级|两部分|三部分|三年|两年|两期|三期)?(?:合计|共计|总计|总共|一共|共)(?:达到|达|为|约|近|有|是)?$/.test(
      whole.clause,
    )
  )
    return null;
  if (
    !/^[^，；。]{0,8}(?:$|[，；。、：])/.test(whole.tail) ||
    /^[^，；。]*(?:受|获|被|参|得到|落户|接受|实现|完成)/.test(whole.tail)
  )
    return null;
  const parts: Figure[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const part = figures[at];
    if (part === undefined) break;
    const gapAfter = figures[at + 1]?.gap ?? '';
    if (/^[^（）]*，其中/.test(gapAfter) && parts.length >= 2 && isCountOf(whole, parts.length)) break;
    if (/其中|[。；：]|（/.test(gapAfter)) return null;
    if (!sameUnit(part, whole)) {
      // 三年共计180亿元: the stretch belongs to the total.
      if (at === index - 1 && isDuration(part)) continue;
      if (isPercent(part) || parts.length === 0) return null;
      break;
    }
    const isFirst = part.role.kind === 'from' && /组成|构成/.test(whole.gap);
    // 共评出一等奖15个、二等奖86个，共计101个: 共 opens the list that it closes.
    const opens = /^，?[^，]{0,10}共[^计]/.test(`${part.clause}#`) && /^[^，；。]{0,8}、/.test(gapAfter);
    if (part.role.kind !== 'level' && part.role.kind !== 'rest' && !isFirst && !(opens && part.role.kind === 'total'))
      return null;
    if (/总|累计|平均|每/.test(part.clause) || (part.clause.includes('共') && !opens)) return null;
    parts.unshift(part);
    if (opens) break;
  }
  return parts.length < 2 ? null : { whole, parts, signs: plus(parts), open: false };
}

/** 三级资金合计 of three parts. */
function isCountOf({ clause }: Figure, parts: number): boolean {
  return new RegExp(`^[${'零一两三四五六七八九'.charAt(parts)}${'零一二三四五六七八九'.charAt(parts)}]`).test(clause);
}

/** 3个镇、5个乡，下辖8个乡镇: the noun of the whole is made of those of its parts. */
function isJoinedNoun(figures: readonly Figure[], index: number): boolean {
  const whole = figures[index];
  const before = [figures[index - 2], figures[index - 1]];
  const noun = /^[一-鿿]{2,3}/.exec(whole?.tail ?? '')?.[0] ?? '';
  return (
    whole !== undefined &&
    /^(?:共?下?辖|共|共有|合计)$/.test(whole.clause) &&
    before.every((part) => {
      const own = /^[一-鿿]/.exec(part?.tail ?? '')?.[0];
      return own !== undefined && noun.includes(own);
    })
  );
}

/** 中学86所，小学212所，中小学校共计298所: the name of the whole is made of those of its parts. */
function isJoinedName(figures: readonly Figure[], index: number): boolean {
  const name = /^([一-鿿]{2,6}?)(?:合计|共计|总计|共)(?:有|为)?$/.exec(figures[index]?.clause ?? '')?.[1];
  const [a, b] = [figures[index - 2], figures[index - 1]];
  if (name === undefined || a === undefined || b === undefined) return false;
  const [first, second] = [a, b].map((part) => nameOf(part).replace(/.*有/, ''));
  return (
    first !== undefined &&
    second !== undefined &&
    first.length >= 2 &&
    second.length >= 2 &&
    first !== second &&
    name.includes(first.charAt(0)) &&
    name.includes(second.charAt(0)) &&
    name.includes(second.slice(-1))
  );
}

/** 共100家，其中甲60家、乙20家，其余20家; 100家中，60家为甲，其余40家. */
function restAfter(figures: readonly Figure[], index: number): Sum | null {
  const rest = figures[index];
  if (rest === undefined || !isSummand(rest)) return null;
  const isRest =
    rest.role.kind === 'rest' ||
    (rest.role.kind === 'level' && /、(?:其余|剩余|余下)(?:的)?$/.test(rest.gap)) ||
    (rest.role.kind === 'total' && /，(?:其余|其他|剩余|余下)[^，；。]{0,10}，共(?:计|有)?$/.test(rest.gap));
  if (!isRest) return null;
  const parts: Figure[] = [rest];
  for (let at = index - 1; at >= 0; at--) {
    const part = figures[at];
    const next = figures[at + 1];
    if (part === undefined || next === undefined || /[。]/.test(next.gap)) return null;
    if (!sameUnit(part, rest)) continue;
    if (part.role.kind === 'by' || part.role.kind === 'each' || part.role.kind === 'share') continue;
    const opens = next.gap.includes('其中') || /^[^，；。：#]{0,14}(?:中|里|当中)(?:，|$|有)/.test(part.tail);
    if (opens) return parts.length < 2 ? null : { whole: part, parts, signs: plus(parts), open: false };
    if (/共|总|合计/.test(part.clause))
      return parts.length < 2 ? null : { whole: part, parts, signs: plus(parts), open: false };
    if (part.role.kind !== 'level') return null;
    parts.unshift(part);
  }
  return null;
}

/** 三家医院共收治120人，分别为50人、40人和30人; 总投资20.1亿元，一期、二期分别为11.46亿元、8.64亿元 (only too much is wrong there). */
function respectively(figures: readonly Figure[], index: number): Sum | null {
  const first = figures[index];
  const whole = figures[index - 1];
  if (first === undefined || whole === undefined || !sameUnit(first, whole) || !isSummand(whole)) return null;
  const gap =
    /^([^，；。：]{0,12})，(?:其中)?([^，；。：]{0,24})分别(?:为|是|达|达到|有|占|收治|投入|安排|完成|新增|建设|来自)?$/.exec(
      first.gap,
    );
  if (gap === null || (whole.role.kind !== 'level' && whole.role.kind !== 'total' && whole.role.kind !== 'to'))
    return null;
  const length = listLength(figures, index);
  if (length < 2) return null;
  const parts = figures.slice(index, index + length);
  const names = gap[2] ?? '';
  if (!/共|总|合计/.test(whole.clause)) return null;
  const counted = figures
    .slice(0, index - 1)
    .some(({ quantity }) => quantity.value.center === length && quantity.dimension.startsWith('count'));
  const closed =
    counted ||
    new RegExp(
      `${'零一两三四五六七八九'.charAt(length)}[级期批类年地市省]|${'零一二三四五六七八九'.charAt(length)}[级期批类年地市省]`,
    ).test(whole.gap);
  if (names !== '' && !closed && !sharesNoun(names, whole)) return null;
  return { whole, parts, signs: plus(parts), open: !closed };
}

/** True where the last word of a list of names ends as the noun of the whole does (城区人口、农村人口 of 总人口). */
function sharesNoun(names: string, whole: Figure): boolean {
  const noun = /[一-鿿]{2}$/.exec(names)?.[0] ?? '';
  return noun !== '' && (whole.clause.includes(noun) || whole.tail.startsWith(noun));
}

export function plus(parts: readonly Figure[]): readonly 1[] {
  return parts.map(() => 1);
}
