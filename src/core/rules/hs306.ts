import type { Analysis } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { findSwaps, type Swap } from '../linking/reuse-swaps.ts';
import { message } from '../messages.ts';
import type { Finding, Related } from '../model.ts';
import { makeFinding, relatedOf } from './finding.ts';

/** A swap that several documents and several surroundings show is no other wording of one author. */
const SURE_SOURCES = 2;
const SURE_FRAMES = 2;
/** Two sure swaps, or one and two more, make a text rewritten. */
const LEAST_SURE = 2;
const LEAST_SWAPS = 3;
/** A swap that is not sure by itself must recur. */
const LEAST_COUNT = 3;
const MOST_RELATED = 10;

/**
 * HS306: a machine exchanged the terms of a text (资源 → 资本, 中心 → 中央): where other documents agree on the words around
 * a term, this one has another, all through. `others` are documents on the same matter (linked by facts, or sharing passages).
 * The text is unfit to quote and its figures are no source of their own.
 */
export function checkRewritten(analysis: Analysis, others: readonly Analysis[]): Finding | null {
  const swaps = rewrittenTerms(analysis, others);
  const first = swaps[0];
  if (first === undefined) return null;
  const byPath = new Map(others.map((other) => [other.document.path, other]));
  const related = swaps.slice(0, MOST_RELATED).flatMap(({ original, here, evidence }): Related[] => {
    const source = byPath.get(evidence.path);
    return source === undefined
      ? []
      : [relatedOf(source, toRaw(source.folded, evidence.place), message('hs306.original', original, here))];
  });
  return makeFinding(analysis, {
    rule: 'HS306',
    severity: 'warning',
    message: message(
      'hs306.message',
      swaps.map(({ original, here, count }) => `${original}→${here} ×${count}`).join('、'),
    ),
    spans: swaps.slice(0, MOST_RELATED).map(({ place }) => toRaw(analysis.folded, place)),
    related,
    confidence: 0.85,
  });
}

/** The exchanged terms of a text that was rewritten, the surest first; none where it was not. */
export function rewrittenTerms(analysis: Analysis, others: readonly Analysis[]): readonly Swap[] {
  if (others.length < SURE_SOURCES) return [];
  const found = findSwaps(analysis, others);
  const sure = found.filter(({ sources, frames }) => sources.length >= SURE_SOURCES && frames >= SURE_FRAMES);
  const swaps = found.filter((swap) => swap.count >= LEAST_COUNT || sure.includes(swap));
  if (sure.length < LEAST_SURE && !(sure.length > 0 && swaps.length >= LEAST_SWAPS)) return [];
  return [...sure, ...swaps.filter((swap) => !sure.includes(swap))];
}
