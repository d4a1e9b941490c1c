import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus.ts';
import type { Finding } from '../../../src/core/model.ts';

const body = [
  '海岸读书会的志愿者从临江市出发，一路走了三天，把新书送到山里。',
  '“孩子们等这一天等了很久，教室里的书架终于满了。”青山县教育局的周老师说。',
  '读书会与全省146所学校结成伙伴，每年寄出两次新书，书目由孩子们自己选。',
  '到了夏天，读书会还要办一个营地，让山里和海边的孩子住在一起读书。',
  '去年12月，营地的第一批房子在湖边建成，可以住下80个孩子和他们的老师。',
  '志愿者白石在湖边守了一个冬天，他说最难的是把书架运过那座老木桥。',
].join('\n');
const dated = (day: string, text = body): string => `书车开进山村\n发布时间：${day} 来源：海岸日报\n${text}`;

const pairs = '书書 学學 们們 从從 个個 里裡 师師 阅閱'.split(' ');
const traditional = pairs.reduce((text, pair) => text.replaceAll(pair.charAt(0), pair.charAt(1)), body);

function findings(documents: Readonly<Record<string, string>>, rule = 'HS303'): readonly Finding[] {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(documents)) corpus.put(path, text);
  return corpus.findings().filter((finding) => finding.rule === rule && finding.message.id !== 'hs303.same');
}

/** Findings as `path: here ≠ there (path)…`, with ` → repair` where one is offered. */
function check(documents: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const found = findings(documents).map(({ spans, related, fix }) => {
    const here = spans.map(({ text }) => text).join('、');
    const there = related.map(({ text, path }) => `${text} (${path})`).join('、');
    const repair = fix === undefined ? '' : ` → ${fix.edits.map(({ text }) => text).join('、')}`;
    return `${spans[0]?.path ?? ''}: ${here} ≠ ${there}${repair}`;
  });
  assert.deepEqual(found, expected);
}

