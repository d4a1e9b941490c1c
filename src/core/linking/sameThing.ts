import { baseIn } from '../claiming/base.ts';
import { vagueNouns } from '../claiming/lexicon.ts';
import type { Measure } from '../model.ts';
import { dice, termsOf } from './terms.ts';

/** Likeness of two names from which they are one. */
const alike = 0.8;

/** A measure that says too little without its owner: 报销比例, 年度限额, 床位. Own list of endings. */
const dependent =
  /^.{0,3}(?:比例|标准|限额|金额|额度|费用|占比|比重|期限|年限|次数|床位|利率|价格|单价|定额|办结率|满意率|满意度|合格率|达标率|通过率|成功率|治愈率|完成率)$/;

/** Those whom the business of a sentence concerns: 抓获犯罪嫌疑人, 惠及群众. Own list of endings. */
const concerned =
  /^.{0,4}(?:嫌疑人|人员|群众|农户|村民|学生|患者|资金|金额|职工|学员|代表|专家|志愿者|人口|面积|项目|设备|车辆|案件)$/;

/** Figures per something: 每户, 年均. */
const basis = /^(?:每\d*.{1,2}|[两三四五]年平均|年均)/;

/** True for a noun that names too much to tell one fact from another. */
export function isVague({ text, verb }: Measure): boolean {
  // 全省人口9815万人 is the population; 覆盖人口3200万 is not.
  if (text === '人口') return !/^(?:达到|达)?$/.test(verb);
  return vagueNouns.has(text) || vagueNouns.has(text.replace(basis, ''));
}

/** False where a 环比 stands beside a 同比, or a change against 2019 beside one against the year before. */
export function sameBase(a: Measure, b: Measure, differ: boolean): boolean {
  if (a.verb === b.verb) return true;
  const x = baseIn(a.verb);
  const y = baseIn(b.verb);
  // 增长6.2% may be the nominal or the real growth: equal values are one, others tell nothing.
  return x === y || (!differ && (x === '' || y === '') && !isOtherTime(x + y));
}

function isOtherTime(base: string): boolean {
  return base.startsWith('环') || base.startsWith('较');
}

/**
 * False where two measures that say little follow other things in their sentences: 普通门诊年度限额300元，报销比例50% and
 * 高血压门诊年度限额400元，报销比例70%. `always` asks it of every measure.
 */
export function sameTopic(a: Measure, b: Measure, always = false): boolean {
  if (a.topic === undefined || b.topic === undefined || a.topic === b.topic) return true;
  if (!always && !isDependent(a) && !isDependent(b)) return true;
  // 服务设施 and 设施: the one is the other without its modifier.
  if (a.topic.endsWith(b.topic) || b.topic.endsWith(a.topic)) return true;
  return dice(termsOf(a.topic), termsOf(b.topic)) >= alike && !isReplaced(a.topic, b.topic);
}

function isDependent(measure: Measure): boolean {
  return measure.text.length <= 2 || isVague(measure) || dependent.test(measure.text) || concerned.test(measure.text);
}

/** Topics of one length that differ in a word: 城南医院 and 城北医院. */
function isReplaced(a: string, b: string): boolean {
  return a.length === b.length && a !== b;
}

/** Owners that a part leaves to its whole: 短期贷款 of 住户贷款 is not that of 企业贷款. Own list. */
const owners =
  /住户|居民|个人|企业|企.?事.?业|单位|机构|城镇|城市|农村|乡村|民营|国有|私营|外资|外商|民办|公办|男|女|公司|集团|银行|医院|学校|高校|小学|中学|幼儿园|对[^的]{1,6}$|一般贸易|加工贸易|服务贸易|本地|外来|跨境|县级|市级|省级|省属|地方|中央/;

/**
 * Whether two figures are parts of one whole, or neither is a part. A part that names itself in full
 * (其中国家一级博物馆9家) is one with the same name elsewhere, unless its whole says whose it is.
 */
export function sameWhole(a: Measure, b: Measure): boolean {
  if (a.partOf === undefined && b.partOf === undefined) return true;
  // A part without a name of its own (床位2500张，其中98张) bears that of its whole, and is never the whole.
  if ((a.partOf === a.text) !== (b.partOf === b.text)) return false;
  if (a.partOf !== undefined && b.partOf !== undefined && a.partOf !== '' && b.partOf !== '')
    return a.partOf === b.partOf || dice(termsOf(a.partOf), termsOf(b.partOf)) >= alike || isOneName(a, b);
  return isOneName(a, b);
}

function isOneName(a: Measure, b: Measure): boolean {
  const owner = ownerOf(a);
  return isFull(a.text) && isFull(b.text) && owner === ownerOf(b);
}

/** A name that says by itself what it counts. */
function isFull(text: string): boolean {
  return text.length >= 3 || /^[进出]口/.test(text);
}

/** The owner that a part's whole names and the part does not; empty where there is none. */
function ownerOf({ text, partOf }: Measure): string {
  const owner = partOf === undefined ? '' : (owners.exec(partOf)?.[0] ?? '');
  return text.includes(owner) ? '' : owner;
}
