import type { Link } from '../../model.ts';
import {
  type Beside,
  type LinkedClaim,
  isAdded,
  isAddedBesideLevel,
  isLimit,
  otherKind,
  otherMood,
} from '../linkedClaim.ts';
import { isPartOf } from '../../recognizing/names/places.ts';
import { areaOf, isOtherKindOf, sayWhose } from '../byValue.ts';
import { coverOf, isRestCovered } from '../cover.ts';
import { differing as differ } from '../differing.ts';
import { relateBodies } from '../bodies.ts';
import { linkOf } from '../link.ts';
import {
  enough,
  givesOther,
  isUnnamed,
  provesOnePlace,
  relateClaimPlaces,
  relatePlaces,
  sharedDigits,
} from '../onePlace.ts';
import { relatePeriods } from '../periods.ts';
import { isOtherScale, isUndated, otherBusiness } from '../relate.ts';
import { bigramOf, holds } from '../terms.ts';
import { digitsOf, isFarApart, isOpen, relateValues } from '../values.ts';
import { featuresOf, saysNothing } from './features.ts';
import { type Weights, likelihood } from './likelihood.ts';
import { learned } from './weights.ts';

/**
 * So likely must a link be before it is made, a conflict above all, for an alarm that is wrong costs more than one that is missed;
 * `instead` is for a conflict where a rule takes the two figures for those of two times, `other…` where their names differ.
 */
export const sure = {
  same: 0.6,
  changed: 0.6,
  conflict: 0.7,
  instead: 0.9,
  otherSame: 0.75,
  otherLater: 0.9,
  other: 0.95,
} as const;

/** Weights for claims whose values agree (not one fact, one fact) and for those whose values differ (not one, two times, one time). */
export interface Learned {
  readonly agreeing: Weights;
  readonly differing: Weights;
}

/**
 * What joins two claims of two documents by what was learned of labelled pairs, where rules find nothing (`ruled` is null): how
 * alike their measures, clauses and sentences are, which other figures both give, how places and times stand to each other.
 * What rules take for two figures of two times may prove to be two of one time. Null for most.
 */
export function relateLearned(
  a: LinkedClaim,
  b: LinkedClaim,
  ruled: Link | null,
  model: Learned = learned,
): Link | null {
  if (a.claim.path === b.claim.path || (ruled !== null && ruled.relation !== 'changed')) return ruled;
  if (!mayBeOne(a, b)) return ruled;
  const values = relateValues(a.value, b.value);
  if (values === 'different') return mayDiffer(a, b) ? ofDifferent(a, b, ruled, model) : ruled;
  if (ruled !== null || ((isOpen(a.value) || isOpen(b.value)) && isFarApart(a.value, b.value, farApart))) return ruled;
  const [, same = 0] = likelihood(model.agreeing, featuresOf(a, b));
  // 28个省份 of two texts agree by chance, and 1亿人 is near to many figures.
  const isChance = (a.vague && b.vague) || Math.min(digitsOf(a.value), digitsOf(b.value)) < 2;
  if (same < (isChance ? sure.otherSame : sure.same) || isNumberAlone(a, b)) return null;
  const isLater = relatePeriods(a.claim.asOf, b.claim.asOf) === 'different';
  const isSure = same >= (isLater ? sure.other : sure.otherSame) || !isOtherThing(a, b) || isToldBeside(a, b);
  return isSure ? linked(a, b, values, same) : null;
}

/** 216条河湖 and 216个村庄: neither text tells of what the other counts, and no figure beside says that they are one. */
function isNumberAlone(a: LinkedClaim, b: LinkedClaim): boolean {
  if (a.type.terms.text === '' || b.type.terms.text === '' || coverOf(a, b).most > 0) return false;
  return Math.min(digitsOf(a.value), digitsOf(b.value)) < enough && sharedDigits(inSentence(a), inSentence(b)) < 2;
}

