/** A set whose size is known, as news text counts it. */
export interface KnownSet {
  /** How the text names a member: 省份, 省区市. */
  readonly names: readonly string[];
  readonly size: number;
  /** The level of place that is a member, so that 除北京、上海、天津以外 can be counted. */
  readonly level: 'province';
  /** Who is counted in or out elsewhere, as the message says it. */
  readonly innocent: string;
}

/**
 * Known sets. 31 = 22 provinces (without Taiwan), 5 autonomous regions, 4 municipalities.
 * Source: 中华人民共和国行政区划统计表 (Ministry of Civil Affairs, xzqh.mca.gov.cn).
 */
export const knownSets: readonly KnownSet[] = [
  {
    names: ['省份', '省区市', '省(区、市)', '省、自治区、直辖市', '省市区', '省市'],
    size: 31,
    level: 'province',
    innocent: '新疆生产建设兵团、台港澳',
  },
];
