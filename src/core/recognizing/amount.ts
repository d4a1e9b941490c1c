/** One amount: a number with what stands close around it, its sign, unit and approximation (近90%, 1400余项, 十二块五毛). */
import { ARABIC, HAN_DIGIT, HAN_UNIT, LATIN, tables } from './chartables.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { type Numeral, readNumeral, tidy } from './numerals.ts';
import type { Bound } from './tables/approximations.ts';

export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly center: number | null;
  /** The place of the last written digit, in units of the value. */
  readonly place: number;
  readonly step: number;
  readonly approximate: boolean;
  readonly unit: Unit | null;
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly fraction: boolean;
  /** A word or sign says that it is a figure: a bound, a sign, a currency. */
  readonly marked: boolean;
  readonly numeral: Numeral;
}

const FU = '负'.charCodeAt(0);
const MINUS = 0x2d;
const DEGREE = 0xb0;
const DU = '度'.charCodeAt(0);
const GE = '个'.charCodeAt(0);
const BAN = '半'.charCodeAt(0);
const DE = '的'.charCodeAt(0);
const FEN = '分'.charCodeAt(0);
const ZHI = '之'.charCodeAt(0);
const YOU = '又'.charCodeAt(0);
const ONE = '一'.charCodeAt(0);
const JIAO = '角'.charCodeAt(0);
const MAO = '毛'.charCodeAt(0);
const KUAI = '块'.charCodeAt(0);
const CHENG = '成'.charCodeAt(0);
const ZHE = '折'.charCodeAt(0);
/** After 成 these make a word of it (二成功, 十成立). */
const CHENG_WORDS = '立为员功果本长都人熟交品绩分效就套';
const ZHE_WORDS = '合旧射叠返算';

/**
 * The amount at `index`, or null. Reads approximations before and after the number; ranges are another's work.
 */
export function readAmount(codes: Uint16Array, index: number): Amount | null {
  const words = lexicon();
  let i = index;
  let bound: Bound = 'plain';
  const before = words.before.longest(codes, i);
  if (before === null) {
    const special = readMoreThan(codes, i);
    if (special !== null) return special;
  } else {
    bound = before.value;
    i = before.end;
    const second = words.before.longest(codes, i);
    if (second !== null) i = second.end;
    if (codes[i] === SPACE) i++;
  }
  const core = readCore(codes, i, bound !== 'plain');
  if (core === null) return null;
  return bounded(codes, { ...core, start: index }, bound);
}

const SHANG = '上'.charCodeAt(0);
const BI = '比'.charCodeAt(0);
const GUO = '过'.charCodeAt(0);
/** 过 before a number is a bound after these (人数过千, 占比过半), else the end of a verb (通过, 经过). */
const GUO_AFTER = '已均比率数量额值总收双人产占';

/** 上百家 (100 to 1000), 比三十大, 占比过20; null where the character is no such word. */
function readMoreThan(codes: Uint16Array, index: number): Amount | null {
  const c = codes[index];
  if (c === SHANG) {
    const { kinds, values } = tables();
    const next = codes[index + 1] ?? 0;
    if (((kinds[next] ?? 0) & HAN_UNIT) === 0 || (values[next] ?? 0) < 2 || codes[index - 1] === 0x4ee5) return null;
    const core = readCore(codes, index + 1, true);
    if (core?.lo === null || core === null || core.unit?.kind === 'share' || core.fraction) return null;
    return { ...bounded(codes, { ...core, start: index }, 'plain'), hi: core.lo * 10, center: null, approximate: true, marked: true };
  }
  if (c === GUO) {
    const before = codes[index - 1] ?? 0;
    if (before === 0 || !GUO_AFTER.includes(String.fromCharCode(before))) return null;
    const core = readCore(codes, index + 1, true);
    return core === null ? null : bounded(codes, { ...core, start: index }, 'above');
  }
  if (c !== BI) return null;
  const numeral = readNumeral(codes, index + 1);
  if (numeral === null) return null;
  const core = scaled(numeral, index, numeral.end, 1, null, numeral.end, numeral.end, true);
  const word = codes[core.end] ?? 0;
  const up = word !== 0 && '大多高'.includes(String.fromCharCode(word));
  const down = word !== 0 && '小少低'.includes(String.fromCharCode(word));
  if (!up && !down) return null;
  return { ...core, start: index, end: core.end + 1, lo: up ? core.lo : null, hi: up ? null : core.hi, marked: true };
}

