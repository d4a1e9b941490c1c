import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import type { Report } from '../../src/report/contract.ts';
import { heshu, removeTemporary, temporary } from './heshu.ts';

const schema: object = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../docs/contract.schema.json'), 'utf8'),
) as object;
const valid = new Ajv({ allowUnionTypes: true, allErrors: true }).compile<Report>(schema);

/** The printed object, held against the schema. */
function reportIn(stdout: string): Report {
  const report: unknown = JSON.parse(stdout);
  assert.ok(valid(report), JSON.stringify(valid.errors?.slice(0, 3)));
  return report;
}

const may = '---\ntitle: 五月公报\ndate: 2024-05-06\n---\n\n截至2024年4月底，河南省共有社区食堂312个。\n';
const june = '---\ntitle: 六月公报\ndate: 2024-06-03\n---\n\n截至2024年4月底，河南省共有社区食堂321个。\n';
const quiet = '---\ntitle: 通知\ndate: 2024-06-03\n---\n\n会议强调，要把实事办好。\n';

describe('heshu check', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('prints the contract object alone on standard output, the same bytes every time', async () => {
    const cwd = temporary({ '甲.md': may, '乙.md': june });
    const first = await heshu(['check', '.', '--format', 'json'], { cwd });
    const second = await heshu(['check', '乙.md', '甲.md', '--format', 'json'], { cwd });
    const report = reportIn(first.stdout);
    assert.equal(first.stderr, '');
    assert.equal(second.stdout, first.stdout);
    assert.deepEqual(
      report.documents.map((document) => [document.path, document.title, document.published]),
      [
        ['乙.md', '六月公报', '2024-06-03'],
        ['甲.md', '五月公报', '2024-05-06'],
      ],
    );
  });

  it('gives offsets at which the raw text stands', async () => {
    const files = {
      'a.md': may,
      'b.md': june,
      'c.txt': '截至2023年底，全縣\u{20BB7}樂村共有農家書屋一千二百餘間。\r\n占比近90%。',
    };
    const report = reportIn((await heshu(['check', '.', '--format', 'json'], { cwd: temporary(files) })).stdout);
    const textOf = new Map(Object.entries(files));
    const places = [
      ...report.claims,
      ...report.entities,
      ...report.findings.flatMap((f) => [...f.spans, ...f.related]),
    ];
    assert.ok(report.claims.length >= 3);
    for (const { path: file, start, end, text } of places) assert.equal(textOf.get(file)?.slice(start, end), text);
  });

  it('finds one fact with two values in two documents', async () => {
    const cwd = temporary({ 'a.md': may, 'b.md': june });
    const run = await heshu(['check', '.', '--format', 'json'], { cwd });
    const report = reportIn(run.stdout);
    assert.deepEqual(
      report.links.map(({ a, b, relation }) => [a.split('#')[0], b.split('#')[0], relation]),
      [['a.md', 'b.md', 'conflict']],
    );
    assert.ok(report.findings.some((finding) => finding.rule === 'HS101'));
    assert.equal(run.code, 1);
    const known = new Set(report.claims.map((claim) => claim.id));
    for (const fact of report.facts) for (const id of fact.claims) assert.ok(known.has(id));
    for (const link of report.links) assert.ok(known.has(link.a) && known.has(link.b));
  });

  for (const [failOn, code] of [
    ['error', 1],
    ['warning', 1],
    ['information', 1],
    ['never', 0],
  ] as const) {
    it(`exits with ${String(code)} for an error under --fail-on ${failOn}`, async () => {
      const run = await heshu(['check', '.', '--fail-on', failOn], { cwd: temporary({ 'a.md': may, 'b.md': june }) });
      assert.equal(run.code, code);
    });
  }

  it('is silent and exits with 0 where there is nothing to say', async () => {
    const run = await heshu(['check', '.'], { cwd: temporary({ 'a.md': quiet }) });
    assert.deepEqual([run.code, run.stderr], [0, '']);
    assert.match(run.stdout, /^Documents 1 · .*nothing to report\n$/);
  });

  it('reports as text with the marks under the span, also behind characters of double width', async () => {
    const run = await heshu(['check', '.'], { cwd: temporary({ 'a.md': may, 'b.md': june }) });
    const lines = run.stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    const width = (text: string): number =>
      Array.from(text).reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x7f ? 2 : 1), 0);
    const marks = lines[at] ?? '';
    const line = lines[at - 1] ?? '';
    const column = width(line.slice(0, line.search(/3[12][12]个/)));
    assert.equal(marks.indexOf('^'), column);
    assert.equal(marks.trim().length, 5);
    assert.match(run.stdout, /HS101/);
    assert.match(run.stdout, /[ab]\.md:6:\d+/);
  });

  it('speaks the language asked for, else that of the environment', async () => {
    const cwd = temporary({ 'a.md': quiet });
    const said = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> =>
      (await heshu(['check', '.', ...args], { cwd, env })).stdout;
    assert.match(await said([], { LANG: 'zh_CN.UTF-8' }), /文档 1 篇/);
    assert.match(await said([], { LC_ALL: 'zh_TW.UTF-8', LANG: 'C' }), /文件 1 篇/);
    assert.match(await said(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }), /Documents 1/);
    assert.match(await said(['--lang=zh-CN'], {}), /文档 1 篇/);
  });

  it('colours nothing into a pipe, and something where it is forced', async () => {
    const cwd = temporary({ 'a.md': may, 'b.md': june });
    const escape = '\u001b[';
    assert.ok(!(await heshu(['check', '.'], { cwd })).stdout.includes(escape));
    assert.ok((await heshu(['check', '.'], { cwd, env: { FORCE_COLOR: '1' } })).stdout.includes(escape));
    assert.ok(
      !(await heshu(['check', '.'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout.includes(escape),
    );
  });

  it('gives the same on several threads as on one', async () => {
    const quietly = '会议强调，要把好事办实、实事办好，让群众看得见、摸得着。\n\n'.repeat(700);
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `${String(i)}.txt`,
        `截至2024年4月底，河南省共有社区食堂${String(300 + (i % 3))}个。\n${quietly}`,
      ]),
    );
    const cwd = temporary(files);
    const many = reportIn((await heshu(['check', '.', '--format', 'json'], { cwd })).stdout);
    const few = reportIn((await heshu(['check', '38.txt', '39.txt', '--format', 'json'], { cwd })).stdout);
    assert.deepEqual(
      many.claims.filter(({ path: file }) => file === '38.txt' || file === '39.txt'),
      few.claims,
    );
    assert.equal(many.documents.length, 40);
    assert.equal(many.claims.length, 40);
    assert.equal(many.facts[0]?.claims.length, 40);
  });

  it('ends quietly when the reader goes away', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${String(i)}.md`, may.repeat(20)]));
    const run = await heshu(['check', '.', '--format', 'json'], {
      cwd: temporary(files),
      started: (close) => {
        close();
      },
    });
    assert.equal(run.stderr, '');
  });
});

describe('heshu compare', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('gives only what links the two documents', async () => {
    const cwd = temporary({ 'a.md': may, 'b.md': `${june}\n上海市有公园77个。\n` });
    const run = await heshu(['compare', 'a.md', 'b.md', '--format', 'json'], { cwd });
    const report = reportIn(run.stdout);
    assert.deepEqual(
      report.claims.map((claim) => claim.text),
      ['312个', '321个'],
    );
    assert.equal(report.documents.length, 2);
    assert.equal(run.code, 1);
  });

  it('shows the facts side by side', async () => {
    const run = await heshu(['compare', 'a.md', 'b.md'], { cwd: temporary({ 'a.md': may, 'b.md': june }) });
    assert.match(run.stdout, /312个.*321个/);
    assert.match(run.stdout, /conflict/);
  });

  it('refuses the same document twice', async () => {
    const run = await heshu(['compare', 'a.md', './a.md'], { cwd: temporary({ 'a.md': may }) });
    assert.equal(run.code, 2);
    assert.match(run.stderr, /two different documents/);
  });
});

describe('heshu', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('prints help and version on standard output', async () => {
    const cwd = temporary();
    const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await heshu(['--version'], { cwd }), { code: 0, stdout: `${version}\n`, stderr: '' });
    for (const args of [['--help'], ['check', '--help'], ['compare', '--help'], ['recognize', '--help']]) {
      const run = await heshu(args, { cwd });
      assert.equal(run.code, 0);
      assert.equal(run.stderr, '');
      assert.match(run.stdout, /^Usage: heshu/);
    }
  });

  for (const [what, args] of [
    ['no command', []],
    ['an unknown command', ['ckeck']],
    ['no path', ['check']],
    ['an unknown option', ['check', '.', '--fast']],
    ['an unknown format', ['check', '.', '--format', 'xml']],
    ['an unknown threshold', ['check', '.', '--fail-on', 'always']],
    ['an unknown language', ['check', '.', '--lang', 'fr']],
    ['one document to compare', ['compare', 'a.md']],
  ] as const) {
    it(`exits with 2, a sentence and nothing on standard output for ${what}`, async () => {
      const run = await heshu(args, { cwd: temporary({ 'a.md': quiet }) });
      assert.equal(run.code, 2);
      assert.equal(run.stdout, '');
      assert.notEqual(run.stderr, '');
    });
  }
});
