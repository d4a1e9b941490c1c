import type { Analysis } from '../../analysis.ts';
import type { FoldedSpan, Time } from '../../model.ts';
import { badClocksOf, badCycleYearsOf } from './clock.ts';
import { copyTest } from './copies.ts';

/** A date that the calendar does not have. */
export type BadDate =
  | { readonly kind: 'day'; readonly span: FoldedSpan }
  | { readonly kind: 'weekday'; readonly span: FoldedSpan; readonly stated: string; readonly actual: string }
  | { readonly kind: 'plan'; readonly span: FoldedSpan; readonly plan: string; readonly years: string }
  | { readonly kind: 'quarter'; readonly span: FoldedSpan };

const weekdays = '日一二三四五六';

/** The dates of a document that cannot be, in order of kind. */
export function* badDatesOf(analysis: Analysis): Generator<BadDate> {
  const { folded, times } = analysis;
  const { text } = folded;
  const isCopy = copyTest(analysis);
  for (const time of times) {
    if (isCopy(time) || isLunar(text, time)) continue;
    if (time.impossible === true) yield { kind: 'day', span: time };
    else if (!isFromAnotherYear(text, time, analysis.document.published?.day.end ?? null)) yield* weekdayOf(text, time);
  }
  for (const bad of plansOf(text)) if (!isCopy(bad.span)) yield bad;
  for (const span of [...badClocksOf(text), ...badCycleYearsOf(text)]) if (!isCopy(span)) yield { kind: 'day', span };
  for (const match of text.matchAll(/\d{4}年第?[五六七八九5-9](?:个)?季度/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isCopy(span)) yield { kind: 'quarter', span };
  }
}

/** 农历二月初九, 正月初一: days of another calendar, which is not computed here. */
function isLunar(text: string, { start, end }: Time): boolean {
  const around = text.slice(Math.max(0, start - 8), end);
  return (
    /[农阴夏旧]历[^，,。；]{0,6}$/.test(text.slice(Math.max(0, start - 8), start)) ||
    /[农阴夏旧]历|正月|腊月|冬月/.test(around.slice(-(end - start))) ||
    text.slice(end, end + 1).startsWith('初')
  );
}

/** A date without its year that lies half a year and more from the day of publication may be of the year before or after. */
function isFromAnotherYear(text: string, time: Time, published: string | null): boolean {
  const day = time.from?.slice(0, 10);
  if (time.anchor === 'absolute' || day === undefined || published === null) return false;
  const apart = Date.parse(day) - Date.parse(published);
  if (Math.abs(apart) < 183 * 86_400_000) return false;
  const other = `${String(Number(day.slice(0, 4)) + (apart > 0 ? -1 : 1))}${day.slice(4)}`;
  return weekdayOf(text, { ...time, from: other, to: other }).next().done === true;
}

/** 2023年5月24日（星期二): a Wednesday. A date without its year has it from the day of publication. */
function* weekdayOf(text: string, time: Time): Generator<BadDate> {
  if (time.precision !== 'day' && time.precision !== 'hour' && time.precision !== 'minute') return;
  const day = time.from?.slice(0, 10);
  if (day === undefined || (time.type === 'daterange' && time.to !== null && time.from !== time.to)) return;
  const match =
    /(?:星期|周|礼拜)([一二三四五六日天])/.exec(text.slice(time.start, time.end)) ??
    /^[（(，, ]?(?:星期|周|礼拜)([一二三四五六日天])(?!期|边|围|刊|末|岁|年|报|界|后|前)/.exec(
      text.slice(time.end, time.end + 5),
    );
  const stated = match?.[1]?.replace('天', '日');
  if (stated === undefined) return;
  const actual = weekdays.charAt(new Date(`${day}T00:00:00Z`).getUTCDay());
  if (actual !== '' && actual !== stated)
    yield {
      kind: 'weekday',
      span: {
        start: time.start,
        end: Math.max(time.end, time.end + (match !== null && match.index === 0 ? match[0].length : 0)),
      },
      stated,
      actual,
    };
}

const planNumbers: readonly string[] = [
  '',
  '一五',
  '二五',
  '三五',
  '四五',
  '五五',
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
  '十一五',
  '十二五',
  '十三五',
  '十四五',
  '十五五',
  '十六五',
];

/** The first year of a five-year plan. Source: the plans themselves; 1963–1965 stood between the second and the third. */
function firstYearOf(plan: number): number {
  return plan <= 2 ? 1948 + plan * 5 : 1951 + plan * 5;
}

/** “十四五”（2020—2024年）; 2019年是“十四五”开局之年. */
function* plansOf(text: string): Generator<BadDate> {
  for (const match of text.matchAll(
    /[“"「]?((?:十[一二三四五六]|[一二三四五六七八九十])五)[”"」]?(?:时期|期间|规划)?(?:（|\()(\d{4})年?[-—–~至到]{1,2}(\d{4})年?(?:）|\))/g,
  )) {
    const plan = planNumbers.indexOf(match[1] ?? '');
    if (plan < 1) continue;
    const first = firstYearOf(plan);
    const from = Number(match[2]);
    const to = Number(match[3]);
    if (from === first && to === first + 4) continue;
    yield {
      kind: 'plan',
      span: { start: match.index, end: match.index + match[0].length },
      plan: match[1] ?? '',
      years: `${String(first)}—${String(first + 4)}`,
    };
  }
  for (const match of text.matchAll(
    /(\d{4})年(?:是|作为|，是|为)[^，。；\d]{0,12}[“"「]((?:十[一二三四五六]|[一二三四五六七八九十])五)[”"」](?:时期|规划)?(?:的)?(开局|起步|首|第一|收官|收尾|最后一|末|中期|中间)[之]?年/g,
  )) {
    const plan = planNumbers.indexOf(match[2] ?? '');
    if (plan < 1) continue;
    const first = firstYearOf(plan);
    const year = Number(match[1]);
    const due = /^(?:开局|起步|首|第一)/.test(match[3] ?? '')
      ? first
      : /^(?:收官|收尾|最后一|末)/.test(match[3] ?? '')
        ? first + 4
        : first + 2;
    if (year === due) continue;
    yield {
      kind: 'plan',
      span: { start: match.index, end: match.index + match[0].length },
      plan: match[2] ?? '',
      years: `${String(first)}—${String(first + 4)}`,
    };
  }
}
