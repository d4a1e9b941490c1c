import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';
import { copyTest } from './copies.ts';
import { earlyOf } from './early.ts';
import { eventsOf } from './lifeEvents.ts';
import { type ToldDay, toldDayOf } from './toldDay.ts';
import { isPlannedAt } from './years.ts';

/** Two times in an order that cannot be. */
export interface Disorder {
  readonly kind: 'range' | 'events' | 'published' | 'told';
  /** The time that comes too late (or too early, for an end). */
  readonly at: Time;
  readonly other: Time | null;
}

const happened = /了|已|已经|顺利|成功|圆满|举行|召开|举办|印发|发布|出台|通过|批复|公布/;
const telling = /^(?:上午|下午|，)?(?:[^，。]{0,24})(?:召开|举行|发布|表示|介绍|通报|报道|获悉|电|讯|了解到|公布)/;

/** The disorders of a document, in order of their sentences. */
export function* disordersOf(analysis: Analysis): Generator<Disorder> {
  const { times, sentences, folded } = analysis;
  const isCopy = copyTest(analysis);
  const { text } = folded;
  const published = analysis.document.published?.day.end ?? null;
  const dated = toldDayOf(analysis);
  let next = 0;
  for (const sentence of sentences) {
    while ((times[next]?.start ?? Infinity) < sentence.start) next++;
    const own: Time[] = [];
    for (let time = times[next]; time !== undefined && time.end <= sentence.end; time = times[next]) {
      own.push(time);
      next++;
    }
    if (own.length === 0 || isCopy(sentence)) continue;
    yield* ranges(text, own);
    yield* eventsOf(text, own);
    const found = [
      ...told(text, own, sentence.start),
      ...(dated === null ? [] : afterToldDay(text, own, dated)),
      ...earlyOf(text, own, dated === null ? published : dated.day, dated?.time ?? null),
      ...(published === null ? [] : afterPublication(text, own, published, sentence.end)),
    ];
    const seen = new Set<Time>();
    for (const disorder of found) {
      if (seen.has(disorder.at)) continue;
      seen.add(disorder.at);
      yield disorder;
    }
  }
}

/** What can only be told when it has happened, whatever tense stands with it. */
const resulted =
  /造成|致使|导致|遇难|身亡|受伤|登陆[，,]|夺冠|夺得|斩获|获得|共签|签约\d|售出|接待|首日|当日|当月|当天|吸引|送达|运送|创下|刷新|同比|环比|创[^，。]{0,4}新高|建成投[用产]|完工|竣工/;

/** An event in the past tense behind the day that the text itself gives as its own. */
function* afterToldDay(text: string, times: readonly Time[], { day, time: other }: ToldDay): Generator<Disorder> {
  for (const time of times) {
    if (time === other || time.anchor !== 'absolute' || time.to === null || time.from === null) continue;
    if (!/^(?:day|month|year|hour|minute)$/.test(time.precision)) continue;
    const start = time.bound === 'asof' ? time.to : time.from.slice(0, 10);
    if (start <= day) continue;
    const clause = /^[^。；！？]{0,40}/.exec(text.slice(time.end, time.end + 40))?.[0] ?? '';
    if (isActual(text, time) || (resulted.test(clause) && isPastAt(text, time)))
      yield { kind: 'told', at: time, other };
  }
}

/** 2023年5月至2022年6月; 5月10日至5月8日. */
function* ranges(text: string, times: readonly Time[]): Generator<Disorder> {
  for (const [index, second] of times.entries()) {
    if (second.type === 'daterange' && second.from !== null && second.to !== null && second.from > second.to)
      yield { kind: 'range', at: second, other: null };
    if (isPartialBackward(text.slice(second.start, second.end))) yield { kind: 'range', at: second, other: null };
    const first = times[index - 1];
    if (
      first === undefined ||
      !/^(?:起|开始|止)?(?:正式)?(?:执行|实施|施行|试行|生效|启用|展出|开放|征集|受理|公示|运行)?[，,]?(?:一直|持续|延续|运行|举行|开展|实施)?(?:到|至|—{1,2}|–|-|~|直到|直至)$/.test(
        text.slice(first.end, second.start) + (/^[到至]/.exec(text.slice(second.start, second.end))?.[0] ?? ''),
      )
    )
      continue;
    if (isBackward(first, second)) yield { kind: 'range', at: second, other: first };
  }
}

