import { isPercent, sameUnit } from './comparable.ts';
import type { Figure } from './figures.ts';
import type { Equation } from './growth.ts';
import { divide, scale } from './interval.ts';
import { numberText } from './numberText.ts';
import { isSummand } from './sums.ts';

/**
 * Rates by name, the words of what is counted and of what it is counted among. A rate without a row is read by its own
 * name (合格率 of 合格 among what stands before). Sources: 人民法院司法统计 and 最高人民检察院 reports (结案率, 不捕率),
 * 卫生健康统计 (病死率, 治愈率), 教育事业统计 (录取率, 升学率).
 */
const rates: readonly { readonly name: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  { name: /^(?:[审执办]?结案|审结|执结|办结)$/, part: /审结|执结|办结|结案|审执结/, whole: /受理|收案|收到|共有/ },
  { name: /^(?:破案|侦破)$/, part: /破获|侦破|破案/, whole: /立案|发案|发生/ },
  { name: /^(?:病死|死亡)$/, part: /死亡/, whole: /确诊|报告|发病|感染/ },
  { name: /^(?:治愈|痊愈)$/, part: /治愈|痊愈|出院/, whole: /确诊|收治|患者|病例/ },
  { name: /^(?:检出|阳性)$/, part: /检出|阳性/, whole: /检测|检验|抽检|筛查/ },
  { name: /^(?:录取)$/, part: /录取/, whole: /报名|报考|考生/ },
  { name: /^(?:回收|收回)$/, part: /收回|回收/, whole: /发放|发出/ },
  { name: /^(?:参与|投票)$/, part: /投票|参与|参加/, whole: /选民|登记|应/ },
  { name: /^(?:出席|到会|出勤)$/, part: /出席|到会|实到|出勤/, whole: /应|共/ },
  {
    name: /^(?:开工|复工|完工|竣工|投产|建成)$/,
    part: /开工|复工|完工|竣工|投产|建成/,
    whole: /项目|计划|安排|列入|共/,
  },
  { name: /^(?:到位|资金到位)$/, part: /到位/, whole: /计划|安排|总投资|签约|应/ },
  { name: /^(?:执行|预算执行|支出)$/, part: /执行|支出/, whole: /预算|下达|安排/ },
  { name: /^(?:完成|任务完成|投资完成)$/, part: /完成/, whole: /计划|任务|目标|年度/ },
  { name: /^(?:不捕|不批捕|不起诉|不诉)$/, part: /不批准逮捕|不批捕|不起诉/, whole: /批准逮捕|批捕|起诉/ },
  { name: /^(?:超标|不合格)$/, part: /超标|不合格/, whole: /抽|检|测/ },
];

/** 抽检200批次，合格196批次，合格率98%; 受理100件，审结95件，结案率95%. */
export function passRateAt(figures: readonly Figure[], index: number): Equation | null {
  const rate = figures[index];
  const part = figures[index - 1];
  const before = figures[index - 2];
  // 其中走读生1800人，住校生1400人，住校率: the figure before is a part beside it, the whole stands before both.
  const whole =
    before?.gap.includes('其中') === true && part?.gap.includes('其中') !== true ? figures[index - 3] : before;
  if (rate === undefined || part === undefined || whole === undefined || !isPercent(rate) || !isSummand(part))
    return null;
  if (!sameUnit(part, whole) || part.role.kind !== 'level' || whole.role.kind === 'by' || /[。；]/.test(part.gap))
    return null;
  const name = /^[^，；。：]{0,8}，(?:案件|总体|平均|产品|样品|项目|综合)?([一-鿿]{2,5})率(?:为|达到|达|是|约)?$/.exec(
    rate.gap,
  )?.[1];
  if (name === undefined || /增长|同比|环比|毛利|利润|回报|收益/.test(name)) return null;
  // 新收 leaves out what was open before, which the rate counts in.
  if (/新收|新受理/.test(whole.clause)) return null;
  const row = rates.find((each) => each.name.test(name));
  const isOwn = part.clause.includes(name) || part.tail.startsWith(name);
  const isOpposite = !name.startsWith('不') && part.clause.includes(`不${name}`);
  if (isOpposite) return null;
  if (/^不(?:捕|批捕|诉|起诉)/.test(name)) return ofBoth(rate, part, whole);
  if (!isOwn && (row === undefined || !row.part.test(part.clause) || !row.whole.test(whole.clause))) return null;
  return {
    stated: rate,
    readings: [scale(divide(part.interval, whole.interval), 100)],
    formula: `${numberText(part, whole)} ÷ ${numberText(whole, part)}`,
    others: [part, whole],
  };
}

/** 批准逮捕200人、不批准逮捕100人，不捕率33.3%: both together are the whole. */
function ofBoth(rate: Figure, part: Figure, other: Figure): Equation | null {
  if (!/不批|不起诉/.test(part.clause) || /不批|不起诉/.test(other.clause)) return null;
  const sum = { lo: part.interval.lo + other.interval.lo, hi: part.interval.hi + other.interval.hi };
  const a = numberText(part, other);
  return {
    stated: rate,
    readings: [scale(divide(part.interval, sum), 100), scale(divide(part.interval, other.interval), 100)],
    formula: `${a} ÷ (${a} + ${numberText(other, part)})`,
    others: [part, other],
  };
}
