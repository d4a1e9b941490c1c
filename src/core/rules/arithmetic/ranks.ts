import type { Analysis } from '../../analysis.ts';
import type { FoldedSpan } from '../../model.ts';
import { copyTest } from './copies.ts';

/** Two ranks whose words say the opposite of their numbers. */
export interface BadRank {
  readonly from: FoldedSpan;
  readonly to: FoldedSpan;
}

const rank = '(第)?([\\d一二三四五六七八九十百]{1,4})(位|名)';
const up = '上升|提升|跃升|升|前移|前进|跃|晋升|提高|攀升|进步|上移';
const down = '下降|下滑|下跌|跌|降|后退|退|后移|滑落|滑|退步|下移|掉';
const change = new RegExp(
  `(?:由|从)[^，。；\\d第]{0,14}${rank}[^，。；\\d]{0,10}?(${up}|${down})(?:到了|到|至|为)[^，。；\\d第]{0,14}${rank}`,
  'g',
);

/** 排名从第6位上升到第9位: a smaller number is the better place. */
export function* badRanksOf(analysis: Analysis): Generator<BadRank> {
  const { text } = analysis.folded;
  const isCopy = copyTest(analysis);
  for (const match of text.matchAll(change)) {
    const [whole, firstMark = '', first = '', firstUnit = '', verb = '', lastMark = '', last = '', lastUnit = ''] =
      match;
    // Persons are counted by the same words (由3名增加到5名).
    if (firstMark === '' || lastMark === '' || firstUnit !== lastUnit) continue;
    const [a, b] = [valueOf(first), valueOf(last)];
    if (a === null || b === null || a === b) continue;
    if (new RegExp(`^(?:${up})$`).test(verb) ? b < a : b > a) continue;
    const from = spanIn(match.index, whole, firstMark + first + firstUnit, false);
    const to = spanIn(match.index, whole, lastMark + last + lastUnit, true);
    if (!isCopy(from)) yield { from, to };
  }
}

function spanIn(index: number, whole: string, part: string, last: boolean): FoldedSpan {
  const start = index + (last ? whole.lastIndexOf(part) : whole.indexOf(part));
  return { start, end: start + part.length };
}

const digits = '零一二三四五六七八九';

/** A rank below a hundred in digits or Han numerals; null for anything else. */
function valueOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null) return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones === '' ? digits.indexOf(tens) : null;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
