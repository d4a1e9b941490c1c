import { divisions } from './data/divisions.ts';
import { addWord, child, draftLexicon, lookup, valueAt } from './lexicon.ts';
import type { LexiconDraft } from './lexicon.ts';
import { formsOfCounty, formsOfPrefecture, shortOfProvince } from './placeForms.ts';
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

/** Kinds of a name, as bits of its value in the lexicon: any name; a short form of counties and far cities alone; one character (京). */
export const STRONG = 1;
export const WEAK = 2;
export const ABBREVIATED = 512;
/** The value of a name above these bits is its number. */
const KIND_BITS = 10;

/** The tables as numbers: to build an object for each of the three thousand places would take longer than all else. */
interface PlaceTable {
  readonly lexicon: LexiconDraft;
  /** The row that each name means, the first one of those that may mean several. */
  readonly firsts: number[];
  readonly several: Map<number, number[]>;
  readonly names: string[];
  readonly levels: PlaceLevel[];
  /** The row that each row lies in, −1 for none. */
  readonly above: number[];
  /** Rows that were asked for. */
  readonly made: Map<number, PlaceRow>;
}

let table: PlaceTable | undefined;

/** All names and short forms, for walks over a text; values are bits of kinds below a number. Made on first use. */
export function placeLexicon(): LexiconDraft {
  table ??= build();
  return table.lexicon;
}

/** The rows that a name may mean. */
export function rowsNamed(name: string): readonly PlaceRow[] {
  table ??= build();
  const rows = table;
  const value = lookup(rows.lexicon, name);
  if (value < 0) return [];
  const form = value >> KIND_BITS;
  const several = rows.several.get(form);
  return several === undefined ? [rowOf(rows, rows.firsts[form] ?? 0)] : several.map((row) => rowOf(rows, row));
}

/** All names and short forms, for tools. */
export function placeNames(): readonly string[] {
  table ??= build();
  const { names, levels } = table;
  const forms = names.flatMap((name, row) => [name, ...formsOf(name, levels[row] ?? 'other')]);
  const short = abbreviations.split(' ').map((pair) => pair.charAt(0));
  return [...new Set([...nationwide, ...forms, ...short])].filter((form) => rowsNamed(form).length > 0);
}

function rowOf({ names, levels, above, made }: PlaceTable, row: number): PlaceRow {
  const known = made.get(row);
  if (known !== undefined) return known;
  const parents: string[] = [];
  for (let up = above[row] ?? -1; up >= 0; up = above[up] ?? -1) parents.push(names[up] ?? '');
  const fresh = { name: names[row] ?? '', level: levels[row] ?? 'other', parents };
  made.set(row, fresh);
  return fresh;
}

/** Words for the whole country; as scopes they all mean 中国. */
export const nationwide: readonly string[] = ['中国', '全国', '我国', '中华人民共和国'];

/** One-character short forms, as headlines and chains use them (京津冀, 中美): known to canonicalPlace, never looked for. */
const abbreviations =
  '京北京 津天津 冀河北 晋山西 蒙内蒙古 辽辽宁 吉吉林 黑黑龙江 沪上海 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 桂广西 琼海南 渝重庆 川四川 蜀四川 黔贵州 滇云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 宁宁夏 新新疆 港香港 澳澳门 台台湾 ' +
  '北北京 上上海 广广州 深深圳 华中国 中中国 美美国 日日本 俄俄罗斯 英英国 法法国 德德国 韩韩国 朝朝鲜 印印度';

/** About how many edges the names have, with those of the tagger's vocabulary, which is built upon this lexicon. */
const EDGES = 26_000;

