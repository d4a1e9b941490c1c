/** Stretches of time of several parts: 四年六个月, 8天20小时. */
import { among } from './match.ts';
import type { Amount } from './amountOf.ts';
import { lexicon, type Unit } from './lexicon.ts';
import { readNumeral } from './numerals.ts';
import { tidy } from './powers.ts';
import { FEN } from './shares.ts';

const DAYS_A_MONTH = 30.436875;

/** Between the parts of a stretch of time: 一年多三个月又20天8小时余50分钟. */
const FILLERS = '又零余多';

/** 四年六个月, 8天20小时: parts from large to small as one stretch in the unit of the first; null where no part follows. */
export function withSmaller(codes: Uint16Array, first: Amount, half: number): Amount | null {
  if (first.unit === null || first.lo === null || first.center === null) return null;
  let { end } = first;
  let factor = first.unit.factor;
  let { dimension } = first.unit;
  let value = first.center + half;
  let mixed = false;
  let place = first.place;
  for (let part = 0; part < 6; part++) {
    let at = end;
    while (at < end + 2 && among(FILLERS, codes[at] ?? 0x2c)) at++;
    const numeral = readNumeral(codes, at);
    if (numeral === null || numeral.approximate || numeral.style === 'mixed') break;
    const hit = smallerUnit(codes, numeral.end);
    if (hit === null || (hit.value.dimension === dimension && hit.value.factor >= factor)) break;
    if (hit.value.dimension !== dimension && (dimension !== 'time:months' || hit.value.dimension !== 'time:days'))
      break;
    if (hit.value.dimension !== dimension) mixed = true;
    const scale =
      hit.value.dimension === first.unit.dimension
        ? hit.value.factor / first.unit.factor
        : hit.value.factor / 86400 / DAYS_A_MONTH / first.unit.factor;
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
