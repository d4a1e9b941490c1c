import type { FoldedSpan, Quantity } from '../model.ts';
import type { FoundMeasure, Surroundings } from './measure.ts';
import { normalMeasure } from './normalMeasure.ts';

/** Whom a problem is solved for, before the figure or behind it, and the problem. Bounded, so linear. */
const solving = /解决了?([^，,。；;\d]{0,6})$/;
const problem =
  /^(?:人|名|户)?([^，,。；;\d]{0,6}?)(?:人口|居民|群众|农民)?(?:和[^，,。；;、的\d]{2,8}(?=的))?的?([^，,。；;、的\d]{2,6}?)(?:问题|困难|(?=和[^，,。；;\d]{0,6}\d))/;

/** 6600多万农村人口饮水安全问题得到解决. */
const isSolved = /^[^，,。；;\d]{2,24}?(?:问题|困难)(?:基本|有效|初步|全部)?(?:得到|获得?)(?:基本|有效|初步|全部)?解决/;

/** 解决农村6300万人饮水安全问题, 解决6300万农村人口的饮水安全问题: the people whose problem it was. */
export function solvedProblem({ text, quantity, left, clauseEnd }: Surroundings): FoundMeasure | null {
  if (!/^(?:count|number)/.test(quantity.dimension)) return null;
  const passive = isSolved.test(text.slice(quantity.end, Math.min(clauseEnd, quantity.end + 40)));
  const whose = solving.exec(text.slice(left.start, quantity.start))?.[1] ?? (passive ? '' : undefined);
  if (whose === undefined) return null;
  const behind = problem.exec(text.slice(quantity.end, Math.min(clauseEnd, quantity.end + 24)));
  if (behind === null) return null;
  const what = (behind[2] ?? '').replace(/人口|居民|群众|农民/, '');
  const words = `${whose}${behind[1] ?? ''}${what}问题`;
  const measure = normalMeasure(words);
  const start = quantity.end;
  return { text: measure.text, head: measure.head, verb: '解决', span: { start, end: start + behind[0].length } };
}

/** 参加新型农村合作医疗的人口8.14亿, 新型农村合作医疗制度覆盖8.3亿人. Bounded, so linear. */
const scheme = '([^，,。；;、的和与\\d]{2,16}?(?:医疗|保险|医保|新农合|养老|社保))';
const joiningIt = new RegExp(`参加${scheme}的?(?:人口|人数|农民|职工|居民|人员)(?:达到?|为|有|约|共|超过)?$`);
const coveringThem = new RegExp(`${scheme}(?:制度)?(?:已)?(?:覆盖|惠及)(?:人数|人口|面)?(?:达到?|了|超过|为)?$`);

/** Those who take part in a public scheme, under one name whichever way they are told. */
export function takingPart({ text, quantity, left }: Surroundings): FoundMeasure | null {
  if (!/^(?:count:[人名]|number$)/.test(quantity.dimension)) return null;
  const words = text.slice(left.start, quantity.start);
  const name = (joiningIt.exec(words) ?? coveringThem.exec(words))?.[1];
  if (name === undefined) return null;
  return { ...normalMeasure(`${name}参保`), verb: '', span: { start: left.start, end: quantity.start } };
}

/** 农村饮水安全工程使6069万农民受益, 农村饮水安全工程受益农民6069万人. Own list of people; bounded, so linear. */
const helping = /([\u4e00-\u9fff]{2,16}?)(?:已|共|累计)?[使让]$/;
const helped = /^(农民|群众|居民|学生|职工|老人|儿童|家庭)?受益/;

/** Those whom something helps, under one name in the active and as a noun; null where nothing says what does. */
export function helpedBy({ text, quantity, left, clauseEnd }: Surroundings): FoundMeasure | null {
  const whose = helping.exec(text.slice(left.start, quantity.start))?.[1];
  const whom = helped.exec(text.slice(quantity.unitSpan.start, Math.min(clauseEnd, quantity.end + 8)))?.[1];
  if (whose === undefined || whom === undefined || !quantity.dimension.startsWith('count')) return null;
  return { ...normalMeasure(`${whose}受益${whom}`), verb: '', span: { start: left.start, end: quantity.start } };
}

/** 88个城市启动城镇居民基本医疗保险试点: places that try something out. Own list; bounded, so linear. */
const trying =
  /^(城市|省份|省区市|县|地区|国家|学校|高校|医院)(?:正在|已经?|率先|全面)?(?:启动|开展|试行|推行)了?([^，,。；;、\d]{4,20}?)试点/;

/** The places that try something out, called after it (城镇居民基本医疗保险试点城市); null where none do. */
export function tryingOut({ text, quantity, clauseEnd }: Surroundings): FoundMeasure | null {
  if (!/^count:[个所家]$/.test(quantity.dimension)) return null;
  const found = trying.exec(text.slice(quantity.end, Math.min(clauseEnd, quantity.end + 36)));
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const measure = normalMeasure(`${found[2]}试点${found[1]}`);
  return { ...measure, verb: '', span: { start: quantity.end, end: quantity.end + found[0].length } };
}

/** 实施总额4万亿元的两年投资计划: the total of what stands behind. Bounded, so linear. */
const total = /(?:^|实施|推出|安排|推动|制定|出台|启动|[了是共])总(?:额|规模|投资)(?:达到?|为|约)?$/;
const ofWhat = /^的(?:[一二两三四五六七八九十\d]{1,2}年)?([\u4e00-\u9fff]{2,12})/;

