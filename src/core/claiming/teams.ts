/** Whose medals they are: 中国体育代表团, 东道主中国队, 港队. Bounded, so linear. */
const team = /([\u4e00-\u9fff]{0,6}?)(?:体育)?(?:代表团|代表队|选手团|队)(?=[^队团]*$)/;
/** What a medal's figure is told with. */
const medal = /^(?:枚|块|面)?(?:金|银|铜|奖牌)/;

/** The team that a clause names before a figure of medals: a place where it is one, else a name of its own; null for other figures. */
export function teamBefore(
  clause: string,
  behind: string,
): { readonly place: string | null; readonly name: string } | null {
  if (!medal.test(behind.replace(/^[\d,.余多]+/, ''))) return null;
  const name = team.exec(clause)?.[1];
  if (name === undefined || name === '') return null;
  if (/(?:中国|我国|国家)$/.test(name)) return { place: '中国', name: '中国队' };
  if (/(?:香港|^港|中国香港)$/.test(name)) return { place: '香港特别行政区', name: '香港队' };
  return { place: null, name: `${name.slice(-3)}队` };
}
