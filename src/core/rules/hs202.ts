import { message } from '../messages.ts';
import { badSpansOf } from './arithmetic/spans.ts';
import { report, textOf } from './arithmetic/report.ts';
import type { DocumentRule } from './rule.ts';

/** HS202: a stretch of time that does not fit between its ends (2024年以来…途经5年的建设). */
export const impossibleDuration: DocumentRule = {
  code: 'HS202',
  name: 'impossible-duration',
  severity: 'error',
  *check(analysis) {
    for (const bad of badSpansOf(analysis)) {
      const duration = textOf(analysis, bad.duration);
      const start = textOf(analysis, bad.start);
      const says =
        bad.kind === 'length'
          ? message('hs202.length', bad.apart, duration)
          : message(`hs202.${bad.kind}`, start, duration, bad.until, bad.horizon.year);
      yield report(analysis, {
        rule: 'HS202',
        severity: bad.kind === 'length' || bad.horizon.from === 'published' ? 'error' : 'warning',
        message: says,
        at: bad.duration,
        others: bad.kind === 'length' && bad.end !== bad.start ? [bad.start, bad.end] : [bad.start],
        confidence: bad.kind === 'length' || bad.horizon.from === 'published' ? 0.9 : 0.8,
      });
    }
  },
};
