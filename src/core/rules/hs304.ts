import type { Analysis } from '../analysis.ts';
import { message } from '../messages.ts';
import { FREQUENT } from '../reading/frequent.ts';
import { fixOf, makeFinding } from './finding.ts';
import type { DocumentRule } from './rule.ts';

/** An author glosses a rare character; a machine glosses the commonest. So many common ones are noise. */
const LEAST_COMMON = 3;

/** HS304: pinyin stands behind common characters all over the text. One finding a document, one fix that cleans all. */
export const glossNoise: DocumentRule = {
  code: 'HS304',
  name: 'gloss-noise',
  severity: 'information',
  *check(analysis) {
    const { text } = analysis.document;
    const glosses = analysis.folded.removals.filter(({ kind }) => kind === 'gloss');
    // A gloss of a word counts for each of its syllables.
    const common = glosses.reduce((sum, { start, end }) => sum + commonIn(text, start, text.slice(start, end)), 0);
    const first = glosses.find(({ start }) => isBody(analysis, start)) ?? glosses[0];
    if (common < LEAST_COMMON || first === undefined) return;
    yield makeFinding(analysis, {
      rule: 'HS304',
      severity: 'information',
      message: message('hs304.message', glosses.length),
      spans: [{ start: Math.max(0, first.start - 1), end: first.end }],
      fix: fixOf(
        analysis,
        message('hs304.fix', glosses.length),
        glosses.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    });
  },
};

/** How many syllables of a gloss read a common character or a word that has one; an author glosses words of rare characters. */
function commonIn(text: string, start: number, gloss: string): number {
  const toned = gloss.match(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ1-5]/g)?.length ?? 0;
  const syllables = Math.max(1, toned, gloss.split(' ').length);
  for (let at = start - syllables; at < start; at++) if (FREQUENT.has(text.charAt(at))) return syllables;
  return 0;
}

/** The finding is shown in the text itself rather than in the page frame above it. */
function isBody({ document }: Analysis, offset: number): boolean {
  return document.blocks.some(({ kind, start, end }) => kind !== 'boilerplate' && start <= offset && offset < end);
}
