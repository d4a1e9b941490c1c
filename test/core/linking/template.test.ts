import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus.ts';

const measures = [
  ['公共充电桩', '个'],
  ['公交线路', '条'],
  ['体育公园', '个'],
  ['口袋公园', '个'],
  ['图书馆分馆', '家'],
  ['农家书屋', '家'],
  ['社区食堂', '个'],
  ['便民服务站', '个'],
  ['残疾人康复站', '个'],
  ['老年大学', '所'],
] as const;

/** One report of a year: a sentence a measure, all by one template that changes from year to year. */
function report(year: number): string {
  const lines = measures.map(([measure, counter], nth) => {
    const value = String(1000 + nth * 37 + (year - 1990) * (11 + (nth % 7)));
    if (year % 3 === 0) return `截至${String(year)}年底，全国共有城市${measure}${value}${counter}。`;
    if (year % 3 === 1) return `到${String(year)}年底，全国已有城市${measure}${value}${counter}，差距继续缩小。`;
    return `${String(year)}年，全国新建城市${measure}${value}${counter}。`;
  });
  return `---\ndate: ${String(year + 1)}-03-05\n---\n\n${lines.join('\n\n')}\n`;
}

describe('Reports of many years by one template', () => {
  it('never have two measures in one fact, however near their values', () => {
    const corpus = new Corpus();
    for (let year = 1995; year < 2025; year++) corpus.put(`${String(year)}.md`, report(year));
    const facts = corpus.facts();
    assert.ok(facts.length >= measures.length, String(facts.length));
    for (const { claims } of facts) {
      const told = claims.map((id) => corpus.claim(id)?.measure.text ?? '');
      assert.equal(new Set(told).size, 1, [...new Set(told)].join('、'));
    }
  });
});
