import type { Document, Entity, FoldedSpan } from '../model.ts';
import { fold } from '../folding/fold.ts';
import { wordAt } from './lexicon.ts';
import { occasionBefore } from './occasion.ts';
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
  let place: string | null = null;
  let body: string | null = null;
  let placeAt = -1;
  for (let index = entities.length - 1; index >= 0; index--) {
    const entity = entities[index];
    if (entity === undefined || entity.end > limit) continue;
    if (entity.start < sentence.start) break;
    const near = entity.start >= own.start;
    if (!near && !isSubject(context, entity)) continue;
    if (near && isExcluded(text, entity)) continue;
    if (entity.type === 'organization') {
      const of = scopeOfBody(entity.canonical);
      if (of.bearer) body ??= isSource(context, entity) ? null : entity.canonical;
      else if (place === null && of.place !== null) [place, placeAt] = [of.place, entity.start];
    } else if (isScopePlace(entity)) {
      if (isListed(text, entities, index)) continue;
      if (place === null) [place, placeAt] = [fullName(innermost(entities, entity, index).canonical), entity.start];
    } else if (entity.type === 'place') {
      // A reservoir or an airport bears figures as a body does.
      body ??= entity.canonical;
    }
    if (place !== null && body !== null) break;
  }
  body ??= personBefore(context, figure) ?? unnamedBody(context, figure) ?? occasionBefore(text, sentence, figure);
  if (place === null && body !== null) place = placeAtStart(body);
  // 全省 in the figure's clause outranks what an earlier clause spoke of.
  if (place === null || placeAt < own.start) {
    const local = localPlace(context, own, figure);
    // 全市 behind the name of a city is that city.
    if (local !== null && !(local.startsWith('我') && place?.endsWith(local.slice(1)) === true)) place = local;
  }
  place ??= earlierLocalPlace(context, own);
  if (place === null && body === null) return context.paragraph.length > 0 ? context.paragraph : context.document;
  place ??= context.paragraph[0] ?? context.document[0] ?? null;
  return [place, body].filter((name) => name !== null);
}

/** 杭州｜西湖区: the last of places that stand together is the one meant. */
function innermost(entities: readonly Entity[], outer: Entity, index: number): Entity {
  const next = entities[index + 1];
  return next?.start === outer.end && isScopePlace(next) ? innermost(entities, next, index + 1) : outer;
}

/** A body that only tells the figure (据国家统计局, 央行数据显示, 记者从省卫健委获悉): it is no scope. */
function isSource({ text, clauses, sentence }: ScopeContext, { start, end }: Entity): boolean {
  const clause = clauses.find((span) => span.start <= start && start < span.end) ?? sentence;
  const before = text.slice(clause.start, start);
  if (/(?:^|[^依根])(?:据|获悉|来自|记者从)[^，,]{0,4}$|根据$/.test(before)) return true;
  return reports.test(text.slice(end, Math.min(clause.end, end + 16)));
}

const reports =
  /^(?:(?:有关|相关|新闻)?(?:负责人|负责同志|局长|厅长|主任|部长|司长|发言人|专家)|(?:今天|今日|近日|日前|昨日|\d{1,2}日|\d{1,2}月\d{1,2}日)|的|最新|初步|公布的?|发布的?){0,3}(?:数据|统计|公告|公报|通报|发布|公布|消息|介绍|表示|透露|指出|显示|负责人|获悉|了解|报告)/;

/** True for a place in a list that only names what is counted (分布在郑州、洛阳、新乡4个城市). */
function isListed(text: string, entities: readonly Entity[], index: number): boolean {
  const entity = entities[index];
  if (entity === undefined) return false;
  const before = entities[index - 1];
  const after = entities[index + 1];
  const joined = (left: Entity | undefined, right: Entity | undefined): boolean =>
    left?.type === 'place' && right?.type === 'place' && /^[、和与及]$/.test(text.slice(left.end, right.start));
  if (!joined(before, entity) && !joined(entity, after)) return false;
  // 北京、上海分别为 gives each its own figure, which the row tells.
  let end = entity.end;
  for (let next = index; joined(entities[next], entities[next + 1]); next++) end = entities[next + 1]?.end ?? end;
  return /^等?(?:地|省份?|市|省市)?[\d一二两三四五六七八九十]/.test(text.slice(end, end + 6));
}

/** A person who does what is counted (张三向学校捐款20万元), unlike one who tells it; null where there is none. */
function personBefore(context: ScopeContext, figure: number): string | null {
  const { text, entities } = context;
  const person = entities.find(
    (entity) =>
      entity.type === 'person' &&
      entity.start >= context.sentence.start &&
      entity.end <= figure &&
      isSubject(context, entity),
  );
  if (
    person === undefined ||
    /表示|介绍|指出|说|告诉|称|强调|认为|透露|记者|报告|代表/.test(text.slice(person.end, figure))
  )
    return null;
  return person.canonical;
}

/** 甲公司, 城南医院 at the start of a sentence, which no list of names knows; null where it names none. */
function unnamedBody({ text, sentence, entities }: ScopeContext, figure: number): string | null {
  const found = subject.exec(text.slice(sentence.start, Math.min(figure, sentence.start + 20)))?.[1];
  if (found === undefined) return null;
  const end = sentence.start + found.length;
  return entities.some((each) => each.start < end && each.end > sentence.start) ? null : found;
}

