import type { AsOf, Link } from '../model.ts';
import { type LinkedClaim, isAddedBesideLevel, otherKind, otherMood, sharedPairs } from './linkedClaim.ts';
import { daysBetween } from '../claiming/mood.ts';
import { relateClaimPlaces, relatePlaces, sharedDigits } from './onePlace.ts';
import { type PeriodRelation, relatePeriods } from './periods.ts';
import { isPartOf } from '../recognizing/names/places.ts';
import { placeAtStart } from '../claiming/scope.ts';
import { relateBodies } from './bodies.ts';
import { linkOf } from './link.ts';
import { otherBusiness } from './relate.ts';
import { coverOf } from './cover.ts';
import { sameBase, sameWhole } from './sameThing.ts';
import { meet, slipOf } from './slips.ts';
import { bigramOf, contradict, holds } from './terms.ts';
import { isTimeless } from './timeless.ts';
import { digitsOf, relateValues } from './values.ts';

/** So many leave no doubt, whatever their sentences are like otherwise. */
const provenBeside = 8;

/** So many digits of other figures that both sentences give show that they tell of the same. */
const anchored = 3;

/**
 * What joins two claims of two documents whose measures are worded too differently to show that they are one: a value that
 * both give to three digits or more (`same`), or that a slip of the hand makes of the other's (`conflict`), in like words
 * or beside the same other figures. Null for all else, and wherever a part of the claims speaks against it.
 */
export function relateByValue(a: LinkedClaim, b: LinkedClaim): Link | null {
  if (a.claim.path === b.claim.path || !(a.type === b.type || meet(a, b))) return null;
  const values = relateValues(a.value, b.value);
  const digits = Math.min(digitsOf(a.value), digitsOf(b.value));
  const slip = values === 'different' ? slipOf(a, b) : null;
  if ((values === 'same' ? digits < (a.values.length > 0 ? 2 : 3) : slip === null) || !mayBeOne(a, b, slip !== null))
    return null;
  const common = inCommon(a, b);
  const period = periodOf(
    a,
    b,
    slip === null
      ? digits >= 4 || (digits >= 3 && coverOf(a, b).most >= 0.9)
      : slip === 'swapped' && (isToldAlike(a, b, common) || (digits >= 3 && !isStated(a, b))),
  );
  if (period === 'different') return null;
  // The same digits in another unit are a slip only of the very same measure.
  const isOne = a.type === b.type && a.type.terms.text.length >= 2;
  if (slip === 'unit' && !(period === 'same' && (isOne || (common.digits >= anchored && coverOf(a, b).most >= 0.75))))
    return null;
  // The whole that a part is of may go unsaid in a sentence that is otherwise the same.
  if (slip !== null && !sameWhole(a.claim.measure, b.claim.measure) && common.digits < anchored && common.part < 0.8)
    return null;
  const isSure = common.digits >= anchored || (slip === null && digits >= 4 && period === 'same');
  if (!isToldOf(a, b, common.digits >= provenBeside ? 0 : isSure ? toldBeside : told)) return null;
  // Whose figure it is stands in one text alone: other figures must show that it is the other's as well.
  const proven =
    common.digits >= anchored ||
    (slip === 'swapped' && digits >= 5) ||
    (slip === 'swapped' && digits >= 4 && isOneMeasure(a, b));
  if (slip !== null && !proven && !(sayWhose(a, b) && sayWhose(b, a))) return null;
  const holds =
    slip === null
      ? isSaidAgain(a, b, common, isOtherKindOf(a, b) ? Math.min(digits, 3) : digits, period)
      : (!isOtherKindOf(a, b) ||
          (slip === 'swapped' && common.digits >= anchored && (common.digits + digits >= 8 || common.part >= 0.8))) &&
        (slip === 'unit' || isContradicted(a, b, common, slip === 'swapped', digits, period));
  if (!holds) return null;
  return linkOf(a, b, slip === null ? 'same' : 'conflict', 0.5 + 0.4 * common.part, {
    measure: false,
    sentence: common.part >= 0.5,
    asOf: period === 'same',
    value: slip === null,
  });
}

/** Whether two figures of one measure that are told for two times are one figure: a slip in sentences that are otherwise alike. */
export function isSlipToldAlike(a: LinkedClaim, b: LinkedClaim): boolean {
  const slip = slipOf(a, b);
  if (slip === 'swapped') return isToldAlike(a, b, inCommon(a, b));
  // 154.46 and 158.46 may be two days; beside the same other figures, within a month, they are one.
  return slip === 'mistaken' && digitsOf(a.value) >= 4 && isOneMonth(a, b) && inCommon(a, b).digits >= anchored;
}

function isOneMonth({ claim: { asOf: a } }: LinkedClaim, { claim: { asOf: b } }: LinkedClaim): boolean {
  return a.end !== null && b.end !== null && Math.abs(daysBetween(a.end, b.end)) <= 31;
}

