import { figureConflict } from './hs101.ts';
import { figureSuperseded } from './hs102.ts';
import { figureChanged } from './hs103.ts';
import type { DocumentRule, FactRule } from './rule.ts';

/** Rules over one document, in order of their codes. */
export const documentRules: readonly DocumentRule[] = [];

/** Rules over one fact. */
export const factRules: readonly FactRule[] = [figureConflict, figureSuperseded, figureChanged];
