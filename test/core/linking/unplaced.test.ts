import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus.ts';

/** The severities and messages of HS101 between two texts, each `day | text`. */
function check(first: string, second: string, expected: readonly string[]): void {
  const corpus = new Corpus();
  for (const [path, line] of [
    ['a.md', first],
    ['b.md', second],
  ] as const) {
    const [day = '', text = ''] = line.split('|');
    corpus.put(path, `---\ndate: ${day.trim()}\n---\n\n${text.trim()}\n`);
  }
  const found = corpus.findings().filter(({ rule }) => rule === 'HS101');
  assert.deepEqual(
    found.map(({ severity, message }) => `${severity} ${message.id}`),
    expected,
  );
}

describe('a conflict of two texts that name no place', () => {
  const orchard = '2025年，果园合作社达到【】家，水渠修好了。'.replace('【】', '1280');

  it('is information, for they may mean two', () => {
    check(`2026-01-20 | ${orchard}`, '2026-02-09 | 春耕在即，老人们说起去年。2025年，果园合作社达到1410家。', [
      'information hs101.unplaced',
    ]);
  });

  it('is an error in texts of one day, beside other figures that both give, and where a place is named', () => {
    check(`2026-01-20 | ${orchard}`, '2026-01-20 | 春耕在即，老人们说起去年。2025年，果园合作社达到1410家。', [
      'error hs101.message',
    ]);
    check(
      '2026-01-20 | 2025年，果园合作社达到1280家，栽下柑橘3917亩。',
      '2026-02-09 | 栽下柑橘3917亩之后，老人们说起去年，2025年果园合作社达到1410家。',
      ['error hs101.message'],
    );
    check(
      '2026-01-20 | 2025年，湖南果园合作社达到1280家，水渠修好了。',
      '2026-02-09 | 春耕在即。2025年，湖南果园合作社达到1410家。',
      ['error hs101.message'],
    );
  });

  it('is none where their datelines or their other figures are of two places', () => {
    check(
      '2026-01-20 | 本报长沙1月20日讯　2025年，果园合作社达到1280家，水渠修好了。',
      '2026-02-09 | 本报成都2月9日讯　2025年，果园合作社达到1410家。',
      [],
    );
    check(
      '2026-01-20 | 2025年，湖南新修水渠35公里。茶香满山的时候，果园合作社达到1280家。',
      '2026-02-09 | 2025年，四川新修水渠72公里。\n\n春耕在即，果园合作社达到1410家。',
      [],
    );
  });
});
