import { factorOf } from './factors.ts';
import type { Figure } from './figures.ts';

/** Chinese powers of ten, for showing sums in the unit a reader sees. */
const powers: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

/** The number of a figure as it goes into a computation beside others: in the largest power of ten that all of them write. */
export function numberText(figure: Figure, ...others: readonly Figure[]): string {
  if (
    others.some(
      ({ quantity }) => quantity.unit !== figure.quantity.unit && quantity.dimension === figure.quantity.dimension,
    )
  )
    return figure.text;
  return inPower(
    figure.quantity.value.center ?? figure.quantity.value.min ?? figure.quantity.value.max ?? 0,
    powerOf([figure, ...others]),
  );
}

/** A number computed in base units, in the same dress as the figures it comes from, of which there is at least one. */
export function resultText(value: number, figures: readonly Figure[]): string {
  const [first] = figures;
  const factor = first === undefined ? 1 : factorOf(first.quantity.unit, first.quantity.dimension);
  return inPower(value / factor, powerOf(figures));
}

/** The power of ten that the first of the figures is written with; 1 where none is. */
function powerOf(figures: readonly Figure[]): readonly [string, number] {
  for (const power of powers) if (figures.some(({ text }) => text.includes(power[0]))) return power;
  return ['', 1];
}

function inPower(value: number, [name, factor]: readonly [string, number]): string {
  const scaled = value / factor;
  return `${plain(scaled)}${name}`;
}

/** Up to six significant digits behind the point, without floating dust. */
function plain(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const digits = Math.abs(value) >= 100 ? 2 : 4;
  return String(Number(value.toFixed(digits)));
}
