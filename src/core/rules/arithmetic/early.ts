import type { Time } from '../../model.ts';
import type { Disorder } from './order.ts';
import { PLAN_WORDS } from './planWords.ts';

/** How many days before its end a year or a part of it may be told of as a whole. */
const DAYS_BEFORE = { year: 20, half: 10, quarter: 10 } as const;
const results = /完成|实现|增长|下降|增加|减少|达到|累计|同比|新增|突破/;
/** Of 全年 any figure says enough. */
const figure = /\d/;
const aims = /左右|以上|以内|不低于|不超过|任务|安排|要|应|建议|预算|指标|能够|可能|可达|需|若|如果|是否/;

/** A whole year, half or quarter told with its results before it was over: 新华社2021年1月15日电 2021年全年…完成. */
export function* earlyOf(
  text: string,
  times: readonly Time[],
  day: string | null,
  other: Time | null,
): Generator<Disorder> {
  if (day === null) return;
  for (const time of times) {
    const { precision, from, to, anchor, bound, start, end } = time;
    if (anchor !== 'absolute' || bound !== undefined || from === null || to === null || from > day) continue;
    if (precision !== 'year' && precision !== 'half' && precision !== 'quarter') continue;
    if (precision === 'year' && !/^年?，?(?:全年|全年度|度(?!假))/.test(text.slice(end, end + 4))) continue;
    if (Date.parse(to) - Date.parse(day) <= DAYS_BEFORE[precision] * 86_400_000) continue;
    const clause = /^[^。；！？]{0,48}/.exec(text.slice(end, end + 48))?.[0] ?? '';
    const before = text.slice(Math.max(0, start - 16), start);
    if (
      !(precision === 'year' ? figure : results).test(clause) ||
      PLAN_WORDS.test(clause) ||
      PLAN_WORDS.test(before) ||
      aims.test(clause)
    )
      continue;
    yield { kind: 'told', at: time, other };
  }
}
