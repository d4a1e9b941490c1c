import type { Value } from '../model.ts';
import type { Beside, LinkedClaim } from './linkedClaim.ts';
import { type ValueRelation, digitsOf, relateValues } from './values.ts';

/** Whether two claims speak of one place: `open` where one of them leaves its place unnamed and may mean the other's. */
export type PlaceRelation = 'same' | 'open' | 'other';

const division = /[省市县区州盟旗]$/;

/** The relation of two places as `LinkedClaim.place` gives them: a name, 我省 and the like, or empty where nothing is said. */
export function relatePlaces(a: string, b: string): PlaceRelation {
  if (a === b) return 'same';
  const [open, other] = isUnnamed(a) ? [a, b] : [b, a];
  if (open === '') return other === '中国' ? 'same' : division.test(other) ? 'open' : 'other';
  if (!isUnnamed(open) || isUnnamed(other)) return 'other';
  return other.endsWith(open.slice(1)) ? 'open' : 'other';
}

/** True for what names no place: empty, or 我省. */
export function isUnnamed(place: string): boolean {
  return place === '' || place.startsWith('我');
}

/** So many digits that agree leave no doubt: one figure in nine thousand does by chance. */
const enough = 4;

/**
 * Whether their figures prove that two claims whose places are `open` speak of one: the value itself is the same to four
 * digits, or to three with another of its sentence, or the sentences share another figure of four digits, or two digits
 * of the one have changed places in the other (112.7 and 121.7).
 */
export function provesOnePlace(a: LinkedClaim, b: LinkedClaim, values: ValueRelation): boolean {
  const own = values === 'same' ? Math.min(digitsOf(a.value), digitsOf(b.value)) : 0;
  if (own >= enough) return true;
  if (values === 'different' && isSwapped(a.value, b.value)) return true;
  const shared = sharedDigits(a.beside(), b.beside());
  return shared >= enough || (own === enough - 1 && shared >= 2);
}

/** The digits of the most precise figure that both sentences give; 0 without one. */
function sharedDigits(a: readonly Beside[], b: readonly Beside[]): number {
  let most = 0;
  for (const x of a)
    for (const y of b) {
      if (x.dimension !== y.dimension || relateValues(x.value, y.value) !== 'same') continue;
      most = Math.max(most, Math.min(digitsOf(x.value), digitsOf(y.value)));
    }
  return most;
}

/** Two numbers of four digits or more, of one precision, that differ in two neighbouring digits that changed places. */
export function isSwapped(a: Value, b: Value): boolean {
  const x = writtenDigits(a);
  const y = writtenDigits(b);
  if (x.length !== y.length || x.length < enough || a.rounding !== b.rounding) return false;
  let at = 0;
  while (at < x.length && x.charAt(at) === y.charAt(at)) at += 1;
  return (
    x.charAt(at) === y.charAt(at + 1) &&
    x.charAt(at + 1) === y.charAt(at) &&
    x.slice(at + 2) === y.slice(at + 2) &&
    at < x.length
  );
}

function writtenDigits({ center, rounding, approximate }: Value): string {
  if (center === null || approximate || rounding <= 0) return '';
  return String(Math.round(center / (2 * rounding)));
}
