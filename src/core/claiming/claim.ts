import type { Opened, Repeat, Sentence } from '../analysis.ts';
import type { AsOf, Claim, Entity, FoldedSpan, Mood, Quantity, Span, Time } from '../model.ts';
import { toFolded, toRaw } from '../folding/fold.ts';
import { canonicalPlace } from '../recognizing/names/places.ts';
import { blocksOfAims, isAim, startOfAims } from './aims.ts';
import { asOfOf, speaks } from './asOf.ts';
import { withBaseYears } from './baseYear.ts';
import { basis } from './basis.ts';
import { withCurrencies } from './currencies.ts';
import { withCompanies } from './companies.ts';
import { withConcentrations } from './concentrations.ts';
import { clausesOf } from './clauses.ts';
import { behindDateline, withoutDateline } from './dateline.ts';
import { withEachYear } from './eachYear.ts';
import { homeOf } from './home.ts';
import { inferredDay } from './inferDay.ts';
import { type Said, isNaming, measuresIn } from './sentenceMeasures.ts';
import { withJoined } from './joined.ts';
import { withMedals } from './medals.ts';
import { daysBetween, moodOf } from './mood.ts';
import { isTimed } from './timed.ts';
import { withBase } from './base.ts';
import { voicesIn } from './voice.ts';
import { withHint } from './hint.ts';
import { wholeYears } from './wholeYears.ts';
import { termOf, withComparedYears, withWholeYear, withYearsEnd } from './yearsTaken.ts';
import { withPlainProvinces, withoutSentences } from './provinces.ts';
import { type Section, nextSection, periodOfTitle } from './section.ts';
import {
  type ScopeContext,
  lastBody,
  lastProvince,
  bearerOf,
  leavesScope,
  reliableNames,
  reporterOf,
  scopeOf,
} from './scope.ts';

/** What the steps before have found in one document. Folded offsets, in order. */
export interface ClaimInput extends Opened {
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
  readonly repeats: readonly Repeat[];
}

const perWhat = new RegExp(basis, 'g');
/** 单日最高峰出现在10月3日，达206.3万人次: a day's figure, though the word stands a clause before it. */
const peak = /单日|最高峰|峰值/;

/**
 * Every quantity of the body with its five parts, in order. Bare numbers, ordinals and durations of
 * nothing that is named claim nothing: they stay mentions. One pass over sentences, figures, times and names together.
 */
