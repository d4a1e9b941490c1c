import type { Analysis } from '../../analysis.ts';
import type { FoldedSpan } from '../../model.ts';
import type { BadSpan } from './durations.ts';
import type { Passage } from './figures.ts';

const taken = /(?:用时|历时|耗时|费时|时长|运行时间|行程|全程|行驶|飞行|飞行时间)(?:约|为|共|仅|只需|需)*$/;
const clock =
  /(上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|晚|午后|夜里)?(?<![\d.])(\d{1,2})[时点:](?!间|段|期|\d{3})(?:(\d{1,2})分?|(半|整|一刻|三刻))?/g;
/** What tells that the second clock is not of the same day as the first. */
const otherDay = /次日|翌日|第二天|当晚|次晨|隔天|后天|当地时间|前一/;
/** Minutes that a stated length may be off by, its own rounding apart. */
const SLACK = 15;

/** 上午8时30分发车，11时抵达，全程用时5小时: a length that does not lie between the two clocks of its sentence. */
export function* journeysOf({ folded: { text } }: Analysis, { figures, start }: Passage): Generator<BadSpan> {
  for (const [index, { quantity, interval, clause }] of figures.entries()) {
    if (quantity.dimension !== 'time:days' || !/时|钟头|分/.test(quantity.unit) || !taken.test(clause)) continue;
    const before = text.slice(start, quantity.start);
    if (otherDay.test(before) || /[。；]/.test(before)) continue;
    const clocks = [...before.matchAll(clock)];
    const [from, to] = clocks;
    if (from === undefined || to === undefined || clocks.length !== 2) continue;
    // A stop on the way, or a part of the time, is another length.
    if (/其中|\d/.test(before.slice(to.index + to[0].length))) continue;
    const first = minutesOf(from);
    const second = minutesOf(to);
    if (first === undefined || second === undefined) continue;
    // A clock without 上午 or 下午 may be of either half of the day.
    const apart = first.flatMap((a) => second.map((b) => b - a)).filter((length) => length > 0);
    const [shortest] = apart.sort((a, b) => a - b);
    // 2小时40分 may be two figures.
    const next = figures[index + 1];
    const minutes = next?.gap === '' && next.quantity.unit.startsWith('分') ? (next.quantity.value.center ?? 0) : 0;
    const lo = interval.lo / 60 + minutes - SLACK;
    const hi = interval.hi / 60 + minutes + SLACK;
    if (shortest === undefined || apart.some((length) => length >= lo && length <= hi)) continue;
    yield {
      kind: 'length',
      duration: quantity,
      start: spanOf(from, start),
      end: spanOf(to, start),
      apart: `${String(shortest)} 分钟`,
    };
  }
}

function spanOf({ index, 0: { length } }: RegExpExecArray, start: number): FoldedSpan {
  return { start: start + index, end: start + index + length };
}

/** The minutes of the day that a clock can mean; undefined where it is none. */
function minutesOf([, half = '', hours = '', minutes, word = '']: RegExpExecArray): readonly number[] | undefined {
  const hour = Number(hours);
  const minute = minutes === undefined ? (['半', '一刻', '三刻'].indexOf(word) + 1) * 15 : Number(minutes);
  const value = hour * 60 + (word === '半' ? 30 : word === '一刻' ? 15 : minute);
  if (hour > 24 || minute > 59) return undefined;
  if (hour >= 12 || /上午|早|清晨|凌晨/.test(half)) return [value];
  return /下午|傍晚|晚|午后|夜/.test(half) ? [value + 720] : [value, value + 720];
}
