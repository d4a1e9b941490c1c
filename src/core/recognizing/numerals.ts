/**
 * Numbers, Arabic, Han and mixed (1,100万, 3万4000, 二十万亿, 三五百, 十几万, 五百余万), read from one place on in one pass.
 * The value is an interval: 1400余 lies between 1400 and 1500, 三四百 between 300 and 400.
 */
import { ARABIC, HAN_DIGIT, HAN_UNIT, tables, WORDLIKE } from './chartables.ts';
import { type Arabic, readArabic } from './arabic.ts';

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly lo: number;
  readonly hi: number;
  /** The number as written, without 余 and 几; null where no digit is written (几十, 三五百). */
  readonly center: number | null;
  readonly approximate: boolean;
  /** The place of the last written digit: 1 for 76, 0.1 for 66.9, 1000 for 1.1万. */
  readonly place: number;
  /** The place of the last digit that is not zero: 100 for 1400; what 余, 多 and 近 leave open. */
  readonly step: number;
  /** The power of ten that closes the number (万, 亿, k), by which a range distributes; 1 where there is none. */
  readonly magnitude: number;
  /** The unit of a number of one digit and one small unit (三千 1000), by which a range distributes as well; else 1. */
  readonly round: number;
  readonly style: 'arabic' | 'han' | 'mixed';
  /** Arabic: how many digits before the point. Han: how many digits, where it is a plain row of digits; else 0. */
  readonly digits: number;
  readonly leadingZero: boolean;
  /** Has a point, commas between groups, or a unit such as 万: more than a row of digits. */
  readonly shaped: boolean;
}

const DIAN = code('点');
const JI = code('几');
const SHU = code('数');
const DUO = code('多');
const YU = code('余');
const LAI = code('来');
const LIANG = code('两');
const TWENTY = code('廿');
const THIRTY = code('卅');
const SECOND_UNITS = '克米瓦卡伏赫帕焦比字安';
const POINT = 0x2e;
/** A number that grows past this is no number of any text (亿亿亿…). */
const LARGEST = 1e36;

function code(char: string): number {
  return char.charCodeAt(0);
}

/** What has been read so far: sections below 万, and what stands above them. */
interface Sum {
  lo: number;
  hi: number;
}

/**
 * The number that begins at `index`, or null. `bareUnit` lets a number begin with 百, 千, 万 or 亿 (超百亿元).
 * Takes time linear in the length of the number; any codes give a result.
 */
