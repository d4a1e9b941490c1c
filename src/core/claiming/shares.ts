/** 占国内生产总值的44.6%, 已占全部就业的比重由32%: a clause that opens with a share of something. Bounded, so linear. */
const opening =
  /^(?:(?:其|目前|已经?|约|大约|均|也|仅|还|就|则|已达)?占到?)([^，,。；;\d]{1,14}?)的?(?:比重|比例|份额|百分比)?(?:也|均|已|就|则)?(?:为|达到?|达|有|近|约|超过|高达|稳定在|保持在|接近)?$/;
/** 与国内生产总值之比为2.64%. Bounded, so linear. */
const ratio = /^与([^，,。；;\d]{2,14}?)(?:之比|的比值|的比例)(?:为|达到?|约)?$/;
/** 60岁以上人口26402万人，占18.70%: a share of the whole that nobody needs to be told. */
const alone = /^(?:已经?|约|大约|均|仅)?占(?:比)?(?:为|达到?|近|约|超过|高达)?$/;
/** 由32%上升到35.6%, 从2002年的1.07%提高到2007年的1.49%: what leads from the opening to its figures. */
const led = /(?:由|从)[^，,。；;]{0,30}$/;
/** A noun of growth without what grows: 浓度27微克，同比降幅为9.8%. */
const growths: ReadonlySet<string> = new Set(['降幅', '涨幅', '增幅', '增速']);
/** A noun of share without what it is a share of. */
const bare: ReadonlySet<string> = new Set(['占比', '比重', '比例', '份额', '所占比重', '所占比例']);

/**
 * What a percentage counts whose clause only says of what it is a share: X实现23.2万亿元，占国内生产总值的44.6% is X占国内生产总值比重,
 * 占比提高到6.2% is X占比. `words` is the clause up to the figure, `said` what was counted before it, `own` what the clause names
 * itself. Null where it tells of no share, or of something of its own.
 */
export function shareOfSaid(words: string, said: string, own: string): string | null {
  if (said !== '' && growths.has(own)) return `${said}${own}`;
  if (said === '' || isShare(said)) return null;
  if (bare.has(own)) return `${said}占比`;
  const compared = ratio.exec(words)?.[1];
  if (compared !== undefined) return `${said}占${compared}比重`;
  if (own !== '') return null;
  if (alone.test(words)) return `${said}占比`;
  const whole = opening.exec(words.replace(/[（(][^（）()]{1,20}[)）]/, '').replace(led, ''))?.[1];
  return whole === undefined || whole === '比' ? null : `${said}占${whole.replace(/的$/, '')}比重`;
}

function isShare(text: string): boolean {
  return /(?:占比|比重|比例|份额|率)$/.test(text);
}
