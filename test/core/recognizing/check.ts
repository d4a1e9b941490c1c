import assert from 'node:assert/strict';
import type { Quantity, Time } from '../../../src/core/model.ts';
import { recognizeFigures } from '../../../src/core/recognizing/recognize.ts';

/** The day of a document that the fixtures speak from: a Wednesday. */
export const REFERENCE = '2024-05-22';

/**
 * Every figure that counts and every time of a text, in order, as `written = value unit` or `written = from/to bound`.
 * Bare numbers and ordinals are left out, as a claim leaves them out.
 */
export function figures(text: string, reference: string | null = REFERENCE): string[] {
  const { quantities, times } = recognizeFigures(text, 0, text.length, reference);
  return [...quantities.filter(({ bare }) => !bare), ...times]
    .sort((a, b) => a.start - b.start)
    .map(
      (mention) =>
        `${text.slice(mention.start, mention.end)} = ${mention.kind === 'time' ? days(mention) : amount(mention)}`,
    );
}

/** All quantities, bare ones as well, as `written = type value unit`. */
export function quantities(text: string): string[] {
  return recognizeFigures(text, 0, text.length, REFERENCE).quantities.map(
    (quantity) => `${text.slice(quantity.start, quantity.end)} = ${quantity.type} ${amount(quantity)}`,
  );
}

/** Asserts what `figures` finds in a text. */
export function check(text: string, expected: readonly string[], reference: string | null = REFERENCE): void {
  assert.deepEqual(figures(text, reference), expected, text);
}

function amount({ value: { min, max, approximate }, unit }: Quantity): string {
  const range = min === max ? String(min) : `${min ?? ''}..${max ?? ''}`;
  return `${approximate ? '~' : ''}${range}${unit === '' ? '' : ` ${unit}`}`;
}

function days({ from, to, bound, impossible, type }: Time): string {
  if (impossible === true) return 'impossible';
  const stretch = from === to ? (from ?? '?') : `${from ?? ''}/${to ?? ''}`;
  return [stretch, type === 'datetime' ? 'clock' : '', bound ?? ''].filter((part) => part !== '').join(' ');
}
