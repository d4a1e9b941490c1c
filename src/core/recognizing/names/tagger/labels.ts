/**
 * The labels: 0 is outside; then for each type its beginning, inside, end and single character:
 * 1 + 4 × type + position.
 */
export const LABELS = 13;
export const TYPES = ['person', 'organization', 'place'] as const;

/** Whether label `to` may stand behind `from`: inside and end only within a name, all else only outside of one. */
export function mayFollow(from: number, to: number): boolean {
  const open = from > 0 && (from - 1) % 4 < 2;
  const goesOn = to > 0 && ((to - 1) % 4 === 1 || (to - 1) % 4 === 2);
  return open ? goesOn && (from - 1) >> 2 === (to - 1) >> 2 : !goesOn;
}

/** Whether a stretch may end with the label, and (as all names are closed) begin behind it. */
export function mayEnd(label: number): boolean {
  return label === 0 || (label - 1) % 4 >= 2;
}
