import * as assert from 'node:assert/strict';
import { edtf } from '../../src/core/edtf.ts';

describe('days in EDTF', () => {
  for (const [start, end, expected] of [
    ['2024-05-06', '2024-05-06', '2024-05-06'],
    ['2024-02-01', '2024-02-29', '2024-02'],
    ['2023-02-01', '2023-02-28', '2023-02'],
    ['2024-02-01', '2024-02-28', '2024-02-01/2024-02-28'],
    ['2023-01-01', '2023-12-31', '2023'],
    ['2023-01-01', '2024-12-31', '2023-01-01/2024-12-31'],
    ['2019-10-01', null, '2019-10-01/..'],
    [null, '2020-12-31', '../2020-12-31'],
    [null, null, null],
  ] as const) {
    it(`${String(start)} to ${String(end)}`, () => {
      assert.equal(edtf({ start, end }), expected);
    });
  }
});
