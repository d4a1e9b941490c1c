import { message } from '../messages.ts';
import { enumerationsOf } from './arithmetic/enumerations.ts';
import { pointsOf } from './arithmetic/points.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { respectiveOf } from './arithmetic/respectively.ts';
import { report, spanOf } from './arithmetic/report.ts';
import type { DocumentRule } from './rule.ts';

/** HS209: a count and the list of what it counts disagree (三家 and four names). */
export const enumerationCount: DocumentRule = {
  code: 'HS209',
  name: 'enumeration-count',
  severity: 'warning',
  *check(analysis) {
    for (const { passage } of neighboursOf(analysis)) {
      for (const { count, stated, fewest, most, start, end } of enumerationsOf(passage, analysis)) {
        if (stated >= fewest && stated <= most) continue;
        yield report(analysis, {
          rule: 'HS209',
          severity: 'warning',
          message: message('hs209.message', count.text, fewest),
          at: spanOf(count),
          others: [{ start, end }],
          confidence: 0.8,
        });
      }
      for (const { count, stated, fewest, most, start, end } of respectiveOf(passage)) {
        if (stated >= fewest && stated <= most) continue;
        yield report(analysis, {
          rule: 'HS209',
          severity: 'warning',
          message: message('hs209.respectively', stated, fewest),
          at: spanOf(count),
          others: [{ start, end }],
          confidence: 0.75,
        });
      }
    }
    for (const { count, stated, points } of pointsOf(analysis)) {
      if (stated === points) continue;
      yield report(analysis, {
        rule: 'HS209',
        severity: 'warning',
        message: message('hs209.points', count.text, points),
        at: spanOf(count),
        others: [],
        confidence: 0.7,
      });
    }
  },
};
