import type { Entity, FoldedSpan } from '../model.ts';
import { canonicalPlace } from '../recognizing/names/places.ts';

/** Short forms of the divisions of the first level (行政区划, Ministry of Civil Affairs). */
const names =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';

/**
 * Words behind a province that look like the ending of a place name and are none (河南城镇, 河北区域, 福建省级), and those by which a
 * report says what it did, which may hide the place (重庆着力). Own list.
 */
const words =
  '民生福祉|城镇|农村|城乡|乡村|区域|区县|省级|省会|市级|市场|市区|市内|县域|县级|州市|港口|' +
  '着力|着眼|聚力|聚焦|坚持|深入|全面|持续|扎实|加快|大力|积极|稳步|统筹|推进|推动|锚定|奋力|抓实|建强|做强|做优|做大';

const misread = new RegExp(`(?:${names})(?:省|市|自治区)?(?=${words})`, 'g');

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

/** Words that no name holds: a body with one of them is a sentence that was taken for a name (西安市现有各类博物馆). Own list. */
const noNames = /备案|国有(?!资)|现有|共有|已有|设有|拥有|各类|新增|建成|实现|完成|达到|其中|累计|安排/;

/** Goods and works that are taken for bodies, with or without a place before them (某市新能源). Own list. */
const goods = /(?:新能源(?:汽车|公交|车)?|集成电路|西气东输|风电|光伏)$/;

/** 中央财政科技, 中央财政用于科技: whose money it is and what for, which is no body. */
const purse =
  /^(?:中央|全国|地方|各级|省级|市级)财政(?:用于)?(?!部|厅|局|所|司|学|专|金融|科学|监)[\u4e00-\u9fff]+(?<![部厅局院所司会学校])$/;

/** Names without sentences that were taken for bodies; the place that such a one begins with is kept. */
export function withoutSentences(text: string, found: readonly Entity[]): readonly Entity[] {
  if (!found.some((name) => isSentence(text, name))) return found;
  return found.flatMap((name) => {
    if (!isSentence(text, name)) return [name];
    for (let end = Math.min(name.end, name.start + 8); end - name.start >= 2; end--) {
      const row = canonicalPlace(text.slice(name.start, end));
      if (row !== undefined && row.level !== 'other')
        return [{ kind: 'entity', type: 'place', start: name.start, end, canonical: row.name, level: row.level }];
    }
    return [];
  });
}

function isSentence(text: string, { type, start, end }: Entity): boolean {
  // 南水北调 is a project, 南水北 is nothing.
  if (end - start < 4 && text.startsWith('南水北调', start)) return true;
  if (type === 'organization' && (goods.test(text.slice(start, end)) || purse.test(text.slice(start, end))))
    return true;
  return (type === 'organization' || type === 'place') && noNames.test(text.slice(start, end));
}
