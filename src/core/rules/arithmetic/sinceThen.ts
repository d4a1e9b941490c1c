import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';
import { isFounding } from './ages.ts';
import type { BadSpan } from './durations.ts';
import { yearOf } from './times.ts';
import { horizonOf } from './years.ts';

/** How far behind the beginning its length may stand. */
const REACH = 30;

/** 自2015年开板以来，十年来: a stretch up to the day of the text that began before its own beginning. */
export function* sinceThenOf(analysis: Analysis): Generator<BadSpan> {
  const { text } = analysis.folded;
  for (const [index, time] of analysis.times.entries()) {
    const start = analysis.times[index - 1];
    if (time.precision !== 'years' || time.anchor !== 'relative' || start?.anchor !== 'absolute') continue;
    const years = yearsBack(time);
    const year = yearOf({ ...start, to: start.from ?? start.to });
    const between = text.slice(start.end, time.start);
    if (years === null || year === null || between.length > REACH || !/^[^。；]*[，,](?:这|短短|整整)?$/.test(between))
      continue;
    if (!/[年载]来$/.test(text.slice(time.start, time.end)) || !opens(text, start, between)) continue;
    const horizon = horizonOf(analysis);
    const until = year + years - 1;
    if (until > horizon.year) yield { kind: 'future', duration: time, start, until, horizon };
  }
}

/** How many years a stretch reaches back; null where it is not told exactly (近十年来). */
function yearsBack({ from, to }: Time): number | null {
  if (from === null || to === null) return null;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return years >= 2 ? years : null;
}

function opens(text: string, start: Time, between: string): boolean {
  return (
    start.bound === 'since' ||
    between.includes('以来') ||
    /[自从]$/.test(text.slice(Math.max(0, start.start - 1), start.start)) ||
    isFounding(text, start)
  );
}
