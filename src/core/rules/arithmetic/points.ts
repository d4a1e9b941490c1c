import type { Analysis } from '../../analysis.ts';
import { type Figure, passagesOf } from './figures.ts';

/** A count of points and how many follow: 三项工作：一是…；二是…；三是…; 一要, 第一， as well. */
export interface Points {
  readonly count: Figure;
  readonly stated: number;
  readonly points: number;
}

const ordinals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
];

/** The counts that points numbered 一是, 二是 … follow directly in their sentence, to the end of their paragraph. */
export function* pointsOf(analysis: Analysis): Generator<Points> {
  const { text } = analysis.folded;
  const passages = passagesOf(analysis);
  for (const { figures } of passages) {
    for (const count of figures) {
      const lead = /^[^，；。：（、]{0,10}(?:：|，)?(?=一是|一要|第一，)/.exec(count.tail);
      const stated = count.quantity.value.center;
      if (
        lead === null ||
        stated === null ||
        !count.quantity.dimension.startsWith('count') ||
        count.quantity.type === 'ordinal'
      )
        continue;
      const line = text.indexOf('\n', count.quantity.end);
      const points = pointsIn(text.slice(count.quantity.end, line < 0 ? undefined : line));
      if (points >= 2) yield { count, stated, points };
    }
  }
}

/** How many points follow each other in their order; 0 where the order breaks. */
function pointsIn(text: string): number {
  let points = 0;
  for (const match of text.matchAll(
    /(?:^|[，；。：、\s])(?:第(?=[一二三四五六七八九十]{1,3}，))?([一二三四五六七八九十]{1,3})[是要，]/g,
  )) {
    const ordinal = ordinals.indexOf(match[1] ?? '') + 1;
    if (ordinal === 1 && points > 0) break;
    if (ordinal !== points + 1) return 0;
    points = ordinal;
  }
  return points;
}
