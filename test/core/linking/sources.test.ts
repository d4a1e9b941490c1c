import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus.ts';
import { passagesAround } from '../../../src/core/linking/passage.ts';

interface Paper {
  readonly day?: string;
  readonly text: string;
}

/** Puts the papers in and gives the fact of the figure between 【 】 in the first. */
function put(papers: readonly Paper[]): { readonly corpus: Corpus; readonly sources: number | undefined } {
  const corpus = new Corpus();
  let marked = { start: 0, end: 0 };
  for (const [nth, { day, text }] of papers.entries()) {
    const head = day === undefined ? '' : `---\ndate: ${day}\n---\n\n`;
    const start = head.length + text.indexOf('【');
    if (nth === 0) marked = { start, end: head.length + text.indexOf('】') - 1 };
    corpus.put(`${String(nth)}.md`, head + text.replace(/[【】]/g, ''));
  }
  const claim = corpus.analysis('0.md')?.claims.find(({ start, end }) => start < marked.end && marked.start < end);
  return { corpus, sources: claim && corpus.factOf(claim.id)?.sources };
}

function check(papers: readonly Paper[], expected: number): void {
  assert.equal(put(papers).sources, expected);
  // The order of the papers decides nothing but which is the origin.
  const [first, ...others] = papers;
  if (first !== undefined) assert.equal(put([first, ...others.reverse()]).sources, expected);
}

const opening = `青川市民政局昨天介绍了社区食堂的建设情况。截至2023年底，青川市已建成社区食堂【312】家，覆盖所有街道。
老人凭卡就餐可以享受补贴，行动不便的由志愿者送餐上门。下一步将把食堂建到每一个有需要的小区，并请第三方每季度检查一次卫生。`;
const ownWords = `记者从青川市政府新闻办获悉，吃饭难曾是独居老人最大的烦恼。到2023年底，青川市社区食堂共有312家，全部由街道管理。
很多居民说，现在下楼就能吃上热饭，价格也公道。菜单每周一换，少油少盐的套餐最受欢迎。`;
const quoting = `独居老人怎样吃上热饭，是本报读者来信最多的话题之一，记者为此走访了六个街道，也听了店主们的难处。
民政局在通报中说：“截至2023年底，青川市已建成社区食堂312家，覆盖所有街道。”不少店主则担心补贴能否按时到账，房租还在上涨。`;
const twinReport = `时隔一年，记者又来到这些食堂。据民政局的通报，截至2023年底，青川市已建成社区食堂312家，覆盖所有街道，店主们的心却没有放下。
房租涨了，来的人少了，有三家店已经贴出转让的告示，街道正在想办法。`;