/** Number and unit, without the words around them. */
function readCore(codes: Uint16Array, index: number, bareUnit: boolean): Amount | null {
  let i = index;
  let sign = 1;
  let marked = false;
  if (startsWith(codes, i, '对折')) return halfPrice(codes, index);
  if (startsWith(codes, i, '零下')) {
    sign = -1;
    i += 2;
  } else if (codes[i] === FU) {
    sign = -1;
    i += codes[i + 1] === DE ? 2 : 1;
  } else if (codes[i] === MINUS && codes[i - 1] !== MINUS && isDigit(codes[i + 1])) {
    sign = -1;
    i++;
  }
  marked = sign < 0;
  const share = percentPrefix(codes, i);
  if (share !== null) {
    const negative = codes[share.end] === FU || codes[share.end] === MINUS;
    const numeral = readNumeral(codes, share.end + (negative ? 1 : 0), true);
    if (numeral === null) return null;
    return scaled(numeral, index, numeral.end, negative ? -sign : sign, share.unit, index, share.end, true);
  }
  const prefix = prefixUnit(codes, i);
  if (prefix !== null) {
    i = prefix.end;
    marked = true;
    if (codes[i] === FU || codes[i] === MINUS) {
      sign = -1;
      i++;
    }
  }
  if (codes[i] === BAN) return half(codes, index, i, sign);
  const numeral = readNumeral(codes, i, bareUnit || marked);
  if (numeral === null) return null;
  i = numeral.end;
  if (codes[i] === BAN && numeral.end === numeral.start + 1 && codes[numeral.start] === ONE && !isHalfWord(codes[i + 1] ?? 0)) {
    return { ...fractionOf(numeral, index, i + 1, sign * 0.5), place: 0.1, step: 0.1 };
  }
  const fraction = readFraction(codes, numeral, index, sign);
  if (fraction !== null) return fraction;
  if (prefix !== null && prefix.degree) {
    if (codes[i] === DEGREE || codes[i] === DU) i++;
    return scaled(numeral, index, i, sign, prefix.unit, i, i, marked);
  }
  const unit = readUnit(codes, i, numeral);
  if (unit === null && (codes[i] === JIAO || codes[i] === MAO)) return coins(codes, numeral, index, sign);
  if (unit === null) {
    if (prefix === null) return scaled(numeral, index, i, sign, null, i, i, marked);
    return scaled(numeral, index, i, sign, prefix.unit, index, index, marked);
  }
  if (prefix !== null && unit.unit.kind !== 'money') {
    return scaled(numeral, index, i, sign, prefix.unit, index, index, marked);
  }
  const chosen = prefix !== null && unit.unit.dimension === 'money:CNY' ? prefix.unit : unit.unit;
  if (unit.unit.kind === 'money') return withParts(codes, numeral, index, unit.end, sign, chosen, marked);
  if (codes[unit.end - 1] === CHENG && codes[i] === CHENG) return withTenths(codes, numeral, index, unit, sign, marked);
  return withHalf(codes, numeral, index, unit, sign, marked);
}

/** 七成六 is 76 %. */
function withTenths(codes: Uint16Array, numeral: Numeral, start: number, hit: UnitHit, sign: number, marked: boolean): Amount {
  const base = scaled(numeral, start, hit.end, sign, hit.unit, numeral.end, hit.end, marked);
  const extra = readNumeral(codes, hit.end);
  const half = codes[hit.end] === BAN;
  if (!half && (extra === null || extra.style !== 'han' || extra.digits !== 1 || extra.lo === 0)) return base;
  if (base.center === null) return base;
  const { kinds } = tables();
  const end = half ? hit.end + 1 : (extra?.end ?? hit.end);
  if (!half && ((kinds[codes[end] ?? 0] ?? 0) & ARABIC) !== 0) return base;
  if (!half && lexicon().units.longest(codes, end) !== null) return base;
  const value = tidy(base.center + sign * (half ? 5 : (extra?.lo ?? 0)));
  return { ...base, end, unitEnd: end, lo: value, hi: value, center: value, place: 1, step: 1 };
}

