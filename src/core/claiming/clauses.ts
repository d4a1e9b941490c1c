import type { FoldedSpan } from '../model.ts';

/** A sentence's clauses in order: cut at ，；：and their half-width forms, never inside one of the spans given. */
export function clausesOf(text: string, sentence: FoldedSpan, whole: readonly FoldedSpan[]): readonly FoldedSpan[] {
  const result: FoldedSpan[] = [];
  let start = sentence.start;
  let next = 0;
  for (let at = sentence.start; at < sentence.end; at++) {
    for (let span = whole[next]; span !== undefined && span.end <= at; span = whole[next]) next += 1;
    const code = text.charCodeAt(at);
    // 内蒙古—深圳 is one thing, ——内蒙古 another.
    if (!cuts.has(code) || (code === DASH && text.charCodeAt(at - 1) !== DASH && text.charCodeAt(at + 1) !== DASH))
      continue;
    const inside = whole[next];
    if (inside !== undefined && inside.start < at) continue;
    if (at > start) result.push({ start, end: at });
    start = at + 1;
  }
  if (start < sentence.end) result.push({ start, end: sentence.end });
  return result;
}

const DASH = '—'.charCodeAt(0);

const cuts: ReadonlySet<number> = new Set(
  '， , ； ; ： : 。 ！ ？ ! ? \n —'.split(' ').map((mark) => mark.charCodeAt(0)),
);
