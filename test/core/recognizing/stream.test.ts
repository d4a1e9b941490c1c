import assert from 'node:assert/strict';
import { PassThrough, Readable, Writable } from 'node:stream';
import { answer, recognizeLines } from '../../../src/cli/recognize.ts';

async function run(lines: readonly string[]): Promise<unknown[]> {
  const output = new PassThrough();
  const done = recognizeLines(Readable.from(lines.map((line) => `${line}\n`)), output).then(() => output.end());
  let text = '';
  for await (const chunk of output) text += String(chunk);
  await done;
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('the stream of lines', () => {
  it('answers each line in order', async () => {
    assert.deepEqual(await run(['{"id":1,"text":"近90%的县"}', '', '{"id":"b","text":"昨日","ref":"2024-05-22"}']), [
      { id: 1, spans: [{ start: 0, end: 4, type: 'percent', value: 90, min: 85, max: 90, unit: '%' }] },
      { id: 'b', spans: [{ start: 0, end: 2, type: 'date', from: '2024-05-21', to: '2024-05-21' }] },
    ]);
  });

  it('answers a bad line with an error and goes on', async () => {
    const answers = await run(['{"id":1', '[]', '{"id":2,"text":"无"}']);
    assert.equal(answers.length, 3);
    assert.match(JSON.stringify(answers[0]), /"id":null,"error"/);
    assert.match(JSON.stringify(answers[1]), /"id":null,"error"/);
    assert.deepEqual(answers[2], { id: 2, spans: [] });
  });

  it('gives offsets of the raw text through glosses', () => {
    assert.equal(
      answer('{"id":1,"text":"國(guó)家有1400余項(xiàng)技術"}'),
      '{"id":1,"spans":[{"start":8,"end":14,"type":"quantity","value":1400,"min":1400,"max":1500,"unit":"项"}]}',
    );
  });

  it('waits for a slow reader', async () => {
    let written = 0;
    const slow = new Writable({
      highWaterMark: 16,
      write(chunk: Buffer, _encoding, callback): void {
        written += chunk.length;
        setImmediate(callback);
      },
    });
    await recognizeLines(Readable.from(Array.from({ length: 50 }, () => '{"id":1,"text":"5家"}\n')), slow);
    await new Promise((resolve) => slow.end(resolve));
    assert.equal(written, 50 * (Buffer.byteLength(answer('{"id":1,"text":"5家"}')) + 1));
  });

  it('ends quietly when the reader has gone', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, callback): void {
        callback(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    await recognizeLines(Readable.from(Array.from({ length: 20 }, () => '{"id":1,"text":"5家"}\n')), gone);
  });
});
