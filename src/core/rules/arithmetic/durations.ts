import type { FoldedSpan, Quantity, Time } from '../../model.ts';
import { factorOf } from './factors.ts';
import type { Horizon } from './years.ts';

/** A stretch of time whose length cannot be. */
export type BadSpan =
  /** 从2016年到2023年的9年间: the ends are 7 years apart, 书展5月1日至7日，为期5天: six or seven days. */
  | {
      readonly kind: 'length';
      readonly duration: Quantity;
      readonly start: FoldedSpan;
      readonly end: FoldedSpan;
      readonly apart: string;
    }
  /** 2024年以来…途经5年的建设: over only after the horizon. */
  | {
      readonly kind: 'future';
      readonly duration: FoldedSpan;
      readonly start: Time;
      readonly until: number;
      readonly horizon: Horizon;
    }
  /** 成立于1951年，至今已有80年: the anniversary is another. */
  | {
      readonly kind: 'age';
      readonly duration: Quantity;
      readonly start: Time;
      readonly until: number;
      readonly horizon: Horizon;
    };

/** Whole or broken years of a duration, the least that it can mean; null for others and for plain counts. */
export function yearsIn({ type, dimension, value, unit }: Quantity): number | null {
  if (type !== 'duration' || dimension !== 'time:months' || value.min === null) return null;
  const years = (value.min * factorOf(unit, dimension)) / 12;
  return years >= 1 ? years : null;
}

/** The most years that a duration can mean. */
export function mostYears({ value, unit, dimension }: Quantity): number {
  return ((value.max ?? Infinity) * factorOf(unit, dimension)) / 12;
}
