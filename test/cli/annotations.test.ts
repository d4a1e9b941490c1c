import * as assert from 'node:assert/strict';
import { anchorOf } from '../../src/core/annotations/anchor.ts';
import { annotationText, NO_ANNOTATIONS, withEdits } from '../../src/core/annotations/file.ts';
import type { Decision, DecisionState } from '../../src/core/annotations/model.ts';
import type { Report } from '../../src/report/contract.ts';
import { heshu, removeTemporary, temporary, type Run } from './heshu.ts';

const TEXT = '山村纪事\n\n春晖读书社2024年2月30日为山村送去图书1200册。\n';
const DAY = '2月30日';

/** The file with one decision on the day that the calendar does not have. */
function decided(state: DecisionState): string {
  const start = TEXT.indexOf('2024年');
  const parts = { id: 'urn:uuid:1', created: '2026-11-01T08:00:00.000Z', creator: '何敏', state, note: '原文如此' };
  const anchor = anchorOf(TEXT, 'a.txt', { start, end: TEXT.indexOf(DAY) + DAY.length });
  const annotation: Decision = { kind: 'decision', ...parts, reach: 'here', anchor, rule: 'HS204' };
  return annotationText(withEdits(NO_ANNOTATIONS, [{ kind: 'put', annotation }]));
}

async function check(annotations: string, ...more: readonly string[]): Promise<Run> {
  const cwd = temporary({ 'a.txt': TEXT, '.heshu/annotations.jsonl': annotations });
  return heshu(['check', '.', ...more], { cwd });
}

describe('.heshu/annotations.jsonl on the command line', function () {
  this.timeout(60_000);
  after(removeTemporary);

  for (const [state, code] of [
    ['ignored', 0],
    ['verified', 0],
    ['corrected', 0],
    ['disputed', 1],
  ] as const) {
    it(`a finding that is ${state} ends with ${code}`, async () => {
      const run = await check(decided(state), '--format', 'json');
      const { findings } = JSON.parse(run.stdout) as Report;
      const found = findings.find(({ rule }) => rule === 'HS204');
      assert.deepEqual(found?.decision, {
        state,
        reach: 'here',
        note: '原文如此',
        creator: '何敏',
        at: '2026-11-01T08:00:00.000Z',
      });
      assert.equal(run.code, code, run.stderr);
    });
  }

  it('the text form leaves out what is settled and tells how much that is', async () => {
    const { stdout, code } = await check(decided('ignored'));
    assert.doesNotMatch(stdout, /HS204/);
    assert.match(stdout, /Settled by decisions: 1/);
    assert.equal(code, 0);
  });

  it('without a decision the finding fails', async () => {
    assert.equal((await check('')).code, 1);
  });

  it('a line that leads out of the folder, or is none, is told and changes nothing', async () => {
    const { stderr, code } = await check(`${decided('ignored').replace('a.txt', '../a.txt')}手写\n`);
    assert.match(stderr, /annotations\.jsonl: Line 1 names “\.\.\/a\.txt”/);
    assert.match(stderr, /annotations\.jsonl: Line 2 cannot be read/);
    assert.equal(code, 1);
  });
});
