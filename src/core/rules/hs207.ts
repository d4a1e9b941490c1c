import { message } from '../messages.ts';
import { type Equation, growthsOf, isReversed } from './arithmetic/growth.ts';
import { namedRatiosOf } from './arithmetic/labelled.ts';
import { gapsOf } from './arithmetic/comparisons.ts';
import { incrementsOf } from './arithmetic/increments.ts';
import { middle, overlaps } from './arithmetic/interval.ts';
import { isPercent, isPoint, isTimes } from './arithmetic/comparable.ts';
import { resultText } from './arithmetic/numberText.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { excessFallsOf } from './arithmetic/excess.ts';
import { doublingsOf } from './arithmetic/doublings.ts';
import { report, spanOf } from './arithmetic/report.ts';
import { ratiosOf } from './arithmetic/shares.ts';
import type { DocumentRule } from './rule.ts';

/** HS207: a growth, difference, share, multiple or average disagrees with the figures it is computed from. */
export const rateMismatch: DocumentRule = {
  code: 'HS207',
  name: 'rate-mismatch',
  severity: 'error',
  *check(analysis) {
    for (const { passage, earlier } of neighboursOf(analysis)) {
      const seen = new Set<unknown>();
      for (const equation of [
        ...growthsOf(passage),
        ...incrementsOf(passage),
        ...ratiosOf(passage),
        ...doublingsOf(passage),
        ...gapsOf(passage.figures),
        ...namedRatiosOf(passage, earlier),
      ]) {
        const { stated, readings, formula, others } = equation;
        const claimed = equation.claimed ?? stated.interval;
        if (readings.length === 0) {
          seen.add(stated);
          yield report(analysis, {
            rule: 'HS207',
            severity: 'error',
            message: message('hs207.base', others[0]?.text ?? '?', stated.text),
            at: spanOf(stated),
            others: others.map(spanOf),
            confidence: 0.85,
          });
          continue;
        }
        if (seen.has(stated) || isReversed(equation) || readings.some((reading) => overlaps(reading, claimed)))
          continue;
        seen.add(stated);
        yield report(analysis, {
          rule: 'HS207',
          severity: 'error',
          message: message('hs207.message', `${formula} = ${shown(equation)}`, equation.words ?? stated.text),
          at: spanOf(stated),
          others: others.filter((other) => other !== stated).map(spanOf),
          confidence: 0.85,
        });
      }
      for (const fall of excessFallsOf(passage)) {
        if (seen.has(fall)) continue;
        yield report(analysis, {
          rule: 'HS207',
          severity: 'warning',
          message: message('hs207.fall', fall.text),
          at: spanOf(fall),
          others: [],
          confidence: 0.8,
        });
      }
    }
  },
};

/** The computed value in the unit of the stated figure. */
function shown({ readings, stated, others, words }: Equation): string {
  const [reading] = readings;
  if (reading === undefined) return '?';
  const value = middle(reading);
  if (words !== undefined) return String(Number(value.toFixed(2)));
  if (isPercent(stated)) return `${String(Number(value.toFixed(1)))}%`;
  if (isPoint(stated)) return String(Number(value.toFixed(2)));
  if (isTimes(stated)) return String(Number(value.toFixed(2)));
  return resultText(value, [stated, ...others]);
}