/** What a total is of that stands behind its figure; null where none does. */
export function totalOf({ text, quantity, left, clauseEnd }: Surroundings): FoundMeasure | null {
  if (quantity.type !== 'money' || !total.test(text.slice(left.start, quantity.start))) return null;
  const found = ofWhat.exec(text.slice(quantity.end, Math.min(clauseEnd, quantity.end + 20)));
  if (found?.[1] === undefined) return null;
  return { ...normalMeasure(found[1]), verb: '', span: { start: quantity.end, end: quantity.end + found[0].length } };
}

/** 用于农村教育的支出, 用于民生方面的财政投入: what money is for, which counts whatever the money is called. Bounded, so linear. */
const purpose =
  /((?:中央|地方|省级?|市级?|县级?|各级|全国)?财政(?:资金)?)?用于([^，,。；;、\d]{2,12}?)(?:方面|领域)?的(?:财政)?(?:投入|支出|资金|投资|经费)(?:(?:[两三四五六七八九十]年)?(?:累计|共|共计|合计|总计))?(?:达到?|为|是|超过|约|拟?安排|预算)?$/;

/** The money that is spent on something, under one name. */
export function spentOn(text: string, left: FoldedSpan, quantity: Quantity): FoundMeasure | null {
  if (quantity.type !== 'money') return null;
  const words = text.slice(left.start, quantity.start);
  const [said, whose = '', what] = purpose.exec(words) ?? [];
  if (said === undefined || what === undefined) return null;
  const start = left.start + words.lastIndexOf(said);
  return { ...normalMeasure(`${whose}用于${what}资金`), verb: '', span: { start, end: quantity.start } };
}

/** 将纯收入2300元（2010年不变价）作为新的扶贫标准: what a figure is made to be. Bounded, so linear. */
const made =
  /^(?:[（(][^（）()]{1,20}[)）])?(?:作为|定为|确定为|列为)(?:新的?)?((?:[\u4e00-\u9fff]){0,8}?(?:标准|底线|红线|上限|下限|门槛|起征点))/;

/** The standard that a figure is made; null where nothing says so. */
export function madeStandard({ text, quantity, clauseEnd }: Surroundings): FoundMeasure | null {
  if (quantity.type !== 'money') return null;
  const found = made.exec(text.slice(quantity.end, Math.min(clauseEnd, quantity.end + 40)));
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  return {
    ...normalMeasure(words.replace(/^国家/, '')),
    verb: '',
    span: { start: quantity.end, end: quantity.end + found[0].length },
  };
}

const multiple = /(?:为|是|相当于|达到?)[^，,。；;]{2,20}的$/;

/** Where the words begin that say what a figure is a multiple of (利润总额｜是上个五年的｜2.2倍); null where it is none. Bounded, so linear. */
export function startOfBase(text: string, left: FoldedSpan, { unit, start }: Quantity): number | null {
  if (unit !== '倍') return null;
  const base = multiple.exec(text.slice(left.start, start));
  return base === null ? null : left.start + base.index;
}

const amongWhom = /(?:^|[，,]|目前|全[国省市县])([\u4e00-\u9fff]{2,10}?)中(?:已?有|约)?$/;

/** 县医院中87.7%达到二级医院能力 says what 87.7%的县医院达到二级医院能力 says. */
export function shareAmong({ text, quantity, left, clauseEnd }: Surroundings): FoundMeasure | null {
  if (quantity.dimension !== 'percent') return null;
  const whole = amongWhom.exec(text.slice(left.start, quantity.start))?.[1];
  const done = /^[\u4e00-\u9fff]{4,20}/.exec(text.slice(quantity.end, clauseEnd))?.[0];
  if (whole === undefined || done === undefined || whole.endsWith('其') || done.startsWith('的')) return null;
  const measure = normalMeasure(whole + done);
  return { ...measure, verb: '', span: { start: quantity.end, end: quantity.end + done.length } };
}

/** What a counter counts, and what of it may be bettered: 7000所学校｜办学条件. Own lists. */
const countedBy: ReadonlyMap<string, RegExp> = new Map([
  [
    '所',
    /^.{0,10}?(?:学校|高校|小学|中学|幼儿园|医院|卫生院|卫生室)(?=(?:办学|基本办学|教学|办园|就医|基础|硬件)?(?:条件|设施|环境|水平)$|改造(?:危房|校舍)$)/,
  ],
  ['家', /^.{0,10}?(?:医院|企业|机构|养老院|福利院)(?=(?:就医|生产|服务|基础|硬件)?(?:条件|设施|环境|水平)$)/],
  [
    '个',
    /^.{0,10}?(?:小区|社区|村|乡镇|县域?)(?=[^，,]{0,4}帮扶|(?:居住|人居|生活|基础|卫生)?(?:条件|设施|环境|水平)$)/,
  ],
]);

/** 免除3000万名农村寄宿生住宿费: who is counted, not what is done for them. Own list. */
const people =
  /^.{0,10}?(?:学生|寄宿生|大学生|毕业生|教师|职工|群众|儿童|患者|老人|老年人|农民工|劳动者|居民|村民|农民|残疾人|学员|困难人员)(?=(?:住宿费|学费|学杂费|费用|医疗费|养老金|待遇|工资|补助|生活费|住房|就业|就学|入学|营养|伙食费|教科书|生活|参保|看病))/;

/** 改善7000所学校办学条件: the schools are counted, not their conditions. */
export function ownersOfCounted(text: string, { dimension }: Quantity, behind: FoldedSpan): FoldedSpan {
  const counter = dimension.slice('count:'.length);
  const words = text.slice(behind.start, behind.end);
  const owner =
    countedBy.get(counter)?.exec(words)?.[0] ?? ('人名位'.includes(counter) ? people.exec(words)?.[0] : undefined);
  return owner === undefined ? behind : { start: behind.start, end: behind.start + owner.length };
}
