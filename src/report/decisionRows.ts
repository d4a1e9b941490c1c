import type { Decision } from '../core/annotations/model.ts';
import { hrefOf } from './href.ts';
import { clipped } from './quote.ts';
import type { Review, ReviewFinding } from './review.ts';

/** A decision as a row of a table. All plain text but `path`, which is a link or null. */
export interface DecisionRow {
  readonly state: Decision['state'];
  /** `a.md:3:7` where it is known, else the document, or the folder for a rule. */
  readonly where: string;
  readonly path: string | null;
  readonly text: string;
  /** The rule with the message, or the rule alone; empty for a decision on a claim. */
  readonly finding: string;
  readonly note: string;
  readonly creator: string;
  /** A day. */
  readonly at: string;
}

/** What people decided, by document and place; decisions on a rule of a folder first. */
export function decisionRows({ annotations, findings }: Review): readonly DecisionRow[] {
  const byId = new Map<string, ReviewFinding>();
  for (const finding of findings) {
    const id = finding.decision?.id;
    if (id !== undefined && !byId.has(id)) byId.set(id, finding);
  }
  return annotations
    .flatMap((annotation) => (annotation.kind === 'decision' ? [rowOf(annotation, byId.get(annotation.id))] : []))
    .sort((a, b) => a.order[0] - b.order[0] || compare(a.order[1], b.order[1]) || a.order[2] - b.order[2])
    .map(({ row }) => row);
}

function rowOf(
  decision: Decision,
  finding: ReviewFinding | undefined,
): { readonly row: DecisionRow; readonly order: readonly [number, string, number] } {
  const { state, note, source, creator, created, modified, rule } = decision;
  const said = {
    state,
    finding: finding && decision.reach === 'here' ? `${finding.rule} ${finding.message}` : (rule ?? ''),
    note: [note, source ?? ''].filter((part) => part !== '').join(' · '),
    creator,
    at: (modified ?? created).slice(0, 10),
  };
  if (decision.reach === 'rule') {
    const where = decision.folder === '' ? './' : `${decision.folder}/`;
    return { row: { ...said, where, path: null, text: '' }, order: [0, where, 0] };
  }
  const { path, exact, start } = decision.anchor;
  const place = finding?.place.path === path ? finding.place : undefined;
  const row = {
    ...said,
    where: place ? `${path}:${place.line}:${place.column}` : path,
    path: `${hrefOf(path)}${place ? `#L${place.line}` : ''}`,
    text: clipped(exact, 60),
  };
  return { row, order: [1, path, start] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