function isToldAlike(a: LinkedClaim, b: LinkedClaim, common: Common): boolean {
  if (common.digits >= anchored) return true;
  const [x, y] = [a.claim.asOf.end, b.claim.asOf.end];
  return (
    ((common.part >= 0.6 && common.words >= 5) || isReprinted(common)) &&
    x !== null &&
    y !== null &&
    Math.abs(daysBetween(x, y)) <= aSeason
  );
}

/** Whether nearly all that the shorter sentence says, and no little, is in the other one. */
function isReprinted({ sentenceWords, sentencePart }: Common): boolean {
  return sentencePart >= 0.8 && sentenceWords >= 12;
}

/** Papers of one season tell of one state of things; half a year later it may be another. */
const aSeason = 120;

/** Whether nothing that the claims say of themselves tells them apart. */
function mayBeOne(a: LinkedClaim, b: LinkedClaim, differ: boolean): boolean {
  const x = a.claim;
  const y = b.claim;
  if (otherMood(a, b) || otherKind(a, b) || isAddedBesideLevel(a, b)) return false;
  if (areaOf(a) === '' && areaOf(b) === '' && relateClaimPlaces(a, b) === 'other') return false;
  // Keys are of one group, so the units are, what the figures are per, and which way they change.
  const places = relatePlaces(areaOf(a), areaOf(b));
  // Five digits are of one thing, whatever is read as its place: a peak, a station.
  const certain = Math.min(digitsOf(a.value), digitsOf(b.value)) >= 5;
  // What is told of a city may be told of its district: the same figure alone.
  const isWithin = isPartOf(areaOf(a), areaOf(b)) || isPartOf(areaOf(b), areaOf(a));
  const isOpen = certain && (!differ || areaOf(a) === '' || areaOf(b) === '');
  if (places === 'other' && !isOpen && ((differ && !certain) || !isWithin)) return false;
  if (places === 'other' && !certain && (isPlainNation(a) || isPlainNation(b))) return false;
  if (relateBodies(a, b) === 'other') return false;
  if (contradict(a.type.terms, b.type.terms) || !sameBase(x.measure, y.measure, differ)) return false;
  if (a.norm || b.norm || otherBusiness(x.measure.verb, y.measure.verb)) return false;
  return !differ || !(a.undatable || b.undatable || a.coarse || b.coarse);
}

/**
 * How the times stand to each other. Where the digits leave little doubt (`telling`), a paper that gives no time may speak of
 * what the other states for the year before or for a day of the year.
 */
function periodOf(a: LinkedClaim, b: LinkedClaim, telling: boolean): PeriodRelation {
  if (isTimeless(a) && isTimeless(b)) return 'same';
  const [x, y] = [a.claim.asOf, b.claim.asOf];
  const period = relatePeriods(x, y);
  // 上映于2021年9月30日 and 2021年: the one lies in the other.
  if (telling && (period === 'different' || period === 'unlike') && isInside(x, y)) return 'unknown';
  const undated = x.from === 'dateline' || y.from === 'dateline';
  if (!telling || !undated || period !== 'different' || x.end === null || y.end === null) return period;
  return Math.abs(daysBetween(x.end, y.end)) <= aYear ? 'unknown' : 'different';
}

/** Whether the one stretch, no longer than a year, holds the other's first day. */
function isInside(a: AsOf, b: AsOf): boolean {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return false;
  const [short, long] = daysBetween(a.start, a.end) < daysBetween(b.start, b.end) ? [a, b] : [b, a];
  return (
    long.kind === 'flow' &&
    daysBetween(long.start ?? '', long.end ?? '') < 366 &&
    short.start === short.end &&
    (short.start ?? '') >= (long.start ?? '') &&
    (short.start ?? '') <= (long.end ?? '')
  );
}

/** Whether both give the time of their figure themselves. */
function isStated({ claim: a }: LinkedClaim, { claim: b }: LinkedClaim): boolean {
  return a.asOf.from !== 'dateline' && b.asOf.from !== 'dateline';
}

/** A paper of the spring and the first day of the year that it looks back on are no further apart, in days. */
const aYear = 450;

/** The nation holds every place, so that it proves nothing. */
function isPlainNation(a: LinkedClaim): boolean {
  return areaOf(a) === '中国';
}

/** Least part of what the one counts that the other's sentence must tell of. */
const told = 0.4;
/** The same where they give other figures alike. */
const toldBeside = 0.3;

/** Whether the sentence of the one tells of what the other counts; where a text does not say what it counts, its words must do. */
function isToldOf(a: LinkedClaim, b: LinkedClaim, least: number): boolean {
  return a.type.terms.text === '' || b.type.terms.text === '' || coverOf(a, b).most >= least;
}

/** Whether both call what they count by one name that says enough by itself. */
function isOneMeasure(a: LinkedClaim, b: LinkedClaim): boolean {
  return a.type === b.type && a.type.terms.text.length >= 5;
}

/** Whether the sentence of the one names each body that bears the other's figure, but for a word between. */
export function sayWhose(a: LinkedClaim, b: LinkedClaim): boolean {
  const { sentence } = a.context();
  return b.bodies.every((body) => {
    const brand = brandOf(body);
    if (brand !== '') return holds(sentence, bigramOf(brand));
    let missing = 0;
    for (let at = 0; at + 1 < body.length; at++) if (!holds(sentence, bigramOf(body, at))) missing += 1;
    return missing <= (body.length > 6 ? 1 : 0);
  });
}

