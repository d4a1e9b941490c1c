/** Bounds that ask for more than a word: 上百家, 比三十大, 占比过20. */
import { among, isBreak } from './match.ts';
import { type Amount, scaled } from './amountOf.ts';
import { bounded } from './bounds.ts';
import { HAN_UNIT, tables } from './chartables.ts';
import { readCore } from './core.ts';
import { readNumeral } from './numerals.ts';

const SHANG = '上'.charCodeAt(0);
const BI = '比'.charCodeAt(0);
const GUO = '过'.charCodeAt(0);
const PO = '破'.charCodeAt(0);
const DUO = '多'.charCodeAt(0);

/** 过 and 破 before a number are bounds after these (人数过千, 票房破亿), else the end of a verb (通过, 打破). */
const GUO_AFTER = '已均比率数量额值总收双人产占房';
const NIAN = '年'.charCodeAt(0);
/** Behind these 百, 千, 万 or 亿 may be a level that is kept or reached. */
const LEVEL_AFTER = '在达到';

/** True for 百, 千, 万, 亿 and the like. */
function isPower(code = 0): boolean {
  const { kinds, values } = tables();
  return ((kinds[code] ?? 0) & HAN_UNIT) !== 0 && (values[code] ?? 0) >= 2;
}

/** 上百家 (100 to 1000), 比三十大, 占比过20; null where the character is no such word. */
export function readMoreThan(codes: Uint16Array, index: number): Amount | null {
  const c = codes[index];
  if (c === SHANG) {
    if (!isPower(codes[index + 1]) || codes[index - 1] === 0x4ee5) return null;
    const core = readCore(codes, index + 1, true);
    if (core?.lo === null || core === null || core.unit?.kind === 'share' || core.fraction) return null;
    return {
      ...bounded(codes, core, 'plain', index),
      hi: core.lo * 10,
      center: null,
      approximate: true,
      marked: true,
    };
  }
  if (c === GUO || c === PO) {
    const before = codes[index - 1] ?? 0;
    if (before === 0 || !(among(GUO_AFTER, before) || (before === NIAN && isPower(codes[index + 1])))) return null;
    const core = readCore(codes, index + 1, true);
    return core === null ? null : bounded(codes, core, 'above', index);
  }
  // 保持在千亿元以上: no digit, and a limit.
  if (isPower(c) && among(LEVEL_AFTER, codes[index - 1] ?? 0)) {
    const core = readCore(codes, index, true);
    const limit = core === null ? null : bounded(codes, core, 'plain', index);
    return limit?.hi === null && limit.unit !== null ? limit : null;
  }
  if (c !== BI) return null;
  const numeral = readNumeral(codes, index + 1);
  if (numeral === null) return null;
  const core = scaled(numeral, index, numeral.end, 1, null, numeral.end, numeral.end, true);
  const word = codes[core.end] ?? 0;
  // 比二十多 at the end of what is said, not 比二十多年前.
  if (codes[core.end - 1] === DUO && isBreak(word))
    return { ...core, start: index, hi: null, center: core.lo, approximate: false, marked: true };
  const up = word !== 0 && among('大多高', word);
  const down = word !== 0 && among('小少低', word);
  if (!up && !down) return null;
  return { ...core, start: index, end: core.end + 1, lo: up ? core.lo : null, hi: up ? null : core.hi, marked: true };
}
