import type { Analysis } from '../analysis.ts';
import type { Claim, FoldedSpan, Value } from '../model.ts';
import { basis } from '../claiming/basis.ts';
import { pointsElsewhere } from '../claiming/occasion.ts';
import { toFolded } from '../folding/fold.ts';
import { normNouns } from '../claiming/lexicon.ts';
import { growthIn } from '../claiming/normalMeasure.ts';
import { canonicalPlace } from '../recognizing/names/places.ts';
import { baseValue, isPower } from './baseValue.ts';
import type { MeasureType } from './measureTypes.ts';
import { isVague } from './sameThing.ts';
import { type Provision, provisionOf } from './provision.ts';
import { valueKeys } from './slips.ts';

/**
 * The words around a figure as sets of character bigrams, Han characters only, the figure left out: two code units in a
 * number, sorted.
 */
export interface Context {
  readonly sentence: Uint32Array;
  readonly clause: Uint32Array;
}

/** A claim as the linker holds it. */
export interface LinkedClaim {
  readonly claim: Claim;
  readonly type: MeasureType;
  /** The widest scope that it is blocked by: its place, the nation for what bears figures by itself, empty where nothing is said. */
  readonly place: string;
  readonly bodies: readonly string[];
  /** Its measure says too little: the sentence gives it another value too, or the document three for one time. */
  readonly coarse: boolean;
  /** The first value of a change in a dated text: it holds before the time that the text speaks of. */
  readonly undatable: boolean;
  /** The character bigrams of its sentence and of its clause, for likeness of the context; made when first asked. */
  readonly context: () => Context;
  /** The value in the base unit of its dimension. */
  readonly value: Value;
  /** One key for claims of the very same value. */
  readonly valueKey: string;
  /** What the value may be taken for, as `valueKeys` gives it. */
  readonly values: readonly number[];
  /** The day of its document, ISO; empty where it has none. */
  readonly day: string;
  /** The year at whose prices it is told (2300元（2010年不变价）), or empty. */
  readonly prices: string;
  /** What its verb makes of the figure, as `verbKind` gives it. */
  readonly change: string;
  /** Whether it counts people or things; null where the unit leaves it unsaid. */
  readonly people: boolean | null;
  /** Its measure names too much to tell one fact from another. */
  readonly vague: boolean;
  /** What an act threatens or grants: it belongs to its article. */
  readonly norm: boolean;
  /** The article that it belongs to; made when first asked. */
  readonly provision: () => Provision;
  /** The other figures of its sentence and those close by; found when first asked. */
  readonly beside: () => readonly Beside[];
}

/** A figure that stands in the sentence of another, or close by. */
export interface Beside {
  readonly dimension: string;
  /** What it counts, in the text's words. */
  readonly measure: string;
  readonly value: Value;
  /** In the same sentence, not in one close by. */
  readonly inSentence: boolean;
}

/** Claims of these dimensions count the same kind of thing, whatever the classifier (10个项目, 10家, 10项). */
const generalCounters: ReadonlySet<string> = new Set(
  '个 家 所 项 面 座 处 种 类 件 款 支 条 起 宗 份 块 片 只 枚 部 套 台 户'.split(' '),
);
/** Visits are counted in people as well: 读者118.6万人次 is no number of 书房; 6069万农民 leaves 人 out. */
const people: ReadonlySet<string> = new Set(
  '人 名 位 口 员 人次 农民 群众 居民 学生 教师 医生 护士 职工 干部 党员 代表 委员 专家 选手'.split(' '),
);

const perWhat = new RegExp(`^(?:${basis})+`);