export function claimsOf(input: ClaimInput): readonly Claim[] {
  const { document, folded, sentences } = input;
  const text = folded.text;
  const published = publishedAsOf(input);
  const home = homeOf(document, text, input.entities);
  const claims: Claim[] = [];
  const aims = blocksOfAims(text, sentences, input.quantities);
  const quantityAt = window(withMedals(text, withConcentrations(text, withCurrencies(text, input.quantities))));
  const timeAt = window(input.times);
  const entityAt = window(input.entities);
  let block = -1;
  let inList = false;
  let paragraphTime: Time | null = null;
  let paragraphScope: readonly string[] = [];
  let joinedScope: readonly string[] = [];
  let province: string | null = null;
  let paragraphBody: string | null = null;
  let reporter: string | null = null;
  const said: Said = { topic: null, sameNumber: new Map(), whole: null };
  let section: Section | null = null;
  const publishedDay = document.published?.day.end ?? null;
  const title = document.title === null ? null : foldedSpan(input, document.title);
  const titled = periodOfTitle(text, title, input.times, publishedDay);
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.block !== block) {
      const before = sentences[index - 1];
      // 截至2023年底： speaks for the list below it.
      const led = before !== undefined && ':：'.includes(text.charAt(before.end - 1));
      inList = led || (inList && document.blocks[sentence.block]?.kind === 'item');
      block = sentence.block;
      if (!inList) {
        paragraphTime = null;
        paragraphScope = [];
        joinedScope = [];
        province = null;
        paragraphBody = null;
        reporter = null;
        said.whole = null;
      }
    }
    const names = entityAt(sentence);
    const entities = reliableNames(
      text,
      withPlainProvinces(
        text,
        sentence,
        withCompanies(text, sentence, withJoined(text, withoutSentences(text, names))),
      ),
    );
    const quantities = quantityAt(sentence).filter((quantity) => !quantity.bare && !isInTitle(quantity, names));
    const begin = behindDateline(text, sentence);
    const named = timeAt(sentence);
    const times = withWholeYear(
      text,
      sentence,
      withYearsEnd(
        text,
        withComparedYears(text, published === null ? named : withoutDateline(sentence, begin, named), quantities),
      ),
      paragraphTime === null && section?.kind !== 'plan' ? published : null,
    );
    const term = termOf(text, sentence, published);
    const clauses = clausesOf(
      text,
      sentence,
      [...quantities, ...times].sort((a, b) => a.start - b.start),
    );
    section = nextSection(section, text, blockSpan(sentences, index), times, publishedDay);
    const scopes: ScopeContext = {
      text,
      sentence,
      clauses,
      entities,
      times,
      paragraph: joinedScope.length > 0 ? joinedScope : paragraphScope,
      body: paragraphBody,
      reporter,
      document: home.scope,
      named: home.named,
      province,
    };
    const voiceAt = voicesIn(text, sentence, entities);
    const isListedAim = aims.has(sentence.block);
    const aimsFrom = startOfAims(text, sentences, index);
    const measures = measuresIn({ text, sentence, clauses, quantities, times, entities }, said);
    for (const [nth, quantity] of quantities.entries()) {
      const counted = measures.get(quantity);
      if (counted === undefined) continue;
      const { measure } = counted;
      if (quantity.type === 'ordinal' || isNaming(quantity)) continue;
      // 每50公斤提高5元: per what the next figure is.
      if (text.charAt(quantity.start - 1) === '每') continue;
      if (quantity.type === 'duration' && !isTimed(measure.text)) continue;
      const clause = clauses.find((span) => span.start <= quantity.start && quantity.start < span.end) ?? sentence;
      const since = Math.max(sentence.start, quantities[nth - 1]?.end ?? 0);
      const per = basisOf(
        text.slice(clause.start, quantity.start),
        peak.test(text.slice(since, quantity.start)),
        measure.text,
      );
      const { asOf: stated, time } = asOfOf(
        {
          text,
          sentence,
          clause,
          times,
          paragraph: term ?? paragraphTime,
          title: titled,
          published: section?.asOf ?? published,
        },
        quantity,
      );
      const asOf = withEachYear(stated, text.slice(clause.start, quantity.start));
      const mood = moodIn(
        // 去年 below a heading of plans looks back.
        isPast(asOf, publishedDay) ? null : section,
        /^的?(?:任务|目标|指标)(?!完成|顺利|全面)/.test(text.slice(quantity.end, quantity.end + 6)) ||
          (isReview(asOf) && isAim(text, sentence, quantity, isListedAim))
          ? 'target'
          : moodOf(
              text,
              { start: isPast(asOf, publishedDay) ? sentence.start : aimsFrom, end: quantity.start },
              clause.start,
              quantity,
              time,
              publishedDay,
            ),
        isOver(asOf, publishedDay),
      );
      const raw = toRaw(folded, quantity);
      const scope = scopeOf(scopes, quantity.start, counted.end);
      claims.push({
        id: `${document.path}#${String(raw.start)}-${String(raw.end)}`,
        path: document.path,
        ...raw,
        text: document.text.slice(raw.start, raw.end),
        quantity,
        measure: {
          ...measure,
          text: measure.text === '' ? '' : per + measure.text,
          verb: withBase(text, sentence, clause.start, quantity.start, measure.verb, asOf),
        },
        scope,
        ...(scope.length > 0 || home.writtenIn === null ? {} : { writtenIn: home.writtenIn }),
        asOf: isReview(asOf) && mood !== 'actual' ? ofItsYear(asOf) : asOf,
        mood,
        ...voiceAt(quantity.start),
        sentence: toRaw(folded, sentence),
        copy: isCopy(quantity, input.repeats),
      });
    }
    const firstFigure = quantities[0]?.start ?? sentence.end;
    // What ；joins is one sentence: its time holds behind it as well.
    const goesOn = '；;'.includes(text.charAt(sentence.end - 1));
    for (const time of times)
      if (
        speaks(text, time) &&
        (time.bound === 'asof' ||
          reportedOn.test(text.slice(time.end, time.end + 6)) ||
          (time.start < firstFigure &&
            !isLongAgo(time, publishedDay) &&
            (goesOn || opensClause(text, time, sentence, begin, clauses))))
      )
        paragraphTime = time;
    paragraphTime = term ?? paragraphTime;
    paragraphScope = leavesScope({ ...scopes, paragraph: paragraphScope });
    joinedScope = goesOn ? bearerOf(scopes, claims.at(-1), toRaw(folded, sentence)) : [];
    province = lastProvince(scopes);
    paragraphBody = lastBody(scopes);
    reporter = reporterOf(scopes) ?? reporter;
  }
  return withBaseYears(withHint(claims));
}

/** As of a paper that may look back; what is aimed at is never looked back on. */
function isReview({ from, kind }: AsOf): boolean {
  return from === 'dateline' && kind === 'unknown';
}

