import type { Time } from '../../model.ts';
import { sameUnit } from './comparable.ts';
import type { Figure } from './figures.ts';
import { reportTime } from './times.ts';

/** 120亿元，比上年的100亿元增长20% · 比上年的100亿元增长20%，达到120亿元 · 120亿元，上年同期为100亿元，同比增长20% · two dated levels. */
export function levelsAround(
  figures: readonly Figure[],
  index: number,
): { readonly from: Figure; readonly to: Figure } | null {
  const by = figures[index];
  const base = figures[index - 1];
  if (by?.role.kind !== 'by' || !by.role.bare || base === undefined) return null;
  const level = figures[index - 2];
  if (isLevel(base) && isOther(figures, index + 1, base)) return { from: figures[index + 1] ?? base, to: base };
  const sequel =
    level === undefined || !isLevel(level) || !sameUnit(level, base) ? null : dated(figures, index - 2, index - 1);
  if (sequel !== null && !/[；。：]/.test(by.gap)) return sequel;
  if (base.role.kind === 'base') {
    if (/(?:比|较)[^，]*$/.test(base.clause) && by.gap.includes('，')) return null;
    if (level !== undefined && isLevel(level) && sameUnit(level, base) && !/[；。]/.test(base.gap + by.gap))
      return { from: base, to: level };
    const next = figures[index + 1];
    if (
      next !== undefined &&
      sameUnit(next, base) &&
      /^，(?:总数|总量|总额|规模)?(?:已|将)?(?:达到|达|增至|增加到|增长到|升至|减至|降至|减少到|下降到|为|到)$/.test(
        next.gap,
      )
    ) {
      return { from: base, to: next };
    }
    return null;
  }
  return null;
}

/** Two levels of different years whose second clause holds nothing but its time: the later one is what the earlier became. */
function dated(
  figures: readonly Figure[],
  first: number,
  second: number,
): { readonly from: Figure; readonly to: Figure } | null {
  const a = figures[first];
  const b = figures[second];
  if (a === undefined || b === undefined || !/^，(?:而|到)?@(?:的)?(?:则|已|又|就)?(?:为|是|达到|达|有)?$/.test(b.gap))
    return null;
  const earlier = reportTime(figures, first);
  const later = b.times.at(-1) ?? null;
  const before = dayOf(earlier);
  const after = dayOf(later);
  // Quarters of an undated text have no days: what is told last came last.
  if (before === null && after === null && earlier?.precision === 'quarter' && later?.precision === 'quarter')
    return { from: a, to: b };
  if (before === null || after === null || before === after) return null;
  return before < after ? { from: a, to: b } : { from: b, to: a };
}

/** The last day of a year, half, quarter or month; other times put no two levels in order. */
function dayOf(time: Time | null): string | null {
  if (time === null || !/^(?:year|half|quarter|month)$/.test(time.precision)) return null;
  return time.to ?? time.from;
}

/** 286万人，比上年末增加2万人，上年末为281万人: the base behind the difference. */
function isOther(figures: readonly Figure[], at: number, level: Figure): boolean {
  const other = figures[at];
  return (
    other !== undefined &&
    sameUnit(other, level) &&
    /^，(?:而)?@(?:末|底|同期)?(?:为|是|有|仅为)$/.test(other.gap) &&
    other.times.every(({ anchor }) => anchor === 'relative') &&
    /[比较]@/.test(figures[at - 1]?.gap ?? '')
  );
}

/** True for a figure that states a level, not a change or a share. */
export function isLevel({ role }: Figure): boolean {
  return role.kind === 'level' || role.kind === 'to' || role.kind === 'total' || role.kind === 'each';
}
