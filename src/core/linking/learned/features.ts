import { daysBetween } from '../../claiming/mood.ts';
import { kept } from '../../kept.ts';
import { isPartOf } from '../../recognizing/names/places.ts';
import { areaOf, isOtherKindOf } from '../byValue.ts';
import { coverOf, isRestCovered } from '../cover.ts';
import { differing, isContained } from '../differing.ts';
import { type LinkedClaim, isAdded, jaccard, otherMood, sharedPairs } from '../linkedClaim.ts';
import { relateBodies } from '../bodies.ts';
import { givesOther, relatePlaces, sharedDigits } from '../onePlace.ts';
import { relatePeriods } from '../periods.ts';
import { sameBase, sameTopic, sameWhole } from '../sameThing.ts';
import { type Terms, contradict, dice, termsOf } from '../terms.ts';
import { isTimeless } from '../timeless.ts';
import { digitsOf, isOpen, isPoint, isSlip, mayBeRounded, relateValues } from '../values.ts';
import { isMistaken, isOtherUnit } from '../slips.ts';

/** What is looked at in a pair of claims, in the order of `featuresOf`; each between 0 and 1. */
export const featureNames = [
  'measures alike',
  'measures alike and long',
  'length of the shorter measure',
  'a measure is empty',
  'other last character',
  'one measure ends the other',
  'one measure has more',
  'one character of the measures differs',
  'measures exclude each other',
  'words of the measures stand for each other',
  'the rest of either is told by the other',
  'one noun with other words before it',
  'clauses alike',
  'words of the sentences in common',
  'sentences alike',
  'measure and sentence alike',
  'the rest is told, beside like figures',
  'clauses alike, beside like figures',
  'digits of other figures in common',
  'digits of the value',
  'digits in another order',
  'digits of a slip',
  'values apart',
  'values near',
  'values not far',
  'exact values',
  'a limit',
  'a place unsaid',
  'other places',
  'one place lies in the other',
  'the nation',
  'one names a body',
  'other bodies',
  'same body',
  'one time',
  'other times',
  'time unknown',
  'stretches unlike',
  'days apart',
  'a year apart',
  'years apart',
  'both dated',
  'neither dated',
  'other base',
  'other topic',
  'one is a part',
  'vague',
  'same verb',
  'other figures of the kind',
  'another figure fits better',
  'percent',
  'a count',
  'target beside actual',
  'other whole',
  'added beside what is',
  'a round number of the other',
  'the other text gives it too',
  'more than tenfold',
] as const;

