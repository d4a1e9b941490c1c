import { figureConflict } from './hs101.ts';
import { figureSuperseded } from './hs102.ts';
import { figureChanged } from './hs103.ts';
import { derivedConflict } from './hs106.ts';
import type { DocumentRule, FactRule, NeighbourRule } from './rule.ts';

/** Rules over one document, in order of their codes. */
export const documentRules: readonly DocumentRule[] = [];

/** Rules over one fact. */
export const factRules: readonly FactRule[] = [figureConflict, figureSuperseded, figureChanged, derivedConflict];

/** Rules over one document beside those that share passages with it. */
export const neighbourRules: readonly NeighbourRule[] = [];
