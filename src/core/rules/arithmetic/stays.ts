import type { Analysis } from '../../analysis.ts';
import type { Quantity, Time } from '../../model.ts';
import { factorOf } from './factors.ts';
import type { Figure, Passage } from './figures.ts';
import { type BadSpan, mostYears, yearsIn } from './durations.ts';

/** Lengths stated beside their two ends: 5月1日至7日，为期5天; 18日开幕，20日闭幕，会期3天; 任期自2019年7月至2024年7月，共5年. */
export function* staysOf({ folded: { text } }: Analysis, { figures, times }: Passage): Generator<BadSpan> {
  for (const figure of figures) {
    const { quantity } = figure;
    const { value } = quantity;
    if (quantity.type !== 'duration' || value.min === null || value.max === null || value.approximate) continue;
    const before = times.filter(({ end }) => end <= quantity.start);
    const found =
      quantity.unit === '天' || quantity.unit === '日' ? daysOf(text, figure, before) : termOf(text, quantity, before);
    if (found !== null) yield found;
  }
}

/** What may stand between the ends of a stretch and its length. */
const joints =
  /^(?:，|,|、|的|在|）|\)|举行|举办|召开|进行|开展|放假|调休|放假调休|展出|开放|休市|停业|封闭施工|施工|期间|会期|展期|赛期|假期|工期|档期|国庆|春节|元旦|清明|端午|中秋|劳动节|五一|节|小?长假|为期|历时|前后|共计|合计|总计|共|连续|持续|一连|计|长达|整整|为|是|有)*$/;

function daysOf(text: string, { quantity }: Figure, before: readonly Time[]): BadSpan | null {
  const value = { min: quantity.value.min ?? 0, max: quantity.value.max ?? Infinity };
  const range = before.filter((time) => daysApart(text.slice(time.start, time.end), time) !== null).at(-1);
  if (range !== undefined && joints.test(between(text, range.end, quantity.start))) {
    const apart = daysApart(text.slice(range.start, range.end), range) ?? 0;
    if (value.max >= apart && value.min <= apart + 1) return null;
    return bad(quantity, range, range, `${String(apart)}—${String(apart + 1)} 天`);
  }
  const end = before.at(-1);
  const start = before.at(-2);
  if (start === undefined || end === undefined) return null;
  if (
    !/^(?:上午|下午|晚|[（(][^）)]{0,6}[）)])?(?:正式|隆重|在[^，。]{2,10})?(?:开幕|开始|启幕|举行|启动|开赛|开馆|召开|开展|开班|开营|开学|开课|开拍|出发|启程)?(?:[，,、]|至|到)(?:于|将于|至|到)?$/.test(
      text.slice(start.end, end.start),
    ) ||
    !/^(?:上午|下午|晚)?(?:正式|圆满|胜利|在[^，。]{2,10})?(?:闭幕|结束|落幕|收官|收赛|闭馆|结业|结营|结课|杀青|返回|返程)(?:[，,])?(?:会期|展期|赛期|为期|历时|共|持续|前后)+(?:为|计)?$/.test(
      text.slice(end.end, quantity.start),
    )
  )
    return null;
  const apart = apartOf(start, end);
  if (apart === null || apart < 1 || (value.max >= apart && value.min <= apart + 1)) return null;
  return bad(quantity, start, end, `${String(apart)}—${String(apart + 1)} 天`);
}

/** The words between, without where it was held. */
function between(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/在[^，。]{2,10}(?=举|召|开|展)/, '');
}

/** How many days lie between two days; 20日 after 18日 is in its month. */
function apartOf(start: Time, end: Time): number | null {
  if (start.day === undefined || end.day === undefined || start.precision !== 'day' || end.precision !== 'day')
    return null;
  if (end.month === undefined || end.month === start.month) return end.day - start.day;
  if (start.from === null || end.from === null || (end.year ?? start.year) !== start.year) return null;
  return Math.round((Date.parse(end.from) - Date.parse(start.from)) / 86_400_000);
}

/** How many days the ends of a stretch lie apart; null where it does not name two days of a known order. */
function daysApart(written: string, { from, to, precision, type }: Time): number | null {
  if (from !== null && to !== null && precision === 'day' && type === 'daterange' && from < to)
    return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const match = /(\d{1,2})月(\d{1,2})日?(?:到|至|—{1,2}|–|-|~)(?:(\d{1,2})月)?(\d{1,2})日$/.exec(written);
  if (match === null) return null;
  const [month, last] = [Number(match[1]), Number(match[3] ?? match[1])];
  // Without a year: any that is no leap year, and from December on the next.
  const ends = Date.UTC(last < month ? 2023 : 2022, last - 1, Number(match[4]));
  const apart = Math.round((ends - Date.UTC(2022, month - 1, Number(match[2]))) / 86_400_000);
  return apart > 0 && apart < 93 && !(month <= 2 && last > 2) ? apart : null;
}

/** 任期自2019年7月至2024年7月，共5年: months and years between the ends of a stretch. */
function termOf(text: string, quantity: Quantity, before: readonly Time[]): BadSpan | null {
  const range = before.at(-1);
  if (range?.type !== 'daterange' || range.from === null || range.to === null || quantity.dimension !== 'time:months')
    return null;
  if (range.precision !== 'month' && range.precision !== 'day' && range.precision !== 'year') return null;
  if (
    !/^(?:，|,|（|\()?(?:止，?)?(?:任期|工期|合同期|服务期|有效期|期限|建设期|为期|历时|前后|共计|合计|共|跨度|长达)+(?:为|是|约)?$/.test(
      text.slice(range.end, quantity.start),
    ) &&
    !(
      /(?:任期|工期|合同期|服务期|有效期|期限|建设期)(?:为|自|从)?$/.test(
        text.slice(Math.max(0, range.start - 8), range.start),
      ) && /^[，,（(]共?$/.test(text.slice(range.end, quantity.start))
    )
  )
    return null;
  const years = Number(range.to.slice(0, 4)) - Number(range.from.slice(0, 4));
  const months = years * 12 + Number(range.to.slice(5, 7)) - Number(range.from.slice(5, 7));
  const stated = yearsIn(quantity);
  if (range.precision === 'year') return null;
  if (stated === null) {
    const least = (quantity.value.min ?? 0) * factorOf(quantity.unit, quantity.dimension);
    const most = (quantity.value.max ?? Infinity) * factorOf(quantity.unit, quantity.dimension);
    if (least <= months + 1 && most >= months - 1) return null;
  } else if (stated <= Math.max(years + 1, (months + 1) / 12) && mostYears(quantity) >= Math.floor((months - 1) / 12))
    return null;
  return bad(quantity, range, range, `${String(months)}—${String(months + 1)} 个月`);
}

function bad(duration: Quantity, start: Time, end: Time, apart: string): BadSpan {
  return { kind: 'length', duration, start, end, apart };
}
