import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine, EngineDied } from '../../src/editor/engine.ts';
import { nodePort } from '../../src/worker/nodePort.ts';
import type { Port, Question, Reply } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';

const ARTICLE = '# 食堂\n\n2024年7月2日\n\n截至2024年6月底，临江市已建成社区食堂120个。\n';

describe('the engine behind a port', () => {
  it('answers as the corpus does', async () => {
    const engine = new Engine(() => Promise.resolve(localPort()));
    const changed = await engine.update([{ path: 'a.md', content: ARTICLE }]);
    assert.deepEqual(changed, ['a.md']);
    const view = await engine.document('a.md');
    assert.deepEqual(
      view?.claims.map(({ spot }) => [spot.text, spot.line, spot.character, spot.endCharacter]),
      [['120个', 4, 21, 25]],
    );
    assert.equal(await engine.document('b.md'), undefined);
    assert.deepEqual(await engine.findings(['a.md', 'b.md']), [
      { path: 'a.md', findings: [] },
      { path: 'b.md', findings: [] },
    ]);
  });

  it('fails every open question when the thread dies, and starts anew with the next', async () => {
    let starts = 0;
    const engine = new Engine(() => Promise.resolve(starts++ === 0 ? dyingPort() : localPort()));
    const update = engine.update([{ path: 'a.md', content: ARTICLE }]);
    const notes = engine.notes();
    const death = await rejection(update);
    assert.ok(death instanceof EngineDied);
    assert.deepEqual(
      death.suspects.map(({ path }) => path),
      ['a.md'],
    );
    assert.equal(await rejection(notes), death);
    assert.deepEqual(await engine.update([{ path: 'a.md', content: ARTICLE }]), ['a.md']);
    assert.equal(starts, 2);
  });

  it('says so when the thread cannot be started', async () => {
    const engine = new Engine(() => Promise.reject(new Error('no worker here')));
    const death = await rejection(engine.notes());
    assert.ok(death instanceof EngineDied);
    assert.match(death.message, /no worker here/);
  });

  it('notices that a thread of Node has ended', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'heshu-')), 'worker.cjs');
    writeFileSync(file, "require('node:worker_threads').parentPort.on('message', () => process.exit(3));");
    const death = await rejection(new Engine(() => Promise.resolve(nodePort(file))).notes());
    assert.ok(death instanceof EngineDied);
    assert.match(death.message, /3/);
  });
});

/** The engine in this thread, answering later as a thread does. */
function localPort(): Port {
  const answer = serve();
  let listen: (reply: Reply) => void = () => undefined;
  return {
    send: (question: Question) => {
      queueMicrotask(() => {
        listen(structuredClone(answer(question)));
      });
    },
    onReply: (listener) => {
      listen = listener;
    },
    onDeath: () => undefined,
    close: () => undefined,
  };
}

function dyingPort(): Port {
  let die: (reason: string) => void = () => undefined;
  return {
    send: () => {
      setTimeout(() => {
        die('out of memory');
      }, 5);
    },
    onReply: () => undefined,
    onDeath: (listener) => {
      die = listener;
    },
    close: () => undefined,
  };
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => assert.fail('it was answered'),
    (error: unknown) => error,
  );
}