const subject = /^([\u4e00-\u9fff]{1,8}?(?:公司|集团|医院|大学|银行))(?=[\d，,去今上前本]|20\d\d)/;

/** 全国 and 我国, 我省, 全市 and the like before the figure: the document's own place, or the word itself where nobody says which. */
function localPlace(context: ScopeContext, clause: FoldedSpan, figure: number): string | null {
  const { text, document, paragraph, province } = context;
  const before = text.slice(clause.start, figure);
  if (/全国|我国/.test(before)) return '中国';
  const word = before.match(localWord)?.at(-1);
  if (word === undefined) return null;
  const named = word.endsWith('省') ? (provinceBefore(context, figure) ?? province) : null;
  if (named !== null) return named;
  const known = [paragraph[0], document[0]].find((place) => place !== undefined && isOfLevel(place, word));
  return known ?? word.replace(/^[全本该]/, '我');
}

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

/** 全市 can mean 郑州市 and 我市, 全区 also 内蒙古自治区; 全省 never a city. */
function isOfLevel(place: string, word: string): boolean {
  return place.endsWith(word.slice(1)) || (word.endsWith('县') && place.endsWith('市'));
}

/** 全省, 我市 and the like, but not 安全区 or 全市场. */
const localWord = /(?<![安完健保齐周])[我全本](?:省|市|县|区)(?![场域间别内外])/g;

/** The province that a sentence names last, also in the name of a body, else the one before. */
export function lastProvince(context: ScopeContext): string | null {
  return provinceBefore(context, context.sentence.end) ?? context.province;
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
    if (isScopePlace(entity) && isSubject(context, entity) && standsAlone(context, entity))
      return [fullName(entity.canonical)];
  }
  return context.paragraph;
}

/** The first word by which a text speaks of its own place without a name (全市, 我省), or null. */
export function ownPlace(text: string): string | null {
  return text.match(localWord)?.[0] ?? null;
}

/** Where a document speaks from: the place in its source's name (河南日报), else at the start of its title; null where neither tells. */
export function placeOfDocument({ source, title }: Document): string | null {
  return (
    placeInName(fold(source?.text ?? '').text) ??
    placeAtStart(fold(title?.text ?? '').text.replace(/^[\d年度关于]+/, ''))
  );
}

/** The longest place name at the start of a name (河南日报 → 河南省), or null. */
function placeAtStart(name: string): string | null {
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

/** The place whose congress or government the first lines of a document name (在广东省第十四届人民代表大会…上), or null. */
export function placeOfOpening(text: string): string | null {
  const opening = text.slice(0, 400).replace(/\s+/g, '');
  const found =
    /([\u4e00-\u9fff]{2,12}?)(?:第[一二三四五六七八九十]{1,3}届)?人民(?:代表大会|政府)/.exec(opening)?.[1] ?? '';
  for (let start = 0; start + 2 <= found.length; start++) {
    const row = canonicalPlace(found.slice(start));
    if (row !== undefined) return row.level === 'nation' ? '中国' : row.name;
  }
  return null;
}

function scopeOfBody(canonical: string): { readonly bearer: boolean; readonly place: string | null } {
  if (bearers.some((ending) => canonical.endsWith(ending))) return { bearer: true, place: null };
  const place = placeAtStart(canonical);
  if (place !== null) return { bearer: false, place };
  return { bearer: false, place: nationCues.some((cue) => canonical.startsWith(cue)) ? '中国' : null };
}

function fullName(name: string): string {
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
    ({ level, start, end }) => level !== 'county' || (end - start > 2 && /[市县区旗]$/.test(text.slice(start, end))),
  );
}

/** 河南获批 speaks of 河南, 郑州机场 does not speak of 郑州. */
function standsAlone({ text, sentence }: ScopeContext, { end }: Entity): boolean {
  return /[\s,，、。;；:：]/.test(text.charAt(end)) || wordAt(text, end, sentence.end) !== undefined;
}

/** A name that opens its clause is what the sentence speaks of. */
function isSubject(context: ScopeContext, entity: Entity): boolean {
  const clause = context.clauses.find((span) => span.start <= entity.start && entity.start < span.end);
  if (clause === undefined) return false;
  const before = withoutTimes(context, clause.start, entity.start);
  if (/记者(?:在|从|走进|来到)$/.test(before)) return true;
  return before.length <= 4 && !/[在到向往从除赴驻对给与和、比较]/.test(before);
}

/** The words of a stretch without the times in it (2023年｜浙江). */
function withoutTimes({ text, times }: ScopeContext, start: number, end: number): string {
  let words = '';
  let at = start;
  for (const time of times) {
    if (time.start < at || time.end > end) continue;
    words += text.slice(at, time.start);
    at = time.end;
  }
  return words + text.slice(at, end);
}

/** Where people come from or go to, and what is left out, is no scope (来自许昌, 到北京, 除上海). */
function isExcluded(text: string, entity: Entity): boolean {
  const before = text.slice(Math.max(0, entity.start - 2), entity.start);
  return /(?:来自|[到赴往除驻])$/.test(before);
}
