import * as assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { heshu, removeTemporary, temporary } from './heshu.ts';

const may = '---\ndate: 2024-05-06\n---\n\n截至2024年4月底，河南省共有社区食堂312个。\n';
const june = '---\ndate: 2024-06-03\n---\n\n截至2024年4月底，河南省共有社区食堂321个。\n';
const parts = '全县共有书屋72间，其中98间对外开放。\n';

describe('heshu check --format', function () {
  this.timeout(60_000);
  after(removeTemporary);

  for (const format of ['markdown', 'html', 'csv', 'sarif', 'jsonld']) {
    it(`${format} is the same file for any order, locale and time zone`, async () => {
      const cwd = temporary({ '甲.md': may, '乙.md': june });
      const first = await heshu(['check', '甲.md', '乙.md', '--format', format, '--lang', 'zh-CN'], { cwd });
      const env = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Auckland' };
      const second = await heshu(['check', '.', '--format', format, '--lang', 'zh-CN'], { cwd, env });
      assert.equal(first.stderr, '');
      assert.equal(first.code, 1);
      assert.equal(second.stdout, first.stdout);
      assert.match(first.stdout, /312个/);
    });
  }

  it('is refused for a form that is not known, and for compare', async () => {
    const cwd = temporary({ 'a.md': may, 'b.md': june });
    assert.equal((await heshu(['check', '.', '--format', 'pdf'], { cwd })).code, 2);
    assert.equal((await heshu(['compare', 'a.md', 'b.md', '--format', 'sarif'], { cwd })).code, 2);
  });

  it('a Markdown report in the folder is no document of it', async () => {
    const cwd = temporary({ 'a.md': may, 'b.md': june });
    await heshu(['check', '.', '--format', 'markdown', '--output', 'report.md'], { cwd });
    const run = await heshu(['check', '.', '--format', 'json'], { cwd });
    assert.match(run.stderr, /report\.md: A report that Heshu wrote/);
    const report = JSON.parse(run.stdout) as { claims: { path: string }[]; findings: unknown[] };
    assert.deepEqual([...new Set(report.claims.map((claim) => claim.path))], ['a.md', 'b.md']);
    assert.equal(report.findings.length, 1);
  });
});

describe('heshu check --output', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('writes what would be printed, prints nothing, and leaves nothing beside it', async () => {
    const cwd = temporary({ 'a.md': may, 'b.md': june });
    writeFileSync(path.join(cwd, 'out.json'), 'old');
    const printed = await heshu(['check', '.', '--format', 'json'], { cwd });
    const run = await heshu(['check', '.', '--format', 'json', '--output', 'out.json'], { cwd });
    assert.deepEqual([run.code, run.stdout, run.stderr], [1, '', '']);
    assert.equal(readFileSync(path.join(cwd, 'out.json'), 'utf8'), printed.stdout);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'b.md', 'out.json']);
  });

  it('says why it could not write, with a remedy, and gives 2', async () => {
    const cwd = temporary({ 'a.md': may });
    mkdirSync(path.join(cwd, 'closed'));
    chmodSync(path.join(cwd, 'closed'), 0o555);
    chmodSync(cwd, 0o755);
    for (const [target, sentence] of [
      ['gone/out.json', /folder of “gone\/out\.json” does not exist\. Create it first/],
      ['.', /“\.” is a folder\. Name a file/],
      ['closed/out.json', /no permission to write “closed\/out\.json”\. Choose another place/],
    ] as const) {
      const run = await heshu(['check', 'a.md', '--output', target], { cwd, nobody: true });
      assert.equal(run.code, 2, target);
      assert.match(run.stderr, sentence);
    }
    assert.equal(existsSync(path.join(cwd, 'gone')), false);
  });
});

