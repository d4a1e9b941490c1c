import { listLength } from './changes.ts';
import type { Passage } from './figures.ts';
import { jointsIn, type Enumeration } from './enumerations.ts';

/** Names and their values, told by 分别: 甲、乙、丙分别增长5%、6%. The count shown is the first value. */
export function* respectiveOf({ figures }: Passage): Generator<Enumeration> {
  for (const [index, first] of figures.entries()) {
    const match = /([^，；。：（）@#]*、[^，；。：（）@#]*?)(?:分别|依次)[^，；。：、]{0,8}$/.exec(first.gap);
    const names = match?.[1];
    // A list that an earlier figure cuts into (九年义务教育巩固率) has lost its beginning.
    if (names === undefined || (match?.index === 0 && index > 0) || /等|“|《|每/.test(names)) continue;
    const elements = names.split('、');
    if (elements.some((element) => element.length === 0 || element.length > 16)) continue;
    const stated = listLength(figures, index);
    // Two lists of values behind one list of names (分别由…提高到…) pair off elsewhere.
    if (stated < 2 || /^[^，；。]{0,4}[、和]/.test(figures[index + stated - 1]?.tail ?? '')) continue;
    const joints = elements.reduce((sum, element) => sum + jointsIn(element), 0);
    const fewest = elements.length;
    if (Math.abs(stated - fewest) > 1 + joints) continue;
    yield {
      count: first,
      stated,
      fewest,
      most: fewest + joints,
      start: first.quantity.start - first.gap.length,
      end: first.quantity.start,
    };
  }
}
