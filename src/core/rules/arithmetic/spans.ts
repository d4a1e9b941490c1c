import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';
import { type BadSpan, mostYears, yearsIn } from './durations.ts';
import { agesOf } from './ages.ts';
import { type Figure, passagesOf, type Passage } from './figures.ts';
import { sinceThenOf } from './sinceThen.ts';
import { staysOf } from './stays.ts';
import { stretchesOf } from './stretches.ts';
import { journeysOf } from './journeys.ts';
import { yearOf } from './times.ts';
import { type Horizon, horizonOf } from './years.ts';

const passed = /(?:经过|途经|途径|历经|历时|经历|经|走过|持续|过去|历)(?:了|长达|近|约|超过|整整|这)*$/;

/** The impossible stretches of a document. */
export function* badSpansOf(analysis: Analysis): Generator<BadSpan> {
  yield* sinceThenOf(analysis);
  for (const passage of passagesOf(analysis)) {
    const { times } = passage;
    yield* lengths(analysis, passage, times);
    yield* agesOf(analysis, passage);
    yield* staysOf(analysis, passage);
    yield* stretchesOf(analysis, passage);
    yield* journeysOf(analysis, passage);
    for (const figure of passage.figures) {
      const { quantity, clause } = figure;
      const years = yearsIn(quantity);
      if (years === null || !(passed.test(clause) || (isSinceThen(figure) && years >= 2))) continue;
      const start = lastSince(analysis, passage.paragraph, quantity.start);
      const year = yearOf(start === null ? null : { ...start, to: start.from ?? start.to });
      if (start === null || year === null) continue;
      const horizon = endedIn(analysis, passage, quantity.end) ?? horizonOf(analysis);
      // Both ends counted: 2019 to 2023 are five calendar years.
      const until = year + Math.ceil(years) - 1;
      if (until <= horizon.year || !sameSubject(analysis, passage, figure.tail, start)) continue;
      yield { kind: 'future', duration: quantity, start, until, horizon };
    }
  }
}

/** 2015年开板以来，十年来: the length reaches from the last beginning to the day of the text. */
function isSinceThen({ clause, tail }: Figure): boolean {
  return /^(?:这|短短|整整|过去)?$/.test(clause) && /^(?:来|间|里)(?:，|[^，。；]{2})/.test(tail);
}

/** 历时六年，工程于2024年9月完工: the end that the sentence itself tells. */
function endedIn({ folded: { text } }: Analysis, { times }: Passage, from: number): Horizon | null {
  const end = times.find((time) => time.start >= from && time.anchor === 'absolute');
  const year = yearOf(end ?? null);
  if (end === undefined || year === null || end.start - from > 16) return null;
  const behind = text.slice(end.end, end.end + 8);
  return /^(?:正式|全面|顺利|如期|建成)*(?:完工|竣工|建成|通车|开通|结束|投用|投产|闭幕|出版|完成)/.test(behind)
    ? { year, from: 'published' }
    : null;
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
      /^[^，。；]{0,8}以来/.test(text.slice(time.end, time.end + 10)) ||
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
