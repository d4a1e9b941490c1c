import { message } from '../messages.ts';
import { contradictionsOf, reversalsOf } from './arithmetic/directions.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { badRanksOf } from './arithmetic/ranks.ts';
import { report, spanOf, textOf } from './arithmetic/report.ts';
import type { DocumentRule } from './rule.ts';

/** HS208: a figure is said to fall to a higher value, to rise to a lower one, or to stand above what is more than it. */
export const directionMismatch: DocumentRule = {
  code: 'HS208',
  name: 'direction-mismatch',
  severity: 'error',
  *check(analysis) {
    for (const { passage } of neighboursOf(analysis)) {
      const seen = new Set<unknown>();
      for (const { from, to, kind } of [...contradictionsOf(passage), ...reversalsOf(passage)]) {
        if (seen.has(to)) continue;
        seen.add(to);
        yield report(analysis, {
          rule: 'HS208',
          severity: 'error',
          message: message(`hs208.${kind}`, from.text, to.text),
          at: spanOf(to),
          others: [spanOf(from)],
          confidence: 0.9,
        });
      }
    }
    for (const { from, to } of badRanksOf(analysis)) {
      yield report(analysis, {
        rule: 'HS208',
        severity: 'error',
        message: message('hs208.rank', textOf(analysis, from), textOf(analysis, to)),
        at: to,
        others: [from],
        confidence: 0.85,
      });
    }
  },
};
