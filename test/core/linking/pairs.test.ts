import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse.ts';
import { Corpus } from '../../../src/core/corpus.ts';
import { Linker } from '../../../src/core/linking/linker.ts';
import type { Link } from '../../../src/core/model.ts';

const sentence = fc
  .record({
    place: fc.constantFrom('甘肃', '河南', '全国', ''),
    thing: fc.constantFrom('乡村书房', '县级乡村书房', '养老驿站', '体育公园', '公交线路', '项目'),
    time: fc.constantFrom('截至2022年底，', '截至2023年底，', '2023年，', '目前，', '2024年上半年，'),
    count: fc.constantFrom('12', '14', '210', '200多', '12.5万'),
    verb: fc.constantFrom('建成', '新增', '计划建设', '共有'),
  })
  .map(({ place, thing, time, count, verb }) => `${time}${place}${verb}${count}个${thing}。`);
const text = fc
  .record({
    date: fc.constantFrom('', '2024-03-05', '2024-03-06', '2025-01-20'),
    body: fc.array(sentence, { minLength: 1, maxLength: 5 }),
  })
  .map(({ date, body }) => (date === '' ? '' : `---\ndate: ${date}\n---\n\n`) + body.join('\n\n'));
const texts = fc.array(text, { minLength: 2, maxLength: 6 });

/** All that a corpus says, as plain data. */
function state(corpus: Corpus): unknown {
  return { findings: corpus.findings(), facts: corpus.facts(), links: corpus.links() };
}

/** Every pair of claims is looked at, whatever fact they are of: the linker must know the same links. */
function check(documents: readonly string[]): void {
  const linker = new Linker();
  const paths = documents.map((_, index) => `${String(index)}.md`);
  for (const [index, path] of paths.entries()) linker.add(analyse(path, documents[index] ?? ''));
  const claims = paths.flatMap((path) => linker.claimsOf(path));
  for (const claim of claims) {
    const expected = claims.map((other) => linker.link(claim, other)).filter((link) => link !== null);
    assert.deepEqual(keys(linker.linksOf(claim.claim.id)), keys(expected));
  }
}

function keys(links: Iterable<Link>): readonly string[] {
  return [...links].map(({ a, b, relation }) => `${a} ${relation} ${b}`).sort();
}

describe('Links', function () {
  this.timeout(120_000);

  it('are those that a look at all pairs finds', () => {
    fc.assert(fc.property(texts, check), { numRuns: 80 });
  });

  it('are those that a look at all pairs finds, in all fixtures together', () => {
    const folder = new URL('../../fixtures/facts/', import.meta.url);
    const lines = readdirSync(folder)
      .sort()
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
      .filter((line) => line.includes('|') && line.includes('【'));
    check(
      lines.map((line) => {
        const [day = '', ...rest] = line.split('|');
        const head = day.trim() === '-' ? '' : `---\ndate: ${day.trim()}\n---\n\n`;
        return head + rest.join('|').replace(/[【】]/g, '') + '\n';
      }),
    );
  });

  it('are those that a look at all pairs finds, in official reports and a second edition of each', function () {
    const folder = new URL('../../../../shared/corpora/workreports-national/', import.meta.url);
    if (!existsSync(folder)) {
      console.log(`      skipped: ${folder.pathname} is not here`);
      this.skip();
    }
    const reports = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .slice(0, 4)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    check([...reports, ...reports.map((report) => report.replace(/20\d\d/g, (year) => String(Number(year) + 1)))]);
  });
});

describe('A corpus of facts', function () {
  this.timeout(120_000);

  it('finds no conflict between a text and itself', () => {
    fc.assert(
      fc.property(text, (each) => {
        const corpus = new Corpus();
        corpus.put('a.md', each);
        if (corpus.findings().some(({ rule }) => rule === 'HS101')) return;
        corpus.put('b.md', each);
        assert.deepEqual(
          corpus.findings().filter(({ rule }) => rule === 'HS101'),
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('says the same whatever order the documents come in', () => {
    const order = texts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(order, ([all, shuffled]) => {
        const [one, other] = [new Corpus(), new Corpus()];
        for (const [index, each] of all.entries()) one.put(`${String(index)}.md`, each);
        for (const index of shuffled) {
          other.put(`${String(index)}.md`, all[index] ?? '');
          other.findings();
        }
        assert.deepEqual(state(other), state(one));
      }),
      { numRuns: 80 },
    );
  });

  it('says after a document came and went what it said before', () => {
    fc.assert(
      fc.property(texts, text, (all, more) => {
        const corpus = new Corpus();
        for (const [index, each] of all.entries()) corpus.put(`${String(index)}.md`, each);
        const before = state(corpus);
        corpus.takeChanged();
        corpus.put('5a.md', more);
        corpus.findings();
        corpus.delete('5a.md');
        assert.deepEqual(state(corpus), before);
      }),
      { numRuns: 80 },
    );
  });
});
