import type { Claim, Document, Entity, FoldedSpan, Span } from '../model.ts';
import { fold } from '../folding/fold.ts';
import { isCompany } from './companies.ts';
import { behindDateline } from './dateline.ts';
import { teamBefore } from './teams.ts';
import { wordAt } from './lexicon.ts';
import { occasionBefore } from './occasion.ts';
import {
  anaphorOf,
  isAside,
  isDateline,
  isExcluded,
  isJoined,
  isListed,
  isSource,
  isSubject,
  placeOfRow,
  personBefore,
  reportsItself,
  unnamedBody,
  withoutTimes,
} from './whose.ts';
import { canonicalPlace, placesOf } from '../recognizing/names/places.ts';

/** What the scope of a figure is found in. Folded offsets; entities in order. */
export interface ScopeContext {
  readonly text: string;
  readonly sentence: FoldedSpan;
  readonly clauses: readonly FoldedSpan[];
  readonly entities: readonly Entity[];
  readonly times: readonly FoldedSpan[];
  /** The scope that the paragraph's earlier sentences leave, and the document's. */
  readonly paragraph: readonly string[];
  readonly document: readonly string[];
  /** What 全省, 我市 mean in the document, by their last character. */
  readonly named: (level: string) => string | null;
  /** The body, bridge or line that the paragraph named last: what 大桥 or 该院 means. */
  readonly body: string | null;
  /** The company whose report the paragraph tells of, or null. */
  readonly reporter: string | null;
  /** The province that the paragraph named last, wherever it stood: what 全省 means. */
  readonly province: string | null;
}

/** Bodies that figures belong to (a hospital's operations), unlike offices that only report them. Own list of endings. */
const bearers = [
  '医院',
  '大学',
  '学院',
  '学校',
  '中学',
  '小学',
  '公司',
  '集团',
  '银行',
  '医学中心',
  '血管病中心',
  '研究院',
  '研究所',
  '机场',
  '电站',
  '电厂',
  '博物馆',
  '图书馆',
  '法院',
  '检察院',
];
const nationCues = ['国家', '中国', '全国', '国务院', '中央', '中共'];

/**
 * Canonical places and bodies that a figure speaks of, places first: from its own clause, else from the subject of an
 * earlier clause of the sentence, else the paragraph's, else the document's. Empty where nothing says.
 */
