import type { Value } from '../model.ts';
import type { Beside, LinkedClaim } from './linkedClaim.ts';
import { type ValueRelation, digitsOf, isClose, relateValues } from './values.ts';

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
/** A measure of so many characters that both texts call the same leaves little doubt what is counted. */
const telling = 4;
/**
 * Whether their figures prove that two claims whose places are `open` speak of one: the value itself is the same to four
 * digits, or to three with another of its sentence, or the sentences share other figures of four digits together, or two
 * digits of the one have changed places in the other (112.7 and 121.7). Where both count the very same (`exact`), three
 * digits are enough, and an approximate value that lies close by (近70万 and 69.2万), and a zero that was lost beside a
 * figure that both give (9.5 and 9.05).
 */
export function provesOnePlace(a: LinkedClaim, b: LinkedClaim, values: ValueRelation, exact: boolean): boolean {
  const full = exact && a.claim.measure.text.length >= telling && b.claim.measure.text.length >= telling;
  const own = values === 'same' ? Math.min(digitsOf(a.value), digitsOf(b.value)) : 0;
  if (own >= (full ? enough - 1 : enough)) return true;
  if (values === 'different' && isSwapped(a.value, b.value, full ? enough - 1 : enough)) return true;
  if (values === 'consistent' && full && isClose(a.value, b.value)) return true;
  const shared = sharedDigits(a.beside(), b.beside());
  if (shared >= 2 && values === 'different' && full && hasLostZero(a.value, b.value)) return true;
  return shared >= enough || (own === enough - 1 && shared >= 2);
}

/** How many digits the figures have together that both sentences give; one digit proves nothing. */
function sharedDigits(a: readonly Beside[], b: readonly Beside[]): number {
  let sum = 0;
  const taken = new Set<Beside>();
  for (const x of a) {
    const same = b.find(
      (y) => !taken.has(y) && x.dimension === y.dimension && relateValues(x.value, y.value) === 'same',
    );
    if (same === undefined) continue;
    taken.add(same);
    const digits = Math.min(digitsOf(x.value), digitsOf(same.value));
    if (digits >= 2) sum += digits;
  }
  return sum;
}

/** Two numbers of `least` digits or more, of one precision, that differ in two neighbouring digits that changed places. */
function isSwapped(a: Value, b: Value, least: number): boolean {
  const x = writtenDigits(a);
  const y = writtenDigits(b);
  if (x.length !== y.length || x.length < least || a.rounding !== b.rounding) return false;
  let at = 0;
  while (at < x.length && x.charAt(at) === y.charAt(at)) at += 1;
  return (
    x.charAt(at) === y.charAt(at + 1) &&
    x.charAt(at + 1) === y.charAt(at) &&
    x.slice(at + 2) === y.slice(at + 2) &&
    at < x.length
  );
}

/** 9.5 for 9.05: the digits are the same but for one zero inside. */
function hasLostZero(a: Value, b: Value): boolean {
  const [short, long] = [writtenDigits(a), writtenDigits(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < 2 || long.length !== short.length + 1) return false;
  for (let at = long.indexOf('0', 1); at > 0 && at < long.length - 1; at = long.indexOf('0', at + 1))
    if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}

function writtenDigits({ center, rounding, approximate }: Value): string {
  if (center === null || approximate || rounding <= 0) return '';
  return String(Math.round(center / (2 * rounding)));
}
