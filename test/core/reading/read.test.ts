import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBytes, readText } from '../../../src/core/reading/read.ts';
import { splitSentences } from '../../../src/core/reading/sentences.ts';

/**
 * Reads a page whose lines begin with the role they must get: `p` paragraph, `h` heading, `t` title, `d` dateline, `b` boilerplate,
 * `i` item, `r` row, `c` code, `f` front matter, `q` quote, `+` goes on with the block above.
 */
function check(marked: string, path = 'page.txt'): ReturnType<typeof readText>['document'] {
  const roles = {
    p: 'paragraph',
    h: 'heading',
    t: 'title',
    d: 'dateline',
    b: 'boilerplate',
    i: 'item',
    r: 'row',
    c: 'code',
    f: 'frontmatter',
    q: 'quote',
  };
  const expected: string[] = [];
  const lines = marked.split('\n').map((line) => {
    const [, role, text = ''] = /^ *([a-z+])\| ?(.*)$/.exec(line) ?? [];
    if (role === undefined) return '';
    const mark = path.endsWith('.md') ? /^(?:# |- |> )/ : /^$/;
    if (role === '+') expected.push(`${expected.pop() ?? ''}⏎${text.trim()}`);
    else expected.push(`${roles[role as keyof typeof roles]}| ${text.trim().replace(mark, '')}`);
    return text;
  });
  const { document } = readText(path, lines.join('\n'));
  assert.deepEqual(
    document.blocks.map(
      ({ kind, start, end }) => `${kind}| ${document.text.slice(start, end).replace(/ *\n */g, '⏎')}`,
    ),
    expected,
  );
  return document;
}

describe('reading: plain text', () => {
  it('a news page: navigation, breadcrumb, title, dateline, body, credit, headlines of other articles', () => {
    const document = check(`
      b| 首页 新闻 财经 体育 娱乐
      b| 晨报 夜读 老照片
      b| 视频 专题 论坛 招聘
      b| 您现在的位置: 江畔网 > 城事新闻 > 正文
      b| 城事新闻
      t| 三座流动书车开进山村小学
      d| 发布时间：2021-03-09 08:15   来源：江畔晚报
      d| □本报记者 何一帆 通讯员 陆青
      p| 三月八日，三座流动书车驶进山村小学，带去图书1200册。
      h| 一本书走了多远
      p| 书车每周走三条路线，全年行驶2.4万公里，服务学生3100人。
      b| (责任编辑：何一帆)
      b| 相关阅读
      b| - 老街改造后第一个周末人气如何
      b| - 本地股市收涨1.2% 三千余只个股上涨
      b| 热门排行
      b| 一夜入冬！气温跌破5度
      b| 版权所有：江畔网 未经授权，请勿转载或建立镜像。
      b| 新闻热线：0599-1234567 邮编：350000
      b| 闽ICP备00000000号-1 公网安备 35000000000000号`);
    assert.equal(document.title?.text, '三座流动书车开进山村小学');
    assert.deepEqual(document.published?.day, { start: '2021-03-09', end: '2021-03-09' });
    assert.equal(document.source?.text, '江畔晚报');
  });

  it('traditional and glossed pages are read by the same cues', () => {
    const document = check(`
      b| 首頁(yè)|新聞|視頻|論壇|圖(tú)片
      t| 山城新開(kāi)三家書(shū)店
      d| 時(shí)間:2020-11-02 09:00:00   來(lái)源:山城日報(bào)
      p| 山城近日新開(kāi)三家書(shū)店，藏書(shū)共2.1萬(wàn)冊(cè)。
      b| (責(zé)任編輯:林夕)
      b| 熱點(diǎn)推薦`);
    assert.deepEqual(document.published?.day, { start: '2020-11-02', end: '2020-11-02' });
    assert.equal(document.source?.text, '山城日報(bào)');
  });

  it('two copies with a page frame between them are both body', () => {
    check(`
      t| 书店的灯亮到十点
      d| 更新时间:2022-6-1 10:00:00    来源:滨河日报
      p| 滨河的书店把灯开到十点，每晚到店约80人。
      b| 编辑:江南
      b| 下一篇: 没有了
      b| 本网所有稿件,未经许可不得转载。
      h| 书店的灯亮到十点
      d| 2022-6-1 10:00:00    来源:滨河日报
      p| 滨河的书店把灯开到十点，每晚到店约80人。`);
  });

  it('buttons above a government page, a source on the next line', () => {
    const document = check(`
      b| 下载
      b| 打印
      b| 【字号：
      b| 大
      b| 中
      b| 】
      t| 临江县政府工作报告
      h| ——2019年1月8日在临江县第九届人民代表大会第三次会议上
      d| 来源：
      d| 临江日报
      d| 时间：2019-01-15
      h| 县长 赵平
      p| 各位代表：
      p| 现在，我代表县人民政府向大会报告工作，请予审议。
      b| 相关报道：`);
    assert.deepEqual(document.published?.day.start, '2019-01-15');
    assert.equal(document.source?.text, '临江日报');
  });

  it('one clause a line goes on over its commas', () => {
    check(`
      t| 年度工作总结
      p| 全年新建书屋36间，
      +| 改造旧馆4座，
      +| 读者人次增长8.5%。
      p| 图书流通量继续上升；
      p| 馆员培训覆盖所有乡镇。`);
  });

  it('a paragraph that was cut at an inline mark goes on', () => {
    check(`
      t| 小城空气质量报告
      p| 小城继续治理扬尘和散煤，全年关停小锅炉120台，改造公交车300辆，新增绿地面积2.5平方公里，细颗粒物PM
      +| 2.5
      +| 年均浓度降到每立方米31微克，优良天数比率达到86%。
      h| 下一步
      p| 继续植树。`);
  });

  it('text wrapped at a fixed width goes on over its line ends', () => {
    const line = '这座小城的图书馆在三十年里搬了四次家每次都离读者更近';
    const lines = Array.from({ length: 9 }, () => line);
    const { document } = readText('wrapped.txt', [...lines, '终于停下来了。'].join('\n'));
    assert.equal(document.blocks.length, 1);
  });

  it('what only looks like page furniture stays body', () => {
    check(`
      t| 关于公布热线电话的通知
      p| 各县设立公开电话和电子邮箱，地址在政务大厅一楼，全年受理来电3.6万件。
      p| 加强网站、客户端和公众号建设，及时转载权威稿件。
      p| 为作品转载支付稿酬，保护版权所有者的利益，全年办理侵权案件120件。
      i| - 新建阅览室12间
      i| - 购置图书3.5万册
      r| 项目\t数量\t单位
      p| 更多的书进了村，更多的人走进书屋。
      h| 王小山 李大河 张平原 赵青松
      h| 健康 教育
      p| 扫盲班办了三年，识字率由82%提高到97%。`);
  });

  it('a date in a sentence is no dateline', () => {
    const document = check(`
      t| 书屋来信
      p| 2020年5月6日，书屋收到来信12封。
      p| 来源：这批信来自四个县，共12封。`);
    assert.equal(document.published, null);
  });
});

describe('reading: date and source', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['标题甲乙丙丁\n2024年05月06日 07时41分\n正文在此，共有五句话。', '2024-05-06', null],
    [
      '标题甲乙丙丁\n发布日期：2024/5/6 | 来源：海滨日报 | 作者：某人\n正文在此，共有五句话。',
      '2024-05-06',
      '海滨日报',
    ],
    ['标题甲乙丙丁\n2024-05-06 10:30 海滨日报\n正文在此，共有五句话。', '2024-05-06', '海滨日报'],
    ['标题甲乙丙丁\n新华社海滨2024年5月6日电（记者某人）书市今天开幕，共有摊位300个。', '2024-05-06', '新华社'],
    ['标题甲乙丙丁\n新华社海滨5月6日电（记者某人）书市今天开幕，共有摊位300个。', null, '新华社'],
    ['标题甲乙丙丁\n海滨电视台消息：书市今天开幕，共有摊位300个。', null, '海滨电视台'],
    [
      '标题甲乙丙丁\n（2024年5月6日在海滨市第二届人民代表大会第一次会议上）\n各位代表，现在报告工作。',
      '2024-05-06',
      null,
    ],
    ['关于书市的通知\n各书店：书市将于六月开幕，请准备。\n海滨市文化局\n二〇二四年五月六日', '2024-05-06', null],
    ['标题甲乙丙丁\n时间：2024-13-40\n正文在此，共有五句话。', null, null],
    ['标题甲乙丙丁\n正文在此，共有五句话。', null, null],
  ];
  for (const [text, day, source] of cases) {
    it(text.replace(/\n/g, ' ⏎ '), () => {
      const { document } = readText('page.txt', text);
      assert.equal(document.published?.day.start ?? null, day);
      assert.equal(document.source?.text ?? null, source);
    });
  }
});

