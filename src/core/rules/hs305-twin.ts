import type { Analysis } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { injectedAmong } from '../folding/injected.ts';
import { alignedPassages } from '../linking/reuse-aligned.ts';
import { message } from '../messages.ts';
import type { Finding, FoldedSpan } from '../model.ts';
import { fixOf, makeFinding, relatedOf } from './finding.ts';
import type { SharingRule } from './rule.ts';

/** An insertion, and where the other document goes on without it. */
interface Insertion {
  readonly span: FoldedSpan;
  readonly other: Analysis;
  readonly place: FoldedSpan;
}

const CONTEXT = 8;

/** HS305 and HS302 where the whole copy of the passage stands in another document. */
export const injectedBeside: SharingRule = {
  code: 'HS305',
  name: 'injected-text',
  severity: 'warning',
  *check(analysis, neighbours) {
    const { folded } = analysis;
    const insertions = neighbours.sharing(analysis.document.path).flatMap((other) => insertionsOf(analysis, other));
    const injected = injectedAmong(
      folded.text,
      insertions.map(({ span }) => span),
    );
    const told = new Set<number>();
    for (const { span, other, place } of insertions) {
      if (!injected.includes(span) || told.has(span.start)) continue;
      told.add(span.start);
      yield findingOf(analysis, span, other, place);
    }
  },
};

function insertionsOf(analysis: Analysis, other: Analysis): Insertion[] {
  return alignedPassages(other, analysis).flatMap(({ differences }) =>
    differences
      .filter(({ first, second }) => first.start === first.end && second.end > second.start)
      .map(({ first, second }) => ({ span: second, other, place: first })),
  );
}

function findingOf(analysis: Analysis, span: FoldedSpan, other: Analysis, place: FoldedSpan): Finding {
  const { document, folded } = analysis;
  const digits = /^\d+/.exec(folded.text.slice(span.end, span.end + 12))?.[0] ?? '';
  const before = /\d+$/.exec(folded.text.slice(Math.max(0, span.start - 12), span.start))?.[0] ?? '';
  const splits = digits !== '' && before !== '';
  const raw = toRaw(folded, splits ? { start: span.start - before.length, end: span.end + digits.length } : span);
  const text = document.text.slice(raw.start, raw.end);
  const repaired = splits ? before + digits : '';
  const around = {
    start: Math.max(0, place.start - CONTEXT),
    end: Math.min(other.folded.text.length, place.start + CONTEXT),
  };
  return makeFinding(analysis, {
    rule: splits ? 'HS302' : 'HS305',
    severity: splits ? 'error' : 'warning',
    message: splits ? message('hs302.message', text, repaired) : message('hs305.message', text),
    spans: [raw],
    related: [relatedOf(other, toRaw(other.folded, around), message('hs302.twin'))],
    fix: fixOf(analysis, splits ? message('hs302.fix', repaired) : message('hs305.fix', text), [
      { ...raw, text: repaired },
    ]),
    confidence: 0.85,
  });
}
