/** The units of a numeral (十 百 千, 万 亿 兆, 廿 卅 卌) and what leaves it open (几, 数, 余, 多, 来). */
import { type CharTables, codeSet, HAN_DIGIT, HAN_UNIT } from './chartables.ts';
import { clearPending, type NumeralState, setPending, settle } from './numeralState.ts';
import { isBreak } from './match.ts';
import { powerOfTen } from './powers.ts';

const JI = code('几');
const SHU = code('数');
const DUO = code('多');
const YU = code('余');
const LAI = code('来');
const GE = code('个');
const YI = code('亿');
const HUNDRED = code('百');
const TEN = code('十');
/** 兆B, 兆/秒. */
const MEGA = codeSet('B/');
const WA = code('瓦');
const MINUTE = code('分');
const POINT = code('点');
/** 千 and 兆 before these belong to the unit: 千瓦, 千克, 兆字节. */
const AFTER_BIG_UNIT = codeSet('瓦赫比');
const AFTER_FIRST_UNIT = codeSet('克米卡伏帕焦');
/** 多 and 余 before these begin a word (多样, 余名). */
const DUO_WORDS = codeSet('样方元云彩');
const YU_WORDS = codeSet('下额');
const LAI_WORDS = codeSet('说自源到临往年');
/** After 个亿 these make a word of 亿: 一个亿万富翁, 三个亿元村, 两个亿吨级港口. */
const YI_WORDS = codeSet('万元吨级家利千斤株立达');
/** A number that grows past this is no number of any text (亿亿亿…). */
export const LARGEST = 1e36;

function code(char: string): number {
  return char.charCodeAt(0);
}

/** 十, 百, 千: false where the number ends before it. */
export function stepSmallUnit(s: NumeralState, { kinds, values }: CharTables): boolean {
  const c = s.codes[s.at] ?? 0;
  const tens = SCORES.indexOf(c);
  if (tens >= 0) return stepScore(s, tens * 10 + 20);
  const power = values[c] ?? 0;
  const unit = 10 ** power;
  const first = s.at === s.index;
  if (s.decimal && !s.pendingArabic) return false;
  // 12百 is no number: it is 12 and a word that begins with 百.
  if (s.pendingArabic && (s.pendingLo >= 10 || power === 1)) return false;
  if (s.smallUnit > 0 && unit >= s.smallUnit) return false;
  if (power === 3 && namesUnit(s)) return false;
  if (power === 2 && s.codes[s.at + 1] === MINUTE && s.codes[s.at + 2] === POINT) return false;
  if (s.pendingLo < 0) {
    if (
      power > 1 &&
      !(first && (s.bareUnit || isMoreAhead(s) || isBareHundred(s, kinds, values) || isHundredAndTen(s.codes, s.at)))
    )
      return false;
    setPending(s, 1, 1);
  }
  s.sectionLo += s.pendingLo * unit;
  s.sectionHi += s.pendingHi * unit;
  s.smallUnit = unit;
  s.lastUnit = unit;
  s.place += power;
  s.step += power;
  s.bigRun = 0;
  return closeUnit(s);
}

const SCORES: readonly number[] = [code('廿'), code('卅'), code('卌')];

function stepScore(s: NumeralState, value: number): boolean {
  if (s.pendingLo >= 0 || s.decimal || (s.smallUnit > 0 && s.smallUnit <= 10)) return false;
  s.sectionLo += value;
  s.sectionHi += value;
  s.smallUnit = 10;
  s.lastUnit = 10;
  s.place = 1;
  s.step = 1;
  return closeUnit(s);
}

/** 万, 亿, 兆: false where the number ends before it. */
export function stepBigUnit(s: NumeralState, { values }: CharTables): boolean {
  const power = values[s.codes[s.at] ?? 0] ?? 0;
  const unit = 10 ** power;
  if (power === 12 && (namesUnit(s) || MEGA.has(s.codes[s.at + 1] ?? 0))) return false;
  const nothing = s.pendingLo < 0 && s.sectionHi === 0;
  if (nothing && s.totalHi > 0) {
    // 万亿, 万万: the unit multiplies all that stands before.
    if (s.bigRun >= 2) return false;
    s.totalLo *= unit;
    s.totalHi *= unit;
    s.place += power;
    s.step += power;
  } else {
    if (nothing) {
      if (s.at !== s.index || !(s.bareUnit || isMoreAhead(s))) return false;
      setPending(s, 1, 1);
    }
    settle(s, false);
    if (s.sectionHi === 0) return false;
    const raises = s.bigUnit > 0 && unit > s.bigUnit;
    s.totalLo = raises ? (s.totalLo + s.sectionLo) * unit : s.totalLo + s.sectionLo * unit;
    s.totalHi = raises ? (s.totalHi + s.sectionHi) * unit : s.totalHi + s.sectionHi * unit;
    s.place += power;
    s.step += power;
  }
  if (s.totalHi > LARGEST) return false;
  s.sectionLo = 0;
  s.sectionHi = 0;
  s.smallUnit = 0;
  s.bigUnit = unit;
  s.lastUnit = unit;
  s.magnitude = s.bigRun > 0 ? s.magnitude + power : power;
  s.bigRun++;
  s.shaped = true;
  return closeUnit(s);
}