describe('reading: Markdown', () => {
  it('front matter, headings, items, code, quotes', () => {
    const document = check(
      `f| ---
+| title: 书屋年报
+| date: 2023-02-01
+| source: "滨海读书会"
+| ---
h| # 书屋年报
p| 全年开放300天，接待**1.2万**人次，
+| 其中学生占[六成](https://example.org/2022/99)。
i| - 新书800册
i| - 旧书120册
c| \`\`\`
+| 共 99 项
+| \`\`\`
q| > 读书的人多了12%。
c| <!-- 注释 55 项 -->`,
      'report.md',
    );
    assert.equal(document.title?.text, '书屋年报');
    assert.deepEqual(document.published?.day.start, '2023-02-01');
    assert.equal(document.source?.text, '滨海读书会');
  });

  it('marks are left out of the folded text, words stay', () => {
    const { folded } = readText('a.md', '共**12**项，见[公报](https://example.org/1/2)与![图](x.png)。\n');
    assert.equal(folded.text, '共12项，见公报与。\n');
  });

  it('fences and comments with empty lines inside are one block', () => {
    const { document } = readText('a.md', '```\n一\n\n二\n```\n\n<!-- 三\n\n四 -->\n\n正文五。\n');
    assert.deepEqual(
      document.blocks.map(({ kind }) => kind),
      ['code', 'code', 'paragraph'],
    );
  });

  it('a text file is no Markdown unless told', () => {
    assert.equal(readText('a.txt', '共**12**项。').folded.text, '共**12**项。');
    assert.equal(readText('a.txt', '共**12**项。', { markdown: true }).folded.text, '共12项。');
  });
});