/** 一半 before these is no half: 一半导体, 一半岛. */
function isHalfWord(next: number): boolean {
  return next !== 0 && '导岛径球决空路途数成'.includes(String.fromCharCode(next));
}

interface UnitHit {
  readonly unit: Unit;
  readonly end: number;
  readonly half: boolean;
}

/** The unit after a number; 个半 before a unit adds a half of it. */
function readUnit(codes: Uint16Array, index: number, numeral: Numeral): UnitHit | null {
  const { units } = lexicon();
  let at = index;
  let half = false;
  if (codes[index] === GE && codes[index + 1] === BAN) {
    const match = units.longest(codes, index + 2) ?? monthAt(codes, index + 2);
    if (match !== null && match.value.kind === 'duration') return { unit: match.value, end: match.end, half: true };
  }
  if (codes[index] === GE && (codes[index + 1] === 0x591a || codes[index + 1] === 0x4f59)) {
    // 两个多月, 三个多小时
    const match = units.longest(codes, index + 2) ?? monthAt(codes, index + 2);
    if (match !== null && match.value.kind === 'duration') return { unit: match.value, end: match.end, half: false };
  }
  // 1 kg: Latin letters keep their space.
  if (codes[at] === SPACE && isLatin(codes[at + 1] ?? 0)) at++;
  let match = units.longest(codes, at);
  if (match === null) return null;
  if (at > index && match.value.kind === 'count') return null;
  if (match.value.kind === 'count' && match.value.name === '个') {
    const inner = units.longest(codes, match.end);
    if (inner !== null && (inner.value.kind === 'money' || (inner.value.kind === 'share' && inner.value.dimension === 'point'))) {
      at = match.end;
      match = inner;
    }
  }
  const unit = match.value;
  // 迈上5万亿两个台阶: 两 before a counter is a number.
  if (unit.name === '两' && match.end === at + 1 && units.longest(codes, match.end) !== null) return null;
  // 三四轮车.
  if (unit.name === '轮' && '车驱椅胎'.includes(String.fromCharCode(codes[match.end] ?? 0x2c))) return null;
  const last = codes[match.end - 1] ?? 0;
  const next = codes[match.end] ?? 0;
  if (isLatin(last) && isLatin(next)) return null;
  if (unit.kind === 'share' && last === CHENG && CHENG_WORDS.includes(String.fromCharCode(next)) && next !== 0) return null;
  if (unit.kind === 'share' && last === ZHE && ZHE_WORDS.includes(String.fromCharCode(next)) && next !== 0) return null;
  if (codes[index] === KUAI && match.end === index + 1) return kuai(codes, match.end, numeral);
  if (codes[match.end - 1] === BAN) half = true;
  return { unit, end: match.end, half };
}

/** 个 + 多/半 + 月: the month without its classifier. */
function monthAt(codes: Uint16Array, index: number): { end: number; value: Unit } | null {
  if (codes[index] !== 0x6708) return null;
  return lexicon().units.longest(MONTH, 0) === null ? null : { end: index + 1, value: monthUnit() };
}

const MONTH = new Uint16Array([0x4e2a, 0x6708, 0]);

function monthUnit(): Unit {
  const match = lexicon().units.longest(MONTH, 0);
  return match?.value ?? { kind: 'duration', name: '个月', dimension: 'time:months', factor: 1, scale: 1 };
}

/** 块 is money where nothing countable follows (三块, 十二块五毛, 一百块钱), else a counter (三块土地). */
function kuai(codes: Uint16Array, end: number, numeral: Numeral): UnitHit | null {
  const { kinds } = tables();
  const next = codes[end] ?? 0;
  const kind = kinds[next] ?? 0;
  const { units } = lexicon();
  const yuan = units.longest(new Uint16Array([0x5143, 0]), 0);
  const piece = units.longest(new Uint16Array([KUAI, 0]), 0);
  const after = lexicon().after.longest(codes, end);
  const money = kind === 0 || (kind & (HAN_DIGIT | ARABIC)) !== 0 || after !== null || numeral.magnitude >= 1e4;
  const match = money ? yuan : piece;
  return match === null ? null : { unit: match.value, end, half: false };
}

