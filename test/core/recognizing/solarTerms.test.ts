import assert from 'node:assert/strict';
import { FIRST_SOLAR_YEAR, SOLAR_TERMS, SOLAR_YEARS } from '../../../src/core/recognizing/tables/solarTerms.ts';
import { isoOf } from '../../../src/core/recognizing/times/calendar.ts';
import { qingming } from '../../../src/core/recognizing/times/lunar.ts';
import { solarTerm } from '../../../src/core/recognizing/times/solarTerms.ts';
import { check } from './check.ts';

const QINGMING = 6;

describe('solar terms', () => {
  it('with their year are days', () => {
    check('2024年立冬，去年冬至当天，2022年大暑以来', [
      '2024年立冬 = 2024-11-07',
      '去年冬至 = 2023-12-22',
      '2022年大暑以来 = 2022-07-23/ since',
    ]);
    check('立夏当天', ['立夏 = 2024-05-05']);
  });

  it('without one, as parts of other words or as weather are none', () => {
    check('立秋过后，冬至饺子，谷雨品牌', []);
    check('2023年大寒潮，2023年大雪，2023年雨水偏多', [
      '2023年 = 2023-01-01/2023-12-31',
      '2023年 = 2023-01-01/2023-12-31',
      '2023年 = 2023-01-01/2023-12-31',
    ]);
    check('2022年冬至2023年春', ['2022年 = 2022-01-01/2022-12-31', '2023年春 = 2023-03-01/2023-05-31']);
    check('2150年立冬', ['2150年立冬 = ?']);
  });

  it('follow each other by about 15 days in every year, and agree with the table of the Chinese calendar', () => {
    const years = SOLAR_YEARS.flatMap((row) => row.split(' ')).length;
    assert.equal(years, 168);
    let before: number | null = null;
    for (let year = FIRST_SOLAR_YEAR; year < FIRST_SOLAR_YEAR + years; year++) {
      assert.equal(solarTerm(year, QINGMING), qingming(year), String(year));
      for (let place = 0; place < 24; place++) {
        const day = solarTerm(year, place);
        assert.ok(day !== null);
        if (before !== null) assert.ok(day - before >= 14 && day - before <= 16, isoOf(day) ?? '');
        before = day;
      }
    }
    assert.equal(solarTerm(FIRST_SOLAR_YEAR - 1, 0), null);
    assert.equal(solarTerm(2024, 24), null);
  });

  it('are read by their names', () => {
    for (const [name] of SOLAR_TERMS) check(`2024年${name}`, [`2024年${name} = ${dayOf(name)}`]);
  });
});

function dayOf(name: string): string {
  const place = SOLAR_TERMS.find(([term]) => term === name)?.[1] ?? -1;
  return isoOf(solarTerm(2024, place)) ?? '';
}
