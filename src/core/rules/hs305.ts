import { toRaw } from '../folding/fold.ts';
import { findForeignRuns } from '../folding/foreign.ts';
import { twinOf } from '../linking/reuse-twin.ts';
import { message } from '../messages.ts';
import { fixOf, makeFinding, relatedOf } from './finding.ts';
import { injections } from './injections.ts';
import type { DocumentRule } from './rule.ts';

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
    for (const run of findForeignRuns(document.text, folded, analysis.sentences)) {
      const span = toRaw(folded, run);
      yield makeFinding(analysis, {
        rule: 'HS305',
        severity: 'warning',
        message: message('hs305.foreign', document.text.slice(span.start, span.end)),
        spans: [span],
        confidence: 0.7,
      });
    }
  },
};