/** 十二块五毛, 五元六角七分, 一块二, 两美元又三美分. */
function withParts(codes: Uint16Array, numeral: Numeral, start: number, unitEnd: number, sign: number, unit: Unit, marked: boolean): Amount {
  const base = scaled(numeral, start, unitEnd, sign, unit, numeral.end, unitEnd, marked);
  if (base.approximate) return base;
  const { kinds } = tables();
  let i = unitEnd;
  let extra = 0;
  let end = unitEnd;
  for (let round = 0; round < 3; round++) {
    if (codes[i] === YOU) i++;
    while (codes[i] === 0x96f6) i++;
    const kind = kinds[codes[i] ?? 0] ?? 0;
    if ((kind & (ARABIC | HAN_DIGIT)) === 0) break;
    const part = readNumeral(codes, i);
    if (part === null || part.hi >= 100 || part.approximate) break;
    const hit = lexicon().parts.longest(codes, part.end);
    if (hit !== null) {
      extra += part.lo * hit.value;
      end = i = hit.end;
      continue;
    }
    const cents = lexicon().units.longest(codes, part.end);
    if (cents !== null && cents.value.kind === 'cent' && cents.value.dimension === unit.dimension) {
      extra += part.lo * 0.01;
      end = cents.end;
    } else if (round === 0 && isKuai(codes, unitEnd) && part.style === 'han' && part.digits === 1 && (kinds[codes[part.end] ?? 0] ?? 0) === 0) {
      extra += part.lo * 0.1;
      end = part.end;
    } else if (round === 1 && part.style === 'han' && part.digits === 1 && (kinds[codes[part.end] ?? 0] ?? 0) === 0) {
      extra += part.lo * 0.01;
      end = part.end;
    }
    break;
  }
  if (end === unitEnd) return base;
  const value = tidy(sign * (numeral.lo + extra));
  return { ...base, end, unitEnd: end, lo: value, hi: value, center: value, place: 0.01, step: 0.01 };
}

function isKuai(codes: Uint16Array, unitEnd: number): boolean {
  return codes[unitEnd - 1] === KUAI;
}

/** 两角五分, 五毛: parts of a yuan that stand alone. */
function coins(codes: Uint16Array, numeral: Numeral, start: number, sign: number): Amount {
  const yuan = lexicon().units.longest(new Uint16Array([0x5143, 0]), 0);
  const unit = yuan?.value ?? null;
  const hit = lexicon().parts.longest(codes, numeral.end);
  let end = hit?.end ?? numeral.end;
  let value = numeral.lo * (hit?.value ?? 1);
  const next = readNumeral(codes, end);
  const cents = next === null ? null : lexicon().parts.longest(codes, next.end);
  if (next !== null && cents !== null && cents.value === 0.01) {
    value += next.lo * 0.01;
    end = cents.end;
  }
  const total = tidy(sign * value);
  const base = scaled(numeral, start, end, sign, unit, numeral.end, end, true);
  return { ...base, lo: total, hi: total, center: total, place: 0.01, step: 0.01 };
}

/** 三年半, 一吨半, 两个半月. */
function withHalf(codes: Uint16Array, numeral: Numeral, start: number, hit: UnitHit, sign: number, marked: boolean): Amount {
  const { unit } = hit;
  let end = hit.end;
  let half = hit.half;
  if (!half && codes[end] === BAN && (unit.kind === 'measure' || unit.kind === 'duration') && !'年月天日夜导路径'.includes(String.fromCharCode(codes[end + 1] ?? 0x5e74).replace('\u0000', '年'))) {
    half = true;
    end++;
  } else if (!half && codes[end] === BAN && (unit.kind === 'measure' || unit.kind === 'duration') && (codes[end + 1] ?? 0) === 0) {
    half = true;
    end++;
  }
  let base = scaled(numeral, start, end, sign, unit, numeral.end, end, marked);
  const inner = codes[numeral.end] === GE && (codes[numeral.end + 1] === 0x591a || codes[numeral.end + 1] === 0x4f59);
  if (inner && base.hi !== null) base = { ...base, hi: base.hi + base.step, approximate: true };
  if (unit.kind === 'duration') {
    const compound = withSmaller(codes, base, half ? 0.5 : 0);
    if (compound !== null) return compound;
  }
  if (!half || base.lo === null || base.hi === null || base.center === null) return base;
  return { ...base, lo: base.lo + 0.5, hi: base.hi + 0.5, center: base.center + 0.5, place: 0.5, step: 0.5 };
}

