/** What each UTF-16 code unit is to the scanners: three tables of 64 K entries, built on first use. */

/** Bits of `kinds`. */
export const ARABIC = 1;
export const HAN_DIGIT = 2;
export const HAN_UNIT = 4;
export const LATIN = 8;
export const SPACED = 16;
/** Financial or rare numerals that are also plain words (大陆, 参加, 队伍): alone they are no number. */
export const WORDLIKE = 32;

export interface CharTables {
  /** The code that stands for a code unit: half width, one form for each numeral. */
  readonly same: Uint16Array;
  readonly kinds: Uint8Array;
  /** The digit's value, or the power of ten of a unit (十 1, 万 4). */
  readonly values: Uint8Array;
}

/**
 * Han digits by value. Sources: GB/T 15835-2011 (numerals in publications) with its financial forms, and their
 * traditional variants in the Unihan fields kPrimaryNumeric and kAccountingNumeric.
 */
const DIGITS = ['零〇○', '一壹弌', '二贰貳弍两兩', '三叁叄弎', '四', '五', '六', '七柒', '八捌', '九玖'];
/** Financial digits that are plain words as well. */
const WORDLIKE_DIGITS: readonly (readonly [string, number])[] = [
  ['参參', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆陸', 6],
];
/** Units by power of ten; 兆 is 10¹² as in cn2an and Recognizers, which is how news text outside data sizes uses it. */
const UNITS: readonly (readonly [string, number])[] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万萬', 4],
  ['亿億', 8],
  ['兆', 12],
];
/** Traditional, then simplified: for raw text, which has not been folded. */
const FORMS = '點点負负幾几數数餘余來来兩两個个過过達达約约時时後后號号週周間间內内圓圆幣币萬万億亿歲岁個个餘余';
/** Dashes and tildes of ranges become `-` and `~`; prolonged sound marks and box lines are used as dashes. */
const DASHES = '–—―‒−－ーー─一'.slice(0, -1);
const TILDES = '～〜∼˜';

/** The code units of some characters, to be asked for quickly. */
export function codeSet(chars: string): ReadonlySet<number> {
  const set = new Set<number>();
  for (let i = 0; i < chars.length; i++) set.add(chars.charCodeAt(i));
  return set;
}

let built: CharTables | undefined;

export function tables(): CharTables {
  built ??= build();
  return built;
}

function build(): CharTables {
  const same = new Uint16Array(65536);
  const kinds = new Uint8Array(65536);
  const values = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) same[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) same[code] = code - 0xfee0;
  same[0xa0] = 0x20;
  for (const dash of DASHES) same[dash.charCodeAt(0)] = 0x2d;
  for (const tilde of TILDES) same[tilde.charCodeAt(0)] = 0x7e;
  same['￥'.charCodeAt(0)] = '¥'.charCodeAt(0);
  same['￡'.charCodeAt(0)] = '£'.charCodeAt(0);
  same['￦'.charCodeAt(0)] = '₩'.charCodeAt(0);
  same['﹪'.charCodeAt(0)] = 0x25;
  for (let i = 0; i + 1 < FORMS.length; i += 2) same[FORMS.charCodeAt(i)] = FORMS.charCodeAt(i + 1);
  for (let code = 0x30; code <= 0x39; code++) set(code, ARABIC, code - 0x30);
  for (let code = 0x41; code <= 0x5a; code++) kinds[code] = kinds[code + 0x20] = LATIN;
  for (let code = 0x2e80; code <= 0x9fff; code++) kinds[code] = SPACED;
  for (let code = 0xf900; code <= 0xfaff; code++) kinds[code] = SPACED;
  DIGITS.forEach((forms, value) => {
    for (const form of forms) set(form.charCodeAt(0), SPACED | HAN_DIGIT, value);
  });
  for (const [forms, value] of WORDLIKE_DIGITS) {
    for (const form of forms) set(form.charCodeAt(0), SPACED | HAN_DIGIT | WORDLIKE, value);
  }
  for (const form of '廿卅卌') set(form.charCodeAt(0), SPACED | HAN_UNIT, 1);
  for (const [forms, power] of UNITS) {
    for (const form of forms) set(form.charCodeAt(0), SPACED | HAN_UNIT, power);
  }
  return { same, kinds, values };

  function set(code: number, kind: number, value: number): void {
    kinds[code] = kind;
    values[code] = value;
  }
}
