import type { Corpus } from '../core/corpus.ts';
import type { Claim, Link, Relation } from '../core/model.ts';
import { edtf } from '../core/edtf.ts';
import { visible } from './excerpt.ts';
import { positionAt } from './lines.ts';
import { linesCache } from './text.ts';
import type { LinesOfPath, TextOptions } from './text.ts';
import { widthOf } from './width.ts';
import { word } from './words.ts';

const relations: readonly Relation[] = ['conflict', 'changed', 'consistent', 'same'];

/** The facts that both documents state, side by side: the contradictions first. `a` and `b` are paths of the corpus. */
export function* compareText(corpus: Corpus, a: string, b: string, options: TextOptions): Generator<string> {
  const { locale, paint } = options;
  const pairs = pairsOf(corpus, a, b);
  if (pairs.length === 0) {
    yield `${word(locale, 'nothingShared')}\n`;
    return;
  }
  const lines = linesCache(corpus);
  const column = Math.max(16, Math.min(60, (options.cells - 4) >> 1));
  yield `${row(a, b, column, paint.path)}\n`;
  for (const relation of relations) {
    for (const { link, left, right } of pairs.filter((pair) => pair.link.relation === relation)) {
      const label = corpus.factOf(link.a)?.label ?? left.measure.text;
      yield `\n${dress(relation, options)(word(locale, relation))}  ${paint.strong(visible(label))}\n`;
      yield `${row(claimText(left, options), claimText(right, options), column, paint.strong)}\n`;
      yield `${row(placeText(left, lines), placeText(right, lines), column, paint.faint)}\n`;
    }
  }
  const count = (relation: Relation): number => pairs.filter(({ link }) => link.relation === relation).length;
  yield `\n${word(locale, 'compareSummary', pairs.length, count('same'), count('consistent'), count('changed'), count('conflict'))}\n`;
}

interface Pair {
  readonly link: Link;
  readonly left: Claim;
  readonly right: Claim;
}

function pairsOf(corpus: Corpus, a: string, b: string): readonly Pair[] {
  return corpus.links(a).flatMap((link) => {
    const claims = [corpus.claim(link.a), corpus.claim(link.b)];
    const left = claims.find((claim) => claim?.path === a);
    const right = claims.find((claim) => claim?.path === b);
    return left && right && !left.copy && !right.copy ? [{ link, left, right }] : [];
  });
}

function dress(relation: Relation, { paint }: TextOptions): (text: string) => string {
  if (relation === 'conflict') return paint.error;
  return relation === 'changed' ? paint.information : paint.hint;
}

function claimText(claim: Claim, { locale }: TextOptions): string {
  const day = edtf(claim.asOf);
  return `${claim.text}  ${day === null ? word(locale, 'undated') : word(locale, 'asOf', day)}`;
}

function placeText(claim: Claim, lines: LinesOfPath): string {
  const { line, column } = positionAt(lines(claim.path), claim.start);
  return `${line}:${column} ${claim.scope.join(' › ')}`.trimEnd();
}

function row(left: string, right: string, column: number, paint: (text: string) => string): string {
  const shown = clip(visible(left), column);
  const gap = ' '.repeat(Math.max(0, column - widthOf(shown)) + 2);
  return `  ${paint(shown)}${gap}${paint(clip(visible(right), column))}`;
}

function clip(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept) + widthOf(character) > cells - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
