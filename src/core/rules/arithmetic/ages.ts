import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';
import type { Passage } from './figures.ts';
import { type BadSpan, mostYears, yearsIn } from './durations.ts';
import { yearOf } from './times.ts';
import { horizonOf, type Horizon } from './years.ts';

const founded = /^年?(?:成立|创建|始建|建校|建院|建厂|创办|建成|诞生|建立|创立|开业)/;

/** Ages and anniversaries that do not fit between the founding (or birth) and the year that tells them. */
export function* agesOf(analysis: Analysis, passage: Passage): Generator<BadSpan> {
  yield* anniversaries(analysis, passage);
  yield* lives(analysis, passage);
}

/** 医院成立于1951年，至今已有80年. */
function* anniversaries(analysis: Analysis, passage: Passage): Generator<BadSpan> {
  const { times } = passage;
  const { text } = analysis.folded;
  for (const { quantity, gap } of passage.figures) {
    const years = yearsIn(quantity);
    if (
      years === null ||
      years < 2 ||
      !/(?:至今|距今|迄今|已有|走过|建校|建院|建厂|建党|建国|成立|今年|迎来|庆祝|纪念|举行|举办|@是?)[^，。]{0,12}$/.test(
        gap,
      )
    )
      continue;
    if (
      !/^(?:的)?(?:历史|周年|年|，|。|$|风雨|历程)/.test(text.slice(quantity.end, quantity.end + 2)) &&
      !text.slice(quantity.start, quantity.end).includes('周年')
    )
      continue;
    const start = times.find(
      (time) => time.end <= quantity.start && time.anchor === 'absolute' && isFounding(text, time),
    );
    const year = yearOf(start ?? null);
    if (start === undefined || year === null) continue;
    const told = times
      .filter(
        (time) =>
          time !== start &&
          time.start > start.end &&
          time.end <= quantity.start &&
          time.anchor === 'absolute' &&
          time.precision !== 'years',
      )
      .at(-1);
    const horizon: Horizon = told === undefined ? horizonOf(analysis) : { year: yearOf(told) ?? 0, from: 'published' };
    const least = year + Math.floor(years);
    const most = year + (quantity.value.max === null ? Infinity : Math.ceil(mostYears(quantity)));
    const tooLong = least > horizon.year + (told === undefined ? 1 : 0);
    const tooShort =
      horizon.from === 'published' &&
      most < horizon.year - (told === undefined ? 1 : 0) &&
      (told !== undefined || /至今|迄今|距今|今年/.test(gap));
    if (tooLong || tooShort) yield { kind: 'age', duration: quantity, start, until: least, horizon };
  }
}

function isFounding(text: string, { start, end }: Time): boolean {
  return (
    founded.test(text.slice(end, end + 4)) ||
    /(?:成立|创建|始建|创办|诞生|创立|建立|建|生)于$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** 生于1932年，2021年10月逝世，享年89岁: by either way of counting, one year more or less. */
function* lives({ folded: { text } }: Analysis, passage: Passage): Generator<BadSpan> {
  for (const { quantity, gap } of passage.figures) {
    const { value } = quantity;
    if (
      quantity.unit !== '岁' ||
      value.center === null ||
      value.approximate ||
      !/(?:享年|终年|时年|卒年|年仅)$/.test(gap)
    )
      continue;
    const before = passage.times.filter((time) => time.end <= quantity.start && time.anchor === 'absolute');
    const birth = before.find(({ start, end }) => isBirth(text, start, end));
    const death = before.filter((time) => time !== birth && birth !== undefined && time.start > birth.end).at(-1);
    const from = yearOf(birth ?? null);
    const to = yearOf(death ?? null);
    if (birth === undefined || death === undefined || from === null || to === null || to <= from) continue;
    if (Math.abs(value.center - (to - from)) <= 1) continue;
    yield {
      kind: 'length',
      duration: quantity,
      start: birth,
      end: death,
      apart: `${String(to)} − ${String(from)} = ${String(to - from)} 岁`,
    };
  }
}

function isBirth(text: string, start: number, end: number): boolean {
  return (
    /(?:出?生于|诞生于|生于)$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /^(?:出生|生(?![产活于]))/.test(text.slice(end, end + 2))
  );
}
