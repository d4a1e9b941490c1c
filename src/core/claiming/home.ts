import type { Document, Entity } from '../model.ts';
import { canonicalPlace } from '../recognizing/names/places.ts';
import { papers } from './papers.ts';
import { ownPlace, placeAtStart, placeOfDocument, placeOfOpening } from './scope.ts';

/** Where a document speaks from. */
export interface Home {
  /** The scope that holds where a sentence names none; empty where nothing tells. */
  readonly scope: readonly string[];
  /** What 全省, 我市, 本区 mean where nothing nearer tells, by their last character; null where the document does not say. */
  readonly named: (level: string) => string | null;
  /** The place of the dateline (本报郑州2月3日讯) where nothing says which place the document speaks of; null without one. Beijing is the nation's as well. */
  readonly writtenIn: string | null;
}

/**
 * The publisher's place, or the one whose congress or government the opening names, or that of the byline; 我省 where the
 * text speaks of its province without a name; else the nation where it speaks of it.
 */
export function homeOf(document: Document, text: string, entities: readonly Entity[]): Home {
  const byline = placeOfByline(text);
  const place = placeOfDocument(document) ?? placeOfOpening(text) ?? byline;
  const levels = new Map<string, string | null>();
  const named = (level: string): string | null => {
    let found = levels.get(level);
    if (found === undefined) {
      found = ofLevel([place, byline, placeOfAgency(text)], level) ?? onlyNamed(text, entities, level);
      levels.set(level, found);
    }
    return found;
  };
  const scope = scopeFrom(place, text, entities, named);
  const writtenIn = scope.length > 0 ? null : placeOfAgency(text);
  return { scope, named, writtenIn: writtenIn === '北京市' ? null : writtenIn };
}

function scopeFrom(
  place: string | null,
  text: string,
  entities: readonly Entity[],
  named: (level: string) => string | null,
): readonly string[] {
  if (place !== null) return [place];
  const local = ownPlace(text);
  if (local !== null && !text.includes('我国')) return [named(local.slice(1)) ?? `我${local.slice(1)}`];
  const nation = entities.some((entity) => entity.type === 'place' && entity.canonical === '中国');
  return nation || nationwide.test(text) ? ['中国'] : [];
}

/**
 * The nation as what a text speaks of: 我国, 全国铁路, and what a ministry tells; not 居全国首位 or 全国文明城市. Ministries as
 * of any year since 1998 (国务院机构设置).
 */
const nationwide =
  /我国|(?<![居在于占列前为成获选评]|贡献|贡献了)全国(?!人大|人民|政协|委员|代表|首|第|前|先进|文明|领先|示范|优秀|最|平均|一流|劳动|道德|重点|率先|知名|各地|[^，,。；;\d]{2,10}(?:前列|首位|前茅|领先))|(?:^|[，,。；;、\s])(?:教育部|科技部|工信部|公安部|民政部|司法部|财政部|人社部|人力资源(?:和)?社会保障部|自然资源部|生态环境部|住房(?:和)?城乡建设部|住建部|交通运输部|铁道部|水利部|农业部|农业农村部|商务部|文化和旅游部|卫生部|应急管理部|海关总署|税务总局|国家统计局|国务院)/;

/** What stands in brackets behind the last stop of a paragraph: （河南日报记者 某某）, （某市统计公报）. Bounded, so linear. */
const bracket = /[。！？”」][ \u3000]*[（(]([^（）()\n]{2,30})[)）][ \u3000]*(?:\n|$)/g;

/** What may follow a place in a byline; a bare place is one as well. */
const bylines = /^(?:省|市|县|区)?$|报|记者|通讯员|报道|公报|报告|[局厅委台网]$|客户端/;

