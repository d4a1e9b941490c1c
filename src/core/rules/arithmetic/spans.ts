import type { Analysis } from '../../analysis.ts';
import type { Quantity, Time } from '../../model.ts';
import { factorOf } from './factors.ts';
import { passagesOf, type Passage } from './figures.ts';
import { yearOf } from './times.ts';
import { horizonOf, type Horizon } from './years.ts';

/** A stretch of time whose length cannot be. */
export type BadSpan =
  /** 从2016年到2023年的9年间: the ends are 7 years apart, 书展5月1日至7日，为期5天: six or seven days. */
  | {
      readonly kind: 'length';
      readonly duration: Quantity;
      readonly start: Time;
      readonly end: Time;
      readonly apart: string;
    }
  /** 2024年以来…途经5年的建设: over only after the horizon. */
  | {
      readonly kind: 'future';
      readonly duration: Quantity;
      readonly start: Time;
      readonly until: number;
      readonly horizon: Horizon;
    }
  /** 成立于1951年，至今已有80年: the anniversary is another. */
  | {
      readonly kind: 'age';
      readonly duration: Quantity;
      readonly start: Time;
      readonly until: number;
      readonly horizon: Horizon;
    };

const passed = /(?:经过|途经|途径|历经|历时|经历|经|走过|持续|过去|历)(?:了|长达|近|约|超过|整整|这)*$/;
const founded = /^年?(?:成立|创建|始建|建校|建院|建厂|创办|建成|诞生|建立|创立|开业)/;

/** The impossible stretches of a document. */
export function* badSpansOf(analysis: Analysis): Generator<BadSpan> {
  for (const passage of passagesOf(analysis)) {
    const { times } = passage;
    yield* lengths(analysis, passage, times);
    yield* ages(analysis, passage, times);
    yield* days(analysis, passage, times);
    for (const figure of passage.figures) {
      const { quantity, clause } = figure;
      const years = yearsIn(quantity);
      if (years === null || !passed.test(clause)) continue;
      const start = lastSince(analysis, passage.paragraph, quantity.start);
      const year = yearOf(start === null ? null : { ...start, to: start.from ?? start.to });
      if (start === null || year === null) continue;
      const horizon = horizonOf(analysis);
      // Both ends counted: 2019 to 2023 are five calendar years.
      const until = year + Math.ceil(years) - 1;
      if (until <= horizon.year || !sameSubject(analysis, passage, figure.tail, start)) continue;
      yield { kind: 'future', duration: quantity, start, until, horizon };
    }
  }
}

/** Whole or broken years of a duration, the least that it can mean; null for others and for plain counts. */
function yearsIn({ type, dimension, value, unit }: Quantity): number | null {
  if (type !== 'duration' || dimension !== 'time:months' || value.min === null) return null;
  const years = (value.min * factorOf(unit, dimension)) / 12;
  return years >= 1 ? years : null;
}

function mostYears({ value, unit, dimension }: Quantity): number {
  return ((value.max ?? Infinity) * factorOf(unit, dimension)) / 12;
}

/** The last 2019年以来, 自2019年 or 2019年起 of the paragraph before an offset. */
function lastSince({ times, folded: { text } }: Analysis, paragraph: number, before: number): Time | null {
  for (let at = countBefore(times, before) - 1; at >= 0; at--) {
    const time = times[at];
    if (time === undefined || time.start < paragraph) return null;
    if (time.anchor !== 'absolute' || time.precision === 'era' || time.precision === 'plan') continue;
    const opens =
      time.bound === 'since' ||
      /[自从]$/.test(text.slice(Math.max(0, time.start - 1), time.start)) ||
      /^年?(?:以来|起|启动|开始|成立|获批|开工|实施)/.test(text.slice(time.end, time.end + 5));
    if (opens && (time.from ?? time.to) !== null) return time;
  }
  return null;
}

