import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fold } from '../../../src/core/folding/fold.ts';
import { findMojibake } from '../../../src/core/folding/mojibake.ts';
import { openClean, type Clean } from '../../../src/core/reading/open.ts';

const shared = new URL('../../../../shared/', import.meta.url);

/** The documents of a folder that is no part of the project; the tests are skipped where it is absent. */
function open(folder: string): ReadonlyMap<string, Clean> {
  const at = new URL(`${folder}/`, shared);
  return new Map(
    readdirSync(at)
      .sort()
      .map((name) => [name, openClean(name, readFileSync(new URL(name, at)))]),
  );
}

describe('reading the real articles', function () {
  this.timeout(20_000);
  before(function () {
    if (existsSync(shared)) return;
    console.log('      ../shared is absent: skipped');
    this.skip();
  });

  it('date, source and script', () => {
    const found = [...open('seeds').values()].map(({ opened: { document } }) => [
      document.published?.day.start ?? null,
      document.source === null ? null : fold(document.source.text).text.length,
      document.script,
    ]);
    assert.deepEqual(found, [
      ['2023-04-13', 3, 'traditional'],
      [null, null, 'traditional'],
      [null, null, 'traditional'],
      ['2023-05-24', 4, 'simplified'],
      [null, 7, 'traditional'],
    ]);
  });

  it('two of them stand twice, one has text put into it, and its split figure is whole', () => {
    const found = [...open('seeds').values()].map(({ opened: { folded }, repeats }) => [
      repeats.length,
      folded.removals.filter(({ kind }) => kind === 'spam').length,
    ]);
    assert.deepEqual(found, [
      [0, 0],
      [0, 0],
      [1, 5],
      [1, 0],
      [0, 0],
    ]);
    assert.ok([...open('seeds').values()][2]?.opened.folded.text.includes('127家'));
  });

  it('no gloss, no headline, no phone and no licence number is left in the sentences', () => {
    for (const { opened, sentences } of open('seeds').values()) {
      const body = sentences.map(({ start, end }) => opened.folded.text.slice(start, end)).join('\n');
      assert.equal(/[一-鿿]\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/.test(body), false);
      assert.equal(/许可证|8797000|ICP备|^- /m.test(body), false);
    }
  });

  it('official text has a title, a date, and loses no line with a full sentence', () => {
    for (const folder of ['corpora/workreports-national', 'corpora/workreports-provincial', 'corpora/laws']) {
      for (const [name, { opened, repeats }] of open(folder)) {
        const { document, folded } = opened;
        assert.ok(document.title !== null && document.published !== null, name);
        assert.deepEqual(
          [repeats.length, folded.damages.length, folded.removals.filter(({ kind }) => kind === 'spam').length],
          [0, 0, 0],
          name,
        );
        assert.deepEqual(findMojibake(document.text), [], name);
        for (const { kind, start, end } of document.blocks) {
          if (kind === 'boilerplate') assert.equal(/[。；]/.test(document.text.slice(start, end)), false, name);
        }
      }
    }
  });
});
