/** What a numeral's reader has read so far, and how a waiting digit joins it. */

export interface NumeralState {
  codes: Uint16Array;
  index: number;
  bareUnit: boolean;
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
  /** Powers of ten, as those of the numeral. */
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

/** One state serves all numbers, one after the other: a text has many, and each would leave one to be collected. */
const state: NumeralState = {
  codes: new Uint16Array(0),
  index: 0,
  bareUnit: false,
  at: 0,
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
  place: 0,
  step: 0,
  magnitude: 0,
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

/** The state at the beginning of a number; what was read into it before is gone. */
export function startState(codes: Uint16Array, index: number, bareUnit: boolean): NumeralState {
  state.codes = codes;
  state.index = index;
  state.bareUnit = bareUnit;
  state.at = index;
  state.totalLo = 0;
  state.totalHi = 0;
  state.sectionLo = 0;
  state.sectionHi = 0;
  state.pendingLo = -1;
  state.pendingHi = -1;
  state.pendingArabic = false;
  state.bigUnit = 0;
  state.smallUnit = 0;
  state.lastUnit = 0;
  state.place = 0;
  state.step = 0;
  state.magnitude = 0;
  state.zero = false;
  state.approximate = false;
  state.vague = false;
  state.han = 0;
  state.arabic = false;
  state.digits = 0;
  state.leadingZero = false;
  state.shaped = false;
  state.bigRun = 0;
  state.decimal = false;
  return state;
}

/**
 * Adds the digit that waits for its unit. At the end of the number a digit after 百 or higher without 零 is a tenth of
 * that unit (一百二, 三万四, 4千5); then the power of ten of that tenth is given, else 0.
 */
export function settle(s: NumeralState, last: boolean): number {
  if (s.pendingLo < 0) return 0;
  const short = last && !s.zero && !s.decimal && s.lastUnit >= 100 && s.pendingHi < 10;
  const unit = short ? s.lastUnit / 10 : 1;
  s.sectionLo += s.pendingLo * unit;
  s.sectionHi += s.pendingHi * unit;
  clearPending(s);
  return short ? powerBelow(s.lastUnit) : 0;
}

/** The power of ten below a unit: 1 for 百, 3 for 万. */
function powerBelow(unit: number): number {
  return Math.round(Math.log10(unit)) - 1;
}

export function clearPending(s: NumeralState): void {
  s.pendingLo = -1;
  s.pendingHi = -1;
  s.pendingArabic = false;
}

export function setPending(s: NumeralState, lo: number, hi: number): void {
  s.pendingLo = lo;
  s.pendingHi = hi;
  s.place = 0;
  s.step = 0;
}
