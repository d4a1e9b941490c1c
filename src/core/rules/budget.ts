import type { Finding, Severity } from '../model.ts';

/**
 * The alarm budget: a finding that is not sure enough is counted, not shown, until somebody asks.
 * Below this confidence lies the line, whatever the severity.
 */
const line = 0.6;

const weights: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** True for a finding that is folded away: a hint, or one that is not sure enough. */
export function isBelowLine({ severity, confidence }: Finding): boolean {
  return severity === 'hint' || confidence < line;
}

/** Order of a review: errors first, of one severity the surest first, then by path and place. */
export function byWeight(a: Finding, b: Finding): number {
  const severity = weights[b.severity] - weights[a.severity];
  if (severity !== 0) return severity;
  if (a.confidence !== b.confidence) return b.confidence - a.confidence;
  const x = a.spans[0];
  const y = b.spans[0];
  if (x === undefined || y === undefined || x.path === y.path) return (x?.start ?? 0) - (y?.start ?? 0);
  return x.path < y.path ? -1 : 1;
}
