import { plainVerbs, verbContrasts } from '../claiming/lexicon.ts';
import { daysBetween } from '../claiming/mood.ts';
import type { Claim, Link, Relation, Value } from '../model.ts';
import { relateBodies } from './bodies.ts';
import { type Differing, differing, isContained } from './differing.ts';
import {
  type Beside,
  type LinkedClaim,
  contextLikeness,
  isAdded,
  isAddedBesideLevel,
  isLaidDown,
  jaccard,
  otherKind,
  otherMood,
  verbKind,
} from './linkedClaim.ts';
import { linkOf } from './link.ts';
import { provesOnePlace, relateClaimPlaces, relatePlaces, writtenWhere } from './onePlace.ts';
import { type PeriodRelation, relatePeriods } from './periods.ts';
import { relateNorms } from './relateNorms.ts';
import { agree, isRetold } from './retold.ts';
import { sameBase, sameTopic, sameWhole } from './sameThing.ts';
import { bigramOf, holds } from './terms.ts';
import { isTimeless } from './timeless.ts';
import {
  type ValueRelation,
  isFarApart,
  isOpen,
  isPoint,
  isSlip,
  isTelling,
  mayBeRounded,
  relateValues,
  writtenDigits,
} from './values.ts';

/** Likeness of measure from which two claims speak of one fact by their measure alone. */
const alikeMeasure = 0.8;
/** Two values of measures less alike than this are two things, however alike their sentences. */
const leastForDifferent = 0.6;
/** Likeness of sentence that makes up for a measure in other words (a rewritten copy). */
const alikeContext = 0.5;
/** Units between two sentences of one document from which the second tells the same again. */
const toldAgain = 200;

/**
 * The relation of two claims of comparable measures and one place, or null: the common case.
 * Null too where a target stands beside an actual, two bodies differ, or too little matches to say.
 */
export function relate(a: LinkedClaim, b: LinkedClaim, alike: number): Link | null {
  const x = a.claim;
  const y = b.claim;
  // What is cheap to ask comes first, and what reads the sentences last: most pairs have no relation.
  if (a.norm || b.norm) return relateNorms(a, b);
  if (otherMood(a, b) || otherKind(a, b)) return null;
  const inside = x.path === y.path;
  // Two figures of one sentence are two things, or a change that the sentence itself tells.
  if (inside && x.sentence.start === y.sentence.start) return null;
  const places = relatePlaces(a.place, b.place);
  const hinted = relateClaimPlaces(a, b);
  if (hinted === 'other' || places === 'other' || (places === 'open' && inside)) return null;
  const values = relateValues(a.value, b.value);
  // The first value of a change (由10.5%下降到) holds at a time that nobody states: no more than another state of the very same.
  const isBase = values === 'different' && (a.undatable || b.undatable);
  if (isBase && (inside || alike < 1 || !mayBeBase(a, b))) return null;
  // What was added is not what there is; one figure that both give may be told either way.
  if (values !== 'same' && !agree(a, b, values) && isAdded(a) !== isAdded(b)) return null;
  if (isAddedBesideLevel(a, b)) return null;
  const period = (isTimeless(a) && isTimeless(b)) || isAtPrices(a, b) ? 'same' : periodOf(a, b, values, alike);
  if (values === 'different' && isSumBesideYear(a, b)) return null;
  const isStanding =
    values === 'same' && ((isLaidDown(a) && isLaidDown(b)) || (alike === 1 && isThere(a) && isThere(b)));
  if ((period === 'unlike' && !isStanding) || otherBusiness(x.measure.verb, y.measure.verb)) return null;
  if (inside && values === 'different' && !mayDifferInside(x, y, period, alike)) return null;
  if (!sameBase(x.measure, y.measure, values === 'different')) return null;
  const bodies = relateBodies(a, b);
  if (bodies === 'other') return null;
  const retold = isRetold(a, b, values, alike, period === 'same');
  const substitution = retold ? 'none' : differing(a.type.terms.text, b.type.terms.text);
  if (values === 'different' && (substitution === 'substituted' || (alike < leastForDifferent && !retold))) return null;
  // 生产总值增长5%—5.5% and 海洋生产总值增长6%左右 agree by chance.
  if (values === 'consistent' && isKindOf(a, b) && isApart(a.value, b.value, 0.1)) return null;
  // A part (其中出口) is compared with the same part of the same whole alone.
  // Which whole it is of and what its sentence counts first need not be told where the figure is a slip of the other's.
  const slip = values === 'different' && alike === 1 && x.measure.text.length >= 4 && isSlip(a.value, b.value, 3);
  if (values === 'different' && !slip && !(sameWhole(x.measure, y.measure) && sameTopic(x.measure, y.measure)))
    return null;
  const moved = isBase || (values === 'different' && period === 'different');
  if (places === 'open' && !(moved ? mayBeLater(a, b, alike) : provesOnePlace(a, b, values, alike === 1))) return null;
  // Nobody knows where, and the texts may mean two places: no contradiction without proof.
  if (
    hinted === 'open' &&
    places === 'same' &&
    values === 'different' &&
    !moved &&
    !provesOnePlace(a, b, values, alike === 1)
  )
    return null;
  // 研发经费支出占比 and 教育经费支出占比 have nearly all in common but what matters.
  const telling = values === 'same' && period !== 'different' && isTelling(a.value) && isTelling(b.value);
  const likeness = retold
    ? Math.max(alike, alikeMeasure)
    : substitution === 'substituted'
      ? Math.min(alike, 0.7)
      : telling && isContained(a.type.terms.text, b.type.terms.text)
        ? Math.max(alike, alikeMeasure)
        : alike;
  let known = -1;
  const around = (): number => (known < 0 ? (known = contextLikeness(a.context(), b.context())) : known);
  const vague = a.vague || b.vague;
  if (vague && !telling && around() < alikeContext) return null;
  if (values === 'different' && otherAct(x.measure.verb, y.measure.verb) && around() < 0.4) return null;
  const context =
    likeness >= alikeMeasure && values !== 'different' && a.bodies.length === b.bodies.length ? 0 : around();
  if (bodies === 'one' && context < alikeContext) return null;
  if (likeness < alikeMeasure && context < alikeContext && !(values !== 'different' && likeness >= 0.6)) return null;
  const relation = relationOf(a, b, values, period, likeness, context, substitution);
  if (relation === null) return null;
  return linkOf(a, b, relation, 0.6 * likeness + 0.4 * Math.max(context, values === 'different' ? 0 : 0.5), {
    measure: likeness >= alikeMeasure,
    sentence: context >= alikeContext,
    asOf: period === 'same',
    value: values !== 'different',
  });
}

