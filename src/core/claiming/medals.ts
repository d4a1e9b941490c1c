import type { Quantity } from '../model.ts';

/** 36金17银11铜, 8金4银: medals as headlines tell them; a colour alone is too often something else. Bounded, so linear. */
const rows =
  /(?<!\d)(\d{1,3})金(\d{1,3})银(?:(\d{1,3})铜)?|(?<!\d)(\d{1,3})金(\d{1,3})铜|(?<!\d)(\d{1,3})银(\d{1,3})铜/g;

/**
 * The quantities of a text with the medals that it tells by colour (36金17银11铜), each a count whose unit span is the colour;
 * `quantities` in order, folded offsets, and the result too.
 */
export function withMedals(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(rows)) {
    for (const each of match[0].matchAll(/(\d{1,3})[金银铜]/g)) {
      const start = match.index + each.index;
      const end = start + each[0].length;
      const count = Number(each[1]);
      found.push({
        kind: 'quantity',
        type: 'quantity',
        start,
        end,
        value: { min: count, max: count, center: count, rounding: 0.5, approximate: false },
        unit: '枚',
        unitSpan: { start: end - 1, end },
        dimension: 'count:枚',
        bare: false,
      });
    }
  }
  if (found.length === 0) return quantities;
  const kept = quantities.filter(({ start, end }) => !found.some((medal) => medal.start < end && start < medal.end));
  return [...kept, ...found].sort((a, b) => a.start - b.start);
}

/** What a medal counts: 金牌 of 36金; null for any other figure. */
export function medalOf(text: string, { unit, unitSpan }: Quantity): string | null {
  const colour = text.slice(unitSpan.start, unitSpan.end);
  return unit === '枚' && '金银铜'.includes(colour) && colour !== '' ? `${colour}牌` : null;
}
