import type { Link } from '../model.ts';
import { relateAnchored } from './anchored.ts';
import { relateByValue } from './byValue.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { sharedDigits } from './onePlace.ts';
import { isSlip } from './values.ts';
import { relate } from './relate.ts';

/** What links two claims: that they count the same in the same place, else that their values and words show that they are one. */
export function relation(a: LinkedClaim, b: LinkedClaim): Link | null {
  // Figures of nobody knows what have nothing but their value in common.
  const named = a.type.terms.text !== '';
  const likeness = a.type === b.type ? (named ? 1 : undefined) : a.type.alike.get(b.type.key);
  if (likeness === undefined) return relateByValue(a, b);
  const link = relate(a, b, likeness);
  // 7月 and a paper of August give the same other figures, and one of them with its digits in another order: no change, a slip.
  if (link?.relation === 'changed' && isSlip(a.value, b.value, 3) && sharedDigits(a.beside(), b.beside()) >= 3)
    return relateByValue(a, b) ?? link;
  return link ?? relateByValue(a, b) ?? relateAnchored(a, b, likeness);
}