/** Claims are linked only inside one group: comparable dimension, and a change (增长5%) is no level. */
export function groupOf({ quantity, measure, asOf }: Claim): string {
  // 每人每月 says no more than 每月 of what a person gets.
  const told = (perWhat.exec(measure.text)?.[0] ?? '').replace(/^每人(?=每)/, '');
  const isUnsaid =
    (told === '每年' && asOf.each === true) ||
    (told === '每月' && monthly.test(measure.text)) ||
    (/^每[人年](?:每年)?$/.test(told) && yearly.test(measure.text));
  const per = isUnsaid ? '' : told;
  const verb = quantity.dimension === 'percent' ? (growthIn(measure.text) ?? measure.verb) : measure.verb;
  const kind = verbKind(verb);
  // 新增节水面积2000万亩 and 发展节水灌溉2000万亩 may be one: relations tell them apart, not the group.
  // 地铁里程增加117.7公里 is 新增: what is added is added, but for rates.
  const change = kind === 'new' || (kind === 'up' && !isRate(quantity)) ? '' : kind;
  return `${isPower(quantity) ? 'energy' : kindOf(quantity.dimension)}|${change}|${per}`;
}

/**
 * What a claim counts, for comparing: without what its figure is per, which its group says (每人每月低保标准 → 低保标准), and with what
 * was done where that makes the name (卖出新能源汽车42.7万辆 → 新能源汽车销量).
 */
export function measureName({ measure, quantity, scope, writtenIn }: Claim): string {
  const name = measure.text.replace(perWhat, '') || measure.text;
  // 经济总量 of a province is its 地区生产总值, of the nation the 国内生产总值.
  if (name === '经济总量' && (scope[0] ?? writtenIn ?? '中国') !== '中国') return '地区生产总值';
  // 经济增长7% is the growth of the gross product.
  if (name === '经济' && quantity.dimension === 'percent' && verbKind(measure.verb) === 'up')
    return (scope[0] ?? writtenIn ?? '中国') === '中国' ? '国内生产总值' : '地区生产总值';
  // 新增4万亿元的投资计划 is 新增4万亿元投资.
  if (name === '投资计划') return '投资';
  // 生产新能源汽车95.3万辆 is 新能源汽车产量.
  const made = /^生产([^能性线企].+)$/.exec(name)?.[1];
  if (made !== undefined && (quantity.dimension.startsWith('count') || quantity.dimension === 'mass'))
    return `${made}产量`;
  // 转移人员29.05万人 and 转移群众25.90万人 are the same people.
  if (moved.test(measure.verb) && crowd.test(name)) return `${measure.verb.slice(-2)}群众`;
  const isSold = sold.test(measure.verb) && quantity.dimension.startsWith('count') && name.length >= 2;
  return isSold && !/销[量售]/.test(name) ? `${name}销量` : name;
}

const moved = /(?:转移|疏散|撤离|避险)$/;
const crowd = /^(?:受灾|受困|受威胁|危险区域)?(?:人员|群众|居民|民众|人口)$/;

const sold = /^(?:累计)?(?:卖出|售出|销售)了?$/;

/** What is laid down for a person and a year whether a text says so or not (每人每年240元, 人均280元). Own list. */
const yearly = /(?:补助标准|经费标准|筹资标准|缴费标准|补助|筹资水平)$/;

/** What is paid by the month whether a text says so or not. Own list. */
const monthly = /最低工资|养老金|起征点|减除费用|失业保险金/;

function kindOf(dimension: string): string {
  if (dimension === 'number') return 'count';
  if (!dimension.startsWith('count:')) return dimension;
  const written = dimension.slice('count:'.length);
  // 张床位 is counted in 张, and what stands behind it is the measure.
  const counter = written.length > 2 ? written.charAt(0) : written;
  if (generalCounters.has(counter)) return 'count';
  // 1322万 leaves 人 unsaid, and what is counted tells people from things anyway.
  return people.has(counter) ? 'count' : `count:${counter}`;
}

/** True where one counts people and the other things (12名先进个人, 12个先进集体). */
export function otherKind(a: LinkedClaim, b: LinkedClaim): boolean {
  return a.people !== null && b.people !== null && a.people !== b.people;
}

/** Whether a claim is an amount that came to what there was: 新增, and 增加 of anything but a rate. */
export function isAdded({ change, claim }: LinkedClaim): boolean {
  return change === 'new' || (change === 'up' && !isRate(claim.quantity));
}

