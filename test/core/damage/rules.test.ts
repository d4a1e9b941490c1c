import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analyse.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { fingerprint, ReuseIndex } from '../../../src/core/linking/reuse-index.ts';
import type { Finding } from '../../../src/core/model.ts';
import { damagedText } from '../../../src/core/rules/hs301.ts';
import { splitFigure } from '../../../src/core/rules/hs302.ts';
import { duplicateDifference } from '../../../src/core/rules/hs303.ts';
import { glossNoise } from '../../../src/core/rules/hs304.ts';
import { injectedBeside } from '../../../src/core/rules/hs305-twin.ts';
import { injectedText } from '../../../src/core/rules/hs305.ts';
import { checkRewritten } from '../../../src/core/rules/hs306.ts';
import { undatedSource } from '../../../src/core/rules/hs307.ts';
import type { NeighbourRule } from '../../../src/core/rules/rule.ts';

const rules: readonly NeighbourRule[] = [
  damagedText,
  injectedBeside,
  splitFigure,
  duplicateDifference,
  glossNoise,
  injectedText,
  undatedSource,
];

/** All findings of one rule in a few documents, by their paths in order. */
function findings(rule: string, documents: Readonly<Record<string, string>>): Finding[] {
  const index = new ReuseIndex();
  const analyses = new Map<string, Analysis>();
  for (const [path, text] of Object.entries(documents)) {
    const analysis = analyse(path, text);
    analyses.set(path, analysis);
    index.add(path, fingerprint(analysis.folded, analysis.sentences));
  }
  const neighbours = {
    sharing: (path: string) => index.overlaps(path).flatMap((overlap) => analyses.get(overlap.path) ?? []),
    unfit: () => false,
    ofFacts: () => [],
  };
  return [...analyses.values()].flatMap((analysis) =>
    rules.filter(({ code }) => code === rule).flatMap((each) => [...each.check(analysis, neighbours)]),
  );
}

/** The findings as `span → the document after its fix` or `span` alone, against what is expected. */
function check(rule: string, documents: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const found = findings(rule, documents).map(({ spans, fix }) => {
    const edits = fix?.edits.map(({ text }) => text) ?? [];
    return edits.length === 1 ? `${spans[0]?.text ?? ''} → ${edits[0] ?? ''}` : (spans[0]?.text ?? '');
  });
  assert.deepEqual(found, expected);
}

const opening =
  '“书车项目开办以来，有2600余册新书送到山村，三百多个村子第一次有了自己的阅览角，牧区的孩子也能在放学路上借到喜欢的故事书，';
const press = `海岸新闻中心\n发布时间：2021-04-18 10:00\n${opening}孩子们走的路明显短了。”主任白石说。今年还将新增书车四十辆，覆盖更远的村寨和牧区学校。`;

describe('HS301 damaged-text', () => {
  it('the month comes from the document that has the same passage', () => {
    const copy = `${opening}孩子们走的路明显短了?!?月18日，主任白石在会上表示，书车还会更多。`;
    check('HS301', { 'a.txt': press, 'b.txt': copy }, ['?!?月18日 → 。”4月18日']);
  });
  it('the month comes from the same text', () => {
    check('HS301', { 'a.txt': '书车?月18日出发。据介绍，4月18日出发的书车共有12辆。' }, ['?月18日 → 4月18日']);
  });
  it('two months prove nothing', () => {
    check('HS301', { 'a.txt': '书车?月18日出发。4月18日的书车有12辆，5月18日的有15辆。' }, ['?月18日']);
  });
  it('a document that shares nothing proves nothing', () => {
    check(
      'HS301',
      { 'a.txt': '海边今天有风。\n发布时间：2021-04-18\n渔民休息一天，修补渔网。', 'b.txt': '书车?月18日出发。' },
      ['?月18日'],
    );
  });
  it('a lost character in a figure', () => {
    check('HS301', { 'a.txt': '全年送书12\ufffd万册。' }, ['12\ufffd万册']);
  });
  const misread = (text: string, encoding: string): string =>
    new TextDecoder(encoding).decode(new TextEncoder().encode(text));
  it('UTF-8 read as Windows-1252', () => {
    check('HS301', { 'a.txt': `前言。\n${misread('书车开进山村', 'windows-1252')}` }, [
      `${misread('书车开进山村', 'windows-1252')} → 书车开进山村`,
    ]);
  });
  it('UTF-8 read as GBK', () => {
    const wrong = misread('全年新建书屋的经费，共有十二万元。', 'gb18030');
    assert.equal(findings('HS301', { 'a.txt': `前言。\n${wrong}` }).length, 1);
  });
  it('a gloss without its bracket, a digit inside a number', () => {
    check('HS301', { 'a.txt': '山村医?xué院有病床12?5张。' }, ['12?5张', '村医?xué院有']);
  });
  it('all other damage is one finding', () => {
    check('HS301', { 'a.txt': '书车开进\ufffd\ufffd村。孩子\ufffd们很高兴。' }, ['开进\ufffd\ufffd村']);
  });
  for (const text of [
    '书车来了吗?4月18日来的。',
    '是真的吗?!书车来了。',
    '共有12辆?是15辆!',
    '书车4月18日出发。',
    '价格a?b=2。',
  ]) {
    it(`silent: ${text}`, () => {
      check('HS301', { 'a.txt': text }, []);
    });
  }
  it('silent: damage in the headlines of other articles', () => {
    check(
      'HS301',
      { 'a.txt': '书车开进山村，共有12辆。\n相关阅读\n- 明天?月18日天气如何\n- 海边\ufffd\ufffd风大' },
      [],
    );
  });
});

