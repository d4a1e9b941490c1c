/** What a numeral's reader has read so far, and how a waiting digit joins it. */

export interface NumeralState {
  readonly codes: Uint16Array;
  readonly index: number;
  readonly bareUnit: boolean;
  /** Where reading stands. */
  at: number;
  /** What stands above the section: closed by 万, 亿 or 兆. */
  totalLo: number;
  totalHi: number;
  /** The section below 万. */
  sectionLo: number;
  sectionHi: number;
  /** The digit or Arabic number that waits for its unit; -1 where none does. */
  pendingLo: number;
  pendingHi: number;
  pendingArabic: boolean;
  bigUnit: number;
  smallUnit: number;
  lastUnit: number;
  place: number;
  step: number;
  magnitude: number;
  /** 零 or another mark stands before the waiting digit: it is no tenth of the unit before. */
  zero: boolean;
  approximate: boolean;
  /** No digit is written: 几十, 三五百. */
  vague: boolean;
  /** How many Han numerals have been read. */
  han: number;
  arabic: boolean;
  digits: number;
  leadingZero: boolean;
  shaped: boolean;
  /** How many big units stand in a row: 万亿. */
  bigRun: number;
  /** A fraction stands at the end: only a unit may follow. */
  decimal: boolean;
}

export function newState(codes: Uint16Array, index: number, bareUnit: boolean): NumeralState {
  return {
    codes,
    index,
    bareUnit,
    at: index,
    totalLo: 0,
    totalHi: 0,
    sectionLo: 0,
    sectionHi: 0,
    pendingLo: -1,
    pendingHi: -1,
    pendingArabic: false,
    bigUnit: 0,
    smallUnit: 0,
    lastUnit: 0,
    place: 1,
    step: 0,
    magnitude: 1,
    zero: false,
    approximate: false,
    vague: false,
    han: 0,
    arabic: false,
    digits: 0,
    leadingZero: false,
    shaped: false,
    bigRun: 0,
    decimal: false,
  };
}

/**
 * Adds the digit that waits for its unit. At the end of the number a digit after 百 or higher without 零 is a tenth of
 * that unit (一百二, 三万四); then that tenth is given, else 0.
 */
export function settle(s: NumeralState, last: boolean): number {
  if (s.pendingLo < 0) return 0;
  const short = last && !s.pendingArabic && !s.zero && !s.decimal && s.lastUnit >= 100 && s.pendingHi < 10;
  const unit = short ? s.lastUnit / 10 : 1;
  s.sectionLo += s.pendingLo * unit;
  s.sectionHi += s.pendingHi * unit;
  clearPending(s);
  return short ? unit : 0;
}

export function clearPending(s: NumeralState): void {
  s.pendingLo = -1;
  s.pendingHi = -1;
  s.pendingArabic = false;
}

export function setPending(s: NumeralState, lo: number, hi: number): void {
  s.pendingLo = lo;
  s.pendingHi = hi;
  s.place = 1;
  s.step = 1;
}
