import type { AsOf, Claim } from '../model.ts';
import { wholeYears } from './wholeYears.ts';

/** A share moves by no more than this part of itself in one year; what moves further may have taken many. */
const mostInOneYear = 0.06;

/**
 * The claims with a year for the first value of a change that nobody dates: 服务业比重由46.9%提高到48.2% in a review of 2014 starts
 * from 2013. Only percentages that move as little as one year makes them, and what is set anew each year (补助标准由240元提高到280元) where
 * the second value's year is stated; `claims` in order, and the result too.
 */
export function withBaseYears(claims: readonly Claim[]): readonly Claim[] {
  let result: Claim[] | undefined;
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1];
    if (next === undefined || claim.asOf.from !== 'none' || !isOneStep(claim, next)) continue;
    const year = yearOf(next.asOf);
    if (year === null) continue;
    result ??= [...claims];
    result[index] = { ...claim, asOf: wholeYears(year - 1, year - 1, 'paragraph') };
  }
  return result ?? claims;
}

function isOneStep(from: Claim, to: Claim): boolean {
  if (isSetYearly(from, to)) return true;
  if (from.quantity.dimension !== 'percent' || to.quantity.dimension !== 'percent') return false;
  if (from.sentence.start !== to.sentence.start || from.measure.text !== to.measure.text) return false;
  if (from.mood !== 'actual' || to.mood !== 'actual' || !/[到至]$/.test(to.measure.verb)) return false;
  const { center: a } = from.quantity.value;
  const { center: b } = to.quantity.value;
  return a !== null && b !== null && Math.abs(a - b) <= mostInOneYear * Math.abs(a);
}

function isSetYearly(from: Claim, to: Claim): boolean {
  if (from.sentence.start !== to.sentence.start || from.measure.text !== to.measure.text) return false;
  if (from.quantity.dimension !== 'money:CNY' || from.quantity.dimension !== to.quantity.dimension) return false;
  return yearly.test(to.measure.text) && /[到至]$/.test(to.measure.verb) && to.asOf.from !== 'dateline';
}

const yearly = /(?:每人|人均|财政|医保|新农合).*(?:补助|经费)标准$/;

/** The calendar year that a value holds for, or the one that a paper of the first months looks back on; null for any other time. */
function yearOf({ start, end, from, kind }: AsOf): number | null {
  if (start === null || end === null) return null;
  if (from === 'dateline') return kind === 'unknown' ? Number(end.slice(0, 4)) - 1 : null;
  const isYear = end.endsWith('-12-31') && (start === end || start === `${end.slice(0, 4)}-01-01`);
  return isYear ? Number(end.slice(0, 4)) : null;
}
