import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus.ts';
import { say } from '../../../src/core/messages.ts';

/** One bulletin of a county, each figure as of the end of its year. */
function edition(year: number, figures: readonly string[]): string {
  const lines = figures.map((figure) => `截至${String(year)}年底，全县共有${figure}。`);
  return `---\ntitle: 青禾县${String(year)}年公报\ndate: ${String(year + 1)}-03-01\n---\n\n${lines.join('\n\n')}\n`;
}

/** What HS103 says of these texts, with the figures it names and what became of them. */
function check(texts: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(texts)) corpus.put(path, text);
  const said = corpus
    .findings()
    .filter(({ rule }) => rule === 'HS103')
    .map(({ message, spans, related }) =>
      [
        say('en', message),
        spans.map(({ text }) => text).join(' '),
        related.map(({ path, text }) => `${path} ${text}`).join(' '),
      ].join(' | '),
    );
  assert.deepEqual(said, expected);
  for (const path of corpus.paths())
    assert.deepEqual(
      corpus.findings(path),
      corpus.findings().filter(({ spans }) => spans[0]?.path === path),
    );
}

describe('HS103 of two editions', () => {
  it('is one finding, with the figures as related places', () => {
    check(
      {
        'a.md': edition(2022, ['乡村书房120个', '公共图书馆3座', '医疗床位2310张']),
        'b.md': edition(2023, ['乡村书房132个', '公共图书馆5座', '医疗床位2450张']),
      },
      [
        '3 figures of this text stand with other values in a later one, “青禾县2023年公报”. | 120个 3座 2310张 | b.md 132个 b.md 5座 b.md 2450张',
      ],
    );
  });

  it('says of one figure what became of it', () => {
    check({ 'a.md': edition(2022, ['乡村书房120个', '公共图书馆3座']), 'b.md': edition(2023, ['乡村书房132个']) }, [
      '乡村书房: “120个” (2022-12-31) became “132个” (2023-12-31). | 120个 | b.md 132个',
    ]);
  });

  it('keeps two pairs of documents apart', () => {
    check(
      {
        'a.md': edition(2022, ['乡村书房120个', '公共图书馆3座']),
        'b.md': edition(2023, ['乡村书房132个']),
        'c.md': edition(2023, ['公共图书馆5座']),
      },
      [
        '乡村书房: “120个” (2022-12-31) became “132个” (2023-12-31). | 120个 | b.md 132个',
        '公共图书馆: “3座” (2022-12-31) became “5座” (2023-12-31). | 3座 | c.md 5座',
      ],
    );
  });

  it('says nothing where nothing changed', () => {
    check({ 'a.md': edition(2022, ['乡村书房120个']), 'b.md': edition(2023, ['乡村书房120个']) }, []);
  });
});
