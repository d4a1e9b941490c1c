/** Stretches of whole months and years as stated times. */
import { among } from '../match.ts';
import { dayNumber } from './calendar.ts';
import type { Stated } from './stated.ts';

type Anchor = Stated['anchor'];

/** A year that has been read, or that the reference gives. */
export interface Year {
  readonly value: number | null;
  readonly written: number | null;
  readonly anchor: Anchor;
}

/** 2022年初步 and 2022年底线 are no edges of the year. */
export function edgeEnds(codes: Uint16Array, end: number): boolean {
  return !among('步级中线层蕴气座稿心次始衷', codes[end] ?? 0x2c);
}

export function writtenYear(year: Year): { year?: number } {
  return year.written === null ? {} : { year: year.written };
}

export function wholeYear(end: number, year: Year): Stated {
  return monthsOf(end, year, 1, 12, 'year');
}

export function monthsOf(end: number, year: Year, first: number, last: number, precision: Stated['precision']): Stated {
  const { value, written, anchor } = year;
  const from = value === null ? null : dayNumber(value, first, 1);
  const to = value === null ? null : dayNumber(value, last + 1, 1) - 1;
  return written === null
    ? { end, from, to, precision, anchor, type: 'daterange' }
    : { end, from, to, precision, anchor, type: 'daterange', year: written };
}

export function span(
  end: number,
  year1: number,
  month1: number,
  year2: number,
  month2: number,
  precision: Stated['precision'],
  anchor: Anchor,
): Stated {
  return {
    end,
    from: dayNumber(year1, month1, 1),
    to: dayNumber(year2, month2 + 1, 1) - 1,
    precision,
    anchor,
    type: 'daterange',
  };
}

/** The first, the last or the n-th days of a stretch: 前10天, 最后三天, 第一天. */
export function daysOfSpan(
  first: number,
  end: number,
  count: number,
  front: boolean,
  last: boolean,
): { readonly from: number; readonly to: number; readonly type: Stated['type'] } {
  if (front) return { from: first, to: first + count - 1, type: 'daterange' };
  if (last) return { from: end - count + 1, to: end, type: count === 1 ? 'date' : 'daterange' };
  return { from: first + count - 1, to: first + count - 1, type: 'date' };
}
