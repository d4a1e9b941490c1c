/** What the words around a number do to its interval. */
import type { Amount } from './amountOf.ts';
import { lexicon } from './lexicon.ts';
import { among } from './match.ts';
import { tidy } from './numerals.ts';
import type { Bound } from './tables/approximations.ts';

/** Applies the words around the number to its interval. */
export function bounded(codes: Uint16Array, amount: Amount, before: Bound): Amount {
  const { after } = lexicon();
  let result = apply(amount, before);
  let end = amount.end;
  for (let round = 0; round < 2; round++) {
    const hit = after.longest(codes, end);
    if (hit === null) break;
    if (hit.value === 'more' && (amount.approximate || (hit.end === end + 1 && !mayOpen(codes, amount, hit.end))))
      break;
    result = apply(result, hit.value);
    end = hit.end;
  }
  return end === result.end ? result : { ...result, end };
}

/** 三年多, 五千元余: behind a unit, and only where the word does not begin the next one (5家多家, 3人余下). */
function mayOpen(codes: Uint16Array, { unit }: Amount, end: number): boolean {
  return unit !== null && !among('家种个项次名方样元下地部额', codes[end] ?? 0);
}

/** 十年多 is less than eleven years; 五千元余 is up to six thousand. */
function moreOf({ unit, step }: Amount): number {
  return unit?.kind === 'duration' ? Math.min(step, 1) : step;
}

function apply(amount: Amount, bound: Bound): Amount {
  const { lo, hi, center } = amount;
  const base = center ?? lo ?? hi ?? 0;
  const half = amount.step / 2;
  switch (bound) {
    case 'plain':
      return amount;
    case 'near':
      // 近三五年, 近十余年: the number is open already.
      if (amount.approximate) return { ...amount, marked: true };
      return { ...amount, lo: tidy(base - half), hi: base, approximate: true, marked: true };
    case 'about':
      // 约十多 is as open as 十多: the word adds nothing to what the number leaves open.
      if (amount.approximate) return { ...amount, marked: true };
      return {
        ...amount,
        lo: tidy((lo ?? base) - half),
        hi: tidy((hi ?? base) + half),
        approximate: true,
        marked: true,
      };
    case 'above':
      return { ...amount, lo: center ?? lo, hi: null, marked: true };
    case 'below':
      return { ...amount, lo: null, hi: hi, marked: true };
    case 'within':
      return { ...amount, lo: Math.min(0, base), hi, marked: true };
    case 'more':
      return { ...amount, hi: hi === null ? null : tidy(hi + moreOf(amount)), approximate: true, marked: true };
  }
}
