/** One amount: a number with what stands close around it, its sign, unit and approximation (近90%, 1400余项, 十二块五毛). */
import type { Amount } from './amountOf.ts';
import { bounded } from './bounds.ts';
import { readCore } from './core.ts';
import { lexicon } from './lexicon.ts';
import { readMoreThan } from './moreThan.ts';
import { among } from './match.ts';
import { readTerm } from './nonfigures.ts';
import type { Bound } from './tables/approximations.ts';
import { SPACE } from './unitAfter.ts';

const JIN = '近'.charCodeAt(0);
/** Behind these 近 is a place close by, not a number that is nearly reached. */
const NEARER = '更较最靠走拉贴';

/**
 * The amount at `index`, or null. Reads approximations before and after the number; ranges are another's work.
 */
export function readAmount(codes: Uint16Array, index: number): Amount | null {
  const words = lexicon();
  let i = index;
  let bound: Bound = 'plain';
  const before = words.before.longest(codes, i);
  if (before === null) {
    const special = readMoreThan(codes, i);
    if (special !== null) return special;
  } else {
    bound = before.value;
    i = before.end;
    // 更近一公里 is nearer by one, and 近一些 counts nothing.
    if (codes[index] === JIN && (among(NEARER, codes[index - 1] ?? 0) || readTerm(codes, i) > i)) return null;
    const second = words.before.longest(codes, i);
    if (second !== null) i = second.end;
    if (codes[i] === SPACE) i++;
  }
  const core = readCore(codes, i, bound !== 'plain');
  if (core === null) return null;
  return bounded(codes, core, bound, index);
}