function build(): PlaceTable {
  const made: PlaceTable = {
    lexicon: draftLexicon(EDGES),
    firsts: [],
    several: new Map(),
    names: [],
    levels: [],
    above: [],
    made: new Map(),
  };
  const china = addRow(made, '中国', 'nation', -1);
  for (const form of nationwide) name(made, form, china);
  addDivisions(made, china);
  for (const country of countries.split(' ')) name(made, country, addRow(made, country, 'nation', -1));
  for (const city of cities.split(' ')) {
    if (lookup(made.lexicon, city) < 0) name(made, city, addRow(made, city, 'other', -1));
  }
  for (const pair of abbreviations.split(' ')) {
    const value = lookup(made.lexicon, pair.slice(1));
    const row = value < 0 ? undefined : made.firsts[value >> KIND_BITS];
    if (row !== undefined && lookup(made.lexicon, pair.charAt(0)) < 0) name(made, pair.charAt(0), row);
  }
  for (const line of regions.split('\n')) {
    const [region = '', members = ''] = line.split(':');
    if (members === '' && lookup(made.lexicon, region) >= 0) continue;
    name(made, region, addRow(made, region, 'region', members === '' ? -1 : china));
  }
  return made;
}

/**
 * Adds all of data/divisions.ts, character by character: it runs cold and once, and to cut the text into pieces first
 * would take as long again.
 */
function addDivisions(made: PlaceTable, china: number): void {
  let province = china;
  let around = china;
  let level: PlaceLevel = 'province';
  for (let i = 0, from = 0; i <= divisions.length; i++) {
    const code = i < divisions.length ? divisions.charCodeAt(i) : LINE;
    if (code > BAR) continue;
    const full = divisions.slice(from, i);
    from = i + 1;
    if (level === 'province') {
      province = addRow(made, full, level, china);
      name(made, full, province);
      name(made, shortOfProvince(full), province);
    } else if (level === 'county') {
      if (full !== '') addCounty(made, full, around);
    } else {
      around = full === '' ? province : addRow(made, full, level, province);
      if (full !== '') for (const form of formsOfPrefecture(full)) name(made, form, around);
    }
    level = code === LINE ? 'province' : code === BAR ? 'prefecture' : 'county';
  }
}

const LINE = 0x0a;
const BAR = 0x7c;

function addCounty(made: PlaceTable, full: string, around: number): void {
  const row = addRow(made, full, 'county', around);
  const last = full.length - 1;
  const ending = full.charCodeAt(last);
  if (last < 2 || (ending !== COUNTY && ending !== CITY) || full.endsWith('自治县')) {
    for (const form of formsOfCounty(full)) name(made, form, row);
    return;
  }
  // Nine of ten: the full name goes on where the short form ends.
  let at = -1;
  for (let i = 0; i < last; i++) at = child(made.lexicon, at, full.charCodeAt(i));
  nameAt(made, at, row, WEAK);
  nameAt(made, child(made.lexicon, at, ending), row, STRONG);
}

const COUNTY = 0x53bf;
const CITY = 0x5e02;

function formsOf(full: string, level: PlaceLevel): readonly string[] {
  if (level === 'province') return [shortOfProvince(full)];
  return level === 'prefecture' ? formsOfPrefecture(full) : level === 'county' ? formsOfCounty(full) : [];
}

function addRow({ names, levels, above }: PlaceTable, full: string, level: PlaceLevel, around: number): number {
  levels.push(level);
  above.push(around);
  return names.push(full) - 1;
}

/** Lets a name mean a row, beside what it may mean already. */
function name(made: PlaceTable, form: string, row: number): void {
  const { lexicon, names, levels } = made;
  const high = levels[row] !== 'county' && levels[row] !== 'other';
  const kind = form.length === 1 ? ABBREVIATED : high || form === names[row] ? STRONG : WEAK;
  nameAt(made, addWord(lexicon, form), row, kind);
}

/** Lets the name that ends there in the lexicon's cells mean a row; `kind` is its kind if it is new. */
function nameAt(
  { lexicon, firsts, several, names, levels, above }: PlaceTable,
  at: number,
  row: number,
  kind: number,
): void {
  const old = valueAt(lexicon, at);
  if (old < 0) {
    lexicon.cells[at + 3] = kind | ((firsts.push(row) - 1) << KIND_BITS);
    return;
  }
  const number = old >> KIND_BITS;
  const rows = several.get(number) ?? [firsts[number] ?? 0];
  if (rows.some((other) => names[other] === names[row] && above[other] === above[row])) return;
  rows.push(row);
  several.set(number, rows);
  const high = levels[row] !== 'county' && levels[row] !== 'other';
  if (high && (old & WEAK) !== 0) lexicon.cells[at + 3] = (old & ~WEAK) | STRONG;
}
