import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { Report } from '../../src/report/contract.ts';
import { heshu, removeTemporary, temporary } from './heshu.ts';

const text = '书车开进山村\n目前，书车已有12辆。\n';

async function report(files: Readonly<Record<string, string>>, folder = '.'): Promise<[Report, string]> {
  const { stdout, stderr } = await heshu(['check', '.', '--format', 'json'], {
    cwd: path.join(temporary(files), folder),
  });
  return [JSON.parse(stdout) as Report, stderr];
}

describe('.heshu/sources.yaml', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('gives an undated document its date and source, and its figures their as-of', async () => {
    const [{ documents, claims, findings, notes }] = await report({
      'a.txt': text,
      '.heshu/sources.yaml': 'documents:\n  a.txt:\n    published: 2021-04-18\n    source: 海岸日报\n',
    });
    assert.deepEqual(
      documents.map(({ path: name, published, source }) => [name, published, source]),
      [['a.txt', '2021-04-18', '海岸日报']],
    );
    assert.deepEqual(
      claims.map(({ asOf }) => asOf.end),
      ['2021-04-18'],
    );
    assert.deepEqual([findings, notes], [[], []]);
  });

  it('counts from the working folder, and for nothing outside of it', async () => {
    const files = {
      'in/a.txt': text,
      'b.txt': text,
      'in/.heshu/sources.yaml': 'documents:\n  ./a.txt: { published: 2021-04 }\n  ../b.txt: { published: 2021 }\n',
    };
    const { stdout, stderr } = await heshu(['check', '.', '../b.txt', '--format', 'json'], {
      cwd: path.join(temporary(files), 'in'),
    });
    const { documents } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      documents.map(({ path: name, published }) => [name, published]),
      [
        ['../b.txt', null],
        ['a.txt', '2021-04'],
      ],
    );
    assert.match(stderr, /“\.\.\/b\.txt” was left out: it leads out of the folder/);
  });

  for (const [name, yaml, note] of [
    ['broken YAML', 'documents:\n  a.txt: [1\n', /line \d is no valid YAML .*Mend the line/],
    ['another shape', '- a.txt\n', /needs “documents:”/],
    ['a date that is none', 'documents:\n  a.txt:\n    published: 春天\n', /“春天” is no date\. Write 2023-04-13/],
    ['an unknown field', 'documents:\n  a.txt:\n    date: 2021\n', /“date” is not known/],
  ] as const) {
    it(`${name} is told with a remedy, and the documents are checked`, async () => {
      const [{ documents, findings, notes }, stderr] = await report({ 'a.txt': text, '.heshu/sources.yaml': yaml });
      assert.equal(documents.length, 1);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['HS307'],
      );
      assert.match(stderr, note);
      assert.equal(notes[0]?.path, '.heshu/sources.yaml');
    });
  }

  it('an empty file and none say nothing', async () => {
    for (const yaml of ['', '# nothing yet\n', 'documents:\n']) {
      const [{ notes }, stderr] = await report({ 'a.txt': text, '.heshu/sources.yaml': yaml });
      assert.deepEqual([notes, stderr], [[], '']);
    }
  });

  it('the example of the documentation fits the schema', () => {
    const docs = path.resolve(__dirname, '../../docs');
    const schema = JSON.parse(readFileSync(path.join(docs, 'sources.schema.json'), 'utf8')) as object;
    const valid = new Ajv({ allowUnionTypes: true }).compile(schema);
    const example = /```yaml\n([^`]*)```/.exec(readFileSync(path.join(docs, 'sources.md'), 'utf8'))?.[1] ?? '';
    assert.ok(valid(parse(example)), JSON.stringify(valid.errors));
    assert.equal(valid({ documents: { 'a.txt': { published: '13.4.2023' } } }), false);
    assert.equal(valid({ documents: { '../a.txt': {} } }), false);
  });
});
