import { message } from '../messages.ts';
import { baselinesOf } from './arithmetic/baselines.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { report } from './arithmetic/report.ts';
import { badSpansOf } from './arithmetic/spans.ts';
import { actualYears } from './arithmetic/years.ts';
import type { Analysis } from '../analysis.ts';
import type { DocumentRule } from './rule.ts';

/** How many years a text must write before their sameness says anything. */
const LEAST = 3;

/** HS210: every year of a text is the same and they contradict each other: it was rewritten by a machine. */
export const uniformYears: DocumentRule = {
  code: 'HS210',
  name: 'uniform-years',
  severity: 'warning',
  *check(analysis) {
    const years = actualYears(analysis);
    const [first] = years;
    if (first === undefined || years.length < LEAST || years.some(({ year }) => year !== first.year)) return;
    if (
      analysis.times.some((time) => time.anchor === 'absolute' && time.year !== undefined && time.year !== first.year)
    )
      return;
    if (!contradicts(analysis)) return;
    yield report(analysis, {
      rule: 'HS210',
      severity: 'warning',
      message: message('hs210.message', first.year, years.length),
      at: first.time,
      others: years.slice(1, 8).map(({ time }) => time),
      confidence: 0.85,
    });
  },
};

/** True where a year is its own baseline, or a stretch since it cannot be over. */
function contradicts(analysis: Analysis): boolean {
  for (const { passage } of neighboursOf(analysis))
    for (const baseline of baselinesOf(passage)) return baseline.base.start >= 0;
  for (const bad of badSpansOf(analysis)) if (bad.kind === 'future') return true;
  return false;
}
