import { message } from '../messages.ts';
import { disordersOf } from './arithmetic/order.ts';
import { report, textOf } from './arithmetic/report.ts';
import type { DocumentRule } from './rule.ts';

/** HS203: an end before its start, or an event told as past that lies after the day that tells it. */
export const timeOrder: DocumentRule = {
  code: 'HS203',
  name: 'time-order',
  severity: 'error',
  *check(analysis) {
    const published = analysis.document.published?.day.end ?? '?';
    for (const { kind, at, other } of disordersOf(analysis)) {
      yield report(analysis, {
        rule: 'HS203',
        severity: kind === 'published' ? 'warning' : 'error',
        message: message(`hs203.${kind}`, textOf(analysis, at), other === null ? published : textOf(analysis, other)),
        at,
        others: other === null ? [] : [other],
        confidence: kind === 'published' ? 0.75 : 0.9,
      });
    }
  },
};
