import * as assert from 'node:assert/strict';
import { Corpus } from '../../src/core/corpus.ts';
import { compareText } from '../../src/report/compare.ts';
import { comparisonOf, jsonOf, reportOf } from '../../src/report/json.ts';
import { plain, textOf } from '../../src/report/text.ts';

const texts: Readonly<Record<string, string>> = {
  'a.md': '---\ndate: 2024-05-06\n---\n截至2024年4月底，河南省共有社区食堂312个，养老床位2400张。\n',
  'b.md': '---\ndate: 2024-06-03\n---\n截至2024年4月底，河南省共有社区食堂312个，养老床位2500张。\n',
  'c.md': '---\ndate: 2024-07-01\n---\n截至2024年6月底，河南省共有社区食堂330个。\n',
};

function corpusOf(paths: readonly string[]): Corpus {
  const corpus = new Corpus();
  for (const path of paths) corpus.put(path, texts[path] ?? '');
  return corpus;
}

const options = { locale: 'en', paint: plain, cells: 80 } as const;

describe('reports', () => {
  it('are the same whatever the order the documents came in, and after edits', () => {
    const forth = corpusOf(['a.md', 'b.md', 'c.md']);
    const back = corpusOf(['c.md', 'b.md', 'a.md']);
    back.put('b.md', '改写中。');
    back.put('b.md', texts['b.md'] ?? '');
    for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
      const bytes = (corpus: Corpus): string => [...jsonOf(reportOf(corpus, locale, []))].join('');
      assert.equal(bytes(back), bytes(forth));
      const text = (corpus: Corpus): string => [...textOf(corpus, { ...options, locale })].join('');
      assert.equal(text(back), text(forth));
    }
  });

  it('leave no mark of a template and no undefined in any language', () => {
    const corpus = corpusOf(['a.md', 'b.md', 'c.md']);
    for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
      const all = [
        ...textOf(corpus, { ...options, locale }),
        ...compareText(corpus, 'a.md', 'b.md', { ...options, locale }),
      ].join('');
      assert.doesNotMatch(all, /\{\d\}|undefined|NaN|\[object/);
    }
  });

  it('print an object that a parser reads back', () => {
    const report = reportOf(corpusOf(['a.md', 'b.md']), 'en', [{ path: 'x', message: 'gone' }]);
    assert.deepEqual(JSON.parse([...jsonOf(report)].join('')), report);
    const empty = reportOf(new Corpus(), 'en', []);
    assert.deepEqual(JSON.parse([...jsonOf(empty)].join('')), empty);
  });

  it('compare by what links two documents and nothing else', () => {
    const report = comparisonOf(reportOf(corpusOf(['a.md', 'b.md']), 'en', []), 'a.md', 'b.md');
    assert.deepEqual(
      report.links.map(({ relation }) => relation),
      ['same', 'conflict'],
    );
    assert.equal(report.claims.length, 4);
    assert.ok(report.findings.length >= 1);
    assert.ok(report.findings.every((f) => [...f.spans, ...f.related].some(({ path }) => path === 'a.md')));
  });

  it('say so where two documents share nothing', () => {
    const corpus = corpusOf(['a.md']);
    corpus.put('z.md', '没有数据。');
    assert.equal(
      [...compareText(corpus, 'a.md', 'z.md', options)].join(''),
      'The two documents state no fact in common.\n',
    );
  });

  it('keep both columns of a comparison in line', () => {
    const text = [...compareText(corpusOf(['a.md', 'b.md']), 'a.md', 'b.md', options)].join('');
    assert.match(text, /2400张 .* 2500张/);
    assert.match(text, /Facts in both 2 · same 1 · consistent 0 · changed 0 · in conflict 1/);
  });
});
