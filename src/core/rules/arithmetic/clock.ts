import type { FoldedSpan } from '../../model.ts';

/** Times of day that no clock shows: 26时50分, 24时30分, 9时75分, 上午15时. Midnight may be written 24时. */
export function* badClocksOf(text: string): Generator<FoldedSpan> {
  for (const match of text.matchAll(/(?<![\d.])(\d{1,2})[时点](\d{1,2})分(?![钟之米数])/g)) {
    const hour = Number(match[1]);
    const minute = Number(match[2]);
    if (hour <= 23 && minute <= 59) continue;
    if (hour === 24 && minute === 0) continue;
    // A length of time in hours (用时26时50分) is no time of day.
    if (
      hour > 30 ||
      /(?:[用耗历工飞行时长计间达为约共]|累计)$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    )
      continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(/(?:上午|凌晨|清晨|早上|早晨)(1[3-9]|2\d)[时点:：](?![\d]{3})/g)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(/(?:\d日|上午|下午|晚上?|凌晨|今晨|当晚)(2[4-9]|[3-9]\d)[:：]([0-5]\d)(?!\d)/g)) {
    if (match[1] === '24' && match[2] === '00') continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** 2024年（癸卯年）, 2024兔年: a year of the sixty-year cycle that is not the one beside it. Source: 1984 was 甲子. */
export function* badCycleYearsOf(text: string): Generator<FoldedSpan> {
  const pattern = new RegExp(
    `(?<!\\d)(\\d{4})年?[（(，]?(?:农历)?(?:([${stems}])([${branches}])([${animals}])?|([${animals}]))年`,
    'g',
  );
  for (const match of text.matchAll(pattern)) {
    const offset = (((Number(match[1]) - 4) % 60) + 60) % 60;
    const stem = stems.charAt(offset % 10);
    const branch = branches.charAt(offset % 12);
    const animal = animals.charAt(offset % 12);
    const isStems = match[2] === undefined || (match[2] === stem && match[3] === branch);
    const named = match[4] ?? match[5];
    if (isStems && (named === undefined || named === animal)) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}
