import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberText } from '../../src/editor/numberText.ts';

const POWERS: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8, 万亿: 12 };

describe('a number', () => {
  const check = (value: number, locale: string, expected: string): void => {
    assert.equal(numberText(value, locale), expected);
  };

  it('is grouped in English and counted in 万 and 亿 in Chinese', () => {
    check(1_186_000, 'en', '1,186,000');
    check(1_186_000, 'zh-cn', '118.6万');
    check(1_186_000, 'zh-TW', '118.6萬');
    check(10_500, 'zh-cn', '1.05万');
    check(350_000_000, 'zh-cn', '3.5亿');
    check(126_058_000_000_000, 'zh-cn', '126.058万亿');
    check(-20_000, 'zh-cn', '-2万');
  });

  it('is written out where it is small', () => {
    check(9999, 'zh-cn', '9,999');
    check(2.17, 'zh-cn', '2.17');
    check(0.1 + 0.2, 'en', '0.3');
  });

  it('is never rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e15 }), (value) => {
        const [, digits = '', power = ''] = /^([\d.,]+)(\D*)$/.exec(numberText(value, 'zh-CN')) ?? [];
        const [whole = '', rest = ''] = digits.replaceAll(',', '').split('.');
        assert.equal(Number(whole + rest.padEnd(POWERS[power] ?? NaN, '0')), value);
      }),
    );
  });
});
