import type { Entity, FoldedSpan } from '../model.ts';

/**
 * Short names by which the press calls companies whose name no ending gives away (某公司, 某集团 need none here); those that are
 * words of their own (联想, 快手) are left out. Sources: lists of the constituents of the CSI 300, Hang Seng and TWSE 50 indices.
 */
const names =
  '华为 腾讯 阿里巴巴 百度 京东 美团 拼多多 字节跳动 小米 比亚迪 宁德时代 吉利汽车 长城汽车 长安汽车 奇瑞 蔚来 小鹏汽车 理想汽车 赛力斯 特斯拉 台积电 联发科 鸿海 富士康 中芯国际 京东方 海尔智家 格力电器 中兴通讯 中国移动 中国电信 中国联通 中国石油 中国石化 中国海油 国家电网 南方电网 中国华能 中国神华 中国中车 中国中铁 中国铁建 中国建筑 中国交建 中国国航 南方航空 东方航空 贵州茅台 五粮液 泸州老窖 洋河股份 伊利股份 蒙牛乳业 双汇发展 牧原股份 温氏股份 万科 碧桂园 保利发展 中国平安 中国人寿 中国人保 新华保险 中信证券 海康威视 大疆 科大讯飞 商汤 寒武纪 隆基绿能 通威股份 阳光电源 天合光能 晶科能源 恒瑞医药 药明康德 迈瑞医疗 万华化学 宝钢股份 中国宝武 紫金矿业 洛阳钼业 海螺水泥 三一重工 中联重科 徐工机械 潍柴动力 福耀玻璃 顺丰控股 网易 哔哩哔哩 汇丰控股 友邦保险 新鸿基地产 港交所 国泰航空'.split(
    ' ',
  );

let table: ReadonlyMap<string, readonly string[]> | undefined;

/** True for one of the short names. */
export function isCompany(name: string): boolean {
  return byFirst().get(name.charAt(0))?.includes(name) === true;
}

/** The names of a sentence with the companies that it calls by a short name; `entities` in order, and the result too. One pass. */
export function withCompanies(text: string, sentence: FoldedSpan, entities: readonly Entity[]): readonly Entity[] {
  const found: Entity[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const name = byFirst()
      .get(text.charAt(at))
      ?.find((each) => text.startsWith(each, at));
    if (name === undefined) continue;
    const end = at + name.length;
    // 华为投资控股有限公司 is a name already; 华, read as the nation, is none.
    if (!entities.some((entity) => holdsName(entity, at, end)))
      found.push({ kind: 'entity', type: 'organization', start: at, end, canonical: name });
    at = end - 1;
  }
  if (found.length === 0) return entities;
  const kept = entities.filter((entity) => !found.some(({ start, end }) => entity.start < end && start < entity.end));
  return [...kept, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A body whose name begins with the company's holds it; one that only ends with it (晶圆代工企业台积电) was read too far. */
function holdsName({ type, start, end }: Entity, from: number, to: number): boolean {
  return type === 'organization' && start === from && end >= to;
}

/** Names by their first character, the longest first. */
function byFirst(): ReadonlyMap<string, readonly string[]> {
  if (table !== undefined) return table;
  const rows = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const row = rows.get(name.charAt(0));
    if (row === undefined) rows.set(name.charAt(0), [name]);
    else row.push(name);
  }
  return (table = rows);
}
