/** Documents made of sentences like those of reports: figures repeat, sentences resemble each other, and none is taken from a real text. */
import * as fc from 'fast-check';

const PLACES = ['临川区', '青岚县', '望江市', '石桥镇', '柳林乡', '东湖新区', '北岭州', '白沙港', '云台街道', '全市'];
const THINGS = [
  '农家书屋',
  '社区食堂',
  '乡村小学',
  '灌溉水渠',
  '共享单车',
  '托育机构',
  '图书分馆',
  '充电桩',
  '口袋公园',
  '养老驿站',
];
const VERBS = ['新建', '改造', '投用', '关停', '验收', '新增'];
const TAILS = [
  '，比上年同期多出不少',
  '，其余的将在明年完成',
  '，群众对此反映良好',
  '，资金由两级财政共同承担',
  '，有关部门正在核实',
  '，覆盖沿河三条街和两处旧厂房',
  '，全部对外开放，周末照常',
  '，由财政和企业各出一半',
  '，名单已在公告栏张贴',
  '',
];
const OPENERS = ['截至目前，', '据统计，', '记者了解到，', '会议指出，', '去年以来，', '与此同时，', ''];

const sentence = fc
  .record({
    opener: fc.constantFrom(...OPENERS),
    place: fc.constantFrom(...PLACES),
    verb: fc.constantFrom(...VERBS),
    thing: fc.constantFrom(...THINGS),
    // Few values, so that the same figure stands in many places.
    count: fc.constantFrom('72', '98', '105', '1.1万', '36'),
    tail: fc.constantFrom(...TAILS),
  })
  .map((s) => `${s.opener}${s.place}${s.verb}${s.thing}${s.count}个${s.tail}。`);

const paragraph = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        sentence.map((s) => `- ${s}`),
        { minLength: 2, maxLength: 5 },
      )
      .map((items) => items.join('\n')),
  },
);

/** A document of 3 to 12 paragraphs. */
export const documentText = fc
  .array(paragraph, { minLength: 3, maxLength: 12 })
  .map((parts) => `${parts.join('\n\n')}\n`);

/** What is put in by an edit: often the very figure that stands elsewhere. */
export const insertion = fc.oneof(
  sentence,
  fc.constantFrom('72个', '98个', '105', '（见附表）', '𠮷田', '2023年', '、', '\n\n', '约'),
  sentence.map((s) => s.slice(0, 7)),
);