const article = (count: string, name: string): string =>
  [
    '海岸读书会的志愿者从城里出发，一路走了三天，把新书送到山里。',
    `来自山村的${name}老师说，孩子们等这一天等了很久，教室里的书架终于满了。`,
    `读书会与全省${count}所学校结成伙伴，每年寄出两次新书，书目由孩子们自己选。`,
    '到了夏天，读书会还要办一个营地，让山里和海边的孩子住在一起读书。',
  ].join('\n');

describe('HS302 split-figure', () => {
  it('a number that the other copy has whole', () => {
    check('HS302', { 'a.txt': `${article('14好运彩票6', '周')}\n${article('146', '周')}` }, ['14好运彩票6所 → 146所']);
  });
  it('百 behind two digits is no numeral, in a text that stands once', () => {
    check('HS302', { 'a.txt': '读书会与全省12百家好运7所学校结成伙伴。' }, ['12百家好运7所 → 127所']);
  });
  it('traditional characters inside a number of a simplified text', () => {
    check('HS302', { 'a.txt': '读书会与全省14線上遊戲6所学校结成伙伴，孩子们从书里认识了大海。' }, [
      '14線上遊戲6所 → 146所',
    ]);
  });
  for (const text of [
    '全年演出2025百场，历时3天。',
    '前12百强企业7家。',
    '增长12百分点，共7家。',
    '新增12个项目7亿元。',
    '购入20百货店的书架5个。',
  ]) {
    it(`silent: ${text}`, () => {
      check('HS302', { 'a.txt': text }, []);
    });
  }
  it('silent: two figures in one copy and in the other', () => {
    check('HS302', { 'a.txt': `${article('14市6', '周')}\n${article('14市6', '周')}` }, []);
  });
  it('silent: another figure in the other copy', () => {
    check('HS302', { 'a.txt': `${article('146', '周')}\n${article('164', '周')}` }, []);
  });
});

describe('HS305 injected-text', () => {
  it('two insertions with one stem', () => {
    check('HS305', { 'a.txt': `${article('146', '周好运彩票网')}\n${article('146好运彩票', '周')}` }, [
      '好运彩票网 → ',
      '好运彩票 → ',
    ]);
  });
  it('search words with a space between them', () => {
    check('HS305', { 'a.txt': `${article('146', '周')}\n${article('146', '周澳洲彩券 下注教學')}` }, [
      '澳洲彩券 下注教學 → ',
    ]);
  });
  it('the whole copy stands in another document', () => {
    const documents = {
      'a.txt': article('146', '周好运彩票网'),
      'b.txt': article('146', '周'),
      'c.txt': article('14好运彩票6', '周'),
    };
    check('HS305', { ...documents }, ['14好运彩票6 → 146']);
  });
  it('a piece of proven text elsewhere in the document', () => {
    const text = `${article('14好运彩票6', '周')}\n${article('146', '周')}\n村里多了一名好运彩管理员。`;
    check('HS305', { 'a.txt': text }, ['好运彩']);
  });
  it('traditional words inside a simplified sentence', () => {
    check('HS305', { 'a.txt': '来自山村的周線上遊戲教學老师说，孩子们等了很久。' }, ['線上遊戲教學']);
  });
  for (const text of [
    '他写的是“圖書館與讀書會”几个字，孩子们等了很久。',
    '來自山村的周老師說，孩子們等了很久。',
    '碑上刻着《讀書記》，孩子们等了很久。',
    '他於是走进了书屋，孩子们等了很久。',
  ]) {
    it(`silent: ${text}`, () => {
      check('HS305', { 'a.txt': text }, []);
    });
  }
  it('silent: an editor added a word', () => {
    check('HS305', { 'a.txt': `${article('146', '周')}\n${article('近146', '周晓红')}` }, []);
  });
  it('silent: an editor added a clause', () => {
    check('HS305', { 'a.txt': `${article('146', '周')}\n${article('146', '周，也就是校长助理，')}` }, []);
  });
  it('silent: a word that the text has elsewhere', () => {
    check('HS305', { 'a.txt': `${article('146', '读书会周')}\n${article('读书会146', '周')}` }, []);
  });
});

