import { divisions } from './data/divisions.ts';
import { addWord, draftLexicon, lookup } from './lexicon.ts';
import type { LexiconDraft } from './lexicon.ts';
import { cities, countries, regions } from './world.ts';

export type PlaceLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'region' | 'other';

/** One place of the tables. */
export interface PlaceRow {
  /** The full name: 郑州市, 黔东南苗族侗族自治州, 中国. */
  readonly name: string;
  readonly level: PlaceLevel;
  /** What it lies in, the nearest first: 岑巩县 → 黔东南苗族侗族自治州, 贵州省, 中国. Empty for countries and regions of the world. */
  readonly parents: readonly string[];
}

interface Places {
  readonly rows: readonly PlaceRow[];
  /** Name or short form → rows it may mean. */
  readonly byName: ReadonlyMap<string, readonly PlaceRow[]>;
  /** Region → full names of its member provinces. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One-character short forms, as headlines and chains use them (京津冀, 中美): known to canonicalPlace, never looked for. */
const abbreviations =
  '京北京 津天津 冀河北 晋山西 蒙内蒙古 辽辽宁 吉吉林 黑黑龙江 沪上海 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 桂广西 琼海南 渝重庆 川四川 蜀四川 黔贵州 滇云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 宁宁夏 新新疆 港香港 澳澳门 台台湾 ' +
  '北北京 上上海 广广州 深深圳 华中国 中中国 美美国 日日本 俄俄罗斯 英英国 法法国 德德国 韩韩国 朝朝鲜 印印度';

/** Every place that a full name or short form may mean: 鼓楼区 has four, 郑州 one, an unknown name none. */
export function placesOf(name: string): readonly PlaceRow[] {
  return places().byName.get(name) ?? [];
}

/**
 * The one place that a name means; `within` (a place around it, by any of its names) settles what one name alone
 * leaves open. The highest level wins (吉林 is the province); where equals remain, their common part: a row with the
 * name as it stands and only the parents that all share. Undefined for a name that no table holds.
 */
export function canonicalPlace(name: string, within?: string): PlaceRow | undefined {
  let candidates = placesOf(name);
  if (within !== undefined && candidates.length > 1) {
    const inside = candidates.filter((row) => isRowPartOf(row, within));
    if (inside.length > 0) candidates = inside;
  }
  const [first] = candidates;
  if (first === undefined) return undefined;
  if (candidates.length === 1) return first;
  const top = Math.min(...candidates.map((row) => rank[row.level]));
  const best = candidates.filter((row) => rank[row.level] === top);
  const [one, ...rest] = best;
  if (one === undefined || rest.length === 0) return one;
  const shared = one.parents.filter((parent) => rest.every((row) => row.parents.includes(parent)));
  return { name: one.name, level: one.level, parents: shared };
}

/**
 * True where `a` lies in `b` or is `b`, both by any name: 郑州 ⊂ 河南 ⊂ 全国, 安徽 ⊂ 长三角, 岑巩县 ⊂ 贵州.
 * False where a table does not know one of them, or a name may mean several places that differ in it.
 */
export function isPartOf(a: string, b: string): boolean {
  const row = canonicalPlace(a);
  return row !== undefined && isRowPartOf(row, b);
}

/** Words for the whole country; as scopes they all mean 中国. */
export const nationwide: readonly string[] = ['中国', '全国', '我国', '中华人民共和国'];

let made: Places | undefined;
/** The tables, made on first use. */
export function places(): Places {
  made ??= build();
  return made;
}

/** The higher a level, the lower its number. */
const rank: Readonly<Record<PlaceLevel, number>> = {
  nation: 0,
  province: 1,
  region: 2,
  prefecture: 3,
  county: 4,
  other: 5,
};

function isRowPartOf(row: PlaceRow, b: string): boolean {
  const target = canonicalPlace(b);
  if (target === undefined) return false;
  if (row.name === target.name || row.parents.includes(target.name)) return true;
  const members = places().members.get(target.name);
  return members !== undefined && (members.has(row.name) || row.parents.some((parent) => members.has(parent)));
}

function build(): Places {
  const rows: PlaceRow[] = [];
  const byName = new Map<string, PlaceRow[]>();
  const name = (form: string, row: PlaceRow) => {
    const list = byName.get(form);
    if (list === undefined) byName.set(form, [row]);
    else if (!list.some((other) => other.name === row.name && other.parents[0] === row.parents[0])) list.push(row);
  };
  const add = (row: PlaceRow, forms: readonly string[]) => {
    rows.push(row);
    for (const form of forms) name(form, row);
  };
  add({ name: '中国', level: 'nation', parents: [] }, nationwide);
  for (const line of divisions.split('\n')) {
    const [province = '', ...groups] = line.split('|');
    const above = ['中国'];
    add({ name: province, level: 'province', parents: above }, [province, shortOfProvince(province)]);
    for (const group of groups) {
      const [prefecture = '', counties = ''] = group.split(':');
      const chain = prefecture === '' ? [province, ...above] : [prefecture, province, ...above];
      if (prefecture !== '')
        add({ name: prefecture, level: 'prefecture', parents: [province, ...above] }, formsOfPrefecture(prefecture));
      for (const county of counties.split(',')) {
        if (county !== '') add({ name: county, level: 'county', parents: chain }, formsOfCounty(county));
      }
    }
  }
  for (const country of countries.split(' ')) add({ name: country, level: 'nation', parents: [] }, [country]);
  for (const city of cities.split(' ')) if (!byName.has(city)) add({ name: city, level: 'other', parents: [] }, [city]);
  for (const pair of abbreviations.split(' ')) {
    const row = byName.get(pair.slice(1))?.[0];
    if (row !== undefined && !byName.has(pair.charAt(0))) byName.set(pair.charAt(0), [row]);
  }
  const members = new Map<string, Set<string>>();
  for (const line of regions.split('\n')) {
    const [region = '', list = ''] = line.split(':');
    if (byName.has(region) && list === '') continue;
    const inside = list === '' ? [] : list.split(' ');
    add({ name: region, level: 'region', parents: inside.length > 0 ? ['中国'] : [] }, [region]);
    members.set(region, new Set(inside.map((short) => byName.get(short)?.[0]?.name ?? short)));
  }
  return { rows, byName, members };
}

/** 内蒙古自治区 → 内蒙古, 广西壮族自治区 → 广西, 河南省 → 河南, 香港特别行政区 → 香港. */
function shortOfProvince(full: string): string {
  return withoutLast(full, ['特别行政区', '壮族自治区', '回族自治区', '维吾尔自治区', '自治区', '省', '市']);
}

/** 郑州市 → 郑州; 黔东南苗族侗族自治州 → 黔东南, 黔东南州; 阿里地区 → 阿里; 锡林郭勒盟 → 锡林郭勒, 锡盟 stays unknown. */
function formsOfPrefecture(full: string): readonly string[] {
  const stem = withoutPeoples(withoutLast(full, ['市', '自治州', '地区', '盟']));
  const forms = [full, stem];
  if (full.endsWith('自治州')) forms.push(`${stem}州`, `${stem}自治州`);
  return stem.length >= 2 ? forms : [full];
}

/** 岑巩县 → 岑巩, 三江侗族自治县 → 三江, 三江县; a district keeps its 区, for 和平 and 长安 are words. */
function formsOfCounty(full: string): readonly string[] {
  if (full.endsWith('区') && !full.endsWith('特区') && !full.endsWith('林区')) return [full];
  // Nine of ten are of these two: the short way for them, as this runs cold and once.
  const plain = full.endsWith('县') ? !full.endsWith('自治县') : full.endsWith('市');
  const stem = withoutPeoples(
    plain ? full.slice(0, -1) : withoutLast(full, ['自治县', '自治旗', '旗', '特区', '林区']),
  );
  if (stem.length < 2) return [full];
  if (plain) return [full, stem];
  return full.endsWith('自治县')
    ? [full, stem, `${stem}县`]
    : full.endsWith('自治旗')
      ? [full, stem, `${stem}旗`]
      : [full, stem];
}

/** A name without the first of the endings that it has. Compared by hand: expressions are slow until they are warm. */
function withoutLast(full: string, endings: readonly string[]): string {
  for (const ending of endings) if (full.endsWith(ending)) return full.slice(0, -ending.length);
  return full;
}

/** The peoples that names of autonomous divisions carry, in their order behind the stem. */
const peoples =
  '蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 达斡尔 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 锡伯族 普米族 塔吉克 怒族 鄂温克族 裕固族 保安族 独龙族 鄂伦春 各族'.split(
    ' ',
  );

/** Most names do not end like a people's. */
const lastOfPeople: ReadonlySet<string> = new Set(peoples.map((name) => name.slice(-1)));

function withoutPeoples(stem: string): string {
  let rest = stem;
  while (lastOfPeople.has(rest.charAt(rest.length - 1))) {
    const people = peoples.find((name) => rest.length > name.length && rest.endsWith(name));
    if (people === undefined) return rest;
    rest = rest.slice(0, -people.length);
  }
  return rest;
}

/** About how many edges the names have, with those of the tagger's vocabulary, which is built upon this lexicon. */
const EDGES = 26_000;

let lexicon: LexiconDraft | undefined;
/** Values of `placeLexicon`: one character (京); a short form of counties and far cities alone; any other name. */
export const ABBREVIATED = 0;
export const WEAK = 1;
export const STRONG = 2;

/** All names and short forms, for walks over a text. */
export function placeLexicon(): LexiconDraft {
  if (lexicon !== undefined) return lexicon;
  const draft = draftLexicon(EDGES);
  for (const [form, rows] of places().byName) {
    let strong = form === rows[0]?.name;
    for (const { level } of rows) strong ||= level !== 'county' && level !== 'other';
    draft.cells[addWord(draft, form) + 3] = form.length === 1 ? ABBREVIATED : strong ? STRONG : WEAK;
  }
  lexicon = draft;
  return lexicon;
}

/** Whether a table knows the name as a place. */
export function isPlace(name: string): boolean {
  return lookup(placeLexicon(), name) >= 0;
}
