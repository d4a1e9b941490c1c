import type { DayInterval } from './model.ts';

/** A stretch of days in EDTF: the shortest form that says it exactly; an open end is `..`. */
export function edtf({ start, end }: DayInterval): string | null {
  if (start === null && end === null) return null;
  if (start === null || end === null) return `${start ?? '..'}/${end ?? '..'}`;
  if (start === end) return start;
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  const month = start.slice(0, 7);
  return start.endsWith('-01') && end === `${month}-${lastDay(month)}` ? month : `${start}/${end}`;
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0');
}
