/** What the words around a number do to its interval. */
import type { Amount } from './amountOf.ts';
import { lexicon } from './lexicon.ts';
import { among } from './match.ts';
import { tidy } from './powers.ts';
import type { Bound } from './tables/approximations.ts';

/** The amount with the words around its number applied to its interval, and `start` where a word before it begins. */
export function bounded(codes: Uint16Array, amount: Amount, before: Bound, start = amount.start): Amount {
  const { after } = lexicon();
  interval.lo = amount.lo;
  interval.hi = amount.hi;
  interval.approximate = amount.approximate;
  narrow(amount, before);
  let end = amount.end;
  for (let round = 0; round < 2; round++) {
    const hit = after.longest(codes, end);
    if (hit === null) break;
    if (hit.value === 'more' && (amount.approximate || (hit.end === end + 1 && !mayOpen(codes, amount, hit.end))))
      break;
    narrow(amount, hit.value);
    end = hit.end;
  }
  if (before === 'plain' && end === amount.end) return start === amount.start ? amount : { ...amount, start };
  const { lo, hi, approximate } = interval;
  return { ...amount, start, end, lo, hi, approximate, marked: true };
}

/** 三年多, 五千元余: behind a unit, and only where the word does not begin the next one (5家多家, 3人余下). */
function mayOpen(codes: Uint16Array, { unit }: Amount, end: number): boolean {
  return unit !== null && !among('家种个项次名方样元下地部额', codes[end] ?? 0);
}

/** 十年多 is less than eleven years; 五千元余 is up to six thousand. */
function moreOf({ unit, step }: Amount): number {
  return unit?.kind === 'duration' ? Math.min(step, 1) : step;
}

/** One interval serves all amounts, one after the other; `bounded` takes what it holds before the next is read. */
const interval: { lo: number | null; hi: number | null; approximate: boolean } = {
  lo: null,
  hi: null,
  approximate: false,
};

/** What one word does to the interval. */
function narrow(amount: Amount, bound: Bound): void {
  const { lo, hi } = interval;
  const base = amount.center ?? lo ?? hi ?? 0;
  const half = amount.step / 2;
  switch (bound) {
    case 'plain':
      return;
    case 'near':
      // 近三五年, 近十余年: the number is open already.
      if (interval.approximate) return;
      interval.lo = tidy(base - half);
      interval.hi = base;
      interval.approximate = true;
      return;
    case 'about':
      // 约十多 is as open as 十多: the word adds nothing to what the number leaves open.
      if (interval.approximate) return;
      interval.lo = tidy((lo ?? base) - half);
      interval.hi = tidy((hi ?? base) + half);
      interval.approximate = true;
      return;
    case 'above':
      interval.lo = amount.center ?? lo;
      interval.hi = null;
      return;
    case 'below':
      interval.lo = null;
      return;
    case 'within':
      interval.lo = Math.min(0, base);
      return;
    case 'more':
      interval.hi = hi === null ? null : tidy(hi + moreOf(amount));
      interval.approximate = true;
  }
}
