import type { Entity } from '../model.ts';

/** What is named after the places that it joins. Own list of endings. */
const joins = /(?:大桥|铁路|高铁|高速|公路|运河|线|隧道|通道)$/;

/** 港｜珠澳大桥 → 港珠澳大桥: a place of one character right before a bridge or line is part of its name; in order. */
export function withJoined(text: string, names: readonly Entity[]): readonly Entity[] {
  const result: Entity[] = [];
  for (const name of names) {
    const before = result.at(-1);
    if (
      before?.type === 'place' &&
      before.end === name.start &&
      before.end - before.start === 1 &&
      joins.test(text.slice(name.start, name.end))
    ) {
      result.pop();
      result.push({ ...name, start: before.start, canonical: text.slice(before.start, name.start) + name.canonical });
    } else result.push(name);
  }
  return result;
}
