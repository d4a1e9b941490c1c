import assert from 'node:assert/strict';
import { answering } from '../../src/worker/answering.ts';
import type { Reply, Request } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';

const FOLDER = 'file:///work/%E7%A8%BF%E4%BB%B6/';
const may = '---\ndate: 2024-05-06\n---\n\n截至2024年4月底，河南省共有社区食堂312个。\n';
const june = '---\ndate: 2024-06-03\n---\n\n截至2024年4月底，河南省共有社区食堂321个。\n';
const put = [
  { path: `${FOLDER}a%20b.md`, content: may },
  { path: `${FOLDER}c.md`, content: june },
];
const report = { kind: 'report', locale: 'en', folders: [{ uri: FOLDER, name: '稿件' }], skipped: [] } as const;

describe('a report of the engine', function () {
  this.timeout(30_000);

  it('names documents by their path in the folder, and nothing by its URI', () => {
    const answer = engine();
    answer({ kind: 'update', put, remove: [] });
    for (const format of ['markdown', 'html', 'csv', 'sarif', 'jsonld'] as const) {
      const text = answer({ ...report, format });
      assert.match(text, /a%20b\.md|a b\.md/);
      assert.doesNotMatch(text, /file:\/\//);
    }
    const two = { ...report, folders: [...report.folders, { uri: 'file:///x/', name: 'x' }] };
    assert.match(answer({ ...two, format: 'markdown' }), /\[稿件\/a b\.md:5:\d+\]/);
  });

  it('follows the rules of the folder: the file, and over it the settings', () => {
    const answer = engine();
    answer({ kind: 'update', put, remove: [] });
    const files = [{ path: `${FOLDER}.heshu/config.yaml`, content: 'rules:\n  HS101: warning\n' }];
    const severity = (): string => /## (\w+) \(1\)/.exec(answer({ ...report, format: 'markdown' }))?.[1] ?? 'none';
    assert.equal(severity(), 'Errors');
    answer({ kind: 'keep', files });
    assert.equal(severity(), 'Warnings');
    answer({ kind: 'keep', files, rules: [{ uri: FOLDER, rules: { HS101: 'hint', HS999: 3, x: 'off' } }] });
    assert.equal(severity(), 'none');
    answer({ kind: 'keep', files: [], rules: [{ uri: 'file:///elsewhere/', rules: { HS101: 'off' } }] });
    assert.equal(severity(), 'Errors');
  });

  it('says which files the folder wants, and what of its file is wrong', () => {
    const serving = serve();
    const content = 'include: "*.txt"\nexclude: [a/**]\nmaxSize: 3\nrules: 3\n';
    const { id, ...reply } = serving({
      id: 1,
      request: { kind: 'keep', files: [{ path: `${FOLDER}.heshu/config.yaml`, content }] },
    });
    assert.equal(id, 1);
    assert.deepEqual(reply, {
      answer: { kind: 'keep', configs: [{ uri: FOLDER, include: ['*.txt'], exclude: ['a/**'], maxSize: 3 }] },
    });
    const notes = serving({ id: 2, request: { kind: 'notes' } });
    assert.ok('answer' in notes && notes.answer.kind === 'notes');
    assert.deepEqual(notes.answer.notes, [
      { path: `${FOLDER}.heshu/config.yaml`, message: { id: 'config.rules', args: [4] } },
    ]);
  });

  it('has pictures where the plotting library is at hand, and every answer keeps its turn', async () => {
    const replies: Reply[] = [];
    await new Promise<void>((done) => {
      const ask = answering((reply) => {
        replies.push(reply);
        if (reply.id === 4) done();
      });
      const requests: readonly Request[] = [
        { kind: 'update', put, remove: [] },
        { ...report, format: 'html' },
        { ...report, format: 'csv' },
        { kind: 'notes' },
      ];
      for (const [index, request] of requests.entries()) ask({ id: index + 1, request });
    });
    assert.deepEqual(
      replies.map(({ id }) => id),
      [1, 2, 3, 4],
    );
    const html = replies[1];
    assert.ok(html && 'answer' in html && html.answer.kind === 'report');
    assert.match(html.answer.text, /<figure><svg /);
  });
});

/** An engine that gives the text of a report, and nothing for any other request. */
function engine(): (request: Request) => string {
  const answer = serve();
  return (request) => {
    const reply = answer({ id: 1, request });
    assert.ok('answer' in reply, JSON.stringify(reply));
    return reply.answer.kind === 'report' ? reply.answer.text : '';
  };
}
