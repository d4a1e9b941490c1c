import type { AsOf } from '../model.ts';
import { wholeYears } from './wholeYears.ts';

/**
 * The as-of of a figure that holds for every one of several years, not for all of them together (“十四五”时期，每年新增就业60万人以上,
 * 五年来，粮食产量稳定在1400亿斤以上), or for the last years before a paper that looks back (连续9年稳定在); as it is for any other
 * figure. `before` is the clause up to the figure.
 */
export function withEachYear(asOf: AsOf, before: string): AsOf {
  const { start, end, kind, from } = asOf;
  if (end === null) return asOf;
  const year = Number(end.slice(0, 4));
  const count = from === 'dateline' && kind === 'unknown' ? yearsIn(before) : 0;
  if (count > 1) return { ...wholeYears(year - count, year - 1, 'sentence'), each: true };
  if (kind !== 'flow' || start === null) return asOf;
  if (year <= Number(start.slice(0, 4)) || !each.test(before)) return asOf;
  return { ...asOf, each: true };
}

/** Own list; an average (年均) is that of no year. */
const each = /每年(?!均|平均)|(?:稳定|保持|维持)在$/;

const lasting = /连续(\d{1,2}|[两二三四五六七八九十])年(?:稳定|保持|维持)在$/;

/** How many years a level was kept, 0 where nothing says. */
function yearsIn(before: string): number {
  const word = lasting.exec(before)?.[1];
  if (word === undefined) return 0;
  return Number(word) || '零一二三四五六七八九十'.indexOf(word === '两' ? '二' : word);
}