export function scopeOf(context: ScopeContext, figure: number, measureEnd: number): readonly string[] {
  const { text, entities, clauses, sentence } = context;
  const own = clauses.find((clause) => clause.start <= figure && figure < clause.end) ?? sentence;
  const limit = Math.max(figure, measureEnd);
  const team = teamBefore(text.slice(own.start, figure), text.slice(figure, figure + 12));
  if (team !== null) return [team];
  let place: string | null = null;
  let body: string | null = null;
  let placeAt = -1;
  // 某集团落户，全市全年生产……: 全市 opens what is no longer said of the body before it.
  const isLocal = opensLocal.test(withoutTimes(context, own.start, own.end));
  for (let index = entities.length - 1; index >= 0; index--) {
    const entity = entities[index];
    if (entity === undefined || entity.end > limit) continue;
    if (entity.start < sentence.start) break;
    const near = entity.start >= own.start;
    if (!near && (!isSubject(context, entity) || (isLocal && entity.type === 'organization'))) continue;
    if (near ? isExcluded(text, entity) : isDateline(text, entity)) continue;
    if (isAside(text, entity, figure)) continue;
    if (entity.type === 'organization') {
      const of = scopeOfBody(entity.canonical);
      // 甲大学、乙大学“双一流”建设…，毛入学率…: bodies of a list bear nothing behind it.
      if (of.bearer && !near && isJoined(text, entities, index)) continue;
      if (of.bearer) body ??= isSource(context, entity) ? null : entity.canonical;
      // 根据国家统计局公告，我省……: who counted for the nation may have counted a province.
      else if (
        place === null &&
        of.place !== null &&
        !/[报社网台]$/.test(entity.canonical) &&
        !(of.place === '中国' && isSource(context, entity))
      )
        [place, placeAt] = [of.place, entity.start];
    } else if (isScopePlace(entity)) {
      if (isListed(text, entities, index)) continue;
      if (place === null) {
        const of = near ? placeOfRow(text, entities, index, figure) : null;
        [place, placeAt] = [fullName((of ?? innermost(entities, entity, index)).canonical), entity.start];
      }
    } else if (
      entity.type === 'place' &&
      structure.test(entity.canonical) &&
      !isKindAlone(context, entity, own, figure)
    ) {
      // A reservoir or an airport bears figures as a body does.
      body ??= entity.canonical;
    }
    if (place !== null && body !== null) break;
  }
  const said = text.slice(own.start, figure);
  const isOfNation = nation.test(said);
  body ??=
    anaphorOf(context, own, figure) ??
    personBefore(context, figure) ??
    unnamedBody(context, figure) ??
    (isOfNation ? null : occasionBefore(text, sentence, figure)) ??
    (isOfNation || said.search(localWord) >= 0 ? null : context.reporter);
  if (place === null && body !== null && !isCompany(body)) place = placeAtStart(body);
  // 全省 in the figure's clause outranks what an earlier clause spoke of.
  if (place === null || placeAt < own.start) {
    const local = localPlace(context, own, figure);
    // 全市 behind the name of a city is that city.
    if (local !== null && !(local.startsWith('我') && place?.endsWith(local.slice(1)) === true)) place = local;
  }
  place ??= earlierLocalPlace(context, own);
  // 中新社电 of 访港旅客: the guests say which city it is.
  const host = visited(text.slice(own.start, Math.min(own.end, limit + 8)));
  if (place === null || place === '中国') place = host ?? place;
  if (place === null && body === null) return context.paragraph.length > 0 ? context.paragraph : context.document;
  place ??= context.paragraph[0] ?? context.document[0] ?? null;
  return [place, body].filter((name) => name !== null);
}

/**
 * True for a structure that is none: 浙江高铁, a place and a kind; and for one that an earlier clause named where the figure's own
 * speaks of the kind (沪昆高铁贯通，高铁里程3411公里).
 */
function isKindAlone({ text }: ScopeContext, { start, canonical }: Entity, own: FoldedSpan, figure: number): boolean {
  const kind = kinds.exec(canonical)?.[0];
  if (kind === undefined) return false;
  if (/[铁公]路|高[铁速]/.test(kind) && placesOf(canonical.slice(0, -kind.length)).length > 0) return true;
  return start < own.start && text.slice(own.start, figure).includes(kind);
}

const kinds = /(?:高铁|铁路|公路|高速|大桥|隧道|机场|水库|地铁)$/;

/** The company that a sentence says has reported (某公司发布2023年年度报告): what follows in its paragraph is of it; null without one. */
export function reporterOf({ text, sentence, entities }: ScopeContext): string | null {
  for (const { type, canonical, end } of entities)
    if (type === 'organization' && scopeOfBody(canonical).bearer && reportsItself(text, sentence, end))
      return canonical;
  return null;
}

/** What bears figures besides bodies, by its ending; a name without one is too often a misread word. Own list. */
const structure =
  /(?:省|市|县|区|州|旗|盟|国|桥|铁路|公路|高速|高铁|线|水库|机场|港|码头|电站|核电|隧道|站|湖|河|江|海|洋|渠|运河|山|岭|岛|沟|洞|林场|农场|景区|公园|湿地|保护区|园区|开发区|新区|社区|街道|大街|路|镇|乡|村|庄|屯|寨|苑|小区|工程|基地|流域|平原|草原|沙漠|三角洲|半岛|段|通道|[一二三四]期)$/;

/** 杭州｜西湖区: the last of places that stand together is the one meant. */
function innermost(entities: readonly Entity[], outer: Entity, index: number): Entity {
  const next = entities[index + 1];
  return next?.start === outer.end && isScopePlace(next) ? innermost(entities, next, index + 1) : outer;
}