/** What a paper of the first months aims at without a time is for its own year. */
function ofItsYear(asOf: AsOf): AsOf {
  const year = asOf.end?.slice(0, 4);
  return year === undefined ? asOf : wholeYears(year, year, 'dateline');
}

/** What a figure is per, before it in its clause; 每人 and 每人每年 say no more than 人均 does. */
function basisOf(before: string, isPeak: boolean, measure: string): string {
  const per = [...new Set(before.match(perWhat))].join('') || (isPeak ? '单日' : '');
  return measure.includes(per) || (/^每人(?:每年)?$/.test(per) && measure.includes('人均')) ? '' : per;
}

/** 披露2024年年度报告, 公布2026年民生实事: what follows is of that year. */
const reportedOn =
  /^(?:年度?报告|年报|业绩|度报告|财报|半?年度报告|民生实事|(?:国民)?经济(?:运行)?(?:数据|情况|成绩单))/;

/** A day far back is that of what happened then: what is told behind it came later (5月12日发生地震。…安排救灾款384亿元). */
function isLongAgo({ precision, from, to }: Time, published: string | null): boolean {
  return precision === 'day' && from === to && to !== null && published !== null && daysBetween(to, published) > 31;
}

/** 会议指出，2018年全国……; 预计2025年……: a time at the start of a clause speaks for what follows. */
function opensClause(
  text: string,
  time: Time,
  sentence: FoldedSpan,
  begin: number,
  clauses: readonly FoldedSpan[],
): boolean {
  const isDay = time.precision === 'day' && time.from === time.to;
  // 仅2022年，就开展新技术372项: of that year alone.
  if (/[仅单光]$/.test(text.slice(sentence.start, time.start))) return false;
  if (time.start >= begin && time.start - begin <= 2) return !isDay || text.slice(begin, time.start) !== '记者';
  if (isDay) return false;
  const clause = clauses.find((span) => time.start >= span.start && time.start < span.end);
  if (clause === undefined) return false;
  const before = text.slice(clause.start, time.start).replace(/“$/, '');
  // 广东“十四五”顺利收官.
  return /^(?:.?|预[计测]|其中)$/.test(before) || canonicalPlace(before) !== undefined;
}

/** A title is quoted, not claimed (《关于修改……等七部法律的决定》). */
function isInTitle({ start, end }: Quantity, names: readonly Entity[]): boolean {
  return names.some((name) => name.type === 'title' && name.start <= start && end <= name.end);
}

/** A time that the sentence itself states and that was over when the text was published. */
function isPast({ from, end }: AsOf, published: string | null): boolean {
  return from === 'sentence' && end !== null && published !== null && end < published;
}

/** Whether a time of whole years was over when the text was published. */
function isOver({ end, kind }: AsOf, published: string | null): boolean {
  return kind === 'flow' && end !== null && published !== null && end < published;
}

/** Below a heading of plans what is not said otherwise is planned. */
function moodIn(section: Section | null, mood: Mood, isOver: boolean): Mood {
  // 预计全年接待游客9.6亿人次, in the January after it: a first count, not a forecast.
  if (mood === 'forecast' && isOver) return 'actual';
  return section?.kind === 'plan' && mood === 'actual' ? 'planned' : mood;
}

/** From the first to the last of the neighbouring sentences of one block; only headings, which are short, need it whole. */
function blockSpan(sentences: readonly Sentence[], index: number): FoldedSpan {
  const here = sentences[index];
  if (here === undefined) return { start: 0, end: 0 };
  const before = sentences[index - 1];
  const after = sentences[index + 1];
  return {
    start: before?.block === here.block ? before.start : here.start,
    end: after?.block === here.block ? after.end : here.end,
  };
}

/** The items that lie in a span; both sides in order, so every item is looked at once. */
function window<T extends FoldedSpan>(items: readonly T[]): (span: FoldedSpan) => readonly T[] {
  let next = 0;
  return (span) => {
    let item = items[next];
    while (item !== undefined && item.start < span.start) item = items[++next];
    const from = next;
    while (item !== undefined && item.start < span.end) item = items[++next];
    return items.slice(from, next);
  };
}

function foldedSpan({ folded }: Opened, { start, end }: Span): FoldedSpan {
  return { start: toFolded(folded, start), end: toFolded(folded, end) };
}

function isCopy(quantity: Quantity, repeats: readonly Repeat[]): boolean {
  return repeats.some(({ second }) => second.start <= quantity.start && quantity.end <= second.end);
}

function publishedAsOf({ document, ...rest }: ClaimInput): AsOf | null {
  if (document.published !== null) return { ...document.published.day, from: 'dateline', kind: 'stock' };
  return inferredDay({ document, ...rest });
}
