import { leftOf } from './leftOf.ts';
import type { Entity, FoldedSpan, Measure, Quantity, Time } from '../model.ts';
import { namingCounters } from './lexicon.ts';
import { withBearer } from './bare.ts';
import { type FoundMeasure, measureOf, nounAtEnd } from './measure.ts';
import { isShell, normalMeasure } from './normalMeasure.ts';
import { fullPart, withOwner } from './parts.ts';
import { shareOfSaid } from './shares.ts';
import { respectively, rowsOf, takesUp } from './respectively.ts';
import { isTimed } from './timed.ts';
import type { Whole } from './tokens.ts';

/** A sentence with what was found in it; folded offsets, each list in order. */
export interface Found {
  readonly text: string;
  readonly sentence: FoldedSpan;
  readonly clauses: readonly FoldedSpan[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
}

/** What was counted so far; figures whose own words say nothing take it up. */
export interface Said {
  /** The last count of anything, wherever it stood. */
  topic: FoundMeasure | null;
  /** Counts by their number: 10个 said again are the same ten. */
  readonly sameNumber: Map<string, FoundMeasure>;
  /** What the sentence before in the paragraph counted first: the whole of a 其中 behind a full stop. */
  whole: Told | null;
}

interface Told {
  readonly measure: FoundMeasure;
  readonly dimension: string;
}

/** What a figure counts, and where the words end that say it. */
export interface Counted {
  readonly measure: Measure;
  readonly end: number;
}

/** What the figures of a sentence count. `said` is read and brought forward. */
export function measuresIn(found: Found, said: Said): ReadonlyMap<Quantity, Counted> {
  const { text, sentence, clauses, quantities, times, entities } = found;
  const wholes = [...entities, ...times].sort((a, b) => a.start - b.start || b.end - a.end);
  const rows = pairOff(text, clauses, quantities, wholes);
  const result = new Map<Quantity, Counted>();
  const told: Told[] = [];
  let previous: Told | null = null;
  let part: Told | null = null;
  /** The share that the last figure told of `previous`. */
  let shared: Told | null = null;
  for (const [nth, quantity] of quantities.entries()) {
    const at = clauses.findIndex((span) => span.start <= quantity.start && quantity.start < span.end);
    const clause = clauses[at] ?? sentence;
    const before = quantities[nth - 1];
    const after = quantities[nth + 1];
    let measure = measureOf({
      text,
      wholes,
      clauseEnd: clause.end,
      quantity,
      left: leftOf(text, quantities, nth, labelled(text, clauses, at, quantity)),
      right: {
        start: quantity.end,
        end: Math.max(quantity.end, Math.min(clause.end, after?.start ?? clause.end, nextTime(times, quantity))),
      },
      figureFollows: after !== undefined && after.start < clause.end,
    });
    measure = trimEntities(text, measure, entities);
    const { verb } = measure;
    // 铁路、高速公路运营里程均超过10万公里: of each of them, so that the last one stands for all.
    if (measure.text.includes('、') && /均[^，,、]{0,4}$/.test(text.slice(clause.start, quantity.start)))
      measure = renamed(measure, measure.text.slice(measure.text.lastIndexOf('、') + 1));
    // 60岁及以上人口26402万人: the age is part of who is counted.
    const aged = before?.dimension === 'age' ? ageGroup.exec(text.slice(before.end, quantity.start)) : null;
    if (aged !== null && before !== undefined && measure.text !== '')
      measure = renamed(
        measure,
        `${text.slice(before.start, before.end).replace('及以上', '以上')}${measure.text.replace(/^及?以[上下]的?/, '')}`,
      );
    const isPart = isPartOf(text, sentence, quantity, entities);
    const own = measure.span.start < measure.span.end && !isShell(measure.text) && !asides.test(measure.text);
    // 门票销售火爆，已售出2200余万张: the verb alone says what was done, the clause before to what.
    const done = !own && previous === null && measure.text !== '' && measure.text === measure.verb;
    const acted =
      done && !text.slice(0, quantity.end).endsWith('人')
        ? namedAhead(text, clauses, at, quantity, quantity.start - measure.verb.length, wholes)
        : null;
    if (acted !== null)
      measure = { ...acted, verb: measure.verb, span: { start: quantity.start - 1, end: quantity.start } };
    else if (!own) {
      const ahead =
        previous === null && measure.text === ''
          ? namedAhead(text, clauses, at, quantity, quantity.start, wholes)
          : null;
      measure =
        ahead === null
          ? takenUp(
              text,
              quantity,
              measure,
              sentence.start,
              isPart ? (part ?? previous) : inShare(quantity, shared, previous),
              said,
            )
          : { ...ahead, verb: measure.verb, span: { start: quantity.start - 1, end: quantity.start } };
    }
    const share =
      quantity.dimension === 'percent' && previous !== null
        ? shareOfSaid(
            text.slice(startOfShare(clause, before), quantity.start),
            (isPart && part !== null ? part : previous).measure.text,
            own ? measure.text : '',
          )
        : null;
    if (share !== null && previous !== null)
      measure = { ...renamed(previous.measure, share), verb, span: { start: quantity.start - 1, end: quantity.start } };
    // 按中位数计，…可支配收入为34707元: what kind of mean it is.
    if (
      text.slice(sentence.start, quantity.start).includes('按中位数') &&
      measure.text !== '' &&
      quantity.type === 'money'
    )
      measure = renamed(measure, `${measure.text}中位数`);
    // 比上年同期少1.61万亿元: a difference, of what was counted before.
    const difference = lessOrMore.exec(text.slice(clause.start, quantity.start))?.[1];
    if (difference !== undefined && previous !== null)
      measure = {
        ...previous.measure,
        verb: difference === '少' ? '减少' : '增加',
        span: { start: quantity.start - 1, end: quantity.start },
      };
    // “四个中心” and “三个1亿人” are slogans: they name, and state no figure.
    if (isQuoted(text, quantity, sentence)) measure = { ...measure, text: '', head: '' };
    // 下岗职工中有480万人再就业: some of them, and nothing names those.
    const some = own && /^中[，,]?(?:[共约已]?有)?$/.test(text.slice(measure.span.end, quantity.start));
    if (some) measure = { ...measure, text: '', head: '' };
    const row = rows.get(quantity);
    if (row !== undefined) measure = inRow(measure, row, quantity, result, told);
    else if (own && before !== undefined) measure = carried(text, measure, before, quantity, previous);
    if (own && previous !== null && !isPart) measure = renamed(measure, withOwner(measure.text, previous.measure.text));
    if (own && row === undefined && !isPart)
      measure = renamed(measure, withBearer(text, sentence, measure.span.start, before?.end ?? 0, measure.text));
    const whole = isPart ? (previous ?? said.whole) : null;
    if (isPart && own)
      measure = renamed(
        measure,
        fullPart(measure.text, whole?.measure.text ?? '', whole?.dimension === quantity.dimension),
      );
    // 新增铁路里程1.97万公里，其中高速铁路8951公里: what is new in all is new in part.
    if (
      isPart &&
      measure.verb === '' &&
      whole?.measure.verb.startsWith('新') === true &&
      !/[，,；;]/.test(text.slice(text.lastIndexOf('其中', quantity.start - 2), quantity.start))
    )
      measure = { ...measure, verb: whole.measure.verb };
    // 农民人均纯收入3129元，其中工资性收入占39.6%: the share is of the whole.
    if (
      isPart &&
      own &&
      whole !== null &&
      quantity.dimension === 'percent' &&
      /占(?:比|到|约)?$/.test(text.slice(clause.start, quantity.start))
    )
      measure = renamed(measure, `${measure.text}占${whole.measure.text}`);
    const topic = told.find((each) => each.measure.text.length > 1)?.measure.text ?? '';
    result.set(quantity, {
      measure: {
        text: measure.text,
        head: measure.head,
        verb: measure.verb,
        ...(isPart ? { partOf: whole?.measure.text ?? said.topic?.text ?? '' } : {}),
        ...(topic !== '' && topic !== measure.text ? { topic } : {}),
      },
      end: measure.span.end,
    });
    if (measure.span.start === measure.span.end || quantity.type === 'ordinal') continue;
    if (quantity.type === 'duration' && !isTimed(measure.text)) continue;
    const now: Told = { measure, dimension: quantity.dimension };
    if ((own || row !== undefined) && !isNaming(quantity) && quantity.type !== 'duration') told.push(now);
    if (isPart) part = now;
    else if (share !== null || (shared !== null && quantity.dimension === 'point'))
      shared = { ...now, dimension: 'percent' };
    else {
      shared = null;
      previous = now;
      if (quantity.dimension.startsWith('count')) {
        said.topic = measure;
        said.sameNumber.set(numberOf(quantity), measure);
      }
    }
  }
  said.whole = told[0] ?? said.whole;
  return result;
}

/** 占44.6%，比上年提高1.2个百分点: points are added to the share, not to what it is a share of. */
function inShare({ dimension }: Quantity, shared: Told | null, previous: Told | null): Told | null {
  return dimension === 'point' && shared !== null ? shared : previous;
}

/** A clause's words are those behind its last figure, but that a share may rise from one percentage to another. */
function startOfShare(clause: FoldedSpan, before: Quantity | undefined): number {
  return before === undefined || before.dimension === 'percent' ? clause.start : Math.max(clause.start, before.end);
}

/** An age and the people of it, with little between them and the figure. */
const ageGroup = /^的?(?:常住|户籍)?(?:老年)?(?:人口|老人|老年人|儿童|青少年|人群)[^，,。；;\d]{0,8}$/;

const lessOrMore = /[比较][^，,；;\d]{1,6}(?:\d{4}年)?[^，,；;\d]{0,4}([多少])$/;

/** How a growth is reckoned, which is not what grows: 扣除价格因素实际增长. */
const asides =
  /^(?:平均水平|平均值|平均数|扣除(?:价格|物价)(?:上涨)?因素|按(?:可比|不变)(?:价格|价)(?:计算)?|剔除.{1,6}因素)$/;

/** Where the words that may name a figure begin: its clause, and the one before it where a colon stands between (床位：2912张). */
function labelled(text: string, clauses: readonly FoldedSpan[], at: number, { start }: Quantity): number {
  const clause = clauses[at];
  const label = clauses[at - 1];
  if (clause === undefined) return start;
  const isLabel = label !== undefined && /^(?:[:：]|—{1,2})$/.test(text.slice(label.end, clause.start));
  const words = text.slice(clause.start, start);
  if (isLabel && words.trim() === '') return label.start;
  // 诊疗人次，占总诊疗人次的52%: a share goes on with what the clause before it named.
  return label?.end === clause.start - 1 && sharing.test(words) && !/\d/.test(text.slice(label.start, label.end))
    ? label.start
    : clause.start;
}

/** What the clause before a figure names last, where the figure's own clause only leads on to it: …的医护骨干，到今年11月底已有197名. */
function namedAhead(
  text: string,
  clauses: readonly FoldedSpan[],
  at: number,
  { type }: Quantity,
  start: number,
  wholes: readonly Whole[],
): FoundMeasure | null {
  const clause = clauses[at];
  const before = clauses[at - 1];
  if (clause === undefined || before === undefined || type === 'percent') return null;
  if (before.end !== clause.start - 1 || !'，,'.includes(text.charAt(before.end))) return null;
  if (/\d/.test(text.slice(before.start, before.end)) || !leadingOn.test(text.slice(clause.start, start))) return null;
  return nounAtEnd(text, before, wholes);
}

/** Words that only lead on to a figure. Own list. */
const leadingOn =
  /^(?:(?:截至|截止|到|至|由|从)?[\d今去上本前目年月日底末初个半]{2,12}[，,]?)?(?:的|目前|现在|如今|已经?|现|共|累计|总数|一共|总共|合计){0,3}(?:有|达到?|达到了|突破|超过|为|增至|增加到|接近)?$/;

const sharing = /^(?:已经?|约|大约|均|也|仅|还|就|共|则)?占/;

/**
 * What a figure counts that says nothing itself: 由10.52%下降到1.35%, 河南获批10个, 10个项目. It was said before, best beside
 * the same number. A level that is compared (高于2013年的1310万人) keeps the verb of the level before it.
 */
function takenUp(
  text: string,
  quantity: Quantity,
  measure: FoundMeasure,
  from: number,
  previous: Told | null,
  said: Said,
): FoundMeasure {
  // 由120天压缩到30天: a duration goes on with one alone.
  if (quantity.type === 'duration' && previous?.dimension.startsWith('time') !== true) return measure;
  const counted = quantity.dimension.startsWith('count');
  const same = isShell(measure.text) ? said.sameNumber.get(numberOf(quantity)) : undefined;
  // 分季度看，一季度同比增长7.0%: the growth is of what the sentence before counted.
  const split = previous === null && /^分(?:季度|月|年度)/.test(text.slice(from, from + 4)) ? said.whole : null;
  const taken = same ?? previous?.measure ?? split?.measure ?? said.topic;
  if (taken === null || !(counted || previous !== null || split !== null)) return measure;
  const compared =
    previous?.dimension === quantity.dimension &&
    /(?:[高低多少]于|[比较])[^，,；;]*$/.test(text.slice(Math.max(from, quantity.start - 16), quantity.start));
  return { ...taken, verb: measure.verb === '' && compared ? taken.verb : measure.verb };
}

/** A figure of a row told by 分别: its own member of the list, or what the sentence counted in its place. */
function inRow(
  measure: FoundMeasure,
  { row, parts }: Row,
  quantity: Quantity,
  result: ReadonlyMap<Quantity, Counted>,
  told: readonly Told[],
): FoundMeasure {
  const index = row.indexOf(quantity);
  const first = row[0];
  const verb = index === 0 || first === undefined ? measure.verb : (result.get(first)?.measure.verb ?? measure.verb);
  // What was counted before the row began: as many things as the row has figures.
  const earlier = told.slice(0, told.length - index);
  const words =
    parts !== null ? (parts[index] ?? '') : earlier.length === row.length ? (earlier[index]?.measure.text ?? '') : '';
  return { ...measure, ...normalMeasure(words), verb, span: { start: quantity.start - 1, end: quantity.start } };
}

/** 新增确诊病例12例和无症状感染者30例: the second member of a list is new too. */
function carried(
  text: string,
  measure: FoundMeasure,
  before: Quantity,
  quantity: Quantity,
  previous: Told | null,
): FoundMeasure {
  const listed = /^[、和与及]/.test(text.slice(before.end, quantity.start));
  return listed && measure.verb === '' && previous !== null ? { ...measure, verb: previous.measure.verb } : measure;
}

function renamed(measure: FoundMeasure, text: string): FoundMeasure {
  return text === measure.text ? measure : { ...measure, text, head: text.slice(-2) };
}

/** A row of figures, and what each counts: null where 分别 takes up what the sentence counted before, empty where nothing can be told. */
interface Row {
  readonly row: readonly Quantity[];
  readonly parts: readonly string[] | null;
}

function pairOff(
  text: string,
  clauses: readonly FoldedSpan[],
  quantities: readonly Quantity[],
  wholes: readonly Whole[],
): ReadonlyMap<Quantity, Row> {
  const rows = new Map<Quantity, Row>();
  for (const clause of clauses) {
    const figures = quantities.filter((quantity) => clause.start <= quantity.start && quantity.start < clause.end);
    if (figures.length < 2) continue;
    for (const row of rowsOf(text, figures)) {
      const parts = respectively(text, clause, row, wholes);
      if (parts === null && !takesUp(text, clause, row)) continue;
      for (const figure of row) rows.set(figure, { row, parts });
    }
  }
  return rows;
}

/** 十八届 and 三级 name something; they count nothing. */
export function isNaming({ dimension }: Quantity): boolean {
  return dimension.startsWith('count:') && namingCounters.has(dimension.slice('count:'.length));
}

/** A count as one key: 10个 and 10家 are the same number of things. */
function numberOf({ value }: Quantity): string {
  return `${String(value.min)}-${String(value.max)}`;
}

/** True for a figure that opens a quoted phrase of a few characters. */
function isQuoted(text: string, { start, end }: Quantity, sentence: FoldedSpan): boolean {
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'));
  if (open < 0) return false;
  const close = text.slice(start, Math.min(sentence.end, end + 12)).search(/[”」]/);
  return close >= 0 && !/[，。]/.test(text.slice(start, start + close));
}

/** True behind 其中: the figure counts a part of what was said before. A place behind it is scope instead (其中，河南获批10个). */
function isPartOf(text: string, sentence: FoldedSpan, { start }: Quantity, names: readonly Entity[]): boolean {
  const within = text.slice(sentence.start, start).lastIndexOf('其中');
  if (within < 0) return false;
  const at = sentence.start + within;
  return !names.some((name) => name.type === 'place' && name.start >= at && name.end <= start);
}

function nextTime(times: readonly Time[], quantity: Quantity): number {
  return times.find((time) => time.start >= quantity.end)?.start ?? Number.MAX_SAFE_INTEGER;
}

/** Places and bodies at the start of a measure are its scope, not part of what is counted (河南省省外转诊率). */
function trimEntities(text: string, measure: FoundMeasure, entities: readonly Entity[]): FoundMeasure {
  let { start } = measure.span;
  for (const entity of entities) {
    if (entity.start !== start || entity.end >= measure.span.end || entity.type === 'title') continue;
    start = entity.end;
  }
  if (start === measure.span.start) return measure;
  const span = { start, end: measure.span.end };
  const normal = normalMeasure(text.slice(span.start, span.end));
  // 全国｜基金会数量: what is left must say something by itself.
  return normal.text === '' || isShell(normal.text)
    ? measure
    : { ...measure, span, text: normal.text, head: normal.head };
}