/** The two characters by which a company is called (某为投资控股有限公司 → 某为); empty for what is no company, or begins with a place. */
function brandOf(body: string): string {
  return /(?:公司|集团)$/.test(body) && placeAtStart(body) === null ? body.slice(0, 2) : '';
}

/** 高校毕业生就业率 and 职校毕业生就业率: one noun, and other words before it. */
export function isOtherKindOf(one: LinkedClaim, other: LinkedClaim): boolean {
  const a = one.type.terms.text;
  const b = other.type.terms.text;
  let end = 0;
  while (end < a.length && end < b.length && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end += 1;
  if (end < 2) return false;
  const x = a.slice(0, -end);
  const y = b.slice(0, -end);
  return x !== '' && y !== '' && x.length + y.length >= 3 && !x.includes(y.slice(-2)) && !y.includes(x.slice(-2));
}

/** The place of a claim by itself, though a body bears its figure; empty where it names none. */
export function areaOf({ claim, bodies, place }: LinkedClaim): string {
  return bodies.length === 0 ? place : (claim.scope.find((name) => !bodies.includes(name)) ?? '');
}

/** What two clauses have in common: pairs of characters, which part of the shorter one they are, and digits of other figures. */
interface Common {
  readonly words: number;
  readonly part: number;
  readonly sentenceWords: number;
  readonly sentencePart: number;
  readonly digits: number;
}

function inCommon(a: LinkedClaim, b: LinkedClaim): Common {
  const x = a.context();
  const y = b.context();
  const words = sharedPairs(x.clause, y.clause);
  const sentenceWords = sharedPairs(x.sentence, y.sentence);
  return {
    words,
    part: words / Math.max(1, Math.min(x.clause.length, y.clause.length)),
    sentenceWords,
    sentencePart: sentenceWords / Math.max(1, Math.min(x.sentence.length, y.sentence.length)),
    digits: sharedDigits(a.beside(), b.beside()),
  };
}

/** The more digits agree, the less else has to: four agree by chance once in nine thousand times. */
function isSaidAgain(a: LinkedClaim, b: LinkedClaim, common: Common, own: number, period: PeriodRelation): boolean {
  const { words, part, digits } = common;
  const isPlaced = a.claim.scope.length > 0 && b.claim.scope.length > 0 && relatePlaces(a.place, b.place) === 'same';
  // 880万吨 of the same port, in a sentence that tells of all that the other counts.
  if (own < 3) return isPlaced && period === 'same' && words >= 5 && coverOf(a, b).most >= 0.8;
  // What a length or a stock has come to is told as of a stretch and of today.
  if (own >= 4 && isPlaced && coverOf(a, b).most >= 0.9) return true;
  if (digits >= provenBeside && (words >= 1 || coverOf(a, b).most >= 0.3)) return true;
  if (period === 'unlike') return (words >= 4 && part >= 0.5) || tellsAlike(common);
  if (words >= 1 && (own >= 5 || digits >= anchored)) return true;
  if (own >= 5 && common.sentenceWords >= 3) return true;
  // A short clause (为1.03万亿元) leaves the words to its sentence.
  if (digits >= anchored && common.sentenceWords >= 4) return true;
  if (words >= (own === 4 ? 2 : 4) || tellsAlike(common)) return true;
  return words >= 3 && (part >= 0.3 || digits >= 2);
}

function isContradicted(
  a: LinkedClaim,
  b: LinkedClaim,
  common: Common,
  swapped: boolean,
  own: number,
  period: PeriodRelation,
): boolean {
  const { words, part, digits } = common;
  if (digits >= provenBeside && words >= 1) return true;
  // 832个贫困县全部摘帽 and 823个贫困县全部摘帽: one thing, told as of a stretch and of today.
  if (period === 'unlike')
    return swapped && a.type === b.type && ((words >= 5 && part >= 0.5) || (own >= 3 && digits >= anchored));
  // Five digits in another order are no chance at all.
  if (swapped && own >= 5 && (words >= 1 || common.sentenceWords >= 3)) return true;
  if (digits >= anchored && words >= (digits >= 2 * anchored || (swapped && own >= 3) ? 1 : 2)) return true;
  if (words >= 3 && part >= 0.6 && digits >= 2) return true;
  // Digits in another order, three or more, are hardly chance where the one sentence tells of half of what the other counts.
  if (swapped && own >= 3 && words >= 2 && part >= 0.3 && coverOf(a, b).most >= 0.75) return true;
  if (swapped && own >= 3 && isReprinted(common)) return true;
  return part >= 0.5 && words >= 4 && (swapped || period === 'same');
}

/** Whether the sentences have so many words in common that they hardly tell of two things. */
function tellsAlike({ sentenceWords, sentencePart }: Common): boolean {
  return sentenceWords >= 8 && sentencePart >= 0.4;
}
