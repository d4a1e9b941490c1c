import assert from 'node:assert/strict';
import { isoOf } from '../../../src/core/recognizing/times/calendar.ts';
import { lunarDay, lunarMonth, newYearsEve, qingming } from '../../../src/core/recognizing/times/lunar.ts';
import { check } from './check.ts';

describe('the Chinese calendar', () => {
  it('knows the days that everybody knows', () => {
    const newYears = ['2019-02-05', '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29'];
    for (const day of [...newYears, '2026-02-17', '2027-02-06', '2030-02-03', '1949-01-29', '2000-02-05'])
      assert.equal(isoOf(lunarDay(Number(day.slice(0, 4)), 1, 1)), day);
    for (const day of ['2020-10-01', '2021-09-21', '2023-09-29', '2024-09-17', '2025-10-06'])
      assert.equal(isoOf(lunarDay(Number(day.slice(0, 4)), 8, 15)), day);
    assert.equal(isoOf(newYearsEve(2024)), '2024-02-09');
    assert.deepEqual([2023, 2024].map(qingming).map(isoOf), ['2023-04-05', '2024-04-04']);
  });

  it('has years that follow each other without a gap, and nothing outside its table', () => {
    for (let year = 1929; year < 2096; year++) {
      const last = lunarMonth(year, 12);
      assert.ok(last !== null);
      assert.equal(last.to + 1, lunarDay(year + 1, 1, 1), String(year));
    }
    for (const year of [1928, 2097, -1, 0.5, Number.NaN]) assert.equal(lunarDay(year, 1, 1), null);
    for (const [month, day] of [
      [0, 1],
      [13, 1],
      [1, 0],
      [1, 31],
      [1, 30],
    ] as const)
      assert.equal(lunarDay(2017, month, day), null);
  });

  it('agrees with the platform in years that it has right', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    for (const year of [1931, 1964, 1999, 2001, 2008, 2017, 2020, 2023, 2024, 2025, 2033]) {
      for (let month = 1; month <= 12; month++) {
        const days = lunarMonth(year, month);
        assert.ok(days !== null);
        assert.equal(format.format(new Date(days.from * 86_400_000)), `${month}/1`, `${year}-${month}`);
      }
    }
  });
});

describe('dates of the Chinese calendar', () => {
  it('are read with 农历, with the names of months, and with 初', () => {
    check('农历正月初五开市，农历八月十五，阴历二月十九', [
      '农历正月初五 = 2024-02-14',
      '农历八月十五 = 2024-09-17',
      '阴历二月十九 = 2024-03-28',
    ]);
    check('腊月二十三，正月初五至初七，农历2015年十月初一，2012年农历正月十五', [
      '腊月二十三 = 2024-02-02',
      '正月初五至初七 = 2024-02-14/2024-02-16',
      '农历2015年十月初一 = 2015-11-12',
      '2012年农历正月十五 = 2012-02-06',
    ]);
    check('农历二月至四月，腊月18，已经', ['农历二月至四月 = 2024-03-10/2024-06-05', '腊月18 = 2024-01-28']);
  });

  it('are read in Han numerals without 日, but not after a year in digits', () => {
    check('八月十五，去年八月十五，二月十五日', [
      '八月十五 = 2024-09-17',
      '去年八月十五 = 2023-09-29',
      '二月十五日 = 2024-02-15',
    ]);
    check('一九四五年八月十五', ['一九四五年八月十五 = 1945-08-15']);
    check('三月初三家企业开工', ['三月初 = 2024-03-01/2024-03-10', '三家 = 3 家']);
  });

  it('have no days where the month has none such, the leap month, or the year could be either', () => {
    check('正月三十', ['正月三十 = ?'], '2017-03-22');
    check('农历闰六月初一，2015年腊月初八，雍正四年正月初一', [
      '农历闰六月初一 = ?',
      '2015年腊月初八 = ?',
      '雍正四年正月初一 = ?',
    ]);
    check('农历正月初五', ['农历正月初五 = ?'], null);
  });
});

describe('festivals and holidays', () => {
  it('are days of the year that is written, or the nearest', () => {
    check('2024年春节，今年中秋节，去年元旦，2023年清明节', [
      '2024年春节 = 2024-02-10',
      '今年中秋节 = 2024-09-17',
      '去年元旦 = 2023-01-01',
      '2023年清明节 = 2023-04-05',
    ]);
    check('除夕，市内公交免费', ['除夕 = 2025-01-28'], '2025-01-10');
    check('大年三十晚上8点，大年初三，端午节，元宵节当天', [
      '大年三十晚上8点 = 2024-02-09 clock',
      '大年初三 = 2024-02-12',
      '端午节 = 2024-06-10',
      '元宵节 = 2024-02-24',
    ]);
    check('中秋，全市放假', ['中秋 = ?'], '2017-03-22');
  });

  it('bound what follows from the last one, or before the next', () => {
    check('春节以来，春节后，春节前', [
      '春节以来 = 2024-02-10/ since',
      '春节后 = 2024-02-10/ since',
      '春节前 = /2024-02-09 until',
    ]);
    check('春节以来', ['春节以来 = 2024-02-10/ since'], '2024-12-01');
    check('春节前', ['春节前 = /2025-01-28 until'], '2024-12-01');
  });

  it('are stretches where the official holiday is known, else only the year', () => {
    check('2024年春节假期，国庆期间，2023年五一假期', [
      '2024年春节假期 = 2024-02-10/2024-02-17',
      '国庆期间 = 2024-10-01/2024-10-07',
      '2023年五一假期 = 2023-04-29/2023-05-03',
    ]);
    check('今年“五一”假期，“五一”', ['今年“五一”假期 = 2024-05-01/2024-05-05']);
    check('2031年春节假期', ['2031年 = 2031-01-01/2031-12-31']);
    check('清明小长假，端午假期', []);
  });

  it('are no days near them, in names, and in lists', () => {
    check('春节前后，中秋晚会，端午食品，春节联欢晚会，清明上河图，政治清明，过春节，“春节”', []);
    check('中秋国庆假期，元旦、春节期间，国庆节前夕，五一前后', []);
  });
});
