/** Nouns of which one suffices where the sentence has named what they belong to: 普通高中招生…，在校生… Own list. */
const siblings: readonly (readonly string[])[] = [
  ['招生', '在校生', '毕业生', '在学研究生', '授予学位'],
  ['进出口总额', '进出口总值', '进出口', '出口', '进口', '出口额', '进口额', '顺差'],
  ['产量', '销量', '产值'],
  ['参保人数', '参保', '领取人数'],
];

/** Nouns of value that a part leaves to its whole: 铁路营业里程16.2万公里，其中高铁4.8万公里. Own list. */
const values =
  '营业里程 通车里程 运营里程 总里程 里程 总产量 产量 产值 销售额 零售额 交易额 收入 支出 投资 面积 余额 装机容量 装机 用电量 发电量 货运量 客运量 吞吐量 费用 增加值 利润 税收 贷款 存款 经费 资金'.split(
    ' ',
  );

/** 在校生 behind 普通高中招生 → 普通高中在校生; the measure as it is where its sentence names no owner for it. */
export function withOwner(measure: string, said: string): string {
  for (const set of siblings) {
    if (!set.includes(measure)) continue;
    // 新三样出口…，进出口总额…: the whole is not that of its part.
    if (measure.startsWith('进出口') && !said.includes('进出口')) continue;
    const end = set.filter((each) => said.endsWith(each)).sort((a, b) => b.length - a.length)[0];
    if (end !== undefined && end !== said) return said.slice(0, -end.length) + measure;
  }
  return measure;
}

/**
 * The full name of a part: 高铁 of 铁路营业里程 → 高铁营业里程, 出口 of 货物进出口总额 → 货物出口, 三级医院 of 次均门诊费用 →
 * 三级医院次均门诊费用. The part as it is where it names a value itself. `alike` says whether both are in one unit.
 */
export function fullPart(part: string, whole: string, alike: boolean): string {
  if (part === '' || whole === '') return part;
  const owned = withOwner(part, whole);
  if (owned !== part || !alike) return owned;
  if (values.some((noun) => part.endsWith(noun)) || part.endsWith(whole.slice(-2))) return part;
  const noun = values.filter((each) => whole.endsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (noun === undefined) return part;
  const owner = whole.slice(0, -noun.length);
  const head = noun.startsWith('总') ? noun.slice(1) : noun;
  // 高速公路 and 高铁 say already that they are 公路 and 铁路; 货运量 and 门诊费用 stay whole.
  return owner === '' || isKindOf(part, owner) ? part + head : part;
}

function isKindOf(part: string, owner: string): boolean {
  return part.endsWith(owner) || (part.endsWith('高铁') && owner === '铁路');
}
