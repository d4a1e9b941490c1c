import type { Time } from '../../model.ts';
import type { Figure } from './figures.ts';

/** The last time before figure `index` in its sentence that says for when it holds: not the base of a comparison. */
export function reportTime(figures: readonly Figure[], index: number): Time | null {
  for (let at = index; at >= 0; at--) {
    const figure = figures[at];
    if (figure === undefined) return null;
    const marked = figure.gap.split('@');
    for (let time = figure.times.length - 1; time >= 0; time--) {
      if (!/(?:由|从|自|比|较|同|与|于)$/.test(marked[time] ?? '')) return figure.times[time] ?? null;
    }
  }
  return null;
}

/** The time of a figure that a change begins with: 由2024年的10.52%, 比2019年的5家; null where none is written. */
export function baseTime({ gap, times }: Figure): Time | null {
  const marker = Math.max(...['由', '从', '比', '较'].map((word) => gap.lastIndexOf(word)));
  if (marker < 0) return null;
  const before = gap.slice(0, marker).split('@').length - 1;
  return times[before] ?? null;
}

/** True for two times that the text itself dates and that are one and the same stretch. */
export function isSamePeriod(a: Time, b: Time): boolean {
  if (a.anchor !== 'absolute' || b.anchor !== 'absolute') return false;
  return (
    a.from !== null && a.to !== null && a.from === b.from && a.to === b.to && a.bound !== 'since' && b.bound !== 'since'
  );
}

/** The year a time ends in, or null. */
export function yearOf(time: Time | null): number | null {
  const day = time?.to ?? time?.from;
  return day === null || day === undefined ? null : Number(day.slice(0, 4));
}
