import { weights } from '../data/weights.ts';
import { unpack } from './packed.ts';
import type { Model } from './packed.ts';

let made: Model | undefined;

/** The trained model, unpacked on first use. */
export function model(): Model {
  made ??= unpack(weights);
  return made;
}
