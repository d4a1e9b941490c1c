import assert from 'node:assert/strict';
import { lexicon, unitOf } from '../../../src/core/recognizing/lexicon.ts';
import { readTerm } from '../../../src/core/recognizing/nonfigures.ts';
import { recognizeFigures } from '../../../src/core/recognizing/recognize.ts';
import { AFTER, BEFORE } from '../../../src/core/recognizing/tables/approximations.ts';
import { COUNTERS } from '../../../src/core/recognizing/tables/counters.ts';
import { CURRENCIES, PARTS } from '../../../src/core/recognizing/tables/money.ts';
import { NOT_BEFORE, TERMS } from '../../../src/core/recognizing/tables/terms.ts';
import { ERAS, EVENTS, PLANS } from '../../../src/core/recognizing/tables/eras.ts';
import {
  DATE_NAMES,
  FESTIVALS,
  HOLIDAY_STRETCHES,
  HOLIDAYS,
  NTH_HOLIDAYS,
  QINGMING,
} from '../../../src/core/recognizing/tables/holidays.ts';
import * as words from '../../../src/core/recognizing/tables/timewords.ts';
import { DIMENSIONS, DURATIONS, SHARES } from '../../../src/core/recognizing/tables/units.ts';
import { parseIsoDay } from '../../../src/core/recognizing/times/calendar.ts';

function only(text: string): {
  quantities: number;
  times: number;
  unit: string | undefined;
  dimension: string | undefined;
} {
  const { quantities, times } = recognizeFigures(text, 0, text.length, '2024-05-22');
  return {
    quantities: quantities.length,
    times: times.length,
    unit: quantities[0]?.unit,
    dimension: quantities[0]?.dimension,
  };
}

function codes(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

describe('every row of the tables is read', () => {
  it('units of measure', () => {
    for (const { dimension, units } of DIMENSIONS) {
      for (const { name, factor, forms } of units) {
        assert.ok(factor > 0 && Number.isFinite(factor), name);
        assert.equal(unitOf(name)?.dimension, dimension, name);
        for (const form of forms) {
          assert.deepEqual(only(`长37.5${form}。`), { quantities: 1, times: 0, unit: name, dimension }, form);
        }
      }
    }
  });

  it('durations', () => {
    for (const { dimension, units } of DURATIONS) {
      for (const { name, forms } of units) {
        for (const form of forms) {
          assert.deepEqual(only(`共37.5${form}。`), { quantities: 1, times: 0, unit: name, dimension }, form);
        }
      }
    }
  });

  it('shares', () => {
    for (const { form, name, dimension } of SHARES) {
      assert.deepEqual(only(`增长3${form}。`), { quantities: 1, times: 0, unit: name, dimension }, form);
    }
  });

  it('currencies, before and after the number', () => {
    for (const { iso, name, forms, before, cents } of CURRENCIES) {
      const expected = { quantities: 1, times: 0, unit: name, dimension: `money:${iso}` };
      for (const form of [...forms, ...(cents ?? [])]) assert.deepEqual(only(`共37.5${form}。`), expected, form);
      for (const form of before) assert.deepEqual(only(`，${form}37.5。`), expected, form);
    }
    for (const [form, value] of PARTS) assert.equal(lexicon().parts.longest(codes(form), 0)?.value, value, form);
  });

  it('counters', () => {
    const others = new Set(DIMENSIONS.flatMap(({ units }) => units.flatMap(({ forms }) => forms)));
    for (const { units } of DURATIONS) for (const { forms } of units) for (const form of forms) others.add(form);
    for (const form of COUNTERS) {
      if (others.has(form)) continue;
      const unit = unitOf(form);
      assert.ok(unit !== null, form);
      if (unit.kind === 'count') assert.equal(unit.dimension, `count:${form}`);
    }
  });

  it('words before and after a number', () => {
    for (const [word, bound] of BEFORE) assert.equal(lexicon().before.longest(codes(word), 0)?.value, bound, word);
    for (const [word, bound] of AFTER) assert.equal(lexicon().after.longest(codes(word), 0)?.value, bound, word);
  });

  it('terms', () => {
    for (const term of TERMS) {
      const read = codes(`${term}。`);
      assert.equal(readTerm(read, 0), term.length, term);
    }
    for (const [term] of NOT_BEFORE) assert.ok(TERMS.includes(term), term);
  });

  it('time words', () => {
    const lists = [words.YEAR_WORDS, words.MONTH_WORDS, words.DAY_WORDS, words.WEEK_WORDS, words.QUARTER_WORDS];
    for (const [word] of lists.flat()) assert.equal(only(`，${word}，`).times, 1, word);
    for (const [word] of [...HOLIDAYS, ...NTH_HOLIDAYS, ...FESTIVALS]) assert.equal(only(word).times, 1, word);
    for (const [word] of words.STORY_YEARS) assert.equal(only(`，${word}5月，`).times, 1, word);
    for (const [word] of DATE_NAMES) assert.equal(only(`${word}黄金周`).times, 1, word);
    for (const [word] of [...words.DAY_PAIRS, ...words.MONTH_EDGES, [`${words.JANUARY}5日`] as const])
      assert.equal(only(`，${word}，`).times, 1, word);
    for (const word of [...QINGMING, ...words.LUNAR_WORDS.map((lunar) => `${lunar}八月十五`)])
      assert.equal(only(word).times, 1, word);
    for (const rows of HOLIDAY_STRETCHES.values()) {
      for (const row of rows) {
        const [from, to] = row.split('/').map(parseIsoDay);
        assert.ok(from !== undefined && from !== null && to !== undefined && to !== null && to - from < 10, row);
      }
    }
    for (const [word] of ERAS) assert.equal(only(`${word}20年`).times, 1, word);
    for (const [word] of PLANS) assert.equal(only(`“${word}”时期`).times, 1, word);
    for (const [word] of words.YEAR_EDGES) assert.equal(only(`2023年${word}，`).times, 1, word);
    for (const [word] of words.MONTH_PARTS) assert.equal(only(`3月${word}，`).times, 1, word);
    for (const [word, from, to] of EVENTS) {
      assert.ok((parseIsoDay(from) ?? 1) <= (parseIsoDay(to) ?? 0), word);
      assert.equal(only(`${word}以来`).times, 1, word);
    }
  });
});
