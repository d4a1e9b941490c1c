import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quantity, Time } from '../../../src/core/model.ts';
import { recognizeFigures } from '../../../src/core/recognizing/recognize.ts';

/** Characters that mean something to the scanners, so that random texts hit them. */
const CHARS =
  '0123456789.,，-—~～/:()（）%％‰$￥零〇一二三四五六七八九十百千万亿兆两廿卅几数余多来半第上下前后近约超过至到从年月日号时点分秒周季度个家元块角毛米公里斤吨成折倍届级以内之左右截今去明本 \n　abkwx“”〔〕[]党的大以来世纪代旬初底末';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...CHARS.split('')), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

function assertSound(value: string, found: readonly (Quantity | Time)[]): void {
  let last = 0;
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    assert.ok(start >= last && end > start && end <= value.length, `${start}–${end} of ${JSON.stringify(value)}`);
    last = end;
  }
}

describe('any text', () => {
  it('gives spans in range, in order, without overlap, and never throws', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('2024-02-29', '2024', 'no day', null), (value, reference) => {
        const { quantities, times } = recognizeFigures(value, 0, value.length, reference);
        assertSound(value, [...quantities, ...times]);
        assertSound(value, quantities);
        for (const { value: amount, unitSpan, start, end } of quantities) {
          if (amount.min !== null && amount.max !== null) assert.ok(amount.min <= amount.max);
          for (const bound of [amount.min, amount.max, amount.center])
            assert.ok(bound === null || Number.isFinite(bound));
          assert.ok(
            amount.rounding >= 0 && unitSpan.start <= unitSpan.end && unitSpan.start >= start && unitSpan.end <= end,
          );
        }
        for (const { from, to, impossible } of times) {
          if (from !== null && to !== null) assert.ok(from <= to, JSON.stringify(value));
          if (impossible === true) assert.deepEqual([from, to], [null, null]);
        }
      }),
      { numRuns: 1000, examples: [['过 $0', '2024-02-29']] },
    );
  });

  it('is read the same alone and inside a stretch', () => {
    fc.assert(
      fc.property(text, text, (before, value) => {
        const alone = recognizeFigures(value, 0, value.length, '2024-05-22');
        const whole = `${before}${value}${before}`;
        const inside = recognizeFigures(whole, before.length, before.length + value.length, '2024-05-22');
        assert.equal(inside.quantities.length, alone.quantities.length);
        assert.equal(inside.times.length, alone.times.length);
      }),
    );
  });

  it('round-trips numbers and days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const written = `${number.toLocaleString('en')}家`;
        assert.equal(recognizeFigures(written, 0, written.length, null).quantities[0]?.value.center, number);
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const written = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
          const [time] = recognizeFigures(written, 0, written.length, null).times;
          assert.deepEqual([time?.from, time?.to], [iso, iso]);
        },
      ),
    );
  });
});

describe('time', () => {
  /** Milliseconds that a text takes, the best of three. */
  function cost(value: string): number {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      recognizeFigures(value, 0, value.length, '2024-05-22');
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }

  const PROSE = '2023年全市新增床位1.1万张，同比增长5.6%，其中县级医院占三成以上，预计到2025年底投资超过30亿元。';

  it('is linear: ten times the text takes about ten times as long', () => {
    const short = PROSE.repeat(2000);
    cost(short);
    assert.ok(cost(short.repeat(10)) / cost(short) < 30);
  }).timeout(30_000);

  for (const char of ['9', '一', '亿', '年', '十', '1,', '1-', '近', ' ', '(', '1年', '第一', '电话1']) {
    it(`of a long row of ${JSON.stringify(char)} stays flat`, () => {
      const row = (length: number): string => char.repeat(Math.ceil(length / char.length));
      cost(row(20_000));
      assert.ok(cost(row(200_000)) < 10 * 5 * Math.max(cost(row(20_000)), 1));
    }).timeout(20_000);
  }
});