/** 打对折. */
function halfPrice(codes: Uint16Array, index: number): Amount | null {
  if (codes[index - 1] !== 0x6253) return null;
  const unit = lexicon().units.longest(codes, index + 1)?.value;
  const numeral = readNumeral(FIVE, 0);
  return unit === undefined || numeral === null ? null : scaled(numeral, index, index + 2, 1, unit, index + 1, index + 2, true);
}

const FIVE = new Uint16Array([0x4e94, 0]);

const DAYS_A_MONTH = 30.436875;
/** Between the parts of a stretch of time: 一年多三个月又20天8小时余50分钟. */
const FILLERS = '又零余多';

/** 四年六个月, 8天20小时: parts from large to small as one stretch in the unit of the first; null where no part follows. */
function withSmaller(codes: Uint16Array, first: Amount, half: number): Amount | null {
  if (first.unit === null || first.lo === null || first.center === null) return null;
  let { end } = first;
  let factor = first.unit.factor;
  let { dimension } = first.unit;
  let value = first.center + half;
  let mixed = false;
  let place = first.place;
  for (let part = 0; part < 6; part++) {
    let at = end;
    while (at < end + 2 && FILLERS.includes(String.fromCharCode(codes[at] ?? 0x2c))) at++;
    const numeral = readNumeral(codes, at);
    if (numeral === null || numeral.approximate || numeral.style === 'mixed') break;
    const hit = smallerUnit(codes, numeral.end);
    if (hit === null || (hit.value.dimension === dimension && hit.value.factor >= factor)) break;
    if (hit.value.dimension !== dimension && (dimension !== 'time:months' || hit.value.dimension !== 'time:days')) break;
    if (hit.value.dimension !== dimension) mixed = true;
    const scale = hit.value.dimension === first.unit.dimension ? hit.value.factor / first.unit.factor : hit.value.factor / 86400 / DAYS_A_MONTH / first.unit.factor;
    value += numeral.lo * scale;
    place = scale;
    ({ factor, dimension } = hit.value);
    end = hit.end;
  }
  if (end === first.end) return null;
  value = tidy(value);
  return { ...first, end, unitEnd: end, lo: value, hi: value, center: value, approximate: mixed, place, step: place };
}

/** A unit of time after the first part, where 时 and 分 are hours and minutes. */
function smallerUnit(codes: Uint16Array, index: number): { end: number; value: Unit } | null {
  const { units } = lexicon();
  const c = codes[index];
  if (c === SHI) return { end: index + 1, value: timeUnit('小时', 3600) };
  const match = units.longest(codes, index);
  if (match !== null && match.value.kind === 'duration') return match;
  return c === FEN ? { end: index + 1, value: timeUnit('分钟', 60) } : null;
}

function timeUnit(name: string, factor: number): Unit {
  return { kind: 'duration', name, dimension: 'time:days', factor, scale: 1 };
}

const SHI = '时'.charCodeAt(0);

/** 半个月, 半年, 半公升, 半成, 半个多月. */
function half(codes: Uint16Array, start: number, at: number, sign: number): Amount | null {
  const { units } = lexicon();
  let i = at + 1;
  let more = false;
  if (codes[i] === GE && (codes[i + 1] === 0x591a || codes[i + 1] === 0x4f59)) {
    more = true;
    i += 2;
  }
  const match = units.longest(codes, i) ?? (more ? monthAt(codes, i) : null);
  if (match === null) return null;
  const unit = match.value;
  if (unit.kind === 'count' && unit.name !== '个') return null;
  if (unit.kind === 'share' && (unit.dimension !== 'percent' || CHENG_WORDS.includes(String.fromCharCode(codes[match.end] ?? 0)))) return null;
  if (unit.name === '天' && codes[match.end] === 0x7a7a) return null;
  // 半日 is half of a day's hours; 半天 is said of any long while and stays as it is.
  if (unit.name === '天' && codes[i] === 0x65e5) return { ...halfOf(start, at, match.end, { ...unit, name: '小时', factor: 3600 }, 12, false) };
  return halfOf(start, at, match.end, unit, tidy(sign * 0.5 * unit.scale), more);
}

