import type { Analysis } from '../analysis.ts';
import { fold, toFolded, toRaw } from '../folding/fold.ts';
import { findForeignRuns } from '../folding/foreign.ts';
import { findMojibake } from '../folding/mojibake.ts';
import { findSolicitations } from '../folding/solicitations.ts';
import { twinOf } from '../linking/reuse-twin.ts';
import { message } from '../messages.ts';
import type { Finding, FoldedSpan } from '../model.ts';
import { isInSentence } from '../reading/sentences.ts';
import { fixOf, makeFinding, relatedOf } from './finding.ts';
import { injections } from './injections.ts';
import type { DocumentRule } from './rule.ts';

/** So many characters of injected text that stand elsewhere again are of one source with it. */
const STEM = 3;

/** HS305: foreign text stands inside a sentence. Inside a number it is HS302's. */
export const injectedText: DocumentRule = {
  code: 'HS305',
  name: 'injected-text',
  severity: 'warning',
  *check(analysis) {
    const { document, folded, repeats } = analysis;
    for (const { removal, offset, splits } of injections(analysis)) {
      if (splits) continue;
      const injected = document.text.slice(removal.start, removal.end).trim();
      const twin = twinOf(folded.text, repeats, offset);
      yield makeFinding(analysis, {
        rule: 'HS305',
        severity: 'warning',
        message: message('hs305.message', injected),
        spans: [{ start: removal.start, end: removal.end }],
        related: twin === null ? [] : [relatedOf(analysis, toRaw(folded, twin), message('hs302.twin'))],
        fix: fixOf(analysis, message('hs305.fix', injected), [{ start: removal.start, end: removal.end, text: '' }]),
        confidence: 0.9,
      });
    }
    const foreign = foreignIn(analysis);
    for (const run of foreign) yield doubtful(analysis, run, 'hs305.foreign');
    for (const stem of stemsElsewhere(analysis)) {
      if (!foreign.some(({ start, end }) => start < stem.end && stem.start < end))
        yield doubtful(analysis, stem, 'hs305.stem');
    }
  },
};

/** Runs of the other script and invitations in the sentences of a document, but for what a wrong decoding made. */
function foreignIn({ document, folded, sentences }: Analysis): readonly FoldedSpan[] {
  const runs = [...findForeignRuns(document.text, folded, sentences), ...findSolicitations(folded.text)].filter((run) =>
    isInSentence(sentences, run),
  );
  if (runs.length === 0) return runs;
  const wrong = findMojibake(document.text).map(({ start, end }) => ({
    start: toFolded(folded, start),
    end: toFolded(folded, end),
  }));
  return runs.filter((run) => !wrong.some(({ start, end }) => start < run.end && run.start < end));
}

/** Where the text begins and ends that was put in cannot be told: no fix. */
function doubtful(analysis: Analysis, place: FoldedSpan, id: 'hs305.foreign' | 'hs305.stem'): Finding {
  const span = toRaw(analysis.folded, place);
  return makeFinding(analysis, {
    rule: 'HS305',
    severity: 'warning',
    message: message(id, analysis.document.text.slice(span.start, span.end)),
    spans: [span],
    confidence: 0.7,
  });
}

/** Pieces of what was proven to be injected that stand elsewhere in the body, the longest stretch of each place. */
function stemsElsewhere(analysis: Analysis): FoldedSpan[] {
  const { document, folded, sentences } = analysis;
  const pieces = new Set<string>();
  for (const { removal } of injections(analysis)) {
    const injected = fold(document.text.slice(removal.start, removal.end)).text;
    for (let i = 0; i + STEM <= injected.length; i++) {
      const piece = injected.slice(i, i + STEM);
      if (/^[一-鿿]+$/.test(piece)) pieces.add(piece);
    }
  }
  if (pieces.size === 0) return [];
  const places: FoldedSpan[] = [];
  for (const { start, end } of sentences) {
    for (let i = start; i + STEM <= end; i++) {
      if (!pieces.has(folded.text.slice(i, i + STEM))) continue;
      const last = places.at(-1);
      if (last !== undefined && last.end > i) places[places.length - 1] = { start: last.start, end: i + STEM };
      else places.push({ start: i, end: i + STEM });
    }
  }
  return places;
}
