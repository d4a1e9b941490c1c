import assert from 'node:assert/strict';
import type { NameVariant } from '../../src/worker/views.ts';
import type { Answer, AnswerTo, Request } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';

const A = '临江市民政局局长何敏表示，临江市民政局将再建食堂。\n';
const B = '臨江市民政局局長何敏說，食堂受歡迎。\n';

describe('the names of the workspace', () => {
  it('are counted by mention and document, and forgotten with their document', () => {
    const ask = engine();
    ask({ kind: 'update', put: [file('a.md', A), file('b.md', B)], remove: [] });
    assert.deepEqual(counts(ask), ['临江市民政局 3 in 2', '何敏 2 in 2']);
    ask({ kind: 'update', put: [file('a.md', '无名。\n')], remove: [] });
    assert.deepEqual(counts(ask), ['临江市民政局 1 in 1', '何敏 1 in 1']);
    ask({ kind: 'update', put: [], remove: ['b.md'] });
    assert.deepEqual(counts(ask), []);
  });

  it('open into the ways in which documents write them, each with its places', () => {
    const ask = engine();
    ask({ kind: 'update', put: [file('a.md', A), file('b.md', B)], remove: [] });
    const name = { type: 'organization', canonical: '临江市民政局' } as const;
    assert.deepEqual(shown(ask({ kind: 'mentions', name }).variants), [
      '临江市民政局: a.md:1:1 临江市民政局局长何敏表示，临江市民政 @0, a.md:1:14 局局长何敏表示，临江市民政局将再建食堂。 @8',
      '臨江市民政局: b.md:1:1 臨江市民政局局長何敏說，食堂受歡迎。 @0',
    ]);
    assert.deepEqual(ask({ kind: 'mentions', name: { type: 'person', canonical: '无人' } }).variants, []);
  });

  it('follow the workspace’s own file', () => {
    const ask = engine();
    const yaml = new TextEncoder().encode('organizations:\n  春晖读书社: [春晖社]\n');
    ask({ kind: 'keep', files: [{ path: '.heshu/names.yaml', content: yaml }] });
    ask({ kind: 'update', put: [file('a.md', '春晖社办了读书会。\n')], remove: [] });
    assert.deepEqual(counts(ask), ['春晖读书社 1 in 1']);
    ask({ kind: 'keep', files: [file('.heshu/names.yaml', 'persons: [1')] });
    assert.deepEqual(
      ask({ kind: 'notes' }).notes.map(({ path, message }) => [path, message.id]),
      [['.heshu/names.yaml', 'names.broken']],
    );
  });
});

describe('cleaned text', () => {
  it('is simplified and repaired, and each line says where it stands', () => {
    const ask = engine();
    const text = '# 圖(tú)書(shū)館(guǎn)\n\n國(guó)家圖(tú)書(shū)館(guǎn)建成。\n';
    ask({ kind: 'update', put: [file('a.md', text)], remove: [] });
    const { view } = ask({ kind: 'cleaned', path: 'a.md' });
    assert.equal(view?.text, '图书馆\n\n国家图书馆建成。');
    assert.deepEqual(
      view.lines.map(({ line }) => line),
      [0, 2, 2],
    );
    assert.equal(ask({ kind: 'cleaned', path: 'b.md' }).view, undefined);
  });
});

type Ask = <R extends Request>(request: R) => AnswerTo<R['kind']>;

function engine(): Ask {
  const answer = serve();
  return (request) => {
    const reply = answer({ id: 1, request });
    assert.ok('answer' in reply, 'error' in reply ? reply.error : '');
    const { answer: given } = reply;
    assert.ok(answers(given, request));
    return given;
  };
}

function answers<R extends Request>(answer: Answer, request: R): answer is AnswerTo<R['kind']> {
  return answer.kind === request.kind;
}

function file(path: string, content: string): { path: string; content: string } {
  return { path, content };
}

function counts(ask: Ask): string[] {
  return ask({ kind: 'names' }).names.map(
    ({ canonical, mentions, documents }) => `${canonical} ${mentions} in ${documents}`,
  );
}

function shown(variants: readonly NameVariant[]): string[] {
  return variants.map(
    ({ text, mentions }) =>
      `${text}: ${mentions.map(({ path, line, character, excerpt, at }) => `${path}:${line + 1}:${character + 1} ${excerpt} @${at}`).join(', ')}`,
  );
}
