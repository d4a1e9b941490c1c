import { sameYearBaseline } from '../hs201.ts';
import { impossibleDuration } from '../hs202.ts';
import { timeOrder } from '../hs203.ts';
import { impossibleDate } from '../hs204.ts';
import { partExceedsWhole } from '../hs205.ts';
import { sumMismatch } from '../hs206.ts';
import { rateMismatch } from '../hs207.ts';
import { directionMismatch } from '../hs208.ts';
import { enumerationCount } from '../hs209.ts';
import { uniformYears } from '../hs210.ts';
import type { DocumentRule } from '../rule.ts';

/** The rules of calendar and arithmetic, in order of their codes. */
export const arithmeticRules: readonly DocumentRule[] = [
  sameYearBaseline,
  impossibleDuration,
  timeOrder,
  impossibleDate,
  partExceedsWhole,
  sumMismatch,
  rateMismatch,
  directionMismatch,
  enumerationCount,
  uniformYears,
];
