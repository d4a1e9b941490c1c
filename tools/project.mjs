// What the tools share: where things are, and how what is missing gets installed. Uses Node alone, since the
// project's own dependencies may be what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const host = join(root, 'tools/vscode-host/vscode-host.mjs');
const windows = process.platform === 'win32';

/** Runs a program in the project's folder; gives its exit code. Output goes where this process's goes. */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: windows && program !== process.execPath,
      ...options,
    });
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Installs the dependencies where they are missing or older than the lock file. */
export async function installDependencies() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules/.package-lock.json');
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) fail(`Heshu needs Node 20 or later; this is ${process.version}. See https://nodejs.org.`);
  if (existsSync(stamp) && sameDependencies(lock, stamp)) return;
  say('Installing dependencies (npm ci) …');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0) {
    fail('npm ci failed. Check the connection to the npm registry, then run the same command again.');
  }
}

/** Builds where a bundle is missing or older than what it is made of. */
export async function buildMissing(args = []) {
  const bundles = ['dist/cli.js', 'dist/worker.js', 'dist/extension.js', 'dist/web/worker.js', 'dist/web/extension.js'];
  const built = bundles.map((name) => join(root, name)).map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0));
  if (args.length === 0 && Math.min(...built) > newest(join(root, 'src'))) return;
  say('Building …');
  if ((await run(process.execPath, ['tools/build.mjs', ...args])) !== 0)
    fail('The build failed; its message stands above.');
}

/** True where the VS Code of tools/vscode-host is installed, or could be installed now. */
export async function installHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  return (await run(process.execPath, ['tools/vscode-host/setup.mjs'])) === 0;
}

/** Where Chromium is, or undefined. */
export function chromium() {
  const names = [
    process.env.VSCODE_HOST_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return names.find((name) => name && existsSync(name));
}

/** Whether a program is on the PATH. */
export function has(program) {
  return spawnSync(windows ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

export function fail(line) {
  say(line);
  process.exit(1);
}

/** npm writes what it installed; platform-only packages that it left out are no difference. */
function sameDependencies(lock, stamp) {
  try {
    const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
    const there = JSON.parse(readFileSync(stamp, 'utf8')).packages;
    return Object.entries(wanted).every(
      ([name, entry]) => name === '' || entry.optional || there[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);
}
