import assert from 'node:assert/strict';
import { linesOf, pageOf } from '../../../src/core/annotations/exchange.ts';

const ONE = '{"id":"urn:uuid:1","type":"Annotation","motivation":"commenting"}';
const TWO = '{"id":"urn:uuid:2","type":["Annotation","x:Other"]}';

/** What is taken in from a text, as lines without their breaks; null for nothing. */
function check(text: string, expected: readonly string[] | null): void {
  assert.deepEqual(linesOf(text)?.trimEnd().split('\n') ?? null, expected);
}

describe('annotations from and for other programs', () => {
  it('come as lines, a page, a collection, a list or one alone', () => {
    check(`${ONE}\n${TWO}\n`, [ONE, TWO]);
    check(`{"type":"AnnotationPage","items":[${ONE},${TWO}]}`, [ONE, TWO]);
    check(`{"type":"AnnotationCollection","first":{"items":[${ONE}]}}`, [ONE]);
    check(`[${TWO}]`, [TWO]);
    check(`\ufeff${ONE}`, [ONE]);
  });

  it('leave out what is no annotation, and say where there is none at all', () => {
    check(`${ONE}\nnot JSON\n{"type":"Person"}\n`, [ONE]);
    check('{"items":"none"}', null);
    check('{"items":[1,null,"x"]}', null);
    check('', null);
    check('会议记录', null);
  });

  it('go out as a page that comes back as the same lines', () => {
    const lines = `${ONE}\n${TWO}\n`;
    assert.equal(linesOf(pageOf(lines)), lines);
    assert.equal(linesOf(pageOf(`${lines}broken {\n`)), lines);
    assert.equal(linesOf(pageOf('')), null);
  });
});
