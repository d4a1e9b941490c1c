import assert from 'node:assert/strict';
import { annotationText, NO_ANNOTATIONS, withEdits } from '../../src/core/annotations/file.ts';
import type { Annotation } from '../../src/core/annotations/model.ts';
import type { Answer, AnswerTo, Input, Request } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';

const FOLDER = 'file:///%E7%A8%BF%E4%BB%B6/';
const A = `${FOLDER}%E6%9C%88%20%E6%8A%A5.md`;
const B = `${FOLDER}b.md`;
const TEXT = '# 月报\n\n临江市2024年2月30日开会，到会42家机构。\n';
const stamp = { created: '2026-11-01T08:00:00.000Z', creator: '何敏' };

type Ask = <R extends Request>(request: R) => AnswerTo<R['kind']>;

function engine(): Ask {
  const answer = serve();
  return <R extends Request>(request: R) => {
    const reply = answer({ id: 1, request });
    if (!('answer' in reply)) throw new Error(reply.error);
    const { answer: given }: { answer: Answer } = reply;
    if (!answers(given, request)) throw new Error(given.kind);
    return given;
  };
}

function answers<R extends Request>(answer: Answer, request: R): answer is AnswerTo<R['kind']> {
  return answer.kind === request.kind;
}

function file(...annotations: readonly Annotation[]): Input {
  const edits = annotations.map((annotation) => ({ kind: 'put', annotation }) as const);
  return { path: `${FOLDER}.heshu/annotations.jsonl`, content: annotationText(withEdits(NO_ANNOTATIONS, edits)) };
}

/** The finding on 30 February, its decision, and one made on it. */
function opened(): { readonly ask: Ask; readonly ignored: Annotation; readonly stateNow: () => string | undefined } {
  const ask = engine();
  ask({
    kind: 'update',
    put: [
      { path: A, content: TEXT },
      { path: B, content: '无事。\n' },
    ],
    remove: [],
  });
  const finding = () => ask({ kind: 'findings', paths: [A] }).files[0]?.findings.find(({ rule }) => rule === 'HS204');
  const found = finding();
  assert.ok(found);
  const { view } = ask({ ...found.spots[0], kind: 'anchor', inside: '月 报.md' });
  assert.ok(view);
  const ignored: Annotation = {
    kind: 'decision',
    id: 'urn:uuid:1',
    ...stamp,
    state: 'ignored',
    reach: 'here',
    note: '原文如此',
    rule: found.rule,
    finding: found.fingerprint,
    anchor: view.anchor,
  };
  return { ask, ignored, stateNow: () => finding()?.decision?.state };
}

describe('the annotations in the engine’s thread', () => {
  it('stand in the views of findings, and tell which documents differ', () => {
    const { ask, ignored, stateNow } = opened();
    assert.equal(stateNow(), undefined);
    assert.deepEqual(ask({ kind: 'annotate', files: [file(ignored)] }).changed, [A]);
    assert.equal(stateNow(), 'ignored');
    assert.deepEqual(ask({ kind: 'annotate', files: [file(ignored)] }).changed, []);
    const rule: Annotation = {
      kind: 'decision',
      id: 'urn:uuid:2',
      ...stamp,
      state: 'ignored',
      reach: 'rule',
      folder: '',
      rule: 'HS101',
      note: '',
    };
    assert.equal(ask({ kind: 'annotate', files: [file(ignored, rule)] }).changed, null);
    assert.equal(ask({ kind: 'annotate', files: [] }).changed, null);
    assert.equal(stateNow(), undefined);
  });

  it('are given with their places, followed through edits, detached where the text or the document is gone', () => {
    const { ask, ignored } = opened();
    ask({ kind: 'annotate', files: [file(ignored)] });
    const place = () => ask({ kind: 'annotations', paths: null }).views[0]?.places[0];
    assert.deepEqual([place()?.path, place()?.spot?.line, place()?.intact], [A, 2, true]);
    ask({ kind: 'update', put: [{ path: A, content: `编者按。\n\n${TEXT}` }], remove: [] });
    assert.equal(place()?.spot?.line, 4);
    ask({ kind: 'update', put: [{ path: A, content: '停刊。\n' }], remove: [] });
    assert.deepEqual([place()?.path, place()?.spot], [A, null]);
    ask({ kind: 'update', put: [], remove: [A] });
    assert.deepEqual([place()?.path, place()?.spot], [null, null]);
    assert.deepEqual(ask({ kind: 'annotations', paths: [B] }).views, []);
  });

  it('tell what of the file could not be used', () => {
    const { ask } = opened();
    ask({ kind: 'annotate', files: [{ path: `${FOLDER}.heshu/annotations.jsonl`, content: '手写\n' }] });
    assert.deepEqual(
      ask({ kind: 'notes' }).notes.map(({ message }) => message.id),
      ['annotations.line'],
    );
  });
});
