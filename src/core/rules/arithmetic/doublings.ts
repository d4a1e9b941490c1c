import { changesOf } from './changes.ts';
import type { Passage } from './figures.ts';
import type { Equation } from './growth.ts';
import { divide } from './interval.ts';
import { isPercent } from './comparable.ts';
import { numberText } from './numberText.ts';

const counts: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3 };

/** 由100亿元增加到300亿元，翻了两番: n doublings are a factor of 2 to the n. */
export function doublingsOf(passage: Passage): readonly Equation[] {
  if (!passage.pattern.includes('番') && !passage.figures.some(({ text }) => text.includes('番'))) return [];
  const result: Equation[] = [];
  for (const { from, to, index } of changesOf(passage)) {
    const next = passage.figures[index + 1];
    const words = to.tail + (next?.text ?? '') + (next?.tail ?? '');
    const match = /^[^，。；]{0,8}，?[^，。；]{0,6}翻(?:了)?(近|约|超|超过)?([一两二三四123]?)番(多)?/.exec(words);
    if (match === null || isPercent(from)) continue;
    const factor = 2 ** (counts[match[2] ?? ''] ?? 1);
    const about = match[1] !== undefined || match[3] !== undefined;
    // 实现翻番 without a count is said of anything from twice on.
    const claimed =
      match[2] === ''
        ? { lo: 1.95, hi: 3.8 }
        : about
          ? { lo: factor * 0.8, hi: factor * 1.6 }
          : { lo: factor * 0.95, hi: factor * 1.15 };
    result.push({
      stated: to,
      readings: [divide(to.interval, from.interval)],
      formula: `${numberText(to, from)} ÷ ${numberText(from, to)}`,
      others: [from],
      claimed,
      words: `${match[0].replace(/^.*翻/, '翻')}（×${String(factor)}）`,
    });
  }
  return result;
}
