import type { Finding, Severity } from '../model.ts';

/** What people make of a rule in their folder: another severity, or nothing at all. */
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['off', 'error', 'warning', 'information', 'hint'];

/** By the code of the rule; a rule that is not named keeps the severities it gives. */
export type RuleLevels = ReadonlyMap<string, Level>;

/** The finding as a folder wants it; null where its rule is off there. */
export function atLevel(finding: Finding, levels: RuleLevels): Finding | null {
  const level = levels.get(finding.rule);
  if (level === undefined || level === finding.severity) return finding;
  return level === 'off' ? null : { ...finding, severity: level };
}