/** 全国 and 我国, 我省, 全市 and the like before the figure: the document's own place, or the word itself where nobody says which. */
function localPlace(context: ScopeContext, clause: FoldedSpan, figure: number): string | null {
  const { text, document, paragraph, province, named: inDocument } = context;
  const before = text.slice(clause.start, figure);
  if (nation.test(before)) return '中国';
  const short = inProvince.exec(before)?.[1];
  if (short !== undefined) return canonicalPlace(short)?.name ?? null;
  const region = wholeOf.exec(before)?.[1];
  if (region !== undefined) return regions[region] ?? null;
  const word = before.match(localWord)?.at(-1);
  if (word === undefined) return null;
  if (word.startsWith('该')) return placeBefore(context, figure) ?? paragraph[0] ?? document[0] ?? null;
  const named = word.endsWith('省') ? (provinceBefore(context, figure) ?? province) : null;
  if (named !== null) return named;
  const known = [paragraph[0], document[0]].find((place) => place !== undefined && isOfLevel(place, word));
  return known ?? inDocument(word.slice(1)) ?? word.replace(/^[全本该]/, '我');
}

/** The nation as where a figure holds; in the name of an honour (全国文明城市, 全国百强县) it says nothing of that. */
const nation =
  /我国|(?<![居占列于比选评])全国(?!文明|百强|先进|优秀|示范|劳动模范|双拥|卫生城|重点实验室|[首末]位|第|前|领先|率先|首[个次批家]|唯一|一流|知名|平均|[^，,。；;\d]{2,10}(?:前列|首位|前茅|领先))/;

/** 外国获批在渝设立领事机构: a province by its one character, where something is done there. */
const inProvince =
  /在([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新])(?=设立|新设|落地|落户|举办|建成|投资|就读|工作|创业)/;

/** 全台, 全港, 全澳: the one character says where; not 全台设备, 全港口. */
const wholeOf = /(?<![安完健齐成])全([台港澳])(?![机设班职工词面上口区式])/;
const regions: Readonly<Record<string, string>> = { 台: '台湾省', 港: '香港特别行政区', 澳: '澳门特别行政区' };

/** 全国 or 全省 at the start of an earlier clause holds for the clauses behind it. */
function earlierLocalPlace(context: ScopeContext, own: FoldedSpan): string | null {
  for (let index = context.clauses.indexOf(own) - 1; index >= 0; index--) {
    const clause = context.clauses[index];
    if (clause === undefined) continue;
    const words = withoutTimes(context, clause.start, clause.end);
    if (/^.{0,3}(?:全[国省市县区]|[我本][国省市县区])/.test(words)) return localPlace(context, clause, clause.end);
  }
  return null;
}

const opensLocal = /^[我全本][省市县区]/;

/** 全市 can mean 郑州市 and 我市, 全区 also 内蒙古自治区; 全省 never a city. */
function isOfLevel(place: string, word: string): boolean {
  return place.endsWith(word.slice(1)) || (word.endsWith('县') && place.endsWith('市'));
}

/** 访港旅客, 赴澳游客: the one character says where, whatever else is said. */
function visited(words: string): string | null {
  const city = /[访赴来](港|澳)(?:的?(?:旅客|游客|人次|人数)|[，,。；]|$)/.exec(words)?.[1];
  return city === undefined ? null : city === '港' ? '香港特别行政区' : '澳门特别行政区';
}

/** 全省, 我市 and the like, but not 安全区 or 全市场. */
const localWord = /(?<![安完健保齐周])[我全本该](?:省|市|县|区)(?![场域间别内]|外(?![出贸资商汇来]))/g;

/** The province that a sentence names last, also in the name of a body, else the one before. */
export function lastProvince(context: ScopeContext): string | null {
  return provinceBefore(context, context.sentence.end) ?? context.province;
}

/** What 该市 means: the division that the sentence named last, also in the name of a body. */
function placeBefore({ entities }: ScopeContext, end: number): string | null {
  for (let index = entities.length - 1; index >= 0; index--) {
    const entity = entities[index];
    if (entity === undefined || entity.end > end) continue;
    if (isScopePlace(entity)) return fullName(entity.canonical);
    if (entity.type === 'organization') {
      const place = placeAtStart(entity.canonical);
      if (place !== null && place !== '中国') return place;
    }
  }
  return null;
}