describe('HS303 duplicate-difference', () => {
  const check303 = (text: string, expected: readonly string[]): void => {
    const found = findings('HS303', { 'a.txt': text });
    assert.deepEqual(
      found.map(({ message }) => [message.id, ...message.args].join(' ')),
      expected,
    );
  };
  it('two copies that agree', () => {
    check303(`${article('146', '周')}\n${article('146', '周')}`, ['hs303.same 4']);
  });
  it('a figure that differs', () => {
    check303(`${article('146', '周')}\n${article('164', '周')}`, ['hs303.different 4 1']);
    const related =
      findings('HS303', { 'a.txt': `${article('146', '周')}\n${article('164', '周')}` })[0]?.related ?? [];
    assert.ok(related[1]?.text.includes('164所'));
  });
  it('line ends and spaces are no differences', () => {
    check303(`${article('146', '周')}\n\n${article('146', '周').replace(/，/g, '， ')}`, ['hs303.same 4']);
  });
  for (const [name, text] of [
    ['a text that stands once', article('146', '周')],
    [
      'a refrain',
      '海边的灯亮着，等你回家。\n孩子走了很远。\n海边的灯亮着，等你回家。\n书还在桌上。\n海边的灯亮着，等你回家。',
    ],
    [
      'one sentence quoted again',
      `${article('146', '周')}\n读书会与全省146所学校结成伙伴，每年寄出两次新书，书目由孩子们自己选。`,
    ],
  ] as const) {
    it(`silent: ${name}`, () => {
      check303(text, []);
    });
  }
});

describe('HS304 gloss-noise', () => {
  it('one finding, and its fix cleans the file', () => {
    const text = '國(guó)家圖(tú)書(shū)館(guǎn)開(kāi)放，共有12個(gè)閱(yuè)覽室。';
    const [finding, ...more] = findings('HS304', { 'a.txt': text });
    assert.equal(more.length, 0);
    let cleaned = text;
    for (const { start, end, text: by } of [...(finding?.fix?.edits ?? [])].reverse())
      cleaned = cleaned.slice(0, start) + by + cleaned.slice(end);
    assert.equal(cleaned, '國家圖書館開放，共有12個閱覽室。');
  });
  for (const text of [
    '地名“犇(bēn)牛镇”与“垚(yáo)里”，读音见注，另有“淼(miǎo)湾”。',
    '人口普查(GDP)与人工智能(AI)、互联网(IP)。',
    '书屋(新馆)共12间(含旧馆)。',
  ]) {
    it(`silent: ${text}`, () => {
      check('HS304', { 'a.txt': text }, []);
    });
  }
});

describe('HS307 undated-source', () => {
  const dated = '书车开进山村\n发布时间：2021-04-18 来源：海岸日报\n目前，书车已有12辆。';
  const fires: readonly (readonly [string, string, string])[] = [
    ['no date, and 目前', '书车开进山村\n目前，书车已有12辆。', '目前'],
    ['no date, and a month without its year', '书车开进山村\n11月，书车增加到15辆。', '11月'],
    ['a source that nobody can find', dated.replace('海岸日报', '互联网'), '互联网'],
  ];
  for (const [name, text, span] of fires) {
    it(name, () => {
      check('HS307', { 'a.txt': text }, [span]);
    });
  }
  const silent: readonly (readonly [string, string])[] = [
    ['a date and a source', dated],
    ['no date, but every time is whole', '书车开进山村\n2020年，书车增加到15辆。'],
    ['no figure and no time', '书车开进山村\n孩子们围了上来。'],
    ['front matter has the date', '---\ndate: 2021-04-18\n---\n\n目前，书车已有12辆。\n'],
  ];
  for (const [name, text] of silent) {
    it(`silent: ${name}`, () => {
      check('HS307', { [text.startsWith('---') ? 'a.md' : 'a.txt']: text }, []);
    });
  }
});

