/** The review queue: which findings are listed, in which order, and under which heads. */
import { isSettled } from '../core/annotations/model.ts';
import type { Severity } from '../core/model.ts';
import type { FindingView } from './views.ts';

export type Grouping = 'finding' | 'fact' | 'document' | 'rule';

/** What has become of a finding; a disputed one is still open. */
export type ReviewState = 'open' | 'lessSure' | 'settled';

/** What is listed. An empty list of severities or rules leaves nothing out. */
export interface QueueFilter {
  readonly severities: readonly Severity[];
  readonly rules: readonly string[];
  readonly states: readonly ReviewState[];
}

/** Findings under one head, the gravest first. The key is empty where nothing is grouped, or a finding has no such head. */
export interface QueueGroup {
  readonly key: string;
  readonly findings: readonly FindingView[];
}

export const EVERYTHING_OPEN: QueueFilter = { severities: [], rules: [], states: ['open'] };

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
/** Made on first use: it takes as long as all the rest of the extension's activation. */
let collator: Intl.Collator | undefined;

function byName(a: string, b: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true });
  return collator.compare(a, b);
}

/** The findings that a filter leaves, in groups; the group with the gravest finding first, one without a head last. */
export function queueOf(
  findings: readonly FindingView[],
  grouping: Grouping,
  filter: QueueFilter,
): readonly QueueGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings.filter((each) => passes(each, filter)).sort(byWeight)) {
    const key = headOf(finding, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const listed = [...groups].map(([key, group]): QueueGroup => ({ key, findings: group }));
  return listed.filter(({ key }) => key !== '').concat(listed.filter(({ key }) => key === ''));
}

/** What has become of a finding. */
export function stateOf(finding: FindingView): ReviewState {
  if (isSettled(finding)) return 'settled';
  return finding.lessSure ? 'lessSure' : 'open';
}

/** As in a review: errors first, of one severity the surest first, then as documents are listed. */
export function byWeight(a: FindingView, b: FindingView): number {
  const [one] = a.spots;
  const [two] = b.spots;
  return (
    RANKS[a.severity] - RANKS[b.severity] ||
    b.confidence - a.confidence ||
    byName(one.path, two.path) ||
    one.start - two.start
  );
}

function passes(finding: FindingView, { severities, rules, states }: QueueFilter): boolean {
  return (
    (severities.length === 0 || severities.includes(finding.severity)) &&
    (rules.length === 0 || rules.includes(finding.rule)) &&
    states.includes(stateOf(finding))
  );
}

function headOf({ rule, fact, spots: [first] }: FindingView, grouping: Grouping): string {
  switch (grouping) {
    case 'finding':
      return '';
    case 'fact':
      return fact ?? '';
    case 'document':
      return first.path;
    case 'rule':
      return rule;
  }
}
