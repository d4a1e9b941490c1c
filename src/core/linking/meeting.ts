import type { LinkedClaim } from './linkedClaim.ts';
import { digitsOf } from './values.ts';

/**
 * Keys under which a claim meets others of its group that may be told in quite other words: those whose value is near
 * (two values no more than a sixth apart have one in common), and those beside which stands one and the same other figure.
 */
export function meetingKeys({
  type,
  value,
  beside,
}: Pick<LinkedClaim, 'type' | 'value' | 'beside'>): readonly string[] {
  const keys: string[] = [];
  const size = Math.log(Math.abs(value.center ?? 0)) / Math.log(step);
  // Two grids, the one moved by half a step, so that no two near values lie on two sides of every line.
  if (Number.isFinite(size))
    keys.push(`${type.group}<${String(Math.floor(size))}`, `${type.group}>${String(Math.floor(size + 0.5))}`);
  for (const other of beside())
    if (digitsOf(other.value) >= telling) keys.push(`${type.group}+${other.dimension}${String(other.value.center)}`);
  return keys;
}

/** How many times a value the next line of the grid is. */
const step = 1.35;
/** A figure of fewer digits stands beside too many others to join two of them. */
const telling = 2;
