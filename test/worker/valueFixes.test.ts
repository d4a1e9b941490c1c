import assert from 'node:assert/strict';
import { Corpus } from '../../src/core/corpus.ts';
import { say } from '../../src/core/messages.ts';
import { valueFixes } from '../../src/worker/valueFixes.ts';

/** What is offered for the findings of a rule in the first document, as the text then reads. Documents: `name: text`. */
function check(rule: string, documents: readonly string[], expected: readonly string[]): void {
  const corpus = new Corpus();
  const texts = new Map(
    documents.map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)] as const),
  );
  for (const [path, text] of texts) corpus.put(path, text);
  const [first = ''] = texts.keys();
  const text = texts.get(first) ?? '';
  const offered = corpus
    .findings(first)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => valueFixes(corpus, finding));
  assert.deepEqual(
    offered.map(({ title, edit }) =>
      `${say('en', title)} | ${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`.trim(),
    ),
    expected,
  );
}

const older = 'a.md:---\ndate: 2023-04-18\n---\n\n截至目前，全国已建成社区书房208个。\n';
const newer = 'b.md:---\ndate: 2024-11-20\n---\n\n截至目前，全国已建成社区书房362个。\n';

describe('the values of other texts', () => {
  it('stand in for a figure that they contradict', () => {
    check(
      'HS101',
      [
        '稿.md:截至2024年底，全国已建成社区书房263个。\n',
        'b.md:---\ndate: 2025-01-20\n---\n\n截至2024年底，全国已建成社区书房362个。\n',
      ],
      ['Write “362个”, the value of b.md | 截至2024年底，全国已建成社区书房362个。'],
    );
  });

  it('come with their as-of where time has passed, and date the older value', () => {
    check(
      'HS102',
      ['稿.md:全国已建成社区书房208个。\n', older, newer],
      [
        'Write “362个（截至2024年11月）”, the value of b.md | 全国已建成社区书房362个（截至2024年11月）。',
        'Say of when it is: add “（截至2023年4月）”, by a.md | 全国已建成社区书房208个（截至2023年4月）。',
      ],
    );
  });

  it('say the month alone where the day is that of the paper, and a whole year as such', () => {
    const paper = 'a.md:---\ndate: 2023-04-18\n---\n\n全国建成社区书房208个。\n';
    const stated = 'b.md:---\ndate: 2025-01-20\n---\n\n截至2024年底，全国建成社区书房362个。\n';
    check(
      'HS102',
      ['稿.md:全国建成社区书房208个。\n', paper, stated],
      [
        'Write “362个（截至2024年底）”, the value of b.md | 全国建成社区书房362个（截至2024年底）。',
        'Say of when it is: add “（截至2023年4月）”, by a.md | 全国建成社区书房208个（截至2023年4月）。',
      ],
    );
  });

  it('are not offered across scripts, nor for other rules', () => {
    check('HS102', ['稿.md:全國已建成社區書房208個，歡迎各界關心愛護。\n', older, newer], []);
    check('HS103', [older, newer], []);
  });
});
