import type { Link } from '../model.ts';
import { daysBetween } from '../claiming/mood.ts';
import { relateBodies } from './bodies.ts';
import { type Beside, type LinkedClaim, jaccard, otherKind, otherMood } from './linkedClaim.ts';
import { isContained } from './differing.ts';
import { linkOf } from './link.ts';
import { relatePlaces } from './onePlace.ts';
import { relatePeriods } from './periods.ts';
import { otherBusiness } from './relate.ts';
import { sameBase, sameWhole } from './sameThing.ts';
import { isFarApart, isPoint, mayBeRounded, relateValues } from './values.ts';

/** Two papers that say 目前 within so many days speak of one time where they give the same other figures. */
const sameSeason = 62;
/** So many digits of other figures that both sentences give leave no doubt that they tell of the same. */
const surely = 5;
/** The same where the sentences are alike as well, as `likeSentences` says. */
const likely = 3;
const likeSentences = 0.4;
/** So many let even a modifier go unsaid in one of the texts. */
const certainly = 8;
/** Values further apart than this are of two things, however alike their sentences. */
const farApart = 3;

/**
 * The conflict of two claims that name what they count alike, but by too vague a word to tell one fact from another (29个省份 and
 * 27个省份): the other figures of their sentences are the same, and neither sentence gives another figure of the kind. Null for
 * all else. `alike` is the likeness of their measures.
 */
export function relateAnchored(a: LinkedClaim, b: LinkedClaim, alike: number): Link | null {
  const x = a.claim;
  const y = b.claim;
  if (alike < 0.5 || x.path === y.path || otherMood(a, b)) return null;
  if (a.norm || b.norm || a.coarse || b.coarse || a.undatable || b.undatable || otherKind(a, b)) return null;
  if (
    !isPoint(a.value) ||
    !isPoint(b.value) ||
    isFarApart(a.value, b.value, farApart) ||
    mayBeRounded(a.value, b.value)
  )
    return null;
  if (relateValues(a.value, b.value) !== 'different' || a.change !== b.change) return null;
  if (!isOneTime(a, b) || relatePlaces(a.place, b.place) === 'other' || relateBodies(a, b) === 'other') return null;
  if (otherBusiness(x.measure.verb, y.measure.verb) || !sameBase(x.measure, y.measure, true)) return null;
  if (!sameWhole(x.measure, y.measure) || hasRival(a) || hasRival(b)) return null;
  const digits = digitsInCommon(a.beside(), b.beside());
  if (digits < likely) return null;
  // 城镇老旧小区改造 and 老旧小区改造 beside the same other figures.
  if (alike < 0.8 && !(digits >= certainly && isContained(a.type.terms.text, b.type.terms.text))) return null;
  const sentence = jaccard(a.context().sentence, b.context().sentence);
  if (digits < surely && sentence < likeSentences) return null;
  return linkOf(a, b, 'conflict', 0.5 + 0.4 * Math.min(1, sentence + digits / 20), {
    measure: alike === 1,
    sentence: true,
    asOf: true,
    value: false,
  });
}

function isOneTime({ claim: { asOf: a } }: LinkedClaim, { claim: { asOf: b } }: LinkedClaim): boolean {
  if (relatePeriods(a, b) === 'same') return true;
  if (a.from !== 'dateline' || b.from !== 'dateline' || a.end === null || b.end === null) return false;
  return Math.abs(daysBetween(a.end, b.end)) <= sameSeason;
}

/** Another figure of the same unit in the sentence that counts the same or nobody knows what: who can say which of them is meant? */
function hasRival({ claim, type, beside }: LinkedClaim): boolean {
  return beside().some(
    ({ dimension, inSentence, measure }) =>
      inSentence &&
      dimension === claim.quantity.dimension &&
      (measure === '' || measure === claim.measure.text || measure.endsWith(type.terms.text)),
  );
}

/** How many digits the figures have together that both sentences give, approximate ones too; one digit proves nothing. */
function digitsInCommon(a: readonly Beside[], b: readonly Beside[]): number {
  let sum = 0;
  const taken = new Set<Beside>();
  for (const x of a) {
    if (!x.inSentence) continue;
    const same = b.find((y) => y.inSentence && !taken.has(y) && isSame(x, y));
    if (same === undefined) continue;
    taken.add(same);
    const digits = String(same.value.center ?? 0).replace(/\D|0+$/g, '').length;
    if (digits >= 2) sum += digits;
  }
  return sum;
}

function isSame({ dimension, value }: Beside, other: Beside): boolean {
  return dimension === other.dimension && value.min === other.value.min && value.max === other.value.max;
}
