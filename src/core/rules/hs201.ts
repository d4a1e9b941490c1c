import { message } from '../messages.ts';
import { baselinesOf } from './arithmetic/baselines.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { report, textOf } from './arithmetic/report.ts';
import type { DocumentRule } from './rule.ts';

/** HS201: a change is measured against the very period it is reported for (2024年由2024年的10.52%下降到1.35%). */
export const sameYearBaseline: DocumentRule = {
  code: 'HS201',
  name: 'same-year-baseline',
  severity: 'error',
  *check(analysis) {
    for (const { passage } of neighboursOf(analysis)) {
      for (const { base, report: reported } of baselinesOf(passage)) {
        yield report(analysis, {
          rule: 'HS201',
          severity: 'error',
          message: message('hs201.message', textOf(analysis, base)),
          at: base,
          others: [reported],
          confidence: 0.95,
        });
      }
    }
  },
};