/** One of them alone is a first value; of nobody knows where it lies as near as a few years bring it. */
function mayBeBase(a: LinkedClaim, b: LinkedClaim): boolean {
  if (a.undatable === b.undatable || a.type.terms.text.length < 4) return false;
  return (isPlaced(a.claim) && isPlaced(b.claim)) || !isFarApart(a.value, b.value, 1.4);
}

/** A standard at the prices of one year is one standard, whenever a paper tells of it. */
function isAtPrices(a: LinkedClaim, b: LinkedClaim): boolean {
  return a.prices !== '' && a.prices === b.prices && isLaidDown(a) && isLaidDown(b);
}

/** A figure of no place and one of a province at another time: the very same measure, and no further apart than years make it. */
function mayBeLater(a: LinkedClaim, b: LinkedClaim, alike: number): boolean {
  if (alike === 1 && writtenWhere(a, b) === 'there' && !isFarApart(a.value, b.value, 2)) return true;
  return alike === 1 && a.type.terms.text.length >= 4 && !isFarApart(a.value, b.value, 1.35);
}

function isRise({ change, claim }: LinkedClaim): boolean {
  const { from, kind } = claim.asOf;
  return (
    change !== '' &&
    change !== 'new' &&
    claim.quantity.dimension === 'percent' &&
    (kind === 'flow' || from === 'dateline')
  );
}

/** 累计开行1.7万列 as of today, and 开行3650列 in one year: the sum of all years is no later state of one. */
function isSumBesideYear(a: LinkedClaim, b: LinkedClaim): boolean {
  if ((a.claim.asOf.kind === 'flow') === (b.claim.asOf.kind === 'flow')) return false;
  const x = isSum(a);
  const y = isSum(b);
  return x !== y && (x ? b : a).claim.asOf.kind === 'flow' && (x ? a : b).claim.asOf.kind !== 'flow';
}

function isSum(a: LinkedClaim): boolean {
  return holds(a.context().clause, bigramOf('累计'));
}

/**
 * Inside one document figures of parallel sentences differ by right: but for what is told of two times, only a sentence that is
 * told again, far from the first, counts.
 */
function mayDifferInside(a: Claim, b: Claim, period: PeriodRelation, alike: number): boolean {
  if (period === 'different') return alike >= leastForDifferent;
  return period === 'same' && alike === 1 && Math.abs(a.sentence.start - b.sentence.start) >= toldAgain;
}