describe('heshu check --baseline', function () {
  this.timeout(60_000);
  after(removeTemporary);

  for (const format of ['json', 'sarif']) {
    it(`lets only what a ${format} report does not hold fail`, async () => {
      const cwd = temporary({ 'a.md': may, 'b.md': june });
      const write = await heshu(['check', '.', '--format', format, '--output', 'base'], { cwd });
      assert.equal(write.code, 1);
      const same = await heshu(['check', '.', '--baseline', 'base'], { cwd });
      assert.equal(same.code, 0);
      assert.match(same.stdout, /Known from the baseline: 1/);
      writeFileSync(path.join(cwd, 'c.md'), parts);
      const run = await heshu(['check', '.', '--baseline', 'base', '--format', 'json'], { cwd });
      assert.equal(run.code, 1);
      const { findings } = JSON.parse(run.stdout) as { findings: { rule: string; baseline: string }[] };
      assert.deepEqual(findings.map(({ rule, baseline }) => [rule, baseline]).sort(), [
        ['HS101', 'unchanged'],
        ['HS205', 'new'],
      ]);
    });
  }

  it('says what is wrong with it, with a remedy, before it reads anything, and gives 2', async () => {
    const cwd = temporary({ 'a.md': may, 'broken.json': '{', 'other.json': '{"findings":[{}]}' });
    for (const [file, sentence] of [
      ['gone.json', /There is no baseline “gone\.json”\. Write one first: heshu check/],
      ['broken.json', /“broken\.json” is no JSON\. Write it anew/],
      ['other.json', /“other\.json” is no report of Heshu/],
      ['.', /“\.” could not be read \(EISDIR\)/],
    ] as const) {
      const run = await heshu(['check', '.', '--baseline', file], { cwd });
      assert.deepEqual([run.code, run.stdout], [2, ''], file);
      assert.match(run.stderr, sentence);
    }
  });
});

describe('.heshu/config.yaml', function () {
  this.timeout(60_000);
  after(removeTemporary);

  const folder = (config: string, more: Readonly<Record<string, string>> = {}): string =>
    temporary({ 'a.md': may, 'b.md': june, 'c.md': parts, ...more, '.heshu/config.yaml': config });
  const rulesIn = async (cwd: string, args: readonly string[] = ['.']): Promise<readonly string[]> => {
    const { stdout } = await heshu(['check', ...args, '--format', 'json'], { cwd });
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
    return findings.map(({ rule, severity }) => `${rule} ${severity}`).sort();
  };

  it('turns rules off and changes their severity', async () => {
    assert.deepEqual(await rulesIn(folder('rules: {}\n')), ['HS101 error', 'HS205 error']);
    assert.deepEqual(await rulesIn(folder('rules:\n  HS101: off\n  HS205: warning\n')), ['HS205 warning']);
    const run = await heshu(['check', '.'], { cwd: folder('rules:\n  HS101: hint\n  HS205: information\n') });
    assert.equal(run.code, 0);
  });

  it('says which files are checked; a file that is named counts whatever it says', async () => {
    const cwd = folder('include: "*.text"\nexclude: [草稿/**]\n', { 'd.text': parts, '草稿/e.text': parts });
    assert.deepEqual(await rulesIn(cwd), ['HS205 error']);
    assert.deepEqual(await rulesIn(cwd, ['a.md', 'b.md']), ['HS101 error']);
    assert.deepEqual(await rulesIn(folder('exclude: b.md\n')), ['HS205 error']);
    assert.deepEqual(await rulesIn(folder('exclude: b.md\n'), ['*.md']), ['HS205 error']);
  });

  it('sets the limit of size and the language, which --lang outweighs', async () => {
    const cwd = folder('maxSize: 1\nlang: zh-CN\n', { 'large.txt': `${'甲'.repeat(400_000)}\n` });
    const run = await heshu(['check', '.'], { cwd });
    assert.match(run.stderr, /large\.txt: 未读取：1 MB 超过 1 MB 的上限/);
    assert.match((await heshu(['check', '.', '--lang', 'en'], { cwd })).stderr, /Not read/);
  });

  it('is told where it is broken, by line and with a remedy, and the rest counts', async () => {
    const run = await heshu(['check', '.'], {
      cwd: folder(
        'rules:\n  HS101: never\n  HS9: off\n  HS205: off\nmaxSize: 900\nincluded: x\nlang: fr\nexclude: ../x\n',
      ),
    });
    assert.deepEqual(
      run.stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/^heshu: \.heshu\/config\.yaml: (Line \d+: \S+).*$/, '$1')),
      [
        'Line 2: HS101',
        'Line 3: “HS9”',
        'Line 5: “maxSize”',
        'Line 6: “included”',
        'Line 7: “lang”',
        'Line 8: “exclude”',
      ],
    );
    assert.equal(run.code, 1);
    assert.doesNotMatch(run.stdout, /HS205/);
    const broken = await heshu(['check', '.'], { cwd: folder('rules: [\n') });
    assert.match(broken.stderr, /Not used: line \d+ is no valid YAML/);
    assert.equal(broken.code, 1);
  });
});
