import { sameUnit } from './comparable.ts';
import { factorOf } from './factors.ts';
import type { Figure, Passage } from './figures.ts';
import type { Equation } from './growth.ts';
import { divide, type Interval, scale } from './interval.ts';
import { numberText } from './numberText.ts';

/** What an average is taken over: the word before its figure, the units that count it, and how many base units one is. */
interface Per {
  readonly words: RegExp;
  readonly units: readonly string[];
  /** The dimension whose unit `units[0]` is, where the count may be written in another unit (万亩 → 公顷). */
  readonly dimension?: string;
}

const pers: readonly Per[] = [
  { words: /每个/, units: ['个'] },
  { words: /每家/, units: ['家'] },
  { words: /每所/, units: ['所'] },
  { words: /每座/, units: ['座'] },
  { words: /每场/, units: ['场'] },
  { words: /每件/, units: ['件'] },
  { words: /人均|每人|平均每人/, units: ['人', '名', '位', '人次', '口'] },
  { words: /户均|每户/, units: ['户', '家'] },
  { words: /村均|每村|每个村/, units: ['村', '个'] },
  { words: /[校店社厂企]均/, units: ['所', '家', '个'] },
  { words: /场均/, units: ['场'] },
  { words: /亩均|每亩|亩产/, units: ['亩'], dimension: 'area' },
  { words: /日均|每天|平均每天|每日/, units: ['天', '日'], dimension: 'time:days' },
  { words: /月均|每月|平均每月/, units: ['月', '个月'], dimension: 'time:months' },
  { words: /年均|平均每年/, units: ['年'], dimension: 'time:months' },
];

/** Between the word of an average and its figure: nothing that could be another thing than the total before it. */
const between =
  /(?:人均|户均|村均|[校店社厂企]均|场均|亩均|日均|月均|年均|亩产|平均每[一-鿿]|每(?:人|户|村|个村|亩|天|日|月)|平均每[个家所座场件][一-鿿]{0,4})(?:新增|补贴|补助|投入|发放|安排|获得|金额|约|近|达|达到|为|产|运送|发送|接待|生产|完成|处理|建成|支出|投资|供水|发电|受理|办理|收入|消费|种植|造林|销售|捐款|是|了)*$/;

/** 向1万户发放补贴3000万元，户均3000元; 40天，发送4.84亿人次，日均1210万人次. */
export function averageAt(passage: Passage, index: number): Equation | null {
  const { figures } = passage;
  const each = figures[index];
  if (
    each === undefined ||
    !/^(?:level|each)$/.test(each.role.kind) ||
    each.quantity.dimension === 'percent' ||
    !/[均每]|亩产/.test(each.clause)
  )
    return densityAt(passage, index);
  if (!between.test(each.clause) || !/^(?:平均)?[^均每]{0,6}$/.test(each.clause.replace(between, ''))) return null;
  const per = pers.find(({ words }) => words.test(each.clause));
  if (per === undefined || /[。；]/.test(each.gap)) return null;
  const before = figures.slice(Math.max(0, index - 3), index).filter(({ gap }, at) => at === 0 || !/[。；]/.test(gap));
  const totals = before.filter((figure) => sameUnit(figure, each) && isTotal(figure));
  const counts = before.filter((figure) => !sameUnit(figure, each) && countsOf(figure, per));
  const [total] = totals;
  const [count] = counts;
  if (total === undefined || totals.length > 1 || counts.length > 1) return null;
  const others = before.filter((figure) => figure !== total && figure !== count);
  if (others.some((figure) => figure.role.kind !== 'by' || !figure.role.bare)) return null;
  if (each.gap.includes('其中') || /每|均/.test(total.clause)) return null;
  if (count === undefined) {
    const years = per.units[0] === '年' ? yearsBefore(passage, each) : null;
    return years === null ? null : equation(each, total, years, String(years.hi), [total]);
  }
  const factor = per.dimension === undefined ? 1 : factorOf(per.units[0] ?? '', per.dimension);
  const exact = count.quantity.type === 'duration' ? count.written : count.interval;
  return equation(each, total, scale(exact, 1 / factor), numberText(count), [total, count]);
}

function isTotal({ role }: Figure): boolean {
  return role.kind === 'level' || role.kind === 'total' || role.kind === 'to';
}

function countsOf({ quantity, role }: Figure, { units, dimension }: Per): boolean {
  if (role.kind === 'by' || role.kind === 'base' || role.kind === 'from') return false;
  return dimension === undefined ? units.includes(quantity.unit) : quantity.dimension === dimension;
}

/** 2016—2020年…年均: how many years the range before a figure holds. */
function yearsBefore({ times }: Passage, figure: Figure): Interval | null {
  const time = times
    .filter(
      ({ type, precision, end }) => type === 'daterange' && /^years?$/.test(precision) && end <= figure.quantity.start,
    )
    .at(-1);
  if (time === undefined || time.from === null || time.to === null) return null;
  const years = Number(time.to.slice(0, 4)) - Number(time.from.slice(0, 4)) + 1;
  return years < 2 ? null : { lo: years, hi: years };
}

/** 面积1560平方公里，人口46.8万人，人口密度为300人/平方公里: what stands behind the stroke is what it is counted by. */
function densityAt({ figures }: Passage, index: number): Equation | null {
  const each = figures[index];
  if (each === undefined || each.role.kind === 'by' || each.role.kind === 'to' || /[。；]/.test(each.gap)) return null;
  const unit =
    /^\/(平方公里|平方米|立方米|公里|公顷|亩|吨|公斤|千克|人|户)/.exec(each.tail)?.[1] ??
    /每(平方公里|平方米|立方米|公里|公顷|亩|吨|公斤|千克)$/.exec(each.clause)?.[1];
  if (unit === undefined || !/密度|单产|亩产|均价|平均价格|平均/.test(each.clause)) return null;
  const before = figures.slice(0, index);
  const levels = before.filter(isTotal);
  const counts = levels.filter(({ quantity }) => {
    const same = quantity.unit === unit;
    return same || (dimensionOf(unit) !== '' && quantity.dimension === dimensionOf(unit));
  });
  const totals = levels.filter((figure) => sameUnit(figure, each));
  const [count] = counts;
  const [total] = totals;
  if (count === undefined || total === undefined || counts.length > 1 || totals.length > 1) return null;
  const factor = factorOf(unit, dimensionOf(unit));
  return equation(each, total, scale(count.interval, 1 / factor), numberText(count), [total, count]);
}

function dimensionOf(unit: string): string {
  if (/^(?:平方公里|平方米|公顷|亩)$/.test(unit)) return 'area';
  if (/^(?:吨|公斤|千克)$/.test(unit)) return 'mass';
  return unit === '公里' ? 'length' : '';
}

/** Averages are often cut off instead of rounded: one unit of the last digit either way is let stand. */
function equation(
  stated: Figure,
  total: Figure,
  count: Interval,
  countText: string,
  others: readonly Figure[],
): Equation {
  const { rounding } = stated.quantity.value;
  const factor = factorOf(stated.quantity.unit, stated.quantity.dimension);
  const slack = rounding * factor * 2;
  return {
    stated,
    readings: [divide(total.interval, count)],
    formula: `${numberText(total)} ÷ ${countText}`,
    others,
    claimed: { lo: stated.written.lo - slack, hi: stated.written.hi + slack },
  };
}