describe('sentences', () => {
  /** Sentences joined by a bar. */
  const checkSentences = (text: string, expected: string): void => {
    const opened = readText('page.txt', text);
    const found = splitSentences(opened).map(({ start, end }) =>
      opened.folded.text.slice(start, end).replace(/\s+/g, ''),
    );
    assert.equal(found.join('|'), expected);
  };
  const cases: readonly (readonly [string, string])[] = [
    ['书多了。人也多了！真的吗？真的；好。', '书多了。|人也多了！|真的吗？|真的；|好。'],
    ['他说：“书多了。”人也笑了。', '他说：“书多了。”|人也笑了。'],
    ['读《书在哪里？在家！》一文，共3篇。完。', '读《书在哪里？在家！》一文，共3篇。|完。'],
    ['人数上升?!?月18日，馆方说明。好?好!', '人数上升?!?月18日，馆方说明。|好?|好!'],
    ['比分是3!2，比例3;2。', '比分是3!2，比例3;2。'],
    ['新建36间，\n改造4座，\n增长8.5%。', '新建36间，改造4座，增长8.5%。'],
    ['说:書(shū)多了,人多了。(完)', '说:书多了,人多了。|(完)'],
  ];
  for (const [text, expected] of cases)
    it(text.replace(/\n/g, '⏎'), () => {
      checkSentences(text, expected);
    });
});

describe('reading: any input', () => {
  it('blocks stand in order, do not overlap and leave out only white space', () => {
    const line = fc.constantFrom(
      '# 题',
      '- 项目12',
      '',
      '正文有12句。',
      '首页 新闻 财经 体育',
      '來源:某報(bào)',
      '```',
      '<!--',
      '| a | b |',
      '> 引',
      '\u200b',
      '12(x)',
      '2024-01-02',
      '---',
      '  缩进',
      '\t',
      '**粗',
      '书(shū)',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 }),
        fc.boolean(),
        (lines, markdown) => {
          const text = lines.join('\n');
          const opened = readText('x', text, { markdown });
          let at = 0;
          for (const { start, end } of opened.document.blocks) {
            assert.ok(start >= at && end > start && end <= text.length);
            if (!markdown) assert.equal(text.slice(at, start).replace(/[\s\p{Cf}]/gu, ''), '');
            at = end;
          }
          let last = 0;
          for (const sentence of splitSentences(opened)) {
            assert.ok(sentence.start >= last && sentence.end > sentence.start);
            last = sentence.end;
          }
        },
      ),
    );
  });

  it('any bytes give a result', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { document } = readBytes('x.txt', bytes);
        assert.equal(typeof document.text, 'string');
      }),
    );
  });
});
