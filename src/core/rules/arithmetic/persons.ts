import type { Analysis } from '../../analysis.ts';
import { doubleSurnames, surnames } from '../../recognizing/names/tagger/clues.ts';
import type { Enumeration } from './enumerations.ts';
import type { Figure } from './figures.ts';

type List = Pick<Enumeration, 'fewest' | 'most' | 'start' | 'end'>;

/** More names than these are no list of persons. */
const LONGEST = 30;

/** 四位代表张建国、李秀英、王志强先后发言: names of persons right behind what they are. */
export function personsAfter({ quantity, tail }: Figure, { entities }: Analysis): List | null {
  if (!/^[人名位]$/.test(quantity.unit)) return null;
  const from = firstAt(entities, quantity.end);
  const [first] = entities.slice(from, from + 2).filter(({ type }) => type === 'person');
  if (first === undefined || first.start - quantity.end > 8 || first.start === quantity.end) return null;
  const noun = tail.slice(0, first.start - quantity.end);
  if (!/^[一-鿿]{1,8}$/.test(noun) || /[由向与和对为以受被把是让请同给]/.test(noun)) return null;
  let at = first.end - quantity.end;
  let found = 1;
  while (found < LONGEST) {
    const joint = /^(?:、|和|与|及)/.exec(tail.slice(at, at + 1))?.[0];
    if (joint === undefined) break;
    const name = nameFrom(tail.slice(at + 1), quantity.end + at + 1, entities, joint === '、');
    if (name === 0) break;
    found++;
    at += 1 + name;
  }
  const rest = tail.slice(at);
  // A further group of its own count may follow: 和三名学生….
  if (found < 2 || (/^(?:等|、|和|与|及|[（(])/.test(rest) && !/^(?:和|与|及|以及|、)$/.test(rest))) return null;
  return { fewest: found, most: found, start: first.start, end: quantity.end + at };
}

/** How long the name at the head of a text is, 0 where none is known to stand there. */
function nameFrom(text: string, start: number, entities: Analysis['entities'], listed: boolean): number {
  const entity = entities[firstAt(entities, start)];
  if (entity?.start === start && (entity.type === 'person' || isName(text.slice(0, entity.end - start))))
    return entity.end - start;
  if (!listed) return 0;
  // A name between two marks needs nobody to recognize it.
  const between = /^([一-鿿]{2,4})(?=[、和与及，。；]|$)/.exec(text)?.[1];
  return between !== undefined && isName(between) ? between.length : 0;
}

/** 张伟、李娜、王磊三名选手: names of persons right before their count. */
export function personsBefore({ quantity, clause, tail }: Figure, { entities }: Analysis): List | null {
  if (!/^[人名位]$/.test(quantity.unit) || !clause.includes('、') || !/^[一-鿿]{2}/.test(tail)) return null;
  if (clause.includes('@') || /^(?:等|以上|左右|之)/.test(tail)) return null;
  const [first = '', ...others] = clause.split('、');
  const names = others.flatMap((element, at) => (at === others.length - 1 ? element.split(/[和与及]/) : [element]));
  if (names.length < 2 || names.length > LONGEST || !names.every(isName)) return null;
  const start = quantity.start - clause.length;
  const lead = entities.find((entity) => entity.type === 'person' && entity.end === start + first.length);
  if (lead === undefined) return null;
  return { fewest: names.length + 1, most: names.length + 1, start: lead.start, end: quantity.start };
}

function isName(text: string): boolean {
  const given = text.length - (doubleSurnames.includes(text.slice(0, 2)) && text.length > 2 ? 2 : 1);
  return (
    text.length <= 4 && given >= 1 && given <= 2 && (surnames.includes(text.charAt(0)) || text.length - given === 2)
  );
}

/** Where the first name stands that does not begin before an offset. */
function firstAt(entities: Analysis['entities'], offset: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
