import { sameUnit } from './comparable.ts';
import type { Figure } from './figures.ts';
import type { Sum } from './sums.ts';

/** 共20人，由12名医生和8名护士组成. */
export function composed(figures: readonly Figure[], index: number): Sum | null {
  const last = figures[index];
  const next = figures[index + 1];
  // The last of the list is the one that 构成 follows.
  if (last !== undefined && next !== undefined && /^[、和与及，]/.test(next.gap) && sameUnit(next, last)) return null;
  const tail = `${last?.tail ?? ''}${next?.text ?? ''}${next?.tail ?? ''}`;
  if (last === undefined || !/^[^，；。]{0,12}(?:组成|构成)/.test(tail)) return null;
  const parts: Figure[] = [last];
  for (let at = index - 1; at >= 0; at--) {
    const part = figures[at];
    const next = figures[at + 1];
    if (part === undefined || next === undefined || /[。；]/.test(next.gap)) return null;
    if (!sameUnit(part, last)) return null;
    if (/，(?:它|其|这)?由[^，]{0,10}$/.test(next.gap))
      return parts.length < 2 || part.role.kind === 'by'
        ? null
        : { whole: part, parts, signs: parts.map(() => 1), open: false };
    if (next.gap.includes('，')) return null;
    parts.unshift(part);
  }
  return null;
}

const closing =
  /^[^，；。]{0,6}[，；](?:[两二三四五六七八九十]者|[两二三四五六七八九十][项类种级部分]{1,2}|以上|上述|各项)?(?:合计|相加|合起来|加起来|之和)?(?:恰|恰好|正|正好|刚好|即|便|就)*(?:为|是|等于|构成|组成)(?:了)?(?:全部|总[体数量额]|上述全部|整个)/;

/** 全年126天，其中甲82天，乙31天，丙23天，三者合计恰为全部: words behind the parts say that they are all. */
export function closed(figures: readonly Figure[], index: number): Sum | null {
  const last = figures[index];
  if (last === undefined || !closing.test(last.tail)) return null;
  const parts: Figure[] = [last];
  for (let at = index - 1; at >= 0; at--) {
    const part = figures[at];
    const next = figures[at + 1];
    if (part === undefined || next === undefined || !sameUnit(part, last) || /[。]/.test(next.gap)) return null;
    if (next.gap.includes('其中') || /^[^，；。：#]{0,14}(?:中|里)，/.test(part.tail))
      return parts.length < 2 ? null : { whole: part, parts, signs: parts.map(() => 1), open: false };
    if (part.role.kind !== 'level') return null;
    parts.unshift(part);
  }
  return null;
}
