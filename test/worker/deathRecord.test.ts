import assert from 'node:assert/strict';
import { DeathRecord } from '../../src/editor/deathRecord.ts';
import { EngineDied } from '../../src/editor/engine.ts';

const input = (path: string, content = path): { readonly path: string; readonly content: string } => ({
  path,
  content,
});

describe('what the engine died of', () => {
  it('is nobody where several were read, and each of those is read alone from then on', () => {
    const record = new DeathRecord();
    const death = new EngineDied('exit', [input('a'), input('b')]);
    assert.equal(record.knows(death), false);
    assert.deepEqual(record.take(death), { deadly: undefined, again: true });
    assert.equal(record.knows(death), true);
    assert.deepEqual(record.inBatches([input('a'), input('c'), input('b')]), [
      [input('c')],
      [input('a')],
      [input('b')],
    ]);
  });

  it('is the one that was read alone, until it has changed', () => {
    const record = new DeathRecord();
    assert.deepEqual(record.take(new EngineDied('exit', [input('a')])), { deadly: 'a', again: true });
    assert.equal(record.isDeadly(input('a')), true);
    assert.equal(record.isDeadly(input('a', 'another')), false);
    assert.equal(record.isDeadly(input('b')), false);
  });

  it('ends the starting anew where it comes again and again', () => {
    const record = new DeathRecord();
    const again = Array.from({ length: 5 }, () => record.take(new EngineDied('exit', [])).again);
    assert.deepEqual(again, [true, true, true, true, false]);
  });
});