describe('HS303 across documents', () => {
  const fires: readonly (readonly [string, string, string, string])[] = [
    ['a figure', '三天', '四天', 'b.txt: 四天 ≠ 三天 (a.txt)'],
    ['an ordinal', '第一批', '第二批', 'b.txt: 第二 ≠ 第一 (a.txt)'],
    ['a month', '去年12月', '去年11月', 'b.txt: 去年11月 ≠ 去年12月 (a.txt)'],
    ['the name of a place', '临江市', '临河市', 'b.txt: 临河市 ≠ 临江市 (a.txt)'],
    ['a term', '新书送到', '旧物送到', 'b.txt: 旧物 ≠ 新书 (a.txt)'],
  ];
  for (const [name, from, to, expected] of fires) {
    it(name, () => {
      assert.ok(body.includes(from));
      check({ 'a.txt': dated('2021-04-18'), 'b.txt': dated('2021-04-20', body.replace(from, to)) }, [expected]);
    });
  }
  it('the finding stands in the later document whatever its path', () => {
    const changed = body.replace('三天', '四天');
    check({ 'a.txt': dated('2021-04-20', changed), 'b.txt': dated('2021-04-18') }, ['a.txt: 四天 ≠ 三天 (b.txt)']);
    check({ 'a.txt': changed, 'b.txt': dated('2021-04-18') }, ['a.txt: 四天 ≠ 三天 (b.txt)']);
  });
  it('one finding for all places', () => {
    const changed = body.replace('三天', '四天').replace('临江市', '临河市');
    check({ 'a.txt': dated('2021-04-18'), 'b.txt': changed }, ['b.txt: 临河市、四天 ≠ 临江市 (a.txt)、三天 (a.txt)']);
  });
  it('two other documents that agree are offered as the repair', () => {
    const others = { 'a.txt': dated('2021-04-18'), 'b.txt': dated('2021-04-19') };
    check({ ...others, 'c.txt': dated('2021-04-20', body.replace('80个', '60个')) }, [
      'c.txt: 60个 ≠ 80个 (a.txt)、80个 (b.txt) → 80个',
    ]);
  });
  it('no repair where a third has what stands here', () => {
    const changed = body.replace('三天', '四天');
    const others = {
      'a.txt': dated('2021-04-18'),
      'b.txt': dated('2021-04-19'),
      'c.txt': dated('2021-04-20', changed),
    };
    assert.deepEqual(
      findings({ ...others, 'd.txt': dated('2021-04-21', changed) }).map(({ fix }) => fix?.edits.length ?? 0),
      [0, 0],
    );
  });
  it('no repair where the others disagree', () => {
    check(
      {
        'a.txt': dated('2021-04-18'),
        'b.txt': dated('2021-04-20', body.replace('三天', '四天')),
        'c.txt': dated('2021-04-20', body.replace('三天', '五天')),
      },
      ['b.txt: 四天 ≠ 三天 (a.txt)、五天 (c.txt)', 'c.txt: 五天 ≠ 三天 (a.txt)、四天 (b.txt)'],
    );
  });
  const silent: readonly (readonly [string, string, string])[] = [
    ['copies that agree', dated('2021-04-18'), dated('2021-04-20')],
    [
      'punctuation and white space',
      dated('2021-04-18'),
      dated('2021-04-20', body.replace(/，/g, ', ').replace('。', '；')),
    ],
    [
      'another script',
      dated('2021-04-18'),
      dated('2021-04-20', body.replace('读书会', '讀書會').replace('学校', '學校')),
    ],
    [
      'glosses',
      dated('2021-04-18'),
      dated('2021-04-20', body.replace('志愿', '志(zhì)愿(yuàn)').replace('湖边', '湖(hú)边')),
    ],
    ['the same value written otherwise', dated('2021-04-18'), dated('2021-04-20', body.replace('三天', '3天'))],
    [
      'a sentence more',
      dated('2021-04-18'),
      dated('2021-04-20', body.replace('到了夏天', '第二年又来了12辆书车。到了夏天')),
    ],
    ['a clause left out', dated('2021-04-18'), dated('2021-04-20', body.replace('，书目由孩子们自己选', ''))],
    ['a word added', dated('2021-04-18'), dated('2021-04-20', body.replace('新书送到', '一批新书送到'))],
    ['a shorter name', dated('2021-04-18'), dated('2021-04-20', body.replace('青山县教育局', '县教育局'))],
    ['another verb of reporting', dated('2021-04-18'), dated('2021-04-20', body.replace('周老师说', '周老师介绍'))],
    ['another relative day', dated('2021-04-18'), dated('2021-04-20', body.replace('去年12月', '2020年12月'))],
    ['damage', dated('2021-04-18'), dated('2021-04-20', body.replace('146所', '1\ufffd6所'))],
    [
      'a figure split by other text (HS302)',
      dated('2021-04-18'),
      dated('2021-04-20', body.replace('146所', '14好运彩票6所')),
    ],
    ['an edition of another year', dated('2021-04-18'), dated('2022-04-20', body.replace('80个', '90个'))],
    [
      'a heading left out between two sentences',
      dated('2021-04-18', body.replace('到了夏天，', '（二）夏天怎么过，')),
      dated('2021-04-20', body.replace('到了夏天，', '湖边的新家。')),
    ],
    [
      'one character of the other script',
      dated('2021-04-18'),
      dated('2021-04-20', traditional.replace('守了', '收了')),
    ],
    [
      'a short quotation',
      dated('2021-04-18', body.slice(0, 60)),
      dated('2021-04-20', body.slice(0, 60).replace('临江', '临河')),
    ],
    [
      'a text written anew',
      dated('2021-04-18'),
      dated('2021-04-20', body.replace(/[一-鿿]{3}，/g, '另有安排，').replace('80个', '60个')),
    ],
  ];
  for (const [name, first, second] of silent) {
    it(`silent: ${name}`, () => {
      check({ 'a.txt': first, 'b.txt': second }, []);
    });
  }
  it('silent: a conflict that HS101 shows with both places', () => {
    const documents = {
      'a.txt': dated('2021-04-18'),
      'b.txt': dated('2021-04-20', body.replace('146所', '16所')),
    };
    assert.equal(findings(documents, 'HS101').length, 1);
    check(documents, []);
  });
  it('silent: a text whose terms a machine exchanged (HS306)', () => {
    const text =
      '海岸公共阅读中心建设项目今年开工，优质图书资源下沉乡村学校。公共阅读中心开放时间延长，各村都有图书资源流动站点。';
    const whole = `${text}${body}`;
    const documents = {
      'a.txt': dated('2021-04-18', whole),
      'b.txt': dated('2021-04-19', whole),
      'c.txt': whole.replaceAll('中心', '中央').replaceAll('资源', '资本'),
    };
    assert.equal(findings(documents, 'HS306').length, 1);
    check(documents, []);
  });
});
