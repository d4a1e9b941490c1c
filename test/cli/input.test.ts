import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import type { Report } from '../../src/report/contract.ts';
import { heshu, removeTemporary, temporary } from './heshu.ts';
import type { RunOptions } from './heshu.ts';

const good = '截至2024年4月底，河南省共有社区食堂312个。\n';

interface Outcome {
  readonly code: number | null;
  readonly paths: readonly string[];
  readonly notes: readonly (readonly [string, string])[];
  readonly claims: number;
}

/** Checks paths and gives what was read and what was noted; the notes stand on standard error as well. */
async function checked(
  cwd: string,
  args: readonly string[] = ['.'],
  options: Partial<RunOptions> = {},
): Promise<Outcome> {
  const run = await heshu(['check', ...args, '--format', 'json', '--fail-on', 'never'], { ...options, cwd });
  const report = JSON.parse(run.stdout) as Report;
  for (const note of report.notes) assert.ok(run.stderr.includes(`heshu: ${note.path}: ${note.message}\n`), run.stderr);
  return {
    code: run.code,
    paths: report.documents.map((document) => document.path),
    notes: report.notes.map((note) => [note.path, note.message]),
    claims: report.claims.length,
  };
}

describe('finding documents', function () {
  this.timeout(60_000);
  after(removeTemporary);

  it('searches folders for .md, .markdown and .txt, sorted, with forward slashes', async () => {
    const cwd = temporary({
      'b/丙.txt': good,
      'b/甲.md': good,
      'a.markdown': good,
      'A.MD': good,
      'c.html': good,
      'd.json': '{}',
      '.x/e.md': good,
    });
    assert.deepEqual(await checked(cwd), {
      code: 0,
      paths: ['A.MD', 'a.markdown', 'b/丙.txt', 'b/甲.md'],
      notes: [],
      claims: 4,
    });
  });

  it('takes a file named outright whatever it is called, and each file once', async () => {
    const cwd = temporary({ 'a.text': good, 'b.md': good, '[c].md': good });
    const { paths } = await checked(cwd, ['a.text', 'b.md', './b.md', '.', '[c].md']);
    assert.deepEqual(paths, ['[c].md', 'a.text', 'b.md']);
  });

  it('gives paths relative to the working folder, also above it', async () => {
    const cwd = temporary({ 'sub/x.txt': '', 'a.md': good });
    assert.deepEqual((await checked(path.join(cwd, 'sub'), ['../a.md'])).paths, ['../a.md']);
  });

  it('understands globs', async () => {
    const cwd = temporary({ 'x/a.md': good, 'x/y/b.txt': good, 'c.md': good, 'x/d.html': good });
    assert.deepEqual((await checked(cwd, ['x/**'])).paths, ['x/a.md', 'x/y/b.txt']);
    assert.deepEqual((await checked(cwd, ['**/*.md'])).paths, ['c.md', 'x/a.md']);
    assert.deepEqual((await checked(cwd, ['{c,d}.md'])).paths, ['c.md']);
  });

  it('respects .gitignore, the nearer one first', async () => {
    const cwd = temporary({
      '.gitignore': 'out/\n*.tmp.md\n/top.md\n',
      'top.md': good,
      'a.tmp.md': good,
      'out/b.md': good,
      'x/top.md': good,
      'x/.gitignore': '!keep.tmp.md\nlocal.md\n',
      'x/keep.tmp.md': good,
      'x/local.md': good,
      'local.md': good,
    });
    assert.deepEqual((await checked(cwd)).paths, ['local.md', 'x/keep.tmp.md', 'x/top.md']);
    assert.deepEqual((await checked(cwd, ['**/*.md'])).paths, ['local.md', 'x/keep.tmp.md', 'x/top.md']);
    assert.deepEqual((await checked(cwd, ['top.md'])).paths, ['top.md']);
    assert.deepEqual((await checked(cwd, ['out'])).paths, ['out/b.md']);
  });

  it('respects a .gitignore above the working folder inside one repository', async () => {
    const cwd = temporary({ '.git/HEAD': '', '.gitignore': 'drafts/\n', 'x/drafts/a.md': good, 'x/b.md': good });
    assert.deepEqual((await checked(path.join(cwd, 'x'))).paths, ['b.md']);
  });
});

