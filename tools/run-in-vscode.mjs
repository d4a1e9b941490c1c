// Runs one of the suites that live inside VS Code: node tools/run-in-vscode.mjs editor|web|vsix.
// The VS Code is that of tools/vscode-host where it is installed, else one that @vscode/test-electron downloads.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { packageExtension } from './package.mjs';
import { host, root, run } from './project.mjs';

const [suite = 'editor'] = process.argv.slice(2);
const ready = existsSync(
  join(root, 'tools/vscode-host/node_modules/code-server/lib/vscode/node_modules/.vscode-host-ready'),
);
const vscodeExecutablePath = ready ? host : undefined;

// The tests write into the workspace, so it is a copy.
const scratch = mkdtempSync(join(tmpdir(), 'heshu-'));
const workspace = join(scratch, 'workspace');
cpSync(join(root, 'test/fixtures/workspace'), workspace, { recursive: true });
const dirs = ['--user-data-dir', join(scratch, 'user'), '--extensions-dir', join(scratch, 'extensions')];
const extensionTestsEnv = { HESHU_TEST_WORKSPACE: workspace };

const suites = {
  /** The extension as it is developed, in the Node extension host. */
  editor: () => test('dist/test/editor/index.js', root, []),
  /** The browser's bundle in the web worker extension host. */
  web: async () => {
    try {
      return await test('dist/test/web/index.js', root, ['--extensionDevelopmentKind=web']);
    } finally {
      // A web worker can write into the workspace alone.
      const [counts, report] = [join(workspace, 'web-tests.json'), process.env.HESHU_TEST_REPORT];
      if (report && existsSync(counts)) cpSync(counts, report);
    }
  },
  /** The packaged extension, installed as a newcomer does; an empty extension carries the tests. */
  vsix: async () => {
    const installed = await run(vscodeExecutablePath ?? 'code', [
      ...dirs,
      '--install-extension',
      await packageExtension(join(scratch, 'heshu.vsix')),
    ]);
    if (installed !== 0) return installed;
    const harness = join(scratch, 'harness');
    mkdirSync(harness);
    writeFileSync(
      join(harness, 'package.json'),
      JSON.stringify({ name: 'harness', publisher: 'heshu-test', version: '1.0.0', engines: { vscode: '*' } }),
    );
    return test('dist/test/editor/index.js', harness, [], { MOCHA_GREP: process.env.MOCHA_GREP ?? 'smoke' });
  },
};

async function test(bundle, extensionDevelopmentPath, launchArgs, env = {}) {
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath,
    extensionTestsPath: join(root, bundle),
    extensionTestsEnv: { ...extensionTestsEnv, ...env },
    launchArgs: [workspace, ...dirs, ...launchArgs],
  });
}

try {
  process.exitCode = await suites[suite]();
} catch {
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
