import type { Damage } from '../model.ts';

/** Units at which damage can begin; folding collects where they stand. */
export const DAMAGE_MARKS = '?\ufffd锟';

/** How far damage reaches from a mark. A plain question mark is none: it must have eaten a part of a number, a gloss or a word. */
const SHAPES: readonly (readonly [RegExp, Damage['kind']])[] = [
  [/\?!\?/y, 'question-marks'],
  [/\ufffd{1,64}/y, 'replacement'],
  [/(?:锟斤拷){1,32}/y, 'mojibake'],
  // A gloss whose bracket was eaten: ?xué), 医?xué院.
  [/\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùü]{1,6}\)/y, 'question-marks'],
  [/(?<=[一-鿿])\?[a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔù][a-z]{0,3}(?=[一-鿿])/y, 'question-marks'],
  // A date that lost its digit: ?月13日.
  [/\?(?=月份?\d)/y, 'question-marks'],
  // A number that lost its point or a digit: 12?5万.
  [/(?<=\d)\?(?=\d)/y, 'question-marks'],
  // Two and more inside a word or between figures; a headline's ?? stands at its end.
  [/(?<=[一-鿿\d])\?{2,16}(?=[一-鿿\d])/y, 'question-marks'],
];

/** The damaged stretches of a folded text, given the offsets of its marks in order. Offsets: the text given. */
export function findDamage(text: string, marks: readonly number[]): readonly Damage[] {
  const damages: Damage[] = [];
  let end = 0;
  for (const start of marks) {
    if (start < end) continue;
    for (const [shape, kind] of SHAPES) {
      shape.lastIndex = start;
      const found = shape.exec(text);
      if (found === null) continue;
      end = start + found[0].length;
      damages.push({ start, end, kind });
      break;
    }
  }
  return damages;
}
