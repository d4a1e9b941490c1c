import { message } from '../messages.ts';
import { above, overlaps } from './arithmetic/interval.ts';
import { resultText } from './arithmetic/numberText.ts';
import { middle } from './arithmetic/interval.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { report, spanOf } from './arithmetic/report.ts';
import { structuresOf } from './arithmetic/structures.ts';
import { sumFormula, sumsOf, totalOf } from './arithmetic/sums.ts';
import type { DocumentRule } from './rule.ts';

/** HS206: parts that the text (or a known partition) says are all do not come to the whole. */
export const sumMismatch: DocumentRule = {
  code: 'HS206',
  name: 'sum-mismatch',
  severity: 'error',
  *check(analysis) {
    for (const { passage, earlier } of neighboursOf(analysis)) {
      for (const sum of sumsOf(passage, earlier)) {
        const total = totalOf(sum);
        const { whole } = sum;
        if (sum.open ? !above(total, whole.interval) : overlaps(total, whole.interval)) continue;
        // One part that is more than the whole is told by HS205.
        if (sum.open && sum.parts.some((part) => above(part.interval, whole.interval))) continue;
        yield report(analysis, {
          rule: 'HS206',
          severity: 'error',
          message: message(
            'hs206.message',
            `${sumFormula(sum)} = ${resultText(middle(total), [whole, ...sum.parts])}`,
            whole.text,
          ),
          at: spanOf(whole),
          others: sum.parts.map(spanOf),
          confidence: 0.9,
        });
      }
    }
    for (const { span, parts, total } of structuresOf(analysis)) {
      yield report(analysis, {
        rule: 'HS206',
        severity: 'error',
        message: message('hs206.hundred', `${parts.join(' + ')} = ${total}`),
        at: span,
        others: [],
        confidence: 0.9,
      });
    }
  },
};
