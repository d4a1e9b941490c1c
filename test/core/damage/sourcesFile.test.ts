import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse.ts';
import type { Known } from '../../../src/core/analysis.ts';
import { readSourcesFile, withRecord } from '../../../src/core/reading/sourcesFile.ts';

const text = '书车开进山村\n目前，书车已有12辆。';

describe('what is known of a document beforehand', () => {
  const cases: readonly (readonly [string, string, Known, string | null, string | null])[] = [
    ['a day', text, { published: '2021-04-18' }, '2021-04-18', null],
    ['a month', text, { published: '2021-02' }, '2021-02-28', null],
    ['a year', text, { published: '2021' }, '2021-12-31', null],
    ['a source alone', text, { source: '海岸日报' }, null, '海岸日报'],
    ['it outranks the dateline', `发布时间：2020-01-02\n${text}`, { published: '2021-04-18' }, '2021-04-18', null],
    ['a date that is none is left out', `发布时间：2020-01-02\n${text}`, { published: '春天' }, '2020-01-02', null],
    ['no such day', text, { published: '2021-02-30' }, null, null],
    ['a date with more behind it', text, { published: '2021-04-18 左右' }, null, null],
    ['no source', text, { source: ' ' }, null, null],
  ];
  for (const [name, input, known, day, source] of cases) {
    it(name, () => {
      const { document, claims } = analyse('a.txt', input, { known });
      assert.deepEqual([document.published?.day.end ?? null, document.source?.text ?? null], [day, source]);
      assert.equal(claims[0]?.asOf.end ?? null, day);
    });
  }
});

describe('readSourcesFile', () => {
  it('paths are relative, composed and without dots', () => {
    const { known } = readSourcesFile(
      'documents:\n  ./稿/a.txt: {published: 2021}\n  "e\u0301.txt": {source: 海岸日报}\n',
    );
    assert.deepEqual(
      [...known],
      [
        ['稿/a.txt', { published: '2021' }],
        ['\u00e9.txt', { source: '海岸日报' }],
      ],
    );
  });
  for (const path of ['/a.txt', '../a.txt', 'a/../../b.txt', 'C:/a.txt', '\\\\a\\b.txt', '""', '.']) {
    it(`left out: ${path}`, () => {
      const { known, problems } = readSourcesFile(`documents:\n  ${path}: {published: 2021}\n`);
      assert.deepEqual([known.size, problems.map(({ id }) => id)], [0, ['sources.outside']]);
    });
  }
  it('any text gives a result', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string({
            unit: fc.constantFrom(...['a', ':', '-', '{', '}', '[', ']', '&', '*', '!', '|', '>', '#', '\n', ' ', '"']),
          }),
        ),
        (any) => {
          assert.ok(readSourcesFile(any).problems.length <= 10);
          withRecord(any, 'a.txt', { published: '2021' });
        },
      ),
    );
  });
  it('an alias without its anchor is a broken file', () => {
    assert.equal(withRecord('*a :', 'a.txt', { published: '2021' }), null);
  });

  it('aliases that unfold without end are no data', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => {
        const from = 'abcdefgh'.charAt(i);
        return `${name}: &${name} [${Array(9).fill(`*${from}`).join(',')}]`;
      }),
    ].join('\n');
    assert.equal(readSourcesFile(bomb).known.size, 0);
  });
});

describe('withRecord', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['an empty file', '', 'documents:\n  a.txt:\n    published: 2021-04-18\n'],
    ['an empty list', 'documents:\n', 'documents:\n  a.txt:\n    published: 2021-04-18\n'],
    [
      'a list with comments',
      '# dates\ndocuments:\n  b.txt:\n    published: 2020 # from the archive\n',
      '# dates\ndocuments:\n  b.txt:\n    published: 2020 # from the archive\n  a.txt:\n    published: 2021-04-18\n',
    ],
    [
      'an older record under another spelling',
      'documents:\n  ./a.txt:\n    source: 海岸日报\n',
      'documents:\n  ./a.txt:\n    source: 海岸日报\n    published: 2021-04-18\n',
    ],
    ['a record without fields', 'documents:\n  a.txt:\n', 'documents:\n  a.txt:\n    published: 2021-04-18\n'],
    ['broken YAML is left alone', 'documents: [', null],
    ['another shape is left alone', '- a.txt\n', null],
    ['another list is left alone', 'documents: none\n', null],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const written = withRecord(before, 'a.txt', { published: '2021-04-18' });
      assert.equal(written, after);
      if (written !== null) assert.equal(readSourcesFile(written).known.get('a.txt')?.published, '2021-04-18');
    });
  }
  it('a path that leads out is not written', () => {
    assert.equal(withRecord('', '../a.txt', { published: '2021' }), null);
  });
});
