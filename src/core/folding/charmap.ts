import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import { DAMAGE_MARKS } from './damage.ts';

/** What a UTF-16 code unit is to folding; a unit may have several. */
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;
export const DROPPED = 4;
export const HAN = 8;
export const PHRASE = 16;
/** A unit that the fold loop must stop at: brackets that may close a gloss, digits, marks of damage. */
export const ACTIVE = 32;

/** Both sides have one length; `at` is where the telling character stands, the rarest of the phrase. */
export interface Phrase {
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

export interface CharMap {
  /** The folded code unit of every UTF-16 code unit: simplified and half-width. */
  readonly to: Uint16Array;
  readonly flags: Uint8Array;
  /** Phrases by the code unit that single characters get wrong, the longest first. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
}

/**
 * Characters that simplification made out of others but that traditional text uses as well: they tell no script.
 * Computed from OpenCC's TSCharacters and STCharacters (values that also map to themselves), plus the usual merged ones.
 */
const SHARED =
  '布局系私幸家俊胄克札恤即念咽向冢奸娘昆吊雕佛栗戚欲蒙捍拼挲舍挨卷扇折抬教旗既升拐查杆棋矩梁僵泛污溯泄凌沈漓抵呆璇酸愈症杯真困朱埼御棱谷蓑扎弦捆彩致累才玩修庵搜席卜芸姜苔蔑同胡制核托注志噪溪狸逾踊挽回周糖扣巨表旋合板暗只沾秋千刮飧糊喂松哄面曲冬出后里干台云几余丑了于斗郁范征准冲别叶吁价仆伙伞并卤厂厘咸占群峰裡';

/** Zero-width characters, byte order marks, soft hyphens and direction marks carry no text. */
const INVISIBLE =
  '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff';

/** Full-width forms beyond the ASCII block that have one half-width twin; punctuation of prose stays as it is. */
const WIDTH: readonly (readonly [string, string])[] = [
  ['\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['％﹪', '%'],
  ['．', '.'],
  ['＋', '+'],
  ['－', '-'],
  ['／', '/'],
  ['＝', '='],
  ['＄', '$'],
  ['＆', '&'],
  ['＃', '#'],
  ['＠', '@'],
  ['｜', '|'],
  ['～〜', '~'],
  ['∶', ':'],
  ['￥', '¥'],
  ['・•‧', '·'],
];

let built: CharMap | undefined;

/** The tables of folding, built from OpenCC's dictionaries on first use (about 2 ms). */
export function charMap(): CharMap {
  built ??= build();
  return built;
}

function build(): CharMap {
  const to = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const flags = new Uint8Array(0x10000);
  mark(flags, 0x3400, 0x9fff, HAN);
  mark(flags, 0xf900, 0xfaff, HAN);
  mark(flags, 0x3007, 0x3007, HAN);
  // Radicals and compatibility ideographs, as PDF extraction leaves them, have one plain twin in Unicode itself.
  for (const [from, until] of [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = from; unit <= until; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (plain.length === 1) to[unit] = plain.charCodeAt(0);
    }
  }
  for (const entry of characters.split('|')) {
    const [key = '', value = ''] = entry.split(' ');
    if (key.length !== 1 || value.length !== 1 || key === value) continue;
    to[key.charCodeAt(0)] = value.charCodeAt(0);
    add(flags, key, TRADITIONAL);
    add(flags, value, SIMPLIFIED);
  }
  for (const unit of SHARED) flags[unit.charCodeAt(0)] = at(flags, unit) & ~(SIMPLIFIED | TRADITIONAL);
  for (let unit = 0xff10; unit <= 0xff19; unit++) to[unit] = unit - 0xfee0;
  for (let unit = 0xff21; unit <= 0xff3a; unit++) to[unit] = unit - 0xfee0;
  for (let unit = 0xff41; unit <= 0xff5a; unit++) to[unit] = unit - 0xfee0;
  for (const [wide, narrow] of WIDTH) for (const unit of wide) to[unit.charCodeAt(0)] = narrow.charCodeAt(0);
  for (const unit of INVISIBLE) add(flags, unit, DROPPED);
  for (const unit of `)）]】］〕0123456789０１２３４５６７８９${DAMAGE_MARKS}`) add(flags, unit, ACTIVE);
  // A value that is itself a key (薴 → 苧 → 苎) would make a second fold differ from the first.
  for (let unit = 0; unit < 0x10000; unit++) to[unit] = to[to[unit] ?? unit] ?? unit;
  return { to, flags, phrases: phraseTable(to, flags) };
}

/**
 * Phrases that single characters get wrong (乾隆, 魏徵, 計畫). Those that hang on a character which simplified text
 * writes as well (坏, 沈) are left out unless another character shows that the phrase is traditional.
 * The simplified side is a key too, so that folding it again changes nothing.
 */
function phraseTable(to: Uint16Array, flags: Uint8Array): CharMap['phrases'] {
  const table = new Map<number, Phrase[]>();
  const put = (from: string, into: string): void => {
    const single = foldUnits(from, to);
    let at = 0;
    while (at < from.length && single.charAt(at) === into.charAt(at)) at++;
    const entries = table.get(from.charCodeAt(at)) ?? [];
    if (!entries.some((known) => known.from === from)) entries.push({ from, to: into, at });
    table.set(from.charCodeAt(at), entries);
    add(flags, from.charAt(at), PHRASE);
  };
  for (const entry of phrases.split('|')) {
    const [key = '', value = ''] = entry.split(' ');
    const single = foldUnits(key, to);
    if (key.length !== value.length || single === value) continue;
    if (/[坏沈]/.test(key) && single === key) continue;
    put(key, value);
    if (foldUnits(value, to) !== value) put(value, value);
  }
  for (const entries of table.values()) entries.sort((a, b) => b.from.length - a.from.length);
  return table;
}

function foldUnits(text: string, to: Uint16Array): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(to[text.charCodeAt(i)] ?? 0);
  return out;
}

function mark(flags: Uint8Array, from: number, until: number, flag: number): void {
  for (let unit = from; unit <= until; unit++) flags[unit] = (flags[unit] ?? 0) | flag;
}

function add(flags: Uint8Array, char: string, flag: number): void {
  flags[char.charCodeAt(0)] = at(flags, char) | flag;
}

function at(flags: Uint8Array, char: string): number {
  return flags[char.charCodeAt(0)] ?? 0;
}
