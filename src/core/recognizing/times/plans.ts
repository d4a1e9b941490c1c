/** Five-year plans. */
import { among, startsWith, wordAt } from '../match.ts';
import { readNumeral } from '../numerals.ts';
import { PLANS } from '../tables/eras.ts';
import { DI } from './characters.ts';
import { edgeEnds, span } from './spans.ts';
import type { Stated } from './stated.ts';
import type { TimeWord } from './words.ts';

const NAMES = ['期间', '时期', '规划', '计划', '普法'];

/** 十四五 is a plan; 一五 to 十五 only in quotes or before 计划, 规划, 时期, 期间. */
export function readPlan(
  codes: Uint16Array,
  word: Extract<TimeWord, { kind: 'plan' }>,
  start: number,
  end: number,
): Stated | null {
  const quoted = isQuote(codes[start - 1] ?? 0) && isQuote(codes[end] ?? 0);
  const named = wordAt(codes, end, NAMES) !== undefined;
  if (!quoted && !named && !word.sure) return null;
  if (word.sure && !quoted && among('个名家人项点万亿岁分', codes[end] ?? 0x2c)) return null;
  // The plans of legal education count from 1986 (一五普法).
  const law = startsWith(codes, quoted ? end + 1 : end, '普法');
  if (law && word.law > 0) return { ...span(end, word.law, 1, word.law + 4, 12, 'plan', 'absolute'), type: 'period' };
  // “十四五”末, “十四五”期末.
  const closed = quoted ? end + 1 : end;
  const at = startsWith(codes, closed, '期末') || startsWith(codes, closed, '期初') ? closed + 1 : closed;
  const edge = startsWith(codes, at, '末') ? word.last : startsWith(codes, at, '初') ? word.first : 0;
  if (edge > 0 && edgeEnds(codes, at + 1)) return span(at + 1, edge, 1, edge, 12, 'year', 'absolute');
  return { ...span(end, word.first, 1, word.last, 12, 'plan', 'absolute'), type: 'period' };
}

/** 第十四个五年规划: the first began in 1953, from the seventh on they follow each other. */
export function readNumberedPlan(codes: Uint16Array, index: number): Stated | null {
  if (codes[index] !== DI) return null;
  const numeral = readNumeral(codes, index + 1);
  if (numeral === null || !startsWith(codes, numeral.end, '个五年')) return null;
  const years = PLANS[numeral.lo - 1];
  if (years === undefined) return null;
  const named = startsWith(codes, numeral.end + 3, '规划') || startsWith(codes, numeral.end + 3, '计划');
  return { ...span(numeral.end + (named ? 5 : 3), years[1], 1, years[2], 12, 'plan', 'absolute'), type: 'period' };
}

export function isQuote(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x22 || code === 0x300c || code === 0x300d;
}