function halfOf(start: number, at: number, end: number, unit: Unit, value: number, more: boolean): Amount {
  const numeral: Numeral = {
    start: at,
    end: at + 1,
    lo: 0.5,
    hi: 0.5,
    center: 0.5,
    approximate: false,
    place: 0.5,
    step: 0.5,
    magnitude: 1,
    round: 1,
    style: 'han',
    digits: 0,
    leadingZero: false,
    shaped: false,
  };
  return {
    start,
    end,
    lo: value,
    hi: more ? value + 0.5 : value,
    center: value,
    place: 0.5 * unit.scale,
    step: 0.5,
    approximate: more,
    unit,
    unitStart: at + 1,
    unitEnd: end,
    fraction: false,
    marked: false,
    numeral,
  };
}

/** 三分之一, 1/2, 3又5分之2. */
function readFraction(codes: Uint16Array, numeral: Numeral, start: number, sign: number): Amount | null {
  const slash = readSlash(codes, numeral, start, sign);
  if (slash !== null) return slash;
  let whole = 0;
  let lower = numeral;
  if (codes[lower.end] === YOU) {
    const next = readNumeral(codes, lower.end + 1, true);
    if (next === null || codes[next.end] !== FEN || codes[next.end + 1] !== ZHI) return null;
    whole = lower.lo;
    lower = next;
  }
  if (codes[lower.end] === FEN && codes[lower.end + 1] === ZHI) {
    const negative = codes[lower.end + 2] === FU;
    const upper = readNumeral(codes, lower.end + (negative ? 3 : 2), true);
    if (upper === null || lower.lo === 0) return null;
    const value = tidy(sign * (negative ? -1 : 1) * (whole + upper.lo / lower.lo));
    return fractionOf(numeral, start, upper.end, value);
  }
  return null;
}

const SLASH = 0x2f;
const SPACE = 0x20;

/** 1/2, 1 / 16, 1 3/5: small whole numbers, and no further part (12/1/2020). */
function readSlash(codes: Uint16Array, numeral: Numeral, start: number, sign: number): Amount | null {
  if (numeral.style !== 'arabic' || numeral.shaped || numeral.digits > 4) return null;
  let whole = 0;
  let upper = numeral;
  if (codes[upper.end] === SPACE && isDigit(codes[upper.end + 1])) {
    const next = readNumeral(codes, upper.end + 1);
    if (next === null || codes[next.end] !== SLASH) return null;
    whole = upper.lo;
    upper = next;
  }
  let at = upper.end;
  if (codes[at] === SPACE) at++;
  if (codes[at] !== SLASH) return null;
  at++;
  if (codes[at] === SPACE) at++;
  const lower = isDigit(codes[at]) ? readNumeral(codes, at) : null;
  if (lower === null || lower.shaped || upper.shaped || lower.digits > 4 || lower.lo === 0 || codes[lower.end] === SLASH) return null;
  if (whole === 0 && upper.lo >= lower.lo) return null;
  return fractionOf(numeral, start, lower.end, tidy(sign * (whole + upper.lo / lower.lo)));
}

function fractionOf(numeral: Numeral, start: number, end: number, value: number): Amount {
  return {
    start,
    end,
    lo: value,
    hi: value,
    center: value,
    place: 0,
    step: 0,
    approximate: false,
    unit: null,
    unitStart: end,
    unitEnd: end,
    fraction: true,
    marked: true,
    numeral,
  };
}

interface Share {
  readonly end: number;
  readonly unit: Unit;
}

/** 百分之, 千分之, 万分之, 百万分之, 万万分之 where no digit stands before the unit. */
function percentPrefix(codes: Uint16Array, index: number): Share | null {
  const { kinds, values } = tables();
  let power = 0;
  let i = index;
  while (((kinds[codes[i] ?? 0] ?? 0) & HAN_UNIT) !== 0 && i < index + 3) {
    power += values[codes[i] ?? 0] ?? 0;
    i++;
  }
  if (power < 2 || codes[i] !== FEN || codes[i + 1] !== ZHI) return null;
  const unit: Unit = { kind: 'share', name: '%', dimension: 'percent', factor: 1, scale: 10 ** (2 - power) };
  return { end: i + 2, unit };
}

interface Prefix {
  readonly end: number;
  readonly unit: Unit;
  readonly degree: boolean;
}

