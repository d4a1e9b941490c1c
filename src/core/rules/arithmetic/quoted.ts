import type { Enumeration } from './enumerations.ts';
import type { Figure } from './figures.ts';

/** Counters of what has a title or a name in quotes. */
const units = /^(?:份|部|个|项|大|篇|本|条|种|类|件|幅|首|张|套|场|款|支|册|期)$/;
const closers: Readonly<Record<string, string>> = { '》': '《', '”': '“', '」': '「', '〉': '〈' };

/** 《甲》《乙》和《丙》三份文件, “强基”“畅通”两大行动: titles and quoted names right before their count. */
export function quotedBefore(count: Figure): Pick<Enumeration, 'fewest' | 'most' | 'start' | 'end'> | null {
  const { gap, quantity } = count;
  if (!units.test(quantity.unit) || !(gap.slice(-1) in closers)) return null;
  let end = gap.length;
  let found = 0;
  for (;;) {
    const open = closers[gap.charAt(end - 1)];
    if (open === undefined) break;
    const start = gap.lastIndexOf(open, end - 1);
    if (start < 0 || end - start > 42) return null;
    found++;
    end = start;
    // What a bracket adds to a name, and what joins it to the one before.
    const joint = /(?:、|和|与|及|以及|，)$/.exec(gap.slice(Math.max(0, end - 2), end))?.[0] ?? '';
    if (!((gap.charAt(end - joint.length - 1) || ' ') in closers)) break;
    end -= joint.length;
  }
  if (found < 2 || /(?:等|另外|除|外|此外|依据|根据|按照)[^，]{0,2}$/.test(gap.slice(0, end))) return null;
  return { fewest: found, most: found, start: quantity.start - (gap.length - end), end: quantity.start };
}

/** 印发三份文件：《甲》《乙》《丙》. */
export function quotedAfter(
  count: Figure,
  next: Figure | undefined,
): Pick<Enumeration, 'fewest' | 'most' | 'start' | 'end'> | null {
  const { tail, quantity } = count;
  const lead = /^[^，；。：（、《“]{0,12}(?:：|——|，即|，分别是|，分别为|分别是|分别为)(?=[《“])/.exec(tail);
  if (lead === null) return namesBehind(count, next);
  if (!units.test(quantity.unit)) return null;
  if (/(?:说|表示|指出|强调|认为|写道|提出|要求|称|道)(?:：|——)$/.test(lead[0])) return null;
  let at = lead[0].length;
  let found = 0;
  for (;;) {
    const close = tail.charAt(at) === '《' ? '》' : tail.charAt(at) === '“' ? '”' : '';
    const end = close === '' ? -1 : tail.indexOf(close, at);
    if (end < 0 || end - at > 42) break;
    found++;
    at = end + 1;
    at += /^(?:、|和|与|及|以及)(?=[《“])/.exec(tail.slice(at, at + 3))?.[0].length ?? 0;
  }
  const rest = tail.slice(at, at + 3);
  if (found < 2 || (rest === '' && next !== undefined) || !/^(?:$|[。；，！])/.test(rest)) return null;
  return { fewest: found, most: found, start: quantity.end + lead[0].length, end: quantity.end + at };
}

/** 三艘货轮“甲”“乙”“丙”: names in quotes right behind what has a name of its own. */
function namesBehind(
  { tail, quantity }: Figure,
  next: Figure | undefined,
): Pick<Enumeration, 'fewest' | 'most' | 'start' | 'end'> | null {
  if (!/^[艘架部座列颗本首幅篇档]$/.test(quantity.unit)) return null;
  const match = /^[一-鿿]{1,8}?((?:[“《][^”》]{1,20}[”》](?:、|和|与|及|以及)?){2,20})(?=$|[^“《])/.exec(tail);
  const list = match?.[1];
  if (match === null || list === undefined) return null;
  const rest = tail.slice(match[0].length, match[0].length + 2);
  if (/^(?:等|[（(])/.test(rest) || /[、和与及]$/.test(list) || (rest === '' && next !== undefined)) return null;
  const found = list.split(/[“《]/).length - 1;
  const start = quantity.end + match[0].length - list.length;
  return { fewest: found, most: found, start, end: start + list.length };
}
