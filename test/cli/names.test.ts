import * as assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Report } from '../../src/report/contract.ts';
import { heshu, removeTemporary, temporary } from './heshu.ts';

const text = '书车开进山村\n\n春晖读书社今年为山村送去图书1200册，春晖社还办了3场读书会。\n';

async function report(names: string): Promise<[Report, string]> {
  const cwd = temporary({ 'a.txt': text, '.heshu/names.yaml': names });
  const { stdout, stderr } = await heshu(['check', '.', '--format', 'json', '--fail-on', 'never'], { cwd });
  return [JSON.parse(stdout) as Report, stderr];
}

describe('.heshu/names.yaml', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('makes one name of a full name and its short forms', async () => {
    const [{ entities, notes }] = await report('organizations:\n  春晖读书社: [春晖社]\n');
    assert.deepEqual(
      entities.map(({ type, text: written, canonical }) => [type, written, canonical]),
      [
        ['organization', '春晖读书社', '春晖读书社'],
        ['organization', '春晖社', '春晖读书社'],
      ],
    );
    assert.deepEqual(notes, []);
  });

  it('is told in one note where it is broken, and the documents are checked', async () => {
    const [{ documents, notes }, stderr] = await report('organizations:\n  春晖读书社: [春晖社\n');
    assert.equal(documents.length, 1);
    assert.deepEqual(
      notes.map(({ path }) => path),
      ['.heshu/names.yaml'],
    );
    assert.match(stderr, /names\.yaml: Not used: line \d is no valid YAML .*Mend the line/);
  });

  it('is described by its schema as it is read', () => {
    const schema: unknown = JSON.parse(readFileSync('docs/names.schema.json', 'utf8'));
    assert.ok(typeof schema === 'object' && schema !== null);
    const valid = new Ajv({ strict: false }).compile(schema);
    const example = /```yaml\n([^`]+)```/.exec(readFileSync('docs/names.md', 'utf8'))?.[1] ?? '';
    assert.ok(valid(parse(example)), JSON.stringify(valid.errors));
    for (const wrong of [
      'titles: [某书]',
      'books: {某书: }',
      'persons: [何敏]',
      'persons: {何敏: {a: 1}}',
      'places: {豫: 河南}',
    ])
      assert.ok(!valid(parse(wrong)), wrong);
  });
});
