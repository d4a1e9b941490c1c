import { message } from '../messages.ts';
import { above } from './arithmetic/interval.ts';
import { partsOf } from './arithmetic/parts.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { report, spanOf } from './arithmetic/report.ts';
import { excessSharesOf } from './arithmetic/excess.ts';
import { subsetsOf } from './arithmetic/subsets.ts';
import type { DocumentRule } from './rule.ts';

/** HS205: a part is larger than the whole it is part of (72项，其中98项), or a share of a whole is above 100 %. */
export const partExceedsWhole: DocumentRule = {
  code: 'HS205',
  name: 'part-exceeds-whole',
  severity: 'error',
  *check(analysis) {
    for (const { passage, previous } of neighboursOf(analysis)) {
      for (const { part, wholes } of [...partsOf(passage, previous), ...subsetsOf(passage)]) {
        const [nearest] = wholes;
        if (nearest === undefined || !wholes.every((whole) => above(part.interval, whole.interval))) continue;
        yield report(analysis, {
          rule: 'HS205',
          severity: 'error',
          message: message('hs205.message', part.text, nearest.text),
          at: spanOf(part),
          others: [spanOf(nearest)],
          confidence: 0.9,
        });
      }
      for (const share of excessSharesOf(passage)) {
        yield report(analysis, {
          rule: 'HS205',
          severity: 'warning',
          message: message('hs205.share', share.text),
          at: spanOf(share),
          others: [],
          confidence: 0.8,
        });
      }
    }
  },
};
