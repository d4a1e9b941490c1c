import { toRaw } from '../folding/fold.ts';
import { twinOf } from '../linking/reuse-twin.ts';
import { message } from '../messages.ts';
import { fixOf, makeFinding, relatedOf } from './finding.ts';
import { injections } from './injections.ts';
import type { DocumentRule } from './rule.ts';

/** HS302: foreign text stands inside a number and makes two figures of one. */
export const splitFigure: DocumentRule = {
  code: 'HS302',
  name: 'split-figure',
  severity: 'error',
  *check(analysis) {
    const { document, folded, quantities, repeats } = analysis;
    for (const { removal, offset, splits } of injections(analysis)) {
      if (!splits) continue;
      const quantity = quantities.find(({ start, end }) => start < offset && offset < end);
      const whole = quantity ?? digitsAround(folded.text, offset);
      const span = toRaw(folded, whole);
      const repaired = document.text.slice(span.start, removal.start) + document.text.slice(removal.end, span.end);
      const twin = twinOf(folded.text, repeats, offset);
      yield makeFinding(analysis, {
        rule: 'HS302',
        severity: twin === null ? 'warning' : 'error',
        message: message('hs302.message', document.text.slice(span.start, span.end), repaired),
        spans: [span],
        related: twin === null ? [] : [relatedOf(analysis, toRaw(folded, twin), message('hs302.twin'))],
        fix: fixOf(analysis, message('hs302.fix', repaired), [{ ...span, text: repaired }]),
        confidence: twin === null ? 0.75 : 0.95,
      });
    }
  },
};

function digitsAround(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  let end = offset;
  while (/[\d.]/.test(text.charAt(start - 1))) start--;
  while (/[\d.%]/.test(text.charAt(end))) end++;
  return { start, end };
}