function relationOf(
  a: LinkedClaim,
  b: LinkedClaim,
  values: 'same' | 'consistent' | 'different',
  period: PeriodRelation,
  likeness: number,
  context: number,
  substitution: Differing,
): Relation | null {
  // What is laid down is the same until it is laid down anew.
  if (values === 'same' && isLaidDown(a) && !a.type.terms.text.includes('赤字')) return 'same';
  // Two stated periods are two figures, however alike (7.5%左右 in 2012 and in 2014).
  if (period === 'different' && isStated(a.claim) && isStated(b.claim)) return 'changed';
  // 10% more last year and 10% more this year are two rises.
  if (values === 'same' && period === 'different' && isRise(a) && isRise(b)) return 'changed';
  if (values === 'same') {
    // Small round counts agree by chance; only a strong match makes two 3个 one fact.
    return period === 'different' && likeness < alikeMeasure && context < alikeContext ? null : 'same';
  }
  // 超过1.52万亿美元 and, a year later, 1.95万亿美元: the limit holds for both, the figure is another.
  if (values === 'consistent') {
    if (period === 'different') return isMoved(a.value, b.value) ? 'changed' : 'consistent';
    // 超100万名 and 超2万名 contradict nothing, and say nothing of each other.
    return isOpen(a.value) && isApart(a.value, b.value, isOpen(b.value) ? 0.1 : 0.5)
      ? null
      : isOpen(b.value) && isApart(a.value, b.value, 0.5)
        ? null
        : 'consistent';
  }
  if (period === 'different') return 'changed';
  if (period === 'unknown') return 'changed';
  if (a.coarse || b.coarse || substitution === 'replaced') return null;
  if (!canConflict(a, b, substitution)) return null;
  if (!isPoint(a.claim.quantity.value) && !isPoint(b.claim.quantity.value) && likeness < 1) return null;
  return likeness >= alikeMeasure ? 'conflict' : null;
}

/** Whether two values that agree, for one is a limit or approximate, are written with numbers that lie apart. */
function isMoved(a: Value, b: Value): boolean {
  return isApart(a, b, isOpen(a) || isOpen(b) ? 0.1 : 0.05);
}

function isApart(x: Value, y: Value, part: number): boolean {
  const [a, b] = [middleOf(x), middleOf(y)];
  return a !== null && b !== null && Math.abs(a - b) > part * Math.max(Math.abs(a), Math.abs(b));
}

/** The number that a value is written with, or the middle of a range; null for a limit without one. */
function middleOf({ center, min, max }: Value): number | null {
  return center ?? (min !== null && max !== null ? (min + max) / 2 : null);
}

/** Stretches of unlike length are two things where something adds up over them; a rate (失业率5.5%) does not. */
function periodOf(a: LinkedClaim, b: LinkedClaim, values: ValueRelation, alike: number): PeriodRelation {
  const [x, y] = [a.claim, b.claim];
  const period = relatePeriods(x.asOf, y.asOf);
  if (period !== 'same' && isOfOneWhole(a, b)) return 'same';
  // A stock told a few days later, with the digits in another order, is the same stock.
  if (period === 'different' && values === 'different' && isSlip(a.value, b.value, 3) && isNearStock(x, y))
    return 'same';
  if (period !== 'unlike') return period;
  if (isRate(x) && isRate(y)) return 'different';
  // A paper that gives no time may sum over the years that the other names, where it gives their figure.
  return alike === 1 && agree(a, b, values) && (isUndated(x) || isUndated(y)) ? 'unknown' : period;
}

/** 5个国家先进制造业集群: things that there are, which a text that tells of five years and one that tells of this year both count. */
function isThere({ claim, type, change }: LinkedClaim): boolean {
  const { dimension } = claim.quantity;
  return (
    dimension.startsWith('count') && change === '' && type.terms.text.length >= 6 && !made.test(claim.measure.verb)
  );
}

/** What is done anew in every stretch. Own list. */
const made = /建成|建设|完成|开工|投产|投用|举办|举行|引进|实施|开展|培育|认定|发放|解决|改造/;

/** Parts of one sum of money (两年新增4万亿元，其中…): whenever a paper tells of it, it is the same sum. */
function isOfOneWhole(a: LinkedClaim, b: LinkedClaim): boolean {
  if (a.claim.measure.partOf === undefined || b.claim.measure.partOf === undefined) return false;
  if (a.claim.path === b.claim.path || !a.claim.quantity.dimension.startsWith('money')) return false;
  const wholes = b.beside().filter((other) => isWholeOf(other, b));
  return a.beside().some((x) => isWholeOf(x, a) && wholes.some((y) => relateValues(x.value, y.value) === 'same'));
}

