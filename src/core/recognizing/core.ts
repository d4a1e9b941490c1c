/** Number and unit with sign and currency, without the approximations around them. */
import { type Amount, fractionOf, scaled } from './amountOf.ts';
import { BAN, half, withHalf } from './halves.ts';
import { among, isDigit, startsWith } from './match.ts';
import { coins, withParts } from './money.ts';
import { readNumeral } from './numerals.ts';
import { FEN, halfPrice, isHalfWord, percentPrefix, readFraction, withTenths } from './shares.ts';
import { CHENG, readUnit } from './unitAfter.ts';
import { withTenthsBehind } from './lengths.ts';
import { prefixUnit } from './unitBefore.ts';

export const FU = '负'.charCodeAt(0);
export const MINUS = 0x2d;
/** Behind these 负 is what is borne or owed, and no sign: 减负237亿元, 担负, 自负. */
const BEARING = '减增担背肩承胜欠辜抱自';
/** A hyphen behind these joins two dates: 2月29日-3月1日. */
const DATED = '年月日';
const POINT = 0x2e;
const DEGREE = 0xb0;
const DU = '度'.charCodeAt(0);
const DE = '的'.charCodeAt(0);
const ONE = '一'.charCodeAt(0);
const JIAO = '角'.charCodeAt(0);
const MAO = '毛'.charCodeAt(0);
const QIAN = '钱'.charCodeAt(0);

/** After a minus: 5, .5, 百分之五. */
function beginsNumber(codes: Uint16Array, index: number): boolean {
  return (
    isDigit(codes[index]) || (codes[index] === POINT && isDigit(codes[index + 1])) || startsWith(codes, index, '百分之')
  );
}

/** Number and unit, without the words around them. */
export function readCore(codes: Uint16Array, index: number, bareUnit: boolean): Amount | null {
  let i = index;
  let sign = 1;
  let marked = false;
  if (startsWith(codes, i, '对折')) return halfPrice(codes, index);
  if (startsWith(codes, i, '零下')) {
    sign = -1;
    i += 2;
  } else if (codes[i] === FU && !among(BEARING, codes[i - 1] ?? 0)) {
    sign = -1;
    i += codes[i + 1] === DE ? 2 : 1;
  } else if (
    codes[i] === MINUS &&
    codes[i - 1] !== MINUS &&
    !isDigit(codes[i - 1]) &&
    !among(DATED, codes[i - 1] ?? 0) &&
    beginsNumber(codes, i + 1)
  ) {
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
    } else if (startsWith(codes, i, '零下')) {
      sign = -1;
      i += 2;
    }
  }
  if (codes[i] === BAN) return half(codes, index, i, sign);
  const numeral = readNumeral(codes, i, bareUnit || marked);
  if (numeral === null) return null;
  i = numeral.end;
  if (
    codes[i] === BAN &&
    numeral.end === numeral.start + 1 &&
    codes[numeral.start] === ONE &&
    !isHalfWord(codes[i + 1] ?? 0)
  ) {
    return { ...fractionOf(numeral, index, i + 1, sign * 0.5), place: 0.1, step: 0.1 };
  }
  const fraction = readFraction(codes, numeral, index, sign);
  if (fraction !== null) return fraction;
  if (prefix?.degree === true) {
    if (codes[i] === DEGREE || codes[i] === DU) i++;
    return scaled(numeral, index, i, sign, prefix.unit, i, i, marked);
  }
  const unit = readUnit(codes, i, numeral);
  if (unit === null ? codes[i] === JIAO || codes[i] === MAO : codes[i] === FEN && codes[i + 1] === QIAN)
    return coins(codes, numeral, index, sign);
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
  return withTenthsBehind(codes, numeral, index, unit, sign) ?? withHalf(codes, numeral, index, unit, sign, marked);
}