/** 人民币50元, $20, 摄氏37度. */
function prefixUnit(codes: Uint16Array, index: number): Prefix | null {
  const money = lexicon().currencyBefore.longest(codes, index);
  if (money !== null) {
    const next = codes[money.end] ?? 0;
    const kind = tables().kinds[next] ?? 0;
    if ((kind & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0 || next === FU || next === MINUS) {
      return { end: money.end, unit: money.value, degree: false };
    }
    if (next === 0x20 && isDigit(codes[money.end + 1])) return { end: money.end + 1, unit: money.value, degree: false };
    return null;
  }
  for (const [word, name] of SCALES) {
    if (!startsWith(codes, index, word)) continue;
    let end = index + word.length;
    if (startsWith(codes, end, '温度')) end += 2;
    return { end, unit: { kind: 'measure', name, dimension: `temperature:${name === '℃' ? 'C' : 'F'}`, factor: 1, scale: 1 }, degree: true };
  }
  return null;
}

const SCALES = [
  ['摄氏', '℃'],
  ['华氏', '℉'],
] as const;

/** Number times scale and sign, as an amount. */
function scaled(numeral: Numeral, start: number, end: number, sign: number, unit: Unit | null, unitStart: number, unitEnd: number, marked: boolean): Amount {
  let scale = unit?.scale ?? 1;
  // 八五折 and 72折 give both digits; 七成六 is read by its caller.
  if (unit !== null && unit.scale === 10 && numeral.lo >= 10 && numeral.digits === 2) scale = 1;
  if (unit !== null && unit.scale === 10 && numeral.lo === 10) scale = 10;
  const a = tidy(numeral.lo * scale * sign);
  const b = tidy(numeral.hi * scale * sign);
  return {
    start,
    end,
    lo: Math.min(a, b),
    hi: Math.max(a, b),
    center: numeral.center === null ? null : tidy(numeral.center * scale * sign),
    place: numeral.place * scale,
    step: numeral.step * scale,
    approximate: numeral.approximate,
    unit,
    unitStart,
    unitEnd,
    fraction: false,
    marked,
    numeral,
  };
}

/** Applies the words around the number to its interval. */
export function bounded(codes: Uint16Array, amount: Amount, before: Bound): Amount {
  const { after } = lexicon();
  let result = apply(amount, before);
  let end = amount.end;
  for (let round = 0; round < 2; round++) {
    const hit = after.longest(codes, end);
    if (hit === null) break;
    if (hit.value === 'more' && (amount.unit === null || amount.approximate || !openEnds(codes, hit.end))) break;
    result = apply(result, hit.value);
    end = hit.end;
  }
  return { ...result, end };
}

/** 三年多, 五千元余: only where the word does not begin the next one (5家多家, 3人余下). */
function openEnds(codes: Uint16Array, end: number): boolean {
  const next = String.fromCharCode(codes[end] ?? 0);
  return !'家种个项次名方样元下地部'.includes(next) || next === '\u0000';
}

function apply(amount: Amount, bound: Bound): Amount {
  const { lo, hi, center } = amount;
  const base = center ?? lo ?? hi ?? 0;
  const half = amount.step / 2;
  switch (bound) {
    case 'plain':
      return amount;
    case 'near':
      return { ...amount, lo: tidy(base - half), hi: base, approximate: true, marked: true };
    case 'about':
      // 约十多 is as open as 十多: the word adds nothing to what the number leaves open.
      if (amount.approximate) return { ...amount, marked: true };
      return { ...amount, lo: tidy((lo ?? base) - half), hi: tidy((hi ?? base) + half), approximate: true, marked: true };
    case 'above':
      return { ...amount, hi: null, marked: true };
    case 'below':
      return { ...amount, lo: null, hi: hi, marked: true };
    case 'within':
      return { ...amount, lo: Math.min(0, base), hi, marked: true };
    case 'more':
      return { ...amount, hi: hi === null ? null : tidy(hi + amount.step), approximate: true, marked: true };
  }
}

export function startsWith(codes: Uint16Array, index: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (codes[index + i] !== word.charCodeAt(i)) return false;
  return true;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && ((tables().kinds[code] ?? 0) & ARABIC) !== 0;
}

function isLatin(code: number): boolean {
  return ((tables().kinds[code] ?? 0) & LATIN) !== 0;
}
