import type { Link } from '../model.ts';
import { relateAnchored } from './anchored.ts';
import { isSlipToldAlike, relateByValue } from './byValue.ts';
import { type LinkedClaim, isLimit } from './linkedClaim.ts';
import { relateLearned } from './learned/relateLearned.ts';
import { relate } from './relate.ts';
import { relateValues } from './values.ts';

/** What links two claims: the rules first, and where they say nothing what was learned of pairs of passages. */
export function relation(a: LinkedClaim, b: LinkedClaim): Link | null {
  return relateLearned(a, b, ruled(a, b));
}

/** What links two claims by rule: that they count the same in the same place, else that their values and words show that they are one. */
export function ruled(a: LinkedClaim, b: LinkedClaim): Link | null {
  const link = byRule(a, b);
  if (link?.relation !== 'conflict') return link;
  return risesFrom(a, b) || risesFrom(b, a) || isLimit(a) || isLimit(b) ? null : link;
}

/** 由320元提高到380元 beside 320元: of the one measure the text gives the other's figure too. */
function risesFrom({ claim, beside }: LinkedClaim, { value }: LinkedClaim): boolean {
  return beside().some(
    (other) => other.inSentence && other.measure === claim.measure.text && relateValues(other.value, value) === 'same',
  );
}

function byRule(a: LinkedClaim, b: LinkedClaim): Link | null {
  // Figures of nobody knows what have nothing but their value in common.
  const named = a.type.terms.text !== '';
  const likeness = a.type === b.type ? (named ? 1 : undefined) : a.type.alike.get(b.type.key);
  if (likeness === undefined) return relateByValue(a, b);
  const link = relate(a, b, likeness);
  // A figure of another month with the same digits in another order is a slip where all else is told alike.
  if (link?.relation === 'changed')
    return (isSlipToldAlike(a, b) ? relateByValue(a, b) : null) ?? relateAnchored(a, b, likeness) ?? link;
  return link ?? relateByValue(a, b) ?? relateAnchored(a, b, likeness);
}
