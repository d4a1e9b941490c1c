import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analyse.ts';
import type { Finding } from '../../../src/core/model.ts';
import { NameIndex } from '../../../src/core/recognizing/names/nameIndex.ts';
import type { OwnName } from '../../../src/core/recognizing/names/own.ts';
import { nearMiss } from '../../../src/core/recognizing/names/near.ts';
import { misspelling, nameVariant } from '../../../src/core/rules/hs105.ts';
import { titleMisquote } from '../../../src/core/rules/hs107.ts';

/** The findings of the rules over a small workspace. */
function findings(texts: readonly string[], own: readonly OwnName[] = []): Finding[] {
  const index = new NameIndex();
  const analyses = texts.map((text, i) => analyse(`${String(i)}.txt`, text, { own }));
  for (const analysis of analyses) index.add(analysis);
  return analyses.flatMap((analysis) => [
    ...misspelling.check(analysis),
    ...nameVariant.check(analysis, index),
    ...titleMisquote.check(analysis, index),
  ]);
}

/** Checks that the texts give findings on these words, and no other. */
function check(texts: readonly string[], expected: readonly string[], own: readonly OwnName[] = []): void {
  assert.deepEqual(
    findings(texts, own).map(({ rule, spans }) => `${rule} ${spans[0]?.text ?? ''}`),
    expected,
  );
}

describe('HS105 and HS107', function () {
  this.timeout(20_000);

  for (const [what, texts, expected] of [
    ['two characters of a department changed about', ['国家卫生康健委昨日召开会议。'], ['HS105 国家卫生康健委']],
    [
      'the same in traditional characters',
      ['國家衛生康健委昨日召開會議，介紹醫療資源情況。'],
      ['HS105 國家衛生康健委'],
    ],
    ['a policy term rewritten', ['全省新建两个国家区域医疗中央。'], ['HS105 国家区域医疗中央']],
    ['a leader’s name broken by noise', ['会上，习#近平总书记发表讲话。'], ['HS105 习#近平']],
    ['a leader’s name by one character', ['会上，习近乎总书记发表讲话。'], ['HS105 习近乎']],
    ['a law by one joint', ['依照《人口和计划生育法》的规定执行。'], ['HS107 《人口和计划生育法》']],
    ['a law with its parts changed about', ['依照《义务育教法》的规定执行。'], ['HS107 《义务育教法》']],
    [
      'a title that three documents cite otherwise',
      [
        '发布《云岭乡村书房建设导则》。',
        '印发《云岭乡村书房建设导则》。',
        '落实《云岭乡村书房建设导则》。',
        '宣讲《云岭乡村书防建设导则》。',
      ],
      ['HS107 《云岭乡村书防建设导则》'],
    ],
    ['right names', ['国家卫生健康委、国家卫健委和国家发展改革委联合发文。习近平总书记作出指示。'], []],
    ['names before a reform', ['2017年，国家卫生计生委和国家质检总局公布了名单。'], []],
    ['a province’s own body', ['河南省卫生健康委、湖南省卫生健康委出席。'], []],
    [
      'bodies of like names',
      ['南京市中心医院与南京市中医院签约。', '南京市中心医院扩建。', '南京市中心医院搬迁。'],
      [],
    ],
    ['another premier of one surname', ['李克强总理、李强总理先后到会。'], []],
    ['a law and its short form', ['依照《中华人民共和国统计法》和《统计法》执行。'], []],
    ['a local law', ['《河南省统计条例》已经施行，《统计法实施条例》同时修订。'], []],
    [
      'plans of two periods',
      [
        '《云岭县第十三个五年规划纲要》完成。',
        '《云岭县第十四个五年规划纲要》发布。',
        '《云岭县第十四个五年规划纲要》施行。',
        '《云岭县第十四个五年规划纲要》解读。',
      ],
      [],
    ],
  ] as const) {
    it(what, () => {
      check(texts, expected);
    });
  }

  it('holds titles against those of the workspace’s own', () => {
    const own: OwnName[] = [
      { name: '临江市养犬管理条例', type: 'title', forms: ['养犬条例'] },
      { name: '临江统记法', type: 'title', forms: [] },
    ];
    check(['《临江市养犬管埋条例》施行，《养犬条例》解读。'], ['HS107 《临江市养犬管埋条例》'], own);
    check(['《临江市养犬管理条例》施行，《临江统记法》是地方志书。'], [], own);
    check(['《临江市养犬管埋条例》施行。'], []);
  });

  it('offers a fix in the script of the document', () => {
    const [found] = findings(['國家衛生康健委昨日召開會議，介紹醫療資源情況。']);
    assert.equal(found?.fix?.edits[0]?.text, '國家衛生健康委');
  });

  it('forgets a document without a trace', () => {
    const index = new NameIndex();
    const a = analyse('a.txt', '发布《云岭乡村书房建设导则》。');
    const b = analyse('b.txt', '宣讲《云岭乡村书防建设导则》。');
    index.add(a);
    assert.deepEqual(index.add(b), ['a.txt']);
    assert.deepEqual(index.remove('b.txt'), ['a.txt']);
    assert.deepEqual(index.namesOf('b.txt', 'title'), []);
    assert.deepEqual(
      index.near({ kind: 'title', name: '云岭乡村书防建设导则' }).map(({ name }) => name),
      ['云岭乡村书房建设导则'],
    );
  });
});

describe('nearMiss', () => {
  for (const [variant, name, expected] of [
    ['国家卫生康健委', '国家卫生健康委', 'confusion'],
    ['国家改革和发展委员会', '国家发展和改革委员会', 'swap'],
    ['阜外华中央血管病医院', '阜外华中心血管病医院', 'confusion'],
    ['云岭县图书倌阅览中心', '云岭县图书馆阅览中心', 'replacement'],
    ['南京市第一人民医院', '南京市第二人民医院', null],
    ['河南省人民医院', '湖南省人民医院', null],
    ['北京农业大学出版社', '北京林业大学出版社', null],
    ['云岭县教育局', '云岭县体育局', null],
    ['南京市中医院', '南京市中心医院', null],
    ['云岭省人民医院', '云岭市人民医院', null],
  ] as const) {
    it(`${variant} / ${name}: ${String(expected)}`, () => {
      assert.equal(nearMiss(variant, name), expected);
    });
  }
});