/** True where one is an amount that was added (增加120家) and the other one that there is: the same number is no sign of one fact. */
export function isAddedBesideLevel(a: LinkedClaim, b: LinkedClaim): boolean {
  if (isRate(a.claim.quantity)) return false;
  return (a.change === 'up' && b.change === '') || (b.change === 'up' && a.change === '');
}

function isRate({ dimension }: Claim['quantity']): boolean {
  return dimension === 'percent' || dimension === 'point';
}

/** True where one tells what is and the other what is to be; what is laid down (补助标准, 税率) holds once it is said. */
export function otherMood({ claim: a, type }: LinkedClaim, { claim: b }: LinkedClaim): boolean {
  return (a.mood === 'actual') !== (b.mood === 'actual') && !laidDown.test(type.terms.text);
}

/** Whether what it counts is set by a government: a standard, a tax rate. */
export function isLaidDown({ type }: LinkedClaim): boolean {
  return laidDown.test(type.terms.text);
}

/** Measures whose value a government sets. Own list of endings. */
const laidDown =
  /(?:补助标准|低保标准|扶贫标准|养老金标准|经费标准|保障标准|最低工资|最低工资标准|起征点|减除费用|收购价|税率|赤字率|财政赤字)$/;

/** 不低于工资的百分之二百: what an act or a plan sets as a limit, which no other limit contradicts. */
export function isLimit({ claim }: LinkedClaim): boolean {
  return /^不(?:低于|高于|超过|少于|得)/.test(claim.measure.verb);
}

function countsPeople({ quantity }: Claim): boolean {
  return people.has(quantity.dimension.slice('count:'.length));
}

/** What a verb makes of a figure: a change up or down, something newly added, or nothing. */
export function verbKind(verb: string): string {
  if (/到|至/.test(verb)) return '';
  if (/增长|增加|上升|提高|提升|上涨|回升|扩大|增幅|涨/.test(verb)) return 'up';
  if (/下降|减少|降低|下跌|回落|收窄|缩小|降幅|跌|压减/.test(verb)) return 'down';
  if (/新增|净增|增设|新设|新建|新开|新登记|新注册|新成立|新认定|新培育|新入库|新签约|新投|新竣工/.test(verb))
    return 'new';
  return '';
}

function isNorm(text: string): boolean {
  return normNouns.has(text) || normNouns.has(text.slice(-2)) || normNouns.has(text.slice(-4));
}

/** A claim with what the linker blocks it by. */
export function linkedClaim(analysis: Analysis, claim: Claim, type: MeasureType, coarse: boolean): LinkedClaim {
  const [first = '', ...others] = claim.scope;
  const bodies = first === '' || isArea(first) ? others : claim.scope;
  const value = baseValue(claim.quantity);
  let beside: readonly Beside[] | undefined;
  let context: Context | undefined;
  let provision: Provision | undefined;
  return {
    claim,
    type,
    // A hospital is the same one whether a text says in which province it stands or not.
    place: bodies.length > 0 ? '中国' : first,
    bodies,
    coarse: coarse || (claim.scope.length === 0 && isPointing(analysis, claim)),
    undatable: claim.asOf.from === 'none' && analysis.document.published !== null,
    context: () => (context ??= contextOf(analysis, claim)),
    value,
    valueKey: [value.min, value.max, value.rounding, value.approximate].join('|'),
    values: valueKeys(type.group, value),
    day: analysis.document.published?.day.end ?? '',
    prices: constant.exec(analysis.folded.text.slice(claim.quantity.end, claim.quantity.end + 12))?.[1] ?? '',
    change: verbKind(claim.measure.verb),
    people: claim.quantity.dimension === 'number' ? null : countsPeople(claim),
    vague: isVague(claim.measure),
    norm: isNorm(claim.measure.text),
    provision: () => (provision ??= provisionOf(analysis, claim)),
    beside: () => (beside ??= besideOf(analysis, claim)),
  };
}