describe('HS307 with a date to record', () => {
  const report = `${opening}孩子们走的路明显短了。`;
  const copy = `${report}目前，书车还在路上。`;
  /** What the finding about the last document would record, and the document after its fix. */
  const check307 = (documents: Readonly<Record<string, string>>, expected: string, fixed?: string): void => {
    const finding = findings('HS307', documents).at(-1);
    const [path, text] = Object.entries(documents).at(-1) ?? ['', ''];
    assert.equal(finding?.spans[0]?.path, path);
    const { record, fix } = finding;
    assert.equal(record === undefined ? '' : `${record.published} ${record.title.id}`, expected);
    const edit = fix?.edits[0];
    assert.equal(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end), fixed);
    if (fixed !== undefined) {
      assert.equal(analyse(path, fixed).document.published?.day.end?.startsWith(record?.published ?? '-'), true);
      assert.equal(findings('HS307', { ...documents, [path]: fixed }).length, 0);
    }
  };
  it('the day of the document with the same passages', () => {
    check307({ 'a.txt': press, 'b.txt': copy }, '2021-04-18 hs307.record');
  });
  it('confirmed by a day that the text states itself, whole or damaged', () => {
    check307({ 'a.txt': press, 'b.txt': `${copy}4月18日，书车出发。` }, '2021-04-18 hs307.proven');
    check307({ 'a.txt': press, 'b.txt': `${report}书车?月18日出发。` }, '2021-04-18 hs307.proven');
  });
  it('the text itself decides between two', () => {
    const later = press.replace('2021-04-18', '2021-04-20');
    check307({ 'a.txt': press, 'b.txt': later, 'c.txt': `${copy}4月20日，书车出发。` }, '2021-04-20 hs307.proven');
  });
  it('a month that follows from what the text reports', () => {
    const text = '截至2020年8月，书车已有12辆。到11月，又来了3辆。';
    check307({ 'a.txt': text.replace('到11月', '11月份') }, '2020-11 hs307.month');
  });
  it('Markdown without front matter', () => {
    check307({ 'a.txt': press, 'b.md': copy }, '2021-04-18 hs307.record', `---\ndate: 2021-04-18\n---\n\n${copy}`);
  });
  it('front matter without a date, its line ends kept', () => {
    const matter = (date: string): string => `---\r\ntitle: 书车\r\n${date}---\r\n\r\n${copy}\r\n`;
    check307({ 'a.txt': press, 'b.md': matter('') }, '2021-04-18 hs307.record', matter('date: 2021-04-18\r\n'));
  });
  for (const value of ['', ' ', ' 待定']) {
    it(`front matter with “date:${value}”`, () => {
      const matter = (date: string): string => `---\ndate:${date}\ntitle: 书车\n---\n\n${copy}\n`;
      check307({ 'a.txt': press, 'b.md': matter(value) }, '2021-04-18 hs307.record', matter(' 2021-04-18'));
    });
  }
  it('a month in front matter is read again', () => {
    const text = '截至2020年8月，书车已有12辆。11月份，又来了3辆。';
    check307({ 'a.md': text }, '2020-11 hs307.month', `---\ndate: 2020-11\n---\n\n${text}`);
  });
  const silent: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [
      'two days come into question',
      { 'a.txt': press, 'b.txt': press.replace('2021-04-18', '2021-04-20'), 'c.txt': copy },
    ],
    [
      'the other document is older than what the text reports',
      { 'a.txt': press, 'b.txt': `${copy}截至2022年底，有书车20辆。` },
    ],
    [
      'only a month is known of the other document',
      { 'a.txt': press.replace('2021-04-18 10:00', '2021年'), 'b.txt': copy },
    ],
    [
      'a quotation alone is shared',
      {
        'a.txt': `发布时间：2021-04-18\n${opening}`,
        'b.txt': `目前，书车还在路上。${'山里的路很长，司机换了三班，雨停之后才到。'.repeat(3)}${opening.slice(0, 40)}`,
      },
    ],
    ['the month is still to come', { 'a.txt': '截至2020年8月，书车已有12辆。计划到11月再买3辆。' }],
  ];
  for (const [name, documents] of silent) {
    it(`nothing to record: ${name}`, () => {
      check307(documents, '');
    });
  }
});

