import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';
import type { Passage } from './figures.ts';
import { type BadSpan, mostYears, yearsIn } from './durations.ts';
import { yearOf } from './times.ts';
import { horizonOf, type Horizon } from './years.ts';

const founded =
  /^年?(?:正式|在[^，。；]{2,8})?(?:成立|创建|始建|建[校院厂馆台园站会](?!设)|开馆|创办|建成|诞生|建立|创立|开业|创刊|开播|开馆|落成|开园|开港|通航|首演|首播|首航|问世|创演|揭牌|立县|建市|建县|设市|设县|奠基|发行|通车|投产|投用|启用)/;
/** 首届戏曲节1994年举办: the first of many. */
const heldFirst = /^年?(?:在[^，。；]{2,8})?(?:举办|举行|开幕|召开|播出|上映|开赛)/;

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
    const isSeasons =
      quantity.unit === '个' && /^(?:春秋|寒暑|年头|春夏秋冬)/.test(text.slice(quantity.end, quantity.end + 4));
    const years = isSeasons ? quantity.value.min : yearsIn(quantity);
    const isSince = /^(?:多)?(?:来|间|以来|的发展|的努力|的建设)/.test(text.slice(quantity.end, quantity.end + 4));
    if (
      years === null ||
      years < 2 ||
      (!(isSince && /^[^。]*$/.test(gap)) &&
        !/(?:至今|距今|迄今|已有|走过|建校|建院|建厂|建党|建国|成立|今年|迎来|庆祝|纪念|举行|举办|@是?)[^，。]{0,12}$/.test(
          gap,
        ))
    )
      continue;
    if (
      !isSeasons &&
      !isSince &&
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
    const { max } = quantity.value;
    const most = year + (max === null ? Infinity : isSeasons ? max : Math.ceil(mostYears(quantity)));
    const tooLong = least > horizon.year + (told === undefined ? 1 : 0);
    const tooShort =
      horizon.from === 'published' &&
      most < horizon.year - (told === undefined ? 1 : 0) &&
      (told !== undefined || /至今|迄今|距今|今年/.test(gap));
    if (tooLong || tooShort) yield { kind: 'age', duration: quantity, start, until: least, horizon };
  }
}

export function isFounding(text: string, { start, end }: Time): boolean {
  return (
    founded.test(text.slice(end, end + 14)) ||
    (heldFirst.test(text.slice(end, end + 14)) &&
      /(?:首届|首次|第一届|首个|首部)[^，。；]{0,16}$/.test(text.slice(Math.max(0, start - 20), start))) ||
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
