import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Corpus } from '../../../src/core/corpus.ts';

/** The texts of a workspace, and the names that HS105 marks in them, in order of the documents. */
function check(texts: readonly string[], expected: string): void {
  it(`${texts.join(' | ')} {${expected}}`, () => {
    const corpus = new Corpus();
    for (const [nth, text] of texts.entries()) corpus.put(`${String(nth)}.txt`, `${text}\n`);
    const found = corpus.findings().filter(({ rule }) => rule === 'HS105');
    assert.equal(found.map(({ spans }) => spans[0]?.text).join(' '), expected);
  });
}

describe('one office under two names', () => {
  check(
    ['中国纺织工业协会秘书长陈立峰表示，今年形势较好。', '据中国纺织工业协会秘书长陈立锋介绍，出口增长5.2%。'],
    '陈立峰 陈立锋',
  );
  check(['國家統計局局長陳立峰表示，形勢較好。', '国家统计局局长陈立锋介绍，出口增长5.2%。'], '陳立峰 陈立锋');
  // Two of three write it so: the one that does not is told.
  check(
    [
      '中国纺织工业协会秘书长陈立峰表示，今年形势较好。',
      '中国纺织工业协会秘书长陈立锋表示，今年形势较好。',
      '据中国纺织工业协会秘书长陈立锋介绍，出口增长5.2%。',
    ],
    '陈立峰',
  );

  check(['中国纺织工业协会秘书长陈立峰表示，形势较好。', '据中国纺织工业协会秘书长陈立峰介绍，出口增长。'], '');
  check(['中国纺织工业协会秘书长陈立峰表示，形势较好。', '据中国纺织工业协会副会长陈立锋介绍，出口增长。'], '');
  check(['中国纺织工业协会秘书长陈立峰表示，形势较好。', '据中国纺织工业协会秘书长李立锋介绍，出口增长。'], '');
  check(['中国纺织工业协会秘书长陈立峰表示，形势较好。', '据中国纺织工业协会秘书长陈大明介绍，出口增长。'], '');
  check(['中国纺织工业协会副会长陈峰表示，形势较好。', '据中国纺织工业协会副会长陈明介绍，出口增长。'], '');
  check(
    [
      '中国纺织工业协会副会长陈立峰、中国纺织工业协会副会长陈立锋出席。',
      '据中国纺织工业协会副会长陈立锋介绍，出口增长。',
    ],
    '',
  );
});
