import type { Analysis } from '../../analysis.ts';
import type { Quantity, Time } from '../../model.ts';
import { type BadSpan, mostYears, yearsIn } from './durations.ts';
import { factorOf } from './factors.ts';
import type { Passage } from './figures.ts';

/** Verbs of a beginning, right behind its time or (始于) right before it. */
const begins =
  /^(?:正式|全面|在[^，。；]{2,10})?(?:破土|开工|动工|开建|始建|奠基|启动|立项|开始|开拍|开机|动笔|起笔|着手|出发|启程|开播|开挖|开凿|修建|兴建|动议|受理|立案|爆发|成立|创立|创办|设立|组建|入职|入伍|参军|入学|上任|赴任|就任|任职|当选|接任|驻村|进厂|进城|下乡|插队|参加工作|进入|来到|考入|调入|起|以来)/;
const beginsBefore = /(?:始于|始建于|起于|开工于|动工于|创办于|爆发于|自|从)$/;
/** Verbs of the end that such a beginning leads to. */
const ends =
  /^(?:年?底|年?初)?(?:正式|全面|全线|顺利|如期|最终|才|主体|在[^，。；]{2,10})?(?:竣工|完工|通车|建成|落成|投产|投用|投入|交付|开通|封顶|验收|贯通|合龙|结束|终结|告终|停战|完成|完结|收官|杀青|关机|出版|问世|付梓|定稿|抵达|到达|返回|闭幕|宣判|审结|结案|卸任|离任|离职|退役|退伍|毕业|调离|退休|离休|返城|上映|首映|公映|播出|播完|解散|停刊|停播|止|为止)/;
const endsBefore = /(?:止于|终于|结束于|竣工于|完工于|建成于|卒于)$/;
/** What leads to a length that lies between both. */
const cue =
  /(?:历时|历经|前后历时|前后共|前后|用时|耗时|费时|总工期|建设工期|施工期|工期|建设周期|周期|为期|持续|在任|任期|整整|长达|总共|共计|共|跨越|横跨|时间跨度)(?:了|为|达|长达|整整|共|是)*$/;
