import { any } from './words.ts';

/**
 * Kinds that never overlap: what belongs to one cannot belong to another of its family, so that a list of them never comes
 * to more than the whole it is part of, however many are left out. Sources: the classifications of the yearly communiqué
 * of the National Bureau of Statistics (transport, energy, crops, schools, regions), 公路工程技术标准 (classes of roads),
 * the law on courts (kinds of cases), the table of administrative divisions of the Ministry of Civil Affairs.
 */
const families: readonly (readonly string[])[] = [
  ['公路', '水运', '水路', '铁路', '民航', '航空', '管道'],
  ['火电', '水电', '核电', '风电', '太阳能', '光伏'],
  ['煤炭', '石油', '天然气', '非化石', '一次电力'],
  ['东部', '中部', '西部', '东北'],
  ['东部地区', '中部地区', '西部地区', '东北地区'],
  ['稻谷', '小麦', '玉米', '大豆', '薯类'],
  ['猪肉', '牛肉', '羊肉', '禽肉'],
  ['幼儿园', '小学', '初中', '高中', '普通高中', '中职', '中等职业', '特殊教育', '高校', '高等学校'],
  ['普通本科', '本科层次职业', '高职', '成人高等'],
  ['市辖区', '县级市', '自治县', '自治旗'],
  ['刑事', '民事', '民商事', '行政案件', '行政诉讼'],
  ['金牌', '银牌', '铜牌'],
  ['特等奖', '一等奖', '二等奖', '三等奖'],
  ['中央', '省级', '市级', '县级', '市县', '自筹', '社会资本', '银行贷款', '企业', '专项债'],
  ['中央', '地方', '自筹', '社会资本', '银行贷款', '企业', '专项债'],
  ['高速公路', '一级公路', '二级公路', '三级公路', '四级公路'],
  ['综合医院', '中医医院', '专科医院'],
  ['博士', '硕士', '本科', '专科'],
  ['第一产业', '第二产业', '第三产业', '居民生活', '城乡居民生活'],
  ['非常满意', '比较满意', '基本满意', '一般', '不满意', '很不满意', '不太满意', '满意'],
  ['优秀', '良好', '合格', '不合格'],
  ['赞成', '支持', '反对', '弃权', '无所谓', '不清楚', '说不清'],
  ['股票', '债券', '现金', '银行存款', '基金'],
  ['城镇', '乡村', '农村'],
  ['执行董事', '非执行董事', '独立董事', '职工董事'],
  ['正高级', '副高级', '中级', '初级'],
  ['小雨', '中雨', '大雨', '暴雨'],
  ['一级文物', '二级文物', '三级文物', '一般文物'],
  ['特大型', '大型', '中型', '小型', '微型'],
  ['头等舱', '商务舱', '经济舱'],
  ['优', '良', '轻度污染', '中度污染', '重度污染'],
  ['赞成票', '反对票', '弃权票', '废票', '无效票'],
  ['男性', '女性'],
];

/** Families of which nothing can be missing once these three are named: less than the whole is wrong as well. */
const complete: readonly (readonly RegExp[])[] = [
  [/非常满意|很满意/, /一般|基本满意/, /不满意/],
  [/0[-—–至~]?1[45]岁/, /1[56][-—–至~](?:59|64)岁/, /6[05]岁及?以上/],
  [/^优秀/, /^良好/, /^不合格/],
];

let built: readonly RegExp[] | undefined;

/** True where every name begins with a kind of one family, each another. */
export function isFamily(names: readonly string[]): boolean {
  built ??= families.map((kinds) => new RegExp(`^(?:${any(kinds)})`));
  return built.some((pattern) => {
    const kinds = names.map((name) => pattern.exec(name)?.[0] ?? '');
    return kinds.every((kind) => kind !== '') && new Set(kinds).size === kinds.length;
  });
}

/** True where the names are all there is of their family. */
export function isCompleteFamily(names: readonly string[]): boolean {
  return complete.some(
    (kinds) => names.length >= kinds.length && kinds.every((kind) => names.some((name) => kind.test(name))),
  );
}
