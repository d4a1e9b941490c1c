import type { AsOf, FoldedSpan, Quantity, Time } from '../model.ts';

/** What the as-of of a figure is found in. Spans and times are of the folded text, in order. */
export interface AsOfContext {
  readonly text: string;
  readonly sentence: FoldedSpan;
  readonly clause: FoldedSpan;
  /** The times of the sentence. */
  readonly times: readonly Time[];
  /** The last time of an earlier sentence of the same paragraph that speaks for what follows. */
  readonly paragraph: Time | null;
  readonly published: AsOf | null;
}

export const noAsOf: AsOf = { start: null, end: null, from: 'none', kind: 'unknown' };

/**
 * The period for which a figure holds: the time written at the figure, else the nearest one before it in the clause,
 * else in the sentence, else the paragraph's, else the day of publication. `time` is the one that decided.
 */
export function asOfOf(context: AsOfContext, quantity: Quantity): { readonly asOf: AsOf; readonly time: Time | null } {
  const { text, times, clause, paragraph, published } = context;
  if (isStartingValue(text, quantity, clause)) {
    const own = times.find(
      (time) =>
        time.end <= quantity.start && time.start >= clause.start && text.slice(time.end, quantity.start).length <= 2,
    );
    return own === undefined ? { asOf: noAsOf, time: null } : { asOf: asOfTime(own, 'sentence', published), time: own };
  }
  let best: Time | null = null;
  for (const time of times) {
    if (time.end > quantity.start) break;
    if (speaks(text, time)) best = time;
  }
  if (best !== null) return { asOf: asOfTime(best, 'sentence', published), time: best };
  if (paragraph !== null) return { asOf: asOfTime(paragraph, 'paragraph', published), time: paragraph };
  return { asOf: published ?? noAsOf, time: null };
}

/** Whether a time can be the period of a figure behind it: not a base of comparison (比2012年), not in a title, known. */
export function speaks(text: string, time: Time): boolean {
  if (time.from === null && time.to === null) return false;
  if (time.precision === 'era' || time.type === 'time') return false;
  const before = text.slice(Math.max(0, time.start - 2), time.start);
  if (
    before.endsWith('比') ||
    before.endsWith('较') ||
    before.endsWith('同') ||
    before.endsWith('《') ||
    before.endsWith('由') ||
    before.endsWith('从')
  )
    return false;
  const after = text.slice(time.end, time.end + 2);
  return !(after.startsWith('远景') || after.startsWith('年鉴') || after.startsWith('目标'));
}

/** True for the first value of a change (由10.52%下降到, 从26.6万亿元增加到): it holds at the start, which the sentence dates otherwise. */
function isStartingValue(text: string, quantity: Quantity, clause: FoldedSpan): boolean {
  const before = text.slice(clause.start, quantity.start);
  const from = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'));
  if (from < 0 || before.length - from > 16) return false;
  const after = text.slice(quantity.end, quantity.end + 8);
  return /^(?:左右)?(?:增|提|上升|升|扩|下降|降|减|缩|回落|调整|发展|跃升|跌)/.test(after);
}

function asOfTime(time: Time, from: AsOf['from'], published: AsOf | null): AsOf {
  if (time.bound === 'since') return { start: time.from, end: published?.end ?? null, from, kind: 'flow' };
  if (time.bound === 'asof') return { start: time.to ?? time.from, end: time.to ?? time.from, from, kind: 'stock' };
  return { start: time.from, end: time.to, from, kind: time.precision === 'day' ? 'unknown' : 'flow' };
}
