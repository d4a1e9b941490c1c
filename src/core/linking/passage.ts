import type { FoldedSpan } from '../model.ts';

/**
 * So many letters, digits and Han characters around a figure, word for word the same, are one text: what is shorter two
 * writers may hit upon by themselves, for yearly reports and releases speak in set phrases (比上年增长5.2%).
 */
const PASSAGE = 24;

/** Marks and white space may stand between the units, but not whole tables of them. */
const REACH = 4 * PASSAGE;

/**
 * Every stretch of PASSAGE units that holds the figure: two texts stand around their figures in the same words if and only
 * if they have one of them in common. A body that is shorter than that has one, itself. Offsets: of the text given.
 */
export function passagesAround(text: string, body: FoldedSpan, figure: FoldedSpan): readonly string[] {
  const before = unitsOf(text, Math.max(body.start, figure.start - REACH), figure.start).slice(-PASSAGE);
  const inside = unitsOf(text, figure.start, figure.end).slice(0, PASSAGE);
  const behind = unitsOf(text, figure.end, Math.min(body.end, figure.end + REACH)).slice(0, PASSAGE);
  const units = before + inside + behind;
  if (units.length <= PASSAGE) return [units];
  const passages: string[] = [];
  const first = Math.max(0, before.length + inside.length - PASSAGE);
  for (let at = first; at <= before.length && at + PASSAGE <= units.length; at++)
    passages.push(units.slice(at, at + PASSAGE));
  return passages;
}

/** Whether a code unit is a letter, a digit or a Han character: punctuation and white space differ between copies. */
export function isTextUnit(unit: number): boolean {
  return unit >= 0x3400 ? unit < 0xfe00 : (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x7a);
}

function unitsOf(text: string, start: number, end: number): string {
  let units = '';
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && isTextUnit(text.charCodeAt(i))) continue;
    units += text.slice(from, i);
    from = i + 1;
  }
  return units;
}
