import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  annotationText,
  holds,
  NO_ANNOTATIONS,
  readAnnotations,
  withAttributes,
  withEdits,
  withLines,
  type Edit,
} from '../../../src/core/annotations/file.ts';
import type { Annotation, TextNote } from '../../../src/core/annotations/model.ts';
import { anchor, anyAnnotation, oneOfEach } from './samples.ts';

const put = (annotation: Annotation): Edit => ({ kind: 'put', annotation });
const whole = annotationText(withEdits(NO_ANNOTATIONS, [...oneOfEach].reverse().map(put)));
const note = (id: string, text: string, modified?: string): TextNote => ({
  kind: 'note',
  id,
  created: '2026-11-01T08:00:00.000Z',
  ...(modified === undefined ? {} : { modified }),
  creator: '',
  anchor,
  text,
});
const lineOf = (annotation: Annotation): string => annotationText(withEdits(NO_ANNOTATIONS, [put(annotation)]));
const texts = (file: string): readonly string[] =>
  readAnnotations(file).annotations.flatMap((annotation) => (annotation.kind === 'note' ? [annotation.text] : []));

describe('.heshu/annotations.jsonl', () => {
  it('holds one annotation a line, sorted by id, and comes back byte for byte', () => {
    assert.equal(whole.split('\n').length, oneOfEach.length + 1);
    assert.deepEqual(readAnnotations(whole), { ...readAnnotations(whole), annotations: oneOfEach, problems: [] });
    assert.equal(annotationText(readAnnotations(whole)), whole);
  });

  it('is the same whatever the order of the edits', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 6 }), (annotations) => {
        const one = withEdits(NO_ANNOTATIONS, annotations.map(put));
        const other = withEdits(NO_ANNOTATIONS, [...annotations].reverse().map(put));
        assert.equal(annotationText(one), annotationText(other));
        assert.ok(holds(one, annotations.map(put)));
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('keeps what it cannot read byte for byte, behind the rest, and tells the line', () => {
    const odd =
      '{"broken": \r\n手写的一行\n[1,2]\n{"type":"Annotation","id":"http://a/1","motivation":"highlighting","target":"http://b/"}\n';
    const file = readAnnotations(`${odd}${whole}`);
    assert.deepEqual(
      file.problems.map(({ id, args }) => [id, args[0]]),
      [
        ['annotations.line', 1],
        ['annotations.line', 2],
        ['annotations.line', 3],
      ],
    );
    const written = annotationText(withEdits(file, [put(note('urn:uuid:x', '新'))]));
    for (const line of odd.split('\n')) assert.ok(written.split('\n').includes(line), line);
    for (const line of whole.split('\n')) assert.ok(written.split('\n').includes(line), line);
  });

  it('keeps what other programs add to an annotation when it is changed', () => {
    const line = lineOf(note('urn:uuid:x', '旧')).trim();
    const file = readAnnotations(line.replace('"type":"Annotation"', '"type":"Annotation","rights":"CC0"'));
    const changed = annotationText(withEdits(file, [put(note('urn:uuid:x', '新', '2026-11-02T08:00:00.000Z'))]));
    assert.match(changed, /"rights":"CC0"/);
    assert.deepEqual(texts(changed), ['新']);
  });

  it('counts the newer of two versions, in whatever order they stand', () => {
    const old = lineOf(note('urn:uuid:x', '旧'));
    const young = lineOf(note('urn:uuid:x', '新', '2026-11-02T08:00:00.000Z'));
    assert.deepEqual(texts(old + young), ['新']);
    assert.deepEqual(texts(young + old), ['新']);
  });

  it('makes an edit count although the clock of another machine was ahead', () => {
    const file = readAnnotations(lineOf(note('urn:uuid:x', '旧', '2099-01-01T00:00:00.000Z')));
    const changed = withEdits(file, [put(note('urn:uuid:x', '新', '2026-11-02T08:00:00.000Z'))]);
    assert.deepEqual(texts(annotationText(withLines(changed, annotationText(file)))), ['新']);
  });

  it('does not bring back in a merge what was taken back', () => {
    const file = readAnnotations(lineOf(note('urn:uuid:x', '旧')));
    const removed = withEdits(file, [
      { kind: 'remove', id: 'urn:uuid:x', at: '2026-11-02T08:00:00.000Z', creator: '' },
    ]);
    assert.deepEqual(removed.annotations, []);
    assert.ok(!annotationText(removed).includes('旧'));
    assert.deepEqual(texts(annotationText(removed) + annotationText(file)), []);
  });

  it('reads both sides of a conflict that git left in it, and drops the marks with the next write', () => {
    const [a, b, base] = ['甲', '乙', '底'].map((text) => lineOf(note(`urn:uuid:${text}`, text)));
    const file = readAnnotations(`<<<<<<< HEAD\n${a}||||||| 1234567\n${base}=======\n${b}>>>>>>> theirs\n`);
    assert.deepEqual(file.annotations.map(({ id }) => id).sort(), ['urn:uuid:乙', 'urn:uuid:底', 'urn:uuid:甲']);
    assert.deepEqual(
      file.problems.map(({ id }) => id),
      ['annotations.conflict'],
    );
    assert.doesNotMatch(annotationText(file), /<<<<|====|>>>>|\|\|\|\|/);
  });

  it('keeps and does not use a line that leads out of the folder', () => {
    const line = lineOf(note('urn:uuid:x', '出')).replace('通报/3月%20草稿.md', '../../etc/passwd');
    const file = readAnnotations(line);
    assert.deepEqual(file.annotations, []);
    assert.deepEqual(file.problems, [{ id: 'annotations.outside', args: [1, '../../etc/passwd'] }]);
    assert.equal(annotationText(file), line);
  });

  it('reads a file with the line ends of Windows and a byte order mark', () => {
    assert.deepEqual(readAnnotations(`\ufeff${whole.replaceAll('\n', '\r\n')}`).annotations, oneOfEach);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = annotationText(readAnnotations(text));
        assert.equal(annotationText(readAnnotations(once)), once);
      }),
      { seed: 8, numRuns: 300 },
    );
  }).timeout(20_000);
});

describe('.heshu/.gitattributes', () => {
  it('gets one line that makes git merge the file, beside what stands there', () => {
    const line = 'annotations.jsonl text eol=lf merge=union\n';
    assert.equal(withAttributes(''), line);
    assert.equal(withAttributes('*.bin binary'), `*.bin binary\n${line}`);
    assert.equal(withAttributes(`# mine\n${line}`), null);
    assert.equal(withAttributes('annotations.jsonl merge=binary\n'), null);
  });
});
