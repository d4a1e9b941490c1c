import { message } from '../messages.ts';
import { toRaw } from '../folding/fold.ts';
import type { EventMention } from '../linking/events.ts';
import type { Finding } from '../model.ts';
import { makeFinding, placeOf } from './finding.ts';

/** HS104: one event, two dates in two documents. Called with every mention of a document that others date otherwise. */
export const timeConflict = { code: 'HS104', name: 'time-conflict', severity: 'warning' } as const;

/**
 * One finding an event, in the document that is less to be relied on: the one without a date of its own,
 * else the one whose path comes last. Nothing where the other document is the one to show it.
 */
export function* checkEvent(event: EventMention, others: readonly EventMention[]): Iterable<Finding> {
  const mine = others.filter((other) => isShownAt(event, other));
  const [first] = mine;
  if (first === undefined) return;
  const { analysis, time } = event;
  const span = toRaw(analysis.folded, time);
  yield makeFinding(analysis, {
    rule: 'HS104',
    severity: 'warning',
    message: message('hs104.message', textOf(event), textOf(first)),
    spans: [span],
    related: mine.map((other) => ({
      ...placeOf(other.analysis, toRaw(other.analysis.folded, other.time)),
      message: message('hs104.other', textOf(other)),
    })),
    confidence: 0.7,
  });
}

function textOf({ analysis, time }: EventMention): string {
  return analysis.folded.text.slice(time.start, time.end);
}

function isShownAt(event: EventMention, other: EventMention): boolean {
  const dated = event.analysis.document.published !== null;
  const otherDated = other.analysis.document.published !== null;
  if (dated !== otherDated) return !dated;
  return event.analysis.document.path > other.analysis.document.path;
}
