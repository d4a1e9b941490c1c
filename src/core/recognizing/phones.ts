/** Telephone numbers, and the words that say that the digits behind them are the number of a line, a person or a permit. */
import { ARABIC, HAN_DIGIT, HAN_UNIT, tables } from './chartables.ts';
import { among, isDigit, isHan, startsWith } from './match.ts';
import { buildTrie, type Trie } from './trie.ts';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const NEWLINE = 0x0a;
const EXTENSION = '转'.charCodeAt(0);

/** How far before a row of digits a word such as 电话 may stand. */
const REACH = 10;

/** Words that say that the digits after them are a number of a line, a person or a permit. */
const LABELS = [
  '电话',
  '热线',
  '传真',
  '手机',
  '邮编',
  '邮政编码',
  '区号',
  '号码',
  '证号',
  '编号',
  '许可证',
  '备案',
  '网安备',
  '身份证',
  '账号',
  '帐号',
  '卡号',
  '微信',
  '信用代码',
  '股票代码',
  '证券代码',
  '客服',
  '拨打',
  '联系',
  '话号',
  '序列号',
  '公网安备',
  '备',
  '验证码',
  '校验码',
  '邀请码',
  '提取码',
  '密码',
  '工号',
  '学号',
  '单号',
  '车牌',
  '护照',
  '尾号',
  'QQ',
  'Tel',
  'TEL',
  'ISBN',
  'ISSN',
];

/** 010-62288559, 223-4567, 0371-65598032: an area code and a number. */
export function isPhonePair(codes: Uint16Array, index: number, digits: number, zero: boolean): boolean {
  if (zero && digits >= 9) return true;
  let first = 0;
  while (isDigit(codes[index + first])) first++;
  const second = digits - first;
  const after = codes[index + digits + 1] ?? 0;
  const bare = ((tables().kinds[after] ?? 0) & (HAN_DIGIT | HAN_UNIT)) === 0 && after !== 0x25;
  return (
    bare && ((first === 3 && second === 4 && !isHan(after)) || (zero && first >= 3) || (first >= 3 && second >= 7))
  );
}

export function isMobile(codes: Uint16Array, index: number, digits: number): boolean {
  return digits === 11 && codes[index] === 0x31 && (codes[index + 1] ?? 0) >= 0x33 && (codes[index + 1] ?? 0) <= 0x39;
}

let labels: Trie<true> | undefined;

/** A label such as 电话 stands close before, on the same line. */
export function isLabelled(codes: Uint16Array, index: number): boolean {
  labels ??= buildTrie(LABELS.map((label) => [label, true] as const));
  const { kinds } = tables();
  let others = 0;
  for (let i = index - 1; i >= 0 && i >= index - REACH - 24 && others < REACH; i--) {
    const c = codes[i] ?? 0;
    if (c === NEWLINE || c === 0x3002) return false;
    const match = labels.firsts[c] === 1 ? labels.longest(codes, i) : null;
    if (match !== null && match.end <= index) return gapIsShort(codes, match.end, index);
    if (((kinds[c] ?? 0) & ARABIC) === 0) others++;
  }
  return false;
}

/** Between the label and the digits stand only signs, digits and the words 号, 是, 为, 第, 字. */
function gapIsShort(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = codes[i] ?? 0;
    if (isHan(c) && !among('号是为第字码证请拨中心备话系方式人不短信编微费', c)) return false;
  }
  return true;
}

/** 138 0013 8000, 400 810 8888: the end of a number in groups that spaces set apart, or `index`. */
export function spacedPhone(codes: Uint16Array, index: number): number {
  const first = groupLength(codes, index);
  const second = codes[index + 3] === SPACE ? groupLength(codes, index + 4) : 0;
  const third = codes[index + 4 + second] === SPACE ? groupLength(codes, index + 5 + second) : 0;
  if (first !== 3 || third !== 4) return index;
  const mobile = second === 4 && isMobile(codes, index, 11);
  const service = second === 3 && (startsWith(codes, index, '400') || startsWith(codes, index, '800'));
  return mobile || service ? index + 9 + second : index;
}

function groupLength(codes: Uint16Array, index: number): number {
  let i = index;
  while (isDigit(codes[i]) && i < index + 5) i++;
  return i - index;
}

/** The end of the extension behind a phone number (转806), or `index`. */
export function extensionEnd(codes: Uint16Array, index: number): number {
  if (codes[index] !== EXTENSION || !isDigit(codes[index + 1])) return index;
  let i = index + 1;
  while (isDigit(codes[i]) && i < index + 8) i++;
  return i;
}

/** The end of digits, spaces, hyphens, brackets and points that hang together as one phone number; null below 5 digits. */
export function phoneEnd(codes: Uint16Array, index: number): number | null {
  const { kinds } = tables();
  let i = index;
  let digits = 0;
  let last = index;
  while (i < index + 40) {
    const c = codes[i] ?? 0;
    if (((kinds[c] ?? 0) & ARABIC) !== 0) {
      digits++;
      last = i + 1;
    } else if ((c === 0x78 || (c === EXTENSION && digits >= 7)) && isDigit(codes[i + 1])) {
      // An extension: 269-541-4584x068.
    } else if (
      c !== SPACE &&
      c !== HYPHEN &&
      c !== OPEN &&
      c !== CLOSE &&
      c !== DOT &&
      c !== SLASH &&
      c !== PLUS &&
      c !== 0xff08 &&
      c !== 0xff09 &&
      !(c === 0x78 && (codes[i + 1] === SPACE || isDigit(codes[i + 1])))
    ) {
      if (!startsWith(codes, i, 'ext')) break;
      i += 2;
    }
    i++;
  }
  if (digits < 5) return null;
  const first = codes[index] ?? 0;
  if (first === PLUS || first === OPEN || first === 0xff08)
    return digits >= 7 || first === PLUS ? (digits >= 7 ? last : null) : null;
  return last;
}
