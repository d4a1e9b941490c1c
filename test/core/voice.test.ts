import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analyse.ts';
import { Corpus } from '../../src/core/corpus.ts';

/** What the first claim of a text says of how far it is settled and who says it. */
function check(text: string, stage: string | undefined, saidBy: string | undefined): void {
  it(text, () => {
    const [claim] = analyse('a.md', `---\ndate: 2025-01-17\n---\n\n${text}\n`).claims;
    assert.deepEqual([claim?.stage, claim?.saidBy], [stage, saidBy]);
  });
}

describe('how far a figure is settled, and who says it', () => {
  check('初步核算，全年全省生产总值63589亿元。', 'preliminary', undefined);
  check('初步核算，全年国内生产总值1349084亿元，比上年增长5.0%。', 'preliminary', undefined);
  check('经最终核实，2023年国内生产总值1294272亿元。', 'final', undefined);
  check('2023年初步核算数为126万亿元，最终核实为129万亿元。', 'preliminary', undefined);
  check('全省生产总值63589亿元，这是初步核算的数。', undefined, undefined);
  check('国家统计局在发布会上表示，全国粮食产量14130亿斤。', undefined, '国家统计局');
  check('“全国粮食产量14130亿斤。”国家统计局公布的公报这样写道。', undefined, undefined);
  check('全国粮食产量14130亿斤，国家统计局在北京。', undefined, undefined);
  check('', undefined, undefined);
});

/** The severities of the conflicts between two texts, each with its day. */
function severities(...texts: readonly (readonly [day: string, text: string])[]): readonly string[] {
  const corpus = new Corpus();
  for (const [index, [day, text]] of texts.entries())
    corpus.put(`${String(index)}.md`, `---\ndate: ${day}\n---\n\n${text}\n`);
  return corpus
    .findings()
    .filter(({ rule }) => rule === 'HS101')
    .map(({ severity }) => severity);
}

describe('a conflict of two values of a statistic', () => {
  const settled = '经最终核实，2023年全国生产总值129.4万亿元。';
  const first = '初步核算，2023年全国生产总值126.1万亿元。';
  const plain = '2023年全国生产总值126.1万亿元。';
  const other = '2023年全国生产总值129.4万亿元。';
  it('is a likely revision where one is told as final', () => {
    assert.deepEqual(severities(['2024-12-27', settled], ['2024-01-17', first]), ['information']);
  });
  it('is one where the other one is a first reckoning a quarter older', () => {
    assert.deepEqual(severities(['2024-12-27', other], ['2024-01-17', first]), ['information']);
  });
  it('is an error in texts of one week, whatever one of them calls it', () => {
    assert.deepEqual(severities(['2024-01-18', other], ['2024-01-17', first]), ['error']);
    assert.deepEqual(severities(['2024-12-27', other], ['2024-01-17', plain]), ['error']);
  });
});
