/** Measures of two parts: 六斤八两, 3公里500米, and tenths behind their unit: 两米五, 一米七八, 三十八度五. */
import { type Amount, scaled } from './amountOf.ts';
import { ARABIC, codeSet, HAN_DIGIT, HAN_UNIT, tables } from './chartables.ts';
import { lexicon } from './lexicon.ts';
import { isBreak } from './match.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { powerOfTen, tidy } from './powers.ts';
import type { UnitHit } from './unitAfter.ts';

const PERCENT = 0x25;
const POINT = 0x2e;
const LIANG = '两'.charCodeAt(0);
/** Units that tenths are said behind, with how many digits there may be. */
const SAID_TENTHS: ReadonlyMap<number, number> = new Map([
  ['米'.charCodeAt(0), 2],
  ['度'.charCodeAt(0), 1],
  ['丈'.charCodeAt(0), 1],
  ['尺'.charCodeAt(0), 1],
]);
/** What may follow the tenths, besides a mark: 一米八的, 两米五左右, 三米二高. */
const FOLLOWING = codeSet('的左上以高宽长深厚');

/**
 * The Han digits behind 米, 度, 丈 or 尺 as its tenths and hundredths, as heights and fevers are said; null where they begin
 * a number of something else (三米五个人), or the number before the unit is open.
 */
export function withTenthsBehind(
  codes: Uint16Array,
  numeral: Numeral,
  start: number,
  { unit, end }: UnitHit,
  sign: number,
): Amount | null {
  const { kinds, values } = tables();
  // 一米六, 1米6: both numbers are of one script.
  const digit = numeral.style === 'han' ? HAN_DIGIT : numeral.style === 'arabic' && !numeral.shaped ? ARABIC : 0;
  if (((kinds[codes[end] ?? 0] ?? 0) & digit) === 0 || numeral.approximate) return null;
  const most = end === numeral.end + 1 ? (SAID_TENTHS.get(codes[end - 1] ?? 0) ?? 0) : 0;
  let at = end;
  let extra = 0;
  let place = 1;
  while (at < end + most && codes[at] !== LIANG && ((kinds[codes[at] ?? 0] ?? 0) & digit) !== 0) {
    place /= 10;
    extra += (values[codes[at] ?? 0] ?? 0) * place;
    at++;
  }
  const next = codes[at] ?? 0;
  if (at === end || next === PERCENT || next === POINT || (!isBreak(next) && !FOLLOWING.has(next))) return null;
  const base = scaled(numeral, start, at, sign, unit, numeral.end, at, false);
  const value = tidy(sign * (numeral.lo + extra));
  return { ...base, lo: value, hi: value, center: value, place, step: place };
}

/** 六斤八两, 1米75厘米: a number of a smaller unit of the same kind behind the first, as one measure in the first's unit. */
export function withSmallerUnit(codes: Uint16Array, first: Amount): Amount | null {
  const { kinds } = tables();
  const { unit, center, end } = first;
  const digit = ((kinds[codes[end] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0;
  if (!digit || unit === null || center === null || first.approximate) return null;
  const numeral = readNumeral(codes, end);
  if (numeral === null || numeral.approximate || numeral.shaped || numeral.lo === 0) return null;
  const hit = lexicon().units.longest(codes, numeral.end);
  if (hit?.value.kind !== 'measure' || hit.value.dimension !== unit.dimension) return null;
  const share = hit.value.factor / unit.factor;
  // 5米30公里 is no measure of two parts.
  if (share >= 1 || numeral.lo * share >= 1) return null;
  const value = tidy(center + (center < 0 ? -1 : 1) * numeral.lo * share);
  const place = share * powerOfTen(numeral.place);
  return { ...first, end: hit.end, unitEnd: hit.end, lo: value, hi: value, center: value, place, step: place };
}
