import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, toFolded, toRaw } from '../../../src/core/folding/fold.ts';

/** What a text folds to. */
function check(raw: string, expected: string): void {
  assert.equal(fold(raw).text, expected);
}

/** The pieces that folding removes or rewrites, and what it must not touch, for texts made at random. */
const pieces = fc.constantFrom(
  ...[
    '國',
    '家',
    '乾',
    '隆',
    '計',
    '畫',
    '家(jiā)',
    '(guó)',
    '(',
    ')',
    '（',
    '）',
    'guó',
    '(de)',
    '的',
    '１',
    '2',
    '：',
    '，',
    '％',
    '．',
  ],
  ...[
    '\u200b',
    '\ufeff',
    '\u3000',
    ' ',
    '\n',
    '?!?',
    '?月3日',
    '\ufffd',
    '锟斤拷',
    '\ud800',
    '\udc00',
    '😀',
    'a',
    'lǜ',
    '薴',
    '么',
    '麼',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('fold: characters', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['traditional becomes simplified', '衛生部門發布統計公報', '卫生部门发布统计公报'],
    ['simplified stays', '卫生部门发布统计公报', '卫生部门发布统计公报'],
    ['variants of Taiwan and Hong Kong', '裡面的臺灣羣眾爲證', '里面的台湾群众为证'],
    ['後, 於, 係, 餘, 徵', '後來於此係二百餘人應徵', '后来于此系二百余人应征'],
    ['phrases keep what a single character would lose', '乾隆年間的乾坤與乾燥', '乾隆年间的乾坤与干燥'],
    ['phrases that need another character', '計畫與瞭解', '计划与了解'],
    ['a bad thing is no unfired brick', '打坏了三只碗', '打坏了三只碗'],
    ['full-width digits, letters and percent', '共１２３．５万人，占４０％，ＧＤＰ', '共123.5万人，占40%，GDP'],
    ['a clock between digits', '１０：３０开会：五点散会', '10:30开会：五点散会'],
    ['full-width grouping, and an enumeration with it', '１，２００人与3，4两项', '1,200人与3，4两项'],
    ['punctuation of prose stays', '“好”，《书》、（一）；完。', '“好”，《书》、（一）；完。'],
    ['half-width punctuation stays', '说:好,对;(一)', '说:好,对;(一)'],
    ['invisible characters go', '\ufeff共\u200b12\u00ad项', '共12项'],
    ['wide and hard spaces are spaces', '甲\u3000乙\u00a0丙', '甲 乙 丙'],
    ['radicals out of a PDF', '⼈⼝与⾯积', '人口与面积'],
  ];
  for (const [name, raw, expected] of cases)
    it(name, () => {
      check(raw, expected);
    });
});

describe('fold: glosses', () => {
  const removed: readonly (readonly [string, string])[] = [
    ['圖(tú)書(shū)館(guǎn)', '图书馆'],
    ['共12項(xiàng)', '共12项'],
    ['綠（lǜ）色', '绿色'],
    ['女(nǚ)工', '女工'],
    ['好的(de)', '好的'],
    ['走了(le)', '走了'],
    ['雨(yu\u030c)', '雨'],
    ['樹(shù\u200b)木', '树木'],
  ];
  for (const [raw, expected] of removed)
    it(raw, () => {
      check(raw, expected);
    });
  const kept = [
    '指数(IP)',
    '技术(AI)',
    '总值(GDP)',
    '上限(max)',
    '第一(a)',
    '公里(km)',
    '共(12)项',
    '甲(责编)',
    '书(guójiā)',
    '(guó)',
    'x(guó)',
    '目(de)标',
  ];
  for (const raw of kept)
    it(`${raw} is no gloss`, () => {
      check(raw, raw);
    });
});

describe('fold: the way back', () => {
  it('a span ends before the gloss behind it', () => {
    const raw = '新建圖(tú)書(shū)館(guǎn)12座(zuò)。';
    const folded = fold(raw);
    const at = folded.text.indexOf('图书馆');
    const span = toRaw(folded, { start: at, end: at + 3 });
    assert.equal(raw.slice(span.start, span.end), '圖(tú)書(shū)館');
    const figure = folded.text.indexOf('12座');
    const figureSpan = toRaw(folded, { start: figure, end: figure + 3 });
    assert.equal(raw.slice(figureSpan.start, figureSpan.end), '12座');
  });

  it('what is left out joins what stood around it', () => {
    const folded = fold('全市12甲乙丙7家书店', [{ start: 4, end: 7, kind: 'spam' }]);
    assert.equal(folded.text, '全市127家书店');
    assert.deepEqual(toRaw(folded, { start: 2, end: 6 }), { start: 2, end: 9 });
  });

  it('an empty span stays empty', () => {
    assert.deepEqual(toRaw(fold('甲乙'), { start: 1, end: 1 }), { start: 1, end: 1 });
  });
  it('offsets outside are cut to the text', () => {
    assert.deepEqual(toRaw(fold('甲乙'), { start: 1, end: 9 }), { start: 1, end: 2 });
  });

  it('every raw unit is a folded one or removed, in order', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, starts, ends, removals } = fold(raw);
        assert.equal(starts.length, text.length + 1);
        assert.equal(starts[text.length], raw.length);
        const covered = new Uint8Array(raw.length);
        for (const { start, end } of removals) covered.fill(1, start, end);
        for (let i = 0; i < text.length; i++) {
          assert.equal(ends[i], (starts[i] ?? 0) + 1);
          assert.ok((starts[i] ?? 0) < (starts[i + 1] ?? 0));
          assert.equal(covered[starts[i] ?? 0], 0);
          covered[starts[i] ?? 0] = 1;
          assert.equal(toFolded({ text, starts, ends, removals, damages: [], script: 'none' }, starts[i] ?? 0), i);
        }
        assert.ok(covered.every((unit) => unit === 1));
      }),
    );
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = fold(raw).text;
        assert.equal(fold(once).text, once);
      }),
    );
  });
});

describe('fold: script', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['國家圖書館與閱讀', 'traditional'],
    ['国家图书馆与阅读', 'simplified'],
    ['國家图书館与閱读', 'mixed'],
    ['2024: 12 km', 'none'],
  ];
  for (const [raw, script] of cases)
    it(`${raw}: ${script}`, () => {
      assert.equal(fold(raw).script, script);
    });
});

describe('fold: damage', () => {
  const damaged: readonly (readonly [string, string])[] = [
    ['人数上升?!?月18日，馆方说', '?!?'],
    ['馆方于?月18日说', '?'],
    ['当?shù)蒯t生', '?shù)'],
    ['共\ufffd\ufffd册', '\ufffd\ufffd'],
    ['共锟斤拷锟斤拷册', '锟斤拷锟斤拷'],
    ['图??馆开放', '??'],
  ];
  for (const [raw, expected] of damaged) {
    it(raw, () => {
      assert.deepEqual(
        fold(raw).damages.map(({ start, end }) => raw.slice(start, end)),
        [expected],
      );
    });
  }
  for (const raw of ['真的吗?还是假的?', '怎么会这样?!', '真的??', '多少?12月18日再说。', '(是吗?)好', 'a?b=1']) {
    it(`${raw} is whole`, () => {
      assert.deepEqual(fold(raw).damages, []);
    });
  }
});
