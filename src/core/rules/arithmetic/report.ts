import type { Analysis } from '../../analysis.ts';
import { toRaw } from '../../folding/fold.ts';
import { type Message, message } from '../../messages.ts';
import type { Finding, FoldedSpan, Severity } from '../../model.ts';
import { makeFinding, relatedOf } from '../finding.ts';
import type { Figure } from './figures.ts';

/** What a rule of arithmetic has to say: shown at the first figure, the others beside it. */
export interface Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly at: FoldedSpan;
  readonly others: readonly FoldedSpan[];
  readonly confidence: number;
}

/** A finding whose other figures are related places. */
export function report(analysis: Analysis, { rule, severity, message: says, at, others, confidence }: Report): Finding {
  return makeFinding(analysis, {
    rule,
    severity,
    message: says,
    spans: [toRaw(analysis.folded, at)],
    related: others.map((other) =>
      relatedOf(analysis, toRaw(analysis.folded, other), message('arithmetic.other', textOf(analysis, other))),
    ),
    confidence,
  });
}

/** A span of the folded text as it stands. */
export function textOf({ folded }: Analysis, { start, end }: FoldedSpan): string {
  return folded.text.slice(start, end);
}

/** The span of a figure. */
export function spanOf({ quantity }: Figure): FoldedSpan {
  return { start: quantity.start, end: quantity.end };
}
