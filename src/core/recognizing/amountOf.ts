/** An amount, and how a number becomes one. */
import type { Unit } from './lexicon.ts';
import { type Numeral } from './numerals.ts';
import { powerOfTen, tidy } from './powers.ts';

export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly center: number | null;
  /** The place of the last written digit, in units of the value. */
  readonly place: number;
  readonly step: number;
  readonly approximate: boolean;
  readonly unit: Unit | null;
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly fraction: boolean;
  /** A word or sign says that it is a figure: a bound, a sign, a currency. */
  readonly marked: boolean;
  readonly numeral: Numeral;
}

export function fractionOf(numeral: Numeral, start: number, end: number, value: number): Amount {
  return {
    start,
    end,
    lo: value,
    hi: value,
    center: value,
    place: 0,
    step: 0,
    approximate: false,
    unit: null,
    unitStart: end,
    unitEnd: end,
    fraction: true,
    marked: true,
    numeral,
  };
}

/** Number times scale and sign, as an amount. */
export function scaled(
  numeral: Numeral,
  start: number,
  end: number,
  sign: number,
  unit: Unit | null,
  unitStart: number,
  unitEnd: number,
  marked: boolean,
): Amount {
  let scale = unit?.scale ?? 1;
  // 八五折 and 72折 give both digits; 七成六 is read by its caller.
  if (unit !== null && unit.scale === 10 && numeral.lo >= 10 && numeral.digits === 2) scale = 1;
  if (unit !== null && unit.scale === 10 && numeral.lo === 10) scale = 10;
  const plain = scale === 1 && sign === 1;
  const a = plain ? numeral.lo : tidy(numeral.lo * scale * sign);
  const b = plain ? numeral.hi : tidy(numeral.hi * scale * sign);
  return {
    start,
    end,
    lo: Math.min(a, b),
    hi: Math.max(a, b),
    center: numeral.written ? a : null,
    place: powerOfTen(placeOf(numeral)) * scale,
    step: powerOfTen(numeral.step) * scale,
    approximate: numeral.approximate,
    unit,
    unitStart,
    unitEnd,
    fraction: false,
    marked,
    numeral,
  };
}

/** 二十 and 二百 are written to the unit, as 20 and 200 are; 二万 is no more exact than 2万. */
function placeOf({ style, magnitude, place }: Numeral): number {
  return style === 'han' && magnitude === 0 ? Math.min(place, 0) : place;
}
