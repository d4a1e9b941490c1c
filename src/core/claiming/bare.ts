import type { FoldedSpan } from '../model.ts';

/** A value that leaves out whose it is, and the words that say it before; the last of them counts. */
interface Bare {
  readonly values: RegExp;
  readonly owners: RegExp;
  /** How far before the sentence an owner may stand, in the same line. */
  readonly back: number;
  /** False where a figure between the owner and the value shows that something else is meant. */
  readonly acrossFigures: boolean;
}

/** Own lists; what is produced after the yearly communiqués of the National Bureau of Statistics (主要产品产量). */
const rows: readonly Bare[] = [
  {
    values: /^(?:年|总)?产量$|^总产$|^单产$|^亩产$|^播种面积$|^种植面积$/,
    owners:
      /粮食|小麦|玉米|水稻|稻谷|大豆|棉花|油料|油菜籽|糖料|蔬菜|水果|茶叶|猪肉|肉类|水产品|原油|原煤|煤炭|天然气|粗钢|生铁|钢材|水泥|化肥|平板玻璃|集成电路|新能源汽车|汽车/g,
    back: 40,
    acrossFigures: true,
  },
  {
    values: /^(?:总|运营|营业|通车)?里程$/,
    owners: /高速铁路|高铁|城际铁路|铁路|高速公路|农村公路|公路|轨道交通|地铁|内河航道|管道/g,
    back: 0,
    acrossFigures: false,
  },
  {
    // 道路交通事故起数和死亡人数: of which accidents.
    values: /^死亡$/,
    owners: /生产安全事故|道路交通事故|交通事故|火灾事故|火灾|煤矿事故/g,
    back: 0,
    acrossFigures: true,
  },
  {
    values: /^床位$/,
    owners: /养老|托育|托幼/g,
    back: 0,
    acrossFigures: true,
  },
  {
    values: /^(?:进出口|出口|进口)(?:总额|总值|额|值)?$|^(?:营业收入|利润总额|利润|增加值|总产值|产值)$/,
    owners:
      /国有及国有控股工业企业|国有控股工业企业|国有工业企业|民营企业|民企|私营企业|国有企业|国有控股企业|国企|外商投资企业|外资企业|外企|中央企业|央企|中小企业|小微企业|中小微企业|一般贸易|加工贸易|跨境电商|服务贸易|规模以上工业企业|高技术产业|制造业|服务业|民营经济/g,
    back: 0,
    acrossFigures: false,
  },
];

/** 总产量 behind 粮食生产 → 粮食总产量, 出口 behind 民营企业 → 民营企业出口; the measure as it is where nothing before says whose it is. */
export function withBearer(
  text: string,
  sentence: FoldedSpan,
  at: number,
  figureBefore: number,
  measure: string,
): string {
  const row = rows.find(({ values }) => values.test(measure));
  if (row === undefined) return measure;
  const line = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const from = row.acrossFigures ? Math.max(line, sentence.start - row.back) : Math.max(sentence.start, figureBefore);
  const owner = text.slice(from, at).match(row.owners)?.at(-1);
  return owner === undefined ? measure : owner + measure;
}
