/** Rows of characters that look like figures and are none: codes, addresses of machines, versions, list marks. */
import { ARABIC, HAN_DIGIT, HAN_UNIT, LATIN, tables } from './chartables.ts';
import { lexicon } from './lexicon.ts';
import { among, isDigit, isHan, startsWith } from './match.ts';
import { extensionEnd, isLabelled, isMobile, isPhonePair, phoneEnd, spacedPhone } from './phones.ts';
import { wordList } from './trie.ts';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT = 0x40;
const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const HAO = 0x53f7;

/** A longer row of characters is cut into several. */
const LONGEST_ROW = 400;

/** After a short number these make it a hotline: 12345热线. */
const LINES = wordList([
  '热线',
  '报警',
  '急救',
  '客服',
  '短信',
  '专线',
  '平台热线',
  '电话',
  '服务热线',
  '政务服务便民热线',
  '网站',
  '举报',
]);

/**
 * The end of the row at `index` where it is no figure, or `index` where nothing speaks against it. `index` is at the
 * beginning of a row of Latin letters or digits, at `(`, `+`, `[` or `〔`.
 */
export function skipRow(codes: Uint16Array, index: number): number {
  const { kinds } = tables();
  const c = codes[index] ?? 0;
  const kind = kinds[c] ?? 0;
  if ((kind & LATIN) !== 0) return skipLatin(codes, index);
  if (c === 0x3014 || c === 0x5b || c === 0x3010)
    return skipBracketed(codes, index, c === 0x3014 ? 0x3015 : c === 0x5b ? 0x5d : 0x3011);
  if (c === OPEN || c === 0xff08)
    return (
      (isDigit(codes[index + 3]) || isLabelled(codes, index) ? bracketedPhone(codes, index) : null) ??
      skipListMark(codes, index) ??
      index
    );
  if (c === COLON) return codes[index + 1] === COLON ? skipDigits(codes, index) : index;
  if (c === PLUS) return phoneEnd(codes, index) ?? index;
  return skipDigits(codes, index);
}

/** Words, addresses, models: a row of Latin letters with the digits that hang on it. */
function skipLatin(codes: Uint16Array, index: number): number {
  const { kinds } = tables();
  let i = index;
  let address = false;
  while (i < index + LONGEST_ROW) {
    const c = codes[i] ?? 0;
    if (c <= SPACE || c > 0x7e) break;
    if (
      c === AT ||
      (c === COLON && (codes[i + 1] === SLASH || codes[i + 1] === COLON)) ||
      (c === DOT && i === index + 3 && startsWith(codes, index, 'www'))
    )
      address = true;
    if (
      !address &&
      ((kinds[c] ?? 0) & (LATIN | ARABIC)) === 0 &&
      !((c === HYPHEN || c === COLON || c === DOT || c === 0x5f || c === SLASH || c === AT) && isWordAt(codes, i + 1))
    )
      break;
    i++;
  }
  return Math.max(i, index + 1);
}

function isWordAt(codes: Uint16Array, index: number): boolean {
  const c = codes[index] ?? 0;
  return ((tables().kinds[c] ?? 0) & (LATIN | ARABIC)) !== 0 || c === SLASH || c === COLON;
}

/** 〔2023〕15号, [1], 【3】: a year or a mark in brackets. */
function skipBracketed(codes: Uint16Array, index: number, close: number): number {
  let i = index + 1;
  while (isDigit(codes[i]) && i < index + 6) i++;
  if (i === index + 1 || codes[i] !== close) return index;
  const after = i + 1;
  let j = after;
  while (isDigit(codes[j]) && j < after + 5) j++;
  return codes[j] === HAO ? j + 1 : after;
}

/** (1), （一）, (十二) as a mark of a list. */
function skipListMark(codes: Uint16Array, index: number): number | null {
  const { kinds } = tables();
  let i = index + 1;
  while (((kinds[codes[i] ?? 0] ?? 0) & (ARABIC | HAN_DIGIT | HAN_UNIT)) !== 0 && i < index + 4) i++;
  const close = codes[i];
  return i > index + 1 && (close === CLOSE || close === 0xff09) ? i + 1 : null;
}

