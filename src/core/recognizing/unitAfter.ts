/** The unit that follows a number. */
import { ARABIC, HAN_DIGIT, tables } from './chartables.ts';
import { BAN } from './halves.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { among, isBreak, isLatin } from './match.ts';
import type { Numeral } from './numerals.ts';

export const GE = '个'.charCodeAt(0);
export const KUAI = '块'.charCodeAt(0);
export const CHENG = '成'.charCodeAt(0);
const ZHE = '折'.charCodeAt(0);
const BIE = '别'.charCodeAt(0);
const GRADE = '级'.charCodeAt(0);
const OU = '欧'.charCodeAt(0);
const ZHENG = '整'.charCodeAt(0);
const BOOK = new Uint16Array(['部'.charCodeAt(0), 0]);

/** After 成 these make a word of it (二成功, 十成立). */
export const CHENG_WORDS = '立为员功果本长都人熟交品绩分效就套群对';

/** Units that are signs. */
const UNIT_SIGNS = '℃℉°%‰㎡';
/** 欧 before these is the continent or a name. */
const OU_WORDS = '洲盟美亚阳元冠文式版派佩泊';

const ZHE_WORDS = '合旧射叠返算';

export interface UnitHit {
  readonly unit: Unit;
  readonly end: number;
  readonly half: boolean;
}

/** One object serves all numbers, one after the other: almost every number asks for its unit. */
let lastHit: { -readonly [Part in keyof UnitHit]: UnitHit[Part] } | undefined;

function hitOf(unit: Unit, end: number, half: boolean): UnitHit {
  if (lastHit === undefined) return (lastHit = { unit, end, half });
  lastHit.unit = unit;
  lastHit.end = end;
  lastHit.half = half;
  return lastHit;
}

/** The unit after a number, which holds until the next one is read; 个半 before a unit adds a half of it. */
export function readUnit(codes: Uint16Array, index: number, numeral: Numeral): UnitHit | null {
  const { units } = lexicon();
  let at = index;
  let half = false;
  if (codes[index] === GE && codes[index + 1] === BAN) {
    const match = units.longest(codes, index + 2) ?? monthAt(codes, index + 2);
    if (match !== null && match.value.kind === 'duration') return hitOf(match.value, match.end, true);
  }
  if (codes[index] === GE && (codes[index + 1] === 0x591a || codes[index + 1] === 0x4f59)) {
    // 两个多月, 三个多小时
    const match = units.longest(codes, index + 2) ?? monthAt(codes, index + 2);
    if (match !== null && match.value.kind === 'duration') return hitOf(match.value, match.end, false);
  }
  // 1 kg, 20 ℃: Latin letters and signs keep their space.
  if (codes[at] === SPACE && (isLatin(codes[at + 1] ?? 0) || among(UNIT_SIGNS, codes[at + 1] ?? 0x20))) at++;
  let match = units.longest(codes, at);
  if (match === null) return null;
  if (at > index && match.value.kind === 'count') return null;
  if (match.value.kind === 'count' && match.value.name === '个') {
    const inner = units.longest(codes, match.end);
    if (
      inner !== null &&
      (inner.value.kind === 'money' || (inner.value.kind === 'share' && inner.value.dimension === 'point'))
    ) {
      at = match.end;
      match = inner;
    }
  }
  const unit = match.value;
  const last = codes[match.end - 1] ?? 0;
  const next = codes[match.end] ?? 0;
  // 迈上5万亿两个台阶: 两 before a counter is a number.
  if (unit.name === '两' && match.end === at + 1 && units.longest(codes, match.end) !== null) return null;
  // 三百来号人, 几十号人, but 5号人物 and 一号人选 name somebody.
  if (
    unit.name === '号人' &&
    ((numeral.style !== 'han' && !numeral.approximate) || numeral.hi < 10 || among('物员选才士', next))
  )
    return null;
  // 三部分别是: 别 takes 分 with it.
  if (unit.name === '部分' && next === BIE) {
    const whole = units.longest(BOOK, 0);
    return whole === null ? null : hitOf(whole.value, match.end - 1, half);
  }
  if (codes[match.end - 1] === OU && match.end === at + 1 && among(OU_WORDS, next)) return null;
  // 28.3万国有企业.
  if (unit.name === '国' && match.end === at + 1 && among('有营企资际内产防道民土籍旗债', next)) return null;
  // 4.32亿城镇职工.
  if (unit.name === '城' && match.end === at + 1 && among('镇市乡区际投', next)) return null;
  // 2单元501室, 三年级.
  if (unit.name === '单' && among('元位独', next)) return null;
  if (unit.name === '年' && next === GRADE) return null;
  // 6.18大促, 突破千亿大关.
  if (unit.name === '大' && (numeral.place < 0 || numeral.magnitude > 0)) return null;
  // 三四轮车.
  if (unit.name === '轮' && among('车驱椅胎', codes[match.end] ?? 0x2c)) return null;
  if (isLatin(last) && isLatin(next)) return null;
  if (unit.kind === 'share' && last === CHENG && among(CHENG_WORDS, next) && next !== 0) return null;
  if (unit.kind === 'share' && last === ZHE && among(ZHE_WORDS, next) && next !== 0) return null;
  if (codes[index] === KUAI && match.end === index + 1) return kuai(codes, match.end, numeral);
  if (codes[match.end - 1] === BAN) half = true;
  return hitOf(unit, match.end, half);
}

/** 个 + 多 or 半 + 月, 世纪: the unit without its classifier. */
export function monthAt(codes: Uint16Array, index: number): { end: number; value: Unit } | null {
  const { units } = lexicon();
  const code = codes[index];
  const form = code === MONTH[1] ? MONTH : code === CENTURY[1] && codes[index + 1] === CENTURY[2] ? CENTURY : null;
  const unit = form === null ? null : units.longest(form, 0);
  return form === null || unit === null ? null : { end: index + form.length - 2, value: unit.value };
}

/** With their classifier, and 0 at the end. */
const MONTH = new Uint16Array(['个', '月', ''].map((char) => (char === '' ? 0 : char.charCodeAt(0))));
const CENTURY = new Uint16Array(['个', '世', '纪', ''].map((char) => (char === '' ? 0 : char.charCodeAt(0))));

/** 块 is money where nothing countable follows (三块, 十二块五毛, 一百块钱), else a counter (三块土地). */
function kuai(codes: Uint16Array, end: number, numeral: Numeral): UnitHit | null {
  const { kinds } = tables();
  const next = codes[end] ?? 0;
  const kind = kinds[next] ?? 0;
  const { units } = lexicon();
  const yuan = units.longest(new Uint16Array([0x5143, 0]), 0);
  const piece = units.longest(new Uint16Array([KUAI, 0]), 0);
  const after = lexicon().after.longest(codes, end);
  const money =
    isBreak(next) ||
    (kind & (HAN_DIGIT | ARABIC)) !== 0 ||
    after !== null ||
    next === ZHENG ||
    (next === BAN && isBreak(codes[end + 1] ?? 0)) ||
    numeral.magnitude >= 4;
  const match = money ? yuan : piece;
  return match === null ? null : hitOf(match.value, end, false);
}

export const SPACE = 0x20;
