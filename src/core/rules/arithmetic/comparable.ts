import type { Figure } from './figures.ts';

/** Counters that may count one thing by turns. */
const alike: readonly string[] = ['人名位员口', '家所个', '项个', '件宗起', '辆台部', '户家', '场次'];

/**
 * True where two figures can stand in one sum: one dimension, and for things counted one counter (or a like one).
 * A bare number agrees with anything but a share, for its unit often stands with the other figure (由7种扩大到15).
 */
export function sameUnit({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  if (a.type === 'ordinal' || b.type === 'ordinal') return false;
  if (a.dimension === b.dimension)
    return a.unit === b.unit || !a.dimension.startsWith('count') || likeCounters(a.unit, b.unit);
  if (a.dimension.startsWith('count') && b.dimension.startsWith('count')) return likeCounters(a.unit, b.unit);
  return false;
}

/** As `sameUnit`, and a bare number may stand for a figure with a unit. */
export function mayShareUnit(a: Figure, b: Figure): boolean {
  if (a.quantity.type === 'ordinal' || b.quantity.type === 'ordinal') return false;
  return sameUnit(a, b) || isBare(a) || isBare(b);
}

function isBare({ quantity }: Figure): boolean {
  return quantity.unit === '' && quantity.type === 'number';
}

export function isPercent({ quantity }: Figure): boolean {
  return quantity.dimension === 'percent';
}

export function isPoint({ quantity }: Figure): boolean {
  return quantity.dimension === 'point';
}

export function isTimes({ quantity }: Figure): boolean {
  return quantity.unit === '倍';
}

/** 三分之一, 一半. */
export function isFraction({ quantity }: Figure): boolean {
  return quantity.type === 'fraction';
}

/** A stretch of time (5年, 半个月). */
export function isDuration({ quantity }: Figure): boolean {
  return quantity.type === 'duration';
}

function likeCounters(a: string, b: string): boolean {
  return a === b || alike.some((group) => group.includes(a) && group.includes(b) && a !== '' && b !== '');
}