/** 两个亿, 几个亿, 三个多亿: false where 个 is a classifier, as in 一个亿元村. */
export function stepCounted(s: NumeralState, chars: CharTables): boolean {
  const end = endOfCounted(s.codes, s.at);
  if (end === 0 || s.at === s.index || s.magnitude > 0) return false;
  const from = s.at;
  s.at++;
  if (s.codes[s.at] === YI ? stepBigUnit(s, chars) : stepMore(s, chars)) return true;
  s.at = from;
  return false;
}

/** The end of 个亿 or 个多亿 at `index`, 0 where 个 counts what 亿 describes. */
function endOfCounted(codes: Uint16Array, index: number): number {
  if (codes[index] !== GE) return 0;
  const at = codes[index + 1] === DUO ? index + 2 : index + 1;
  return codes[at] === YI && !YI_WORDS.has(codes[at + 1] ?? 0) ? at + 1 : 0;
}

function closeUnit(s: NumeralState): boolean {
  clearPending(s);
  s.zero = false;
  s.decimal = false;
  s.han++;
  s.at++;
  return true;
}

/** 几十万 and 数百 begin with it, 十几万 ends with it; 几 as a question never stands before a unit of ten. */
export function stepVague(s: NumeralState, { kinds }: CharTables): boolean {
  if (s.pendingLo >= 0 || s.decimal) return false;
  if (s.at === s.index) {
    if (((kinds[s.codes[s.at + 1] ?? 0] ?? 0) & HAN_UNIT) === 0 && endOfCounted(s.codes, s.at + 1) === 0) return false;
    setPending(s, 1, 10);
    s.vague = true;
  } else {
    if (s.codes[s.at] === SHU || s.lastUnit === 0) return false;
    const below = s.zero ? 10 : s.lastUnit;
    if (s.lastUnit >= 1e4 && !s.zero) s.totalHi += below;
    else s.sectionHi += below;
    s.smallUnit = 1;
    s.zero = false;
  }
  s.approximate = true;
  s.at++;
  s.han++;
  return true;
}

/** 余, 多, 来 inside or after the number: 五百余万, 1400多. True where a unit goes on after it. */
export function stepMore(s: NumeralState, { kinds, values }: CharTables): boolean {
  const mark = s.codes[s.at] ?? 0;
  if (s.at === s.index || (s.approximate && s.pendingLo >= 0) || !isMore(s, mark)) return false;
  const open = powerOfTen(s.step);
  if (s.pendingLo >= 0) s.pendingHi += open;
  else if (s.sectionHi > 0) s.sectionHi += open;
  else s.totalHi += open;
  s.approximate = true;
  s.zero = true;
  s.at++;
  s.han++;
  const after = s.codes[s.at] ?? 0;
  return ((kinds[after] ?? 0) & HAN_UNIT) !== 0 && (values[after] ?? 0) >= 2;
}

function isMore(s: NumeralState, mark: number): boolean {
  const next = s.codes[s.at + 1] ?? 0;
  if (mark === LAI) return s.han > 0 && s.lastUnit >= 10 && s.pendingLo < 0 && next !== 0 && !LAI_WORDS.has(next);
  return mark === YU ? !YU_WORDS.has(next) : !DUO_WORDS.has(next);
}

export function isVague(c: number): boolean {
  return c === JI || c === SHU;
}

export function isOpenMark(c: number): boolean {
  return c === DUO || c === YU || c === LAI;
}

/** 千克, 千瓦时, 兆字节: the character belongs to the unit that follows. */
function namesUnit(s: NumeralState): boolean {
  const next = s.codes[s.at + 1] ?? 0;
  if (AFTER_BIG_UNIT.has(next)) return next !== WA || s.codes[s.at + 2] !== code('房');
  if (next === code('字')) return s.codes[s.at + 2] === code('节');
  return s.sectionHi === 0 && AFTER_FIRST_UNIT.has(next);
}

/** 百十来人, 百十号人. */
export function isHundredAndTen(codes: Uint16Array, index: number): boolean {
  return codes[index] === HUNDRED && codes[index + 1] === TEN && codes[index - 1] !== TEN;
}

/** 百余名, 千余户, 万余人. */
function isMoreAhead(s: NumeralState): boolean {
  return s.codes[s.at + 1] === YU && !YU_WORDS.has(s.codes[s.at + 2] ?? 0);
}

/** 百三 and 千三 at the end of what is said. */
function isBareHundred(s: NumeralState, kinds: Uint8Array, values: Uint8Array): boolean {
  const power = values[s.codes[s.at] ?? 0] ?? 0;
  const next = s.codes[s.at + 1] ?? 0;
  if (power > 3 || ((kinds[next] ?? 0) & HAN_DIGIT) === 0 || (values[next] ?? 0) < 2) return false;
  return isBreak(s.codes[s.at + 2] ?? 0);
}
