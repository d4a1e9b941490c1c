import { message } from '../messages.ts';
import { baselinesOf } from './arithmetic/baselines.ts';
import { neighboursOf } from './arithmetic/passages.ts';
import { repetitionsOf } from './arithmetic/repeatedYears.ts';
import { report } from './arithmetic/report.ts';
import { badSpansOf } from './arithmetic/spans.ts';
import { actualYears } from './arithmetic/years.ts';
import type { Analysis } from '../analysis.ts';
import type { Finding, Time } from '../model.ts';
import type { DocumentRule } from './rule.ts';

/** How many years a text must write before their sameness says anything. */
const LEAST = 3;
/** How many of the other times are shown beside the first. */
const SHOWN = 7;

/** HS210: every year of a text or of a paragraph is the same and they contradict each other: it was rewritten by a machine. */
export const uniformYears: DocumentRule = {
  code: 'HS210',
  name: 'uniform-years',
  severity: 'warning',
  *check(analysis) {
    const years = uniformOf(analysis);
    const [first] = years;
    if (first !== undefined) {
      yield found(
        analysis,
        first.year,
        years.map(({ time }) => time),
      );
      return;
    }
    for (const { year, times } of repetitionsOf(analysis)) yield found(analysis, year, times);
  },
};

/** The years of a document that are all the same and contradict each other; none otherwise. */
function uniformOf(analysis: Analysis): ReturnType<typeof actualYears> {
  const years = actualYears(analysis);
  const [first] = years;
  if (first === undefined || years.length < LEAST || years.some(({ year }) => year !== first.year)) return [];
  if (analysis.times.some((time) => time.anchor === 'absolute' && time.year !== undefined && time.year !== first.year))
    return [];
  return contradicts(analysis) ? years : [];
}

/** True where a year is its own baseline, or a stretch since it cannot be over. */
function contradicts(analysis: Analysis): boolean {
  for (const { passage } of neighboursOf(analysis))
    for (const baseline of baselinesOf(passage)) return baseline.base.start >= 0;
  for (const bad of badSpansOf(analysis)) if (bad.kind === 'future') return true;
  return false;
}

function found(analysis: Analysis, year: number, [first, ...others]: readonly Time[]): Finding {
  return report(analysis, {
    rule: 'HS210',
    severity: 'warning',
    message: message('hs210.message', year, others.length + 1),
    at: first ?? { start: 0, end: 0 },
    others: others.slice(0, SHOWN),
    confidence: 0.85,
  });
}
