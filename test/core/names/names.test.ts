import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognizeNames } from '../../../src/core/recognizing/names/names.ts';
import type { NameContext } from '../../../src/core/recognizing/names/names.ts';

/** Checks the names of a text against its marks: `[河南|place]的[李大川|person]`. */
function check(marked: string, context?: NameContext): void {
  const text = marked.replace(/\[([^[\]|]+)\|[a-z]+\]/g, '$1');
  let found = '';
  let from = 0;
  for (const { start, end, type } of recognizeNames(text, [{ start: 0, end: text.length }], context)) {
    found += `${text.slice(from, start)}[${text.slice(start, end)}|${type}]`;
    from = end;
  }
  assert.equal(found + text.slice(from), marked);
}

/** The canonical names of a text, in order. */
function canonical(text: string, context?: NameContext): string[] {
  return recognizeNames(text, [{ start: 0, end: text.length }], context).map((entity) => entity.canonical);
}

describe('recognizeNames', function () {
  this.timeout(20_000);

  for (const marked of [
    '[国家卫健委|organization]近日印发通知。',
    '[教育部|organization]会同[财政部|organization]发布了管理办法。',
    '[贵州|place][黔东南州|place][岑巩县|place]今年新修公路40公里。',
    '工作队支援[青海|place]35家医院。',
    '全国已设立76个国家区域医疗中心和13个国家医学中心。',
    '三级医院要帮扶县医院和乡镇卫生院。',
    '[国家心血管病中心|organization]发布年度报告。',
    '学习[《基本医疗卫生与健康促进法》|title]，推进健康中国建设。',
    '[京|place][津|place][冀|place]三地签订协议。',
    '大医院多在[北|place][上|place][广|place]等地。',
    // What a report does is no name, nor what it does it to.
    '我们深化科技体制改革，优化能源结构，加大政府采购力度。',
    '坚持服务大局，构建城乡发展新格局，繁荣文旅。',
    '新能源汽车和清洁能源产量翻番。',
    '推进富民兴业，让群众安居乐业，邻里互助、上下同心。',
    '建成口袋公园十二个、美丽乡村三十个，偏远山区通了公路。',
    '加快城际铁路建设，服务新就业群体，传承中华美德。',
    '国际博览会和高峰论坛如期举行。',
    '干部群众齐心协力、攻坚克难。',
    '[资源县|place]的茶农来了。',
    '加强与[东盟|organization]国家的往来。',
    // Several bodies in one breath, and a body with its own part.
    '[市公安局|organization]和[县消防救援大队|organization]同时赶到。',
    '[春城国际会展公司|organization]收购[临江电器公司|organization]。',
    '[国家金融监督管理总局山西监管局|organization]核准[晋北银行|organization]新任行长的任职资格。',
    '[最高人民法院刑事审判第三庭|organization]庭长出席会议。',
    '[人大|organization]及其常委会依法监督。',
    '[住房和城乡建设部|organization]发文。',
    '[咖啡与茶叶管理局|organization]派人到场。',
    '[和平医院|organization]接收了伤员。',
    // What a place aims at and trades in is no body; a site is a place.
    '巩固[香港|place]国际金融中心地位，支持[澳门|place]建设世界旅游休闲中心。',
    '加快[贵州|place]航空产业发展。',
    '让政府工作更透明。',
    '[东湖文化广场|place]今天开放。',
    '学校提升高中办学水平，创建行动已经展开。',
    // Rows of short forms, ways between places and their sections, sites of a city.
    '积极拓展[欧|place][美|place][日|place][韩|place]等传统市场。',
    '[临河|place]至[哈密|place]铁路开工。',
    '[沪昆高速|place][怀化|place]段今晨临时管制。',
    '[东北|place]地区和[西部|place]地区投资回升。',
    '[杭州萧山国际机场|place]旅客吞吐量创新高。',
    '[海南|place][三亚机场|place]恢复通航。',
    '建成[青石关大桥|place]和[黄草梁通道|place]。',
    '赴[台|place]考察，来[华|place]投资，对[美|place]贸易平稳。',
    '对台阶进行改造，对美好生活充满向往。',
    '他用宁波话讲了鄂伦春族的故事。',
    '建设创新、宜居、美丽、韧性城市，加快跨江建设。',
    // Pieces of sentences that look like a surname and a given name, and persons whom something vouches for.
    '厚植崇德向善文明风尚，弘扬中华优秀传统文化。',
    '加强危化品和煤矸石管理。',
    '[云岭省|place]省长[陆大河|person]作政府工作报告。',
    '会议任命[粟成林|person]为局长。',
    '牧民[才让卓玛|person]和[旦增|person]赶来了，歌手[边巴卓玛|person]登台。',
  ]) {
    it(marked, () => {
      check(marked);
    });
  }

  it('gives one canonical name to all spellings of a department', () => {
    assert.deepEqual(canonical('国家卫健委、国家卫生健康委、国家卫生健康委员会、国家发改委。'), [
      '国家卫生健康委员会',
      '国家卫生健康委员会',
      '国家卫生健康委员会',
      '国家发展和改革委员会',
    ]);
  });

  it('takes a place of the tables for a person where a doctor acts', () => {
    const text = '马赛医生昨天做了三台手术。傍晚，马赛又去查房。';
    const found = recognizeNames(text, [
      { start: 0, end: 13 },
      { start: 13, end: text.length },
    ]);
    assert.deepEqual(
      found.map(({ start, type }) => [start, type]),
      [
        [0, 'person'],
        [16, 'person'],
      ],
    );
  });

  it('completes a local body and 我省 by the place of the paper', () => {
    assert.deepEqual(canonical('省卫生健康委印发了方案。', { place: '河南' }), ['河南省卫生健康委员会']);
  });

  it('keeps the forms that the text itself introduces', () => {
    const text = '河南省肿瘤医院（以下简称“省肿瘤医院”）扩建。省肿瘤医院新增床位300张。';
    const names = recognizeNames(text, [{ start: 0, end: text.length }]).filter(({ type }) => type === 'organization');
    assert.deepEqual(new Set(names.map((name) => name.canonical)), new Set(['河南省肿瘤医院']));
    assert.ok(names.length >= 2);
  });

  it('lets the names of the workspace win', () => {
    const own = [{ name: '云岭县小满书社', type: 'organization', forms: ['小满书社', '小满'] }] as const;
    assert.deepEqual(canonical('小满书社今年办了12场读书会。', { own }), ['云岭县小满书社']);
    const title = [{ name: '临江市养犬管理条例', type: 'title', forms: ['养犬条例'] }] as const;
    assert.deepEqual(canonical('《养犬条例》自5月起施行。', { own: title }), ['《临江市养犬管理条例》']);
    check('养犬条例自5月起施行。', { own: title });
    check('《小满》发布，[小满|organization]开业。'.replace('《小满》', '[《小满》|title]'), { own });
  });

  it('names nothing outside of the sentences', () => {
    assert.deepEqual(recognizeNames('北京。教育部。', []), []);
  });

  it('gives ordered spans that do not overlap, for any text', () => {
    const piece = fc.constantFrom(
      '国家',
      '卫健委',
      '李大川',
      '河南省',
      '《',
      '》',
      '（以下简称“',
      '”）',
      '35家',
      '医院',
      '\n',
      '，',
      '·',
      '😀',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const middle = Math.floor(text.length / 2);
        let last = 0;
        for (const { start, end } of recognizeNames(text, [
          { start: 0, end: middle },
          { start: middle, end: text.length },
        ])) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
