import type { Change } from './changes.ts';
import { reportTime, yearOf } from './times.ts';

/**
 * Over how many years a change may have gone on, each a possible reading: 2016年…2020年 are four;
 * 2018年至2022年 are four from the value of 2018 or five from that of the year before; 五年来 are five.
 */
export function yearsOf({ fromTime, toTime, passage, index }: Change): readonly number[] {
  const from = yearOf(fromTime);
  const to = yearOf(toTime);
  if (from !== null && to !== null && to > from) return [to - from];
  const range = rangeBefore(passage, index);
  const said = /(十五|十|[二两三四五六七八九]|\d{1,2})(?:个)?年(?:来|间|里|以来|时间)/.exec(passage.pattern)?.[1];
  const spoken = said === undefined ? [] : [yearWords[said] ?? Number(said)];
  return [...new Set([...range, ...spoken])].filter((years) => years >= 1);
}

/** The years of the last 2018年至2022年 before a change, with and without the year that it counts from. */
function rangeBefore({ figures, times }: Change['passage'], index: number): readonly number[] {
  const figure = figures[index];
  const range = times.filter(
    ({ type, precision, end }) =>
      type === 'daterange' && /^years?$/.test(precision) && end <= (figure?.quantity.start ?? 0),
  );
  const time = range.at(-1);
  const ends = time === undefined ? null : reportTime(figures, index);
  if (
    time === undefined ||
    time.from === null ||
    time.to === null ||
    (ends !== null && ends !== time && ends.start > time.end)
  )
    return [];
  const years = Number(time.to.slice(0, 4)) - Number(time.from.slice(0, 4));
  return years < 1 ? [] : [years, years + 1];
}

const yearWords: Readonly<Record<string, number>> = {
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十五: 15,
};