/** 南阳晚报讯, 华龙网讯, 南方日报广州1月26日讯 at the start of a line: who tells it. Bounded, so linear. */
const head =
  /(?:^|\n)[ \u3000]*(?:([\u4e00-\u9fff]{2,8}[报网台])(?:[\u4e00-\u9fff]{2,6}?)?\d{1,2}月\d{1,2}日|([\u4e00-\u9fff]{2,10}?)(?:记者[\u4e00-\u9fff ]{2,10}|客户端)?)(?:讯|消息|专?电)[ \u3000,，:：(（]/g;

/** The one place that all bylines name; null without any, or where they name several. */
function placeOfByline(text: string): string | null {
  const found = new Set<string>();
  for (const [, words = ''] of text.matchAll(bracket)) {
    const name = words.replace(/^(?:来源[:：]?|据|摘自)/, '');
    const place = placeOfPaper(name);
    if (place !== null && bylines.test(name.slice(lengthOfPlace(name)))) found.add(place);
  }
  for (const [, dated, plain = ''] of text.matchAll(head)) {
    const name = dated ?? plain;
    const place = /[报网台]$/.test(name) ? placeOfPaper(name) : null;
    if (place !== null) found.add(place);
  }
  const [only] = found;
  // A paper of Hong Kong tells of the mainland as often as of its city.
  return found.size === 1 && only !== undefined && !/特别行政区$|^台湾/.test(only) ? only : null;
}

function placeOfPaper(name: string): string | null {
  for (const [paper, place] of papers) if (name.startsWith(paper)) return place;
  const place = placeAtStart(name) ?? provinceIn(name);
  return place === '中国' ? null : place;
}

/** 多彩贵州网: the province that a masthead names behind another word; null where it names none. */
function provinceIn(name: string): string | null {
  if (!/[报网台]$/.test(name)) return null;
  for (let start = 1; start + 3 <= name.length; start++) {
    const row = canonicalPlace(name.slice(start, start + 2));
    if (row?.level === 'province') return row.name;
  }
  return null;
}

/** How many characters at the start of a name are its place. */
function lengthOfPlace(name: string): number {
  for (let length = Math.min(12, name.length); length >= 2; length--)
    if (canonicalPlace(name.slice(0, length)) !== undefined) return length;
  return 0;
}

/** 新华社长春电, 本报郑州3月2日电: where it was written, which says what 全省 means there and no more. */
const agency =
  /(?:新华社|中新社|本报|中新网|新华网|人民网)([\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月)?(?:\d{1,2}日)?专?[电讯]/;

function placeOfAgency(text: string): string | null {
  return placeAtStart(agency.exec(text.slice(0, 400))?.[1] ?? '');
}

/** The first of the places, or of what they lie in, that 全省, 全市 and the like may mean. */
function ofLevel(places: readonly (string | null)[], level: string): string | null {
  for (const place of places) {
    if (place === null) continue;
    const row = canonicalPlace(place);
    const name = [place, ...(row?.parents ?? [])].find((each) => isLevel(each, level));
    if (name !== undefined) return name;
  }
  return null;
}

function isLevel(place: string, level: string): boolean {
  if (!place.endsWith(level)) return false;
  // 全区 is an autonomous region or a district; a special region is neither.
  return level !== '区' || !place.endsWith('特别行政区');
}

/** The one place of a level that a text names as what it speaks of; null where it names none or several. */
function onlyNamed(text: string, entities: readonly Entity[], level: string): string | null {
  const found = new Set<string>();
  for (const entity of entities) {
    const name = placeIn(entity);
    if (name === null || !isLevel(name, level)) continue;
    if (isGuest(text, entity)) continue;
    found.add(name);
    if (found.size > 1) return null;
  }
  const [only] = found;
  return only ?? null;
}

function placeIn({ type, canonical, level }: Entity): string | null {
  if (type === 'organization') return placeAtStart(canonical);
  return type === 'place' && level !== undefined && level !== 'other' ? canonical : null;
}

/** 与浙江省, 赴江苏省, 高于全国, 江西省考察团: named, and not what the text speaks of. */
function isGuest(text: string, { start, end }: Entity): boolean {
  return (
    /[向赴对与和、到从往比较同于驻]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^(?:考察团|代表团|党政|[、和与])/.test(text.slice(end, end + 3))
  );
}
