import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readBaseline } from '../../src/report/baseline.ts';

function check(text: string, expected: readonly string[] | 'json' | 'shape'): void {
  const read = readBaseline(text);
  assert.deepEqual(read.kind === 'broken' ? read.why : [...read.fingerprints], expected);
}

describe('a baseline', () => {
  it('is a report in JSON or in SARIF', () => {
    check('{"findings":[{"fingerprint":"a"},{"fingerprint":"b"},{"fingerprint":"a"}]}', ['a', 'b']);
    check('\ufeff{"findings":[]}', []);
    check('{"version":"2.1.0","runs":[{"results":[{"partialFingerprints":{"heshu/v1":"c"}}]},{}]}', ['c']);
    check('{"version":"2.1.0","runs":[]}', []);
  });

  it('is broken where it is anything else', () => {
    for (const text of ['', '{', 'nothing', '{"findings":[}']) check(text, 'json');
    for (const text of ['null', '[]', '3', '{}', '{"findings":3}', '{"findings":[{}]}', '{"findings":[null]}']) {
      check(text, 'shape');
    }
    check('{"version":"2.1.0","runs":[{"results":[{"ruleId":"x"}]}]}', 'shape');
    check('{"version":"2.0.0","runs":[]}', 'shape');
    check('{"version":"2.1.0","runs":[3]}', 'shape');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readBaseline(text);
      }),
    );
  });
});
