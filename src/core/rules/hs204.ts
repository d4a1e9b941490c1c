import { message, type Message } from '../messages.ts';
import { type BadDate, badDatesOf } from './arithmetic/calendar.ts';
import { report, textOf } from './arithmetic/report.ts';
import type { Analysis } from '../analysis.ts';
import type { DocumentRule } from './rule.ts';

/** HS204: a date that the calendar does not have, a weekday that does not fit, a five-year plan in other years. */
export const impossibleDate: DocumentRule = {
  code: 'HS204',
  name: 'impossible-date',
  severity: 'error',
  *check(analysis) {
    for (const bad of badDatesOf(analysis)) {
      yield report(analysis, {
        rule: 'HS204',
        severity: 'error',
        message: says(analysis, bad),
        at: bad.span,
        others: [],
        confidence: 0.95,
      });
    }
  },
};

function says(analysis: Analysis, bad: BadDate): Message {
  const text = textOf(analysis, bad.span);
  switch (bad.kind) {
    case 'weekday':
      return message('hs204.weekday', text, bad.actual);
    case 'plan':
      return message('hs204.plan', text, bad.plan, bad.years);
    default:
      return message('hs204.day', text);
  }
}
