import { sameUnit } from './comparable.ts';
import type { Figure } from './figures.ts';
import { isSummand, type Sum } from './sums.ts';

/** 上半年120亿元，下半年150亿元，全年270亿元: halves or quarters of one thing and its year. */
export function* periodsOf(figures: readonly Figure[]): Generator<Sum> {
  for (const [index, first] of figures.entries()) {
    const precision = first.times.at(-1)?.precision;
    if (precision !== 'half' && precision !== 'quarter') continue;
    const length = precision === 'half' ? 2 : 4;
    const parts = figures.slice(index, index + length);
    const last = parts.at(-1);
    const name = thingOf(first);
    if (last === undefined || parts.length < length || !parts.every((part) => isPartOf(part, first, precision)))
      continue;
    if (parts.some((part) => thingOf(part) !== '' && thingOf(part) !== name) || !follow(parts)) continue;
    const around = [figures[index - 1], figures[index + length]];
    const whole = around.find(
      (figure) =>
        figure !== undefined &&
        isSummand(figure) &&
        sameUnit(figure, first) &&
        figure.role.kind === 'level' &&
        figure.clause.includes('全年') &&
        thingOf(figure).endsWith(name) &&
        !/[。；]/.test(figure === figures[index - 1] ? first.gap : figure.gap),
    );
    if (whole !== undefined) yield { whole, parts, signs: parts.map(() => 1), open: false };
  }
}

function isPartOf(part: Figure, first: Figure, precision: string): boolean {
  return (
    isSummand(part) &&
    sameUnit(part, first) &&
    part.role.kind !== 'by' &&
    part.role.kind !== 'to' &&
    part.times.length === 1 &&
    part.times[0]?.precision === precision &&
    !/比|较|累计|同期/.test(part.clause)
  );
}

/** What is counted, without when and the verb of having. */
function thingOf({ clause }: Figure): string {
  return clause.replace(/^.*@|全年|^其中/g, '').replace(/(?:达到|达|为|约|有|共|是)+$/, '');
}

/** True where each stretch begins after the one before it ends. */
function follow(parts: readonly Figure[]): boolean {
  return parts.slice(1).every((part, at) => {
    const before = parts[at]?.times[0]?.to ?? null;
    const from = part.times[0]?.from ?? null;
    // Without a year they are those of one year, in the order of the text.
    if (before === null && from === null) return true;
    return before !== null && from !== null && from > before && before.slice(0, 4) === from.slice(0, 4);
  });
}
