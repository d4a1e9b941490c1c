import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';
import { PLAN_WORDS } from './planWords.ts';
import { toldDayOf } from './toldDay.ts';

/**
 * The last year that the release of these tables knows to have begun. An undated text is held to have been written
 * no later; raise it with each release.
 */
export const LATEST_KNOWN_YEAR = 2026;

/** The year after which nothing that a document reports can have happened, and how it is known. */
export interface Horizon {
  readonly year: number;
  readonly from: 'published' | 'text' | 'tables';
}

/**
 * The year of publication, or the one that a dateline gives; without one the latest year of which the text itself speaks as past or present, where two mentions
 * or more say so; else the year of the tables.
 */
export function horizonOf(analysis: Analysis): Horizon {
  let known = horizons.get(analysis);
  if (known === undefined) {
    known = findHorizon(analysis);
    horizons.set(analysis, known);
  }
  return known;
}

const horizons = new WeakMap<Analysis, Horizon>();

/** How many years a text must write before the latest of them says when it was written. */
const LEAST = 2;

function findHorizon(analysis: Analysis): Horizon {
  const published = analysis.document.published?.day.end;
  if (published !== undefined && published !== null) return { year: Number(published.slice(0, 4)), from: 'published' };
  const told = toldDayOf(analysis);
  if (told !== null) return { year: Number(told.day.slice(0, 4)), from: 'published' };
  const years = actualYears(analysis).map(({ year }) => year);
  if (years.length >= LEAST) return { year: Math.max(...years), from: 'text' };
  return { year: LATEST_KNOWN_YEAR, from: 'tables' };
}

/** The years that a text writes out and speaks of as past or present, with their times. */
export function actualYears({
  times,
  folded: { text },
}: Analysis): readonly { readonly time: Time; readonly year: number }[] {
  const result: { readonly time: Time; readonly year: number }[] = [];
  for (const time of times) {
    if (
      time.anchor !== 'absolute' ||
      time.precision === 'plan' ||
      time.precision === 'era' ||
      time.precision === 'years'
    )
      continue;
    const day = time.from ?? time.to;
    if (day === null || isPlannedAt(text, time)) continue;
    result.push({ time, year: Number(day.slice(0, 4)) });
  }
  return result;
}

/** True where the words around a time make it a plan or target (到2027年底, 力争2025年, 2035年远景目标). */
export function isPlannedAt(text: string, { start, end }: Time): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return (
    PLAN_WORDS.test(before) ||
    /^[到至]/.test(text.slice(start, start + 1)) ||
    /(?:到|至|自|从)$/.test(before) ||
    /^(?:年?底?前|远景|目标|建成|实现|基本实现|规划|将|计划|力争|起施行|起实施)/.test(after) ||
    PLAN_WORDS.test(after)
  );
}
