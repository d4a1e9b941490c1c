import type { Document, Entity, FoldedSpan } from '../model.ts';
import { fold } from '../folding/fold.ts';
import { wordAt } from './lexicon.ts';
import { canonicalPlace, placesOf } from '../recognizing/names/places.ts';

/** What the scope of a figure is found in. Folded offsets; entities in order. */
export interface ScopeContext {
  readonly text: string;
  readonly sentence: FoldedSpan;
  readonly clauses: readonly FoldedSpan[];
  readonly entities: readonly Entity[];
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
  const { entities, clauses, sentence } = context;
  const own = clauses.find((clause) => clause.start <= figure && figure < clause.end) ?? sentence;
  const limit = Math.max(figure, measureEnd);
  let place: string | null = null;
  let body: string | null = null;
  for (let index = entities.length - 1; index >= 0; index--) {
    const entity = entities[index];
    if (entity === undefined || entity.end > limit) continue;
    if (entity.start < sentence.start) break;
    const near = entity.start >= own.start;
    if (!near && !isSubject(context, entity)) continue;
    if (near && isExcluded(context.text, entity)) continue;
    if (entity.type === 'organization') {
      const of = scopeOfBody(entity.canonical);
      if (of.bearer) body ??= entity.canonical;
      else place ??= of.place;
    } else if (isScopePlace(entity)) {
      place ??= fullName(entity.canonical);
    } else if (entity.type === 'place' && near) {
      // A reservoir or an airport bears figures as a body does.
      body ??= entity.canonical;
    }
    if (place !== null && body !== null) break;
  }
  if (place === null && body !== null) place = placeAtStart(body);
  place ??= localPlace(context, own, figure);
  if (place === null && body === null) return context.paragraph.length > 0 ? context.paragraph : context.document;
  place ??= context.paragraph[0] ?? context.document[0] ?? null;
  return [place, body].filter((name) => name !== null);
}

/** 全国 and 我国, 我省, 全市 and the like before the figure: the document's own place, or the word itself where nobody says which. */
function localPlace(
  { text, document, paragraph, province }: ScopeContext,
  clause: FoldedSpan,
  figure: number,
): string | null {
  const before = text.slice(clause.start, figure);
  if (/全国|我国/.test(before)) return '中国';
  const word = localWords.find((each) => before.includes(each));
  if (word === undefined) return null;
  if (word.endsWith('省') && province !== null) return province;
  const known = document[0] ?? paragraph[0];
  return known === undefined || known === '中国' ? word.replace(/^[全本该]/, '我') : known;
}

const localWords = ['我省', '全省', '本省', '我市', '全市', '本市', '我县', '全县', '本县', '我区', '全区', '本区'];

/** The province that a sentence names last, else the one before. */
export function lastProvince({ entities, province }: ScopeContext): string | null {
  const named = entities.filter((entity) => entity.type === 'place' && entity.level === 'province').at(-1);
  return named === undefined ? province : fullName(named.canonical);
}

/** The scope that a sentence leaves to the next ones of its paragraph: its subject's, never a body's. */
export function leavesScope(context: ScopeContext): readonly string[] {
  for (const entity of context.entities) {
    if (isScopePlace(entity) && isSubject(context, entity) && standsAlone(context, entity))
      return [fullName(entity.canonical)];
  }
  return context.paragraph;
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
  const before = context.text.slice(clause.start, entity.start);
  return before.length <= 4 && !/[在到向往从除赴驻对给与和、比较]/.test(before);
}

/** Where people come from or go to, and what is left out, is no scope (来自许昌, 到北京, 除上海). */
function isExcluded(text: string, entity: Entity): boolean {
  const before = text.slice(Math.max(0, entity.start - 2), entity.start);
  return /(?:来自|[到赴往除驻])$/.test(before);
}
