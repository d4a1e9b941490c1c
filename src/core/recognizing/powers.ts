/** Powers of ten, and what binary fractions leave of decimal ones. */

const LEAST = -40;
const MOST = 60;
let powers: Float64Array | undefined;

/** 10 to a whole power from -40 to 60; a power beyond them as `**` gives it. */
export function powerOfTen(power: number): number {
  powers ??= Float64Array.from({ length: MOST - LEAST + 1 }, (_, index) => 10 ** (index + LEAST));
  return powers[power - LEAST] ?? 10 ** power;
}

/** Digits after 15 places are noise of binary fractions. */
export function tidy(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}
