import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus } from '../../src/core/corpus.ts';
import { say } from '../../src/core/messages.ts';
import type { Finding, Place } from '../../src/core/model.ts';
import { isBelowLine } from '../../src/core/rules/budget.ts';
import { valueFixes } from '../../src/worker/valueFixes.ts';

/** Every fix that is offered in a folder is made by itself, on the whole of it: its finding goes, and nothing new comes. */
function check(folder: string): void {
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
  const corpus = new Corpus();
  for (const name of names) corpus.put(name, readFileSync(join(folder, name)));
  const before = corpus.findings();
  const known = new Map<string, number>();
  for (const finding of before) known.set(finding.rule, (known.get(finding.rule) ?? 0) + 1);
  let made = 0;
  for (const finding of before) {
    const offers: readonly (readonly Place[])[] = [
      ...(finding.fix ? [finding.fix.edits] : []),
      ...valueFixes(corpus, finding).map(({ edit }) => [edit]),
    ];
    for (const edits of offers) {
      made += 1;
      const after = findingsAfter(corpus, edits);
      const title = `${finding.rule} ${say('en', finding.message)} → ${edits.map(({ text }) => text).join(' | ')}`;
      assert.ok(!after.some(({ fingerprint }) => fingerprint === finding.fingerprint), `stays: ${title}`);
      const counts = new Map<string, number>();
      for (const { rule } of after) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      for (const [rule, count] of counts) {
        assert.ok(count <= (known.get(rule) ?? 0), `${rule} is new after ${title}`);
      }
    }
  }
  assert.ok(made > 0, 'something is offered');
}

/** What is found once the edits are made. */
function findingsAfter(corpus: Corpus, edits: readonly Place[]): readonly Finding[] {
  const next = new Corpus();
  for (const path of corpus.paths()) {
    let text = corpus.analysis(path)?.document.text ?? '';
    for (const edit of [...edits].filter((each) => each.path === path).sort((a, b) => b.start - a.start)) {
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    }
    next.put(path, text);
  }
  return next.findings().filter((finding) => !isBelowLine(finding));
}

describe('every fix that is offered', function () {
  this.timeout(120_000);

  it('settles its finding in the samples and brings no new one', () => {
    check('samples');
  });

  it('does so in the five articles', function () {
    if (!existsSync('../shared/seeds')) {
      console.log('      skipped: ../shared/seeds is not here');
      this.skip();
    }
    check('../shared/seeds');
  });
});