export function readNumeral(codes: Uint16Array, index: number, bareUnit = false): Numeral | null {
  const { kinds, values } = tables();
  const total: Sum = { lo: 0, hi: 0 };
  const section: Sum = { lo: 0, hi: 0 };
  const pending: Sum = { lo: -1, hi: -1 };
  let pendingArabic: Arabic | null = null;
  let bigUnit = 0;
  let smallUnit = 0;
  let lastUnit = 0;
  let place = 1;
  let step = 0;
  let magnitude = 1;
  let zero = false;
  let approximate = false;
  let vague = false;
  let han = 0;
  let arabicSeen = false;
  let plainDigits = 0;
  let leadingZero = false;
  let shaped = false;
  let bigRun = 0;
  let decimal = false;
  let i = index;

  for (;;) {
    const c = codes[i] ?? 0;
    const kind = kinds[c] ?? 0;
    if ((kind & ARABIC) !== 0 || (c === POINT && i === index && codes[i - 1] !== POINT && ((kinds[codes[i + 1] ?? 0] ?? 0) & ARABIC) !== 0)) {
      if (pending.lo >= 0 || decimal || (i > index && !continues(c))) break;
      const arabic = readArabic(codes, i);
      if (i > index && (arabic.decimals > 0 || arabic.grouped || arabic.value >= lastUnit)) break;
      pendingArabic = arabic;
      pending.lo = pending.hi = arabic.value;
      place = arabic.place;
      step = arabic.step;
      if (i === index) {
        plainDigits = arabic.digits;
        leadingZero = arabic.leadingZero;
      }
      shaped ||= arabic.decimals > 0 || arabic.grouped || arabic.scale > 1;
      if (arabic.scale > 1) magnitude = arabic.scale;
      arabicSeen = true;
      decimal = arabic.decimals > 0;
      i = arabic.end;
      if (arabic.scale > 1) break;
    } else if ((kind & HAN_DIGIT) !== 0) {
      if (pending.lo >= 0 || decimal || pendingArabic !== null) break;
      if (c === LIANG && i > index && ((kinds[codes[i + 1] ?? 0] ?? 0) & HAN_UNIT) === 0) break;
      const value = values[c] ?? 0;
      const run = digitRun(i);
      if (i === index && run > 1 && !isPair(i, run)) {
        // A plain row of digits: 一七二零, 二〇一九.
        let sum = 0;
        for (let k = 0; k < run; k++) sum = Math.min(LARGEST, sum * 10 + (values[codes[i + k] ?? 0] ?? 0));
        pending.lo = pending.hi = sum;
        plainDigits = run;
        leadingZero = value === 0;
        place = step = 1;
        han += run;
        i += run;
        zero = true;
        if (run >= 3 && (kinds[codes[i] ?? 0] ?? 0) === 0) break;
        continue;
      }
      if (value === 0) {
        if (i > index && lastUnit === 0) break;
        han++;
        if (i === index) {
          pending.lo = pending.hi = 0;
          leadingZero = true;
          plainDigits = 1;
        } else if (!zeroContinues(i + 1)) {
          han--;
          break;
        } else zero = true;
        i++;
        continue;
      }
      if (isPair(i, run)) {
        pending.lo = value;
        pending.hi = values[codes[i + 1] ?? 0] ?? 0;
        approximate = vague = true;
        if (i === index) plainDigits = 2;
        han += 2;
        i += 2;
      } else {
        pending.lo = pending.hi = value;
        if (i === index) plainDigits = 1;
        han++;
        i++;
      }
      place = step = 1;
    } else if (c === TWENTY || c === THIRTY) {
      if (pending.lo >= 0 || decimal || (smallUnit > 0 && smallUnit <= 10)) break;
      section.lo += c === TWENTY ? 20 : 30;
      section.hi += c === TWENTY ? 20 : 30;
      smallUnit = lastUnit = 10;
      place = step = 10;
      zero = false;
      han++;
      i++;
    } else if ((kind & HAN_UNIT) !== 0) {
      const power = values[c] ?? 0;
      const unit = 10 ** power;
      if (power < 4) {
        if (decimal && pendingArabic === null) break;
        // 12百 is no number: it is 12 and a word that begins with 百.
        if (pendingArabic !== null && (pending.lo >= 10 || power === 1)) break;
        if (smallUnit > 0 && unit >= smallUnit) break;
        if (power === 3 && namesUnit(i)) break;
        if (pending.lo < 0) {
          if (power > 1 && !(i === index && (bareUnit || bareHundred(i)))) break;
          if (power === 1 && i > index && lastUnit === 10) break;
          pending.lo = pending.hi = 1;
          step = place = 1;
        }
        section.lo += pending.lo * unit;
        section.hi += pending.hi * unit;
        smallUnit = lastUnit = unit;
        place *= unit;
        step *= unit;
        decimal = false;
        bigRun = 0;
      } else {
        if (power === 12 && namesUnit(i)) break;
        const nothing = pending.lo < 0 && section.hi === 0;
        if (nothing && total.hi === 0 && !(i === index && bareUnit)) break;
        if (nothing && total.hi > 0) {
          // 万亿, 万万: the unit multiplies all that stands before.
          if (bigRun >= 2) break;
          total.lo *= unit;
          total.hi *= unit;
          place *= unit;
          step *= unit;
        } else {
          settle(false);
          if (section.hi === 0 && pending.lo < 0) section.lo = section.hi = 1;
          if (section.hi === 0 && total.hi === 0 && !approximate) break;
          if (bigUnit > 0 && unit > bigUnit) {
            total.lo = (total.lo + section.lo) * unit;
            total.hi = (total.hi + section.hi) * unit;
          } else {
            total.lo += section.lo * unit;
            total.hi += section.hi * unit;
          }
          place *= unit;
          step = (step || 1) * unit;
        }
        if (total.hi > LARGEST) break;
        section.lo = section.hi = 0;
        smallUnit = 0;
        bigUnit = bigUnit > 0 && unit > bigUnit ? unit : unit;
        lastUnit = unit;
        magnitude = bigRun > 0 ? magnitude * unit : unit;
        bigRun++;
        shaped = true;
        decimal = false;
      }
      pending.lo = pending.hi = -1;
      pendingArabic = null;
      zero = false;
      han++;
      i++;
    } else if (c === JI || c === SHU) {
      // 几十万 and 数百 begin with it, 十几万 ends with it; 几 as a question never stands before a unit of ten.
      if (pending.lo >= 0 || decimal) break;
      const next = codes[i + 1] ?? 0;
      const nextUnit = (kinds[next] ?? 0) & HAN_UNIT;
      if (i === index) {
        if (nextUnit === 0) break;
        pending.lo = 1;
        pending.hi = 10;
        approximate = vague = true;
        place = step = 1;
        i++;
      } else {
        if (c === SHU || lastUnit === 0) break;
        const below = zero ? 10 : lastUnit;
        section.hi += below;
        if (lastUnit >= 1e4 && !zero) {
          total.hi += below;
          section.hi -= below;
        }
        approximate = true;
        smallUnit = 1;
        zero = false;
        i++;
      }
      han++;
    } else if (c === DUO || c === YU || c === LAI) {
      if (i === index || (approximate && pending.lo >= 0) || !moreFollows(c, i)) break;
      const open = step > 0 ? step : 1;
      if (pending.lo >= 0) pending.hi += open;
      else if (section.hi > 0) section.hi += open;
      else total.hi += open;
      approximate = true;
      zero = true;
      i++;
      han++;
      const after = kinds[codes[i] ?? 0] ?? 0;
      if ((after & HAN_UNIT) === 0 || (values[codes[i] ?? 0] ?? 0) < 2) break;
    } else if (c === DIAN && i > index) {
      const digitsEnd = fractionEnd(i + 1);
      if (digitsEnd === 0 || decimal) break;
      settle();
      let scale = 1;
      let fraction = 0;
      for (let k = i + 1; k < digitsEnd; k++) {
        scale *= 10;
        fraction = fraction * 10 + (values[codes[k] ?? 0] ?? 0);
        if (scale > 1e15) scale = 1e15;
      }
      const digitsCount = digitsEnd - i - 1;
      const part = digitsCount <= 15 ? fraction / 10 ** digitsCount : Number(fractionText(i + 1, digitsEnd));
      place = step = 10 ** -digitsCount;
      // A whole part that closed with 万 or 亿 cannot be multiplied again; one below can: 二十点一万.
      pending.lo = Math.max(0, section.lo) + part;
      pending.hi = Math.max(0, section.hi) + part;
      section.lo = section.hi = 0;
      smallUnit = 0;
      decimal = true;
      shaped = true;
      han += digitsEnd - i;
      i = digitsEnd;
    } else break;
  }
  if (i === index) return null;
  const shorthand = settle();
  const lo = tidy(total.lo + section.lo);
  const hi = tidy(total.hi + section.hi);
  if (hi > LARGEST) return null;
  if (i === index + 1 && ((kinds[codes[index] ?? 0] ?? 0) & WORDLIKE) !== 0 && !standsAlone(index)) return null;
  const style = arabicSeen ? (han > 0 ? 'mixed' : 'arabic') : 'han';
  return {
    start: index,
    end: i,
    lo,
    hi,
    center: vague ? null : lo,
    approximate,
    place: shorthand > 0 ? shorthand : place,
    step: shorthand > 0 ? shorthand : step || 1,
    magnitude,
    round: magnitude === 1 && style === 'han' && i === index + 2 && lastUnit >= 10 ? lastUnit : 1,
    style,
    digits: lastUnit === 0 ? plainDigits : 0,
    leadingZero,
    shaped,
  };

  /** Adds the digit that waits for its unit; after 百 or higher without 零 it is a tenth of that unit (一百二, 三万四). */
  function settle(last = true): number {
    let short = 0;
    if (pending.lo >= 0) {
      let unit = 1;
      if (last && pendingArabic === null && !zero && !decimal && lastUnit >= 100 && pending.hi < 10) {
        unit = lastUnit / 10;
        short = unit;
      }
      section.lo += pending.lo * unit;
      section.hi += pending.hi * unit;
    }
    pending.lo = pending.hi = -1;
    return short;
  }

  /** Arabic digits continue a number after a unit only when nothing stands between (3万4000, 5亿1万). */
  function continues(next: number): boolean {
    return lastUnit >= 10 && !vague && next !== 0 && place >= 1;
  }

  function digitRun(from: number): number {
    let k = from;
    while (((kinds[codes[k] ?? 0] ?? 0) & HAN_DIGIT) !== 0 && (k === from || codes[k] !== LIANG)) k++;
    if (k === from + 1 && codes[k] === LIANG && values[codes[from] ?? 0] === 1) return 2;
    return k - from;
  }

  /** 三四, 五六, 一两, and 三五: two digits that stand for the numbers between. */
  function isPair(from: number, run: number): boolean {
    if (run !== 2) return false;
    const a = values[codes[from] ?? 0] ?? 0;
    const b = values[codes[from + 1] ?? 0] ?? 0;
    return a > 0 && (b === a + 1 || (a === 3 && b === 5));
  }

  function zeroContinues(from: number): boolean {
    const next = codes[from] ?? 0;
    return ((kinds[next] ?? 0) & (HAN_DIGIT | HAN_UNIT | ARABIC)) !== 0 || next === JI;
  }

  /** 百三 and 千三 at the end of what is said. */
  function bareHundred(from: number): boolean {
    const power = values[codes[from] ?? 0] ?? 0;
    if (power !== 2 && power !== 3) return false;
    const next = codes[from + 1] ?? 0;
    const after = kinds[codes[from + 2] ?? 0] ?? 0;
    return ((kinds[next] ?? 0) & HAN_DIGIT) !== 0 && (values[next] ?? 0) > 1 && after === 0;
  }

  /** 千克, 千瓦时, 兆字节: the character belongs to the unit that follows. */
  function namesUnit(from: number): boolean {
    const next = codes[from + 1] ?? 0;
    if (next === code('瓦') || next === code('赫') || next === code('比') || next === code('字')) return true;
    return section.hi === 0 && SECOND_UNITS.includes(String.fromCharCode(next)) && next !== 0 && !isWord(from + 1);
  }

  /** 千安 and 千字 are words or counters where more characters follow them. */
  function isWord(from: number): boolean {
    const next = codes[from] ?? 0;
    return next === code('字') || next === code('安');
  }

  /** 多, 余 and 来 after a number, where they are no part of the next word. */
  function moreFollows(mark: number, from: number): boolean {
    const next = codes[from + 1] ?? 0;
    if (mark === LAI) return han > 0 && lastUnit >= 10 && pending.lo < 0 && next !== 0 && next !== code('说') && next !== code('自');
    if (mark === YU) return next !== code('下') && next !== code('名');
    return next !== code('样') && next !== code('方') && next !== code('元');
  }

  function fractionEnd(from: number): number {
    let k = from;
    while (((kinds[codes[k] ?? 0] ?? 0) & (HAN_DIGIT | ARABIC)) !== 0 && codes[k] !== LIANG) k++;
    if (k === from) return 0;
    const next = codes[k] ?? 0;
    // 三点五十分 and 三点一刻 are times of day.
    if (next === code('十') || next === code('刻')) return 0;
    return k;
  }

  function fractionText(from: number, to: number): string {
    let text = '0.';
    for (let k = from; k < Math.min(to, from + 30); k++) text += String(values[codes[k] ?? 0] ?? 0);
    return text;
  }

  /** 陆, 伍, 肆, 参 alone: only with nothing around it, or before money or a point. */
  function standsAlone(from: number): boolean {
    const before = kinds[from === 0 ? 0 : (codes[from - 1] ?? 0)] ?? 0;
    const next = codes[from + 1] ?? 0;
    if (before !== 0) return false;
    return (kinds[next] ?? 0) === 0 || next === DIAN || '元圆角分折成'.includes(String.fromCharCode(next));
  }
}

/** Digits after 15 places are noise of binary fractions. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