/** How many of the times, in order, end before an offset. */
function countBefore(times: readonly Time[], offset: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In one sentence, or right behind it, the stretch speaks of what began; farther on only where its subject was named between. */
function sameSubject({ folded: { text } }: Analysis, passage: Passage, tail: string, start: Time): boolean {
  if (start.start >= passage.start) return true;
  const between = text.slice(start.end, passage.start);
  if (!/[。！？].*[。！？]/s.test(between)) return true;
  const subject = /^[^，。；]{0,16}，([一-鿿]{4})/.exec(tail)?.[1];
  return subject !== undefined && between.includes(subject);
}

/** 从2016年到2023年的9年间; 2016—2023年9年间. */
function* lengths({ folded: { text } }: Analysis, passage: Passage, times: readonly Time[]): Generator<BadSpan> {
  for (const { quantity } of passage.figures) {
    const stated = yearsIn(quantity);
    if (stated === null || quantity.value.max === null || quantity.value.approximate) continue;
    const at =
      times.findIndex(({ end }) => end > quantity.start) < 0
        ? times.length
        : times.findIndex(({ end }) => end > quantity.start);
    const end = times[at - 1];
    if (end === undefined) continue;
    if (
      !/^(?:的|这|，|共|间|整整|历时|前后|期间|长达|年|连续|已|已经|（|）)*$/.test(text.slice(end.end, quantity.start))
    )
      continue;
    if (!/^(?:间|来|里|内|中|时间|的|期|跨度|，|以来)/.test(text.slice(quantity.end, quantity.end + 2))) continue;
    const before = times[at - 2];
    const isRange = end.type === 'daterange' && end.from?.slice(0, 4) !== end.to?.slice(0, 4);
    const start = isRange ? end : before;
    if (start === undefined || (!isRange && !/^(?:年)?(?:到|至|—+|-|–)$/.test(text.slice(start.end, end.start))))
      continue;
    const from = start.from === null ? null : Number(start.from.slice(0, 4));
    const to = end.to === null ? null : Number(end.to.slice(0, 4));
    if (from === null || to === null || to < from) continue;
    const years = to - from;
    if (mostYears(quantity) >= years && stated <= years + 1) continue;
    yield {
      kind: 'length',
      duration: quantity,
      start,
      end,
      apart: `${String(to)} − ${String(from)} = ${String(years)} 年`,
    };
  }
}

/** 5月1日至5月7日，为期5天. */
function* days({ folded: { text } }: Analysis, passage: Passage, times: readonly Time[]): Generator<BadSpan> {
  for (const { quantity } of passage.figures) {
    const { value } = quantity;
    if (quantity.unit !== '天' || value.min === null || value.max === null || value.approximate) continue;
    const time = times.filter(({ end }) => end <= quantity.start).at(-1);
    if (
      time === undefined ||
      !/^(?:，|,|的|）|\)|举行|举办|召开|在|为期|历时|共|连续|持续|一连|计)*$/.test(
        text.slice(time.end, quantity.start).replace(/在[^，。]{2,10}(?=举)/, ''),
      )
    )
      continue;
    const apart = daysApart(text.slice(time.start, time.end), time);
    if (apart === null || (value.max >= apart && value.min <= apart + 1)) continue;
    yield {
      kind: 'length',
      duration: quantity,
      start: time,
      end: time,
      apart: `${String(apart)}—${String(apart + 1)} 天`,
    };
  }
}

/** How many days the ends of a stretch lie apart; null where it does not name two days of a known order. */
function daysApart(written: string, { from, to, precision }: Time): number | null {
  if (from !== null && to !== null && precision === 'day' && from < to)
    return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const match = /(\d{1,2})月(\d{1,2})日?(?:到|至|—{1,2}|–|-|~)(?:(\d{1,2})月)?(\d{1,2})日$/.exec(written);
  if (match === null || (match[3] !== undefined && match[3] !== match[1])) return null;
  const apart = Number(match[4]) - Number(match[2]);
  return apart > 0 ? apart : null;
}

/** 医院成立于1951年，至今已有80年. */
function* ages(analysis: Analysis, passage: Passage, times: readonly Time[]): Generator<BadSpan> {
  const { text } = analysis.folded;
  for (const { quantity, gap } of passage.figures) {
    const years = yearsIn(quantity);
    if (
      years === null ||
      years < 2 ||
      !/(?:至今|距今|迄今|已有|走过|建校|建院|建厂|建党|建国|成立|今年|迎来|庆祝|纪念|@是?)[^，。]{0,12}$/.test(gap)
    )
      continue;
    if (
      !/^(?:的)?(?:历史|周年|年|，|。|$|风雨|历程)/.test(text.slice(quantity.end, quantity.end + 2)) &&
      !text.slice(quantity.start, quantity.end).includes('周年')
    )
      continue;
    const start = times.find(
      (time) => time.end <= quantity.start && time.anchor === 'absolute' && isFounding(text, time),
    );
    const year = yearOf(start ?? null);
    if (start === undefined || year === null) continue;
    const told = times.find(
      (time) =>
        time !== start &&
        time.start > start.end &&
        time.end <= quantity.start &&
        time.anchor === 'absolute' &&
        time.precision !== 'years',
    );
    const horizon: Horizon = told === undefined ? horizonOf(analysis) : { year: yearOf(told) ?? 0, from: 'published' };
    const least = year + Math.floor(years);
    const most = year + (quantity.value.max === null ? Infinity : Math.ceil(mostYears(quantity)));
    const tooLong = least > horizon.year + (told === undefined ? 1 : 0);
    const tooShort =
      horizon.from === 'published' &&
      most < horizon.year - (told === undefined ? 1 : 0) &&
      (told !== undefined || /至今|迄今|距今|今年/.test(gap));
    if (tooLong || tooShort) yield { kind: 'age', duration: quantity, start, until: least, horizon };
  }
}

function isFounding(text: string, { start, end }: Time): boolean {
  return (
    founded.test(text.slice(end, end + 4)) ||
    /(?:成立|创建|始建|创办|诞生|创立|建立|建|生)于$/.test(text.slice(Math.max(0, start - 4), start))
  );
}
