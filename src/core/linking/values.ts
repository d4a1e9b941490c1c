import type { Value } from '../model.ts';

/** How two values of one unit stand to each other. */
export type ValueRelation = 'same' | 'consistent' | 'different';

/**
 * `same` where the coarser text's own rounding explains the difference (140.19万亿 and 1401879亿) and neither is
 * approximate; `consistent` where the intervals, widened by both roundings, overlap (300多 and 312); else `different`.
 */
export function relateValues(a: Value, b: Value): ValueRelation {
  // 突破1万亿元 is a limit: its hard side gives no slack.
  const slack = (slackOf(a) + slackOf(b)) * 1.000001;
  const apart = Math.max((a.min ?? -Infinity) - (b.max ?? Infinity), (b.min ?? -Infinity) - (a.max ?? Infinity));
  const exact = isPoint(a) && isPoint(b);
  if (exact) {
    if (a.min === b.min) return 'same';
    return Math.abs((a.min ?? 0) - (b.min ?? 0)) < Math.max(a.rounding, b.rounding) * 1.000001 &&
      a.rounding !== b.rounding
      ? 'same'
      : 'different';
  }
  // 1%—5% and 1%—3% are two ranges, each told in full.
  if (
    isRange(a) &&
    isRange(b) &&
    (Math.abs((a.min ?? 0) - (b.min ?? 0)) > slack || Math.abs((a.max ?? 0) - (b.max ?? 0)) > slack)
  )
    return 'different';
  if (apart > slack) return 'different';
  return isOtherAbout(a, b) ? 'different' : 'consistent';
}

/** 3%左右 and 4%左右, as coarse as each other: each text has its own number, though the intervals touch; 约500 and 约520 may be one. */
function isOtherAbout(a: Value, b: Value): boolean {
  const width = widthOf(a);
  return width > 0 && width === widthOf(b) && Math.abs((a.center ?? 0) - (b.center ?? 0)) >= width * 0.999999;
}

/** How wide the interval around an approximate number is (左右, 约); 0 for any other value. */
function widthOf({ center, min, max, approximate }: Value): number {
  if (!approximate || center === null || min === null || max === null || min >= center || max <= center) return 0;
  return Number((max - min).toPrecision(6));
}

/** Two numbers that a text gives as the ends of a range. */
function isRange({ min, max, approximate }: Value): boolean {
  return !approximate && min !== null && max !== null && min < max;
}

function slackOf({ min, max, rounding }: Value): number {
  return min === null || max === null ? 0 : rounding;
}

/** A plain number, neither approximate nor open. */
export function isPoint(value: Value): boolean {
  return !value.approximate && value.min !== null && value.min === value.max;
}

/** True where the larger of two values is more than so many times the smaller; false for a limit, which has no middle. */
export function isFarApart({ center: a }: Value, { center: b }: Value, times: number): boolean {
  return a !== null && b !== null && Math.max(Math.abs(a), Math.abs(b)) > times * Math.min(Math.abs(a), Math.abs(b));
}

/** True for a limit: above or below a number, however far. */
export function isOpen({ min, max }: Value): boolean {
  return min === null || max === null;
}

/** True for a number of three digits or more that do not end in zeros: two texts hardly give it to two things by chance. */
export function isTelling(value: Value): boolean {
  return digitsOf(value) >= 3;
}

/** An approximate value and an exact one of three digits or more that are no further apart than this say the same. */
const close = 0.04;

/** True for an approximate value and one of three digits or more that lies close by (近70万 and 69.2万). */
export function isClose(a: Value, b: Value): boolean {
  if (a.center === null || b.center === null || Math.max(digitsOf(a), digitsOf(b)) < 3) return false;
  return Math.abs(a.center - b.center) <= close * Math.max(Math.abs(a.center), Math.abs(b.center));
}

/**
 * True for two numbers that are written with the same digits in another order, zeros aside (660 and 606, 7.9 and 7.09, 2178 and
 * 2871): a slip of who copied it. At least `least` digits with the zeros; of two random numbers of three digits one pair in 150 is so.
 */
