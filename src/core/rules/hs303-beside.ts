import type { Analysis } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Finding, FoldedSpan, Place, Related, Span } from '../model.ts';
import { fixOf, makeFinding, relatedOf } from './finding.ts';
import { copiesOf, type Copies, type Differing } from './hs303-copies.ts';
import type { Neighbours, NeighbourRule } from './rule.ts';

/** Copies that came out further apart than this are two editions of a text, not a reprint. */
const REPRINT_DAYS = 31;
/** So many documents must agree against this one before theirs is offered as the repair. */
const CONSENSUS = 2;
/** An editor reads so many differences; more of them are counted. */
const MOST_RELATED = 30;

/** A document that has long passages of this one. */
interface Copy {
  readonly other: Analysis;
  readonly copies: Copies;
}

/** One place of this document where copies have something else. */
interface Disagreement {
  readonly place: FoldedSpan;
  /** Those that have something else, the first one named. */
  readonly against: readonly { readonly copy: Copy; readonly differing: Differing }[];
  /** What to put here instead, raw; null where the copies do not agree on it. */
  readonly repair: string | null;
}

/** HS303 across documents: a reprint differs from what it reprints in figures, names or terms. Told of the later one. */
export const duplicateBeside: NeighbourRule = {
  code: 'HS303',
  name: 'duplicate-difference',
  severity: 'information',
  *check(analysis, neighbours) {
    const { path } = analysis.document;
    const near = neighbours.sharing(path).filter((other) => isReprint(analysis, other));
    if (!near.some((other) => isLater(analysis, other)) || neighbours.unfit(path)) return;
    const copies = near
      .filter((other) => !neighbours.unfit(other.document.path))
      .map((other) => ({ other, copies: copiesOf(other, analysis) }))
      .filter((copy) => copy.copies.passages.length > 0);
    const told = toldOf(neighbours, path);
    const places = disagreements(analysis, copies, told);
    const first = places[0];
    if (first === undefined) return;
    yield findingOf(analysis, first, places);
  },
};

function findingOf(analysis: Analysis, first: Disagreement, places: readonly Disagreement[]): Finding {
  const { document, folded } = analysis;
  const raw = (place: FoldedSpan): Span => toRaw(folded, place);
  const related = places.flatMap(({ place, against }) => {
    const here = raw(place);
    return against.map(({ copy, differing }): Related => {
      const there = toRaw(copy.other.folded, differing.whole.first);
      return relatedOf(
        copy.other,
        there,
        message(
          'hs303.elsewhere',
          copy.other.document.text.slice(there.start, there.end),
          document.text.slice(here.start, here.end),
        ),
      );
    });
  });
  const edits = places.flatMap(({ place, repair }) => (repair === null ? [] : [{ ...raw(place), text: repair }]));
  const repairs = edits.map(({ text }) => text).join('、');
  return makeFinding(analysis, {
    rule: 'HS303',
    severity: 'information',
    message: message(
      'hs303.beside',
      places.length,
      places
        .slice(0, 3)
        .map(({ place }) => document.text.slice(raw(place).start, raw(place).end))
        .join('、'),
    ),
    spans: [first, ...places.slice(1, MOST_RELATED)].map(({ place }) => raw(place)),
    related: related.slice(0, MOST_RELATED),
    fix: edits.length === 0 ? undefined : fixOf(analysis, message('hs303.consensus', repairs), edits),
    confidence: 0.8,
  });
}

/** The places that differ from an earlier document, in order; one that a conflict of figures shows only where it can be repaired. */
function disagreements(analysis: Analysis, copies: readonly Copy[], told: Told): Disagreement[] {
  const places = new Map<string, { copy: Copy; differing: Differing }[]>();
  for (const copy of copies) {
    for (const differing of copy.copies.differing) {
      const { start, end } = differing.core.second;
      const key = `${String(start)}-${String(end)}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ copy, differing }]);
      else known.push({ copy, differing });
    }
  }
  return [...places.values()]
    .flatMap((against): Disagreement[] => {
      const first = against.find(({ copy }) => isLater(analysis, copy.other));
      if (first === undefined) return [];
      const place = first.differing.whole.second;
      const repair = repairOf(analysis, first.differing, against, copies);
      const isTold = against.some(({ copy: { other }, differing: { whole } }) =>
        told(toRaw(analysis.folded, whole.second), other.document.path, toRaw(other.folded, whole.first)),
      );
      return isTold && repair === null ? [] : [{ place, against, repair }];
    })
    .sort((a, b) => a.place.start - b.place.start)
    .filter(({ place }, i, all) => place.start >= (all[i - 1]?.place.end ?? 0));
}

/** What all others have at a place, where they are two and more and none has what stands here. */
function repairOf(
  analysis: Analysis,
  { core, whole }: Differing,
  against: Disagreement['against'],
  copies: readonly Copy[],
): string | null {
  if (against.length < CONSENSUS) return null;
  const covering = copies.filter(({ copies: { passages } }) =>
    passages.some(({ second }) => second.start <= core.second.start && core.second.end <= second.end),
  );
  const texts = new Set(against.map(({ copy, differing }) => textOf(copy.other, differing.whole.first)));
  const same = against.find(({ copy, differing }) => isClean(copy.other, differing.whole.first, analysis));
  const isSamePlace = against.every(
    ({ differing }) =>
      differing.whole.second.start === whole.second.start && differing.whole.second.end === whole.second.end,
  );
  if (covering.length > against.length || texts.size !== 1 || same === undefined || !isSamePlace) return null;
  const { document, folded } = same.copy.other;
  const span = toRaw(folded, same.differing.whole.first);
  return document.text.slice(span.start, span.end);
}

/** The same script, and no gloss or other mark between the characters. */
function isClean({ document, folded }: Analysis, place: FoldedSpan, like: Analysis): boolean {
  const { start, end } = toRaw(folded, place);
  return document.script === like.document.script && end - start === place.end - place.start;
}

/** Dated documents that came out at about the same time, or any where one has no date. */
function isReprint(a: Analysis, b: Analysis): boolean {
  const x = a.document.published?.day.start ?? null;
  const y = b.document.published?.day.start ?? null;
  if (x === null || y === null) return true;
  return Math.abs(Date.parse(x) - Date.parse(y)) <= REPRINT_DAYS * 86_400_000;
}

/** A document without a date counts as the later one; of two alike the one with the later path. */
function isLater(a: Analysis, b: Analysis): boolean {
  const x = a.document.published?.day.start ?? '9';
  const y = b.document.published?.day.start ?? '9';
  return x === y ? a.document.path > b.document.path : x > y;
}

type Told = (here: Span, path: string, there: Span) => boolean;

/** Whether a conflict of figures shows both places already. */
function toldOf(neighbours: Neighbours, path: string): Told {
  let shown: readonly (readonly Place[])[] | undefined;
  return (here, other, there) => {
    shown ??= neighbours
      .ofFacts(path)
      .filter(({ rule }) => rule === 'HS101' || rule === 'HS102')
      .map(({ spans, related }) => [...spans, ...related]);
    return shown.some(
      (places) =>
        places.some((place) => place.path === path && place.start < here.end && here.start < place.end) &&
        places.some((place) => place.path === other && place.start < there.end && there.start < place.end),
    );
  };
}

function textOf({ folded }: Analysis, { start, end }: FoldedSpan): string {
  return folded.text.slice(start, end);
}
