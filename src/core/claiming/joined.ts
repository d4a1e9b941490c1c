import type { Entity } from '../model.ts';

/** What is named after the places that it joins. Own list of endings. */
const joins = /(?:大桥|铁路|高铁|高速|公路|运河|线|隧道|通道)$/;

/** A stretch of a line, which is another thing than the whole: 青藏铁路｜格拉段, 1号线｜一期. */
const section =
  /^(?:[\u4e00-\u9fff]{2,6}?(?<![手阶路])段|[一二三四]期(?:工程)?)(?=[\d，,。：:从由起自全总长开通穿位双，、]|[\u4e00-\u9fff]{0,2}(?:全长|总长|长|开通|通车|建成|起|计划|正式|里程|海拔|是|为|位于|穿越|沿线))/;

function isLine(text: string, { start, end }: Entity): boolean {
  return /(?:铁路|高铁|高速|公路|线|运河|工程)$/.test(text.slice(start, end));
}

/** 港｜珠澳大桥 → 港珠澳大桥: a place of one character right before a bridge or line is part of its name; in order. */
export function withJoined(text: string, names: readonly Entity[]): readonly Entity[] {
  const result: Entity[] = [];
  for (const name of names) {
    const before = result.at(-1);
    if (
      before?.type === 'place' &&
      before.end === name.start &&
      ((before.end - before.start === 1 && joins.test(text.slice(name.start, name.end))) ||
        (isLine(text, before) && text.charAt(name.end - 1) === '段'))
    ) {
      result.pop();
      result.push({ ...name, start: before.start, canonical: text.slice(before.start, name.start) + name.canonical });
    } else result.push(name);
    const last = result.at(-1);
    const stretch =
      last !== undefined && isLine(text, last) ? section.exec(text.slice(last.end, last.end + 10))?.[0] : undefined;
    if (last !== undefined && stretch !== undefined) {
      result.pop();
      result.push({ ...last, end: last.end + stretch.length, canonical: last.canonical + stretch });
    }
  }
  return result.filter((name, index) => name.start >= (result[index - 1]?.end ?? 0));
}
