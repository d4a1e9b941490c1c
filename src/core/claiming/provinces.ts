import type { Entity, FoldedSpan } from '../model.ts';
import { canonicalPlace } from '../recognizing/names/places.ts';

/** Short forms of the divisions of the first level (行政区划, Ministry of Civil Affairs). */
const names =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';

/** Words behind a province that look like the ending of a place name and are none: 河南城镇, 河北区域, 福建省级. Own list. */
const words = '城镇|农村|城乡|乡村|区域|区县|省级|省会|市级|市场|市区|市内|县域|县级|州市|港口';

const misread = new RegExp(`(${names})(?=${words})`, 'g');

/** Names with provinces cut where a common word begins behind them; `names` in order, and the result too. */
export function withPlainProvinces(text: string, sentence: FoldedSpan, found: readonly Entity[]): readonly Entity[] {
  const plain: Entity[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(misread)) {
    const start = sentence.start + match.index;
    const row = canonicalPlace(match[0]);
    if (row === undefined) continue;
    plain.push({
      kind: 'entity',
      type: 'place',
      start,
      end: start + match[0].length,
      canonical: row.name,
      level: 'province',
    });
  }
  if (plain.length === 0) return found;
  // What was read across the boundary goes; a body that holds the whole (河南城镇化研究院) stays.
  const kept = found.filter((name) =>
    plain.every((each) => name.end <= each.start || name.start > each.end || isLong(name, each)),
  );
  const added = plain.filter((each) => kept.every((name) => name.end <= each.start || name.start >= each.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

function isLong(name: Entity, province: Entity): boolean {
  return name.type === 'organization' && name.start <= province.start && name.end >= province.end + 4;
}
