/** Units that stand before the number: currencies and scales of temperature. */
import { ARABIC, HAN_DIGIT, HAN_UNIT, tables } from './chartables.ts';
import { FU, MINUS } from './core.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { isDigit, startsWith } from './match.ts';

interface Prefix {
  readonly end: number;
  readonly unit: Unit;
  readonly degree: boolean;
}

/** 人民币50元, $20, 摄氏37度. */
export function prefixUnit(codes: Uint16Array, index: number): Prefix | null {
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
    return {
      end,
      unit: { kind: 'measure', name, dimension: `temperature:${name === '℃' ? 'C' : 'F'}`, factor: 1, scale: 1 },
      degree: true,
    };
  }
  return null;
}

const SCALES = [
  ['摄氏', '℃'],
  ['华氏', '℉'],
] as const;
