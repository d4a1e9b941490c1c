import type { Analysis } from '../analysis.ts';
import type { Finding, Severity } from '../model.ts';

interface RuleHead {
  readonly code: string;
  readonly name: string;
  /** The severity of a finding that says nothing else. */
  readonly severity: Severity;
}

/** A rule that needs one document alone. It never throws; what it cannot judge it leaves alone. */
export interface DocumentRule extends RuleHead {
  check(analysis: Analysis): Iterable<Finding>;
}
