import assert from 'node:assert/strict';
import { recorded } from '../../src/worker/kept.ts';
import type { Answer, AnswerTo, Request } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';

const TEXT = '截至目前，全市建成书房120个。\n';

describe('what people keep beside the documents', () => {
  it('dates the documents of its folder, escaped paths too, and of no other', () => {
    const ask = engine();
    const yaml = 'documents:\n  稿件/书房.txt:\n    published: 2021-04-18\n';
    ask({ kind: 'keep', files: [{ path: 'file:///a/.heshu/sources.yaml', content: yaml }] });
    const name = `${encodeURIComponent('稿件')}/${encodeURIComponent('书房.txt')}`;
    for (const [path, day] of [
      [`file:///a/${name}`, '2021-04-18'],
      [`file:///b/${name}`, null],
      ['file:///a/%E4%.txt', null],
    ] as const) {
      ask({ kind: 'update', put: [{ path, content: TEXT }], remove: [] });
      assert.equal(ask({ kind: 'document', path }).view?.published?.start ?? null, day, path);
    }
  });

  it('of two folders the inner one counts', () => {
    const ask = engine();
    const file = (folder: string, name: string, day: string): { path: string; content: string } => ({
      path: `${folder}.heshu/sources.yaml`,
      content: `documents:\n  ${name}:\n    published: ${day}\n`,
    });
    ask({
      kind: 'keep',
      files: [file('file:///a/b/', 'c.txt', '2022-02-02'), file('file:///a/', 'b/c.txt', '2021-01-01')],
    });
    ask({ kind: 'update', put: [{ path: 'file:///a/b/c.txt', content: TEXT }], remove: [] });
    assert.equal(ask({ kind: 'document', path: 'file:///a/b/c.txt' }).view?.published?.start, '2022-02-02');
  });

  it('tells what cannot be used, and the rest counts', () => {
    const ask = engine();
    ask({ kind: 'keep', files: [{ path: 'file:///a/.heshu/sources.yaml', content: 'documents:\n  ../x.txt: {}\n' }] });
    assert.deepEqual(
      ask({ kind: 'notes' }).notes.map(({ path, message }) => [path, message.id]),
      [['file:///a/.heshu/sources.yaml', 'sources.outside']],
    );
  });

  it('takes one more record, and refuses where the file is broken or the document is elsewhere', () => {
    const folder = 'file:///a/';
    const path = `file:///a/${encodeURIComponent('书房.txt')}`;
    assert.equal(recorded('', folder, path, '2021-04'), 'documents:\n  书房.txt:\n    published: 2021-04\n');
    assert.equal(
      recorded('# 我们的来源\ndocuments:\n  b.txt: {}\n', folder, path, '2021-04'),
      '# 我们的来源\ndocuments:\n  b.txt: {}\n  书房.txt:\n    published: 2021-04\n',
    );
    assert.equal(recorded('documents: [', folder, path, '2021-04'), null);
    assert.equal(recorded('', folder, 'file:///b/c.txt', '2021-04'), null);
    assert.equal(recorded('', folder, 'file:///a/../b/c.txt', '2021-04'), null);
  });
});

function engine(): <R extends Request>(request: R) => AnswerTo<R['kind']> {
  const answer = serve();
  return <R extends Request>(request: R) => {
    const reply = answer({ id: 1, request });
    assert.ok('answer' in reply, 'error' in reply ? reply.error : '');
    const isOf = (given: Answer): given is AnswerTo<R['kind']> => given.kind === request.kind;
    assert.ok(isOf(reply.answer));
    return reply.answer;
  };
}
