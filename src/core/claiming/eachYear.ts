import type { AsOf } from '../model.ts';

/**
 * The as-of of a figure that holds for every one of several years, not for all of them together (“十四五”时期，每年新增就业60万人以上,
 * 五年来，粮食产量稳定在1400亿斤以上); as it is for any other figure. `before` is the clause up to the figure.
 */
export function withEachYear(asOf: AsOf, before: string): AsOf {
  const { start, end, kind } = asOf;
  if (kind !== 'flow' || start === null || end === null) return asOf;
  if (Number(end.slice(0, 4)) <= Number(start.slice(0, 4)) || !each.test(before)) return asOf;
  return { ...asOf, each: true };
}

/** Own list; an average (年均) is that of no year. */
const each = /每年(?!均|平均)|(?:稳定|保持|维持)在$/;
