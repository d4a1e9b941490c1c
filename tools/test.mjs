// npm test: installs what is missing, then runs every check of the project. Ends with one line, "N passed, N failed".
// npm test -- core editor … runs only these parts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMissing, chromium, installDependencies, installHost, root, run, say } from './project.mjs';

const totals = { passed: 0, failed: 0, skipped: 0 };
const asked = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'heshu-test-'));

await installDependencies();

await part('types', () => all(script('types')));
await part('lint', () => all(script('lint')));
await part('core', () => mocha(['test/core', 'test/cli', 'test/plot', 'test/report', 'test/worker', 'test/project']));
await part('build', () => all(() => buildMissing(['--tests']).then(() => 0)));
if (wants('editor') || wants('web') || wants('vsix')) await inVSCode();

rmSync(scratch, { recursive: true, force: true });
if (totals.skipped > 0) say(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

async function inVSCode() {
  if (process.platform === 'linux') {
    await installPackages();
    if (!chromium()) {
      say('Skipped: the tests in VS Code need Chromium and a Chinese font (Debian: chromium, fonts-wqy-microhei).');
      totals.skipped++;
      return;
    }
    if (!(await installHost())) {
      say('Failed: the VS Code of tools/vscode-host could not be installed; its message stands above.');
      totals.failed++;
      return;
    }
  }
  for (const suite of ['editor', 'web', 'vsix']) await part(suite, () => hosted(suite));
}

async function hosted(suite) {
  const report = join(scratch, `${suite}.json`);
  const code = await run(process.execPath, ['tools/run-in-vscode.mjs', suite], {
    env: { ...process.env, HESHU_TEST_REPORT: report },
  });
  add(report, code);
}

/** Chromium and a Chinese font: on Debian as root what is missing is installed. */
async function installPackages() {
  const packages = [...(chromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-wqy-microhei'])];
  if (packages.length === 0 || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  say(`Installing ${packages.join(' and ')} …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

function hasChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return fonts.status === 0 ? fonts.stdout.trim() !== '' : existsSync('/usr/share/fonts/truetype/wqy');
}

async function mocha(folders) {
  const report = join(scratch, 'mocha.json');
  const specs = folders.filter((folder) => existsSync(join(root, folder))).map((folder) => `${folder}/**/*.test.ts`);
  const args = [
    'node_modules/mocha/bin/mocha.js',
    '--import=tsx',
    '--exit',
    '--timeout=20000',
    '--reporter=./tools/reporter.cjs',
    ...specs,
  ];
  add(report, await run(process.execPath, args, { env: { ...process.env, HESHU_TEST_REPORT: report } }));
}

/** A run counts its own tests; one that ends without a report has failed as a whole. */
function add(report, code) {
  if (!existsSync(report)) {
    totals.failed++;
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += counts.passed;
  totals.failed += counts.failed > 0 || code === 0 ? counts.failed : 1;
  totals.skipped += counts.skipped;
}

/** Each of these counts as one test. */
async function all(...steps) {
  for (const step of steps) {
    if ((await step()) !== 0) {
      totals.failed++;
      return;
    }
  }
  totals.passed++;
}

function script(name) {
  return () => run('npm', ['run', '--silent', name]);
}

async function part(name, go) {
  if (!wants(name)) return;
  const began = Date.now();
  say(`\n── ${name}`);
  await go();
  say(`── ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function wants(name) {
  return asked.length === 0 || asked.includes(name);
}
