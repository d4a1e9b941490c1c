import { arithmeticRules } from './arithmetic/rules.ts';
import { headlineConflict } from './hs101-headline.ts';
import { figureConflict } from './hs101.ts';
import { figureSuperseded } from './hs102.ts';
import { figureChanged } from './hs103.ts';
import { misspelling, nameVariant, type NameRule } from './hs105.ts';
import { derivedConflict } from './hs106.ts';
import { titleMisquote } from './hs107.ts';
import { damagedText } from './hs301.ts';
import { splitFigure } from './hs302.ts';
import { duplicateBeside } from './hs303-beside.ts';
import { duplicateDifference } from './hs303.ts';
import { glossNoise } from './hs304.ts';
import { injectedText } from './hs305.ts';
import { injectedBeside } from './hs305-twin.ts';
import { undatedSource } from './hs307.ts';
import type { DocumentRule, FactRule, NeighbourRule, SharingRule } from './rule.ts';

/** Rules over one document. */
export const documentRules: readonly DocumentRule[] = [
  ...arithmeticRules,
  headlineConflict,
  misspelling,
  splitFigure,
  duplicateDifference,
  glossNoise,
  injectedText,
];

/** Rules over one document beside those that share passages with it. */
export const sharingRules: readonly SharingRule[] = [damagedText, injectedBeside, undatedSource];

/** The same where what the facts of the documents say counts as well. */
export const neighbourRules: readonly NeighbourRule[] = [duplicateBeside];

/** Rules over one fact. */
export const factRules: readonly FactRule[] = [figureConflict, figureSuperseded, figureChanged, derivedConflict];

/** Rules over one document and the names of the workspace. */
export const nameRules: readonly NameRule[] = [nameVariant, titleMisquote];
