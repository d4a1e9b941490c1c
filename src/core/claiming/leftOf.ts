import type { FoldedSpan, Quantity } from '../model.ts';

/**
 * The words before a figure that may say what it counts: from the figure before it, or over one that only tells how it came to
 * be (粮食总产量连续9年稳定在1400亿斤, 经济总量跨过两个万亿元大关、超过7万亿元). Folded offsets; `from` is where they begin at the earliest.
 */
export function leftOf(text: string, quantities: readonly Quantity[], nth: number, from: number): FoldedSpan {
  const end = quantities[nth]?.start ?? from;
  const before = quantities[nth - 1];
  if (before === undefined || before.end <= from) return { start: from, end };
  const start = Math.max(from, quantities[nth - 2]?.end ?? 0);
  const ahead = text.slice(start, before.start);
  const between = text.slice(before.end, end);
  // 用于科技的投入五年累计8729亿元: over how many years it was added up.
  if (before.type === 'duration' && added.test(between)) return { start, end: before.start };
  const way =
    before.type === 'duration' && /^[\u4e00-\u9fff]{0,4}$/.test(between)
      ? lasting.exec(ahead)
      : mark.test(between)
        ? step.exec(ahead)
        : null;
  return way === null ? { start: before.end, end } : { start, end: start + way.index };
}

const added = /^(?:来|间)?(?:累计|共计|合计)(?:达到?|超过|为)?$/;
const lasting = /连续(?:[近超])?$/;
/** Own lists. */
const step = /(?:先后|连续|接连|成功)?(?:跨过|跨越|迈过|迈上|跃上|越过|突破|跨上|登上|站上)[了过]?$/;
const mark = /^(?:个)?(?:百|千|万)?(?:百亿|千亿|万亿|亿)?元?(?:的)?(?:大关|台阶|关口)[，,、](?:[^，,。；;、]{0,4})?$/;