function provinceBefore({ entities }: ScopeContext, end: number): string | null {
  for (let index = entities.length - 1; index >= 0; index--) {
    const entity = entities[index];
    if (entity === undefined || entity.end > end) continue;
    if (entity.type === 'place' && entity.level === 'province') return fullName(entity.canonical);
    if (entity.type !== 'organization') continue;
    const place = placeAtStart(entity.canonical);
    if (place !== null && canonicalPlace(place)?.level === 'province') return place;
  }
  return null;
}

/** The scope that a sentence leaves to the next ones of its paragraph: its subject's, never a body's. */
export function leavesScope(context: ScopeContext): readonly string[] {
  const first = context.clauses[0];
  if (first !== undefined && /^.{0,3}(?:全国|我国)/.test(withoutTimes(context, first.start, first.end)))
    return ['中国'];
  for (const entity of context.entities) {
    if (isDateline(context.text, entity)) continue;
    if (isScopePlace(entity) && isSubject(context, entity) && (standsAlone(context, entity) || opens(context, entity)))
      return [fullName(entity.canonical)];
  }
  return context.paragraph;
}

/** The first word by which a text speaks of its own place without a name (全市, 我省), or null. */
export function ownPlace(text: string): string | null {
  return text.match(localWord)?.[0] ?? null;
}

/** What the last figure before ；is of, where a body that opens a clause bears it: that of the figures behind it too; else empty. */
export function bearerOf(context: ScopeContext, last: Claim | undefined, sentence: Span): readonly string[] {
  if (last?.sentence.start !== sentence.start) return [];
  const isBearer = context.entities.some(
    (name) =>
      last.scope.includes(name.canonical) &&
      !isScopePlace(name) &&
      isSubject(context, name) &&
      !'等、和'.includes(context.text.charAt(name.end)),
  );
  return isBearer ? last.scope : [];
}

/** The body or structure that a sentence leaves to the next ones of its paragraph. */
export function lastBody(context: ScopeContext): string | null {
  for (let index = context.entities.length - 1; index >= 0; index--) {
    const entity = context.entities[index];
    if (entity === undefined) continue;
    const bears =
      entity.type === 'organization'
        ? scopeOfBody(entity.canonical).bearer
        : entity.type === 'place' && !isScopePlace(entity);
    if (bears && !isSource(context, entity)) return entity.canonical;
  }
  return context.body;
}

/** Where a document speaks from: the place in its source's name (河南日报), else at the start of its title; null where neither tells. */
export function placeOfDocument({ source, title }: Document): string | null {
  return (
    placeInName(fold(source?.text ?? '').text) ??
    placeAtStart(fold(title?.text ?? '').text.replace(/^[\d年度关于]+/, ''))
  );
}

/** The longest place name at the start of a name (河南日报 → 河南省), or null. */
export function placeAtStart(name: string): string | null {
  for (let length = Math.min(12, name.length); length >= 2; length--) {
    const row = canonicalPlace(name.slice(0, length));
    if (row !== undefined && row.level !== 'other' && row.level !== 'region') return row.name;
  }
  return null;
}

function placeInName(name: string): string | null {
  for (let start = 0; start + 2 <= name.length; start++) {
    const place = placeAtStart(name.slice(start));
    if (place !== null) return place;
  }
  return null;
}

/** The place whose congress, government or work report the first lines of a document name (在广东省第十四届人民代表大会…上), or null. */
export function placeOfOpening(text: string): string | null {
  const opening = text.slice(0, 400).replace(/\s+/g, '');
  for (const [, found = ''] of opening.matchAll(
    /([\u4e00-\u9fff]{2,12}?)(?:第[一二三四五六七八九十]{1,3}届)?(?:人民(?:代表大会|政府)|政府工作报告)/g,
  )) {
    for (let start = 0; start + 2 <= found.length; start++) {
      const row = canonicalPlace(found.slice(start));
      if (row !== undefined) return row.level === 'nation' ? '中国' : row.name;
    }
  }
  return null;
}

