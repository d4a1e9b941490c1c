/** What the readers of dates hand to each other. */
import type { Time, TimePrecision } from '../../model.ts';
import type { Ymd } from './calendar.ts';
import type { Year } from './spans.ts';

/** The day that relative dates count from. */
export interface Reference extends Ymd {
  readonly days: number;
  /** Only its year or month is known. */
  readonly whole: boolean;
}

/** A stated stretch of time as day numbers, with the parts that the text writes. Compact indexes. */
export interface Stated {
  readonly end: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly precision: TimePrecision;
  readonly anchor: Time['anchor'];
  readonly type: Time['type'];
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly impossible?: true;
  /** Where the last part of a range begins (the last year of 2020至2025年), for a boundary behind it. */
  readonly lastPart?: number | null;
  /** Year (null where unknown) and month of the Chinese calendar, for the end of a range that leaves them out. */
  readonly lunar?: { readonly year: number | null; readonly month: number };
}

/** What a date may take from the one before it (2019年4月12日至19日). */
export interface Inherited {
  readonly year?: number;
  readonly month?: number;
  readonly anchor?: Time['anchor'];
  /** 截至 stands before it. */
  readonly stamped?: true;
  /** The day that it must not lie before, for a weekday that closes a range. */
  readonly after?: number;
  /** The date before it has no year, and this one has none of its own. */
  readonly yearless?: true;
  /** It closes a range. */
  readonly second?: true;
  /** The date before it is one of the Chinese calendar. */
  readonly lunar?: Stated['lunar'];
}

export interface Scope {
  readonly codes: Uint16Array;
  readonly reference: Reference | null;
  /** The reference's year, for what is written without one. */
  readonly year: Year;
  /** The last date that was read, for the days after it (9月10日、11日和12日). */
  last: Stated | null;
}
