import * as assert from 'node:assert/strict';
import { heshu, removeTemporary, temporary } from './heshu.ts';

describe('heshu recognize', function () {
  this.timeout(60_000);
  after(removeTemporary);

  /** Runs lines through the command and gives the objects it wrote. */
  async function recognized(input: string): Promise<readonly Record<string, unknown>[]> {
    const run = await heshu(['recognize'], { cwd: temporary(), input });
    assert.equal(run.code, 0);
    return run.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('answers each line in order, with spans of the raw text', async () => {
    const [first, second] = await recognized('{"id":"b","text":"共有𠮷市書屋1400余間"}\n{"id":2,"text":"没有"}\n');
    assert.equal(first?.['id'], 'b');
    const spans = first['spans'] as readonly Record<string, unknown>[];
    assert.deepEqual(
      spans.filter(({ type }) => type === 'quantity').map(({ start, end, min, max }) => [start, end, min, max]),
      [[7, 13, 1400, 1500]],
    );
    assert.deepEqual(second, { id: 2, spans: [] });
  });

  it('goes on after a line that is no JSON, and reads a last line without a line break', async () => {
    const rows = await recognized('{"id":1,"text":"一"}\nnot json\n{"id":3,"text":"三"}');
    assert.deepEqual(
      rows.map(({ id }) => id),
      [1, null, 3],
    );
    assert.equal(typeof rows.at(1)?.['error'], 'string');
  });

  it('gives nothing for nothing', async () => {
    assert.deepEqual(await recognized(''), []);
  });

  it('ends quietly when the reader goes away', async () => {
    const line = JSON.stringify({ id: 1, text: '全市共有书屋120家。'.repeat(40) });
    const run = await heshu(['recognize'], {
      cwd: temporary(),
      input: `${line}\n`.repeat(2000),
      started: (close) => {
        close();
      },
    });
    assert.equal(run.stderr, '');
  });
});
