import type { Analysis, Repeat } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { type Difference, differencesOf } from '../linking/reuse-diff.ts';
import { twinOf } from '../linking/reuse-twin.ts';
import { message } from '../messages.ts';
import type { FoldedSpan, Related } from '../model.ts';
import { isInSentence, sentenceFrom } from '../reading/sentences.ts';
import { makeFinding, relatedOf } from './finding.ts';
import { injections } from './injections.ts';
import type { DocumentRule } from './rule.ts';

/** A passage shorter than this repeats for effect: a refrain, a pull quote. */
const LEAST_SENTENCES = 3;
const LEAST_UNITS = 100;
/** An editor reads so many differences; more of them are counted. */
const MOST_RELATED = 30;
const CONTEXT = 6;

/** HS303: a text stands twice in its document; where the copies differ, and that the second is no second source. */
export const duplicateDifference: DocumentRule = {
  code: 'HS303',
  name: 'duplicate-difference',
  severity: 'information',
  *check(analysis) {
    const { folded, sentences } = analysis;
    const repeats = analysis.repeats.filter(
      ({ second }) => second.end - second.start >= LEAST_UNITS && countInside(sentences, second) >= LEAST_SENTENCES,
    );
    const main = repeats[0];
    if (main === undefined) return;
    const differing = repeats.flatMap((repeat) => bodyDifferences(analysis, repeat));
    const related = [...differing.map((difference) => differenceOf(analysis, difference)), ...injectedPlaces(analysis)];
    const count = repeats.reduce((sum, { second }) => sum + countInside(sentences, second), 0);
    yield makeFinding(analysis, {
      rule: 'HS303',
      severity: differing.length > 0 ? 'warning' : 'information',
      message: related.length > 0 ? message('hs303.different', count, related.length) : message('hs303.same', count),
      spans: [toRaw(folded, firstSentence(analysis, main.second))],
      related: [
        relatedOf(analysis, toRaw(folded, firstSentence(analysis, main.first)), message('hs303.first')),
        ...related.slice(0, MOST_RELATED),
      ],
    });
  },
};

function countInside(sentences: readonly FoldedSpan[], { start, end }: FoldedSpan): number {
  return sentenceFrom(sentences, end) - sentenceFrom(sentences, start);
}

/** Differences of the body: a page frame between two copies is none. */
function bodyDifferences({ folded, sentences }: Analysis, { first, second }: Repeat): Difference[] {
  const inBody = (span: FoldedSpan): boolean => isInSentence(sentences, span);
  const differences = differencesOf(folded.text, first, folded.text, second) ?? [];
  return differences.filter((difference) => inBody(difference.first) && inBody(difference.second));
}

function differenceOf(analysis: Analysis, { first, second }: Difference): Related {
  const { document, folded } = analysis;
  const raw = (span: FoldedSpan): string => {
    const { start, end } = toRaw(folded, widened(span));
    return document.text.slice(start, end);
  };
  return relatedOf(analysis, toRaw(folded, widened(second)), message('hs303.difference', raw(first), raw(second)));
}

/** A few units around a difference, so that a place where something is missing can be seen. */
function widened({ start, end }: FoldedSpan): FoldedSpan {
  return { start: Math.max(0, start - CONTEXT), end: end + CONTEXT };
}

/** What was injected into one copy is a difference as well, though the folded text no longer has it. */
function injectedPlaces(analysis: Analysis): Related[] {
  const { document, folded, repeats } = analysis;
  return injections(analysis).map(({ removal, offset }) => {
    const around = { start: toRawStart(analysis, offset - CONTEXT), end: toRawStart(analysis, offset + CONTEXT) };
    const own = document.text.slice(around.start, around.end);
    const twin = twinOf(folded.text, repeats, offset);
    const other = twin === null ? '' : document.text.slice(toRaw(folded, twin).start, toRaw(folded, twin).end);
    const isFirst = repeats.some(({ first }) => first.start <= offset && offset <= first.end);
    return relatedOf(
      analysis,
      { start: removal.start, end: removal.end },
      message('hs303.difference', isFirst ? own : other, isFirst ? other : own),
    );
  });
}

function toRawStart({ folded }: Analysis, offset: number): number {
  return folded.starts[Math.max(0, Math.min(offset, folded.text.length))] ?? 0;
}

function firstSentence({ sentences }: Analysis, { start, end }: FoldedSpan): FoldedSpan {
  const found = sentences.find((sentence) => sentence.start >= start);
  return found ?? { start, end };
}
