import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus.ts';

/** How many findings of a rule there are over so many papers of one day, each with the figure that `value` gives. */
function count(rule: string, papers: number, value: (nth: number) => number): number {
  const corpus = new Corpus();
  for (let nth = 0; nth < papers; nth++) {
    const text = `第${String(nth)}报：截至2023年底，全国共有养老驿站${String(value(nth))}家。`;
    corpus.put(`${String(nth).padStart(4, '0')}.md`, `---\ndate: 2024-03-05\n---\n\n${text}`);
  }
  return corpus.findings().filter((finding) => finding.rule === rule).length;
}

describe('A fact that very many texts state', function () {
  this.timeout(60_000);

  it('has its conflicts as one that few state', () => {
    assert.equal(
      count('HS101', 3, (nth) => (nth === 1 ? 3210 : 3120)),
      1,
    );
    assert.equal(
      count('HS101', 150, (nth) => (nth === 77 ? 3210 : 3120)),
      1,
    );
  });

  it('has none where every text gives another value: what they count is told apart by what no claim holds', () => {
    assert.ok(count('HS101', 20, (nth) => 3120 + nth) > 0);
    assert.equal(
      count('HS101', 150, (nth) => 3120 + nth),
      0,
    );
  });
});