/** Rows that begin with a digit. */
function skipDigits(codes: Uint16Array, index: number): number {
  const { kinds } = tables();
  // A short number before a Han character is the common case, and never a code.
  if (codes[index] !== 0x30 || !isDigit(codes[index + 2])) {
    for (let k = index + 1; k <= index + 3; k++) {
      if (isDigit(codes[k])) continue;
      const next = codes[k] ?? 0;
      if (k < index + 3 ? isHan(next) : isHan(next) && LINES().longest(codes, k) === null) return index;
      break;
    }
  }
  const spaced = codes[index + 3] === SPACE ? spacedPhone(codes, index) : index;
  if (spaced > index) return spaced;
  let i = index;
  let dots = 0;
  let colons = 0;
  let double = false;
  let hyphens = 0;
  let letters = 0;
  let slashes = 0;
  let digits = 0;
  let longest = 0;
  let group = 0;
  while (i < index + LONGEST_ROW) {
    const c = codes[i] ?? 0;
    const kind = kinds[c] ?? 0;
    if ((kind & ARABIC) !== 0) {
      digits++;
      group++;
      if (group > longest) longest = group;
    } else {
      group = 0;
      if ((kind & LATIN) !== 0) letters++;
      else if (c === DOT && isWordAt(codes, i + 1)) dots++;
      else if (c === COLON && isWordAt(codes, i + 1)) {
        colons++;
        if (codes[i + 1] === COLON) double = true;
      } else if (c === HYPHEN && isWordAt(codes, i + 1)) hyphens++;
      else if (c === SLASH) {
        slashes++;
        break;
      } else if (c === AT) return addressEnd(codes, i);
      else break;
    }
    i++;
  }
  if (double || colons >= 3) return i;
  if (dots >= 3 && letters === 0 && hyphens === 0) return i;
  const c = codes[index];
  const dated = hyphens + dots + slashes > 0 && isDateRow(codes, index);
  if (letters === 0 && hyphens >= 2 && !dated) return extensionEnd(codes, i);
  if (!dated && hyphens === 1 && letters === 0 && dots === 0 && isPhonePair(codes, index, digits, c === 0x30))
    return extensionEnd(codes, i);
  // A code: 0111, 005. A year of two digits (08年) and a clock (00:05) are none.
  if (c === 0x30 && longest === digits && digits >= 3 && dots === 0 && colons === 0) return phoneEnd(codes, index) ?? i;
  if (dots === 2 && letters === 0 && hyphens === 0 && !dated) return i;
  if (digits >= 5 && dots === 0 && !dated && isMobile(codes, index, digits)) return phoneEnd(codes, index) ?? i;
  if (!dated && !isCounted(codes, i) && isLabelled(codes, index))
    return phoneEnd(codes, index) ?? (digits >= 3 && dots === 0 ? i : index);
  if (digits <= 6 && letters === 0 && LINES().longest(codes, i) !== null) return i;
  return index;
}

/** 备案1200家, 储备32380亿: a unit behind the digits says that they count. */
function isCounted(codes: Uint16Array, end: number): boolean {
  const next = codes[end] ?? 0;
  if (((tables().kinds[next] ?? 0) & HAN_UNIT) !== 0 || among('多余', next)) return true;
  return isHan(next) && lexicon().units.longest(codes, end) !== null;
}

/** (0371)65598032, but not （2021—2025年） and (2021-2025). */
function bracketedPhone(codes: Uint16Array, index: number): number | null {
  const end = phoneEnd(codes, index);
  if (end === null || isCounted(codes, end) || isHan(codes[end] ?? 0)) return null;
  const years = end === index + 10 && isCentury(codes, index + 1) && isCentury(codes, index + 6);
  return years ? null : end;
}

function isCentury(codes: Uint16Array, index: number): boolean {
  return startsWith(codes, index, '19') || startsWith(codes, index, '20');
}

function addressEnd(codes: Uint16Array, from: number): number {
  let i = from;
  while (i < from + LONGEST_ROW) {
    const c = codes[i] ?? 0;
    if (c <= SPACE || c > 0x7e) break;
    i++;
  }
  return i;
}

/** The lengths of the groups of one row; made once, since every row with a sign asks for them. */
const lengths = new Uint8Array(25);

/** 2023-5-24, 2008.08.08, 10-1-2018 have one group of four digits or three of two. */
function isDateRow(codes: Uint16Array, index: number): boolean {
  const { kinds } = tables();
  const groups = lengths;
  let count = 0;
  let group = 0;
  for (let i = index; i < index + 24; i++) {
    const c = codes[i] ?? 0;
    if (((kinds[c] ?? 0) & ARABIC) !== 0) group++;
    else if (c === HYPHEN || c === DOT || c === SLASH) {
      groups[count++] = group;
      group = 0;
    } else break;
  }
  if (group > 0) groups[count++] = group;
  const a = groups[0] ?? 0;
  const b = groups[1] ?? 0;
  const c = groups[2] ?? 0;
  const d = groups[3] ?? 0;
  const e = groups[4] ?? 0;
  if (count === 6) return a === 4 && d === 4;
  if (count === 4) return a === 4 && c === 4;
  if (count === 5) return a === 4 && b <= 2 && c <= 2 && d <= 2 && e <= 2;
  if (count !== 3) return false;
  return (
    (a === 4 && b <= 2 && c <= 2) ||
    (c === 4 && a <= 2 && b <= 2) ||
    (a === 2 && b === 2 && c === 2) ||
    (a <= 2 && b <= 2 && c === 2)
  );
}
