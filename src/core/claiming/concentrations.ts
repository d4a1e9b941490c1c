import type { Quantity } from '../model.ts';

const perVolume = /每立方(?:米|公尺)(?:为|達|达)?$/;
const units: ReadonlySet<string> = new Set(['微克', '毫克', '克', '千克']);

/**
 * Quantities with masses that are told for a cubic metre (每立方米30.5微克) as concentrations, the words in front taken in;
 * `quantities` in order, offsets of the folded `text`; the same list where there is none.
 */
export function withConcentrations(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  let result: Quantity[] | undefined;
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.dimension !== 'mass' || !units.has(quantity.unit)) continue;
    const words = perVolume.exec(text.slice(Math.max(0, quantity.start - 6), quantity.start))?.[0];
    if (words === undefined) continue;
    result ??= [...quantities];
    result[index] = {
      ...quantity,
      start: quantity.start - words.length,
      dimension: 'concentration',
      unit: `${quantity.unit}/立方米`,
    };
  }
  return result ?? quantities;
}