describe('bad input', function () {
  this.timeout(120_000);
  after(removeTemporary);

  /** One bad file beside a good one: the good one is checked, the bad one has its note, and the code is as given. */
  async function besideGood(content: string | Uint8Array, code: number, note: RegExp | null): Promise<void> {
    const outcome = await checked(temporary({ 'bad.txt': content, 'good.md': good }));
    assert.equal(outcome.code, code);
    assert.ok(outcome.paths.includes('good.md'));
    assert.ok(outcome.claims >= 1);
    assert.deepEqual(
      outcome.notes.map(([file]) => file),
      note ? ['bad.txt'] : [],
    );
    if (note) assert.match(outcome.notes[0]?.[1] ?? '', note);
  }

  it('a binary file', () =>
    besideGood(
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 31) % 256),
      2,
      /binary/i,
    ));
  it('an empty file', () => besideGood('', 0, /empty/i));
  it('a file of 50 MB', () => besideGood(Buffer.alloc(50 * 1024 * 1024, good), 2, /50 MB/));
  it('a line of 5 MB', () => besideGood('全省共有书屋12个，'.repeat(190_000), 0, null));
  it('broken UTF-8', () =>
    besideGood(Buffer.concat([Buffer.from(good), Buffer.from([0xe4, 0xb8]), Buffer.from(good)]), 0, /./));
  it('a lone surrogate', () =>
    besideGood(
      Buffer.concat([Buffer.from(good.repeat(3)), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(good)]),
      0,
      /./,
    ));

  it('a path that does not exist', async () => {
    const outcome = await checked(temporary({ 'good.md': good }), ['no.md', 'good.md']);
    assert.deepEqual(outcome, {
      code: 2,
      paths: ['good.md'],
      notes: [['no.md', 'There is no such file or folder.']],
      claims: 1,
    });
  });

  it('a glob that matches nothing', async () => {
    const outcome = await checked(temporary({ 'good.md': good }), ['*.markdown', 'good.md']);
    assert.equal(outcome.code, 2);
    assert.deepEqual(
      outcome.notes.map(([file]) => file),
      ['*.markdown'],
    );
    assert.deepEqual(outcome.paths, ['good.md']);
  });

  it('a folder without documents', async () => {
    const outcome = await checked(temporary({ 'a.html': good }));
    assert.equal(outcome.code, 2);
    assert.match(outcome.notes[0]?.[1] ?? '', /no document in this folder/);
  });

  it('a file deleted while others are read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`${String(i).padStart(2, '0')}.txt`, good.repeat(200)]),
    );
    const cwd = temporary({ ...files, 'zz.txt': good });
    const outcome = checked(cwd, ['.'], {
      started: () => {
        setTimeout(() => {
          rmSync(path.join(cwd, 'zz.txt'));
        }, 100);
      },
    });
    const { code, paths, notes } = await outcome;
    assert.ok(paths.length === 40 || paths.length === 41);
    assert.equal(code, notes.length === 0 ? 0 : 2);
    for (const [file, message] of notes)
      assert.deepEqual([file, message], ['zz.txt', 'The file was deleted before it could be read.']);
  });

  it('links: a cycle, a link to nothing, a second name of a document', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = temporary({ 'a/good.md': good });
    symlinkSync('..', path.join(cwd, 'a/up'));
    symlinkSync('self', path.join(cwd, 'self'));
    symlinkSync('nowhere.md', path.join(cwd, 'broken.md'));
    symlinkSync('a/good.md', path.join(cwd, 'again.md'));
    symlinkSync('a', path.join(cwd, 'b'));
    const outcome = await checked(cwd);
    assert.equal(outcome.code, 2);
    assert.deepEqual(outcome.paths, ['a/good.md']);
    assert.deepEqual(
      outcome.notes.map(([file, message]) => [file, message.split(':')[0]]),
      [
        ['a/up', 'Link not followed'],
        ['broken.md', 'Not read'],
        ['self', 'Link not followed'],
      ],
    );
  });

  it('a folder and a file without permission', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = temporary({ 'good.md': good, 'closed/a.md': good, 'secret.md': good });
    chmodSync(path.join(cwd, 'closed'), 0);
    chmodSync(path.join(cwd, 'secret.md'), 0);
    const outcome = await checked(cwd, ['.'], { nobody: true });
    chmodSync(path.join(cwd, 'closed'), 0o755);
    assert.equal(outcome.code, 2);
    assert.deepEqual(outcome.paths, ['good.md']);
    assert.deepEqual(
      outcome.notes.map(([file, message]) => [file, message.includes('permission')]),
      [
        ['closed', true],
        ['secret.md', true],
      ],
    );
  });

  it('a pipe is not waited for', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = temporary({ 'good.md': good });
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')]);
    const outcome = await checked(cwd);
    assert.deepEqual([outcome.code, outcome.paths, outcome.notes.map(([file]) => file)], [2, ['good.md'], ['pipe.md']]);
  });
});