describe('independent sources of a fact', function () {
  this.timeout(60_000);
  const day = (nth: number, text: string): Paper => ({ day: `2024-01-0${String(nth)}`, text });
  const plain = opening.replace(/[【】]/g, '');

  it('are one where a text was copied', () => {
    check([day(1, opening), day(2, plain)], 1);
    check([day(1, opening), day(2, plain), day(3, `转自民政局网站。\n${plain}\n责任编辑在此。`)], 1);
    check([{ text: opening }, { text: plain }], 1);
    const brief = '到2023年底，青川市共有社区食堂【312】家。';
    check([day(1, brief), ...Array.from({ length: 40 }, () => day(2, brief.replace(/[【】]/g, '')))], 1);
  });

  it('are one where a copy was shortened or its figure changed', () => {
    check([day(1, opening), day(2, plain.split('\n')[0] ?? '')], 1);
    check([day(1, opening), day(2, plain.replace('312家', '321家'))], 1);
  });

  it('are two where each tells it in its own words', () => {
    check([day(1, opening), day(2, ownWords)], 2);
    check([{ text: opening }, { text: ownWords }], 2);
  });

  it('are one of what a paper quotes, and two of what it says itself', () => {
    check([day(1, opening), day(2, quoting)], 1);
    const other = '青川市社区食堂的餐位到2023年底共有8600个，';
    const first = opening.replace(/[【】]/g, '') + '到2023年底，青川市社区食堂共有餐位【8600】个。';
    check([day(1, first), day(2, `${quoting}${other}中午常常坐满。`)], 2);
  });

  it('are not joined through a third that quotes both, nor through copies of copies', () => {
    const digest = `${quoting}\n${ownWords}`;
    check([day(1, opening), day(2, ownWords), day(3, digest)], 2);
    check([day(1, opening), day(2, quoting), day(3, twinReport), day(4, ownWords)], 2);
  });

  it('are two where yearly reports speak in set phrases', () => {
    const phrases = `各位代表，现在，我代表市人民政府，向大会报告政府工作，请予审议，并请市政协委员和其他列席人员提出意见。
我们坚持稳中求进工作总基调，统筹推进稳增长、促改革、调结构、惠民生、防风险各项工作，经济社会发展取得新的成绩。`;
    const earlier = `去年最难的一件事是东河大桥的加固，汛期前工人连续三个月在夜里施工。老城的排水管换了大半，菜市场搬进了新楼。
我们也有没做好的事：两条公交线路开通得太晚，北山的道路至今没有修通，群众意见很大。`;
    const later = `这一年里，三所中学搬进新校舍，青川站迎来了第一列高铁。果农遇到早霜，农技人员挨家挨户教他们熏烟防冻，损失比预想的小。
医院的夜间门诊从春天起一直开着，值班医生的补助由财政承担，邻县的病人也来看病。`;
    check(
      [
        { day: '2023-01-10', text: `${phrases}\n到2022年底，青川市共有村卫生室【940】个。\n${earlier}` },
        { day: '2024-01-12', text: `${phrases}\n2022年底青川市村卫生室为940个，此后没有增减。\n${later}` },
      ],
      2,
    );
  });

  it('are two where a target is set anew in the words of the year before', () => {
    const target = (year: number, marked: string): Paper => ({
      day: `${String(year)}-01-10`,
      text: `${String(year)}年青川市经济社会发展的主要预期目标是：城镇新增就业${marked}万人以上，城镇登记失业率控制在4.6%以内。`,
    });
    check([target(2022, '【3】'), target(2023, '3')], 2);
    check([target(2022, '【3】'), { ...target(2022, '3'), day: '2022-01-12' }], 1);
  });

  it('are told anew when a copy comes or goes', () => {
    const { corpus } = put([day(1, opening), day(2, ownWords)]);
    const sources = (): readonly number[] => corpus.facts('0.md').map((fact) => fact.sources);
    const before = sources();
    corpus.put('2.md', `---\ndate: 2024-01-03\n---\n\n${plain}`);
    assert.deepEqual(sources(), before);
    corpus.put('1.md', `---\ndate: 2024-01-03\n---\n\n${plain}`);
    assert.deepEqual(sources(), [1]);
    corpus.put('1.md', `---\ndate: 2024-01-02\n---\n\n${ownWords}`);
    assert.deepEqual(sources(), before);
  });

  it('do not depend on what happened before', () => {
    const texts = [plain, ownWords, quoting, twinReport, `${plain}\n${ownWords}`, plain.replace('312', '321')];
    const step = fc.record({
      path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', 'e.md'),
      text: fc.option(fc.constantFrom(...texts), { nil: null }),
      day: fc.constantFrom('', '---\ndate: 2024-01-02\n---\n\n', '---\ndate: 2024-02-02\n---\n\n'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const edited = new Corpus();
        const last = new Map<string, string>();
        for (const { path, text, day: head } of steps) {
          if (text === null) edited.delete(path);
          else edited.put(path, head + text);
          if (text === null) last.delete(path);
          else last.set(path, head + text);
          edited.facts();
          edited.findings();
        }
        const fresh = new Corpus();
        for (const [path, text] of [...last].reverse()) fresh.put(path, text);
        assert.deepEqual([edited.facts(), edited.findings()], [fresh.facts(), fresh.findings()]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the words around a figure', () => {
  const around = (marked: string): readonly string[] => {
    const start = marked.indexOf('【');
    const end = marked.indexOf('】') - 1;
    const text = marked.replace(/[【】]/g, '');
    return passagesAround(text, { start: 0, end: text.length }, { start, end });
  };
  const share = (a: string, b: string): boolean => around(a).some((each) => around(b).includes(each));

  it('are shared where 24 units with the figure agree, whatever marks stand between', () => {
    const tail = '处社区食堂覆盖了全部街道和九成以上的村庄';
    assert.ok(share(`全市建成【312】${tail}。`, `他说，全市建成【312】${tail}`));
    assert.ok(share(`全市建成【312】${tail}。`, `全市，建成 【312】 ${tail}！`));
    assert.ok(!share(`全市建成【312】${tail}。`, `全市建成【321】${tail}。`));
    assert.ok(
      !share(
        '到年底，全市建成【312】处社区食堂，老人很高兴，都来吃。',
        '据悉，全市建成【312】处社区食堂，但有人不满，已上诉。',
      ),
    );
  });

  it('do not hold for another figure of the sentence', () => {
    const text = '全市建成【312】处社区食堂覆盖了全部街道和九成以上的村庄其中位于乡村的有一百多处另有【40】处在建';
    const [first, second] = [text.replace('【40】', '40'), text.replace('【312】', '312')];
    assert.ok(!share(first, second));
  });

  it('end with a text that is shorter, and with a figure that is longer', () => {
    assert.deepEqual(around('【3】'), ['3']);
    assert.ok(share('全市建成【312】处社区食堂。', '全市建成【312】处社区食堂'));
    assert.equal(around(`【${'1'.repeat(60)}】`).length, 1);
  });
});
