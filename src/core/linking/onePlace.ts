import type { Value } from '../model.ts';
import { isPartOf } from '../recognizing/names/places.ts';
import { type Beside, type LinkedClaim, sharedPairs } from './linkedClaim.ts';
import { type ValueRelation, digitsOf, isClose, isSlip, relateValues, writtenDigits } from './values.ts';

/** Whether two claims speak of one place: `open` where one of them leaves its place unnamed and may mean the other's. */
export type PlaceRelation = 'same' | 'open' | 'other';

const division = /[省市县区州盟旗]$/;

/** The relation of two places as `LinkedClaim.place` gives them: a name, 我省 and the like, or empty where nothing is said. */
export function relatePlaces(a: string, b: string): PlaceRelation {
  if (a === b) return 'same';
  // Nothing at all is more open than 我省, whichever of the two comes first.
  const [open, other] = a === '' || (isUnnamed(a) && b !== '') ? [a, b] : [b, a];
  if (open === '') return other === '中国' ? 'same' : division.test(other) ? 'open' : 'other';
  if (!isUnnamed(open) || isUnnamed(other)) return 'other';
  return other.endsWith(open.slice(1)) ? 'open' : 'other';
}

/**
 * The relation of the places of two claims. Two that name none are of one place, unless their documents hint at two, or at one for
 * only one of them, or what they count is a region's by its name (地区生产总值): then their figures must prove it.
 */
export function relateClaimPlaces(a: LinkedClaim, b: LinkedClaim): PlaceRelation {
  if (a.place !== b.place || !isUnnamed(a.place) || a.claim.path === b.claim.path)
    return relatePlaces(a.place, b.place);
  const [x, y] = [a.claim.writtenIn, b.claim.writtenIn];
  if (x !== undefined && y !== undefined) return isPartOf(x, y) || isPartOf(y, x) ? 'same' : 'other';
  // 全市 and 全市, in one folder, are one town.
  if (a.place !== '') return 'same';
  return x !== undefined || y !== undefined || regional.test(a.type.terms.text) ? 'open' : 'same';
}

/**
 * Whether a contradiction of two claims is of one place, or of nobody knows where and likely so: papers of one day, what only the
 * nation has, a slip of the digits, other figures of three digits that both sentences give, or sentences that say nearly the same.
 * Two provinces tell the same measures with other figures every year.
 */
export function isLikelyOnePlace(a: LinkedClaim, b: LinkedClaim): boolean {
  if (a.place !== '' || b.place !== '' || a.claim.path === b.claim.path) return true;
  if (a.day !== '' && a.day === b.day) return true;
  if (
    national.test(a.type.terms.text) ||
    isSlip(a.value, b.value, enough - 1) ||
    sharedDigits(a.beside(), b.beside()) >= enough - 1
  )
    return true;
  // Fewer pairs of characters are the measure's own words, which every province uses.
  return isToldAlike(a, b, 12, 0.5);
}

/** What no part of the country has. Own list. */
const national = /国内生产总值|广义货币|财政赤字|赤字率|中央财政|国债|外汇储备|我国|全国/;

/** Measures of a division of the country, by their name. Own list. */
const regional = /地区生产总值|^地方|全[省市县区]|^常住人口|城镇化率$|城镇调查失业率/;

/** True for what names no place: empty, or 我省. */
export function isUnnamed(place: string): boolean {
  return place === '' || place.startsWith('我');
}

/** What may stand for a place that bears a name: nothing at all, and 我省, 我市 by its last character. */
export function unnamedFor(place: string): readonly string[] {
  return ['', `我${place.slice(-1)}`];
}

/** So many digits that agree leave no doubt: one figure in nine thousand does by chance. */
export const enough = 4;
/** A measure of so many characters that both texts call the same leaves little doubt what is counted. */
const telling = 4;
/**
 * Whether their figures prove that two claims whose places are `open` speak of one: the value itself is the same to four
 * digits, or to three with another of its sentence, or the sentences share other figures of four digits together, or the
 * one is a slip of the other (112.7 and 121.7). Where both count the very same (`exact`), three
 * digits are enough, and an approximate value that lies close by (近70万 and 69.2万), and a zero that was lost beside a
 * figure that both give (9.5 and 9.05), and a limit beside one of three digits. What was written where the other is of (`writtenWhere`)
 * needs less, what was written elsewhere more.
 */