/** 超100万名 and 超2万名 contradict nothing, and say nothing of each other. */
const farApart = 1.5;

function ofDifferent(a: LinkedClaim, b: LinkedClaim, ruled: Link | null, model: Learned): Link | null {
  // 由320元提高到380元: the other's figure is told here too, beside this one.
  const mayConflict =
    !isOtherSize(a, b) &&
    !mayBeOfTwoYears(a, b) &&
    !isOfOtherYears(a, b) &&
    !givesOther(a, b.value) &&
    !givesOther(b, a.value);
  const mayChange = ruled === null && isAdded(a) === isAdded(b);
  if (!mayConflict && !mayChange) return ruled;
  const [, changed = 0, conflict = 0] = likelihood(model.differing, featuresOf(a, b));
  if (mayConflict && conflict >= (ruled === null ? sure.conflict : sure.instead)) {
    if (conflict >= sure.other || !isOtherThing(a, b) || isToldBeside(a, b)) return linked(a, b, 'conflict', conflict);
  }
  if (!mayChange || changed < sure.changed) return ruled;
  // Of another time a text gives other figures beside it: what they have in common proves nothing here.
  return changed >= sure.otherLater || !isOtherThing(a, b) ? linked(a, b, 'changed', changed) : null;
}

/** Whether nobody knows the time of one of them, or both texts say themselves of when their figure is, and name two years. */
function mayBeOfTwoYears({ claim: { asOf: a } }: LinkedClaim, { claim: { asOf: b } }: LinkedClaim): boolean {
  if (a.from === 'none' || b.from === 'none') return true;
  return a.from !== 'dateline' && b.from !== 'dateline' && a.end?.slice(0, 4) !== b.end?.slice(0, 4);
}

/** 9880万 and 641万: of two things, unless the digits are the same. */
function isOtherSize(a: LinkedClaim, b: LinkedClaim): boolean {
  return isFarApart(a.value, b.value, 10) && !isOtherScale(a, b);
}

/** A paper that gives no time, and a figure of another size altogether: it may sum over other years. */
function isOfOtherYears(a: LinkedClaim, b: LinkedClaim): boolean {
  return (isUndated(a.claim) || isUndated(b.claim)) && isFarApart(a.value, b.value, 2.5) && !isOtherScale(a, b);
}

/** Whether the claims are of one group and kind and not of two places, which alone may be one. */
export function mayBeOne(a: LinkedClaim, b: LinkedClaim): boolean {
  // What an act threatens belongs to its article: 一万元以下的罚款 is in many.
  if (a.norm || b.norm || a.type.group !== b.type.group || otherKind(a, b) || isAddedBesideLevel(a, b)) return false;
  return !isSmall(a) && !isSmall(b) && !isForecast(a) && !isForecast(b) && !isElsewhere(a, b);
}

/** 两个大局, 五项措施, 三年: counts of one digit are alike by chance. */
function isSmall({ value, claim }: LinkedClaim): boolean {
  const { dimension } = claim.quantity;
  return dimension !== 'percent' && !dimension.startsWith('money') && Math.abs(value.center ?? 0) < 10;
}

/**
 * Two provinces, two towns: both are named, and neither lies in the other. What names no place may be of any, and what a body of a
 * place has is not what the nation has: there the figures must prove that the places are one.
 */