/** What is set or counted to the month: no calendar years are rounded up. */
const exact = /(?:任期|工期|施工期|为期|周期)(?:为|达|长达|整整|共|是)*$/;
/** Verbs that take a length: it may be shorter than the stretch, never longer. */
const lasting =
  /(?:历时|为期|持续|连续|坚持|坚守|驻守|守护|任教|从教|执教|工作|任职|服役|生活|居住|旅居|担任|走过|经历|征战|效力|连任|奋战|奔走|苦干|研究|潜心|耕耘|扎根|整整|长达|一[一-鿿]就是)[^，。；、：#@]{0,8}$/;

/** Lengths that do not fit between the two dated events of their sentence: 2019年3月动工，2021年6月通车，历时五年. */
export function* stretchesOf({ folded: { text } }: Analysis, { figures, times }: Passage): Generator<BadSpan> {
  for (const { quantity, clause, gap, tail } of figures) {
    const stated = statedYears(quantity, text);
    if (stated === null) continue;
    const before = times.filter((time) => time.end <= quantity.start && isDated(time));
    const last = before.at(-1);
    if (last === undefined || last.bound === 'until') continue;
    const isRange = last.type === 'daterange' && isSpread(last);
    const start = isRange ? last : before.at(-2);
    if (start === undefined || (!isRange && times.indexOf(last) - times.indexOf(start) !== 1)) continue;
    const apart = apartOf(start, last, exact.test(clause), quantity);
    if (apart === null) continue;
    const tooLong = stated.least > apart.most;
    const tooShort = stated.most < apart.least;
    if (!tooLong && !tooShort) continue;
    // Told from an earlier event of the sentence (2013年立项，2016年动工，2019年落成，历时六年), or named anew (从立项到开诊).
    if (before.slice(0, -2).some((time) => fitsSince(time, last, quantity, stated)) || /从.{1,8}[到至]/.test(clause))
      continue;
    const lead = text.slice(last.end, quantity.start);
    const fits = isRange
      ? // 为期三年的行动 is one whose part the range may be.
        tooLong &&
        (!tail.startsWith('的') || /^[，,](?:这|该|此)/.test(lead)) &&
        /^[^。；：、]{0,24}$/.test(lead) &&
        (cue.test(clause) || lasting.test(clause))
      : areEnds(text, start, last, quantity, gap, tooLong);
    if (!fits) continue;
    yield { kind: 'length', duration: quantity, start, end: last, apart: apart.text };
  }
}

function fitsSince(
  time: Time,
  last: Time,
  quantity: Quantity,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  const apart = apartOf(time, last, false, quantity);
  return apart !== null && least <= apart.most && most >= apart.least;
}

/** Whether the two times are the beginning and the end of what lasted, with nothing else between them and the length. */
function areEnds(
  text: string,
  start: Time,
  end: Time,
  { start: at }: Quantity,
  gap: string,
  tooLong: boolean,
): boolean {
  const joint = text.slice(start.end, end.start);
  const behind = text.slice(end.end, at);
  if (
    /[。；]/.test(joint + behind) ||
    joint.length > 30 ||
    behind.length > 30 ||
    /计划|预计|拟|将/.test(joint + behind)
  )
    return false;
  const clause = gap.slice(gap.lastIndexOf('，') + 1);
  const opens =
    begins.test(joint) ||
    /(?:开始|起|以来)$/.test(text.slice(start.start, start.end)) ||
    beginsBefore.test(text.slice(Math.max(0, start.start - 4), start.start)) ||
    /^[自从]/.test(text.slice(start.start, start.end));
  const closes = ends.test(behind) || endsBefore.test(text.slice(Math.max(0, end.start - 4), end.start));
  // Another subject between the two has a beginning of its own.
  if ((behind.match(/，/g) ?? []).length > 1 || (joint.match(/，/g) ?? []).length > 2) return false;
  if (opens && closes) return cue.test(clause) || (tooLong && lasting.test(clause));
  const reaches =
    /^[到至]|^直[到至]/.test(text.slice(end.start - 1, end.start + 1)) ||
    /^[到至]/.test(text.slice(end.start, end.end));
  return opens && reaches && tooLong && (cue.test(clause) || lasting.test(clause));
}

/** Years, months, and what stands for a year (四十个春秋), or null where the length is another or not told exactly. */
function statedYears(quantity: Quantity, text: string): { readonly least: number; readonly most: number } | null {
  const { value, unit, dimension } = quantity;
  if (value.min === null || value.max === null || value.approximate) return null;
  if (unit === '个' && /^(?:春秋|寒暑|年头|赛季|春夏秋冬|学年)/.test(text.slice(quantity.end, quantity.end + 4)))
    return { least: value.min, most: value.max };
  if (quantity.type !== 'duration' || dimension !== 'time:months') return null;
  const least = yearsIn(quantity);
  if (least !== null) return { least, most: mostYears(quantity) };
  const months = factorOf(unit, dimension);
  return { least: (value.min * months) / 12, most: (value.max * months) / 12 };
}

function isDated({ anchor, from, to, precision }: Time): boolean {
  return anchor === 'absolute' && (from ?? to) !== null && /^(?:year|month|day)$/.test(precision);
}

/** True for 1998年到2008年, and not for a year or month alone. */
function isSpread({ from, to, precision }: Time): boolean {
  if (from === null || to === null) return false;
  return precision === 'year' ? from.slice(0, 4) !== to.slice(0, 4) : from.slice(0, 7) !== to.slice(0, 7);
}

/** How many years may lie between the two, counted with and without the first, and told for the reader. */
function apartOf(
  start: Time,
  end: Time,
  isExact: boolean,
  { unit }: Quantity,
): { readonly least: number; readonly most: number; readonly text: string } | null {
  const from = start.from ?? start.to;
  const to = end === start ? end.to : (end.from ?? end.to);
  if (from === null || to === null || to <= from) return null;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (start.precision === 'year' || end.precision === 'year')
    return { least: years - 1, most: years + 1, text: `${to.slice(0, 4)} − ${from.slice(0, 4)} = ${String(years)} 年` };
  const months = years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const text = `${String(months)}—${String(months + 1)} 个月`;
  if (unit.includes('月')) return { least: (months - 1) / 12, most: (months + 1) / 12, text };
  const rounded = (months + 1) / 12;
  return {
    // 两年 is said of two years and some months.
    least: Math.floor((months - 1) / 12),
    // Every calendar year that is touched may be counted, but not where the length is set.
    most: isExact ? rounded + 0.25 : Math.max(Math.ceil(rounded), months >= 9 ? years + 1 : 0),
    text,
  };
}
