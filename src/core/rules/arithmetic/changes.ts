import type { Time } from '../../model.ts';
import { mayShareUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Direction } from './role.ts';
import { baseTime, reportTime, yearOf } from './times.ts';

/** A figure that is said to have become another: 由10.52%下降到1.35%. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  readonly direction: Direction;
  readonly fromTime: Time | null;
  readonly toTime: Time | null;
  /** Where `to` stands in its passage. */
  readonly index: number;
  readonly passage: Passage;
}

/** Ranks: a smaller number is a better place. */
const ranks = /(?:排名|名次|位次|位居|位列|跃居|居全|居世界|居第|第|排位|座次)[^，]{0,12}$/;

/** The changes of one sentence, in order; lists (分别从209元、280元提高到217元、290元) pair off one by one. */
export function changesOf(passage: Passage): readonly Change[] {
  let found = known.get(passage);
  if (found === undefined) {
    found = findChanges(passage);
    known.set(passage, found);
  }
  return found;
}

const known = new WeakMap<Passage, readonly Change[]>();

function findChanges(passage: Passage): readonly Change[] {
  const { figures } = passage;
  const result: Change[] = [];
  for (const [index, figure] of figures.entries()) {
    if (figure.role.kind !== 'to') continue;
    const { direction, bare } = figure.role;
    const start = startBefore(figures, index, bare);
    if (start < 0) continue;
    const length = listLength(figures, start);
    if (length !== listLength(figures, index) || (length > 1 && start + length > index)) continue;
    const first = figures[start];
    if (first === undefined || ranks.test(first.clause)) continue;
    const fromTime =
      first.role.kind === 'from' || first.role.kind === 'base' ? baseTime(first) : reportTime(figures, start);
    const toTime = figure.times.at(-1) ?? reportTime(figures, start);
    for (let offset = 0; offset < length; offset++) {
      const from = figures[start + offset];
      const to = figures[index + offset];
      if (from === undefined || to === undefined || !mayShareUnit(from, to)) break;
      result.push({
        from,
        to,
        direction,
        fromTime,
        toTime: toTime === fromTime ? null : toTime,
        index: index + offset,
        passage,
      });
    }
  }
  return result;
}

/** The figure that the change to `index` begins with, or -1. */
function startBefore(figures: readonly Figure[], index: number, bare: boolean): number {
  const to = figures[index];
  if (to === undefined) return -1;
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const figure = figures[at];
    if (figure === undefined || !mayShareUnit(figure, to)) continue;
    if (isListed(figure)) continue;
    if (figure.role.kind === 'from') return at;
    if (figure.role.kind === 'base') return isJoined(figures, at, index) ? at : -1;
    return at === index - 1 && bare && figure.role.kind === 'level' && continues(figures, at, index) ? at : -1;
  }
  return -1;
}

/** True where a figure goes on from the one before it: in its own clause (2000张增加到3000张), or dated later (，2023年提高到). */
function continues(figures: readonly Figure[], from: number, to: number): boolean {
  const gap = figures[to]?.gap ?? '';
  if (!gap.includes('，')) return !/[；：。（）]/.test(gap);
  const before = yearOf(reportTime(figures, from));
  const after = yearOf(figures[to]?.times.at(-1) ?? null);
  return before !== null && after !== null && after > before && !/[；：。（）]/.test(gap);
}

/** True where nothing but the change itself lies between two figures. */
function isJoined(figures: readonly Figure[], from: number, to: number): boolean {
  return from === to - 1 && !/[；：。（）]/.test(figures[to]?.gap ?? '；');
}

/** How many figures of one kind stand in a list from `start` on: 209元、280元 → 2. */
export function listLength(figures: readonly Figure[], start: number): number {
  let end = start + 1;
  for (let next = figures[end]; next !== undefined && isListed(next); next = figures[end]) end++;
  return end - start;
}

/** True for a figure that only a list mark parts from the one before it. */
export function isListed({ gap }: Figure): boolean {
  return /^(?:\/[月年人天日])?(?:、|和|与|及|以及)$/.test(gap);
}
