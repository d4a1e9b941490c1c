import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus.ts';

const places = ['甘肃', '河南', '全国'];
const things = ['乡村书房', '养老驿站', '公交线路', '体育公园'];
const sentence = fc
  .record({
    place: fc.constantFrom(...places),
    thing: fc.constantFrom(...things),
    year: fc.integer({ min: 2019, max: 2024 }),
    count: fc.integer({ min: 2, max: 40 }),
    verb: fc.constantFrom('建成', '新增', '计划建设'),
  })
  .map(
    ({ place, thing, year, count, verb }) => `截至${String(year)}年底，${place}已${verb}${String(count)}个${thing}。`,
  );
const text = fc
  .record({
    date: fc.constantFrom('', '2024-03-05', '2024-03-06', '2025-01-20'),
    body: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  })
  .map(({ date, body }) => (date === '' ? '' : `---\ndate: ${date}\n---\n\n`) + body.join('\n\n'));
const step = fc.record({ path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'), text: fc.option(text, { nil: null }) });

/** All that a corpus says, as plain data. */
function state(corpus: Corpus): unknown {
  return { findings: corpus.findings(), facts: corpus.facts(), links: corpus.links(), notes: corpus.notes() };
}

describe('Corpus', function () {
  this.timeout(60_000);

  it('says after any edits what a fresh build says', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const edited = new Corpus();
        const last = new Map<string, string>();
        for (const { path, text } of steps) {
          if (text === null) {
            edited.delete(path);
            last.delete(path);
          } else {
            edited.put(path, text);
            last.set(path, text);
          }
          // Asking in between must not leave anything stale behind.
          edited.findings();
        }
        const fresh = new Corpus();
        for (const [path, text] of [...last].sort()) fresh.put(path, text);
        assert.deepEqual(state(edited), state(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('names every document whose findings an edit changed', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const corpus = new Corpus();
        for (const { path, text } of steps) {
          const before = new Map(['a.md', 'b.md', 'c.md', 'd.md'].map((each) => [each, corpus.findings(each)]));
          if (text === null) corpus.delete(path);
          else corpus.put(path, text);
          const paths = corpus.takeChanged();
          for (const [each, findings] of before)
            if (!paths.includes(each)) assert.deepEqual(corpus.findings(each), findings);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives a result for any string and any bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (input) => {
        const corpus = new Corpus();
        corpus.put('x.md', input);
        corpus.put('y.txt', input);
        for (const finding of corpus.findings()) for (const span of finding.spans) assert.ok(span.start <= span.end);
      }),
    );
  });
});