function isElsewhere(a: LinkedClaim, b: LinkedClaim): boolean {
  const [x, y] = [areaOf(a), areaOf(b)];
  const values = relateValues(a.value, b.value);
  if (x === y) {
    const hinted = x === '' ? relateClaimPlaces(a, b) : 'same';
    return hinted === 'other' || (hinted === 'open' && !provesOnePlace(a, b, values, a.type === b.type));
  }
  const isNation = x === '中国' || y === '中国';
  // 中国队 and 美国队 are two, 全国 and 全省 may be one text's word for the other's.
  if (isNation && !isUnnamed(x) && !isUnnamed(y) && !isPartOf(x, y) && !isPartOf(y, x)) return true;
  // What the nation has, a province of it has in part: only digits that are the other's in disorder say that one place is misnamed.
  const isWhole = isNation && (values !== 'different' || (x + y === '中国' && relateBodies(a, b) !== 'one'));
  if (isWhole) return false;
  if (isNation || isUnnamed(x) || isUnnamed(y)) return !provesOnePlace(a, b, values, a.type === b.type);
  if (relatePlaces(x, y) !== 'other') return false;
  const isPart = isPartOf(x, y) || isPartOf(y, x);
  // What a province has contradicts nothing that a town of it has, but for what a body has, wherever a text says it lies.
  return !isPart || (values === 'different' && !(a.bodies.length > 0 && relateBodies(a, b) === 'same'));
}

/**
 * Whether two claims of different values can be compared at all: not too coarse a figure, a limit, one of no
 * time, nor what two bodies have.
 */
export function mayDiffer(a: LinkedClaim, b: LinkedClaim): boolean {
  if (a.coarse || b.coarse || a.undatable || b.undatable) return false;
  if (isLimit(a) || isLimit(b)) return false;
  if (isOpen(a.value) || isOpen(b.value) || otherMood(a, b) || saysNothing(a) || saysNothing(b)) return false;
  return !otherBusiness(a.claim.measure.verb, b.claim.measure.verb) && !areTwoBodies(a, b);
}

/** 三峡电站 and 三峡水电站 may be one, 白鹤滩水电站 is another. */
function areTwoBodies(a: LinkedClaim, b: LinkedClaim): boolean {
  if (relateBodies(a, b) !== 'other') return false;
  return !a.bodies.some((one) => b.bodies.some((other) => one.slice(0, 2) === other.slice(0, 2)));
}

/** 世界银行预计 and 国际货币基金组织预计: each has a forecast of its own. */
function isForecast(a: LinkedClaim): boolean {
  return a.claim.mood !== 'actual' && forecasts.some((word) => holds(a.context().sentence, word));
}

const forecasts = ['预计', '预测', '估计', '料将'].map((word) => bigramOf(word));

/** 水生生物 and 鱼类, 普通高校毕业生 and 职校毕业生: a word stands for another, or one names a body and the other tells nothing of it. */
function isOtherThing(a: LinkedClaim, b: LinkedClaim): boolean {
  if (!sayWhose(a, b) || !sayWhose(b, a)) return true;
  if (differ(a.type.terms.text, b.type.terms.text) !== 'substituted' && !isOtherKindOf(a, b)) return false;
  return !isRestCovered(a, b, false, 0.5);
}

/** Whether the figures beside prove that two names are of one thing: their sentences share some, and neither tells of what the other counts apart. */
function isToldBeside(a: LinkedClaim, b: LinkedClaim): boolean {
  if (isNamedBeside(a, b) || isNamedBeside(b, a)) return false;
  return sharedDigits(inSentence(a), inSentence(b)) >= enough;
}

function inSentence(a: LinkedClaim): readonly Beside[] {
  return a.beside().filter((other) => other.inSentence);
}

/** Whether a figure beside the one counts what the other does. */
function isNamedBeside(a: LinkedClaim, { type, claim }: LinkedClaim): boolean {
  if (a.type === type || claim.measure.text === '') return false;
  const { dimension } = claim.quantity;
  return a.beside().some((other) => other.dimension === dimension && other.measure === claim.measure.text);
}

function linked(a: LinkedClaim, b: LinkedClaim, relation: Link['relation'], likely: number): Link {
  return linkOf(a, b, relation, likely, {
    measure: a.type === b.type,
    sentence: true,
    asOf: relatePeriods(a.claim.asOf, b.claim.asOf) === 'same',
    value: relation === 'same' || relation === 'consistent',
  });
}