/** 5月10日至5月8日, 5月10日至8日 as one time: days of one month that run backwards; months may cross a year. */
function isPartialBackward(range: string): boolean {
  const match =
    /^(?:自|从|由)?(?:\d{4}年)?(\d{1,2})月(\d{1,2})日?(?:到|至|—{1,2}|–|-|~)(?:(\d{1,2})月)?(\d{1,2})日/.exec(range);
  if (match === null || (match[3] !== undefined && match[3] !== match[1])) return false;
  return Number(match[4]) < Number(match[2]);
}

/** True where the second of two joined times ends before the first begins; months and days without a year may cross one. */
function isBackward(first: Time, second: Time): boolean {
  if (first.anchor === 'relative' || second.anchor === 'relative') return false;
  if (first.year !== undefined && second.year !== undefined) {
    return first.from !== null && second.to !== null && second.to < first.from;
  }
  if (first.month === undefined || first.day === undefined || second.day === undefined) return false;
  return (second.month ?? first.month) === first.month && second.day < first.day;
}

/** 2023年4月13日…介绍，截至2024年底已…: told before it was. */
function* told(text: string, times: readonly Time[], from: number): Generator<Disorder> {
  const [first] = times;
  if (
    first?.anchor !== 'absolute' ||
    first.precision !== 'day' ||
    first.to === null ||
    first.start - from > 14 ||
    first.bound !== undefined
  )
    return;
  if (!telling.test(text.slice(first.end, first.end + 30))) return;
  yield* earlyOf(text, times.slice(1), first.to, first);
  for (const time of times.slice(1)) {
    if (time.anchor !== 'absolute' || time.to === null || time.from === null) continue;
    const start = time.bound === 'asof' ? time.to : time.from;
    if (start > first.to && isActual(text, time)) yield { kind: 'told', at: time, other: first };
  }
}

/** An event in the past tense, or an as-of day, after the day of publication. */
function* afterPublication(
  text: string,
  times: readonly Time[],
  published: string,
  sentenceEnd: number,
): Generator<Disorder> {
  for (const time of times) {
    if (
      time.anchor !== 'absolute' ||
      time.from === null ||
      time.precision === 'plan' ||
      time.precision === 'era' ||
      time.precision === 'years'
    )
      continue;
    const first = time.bound === 'asof' ? (time.to ?? time.from) : time.from;
    if (first <= published || !isActual(text, time, sentenceEnd)) continue;
    yield { kind: 'published', at: time, other: null };
  }
}

/** True where no word of a plan stands near a time. */
function isPastAt(text: string, time: Time, sentenceEnd = time.end + 40): boolean {
  if (isPlannedAt(text, time)) return false;
  const before = text.slice(Math.max(0, time.start - 30), time.start);
  const clause = /^[^。；！？]{0,40}/.exec(text.slice(time.end, Math.min(sentenceEnd, time.end + 40)))?.[0] ?? '';
  return !(
    /将|计划|拟|力争|目标|预计|规划|有望|确保|争取|要|起施行|施行|实施之日|生效|到期|截止|申报|报名|有效/.test(
      clause,
    ) || /将|计划|力争|目标|预计|规划|有望|确保|争取|到$|至$|前$/.test(before)
  );
}

/** True where a time is spoken of as past: 截至…, or a verb with 了 or 已 in its clause, and no word of a plan near it. */
function isActual(text: string, time: Time, sentenceEnd = time.end + 40): boolean {
  if (!isPastAt(text, time, sentenceEnd)) return false;
  const before = text.slice(Math.max(0, time.start - 30), time.start);
  if (time.bound === 'asof' || /(?:截至|截止|截止到|截至到)$/.test(before)) return true;
  const clause = /^[^。；！？]{0,40}/.exec(text.slice(time.end, Math.min(sentenceEnd, time.end + 40)))?.[0] ?? '';
  return happened.test(clause.slice(0, 24));
}
