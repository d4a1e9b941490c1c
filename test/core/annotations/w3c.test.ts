import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { iriOf, pathOf } from '../../../src/core/annotations/paths.ts';
import { fromW3c, toW3c } from '../../../src/core/annotations/w3c.ts';
import { anyAnnotation, oneOfEach } from './samples.ts';

/** Signs that RFC 3987 allows in no IRI. */
const NO_IRI = /[\s<>"\\^`{|}\u0000-\u001f\u007f]|%(?![0-9a-f]{2})/i;

const schema: unknown = JSON.parse(readFileSync('test/core/annotations/w3c.schema.json', 'utf8'));
assert.ok(typeof schema === 'object' && schema !== null);
const ajv = new Ajv({ strict: false });
ajv.addFormat('iri', (text) => /^[a-z][a-z0-9+.-]*:/i.test(text) && !NO_IRI.test(text));
ajv.addFormat('iri-reference', (text) => !NO_IRI.test(text));
const isValid = ajv.compile(schema);

describe('annotations as W3C Web Annotations', () => {
  it('are valid by the model, one of each kind and when taken back', () => {
    const withdrawn = { kind: 'withdrawn', id: 'urn:uuid:1', created: '2026-11-01T08:00:00Z', creator: '' } as const;
    for (const annotation of [...oneOfEach, withdrawn]) {
      assert.ok(isValid(toW3c(annotation)), JSON.stringify([annotation.kind, isValid.errors]));
    }
  });

  it('are written as the page on the format shows', () => {
    const example = /```json\n([^`]+)```/.exec(readFileSync('docs/annotations.md', 'utf8'))?.[1] ?? '';
    const json: unknown = JSON.parse(example);
    assert.ok(isValid(json), JSON.stringify(isValid.errors));
    const read = fromW3c(json);
    assert.ok(read.kind === 'annotation');
    assert.equal(JSON.stringify(toW3c(read.annotation)), JSON.stringify(json));
  });

  it('come back as they went, whatever is said of whatever path', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        const json = toW3c(annotation);
        assert.deepEqual(fromW3c(JSON.parse(JSON.stringify(json))), { kind: 'annotation', annotation });
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('are read as notes where another program wrote them', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      body: 'A remark',
      target: { source: 'a.md', selector: { type: 'TextQuoteSelector', exact: '36万元' } },
    };
    const read = fromW3c(foreign);
    assert.ok(read.kind === 'annotation' && read.annotation.kind === 'note');
    assert.equal(read.annotation.text, 'A remark');
    assert.deepEqual(read.annotation.anchor, {
      path: 'a.md',
      exact: '36万元',
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
    });
  });

  it('never throws, whatever it reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        fromW3c(json);
        fromW3c({ id: 'x', type: 'Annotation', motivation: 'assessing', target: json, body: json });
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('paths out of the file', () => {
  const refused = [
    '../a.md',
    'b/../../a.md',
    './../a.md',
    '/etc/passwd',
    '//server/share',
    '\\\\server\\share',
    '..\\a.md',
    'b\\..\\..\\a.md',
    'c:/a.md',
    './c:/a.md',
    'C%3A/a.md',
    '%2e%2e/a.md',
    '..%2fa.md',
    '%2Fetc/passwd',
    'b%5C..%5Ca.md',
    'https://example.org/a.md',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'vscode://x',
    'a.md?x',
    'a.md#x',
    'a%00.md',
    '%zz',
  ];
  for (const iri of refused)
    it(`refuse ${iri}`, () => {
      assert.equal(pathOf(iri), null);
    });

  it('keep inside what is inside, readable', () => {
    assert.equal(iriOf('通报/3月 草稿#1.md'), '通报/3月%20草稿%231.md');
    assert.equal(pathOf('通报/3月%20草稿%231.md'), '通报/3月 草稿#1.md');
    assert.equal(pathOf('./a..b/..c.md'), 'a..b/..c.md');
  });
});