export function isSlip(a: Value, b: Value, least: number): boolean {
  const x = unitsOf(a);
  const y = unitsOf(b);
  if (x === 0 || y === 0 || x === y) return false;
  const ratio = (a.center ?? 0) / (b.center ?? 1);
  if (ratio < 0.4 || ratio > 2.5 || tally(x) !== tally(y)) return false;
  const lengths = [String(x).length, String(y).length] as const;
  return Math.max(...lengths) >= least && Math.abs(lengths[0] - lengths[1]) <= 1 && !isRound(x);
}

/** A number of one digit and zeros. */
function isRound(units: number): boolean {
  return /^.0*$/.test(String(units));
}

/** How many units of its last written digit a number is (12.50万 → 1250); 0 for what is not exact. */
function unitsOf({ center, rounding, approximate }: Value): number {
  if (center === null || rounding <= 0 || (approximate && !isAllWritten(center, rounding))) return 0;
  const units = Math.round(center / (2 * rounding));
  return units > 0 && Number.isSafeInteger(units) ? units : 0;
}

/** 约1731克: a number that is given to its last digit, whatever stands before it. */
function isAllWritten(center: number, rounding: number): boolean {
  const units = Math.round(center / (2 * rounding));
  return units >= 1000 && units % 10 !== 0;
}

/** How often each digit stands in a number, zeros aside, as one number: a digit a place of four bits. */
function tally(units: number): number {
  let key = 0;
  for (let rest = units; rest > 0;) {
    const next = Math.floor(rest / 10);
    key += places[rest - next * 10] ?? 0;
    rest = next;
  }
  return key;
}

const places = [0, 1, 16, 256, 4096, 65536, 1048576, 16777216, 268435456, 4294967296] as const;

/** The digits of a number as it is written (12.50万 → 1250); empty for what is not exact. */
export function writtenDigits(value: Value): string {
  const units = unitsOf(value);
  return units === 0 ? '' : String(units);
}

/** One key for a number, given by its digits, and for what may be slips of it: which digits it has, zeros aside. */
export function digitKey(written: string): string {
  return String(tally(Number(written)));
}

/** True where the one may be the other in round hundreds (6600 and 6638), though nothing says so: no ground for an alarm. */
export function mayBeRounded(a: Value, b: Value): boolean {
  return isRoundOf(a, b) || isRoundOf(b, a) || isCutOff(a, b) || isCutOff(b, a);
}

/** 4538亿元 for 4538.7亿元: what is behind the point was left out, not rounded; of shorter numbers (1.4% and 1.49%) it matters. */
function isCutOff(cut: Value, exact: Value): boolean {
  if (cut.center === null || exact.center === null || cut.rounding <= exact.rounding) return false;
  if (cut.center < 2000 * cut.rounding) return false;
  return exact.center > cut.center && exact.center - cut.center < 2 * cut.rounding;
}

function isRoundOf(round: Value, exact: Value): boolean {
  // 1400以上 is a limit that somebody drew, and rounds nothing up.
  if (round.center === null || exact.center === null || round.rounding <= 0 || isOpen(round)) return false;
  const unit = 2 * round.rounding;
  const digits = Math.round(round.center / unit);
  if (!Number.isSafeInteger(digits) || digits < 1000 || digits % 100 !== 0) return false;
  return Math.abs(round.center - exact.center) <= 50 * unit;
}

/** How many digits a number is written with, without the zeros at its end (12.53万 has four, 1200 two); 0 for what is no exact number. */
export function digitsOf({ center, rounding, approximate }: Value): number {
  if (center === null || approximate || center <= 0) return 0;
  let digits = rounding > 0 ? Math.round(center / (2 * rounding)) : Math.round(center);
  if (!Number.isSafeInteger(digits)) return 0;
  while (digits >= 10 && digits % 10 === 0) digits /= 10;
  return String(digits).length;
}