function isWholeOf({ dimension, value, measure, inSentence }: Beside, { claim }: LinkedClaim): boolean {
  return (
    inSentence &&
    dimension === claim.quantity.dimension &&
    measure === claim.measure.partOf &&
    (value.center ?? 0) > (claim.quantity.value.center ?? 0)
  );
}

/** Two states of a thing, not sums over time, that are told for days no further apart than a week. */
function isNearStock({ asOf: a }: Claim, { asOf: b }: Claim): boolean {
  return (
    a.kind !== 'flow' &&
    b.kind !== 'flow' &&
    a.end !== null &&
    b.end !== null &&
    Math.abs(daysBetween(a.end, b.end)) <= 7
  );
}

function isRate({ quantity, measure }: Claim): boolean {
  return quantity.dimension === 'percent' && verbKind(measure.verb) === '';
}

/** True for a figure of a period that the text itself states, and that is no stock at a day. */
function isStated({ asOf }: LinkedClaim['claim']): boolean {
  return asOf.kind === 'flow' && (asOf.from === 'sentence' || asOf.from === 'paragraph' || asOf.from === 'document');
}

/**
 * Whether different values for one time are a conflict. A vague noun (法律) names too many things, and a measure with a
 * modifier more is a part of the other.
 */
function canConflict(a: LinkedClaim, b: LinkedClaim, substitution: Differing): boolean {
  const x = a.claim;
  const y = b.claim;
  if (mayBeRounded(a.value, b.value)) return false;
  // A paper that gives no time and another size altogether sums over other years; ten times as much is of another thing or place.
  if (isFarApart(a.value, b.value, isUndated(x) || isUndated(y) ? 2.5 : 10) && !isOtherScale(a, b)) return false;
  if (a.vague || b.vague) return x.path !== y.path && jaccard(a.context().sentence, b.context().sentence) >= 0.7;
  if (x.path !== y.path && !isPlaced(x) && !isPlaced(y) && !isSpecific(a, b) && !isOfOneWhole(a, b)) return false;
  if (x.path !== y.path)
    return substitution === 'none' || (!isKindOf(a, b) && contextLikeness(a.context(), b.context()) >= alikeContext);
  return jaccard(a.context().sentence, b.context().sentence) >= 0.6;
}

/** A paper of the first months that gives no time. */
export function isUndated({ asOf }: Claim): boolean {
  return asOf.from === 'dateline' && asOf.kind === 'unknown';
}

/** 异地快递业务量 and 快递业务量: the one is a kind of the other, unless its figure is a slip of the other's. */
function isKindOf(a: LinkedClaim, b: LinkedClaim): boolean {
  const [x, y] = [a.type.terms.text, b.type.terms.text];
  return x !== y && (x.endsWith(y) || y.endsWith(x)) && !isSlip(a.value, b.value, 3);
}

/** 6000亿元 and 6000万元, 1.9万个 and 1900个 of one long name: the same digits, and another 万 or a zero less. */
export function isOtherScale(a: LinkedClaim, b: LinkedClaim): boolean {
  return a.type === b.type && a.type.terms.text.length >= 5 && isSameDigits(a.value, b.value);
}

/** Ten times as much must be written with two digits at least, for one agrees by chance. */
function isSameDigits(a: Value, b: Value): boolean {
  const digits = writtenDigits(a).replace(/0+$/, '');
  const tens = Math.abs(Math.log10((a.center ?? 1) / (b.center ?? 1)));
  return digits === writtenDigits(b).replace(/0+$/, '') && tens >= (digits.length >= 2 ? 1 : 2);
}

function isPlaced({ scope }: Claim): boolean {
  return scope.length > 0;
}

/** Figures of nobody knows where contradict each other only where what they count leaves little doubt. */
function isSpecific(a: LinkedClaim, b: LinkedClaim): boolean {
  const x = a.claim.measure;
  const y = b.claim.measure;
  if (x.topic !== undefined && y.topic !== undefined && !sameTopic(x, y, true)) return false;
  return Math.min(x.text.length, y.text.length) >= 3 || contextLikeness(a.context(), b.context()) >= 0.3;
}

/** 解决农村人口 and 转移农村人口 do two things to the same people; verbs that only lead to a value say nothing. */
function otherAct(a: string, b: string): boolean {
  return a !== b && a !== '' && b !== '' && !isPlain(a) && !isPlain(b);
}

function isPlain(verb: string): boolean {
  return /[到至在于]$/.test(verb) || plainVerbs.has(verb);
}

/** Cases taken in are not cases closed. */
export function otherBusiness(a: string, b: string): boolean {
  return a !== b && verbContrasts.some((set) => set.includes(a) && set.includes(b));
}
