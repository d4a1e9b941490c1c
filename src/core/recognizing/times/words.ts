/** The tables of time words as dictionaries, built on first use. */
import { ERAS, EVENTS, PLANS } from '../tables/eras.ts';
import { DATE_NAMES, FESTIVALS, HOLIDAYS, NTH_HOLIDAYS, QINGMING } from '../tables/holidays.ts';
import { SOLAR_TERMS } from '../tables/solarTerms.ts';
import {
  DAY_PAIRS,
  DAY_WORDS,
  JANUARY,
  LUNAR_WORDS,
  MONTH_EDGES,
  MONTH_PARTS,
  MONTH_WORDS,
  NOW_WORDS,
  QUARTER_WORDS,
  SEASONS,
  STORY_YEARS,
  WEEK_WORDS,
  YEAR_EDGES,
  YEAR_PAIRS,
  YEAR_PARTS,
  YEAR_WORDS,
} from '../tables/timewords.ts';
import { buildTrie, type Trie } from '../trie.ts';
import { parseIsoDay } from './calendar.ts';

export type TimeWord =
  | { readonly kind: 'year' | 'month' | 'day' | 'week' | 'quarter'; readonly offset: number }
  | { readonly kind: 'story'; readonly offset: number }
  | { readonly kind: 'now' }
  | { readonly kind: 'years' | 'days'; readonly first: number; readonly last: number }
  | { readonly kind: 'january' }
  | { readonly kind: 'halfmonth' | 'monthedge'; readonly first: number; readonly last: number }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | {
      readonly kind: 'plan';
      readonly first: number;
      readonly last: number;
      readonly sure: boolean;
      readonly law: number;
    }
  | { readonly kind: 'event'; readonly first: number; readonly last: number }
  | { readonly kind: 'holiday'; readonly month: number; readonly day: number }
  | { readonly kind: 'nth'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly kind: 'festival'; readonly month: number; readonly day: number }
  | { readonly kind: 'qingming' }
  | { readonly kind: 'term'; readonly place: number; readonly notBefore: string }
  | { readonly kind: 'lunar' }
  | { readonly kind: 'era'; readonly before: number };

export interface TimeWords {
  /** Words that begin a time. */
  readonly starts: Trie<TimeWord>;
  /** Words after a year, and after a month: first and last month, first and last day. */
  readonly yearEdges: Trie<readonly [number, number]>;
  readonly monthParts: Trie<readonly [number, number]>;
  readonly seasons: Trie<number>;
}

let built: TimeWords | undefined;

export function timeWords(): TimeWords {
  built ??= build();
  return built;
}

function build(): TimeWords {
  const starts: (readonly [string, TimeWord])[] = [];
  for (const [word, offset] of YEAR_WORDS) starts.push([word, { kind: 'year', offset }]);
  for (const [word, offset] of MONTH_WORDS) starts.push([word, { kind: 'month', offset }]);
  for (const [word, offset] of DAY_WORDS) starts.push([word, { kind: 'day', offset }]);
  for (const [word, offset] of WEEK_WORDS) starts.push([word, { kind: 'week', offset }]);
  for (const [word, offset] of QUARTER_WORDS) starts.push([word, { kind: 'quarter', offset }]);
  for (const [word, offset] of STORY_YEARS) starts.push([word, { kind: 'story', offset }]);
  for (const word of NOW_WORDS) starts.push([word, { kind: 'now' }]);
  for (const [word, first, last] of MONTH_PARTS)
    if (word.endsWith('半月')) starts.push([word, { kind: 'halfmonth', first, last }]);
  for (const [word, first, last] of YEAR_PAIRS) starts.push([word, { kind: 'years', first, last }]);
  for (const [word, first, last] of DAY_PAIRS) starts.push([word, { kind: 'days', first, last }]);
  for (const [word, first, last] of MONTH_EDGES) starts.push([word, { kind: 'monthedge', first, last }]);
  starts.push([JANUARY, { kind: 'january' }]);
  for (const [word, first, last] of YEAR_PARTS) starts.push([word, { kind: 'part', first, last }]);
  PLANS.forEach(([word, first, last], index) => {
    starts.push([word, { kind: 'plan', first, last, sure: word.length > 2, law: index < 9 ? 1986 + index * 5 : 0 }]);
  });
  for (const [word, from, to] of EVENTS) {
    const first = parseIsoDay(from);
    const last = parseIsoDay(to);
    if (first !== null && last !== null) starts.push([word, { kind: 'event', first, last }]);
  }
  for (const [word, month, day] of [...HOLIDAYS, ...DATE_NAMES]) starts.push([word, { kind: 'holiday', month, day }]);
  for (const [word, month, weekday, nth] of NTH_HOLIDAYS) starts.push([word, { kind: 'nth', month, weekday, nth }]);
  for (const [word, month, day] of FESTIVALS) starts.push([word, { kind: 'festival', month, day }]);
  for (const [word, place, notBefore] of SOLAR_TERMS) starts.push([word, { kind: 'term', place, notBefore }]);
  for (const word of QINGMING) starts.push([word, { kind: 'qingming' }]);
  for (const word of LUNAR_WORDS) starts.push([word, { kind: 'lunar' }]);
  for (const [word, before] of ERAS) starts.push([word, { kind: 'era', before }]);
  return {
    starts: buildTrie(starts),
    yearEdges: buildTrie(YEAR_EDGES.map(([word, first, last]) => [word, [first, last]] as const)),
    monthParts: buildTrie(MONTH_PARTS.map(([word, first, last]) => [word, [first, last]] as const)),
    seasons: buildTrie(SEASONS),
  };
}