const constant = /^[（(]((?:19|20)\d\d)年不变价/;

/** Figures further off than this, in folded units, are beside another only where the sentence is one. */
const nearby = 80;

function besideOf({ claims }: Analysis, claim: Claim): readonly Beside[] {
  const isBeside = (other: Claim | undefined): other is Claim =>
    other !== undefined &&
    (other.sentence.start === claim.sentence.start || Math.abs(other.quantity.start - claim.quantity.start) <= nearby);
  const own = claims.indexOf(claim);
  const found: Claim[] = [];
  for (let at = own - 1, other = claims[at]; isBeside(other); other = claims[--at]) found.push(other);
  for (let at = own + 1, other = claims[at]; isBeside(other); other = claims[++at]) found.push(other);
  return found.map(({ quantity, measure, sentence }) => ({
    dimension: quantity.dimension,
    measure: measure.text,
    value: baseValue(quantity),
    inSentence: sentence.start === claim.sentence.start,
  }));
}

/** 这个街道有老年食堂12家: which one stands elsewhere. */
function isPointing({ folded }: Analysis, { sentence, quantity }: Claim): boolean {
  return pointsElsewhere(folded.text, { start: toFolded(folded, sentence.start), end: quantity.start }, quantity.start);
}

/** A nation, a division or a region, 我省 too; anything else bears figures by itself (a hospital, a railway, a bridge). */
function isArea(name: string): boolean {
  return /^(?:中国|我[省市县区])$/.test(name) || canonicalPlace(name) !== undefined;
}

function contextOf({ folded }: Analysis, claim: Claim): Context {
  const { text } = folded;
  const start = toFolded(folded, claim.sentence.start);
  const end = endOfContext(folded, claim);
  const figure = claim.quantity;
  let from = figure.start;
  while (from > start && !clauseMarks.includes(text.charAt(from - 1))) from -= 1;
  let to = figure.end;
  while (to < end && !clauseMarks.includes(text.charAt(to))) to += 1;
  return { sentence: bigramsOf(text, start, end, figure), clause: bigramsOf(text, from, to, figure) };
}

/** Where the words around a figure end, in folded units: with its sentence, or behind it where that is nothing but the figure (8848米！). */
export function endOfContext(folded: Analysis['folded'], { sentence, quantity }: Claim): number {
  const start = toFolded(folded, sentence.start);
  const end = toFolded(folded, sentence.end);
  if (quantity.end - quantity.start + 2 < end - start) return end;
  const line = folded.text.indexOf('\n', end);
  return Math.min(line < 0 ? folded.text.length : line, end + shortStep);
}

/** How far a sentence that is nothing but a figure looks on, in folded units. */
const shortStep = 40;

const clauseMarks = '，,；;：:。';

function bigramsOf(text: string, start: number, end: number, without: FoldedSpan): Uint32Array {
  const bigrams = new Uint32Array(Math.max(0, end - start));
  let count = 0;
  let previous = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const han = unit >= 0x4e00 && unit <= 0x9fff && (at < without.start || at >= without.end);
    if (han && previous !== 0) bigrams[count++] = previous * 65536 + unit;
    previous = han ? unit : 0;
  }
  const sorted = bigrams.subarray(0, count).sort();
  let distinct = 0;
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i] ?? 0;
  return sorted.slice(0, distinct);
}

/** A clause of fewer bigrams than this is too short to be told from others. */
const leastClause = 8;

/** How alike two contexts are, 0 to 1: the Jaccard coefficient of the sentences or, where long enough, of the clauses. */
export function contextLikeness(a: Context, b: Context): number {
  const sentences = jaccard(a.sentence, b.sentence);
  if (a.clause.length < leastClause || b.clause.length < leastClause) return sentences;
  return Math.max(sentences, jaccard(a.clause, b.clause));
}

/** The Jaccard coefficient of two sets of sorted numbers, 0 to 1; 0 for two empty ones. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const shared = sharedPairs(a, b);
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

/** How many numbers two sorted sets have in common. */
export function sharedPairs(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
