import { daysBetween } from '../claiming/mood.ts';
import type { Link } from '../model.ts';
import { linkOf } from './link.ts';
import { type LinkedClaim, sharedPairs } from './linkedClaim.ts';

/** So much of the shorter provision, and so many pairs of characters, must be in the other: a line that many articles have proves nothing. */
const alike = 0.8;
const least = 60;
/** What an act says is told for so many days as one thing, in days; later it may have been amended. */
const oneText = 31;

/**
 * What joins what an act threatens in two texts: the same amount of the same provision, whatever number its article bears; `changed`
 * where the act was amended between them. Null for other articles, which say nothing of each other.
 */
export function relateNorms(a: LinkedClaim, b: LinkedClaim): Link | null {
  if (!a.norm || !b.norm || a.type !== b.type || a.claim.path === b.claim.path) return null;
  const [p, q] = [a.provision(), b.provision()];
  const shared = sharedPairs(p.words, q.words);
  const part = shared / Math.max(1, Math.min(p.words.length, q.words.length));
  if (p.nth !== q.nth || shared < least || part < alike) return null;
  // Two limits agree with each other as little as two figures do.
  const isSame = a.valueKey === b.valueKey;
  const [x, y] = [a.claim.asOf.end, b.claim.asOf.end];
  const isOne = x !== null && y !== null && Math.abs(daysBetween(x, y)) <= oneText;
  const relation = isSame ? 'same' : isOne ? 'conflict' : 'changed';
  return linkOf(a, b, relation, part, { measure: true, sentence: true, asOf: isOne, value: isSame });
}