describe('HS306 rewritten-text', () => {
  const check306 = (texts: readonly string[], expected: readonly string[]): void => {
    const analyses = texts.map((text, i) => analyse(`${String(i)}.txt`, text));
    const found = analyses.flatMap((analysis) => {
      const finding = checkRewritten(
        analysis,
        analyses.filter((other) => other !== analysis),
      );
      return finding === null ? [] : [`${analysis.document.path} ${String(finding.message.args[0])}`];
    });
    assert.deepEqual(found, expected);
  };
  const first =
    '海岸公共阅读中心建设项目今年开工，优质图书资源下沉乡村学校。公共阅读中心开放时间延长，各村都有图书资源流动站点。';
  const second =
    '记者从会上获悉，全省公共阅读中心建设项目顺利，优质图书资源下沉乡村二十处。城里的公共阅读中心开放时间到夜里十点，山里也有图书资源流动站点。';
  const rewritten = first.replaceAll('中心', '中央').replaceAll('资源', '资本');
  it('terms that two originals have, exchanged all through', () => {
    check306([first, second, rewritten], ['2.txt 中心→中央 ×2、资源→资本 ×2']);
  });
  it('silent: one original alone proves nothing', () => {
    check306([first, rewritten], []);
  });
  it('silent: an author who uses both words', () => {
    check306([first, second, `${rewritten}公共阅读中心的图书资源很多。`], []);
  });
  it('silent: another place, another number', () => {
    check306([first.replace('海岸', '山城'), second, first.replace('海岸', '江城').replace('今年', '明年')], []);
  });
  it('silent: texts that agree', () => {
    check306([first, second, first], []);
  });
});

describe('fingerprints', () => {
  it('a paragraph above changes none', () => {
    const text = `${article('146', '周好运彩票网')}\n${article('14好运彩票6', '周')}`;
    const of = (input: string): string[] =>
      ['HS302', 'HS305'].flatMap((rule) => findings(rule, { 'a.txt': input })).map(({ fingerprint: print }) => print);
    assert.equal(new Set(of(text)).size, 2);
    assert.deepEqual(of(`前言：这是一篇旧稿，共有两份。\n\n${text}`), of(text));
  });
});

/** Whether a rule fires on a text of one sentence or more. */
function fires(rule: string, text: string): boolean {
  return findings(rule, { 'a.md': text }).length > 0;
}

describe('damage in a text that stands once', () => {
  const rows: readonly (readonly [rule: string, text: string, fires: boolean])[] = [
    ['HS302', '全县共有村卫生室1幸運門戶28个。', true],
    ['HS302', '全市共有128好运彩票6个行政村通了公交。', true],
    ['HS302', '全省建成12极速娱乐城6个示范点。', true],
    ['HS302', '建成12www.abc88.com6个站点。', true],
    ['HS302', '全省共有12345热线坐席120个。', false],
    ['HS302', '共有110报警服务台3个。', false],
    ['HS302', '新增500强企业3家，共有5G基站3.2万个。', false],
    ['HS302', '共有128所学校6个年级参加。', false],
    ['HS304', '图书馆(tú shū guǎn)面积(miàn jī)1200平方米。', true],
    ['HS304', '图书馆（túshūguǎn）面积（miànjī）1200平方米，学校（xuéxiào）3所。', true],
    ['HS304', '全[quán]市[shì]新[xīn]增[zēng]学校3所。', true],
    ['HS304', '全(quan2)市(shi4)新(xin1)增(zeng1)学校3所。', true],
    ['HS304', '全（ㄑㄩㄢˊ）市（ㄕˋ）新（ㄒㄧㄣ）增学校3所。', true],
    ['HS304', '全quán市shì新xīn增zēng学校3所。', true],
    ['HS304', '饕餮（tāo tiè）纹鼎3件。', false],
    ['HS304', '人工智能（AI）企业3家，产品(a1)、产品(b2)各1种。', false],
    ['HS304', '会议(1)听取报告，会议(2)部署工作，会议(3)通过决议。', false],
    ['HS304', '全市使用微信(wei xin)小程序3个。', false],
    ['HS305', '今年一季度，全市工业增加值增长加微信看片5.2%。', true],
    ['HS305', '全省推广经验，加QQ群123456领红包，各地要认真落实。', true],
    ['HS305', '如需办理，可加微信咨询工作人员。', false],
    ['HS305', '请关注微信公众号，联系QQ群123456789。', false],
    ['HS305', '本市實現產值412億元，其中製造業佔55%。', false],
  ];
  for (const [rule, text, expected] of rows) {
    it(`${rule} ${expected ? 'fires' : 'stays silent'}: ${text}`, () => {
      assert.equal(fires(rule, text), expected);
    });
  }
});