function scopeOfBody(canonical: string): { readonly bearer: boolean; readonly place: string | null } {
  if (/(?:上市|下属|全资|参股|控股|分|子)公司$/.test(canonical))
    return { bearer: false, place: placeAtStart(canonical) };
  if (isCompany(canonical)) return { bearer: true, place: null };
  if (bearers.some((ending) => canonical.endsWith(ending)) && !canonical.endsWith('人民银行'))
    return { bearer: true, place: null };
  const place = placeAtStart(canonical);
  if (place !== null) return { bearer: false, place };
  return { bearer: false, place: nationCues.some((cue) => canonical.startsWith(cue)) ? '中国' : null };
}

function fullName(name: string): string {
  // What papers from elsewhere call the nation's figures.
  if (name === '大陆' || name === '内地' || name === '中国大陆') return '中国';
  if (placesOf(name).length === 0) return name;
  return canonicalPlace(name)?.name ?? name;
}

/** Rivers and sights are no scope. */
function isScopePlace({ type, level }: Entity): boolean {
  return type === 'place' && level !== 'other' && level !== undefined;
}

/** The names that claims rely on: a county only by its full name, for its short form may be a common word (兴修水利). */
export function reliableNames(text: string, entities: readonly Entity[]): readonly Entity[] {
  return entities.filter(
    ({ type, level, start, end }) =>
      // 京沪、京广 name railways, and a place is hardly told by one character.
      !(type === 'place' && end - start === 1) &&
      // 港澳台居民 are people from three places, told together.
      // 中国（某省）自由贸易试验区: the nation is part of the zone's name.
      !(type === 'place' && /^[（(][^（）()]{2,6}[)）](?:自由贸易|自贸)/.test(text.slice(end, end + 14))) &&
      // 北京城市轨道交通: 城 belongs to 城市.
      !(type === 'place' && text.charAt(end - 1) === '城' && text.charAt(end) === '市') &&
      // 内地旅客, 大陆居民: who they are, not where.
      !(
        type === 'place' &&
        /^(?:内地|大陆)$/.test(text.slice(start, end)) &&
        /^(?:访[港澳台]|赴)?(?:旅客|游客|居民|访客|学生|劳工|企业|观众|用户|消费者)/.test(text.slice(end, end + 6))
      ) &&
      // 我国备案博物馆 is no name.
      !(type === 'organization' && /^[我本][国省市县区]/.test(text.slice(start, end))) &&
      !(type === 'place' && /^港澳台?$/.test(text.slice(start - (text.charAt(end - 1) === '台' ? 2 : 1), end))) &&
      (level !== 'county' ||
        (end - start > 2 && /[市县区旗]$/.test(text.slice(start, end))) ||
        // 安溪｜全县 leaves no doubt.
        /^全[市县区旗]/.test(text.slice(end, end + 2))),
  );
}

/** 2025年，广东基础设施建设加快: a province that opens the sentence or a clause of it, and alone in it, is what the sentence speaks of. */
function opens({ text, entities, sentence, times, clauses }: ScopeContext, { level, start, end }: Entity): boolean {
  if (level !== 'province' || entities.some((other) => other.type === 'place' && other.start >= end)) return false;
  if (/^(?:[队话菜人籍产版站路口]|大学|学院)/.test(text.slice(end, end + 2))) return false;
  if (clauses.some((clause) => clause.start === start)) return true;
  const begin = behindDateline(text, sentence);
  const time = times.find((each) => each.start >= begin && each.start - begin <= 1);
  const from = time === undefined ? begin : time.end;
  const between = text.slice(from, Math.max(from, start));
  return start >= from && between.length <= 5 && /^[”」]?(?:时期|期间|以来)?.?$/.test(between);
}

/** 河南获批 and 河南去年 speak of 河南, 郑州机场 does not speak of 郑州. */
function standsAlone({ text, sentence, times }: ScopeContext, { end }: Entity): boolean {
  return (
    /[\s,，、。;；:：“]/.test(text.charAt(end)) ||
    wordAt(text, end, sentence.end) !== undefined ||
    times.some((time) => time.start === end)
  );
}
