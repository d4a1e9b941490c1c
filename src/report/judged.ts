import { isSettled } from '../core/annotations/model.ts';
import type { Decision, DecisionState } from '../core/annotations/model.ts';
import type { Finding } from '../core/model.ts';
import { atLevel } from '../core/rules/levels.ts';
import type { RuleLevels } from '../core/rules/levels.ts';

/** A finding with what people make of it. */
export interface Judged {
  readonly finding: Finding;
  readonly decision?: Decision;
  /** Whether a baseline holds it; absent where there is none. */
  readonly isNew?: boolean;
}

export interface Judges {
  readonly levels: (path: string) => RuleLevels;
  readonly decisionOf: (finding: Finding) => Decision | undefined;
  /** The fingerprints of an earlier report; null where there is none. */
  readonly baseline: ReadonlySet<string> | null;
}

/** The findings with the severities of their folder, without those of rules that are off, each with its decision. */
export function judge(findings: readonly Finding[], { levels, decisionOf, baseline }: Judges): readonly Judged[] {
  return findings.flatMap((found) => {
    const finding = atLevel(found, levels(found.spans[0]?.path ?? ''));
    if (finding === null) return [];
    const decision = decisionOf(finding);
    return [
      {
        finding,
        ...(decision === undefined ? {} : { decision }),
        ...(baseline === null ? {} : { isNew: !baseline.has(finding.fingerprint) }),
      },
    ];
  });
}

/** What tells whether a finding is open, in whatever form it is reported. */
interface Standing {
  readonly decision?: { readonly state: DecisionState } | undefined;
  readonly isNew?: boolean | undefined;
}

/** Whether a finding still asks for something: nobody settled it, and no earlier report holds it. */
export function isOpen(finding: Standing): boolean {
  return finding.isNew !== false && !isSettled(finding);
}
