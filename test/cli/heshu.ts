import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';

/** What a run of the command gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Run as a user for whom permissions count (root reads everything). */
  readonly nobody?: boolean;
  /** Called when the process has started. */
  readonly started?: (kill: () => void) => void;
}

const root = path.resolve(__dirname, '../..');
let built: string | undefined;

/** The command line, bundled once into a folder of its own: never the one in dist/, which may be older than the sources. */
function command(): string {
  if (built === undefined) {
    const folder = temporary();
    built = path.join(folder, 'cli.js');
    buildSync({
      entryPoints: [path.join(root, 'src/cli/main.ts')],
      outfile: built,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      define: { 'import.meta.url': 'importMetaUrl' },
      banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
    });
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
  }
  return built;
}

/** Runs `heshu` as a child process; English unless the environment given says otherwise, without colours. */
export function heshu(args: readonly string[], options: RunOptions): Promise<Run> {
  const { PATH, HOME, SystemRoot } = process.env;
  const base = Object.fromEntries(
    Object.entries({ PATH, HOME, SystemRoot }).filter(([, value]) => value !== undefined),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command(), ...args], {
      cwd: options.cwd,
      env: { ...base, LANG: 'en_US.UTF-8', ...options.env },
      ...(options.nobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
    });
    // A run that hangs must not outlive the test that waits for it.
    const late = setTimeout(() => child.kill('SIGKILL'), 50_000);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    options.started?.(() => child.stdout.destroy());
  });
}

const made: string[] = [];

/** A folder with these files (a string is UTF-8), readable for everyone, removed at the end of the run. */
export function temporary(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'heshu-test-'));
  chmodSync(folder, 0o755);
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Removes all temporary folders; for `after`. */
export function removeTemporary(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  built = undefined;
}
