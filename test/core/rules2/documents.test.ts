import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyse } from '../../../src/core/analyse.ts';
import { say } from '../../../src/core/messages.ts';
import type { Finding } from '../../../src/core/model.ts';
import { arithmeticRules } from '../../../src/core/rules/arithmetic/rules.ts';

function findings(text: string): readonly Finding[] {
  const analysis = analyse('text.txt', text);
  return arithmeticRules.flatMap((rule) => [...rule.check(analysis)]);
}

describe('the rules of calendar and arithmetic', () => {
  it('show the computation with the figures as written', () => {
    const [finding] = findings('中央补助11.46亿元、省级配套8.64亿元，合计21.10亿元。\n');
    assert.equal(finding?.spans[0]?.text, '21.10亿元');
    assert.equal(
      say('en', finding.message),
      '11.46亿 + 8.64亿 = 20.1亿, the text says “21.10亿元”. The parts do not add up to the whole.',
    );
    assert.deepEqual(
      finding.related.map(({ text }) => text),
      ['11.46亿元', '8.64亿元'],
    );
    assert.equal(finding.fix, undefined);
  });

  it('point into the raw text of traditional and full-width writing', () => {
    const text = '縣域內就診率由９１.２％提高到８６.５％。\n';
    const [finding] = findings(text);
    assert.equal(finding?.rule, 'HS208');
    assert.equal(text.slice(finding.spans[0]?.start, finding.spans[0]?.end), '８６.５％');
  });

  it('report nothing again in the second copy of a passage', () => {
    const passage =
      '图书馆昨日开馆，前来参观的读者排起了长队。县域内借阅率由91.2%提高到86.5%，馆长说这是多年努力的结果。' +
      '新馆共有阅览座位1200个，读者可以借阅纸质图书和电子图书。周边学校的学生每周都会前来上阅读课，老师们都说孩子们的变化很大。';
    const text = `${passage}\n\n${passage}\n`;
    assert.equal(findings(text).filter(({ rule }) => rule === 'HS208').length, 1);
  });

  it('keep the fingerprint of a finding when text comes before it', () => {
    const text = '全县就业形势在春节以后总体保持平稳。失业率由3.2%下降到4.1%。\n';
    assert.equal(findings(text)[0]?.fingerprint, findings(`今天下雨。\n\n${text}`)[0]?.fingerprint);
  });

  it('never throw and stay in the text, whatever it holds', () => {
    const pieces = fc.constantFrom(
      ...[
        '由',
        '从',
        '2024年',
        '12月31日',
        '10%',
        '1.2万亿元',
        '其中',
        '其余',
        '，',
        '。',
        '；',
        '、',
        '下降到',
        '增长',
        '分别为',
        '合计',
        '三家',
      ],
      ...[
        '医院',
        '比',
        '的',
        '2倍',
        '占',
        '至',
        '以来',
        '经过5年',
        '(',
        '）',
        '“',
        '十四五',
        '5个百分点',
        '\n\n',
        '第一产业',
        '出口',
        '进口',
        '一是',
        '0',
        '-',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const finding of findings(text)) {
          for (const { start, end } of [...finding.spans, ...finding.related])
            assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take time linear in the text', function () {
    this.timeout(20_000);
    const line = '2023年以来，甲、乙、丙三家医院由1200人增加到1100人，其中30人，经过5年建设，合计50人，占20%。';
    // A fresh analysis for each run, so that nothing is remembered; the fastest of five, for the machine may be busy.
    const time = (count: number): number => {
      const analysis = analyse('text.txt', `${line.repeat(count)}\n`);
      const runs = Array.from({ length: 5 }, () => {
        const fresh = { ...analysis, repeats: [] };
        const start = performance.now();
        for (const rule of arithmeticRules) for (const finding of rule.check(fresh)) assert.ok(finding.rule);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    time(50);
    const few = Math.max(1, time(100));
    const many = time(800);
    assert.ok(many < few * 30, `800 lines take ${String(many)} ms, 100 take ${String(few)} ms`);
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);

describe('calendar and arithmetic on the seeds', function () {
  before(function () {
    if (!existsSync(seeds)) this.skip();
  });

  it('find the rewritten years of 002 once each, and nothing else', () => {
    const found = readdirSync(seeds)
      .sort()
      .flatMap((name) =>
        findings(readFileSync(new URL(name, seeds), 'utf8')).map(({ rule }) => `${name.slice(0, 3)} ${rule}`),
      );
    assert.deepEqual(found, ['002 HS201', '002 HS202', '002 HS210']);
  });
});
