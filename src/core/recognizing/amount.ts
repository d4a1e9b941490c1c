/** One amount: a number with what stands close around it, its sign, unit and approximation (近90%, 1400余项, 十二块五毛). */
import type { Amount } from './amountOf.ts';
import { bounded } from './bounds.ts';
import { readCore } from './core.ts';
import { lexicon } from './lexicon.ts';
import { readMoreThan } from './moreThan.ts';
import type { Bound } from './tables/approximations.ts';
import { SPACE } from './unitAfter.ts';

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
    const second = words.before.longest(codes, i);
    if (second !== null) i = second.end;
    if (codes[i] === SPACE) i++;
  }
  const core = readCore(codes, i, bound !== 'plain');
  if (core === null) return null;
  return bounded(codes, core.start === index ? core : { ...core, start: index }, bound);
}
