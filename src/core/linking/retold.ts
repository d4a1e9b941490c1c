import { coverOf, isRestCovered } from './cover.ts';
import { differing, isContained } from './differing.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { givesOther, relatePlaces } from './onePlace.ts';
import { type ValueRelation, isClose, isSlip, isTelling } from './values.ts';

/** Measures that are this alike are one already. */
const enough = 0.8;

/**
 * Whether two claims whose measures are alike only in part name one thing in other words: each measure stands in the other's
 * sentence for the most part. Values that agree need less of it; values that differ need that neither sentence gives another
 * figure of the kind, for then nobody knows which of them is meant. `alike` is the likeness of the measures, `now` whether both
 * speak of one time.
 */
export function isRetold(a: LinkedClaim, b: LinkedClaim, values: ValueRelation, alike: number, now: boolean): boolean {
  if (alike >= enough || a.claim.path === b.claim.path) return false;
  if (agree(a, b, values)) {
    const { least, most } = coverOf(a, b);
    return most >= 0.75 && (least >= 0.4 || (most === 1 && isContained(a.type.terms.text, b.type.terms.text)));
  }
  if (values !== 'different') return false;
  // A slip of the other's digits is the other's figure, unless its sentence gives that one too.
  if (a.bodies.length !== b.bodies.length) return false;
  if (isSlip(a.value, b.value, 3) && !givesOther(a, b.value) && !givesOther(b, a.value)) {
    const { least, most } = coverOf(a, b);
    // 在册经营主体 and 经营主体 may be one; 酒驾违法行为 and 超载违法行为 have no more in common than their end.
    const shorter = Math.min(a.type.terms.text.length, b.type.terms.text.length);
    const part = endsLike(a, b) && shorter >= (isSlip(a.value, b.value, 4) ? 2 : 3);
    return most >= 0.75 && least >= (part ? 0.3 : 0.5);
  }
  if (hasRival(a) || hasRival(b)) return false;
  if (Math.max(a.type.terms.text.length, b.type.terms.text.length) < 4) return false;
  if (relatePlaces(a.place, b.place) !== 'same') return false;
  // 汽车保有量 and 新能源汽车保有量: the one is a part of the other, unless both say the rest of it (超限运行的水库, 水库超限运行).
  const least = endsLike(a, b) ? 0.8 : 0.5;
  const one = differing(a.type.terms.text, b.type.terms.text) === 'none' || isRestCovered(a, b, now, least);
  return one && coverOf(a, b).least >= 0.65;
}

/** Whether one measure is the other with a modifier more. */
function endsLike(a: LinkedClaim, b: LinkedClaim): boolean {
  return a.type.terms.text.endsWith(b.type.terms.text) || b.type.terms.text.endsWith(a.type.terms.text);
}

/** Another figure of the same kind in the sentence. */
function hasRival(own: LinkedClaim): boolean {
  return own.beside().some(({ dimension, inSentence }) => inSentence && dimension === own.claim.quantity.dimension);
}

/** Values that say the same to three digits, or one that is approximate and lies close by. */
export function agree(a: LinkedClaim, b: LinkedClaim, values: ValueRelation): boolean {
  return values === 'same'
    ? isTelling(a.value) && isTelling(b.value)
    : values === 'consistent' && isClose(a.value, b.value);
}
