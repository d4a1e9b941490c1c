import type { FoldedSpan } from '../../model.ts';
import type { Candidate } from './correct.ts';
import { canonicalPlace, isPlace } from './places.ts';
import { WORD, kindsOf } from './tagger/vocabulary.ts';

/** Short forms of one character that stand in rows (欧美日韩, 呼包鄂): countries and continents, provinces, cities. */
const SHORT =
  /^[欧美日韩俄英法德朝印亚非京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘宁新港澳台穗深莞珠佛杭甬温锡郑洛焦成绵泸宜万汉襄呼包榆]{2,5}$/;

/** A row of short forms that was taken for one name, as as many places; undefined where it is none. */
export function shortForms(written: string, name: Candidate): readonly Candidate[] | undefined {
  if (written.length < 3 || !SHORT.test(written)) return undefined;
  return Array.from(written, (_, i) => ({ ...name, type: 'place', start: name.start + i, end: name.start + i + 1 }));
}

/** What a site is called by, behind the name of what it lies at or is called after. */
const SITE =
  /^(?:通道|大桥|特大桥|隧道|水库|机场|高速|铁路|高铁|公路|大道|水电站|电站|港区|景区|湿地|遗址|故居|大堤|航空港|综合保税区|保税区)/;

/** How long the word for a site is that stands at `at`, 0 where none does: 黄茅海|通道. */
export function siteAt(text: string, at: number, limit: number): number {
  return SITE.exec(text.slice(at, Math.min(limit, at + 6)))?.[0].length ?? 0;
}

/** Airports and bonded zones carry their city's short name: 杭州|萧山国际机场, 太原|武宿综合保税区, 郑州|航空港. */
const OF_CITY =
  /^(?:(?:(?![的和与在对至到、，])\p{Script=Han}){2,4}?)?(?:国际机场|机场(?![集管])|综合保税区|航空港(?:区)?|火车站|客运站)/u;

/** Where the name of a city's site ends that begins with its place; `end` where there is none. */
export function withSite(text: string, { start, end }: FoldedSpan, limit: number): number {
  const written = text.slice(start, end);
  const row = canonicalPlace(written);
  const own =
    row !== undefined &&
    row.name !== written &&
    (row.level === 'prefecture' || row.level === 'county' || /[京津海庆]$/.test(written));
  if (!own) return end;
  const match = OF_CITY.exec(text.slice(end, Math.min(limit, end + 10)));
  // 广州|深圳机场 is no site of the first city.
  return match === null || isPlace(match[0].slice(0, 2)) ? end : end + match[0].length;
}

/** What the end of a place leaves out: 东北|地区; 临河至|哈密|铁路, whose ends are two places. */
export function withoutKind(text: string, { start, end }: FoldedSpan): number {
  const written = text.slice(start, end);
  if (written.endsWith('地区')) {
    const stem = written.slice(0, -2);
    if (/^[东中西]+部$|^沿[海江边]$/.test(stem) || canonicalPlace(stem)?.level === 'region') return end - 2;
  }
  const way = /(?:高速铁路|铁路|高铁|高速公路|高速|公路|航线)$/.exec(written);
  if (way !== null && way.index >= 2 && text.charAt(start - 1) === '至' && isPlace(written.slice(0, way.index)))
    return start + way.index;
  return end;
}

/** A way with the place of its section: 长深高速|临沂|段; undefined where the span is none. */
export function waySection(written: string, name: Candidate): readonly Candidate[] | undefined {
  const match = /^(.{2,8}(?:高速公路|高速|公路|国道|铁路|[GS][0-9]{1,4}))(\p{Script=Han}{2,4})段$/u.exec(written);
  const [, way = '', section = ''] = match ?? [];
  if (section === '' || !isPlace(section)) return undefined;
  const middle = name.start + way.length;
  return [
    { ...name, end: middle },
    { ...name, start: middle, end: middle + section.length },
  ];
}

/** Verbs of going and dealing, each with the short forms that stand behind it: 访|华, 驻|穗, 对|美, 赴|台. */
const reached =
  '驻华美日俄韩英法德欧港澳穗沪蓉 访华美日俄韩英法德欧港澳台 对华美俄欧韩港澳台 赴华美俄欧韩港澳台 抵华港澳台 来华 在华港 返港 ';

let verbs: Uint8Array | undefined;

/** Whether a code unit is such a verb: asked for every character. */
export function mayReach(unit: number): boolean {
  if (verbs === undefined) {
    verbs = new Uint8Array(65536);
    for (const row of reached.trim().split(' ')) verbs[row.charCodeAt(0)] = 1;
  }
  return verbs[unit] === 1;
}

/** Whether a short form stands behind a verb of going or dealing. */
export function isReached(text: string, at: number, { start, end }: FoldedSpan): boolean {
  if (at <= start || !mayReach(text.charCodeAt(at - 1))) return false;
  const row = reached.indexOf(text.charAt(at - 1));
  if (!reached.slice(row + 1, reached.indexOf(' ', row)).includes(text.charAt(at))) return false;
  const after = text.slice(at, at + 2);
  return !(at + 1 < end && (kindsOf(after) & WORD) !== 0) && !/^(?:台[风上下湾]|港[口湾]|美[元国好丽])/.test(after);
}
