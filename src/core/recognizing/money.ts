/** Parts of a currency after its main unit, and alone. */
import { type Amount, scaled } from './amountOf.ts';
import { BAN } from './halves.ts';
import { ARABIC, HAN_DIGIT, tables } from './chartables.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { isBreak } from './match.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { tidy } from './powers.ts';
import { YOU } from './shares.ts';
import { KUAI } from './unitAfter.ts';

/** 十二块五毛, 五元六角七分, 一块二, 三块半, 两美元又三美分. */
export function withParts(
  codes: Uint16Array,
  numeral: Numeral,
  start: number,
  unitEnd: number,
  sign: number,
  unit: Unit,
  marked: boolean,
): Amount {
  const base = scaled(numeral, start, unitEnd, sign, unit, numeral.end, unitEnd, marked);
  if (base.approximate) return base;
  const { kinds } = tables();
  let i = unitEnd;
  let extra = 0;
  let end = unitEnd;
  if (isKuai(codes, unitEnd) && codes[i] === BAN && isBreak(codes[i + 1] ?? 0)) {
    extra = 0.5;
    end = i + 1;
  }
  for (let round = 0; round < 3; round++) {
    if (codes[i] === YOU) i++;
    const zero = codes[i] === 0x96f6;
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
    } else if (round < 2 && (round === 1 || isKuai(codes, unitEnd)) && isLastDigit(codes, part)) {
      // 三块五, 3块8, 三块零五, 两块二毛五.
      extra += part.lo * (round === 1 || zero ? 0.01 : 0.1);
      end = part.end;
    }
    break;
  }
  if (end === unitEnd) return base;
  const value = tidy(sign * (numeral.lo + extra));
  return { ...base, end, unitEnd: end, lo: value, hi: value, center: value, place: 0.01, step: 0.01 };
}

/** One digit with a mark or nothing behind it. */
function isLastDigit(codes: Uint16Array, part: Numeral): boolean {
  const next = codes[part.end] ?? 0;
  return part.digits === 1 && !part.shaped && isBreak(next) && next !== PERCENT;
}

const PERCENT = 0x25;

function isKuai(codes: Uint16Array, unitEnd: number): boolean {
  return codes[unitEnd - 1] === KUAI;
}

/** 两角五分, 五毛: parts of a yuan that stand alone. */
export function coins(codes: Uint16Array, numeral: Numeral, start: number, sign: number): Amount {
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
  // 四毛五.
  const bare = hit?.value === 0.1 && next?.style === 'han' && next.digits === 1 && cents === null;
  if (bare && isBreak(codes[next.end] ?? 0)) {
    value += next.lo * 0.01;
    end = next.end;
  }
  const total = tidy(sign * value);
  const base = scaled(numeral, start, end, sign, unit, numeral.end, end, true);
  return { ...base, lo: total, hi: total, center: total, place: 0.01, step: 0.01 };
}
