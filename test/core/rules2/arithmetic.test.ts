import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { analyse } from '../../../src/core/analyse.ts';
import { arithmeticRules } from '../../../src/core/rules/arithmetic/rules.ts';

const folder = new URL('../../fixtures/rules/', import.meta.url);
const line = /^(?:\[(\d{4}-\d\d-\d\d)\] )?(.*?)(?:\{([^}]*)\})?$/;

/** The rules that fire on one fixture line, sorted; each line is a document of its own. */
function found(published: string | undefined, text: string): string {
  const head = published === undefined ? '' : `试验标题\n${published} 来源:试验日报\n\n`;
  const analysis = analyse('fixture.txt', `${head}${text.replaceAll('¶', '\n\n')}\n`);
  return [...new Set(arithmeticRules.flatMap((rule) => [...rule.check(analysis)].map((finding) => finding.rule)))]
    .sort()
    .join(' ');
}

for (const file of readdirSync(folder).filter((name) => name.startsWith('hs2'))) {
  describe(`fixtures/rules/${file}`, () => {
    for (const row of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (row.trim() === '' || row.startsWith('#')) continue;
      const [, published, text = '', marks = ''] = line.exec(row) ?? [];
      it(row, () => {
        assert.equal(found(published, text), marks.split(' ').sort().join(' ').trim());
      });
    }
  });
}
