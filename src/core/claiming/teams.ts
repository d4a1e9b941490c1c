import { canonicalPlace } from '../recognizing/names/places.ts';

/** Whose medals they are: 中国体育代表团, 东道主中国队, 港队. Bounded, so linear. */
const team = /([\u4e00-\u9fff]{0,6}?)(?:体育)?(?:代表团|代表队|选手团|队)(?=[^队团]*$)/;
/** What a medal's figure is told with. */
const medal = /^(?:枚|块|面)?(?:金|银|铜|奖牌)/;

/**
 * The place whose team a clause names before a figure of medals, or the team's own name where it is of no known place; null for
 * other figures, and where no team is named. `behind` is the text from the figure on.
 */
export function teamBefore(clause: string, behind: string): string | null {
  if (!medal.test(behind.replace(/^[\d,.余多一二三四五六七八九十百〇零两]+/, ''))) return null;
  const name = team.exec(clause)?.[1];
  if (name === undefined || name === '') return null;
  if (/(?:中国|我国|国家|大陆|内地)$/.test(name)) return '中国';
  if (/(?:香港|^港)$/.test(name)) return '香港特别行政区';
  for (let start = 0; start + 2 <= name.length; start++) {
    const row = canonicalPlace(name.slice(start));
    if (row !== undefined) return row.name;
  }
  return `${name.slice(-3)}队`;
}