/** The features of a pair of claims of one group, in the order of `featureNames`; which comes first makes no difference. */
export function featuresOf(a: LinkedClaim, b: LinkedClaim): Float64Array {
  const [x, y] = [a.claim, b.claim];
  const [s, t] = [a.type.terms, b.type.terms];
  const isEmpty = saysNothing(a) || saysNothing(b);
  const alike = isEmpty ? 0 : dice(s, t);
  const shorter = Math.min(s.text.length, t.text.length, 8) / 8;
  const differ = differing(s.text, t.text);
  const p = a.context();
  const q = b.context();
  const clauses = sharedPairs(p.clause, q.clause) / Math.max(1, Math.min(p.clause.length, q.clause.length));
  const sentences = jaccard(p.sentence, q.sentence);
  const beside = Math.min(sharedDigits(a.beside(), b.beside()), 12) / 12;
  const { least } = coverOf(a, b);
  const isOther = relateValues(a.value, b.value) === 'different';
  const digits = Math.min(digitsOf(a.value), digitsOf(b.value), 7) / 7;
  const isSwapped = isOther && isSlip(a.value, b.value, 2);
  const isAnySlip = isSwapped || (isOther && (isMistaken(a.value, b.value) || isOtherUnit(a.value, b.value)));
  const apart = apartOf(a, b);
  const places = relatePlaces(a.place, b.place);
  const bodies = relateBodies(a, b);
  const period = isTimeless(a) && isTimeless(b) ? 'same' : relatePeriods(x.asOf, y.asOf);
  const days = x.asOf.end === null || y.asOf.end === null ? 400 : Math.abs(daysBetween(x.asOf.end, y.asOf.end));
  const isPercent = x.quantity.dimension === 'percent';
  return Float64Array.of(
    alike,
    alike * shorter,
    shorter,
    Number(isEmpty),
    Number(s.text.slice(-1) !== t.text.slice(-1)),
    Number(isContained(s.text, t.text)),
    Number(differ === 'inserted'),
    Number(differ === 'replaced'),
    Number(contradict(s, t)),
    Number(differ === 'substituted'),
    Number(isRestCovered(a, b, false, 0.5)),
    Number(isOtherKindOf(a, b)),
    clauses,
    Math.min(1, Math.log1p(sharedPairs(p.sentence, q.sentence)) / 4),
    sentences,
    sentences * alike,
    least * beside,
    clauses * beside,
    beside,
    digits,
    Number(isSwapped),
    isAnySlip ? digits : 0,
    Math.min(1, apart / 3),
    Number(apart < 0.05),
    Number(apart < 0.3),
    Number(isPoint(a.value) && isPoint(b.value)),
    Number(isOpen(a.value) || isOpen(b.value)),
    Number(x.scope.length === 0 || y.scope.length === 0),
    Number(places === 'other'),
    Number(isPartOf(areaOf(a), areaOf(b)) || isPartOf(areaOf(b), areaOf(a))),
    Number(a.place === '中国' || b.place === '中国'),
    Number(bodies === 'one'),
    Number(bodies === 'other'),
    Number(bodies === 'same' && a.bodies.length > 0),
    Number(period === 'same'),
    Number(period === 'different'),
    Number(period === 'unknown'),
    Number(period === 'unlike'),
    Math.min(1, Math.log10(1 + days) / 4),
    Number(days >= 300 && days < 450),
    Number(days >= 450),
    Number(x.asOf.from !== 'dateline' && y.asOf.from !== 'dateline'),
    Number(x.asOf.from === 'dateline' && y.asOf.from === 'dateline'),
    Number(!sameBase(x.measure, y.measure, true)),
    Number(!sameTopic(x.measure, y.measure)),
    Number((x.measure.partOf === undefined) !== (y.measure.partOf === undefined)),
    Number(a.vague || b.vague),
    Number(x.measure.verb === y.measure.verb && x.measure.verb !== ''),
    Math.min(4, rivals(a) + rivals(b)) / 4,
    Math.max(0, likestBeside(a, b) - alike, likestBeside(b, a) - alike),
    Number(isPercent),
    Number(x.quantity.dimension.startsWith('count')),
    Number(otherMood(a, b)),
    Number(!sameWhole(x.measure, y.measure)),
    Number(isAdded(a) !== isAdded(b)),
    Number(mayBeRounded(a.value, b.value)),
    Number(isOther && (givesOther(a, b.value) || givesOther(b, a.value))),
    Number(apart > 1),
  );
}

/** True for a measure that says only whose money it is, not what for (中央财政拟安排资金), or nothing at all. */
export function saysNothing({ type }: LinkedClaim): boolean {
  return general.test(type.terms.text);
}

/** Own list. */
const general =
  /^(?:中央|地方|各级|省级|市级|本级|政府|财政|预算内?|公共|国家|专项|补助|补贴|扶持|安排|拨付|下达|筹集|投入|支出|资金|经费|投资|用于|总额)*$/;

/** How many tens lie between two values, 3 at most; half a ten where one has no middle. */
function apartOf({ value: { center: a } }: LinkedClaim, { value: { center: b } }: LinkedClaim): number {
  return a === null || b === null || a === 0 || b === 0 ? 0.5 : Math.min(3, Math.abs(Math.log10(Math.abs(a / b))));
}

/** Other figures of the same unit in the sentence. */
function rivals({ claim, beside }: LinkedClaim): number {
  return beside().filter(({ inSentence, dimension }) => inSentence && dimension === claim.quantity.dimension).length;
}

/** How much what the one counts is like what a figure beside the other does, at most. */
function likestBeside({ claim }: LinkedClaim, other: LinkedClaim): number {
  let most = 0;
  let own: Terms | undefined;
  for (const { dimension, measure } of other.beside())
    if (dimension === other.claim.quantity.dimension && measure !== '')
      most = Math.max(most, dice((own ??= keptTerms(claim.measure.text)), keptTerms(measure)));
  return most;
}

/** The same few measures stand beside each other in pair after pair. */
const keptTerms = kept(termsOf, 4096);
