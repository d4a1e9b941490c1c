import { bodyAt } from './bodies.ts';
import { isClass } from './classes.ts';
import { isPlace } from './places.ts';
import { SUFFIX, kindsOf } from './tagger/vocabulary.ts';

/**
 * Verbs between two bodies or behind one, that no body has in its name: 总局核准银行, 公司收购公司. Vocabulary of news on
 * business, courts and sport, collected by hand.
 */
const BETWEEN =
  /高度重视|会同|发布|召开|表示|要求|决定|印发|批准|批复|公布|通报|介绍|认为|指出|提出|出台|部署|核准|进驻|争购|收购|参股|入股|起诉|约谈|撤回|击败|战胜|逆转|早早|出局|常驻|交办|试乘|参与|落户|牵头|签署|宣布|举办|承办/;

/** A span of several bodies, as offsets in it: what stands on both sides of a verb or of 和. One part is the span itself. */
export function bodyParts(written: string): readonly (readonly [from: number, to: number])[] {
  const verb = BETWEEN.exec(written);
  if (verb !== null && verb.index > 0) {
    const after = verb.index + verb[0].length;
    return [
      [0, verb.index],
      [after, written.length],
    ];
  }
  const joint = /[和与及]/.exec(written);
  if (joint === null || joint.index < 2 || joint.index > written.length - 3) return [[0, written.length]];
  const parts = [
    [0, joint.index],
    [joint.index + 1, written.length],
  ] as const;
  // 人大|及其常委会
  if (written.charAt(joint.index + 1) === '其') return [[0, joint.index]];
  // 住房和城乡建设部 and 咖啡与茶叶管理局 are one: what stands before the joint is no body by itself.
  if (parts.every(([from, to]) => endsAsBody(written.slice(from, to)))) return parts;
  const [, [from, to]] = parts;
  return isSuffix(written.slice(from, to)) ? [[from, to]] : [[0, written.length]];
}

/** Whether a span ends in a last word of bodies of two characters or more, or is one of the tables. */
export function endsAsBody(written: string): boolean {
  for (let length = 2; length <= Math.min(5, written.length); length++)
    if (isSuffix(written.slice(-length))) return true;
  return (
    /[^局政][部厅局署院校馆社行厂队委]$/.test(written) || bodyAt(written, 0, written.length)?.end === written.length
  );
}

function isSuffix(word: string): boolean {
  return word.length > 1 && (kindsOf(word) & SUFFIX) !== 0;
}

/** Parts of a body that its name goes on with: 最高人民法院|民事审判第二庭, 公安局|交警支队, 银行|杭州分行. */
const PART =
  /^(?:第?[一二三四五六七八九十]+|(?:(?![的和与在对将已从向把被由以为了等、，])\p{Script=Han}){2,8}?)(?:支队|大队|监管局|监管分局|分局|分行|支行|分公司|第[一二三四五六七八九十]+庭|审判庭|研究所|考古所|司(?=司长|副司长|有关))/u;

/** Where a body ends whose own part stands directly behind it; `end` where none does. */
export function withPart(text: string, start: number, end: number, limit: number): number {
  const behind = text.slice(end, Math.min(limit, end + 14));
  const match = PART.exec(behind);
  if (match === null || BETWEEN.test(match[0]) || !endsAsBody(text.slice(start, end))) return end;
  return end + match[0].length;
}

/**
 * Where a place's goal or trade is told (香港|国际金融中心, 长江上游|航运中心, 黔州|航空产业), the length of the place; 0 where
 * it is a body. `after` is what stands behind.
 */
export function placeOfGoal(written: string, after: string): number {
  const trade = /(?:航空|电力|能源|汽车|科技|铁路|保险|石化|钢铁|地产|矿业|农业)$/.exec(written);
  if (trade !== null && trade.index >= 2 && OF_TRADE.test(after) && isPlace(written.slice(0, trade.index)))
    return trade.index;
  const goal =
    /(?:上游|下游)?(?:国际|世界|全球|全国|区域性?|西部|中部|东部)?(?:金融|航运|贸易|消费|创新|科创|科技创新|物流|旅游休闲|交往|会展|商务)中心$/.exec(
      written,
    );
  const plan = /(?:建设|打造)(?:世界|国际|全国|国家|全球|区域|一流)/.exec(written);
  if (plan !== null && plan.index >= 2 && isPlace(written.slice(0, plan.index))) return plan.index;
  if (goal === null || goal.index < 2 || !isPlace(written.slice(0, goal.index))) return 0;
  return goal.index;
}

const OF_TRADE =
  /^(?:产业|市场|现货|经济|行业|企业|互济|基地|枢纽|港|运输|货运|物流|工业|装备|制造|创新|金融|改革|发展)/;

/** Sites, by their last words: what the tagger took for a body is a place. */
const SITE = /(?:广场|公园|大桥|隧道|机场|水库|遗址|湿地|码头|口岸|景区|植物园|检查站|大道|高速|通道)$/;

export function isSite(written: string): boolean {
  return SITE.test(written) && !isClass(written);
}