export function provesOnePlace(a: LinkedClaim, b: LinkedClaim, values: ValueRelation, exact: boolean): boolean {
  const own = values === 'same' ? Math.min(digitsOf(a.value), digitsOf(b.value)) : 0;
  if (own >= enough) return true;
  const written = writtenWhere(a, b);
  if (written === 'elsewhere') return sharedDigits(a.beside(), b.beside()) >= enough;
  const full = exact && a.claim.measure.text.length >= telling && b.claim.measure.text.length >= telling;
  if (full && own >= enough - 1) return true;
  const slip = values === 'different' && isSlip(a.value, b.value, full ? enough - 1 : enough);
  if (slip && Math.min(writtenDigits(a.value).length, writtenDigits(b.value).length) >= enough - 1) return true;
  if (values === 'consistent' && full && isClose(a.value, b.value)) return true;
  if ((values !== 'different' || written === 'there') && isToldAlike(a, b, 24, 0.7)) return true;
  const digits = sharedDigits(a.beside(), b.beside());
  if (digits >= enough || ((own === enough - 1 || slip) && digits >= 2)) return true;
  if (values === 'consistent' && full && digits >= enough - 1) return true;
  if (written !== 'there') return false;
  return values === 'different' ? slip || digits >= 2 || shared(a.beside(), b.beside()).length >= 2 : exact;
}

/**
 * 本报郑州讯 beside a figure of a place: nothing says whose the one figure is, and it was written `there` (郑州市, 河南省) or
 * `elsewhere` (山西省); null where no dateline tells.
 */
export function writtenWhere(a: LinkedClaim, b: LinkedClaim): 'there' | 'elsewhere' | null {
  const [open, other] = a.place === '' ? [a, b] : [b, a];
  const { writtenIn } = open.claim;
  if (writtenIn === undefined || other.place === '' || other.place === '中国') return null;
  return isPartOf(writtenIn, other.place) || isPartOf(other.place, writtenIn) ? 'there' : 'elsewhere';
}

/** Whether so large a part of what the shorter sentence says, and no fewer pairs of characters, is in the other one. */
function isToldAlike(a: LinkedClaim, b: LinkedClaim, least: number, part: number): boolean {
  const [x, y] = [a.context().sentence, b.context().sentence];
  const shared = sharedPairs(x, y);
  return shared >= least && shared >= part * Math.min(x.length, y.length);
}

/** How many digits the figures have together that both sentences give; one digit proves nothing. */
export function sharedDigits(a: readonly Beside[], b: readonly Beside[]): number {
  let sum = 0;
  for (const [x, y] of shared(a, b)) {
    const digits = Math.min(digitsOf(x.value), digitsOf(y.value));
    if (digits >= 2) sum += digits;
  }
  return sum;
}

/** The figures that both give, in pairs. */
function shared(a: readonly Beside[], b: readonly Beside[]): readonly (readonly [Beside, Beside])[] {
  const taken = new Set<Beside>();
  const pairs: (readonly [Beside, Beside])[] = [];
  for (const x of a) {
    const same = b.find(
      (y) => !taken.has(y) && x.dimension === y.dimension && relateValues(x.value, y.value) === 'same',
    );
    if (same === undefined) continue;
    taken.add(same);
    pairs.push([x, same]);
  }
  return pairs;
}

/** Whether a text gives this very value beside the claim's own, in the same unit or as a count too (127个国家和地区的584个港口). */
export function givesOther({ claim, beside }: LinkedClaim, value: Value): boolean {
  const { dimension } = claim.quantity;
  const isCount = dimension.startsWith('count');
  return beside().some(
    (other) =>
      (other.dimension === dimension || (isCount && other.dimension.startsWith('count'))) &&
      relateValues(other.value, value) === 'same',
  );
}
