import * as assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { readAnnotations, type Edit } from '../../src/core/annotations/file.ts';
import { NotUtf8, readFolder, writeFolder } from '../../src/editor/annotationFiles.ts';
import { folderOn } from './heshuFolder.ts';
import { numbered } from './numbered.ts';

const made: string[] = [];

function workspace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'heshu-annotations-'));
  made.push(folder);
  return folder;
}

const put = (n: number, text?: string): Edit => ({ kind: 'put', annotation: numbered(n, text) });
const remove = (n: number): Edit => ({
  kind: 'remove',
  id: numbered(n).id,
  at: '2026-12-01T00:00:00.000Z',
  creator: '',
});

async function write(folder: string, edits: readonly Edit[]): Promise<void> {
  await writeFolder(folderOn(folder, { deletes: true }), edits, Math.random().toString(36).slice(2));
}

async function idsIn(folder: string): Promise<readonly number[]> {
  const { annotations, problems } = readAnnotations(await readFolder(folderOn(folder, { deletes: true })));
  assert.deepEqual(
    problems.filter(({ id }) => id !== 'annotations.conflict'),
    [],
  );
  return annotations.map(({ id }) => Number(id.slice('urn:uuid:'.length)));
}

describe('the annotations of a folder on disk', function () {
  this.timeout(120_000);
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('are made with the attributes for git, and leave a file of one’s own beside them alone', async () => {
    const folder = workspace();
    mkdirSync(path.join(folder, '.heshu'));
    writeFileSync(path.join(folder, '.heshu/.gitattributes'), '*.yaml text\n');
    await write(folder, [put(1), put(2)]);
    assert.deepEqual(await idsIn(folder), [1, 2]);
    const attributes = readFileSync(path.join(folder, '.heshu/.gitattributes'), 'utf8');
    assert.equal(attributes, '*.yaml text\nannotations.jsonl text eol=lf merge=union\n');
    assert.deepEqual(readdirSync(path.join(folder, '.heshu')).sort(), ['.gitattributes', 'annotations.jsonl']);
  });

  it('stay as they are where the file is no UTF-8', async () => {
    const folder = workspace();
    mkdirSync(path.join(folder, '.heshu'));
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x0a]);
    writeFileSync(path.join(folder, '.heshu/annotations.jsonl'), bytes);
    await assert.rejects(write(folder, [put(1)]), NotUtf8);
    assert.deepEqual(readFileSync(path.join(folder, '.heshu/annotations.jsonl')), bytes);
  });

  it('keep what two windows write one after the other, each knowing nothing of the other', async () => {
    const folder = workspace();
    for (let n = 0; n < 20; n++) await write(folder, [put(n)]);
    await write(folder, [remove(3)]);
    assert.deepEqual(
      await idsIn(folder),
      [...Array(20).keys()].filter((n) => n !== 3),
    );
  });

  for (const withMarks of [false, true]) {
    it(`two windows’ decisions merged by git have no loss${withMarks ? ', also with conflict marks left in the file' : ''}`, async () => {
      const folder = workspace();
      const git = (...args: readonly string[]): string =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
          cwd: folder,
          encoding: 'utf8',
        });
      git('init', '-q', '-b', 'main');
      await write(
        folder,
        [10, 20, 30, 40, 50].map((n) => put(n)),
      );
      if (withMarks)
        writeFileSync(
          path.join(folder, '.heshu/.gitattributes'),
          'annotations.jsonl -merge=union\nannotations.jsonl merge=text\n',
        );
      git('add', '.');
      git('commit', '-qm', 'base');
      git('checkout', '-qb', 'other');
      await write(folder, [put(11), put(21, '另一窗口'), put(60), put(20, '改自另一窗口'), remove(40)].map(later));
      git('commit', '-qam', 'other');
      git('checkout', '-q', 'main');
      await write(folder, [put(12), put(22), put(61), put(30, '改自这一窗口'), put(31)].map(later));
      git('commit', '-qam', 'main');
      try {
        git('merge', '-q', 'other');
        assert.ok(!withMarks);
      } catch (error) {
        if (!withMarks) throw error;
      }
      const text = readFileSync(path.join(folder, '.heshu/annotations.jsonl'), 'utf8');
      assert.equal(text.includes('<<<<<<<'), withMarks);
      const all = [10, 11, 12, 20, 21, 22, 30, 31, 50, 60, 61];
      assert.deepEqual(await idsIn(folder), all);
      await write(folder, [put(70)]);
      assert.deepEqual(await idsIn(folder), [...all, 70]);
      const { annotations, problems } = readAnnotations(await readFolder(folderOn(folder, { deletes: true })));
      assert.deepEqual(problems, []);
      const said = annotations.map((annotation) => (annotation.kind === 'note' ? annotation.text : ''));
      for (const text of ['另一窗口', '改自另一窗口', '改自这一窗口']) assert.ok(said.includes(text), text);
    });
  }

  for (const deletes of [false, true]) {
    const how = deletes ? ' even where renaming deletes the old file first' : '';
    it(`a kill in the middle of a write leaves the old or the new file${how}`, async () => {
      const folder = workspace();
      mkdirSync(path.join(folder, '.heshu'));
      const program = path.join(workspace(), 'writeForever.js');
      buildSync({
        entryPoints: [path.join(__dirname, 'writeForever.ts')],
        outfile: program,
        bundle: true,
        platform: 'node',
      });
      let next = 0;
      let left = 0;
      for (let round = 0; round < 25; round++) {
        const told = await killed(program, [folder, String(next), deletes ? 'deletes' : ''], 150 + 13 * round);
        const ids = await idsIn(folder);
        const last = ids.at(-1) ?? -1;
        left += readdirSync(path.join(folder, '.heshu')).filter((name) => name.endsWith('.new')).length > 0 ? 1 : 0;
        // All that was told to be written is there, and at most the one that was being written then.
        assert.deepEqual(ids, [...Array(ids.length).keys()]);
        assert.ok(last >= told && last <= told + 1, `${last} of ${told}`);
        next = last + 1;
      }
      assert.ok(next > 25, `${next} were written, ${left} writes were cut off`);
    });
  }
});

/** Edits of a moment after those of the base. */
function later(edit: Edit): Edit {
  if (edit.kind !== 'put') return edit;
  return { kind: 'put', annotation: { ...edit.annotation, modified: '2026-11-20T08:00:00.000Z' } };
}

/** Runs a program for some time and kills it; gives the last number that it told. */
function killed(program: string, args: readonly string[], ms: number): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.on('close', () => {
      const last = told.trimEnd().split('\n').at(-1);
      done(last === undefined || last === '' ? Number(args[1]) - 1 : Number(last));
    });
    setTimeout(() => child.kill('SIGKILL'), ms);
  });
}
