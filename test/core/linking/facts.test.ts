import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { Corpus } from '../../../src/core/corpus.ts';
import type { Claim } from '../../../src/core/model.ts';
import { blocksIn, markedDocument } from '../../../tools/linking/marked.ts';

/**
 * The fixtures: blocks of three lines. The verdict (same, consistent, changed, conflict, none), then two documents, each
 * `day | text` with the figure in question between 【 】; a day of `-` is a document without a date. Lines that begin with
 * `#` are comments.
 */
interface Pair {
  readonly where: string;
  readonly verdict: string;
  readonly a: string;
  readonly b: string;
}

const folder = new URL('../../fixtures/facts/', import.meta.url);

function pairs(): readonly Pair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const blocks = blocksIn(readFileSync(new URL(name, folder), 'utf8'));
      return blocks.map(({ line, ...rest }) => ({ where: `${name}:${String(line)}`, ...rest }));
    });
}

/** Puts `day | text` into a corpus and gives the claim between the marks. */
function put(corpus: Corpus, path: string, line: string): Claim | undefined {
  const { text, start, end } = markedDocument(line);
  corpus.put(path, text);
  return corpus.analysis(path)?.claims.find((claim) => claim.start < end && start < claim.end);
}

function check({ verdict, a, b }: Pair): void {
  const corpus = new Corpus();
  const first = put(corpus, 'a.md', a);
  const second = put(corpus, 'b.md', b);
  if (verdict !== 'none') assert.ok(first !== undefined && second !== undefined, 'a marked figure is no claim');
  const link = corpus.links().find((each) => each.a === first?.id && each.b === second?.id);
  assert.equal(
    link?.relation ?? 'none',
    verdict,
    JSON.stringify([describeClaim(first), describeClaim(second)], null, 1),
  );
}

function describeClaim(claim: Claim | undefined): unknown {
  if (claim === undefined) return 'no claim';
  const { text, measure, scope, asOf, mood, quantity } = claim;
  return { text, measure, scope, asOf, mood, value: quantity.value, dimension: quantity.dimension };
}

describe('pairs of claims', () => {
  for (const pair of pairs())
    it(`${pair.where} ${pair.verdict}: ${pair.a.slice(0, 40)}`, () => {
      check(pair);
    });
});
