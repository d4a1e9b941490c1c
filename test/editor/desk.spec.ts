import { strict as assert } from 'node:assert';
import { Desk, type Death } from '../../src/editor/desk.ts';
import { Engine } from '../../src/editor/engine.ts';
import { Log } from '../../src/editor/log.ts';
import type { Port, Reply } from '../../src/worker/protocol.ts';

describe('the desk, when the engine dies', () => {
  // The extension's own channel has the same name: disposing this log would close that one too.
  const log = new Log();

  it('finds the deadly document, leaves it out and keeps the rest', async () => {
    const desk = new Desk(new Engine(() => Promise.resolve(port())), log);
    const deaths: Death[] = [];
    desk.onDidDie((death) => deaths.push(death));
    const sources = ['a.md', 'b.md', 'deadly.md'].map((path) => ({ path, content: path }));
    await desk.update(sources);
    assert.deepEqual(deaths.at(-1)?.suspects, ['a.md', 'b.md', 'deadly.md']);
    assert.equal(desk.paths.size, 0);
    // Put in anew, as `follow.ts` does, each suspect goes alone.
    await desk.update(sources);
    assert.deepEqual(deaths.at(-1)?.suspects, ['deadly.md']);
    await desk.update(sources);
    assert.deepEqual([...desk.paths], ['a.md', 'b.md']);
    assert.deepEqual(
      desk.skipped.map(({ path }) => path),
      ['deadly.md'],
    );
    assert.equal(deaths.length, 2);
    desk.dispose();
  });

  it('takes the document in again once it has changed', async () => {
    const desk = new Desk(new Engine(() => Promise.resolve(port())), log);
    await desk.update([{ path: 'a.md', content: 'deadly' }]);
    await desk.update([{ path: 'a.md', content: 'deadly' }]);
    assert.equal(desk.paths.size, 0);
    await desk.update([{ path: 'a.md', content: 'mended' + ' text' }]);
    assert.deepEqual([...desk.paths], ['a.md']);
    assert.deepEqual(desk.skipped, []);
    desk.dispose();
  });

  it('does not start an engine again and again that always dies', async () => {
    const desk = new Desk(new Engine(() => Promise.reject(new Error('no thread'))), log);
    const again: boolean[] = [];
    desk.onDidDie((death) => again.push(death.again));
    for (let i = 0; i < 6; i++) await desk.update([{ path: `${i}.md`, content: 'text' }]);
    assert.deepEqual(again, [true, true, true, true, false, false]);
    desk.dispose();
  });
});

/** An engine that dies over any document that says "deadly", and finds nothing in the others. */
function port(): Port {
  let reply: (reply: Reply) => void = () => undefined;
  let die: (reason: string) => void = () => undefined;
  return {
    send: ({ id, request }) => {
      setTimeout(() => {
        if (request.kind === 'update') {
          if (request.put.some(({ content }) => String(content).includes('deadly'))) die('deadly');
          else reply({ id, answer: { kind: 'update', changed: request.put.map(({ path }) => path) } });
        } else if (request.kind === 'findings') {
          reply({ id, answer: { kind: 'findings', files: [] } });
        }
      }, 1);
    },
    onReply: (listener) => {
      reply = listener;
    },
    onDeath: (listener) => {
      die = listener;
    },
    close: () => undefined,
  };
}
