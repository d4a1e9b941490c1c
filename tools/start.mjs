// npm start: checks samples/ on the command line, then opens it in a VS Code with the extension.
// npm start -- --no-editor ends after the report.
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMissing, has, host, installDependencies, installHost, root, run, say } from './project.mjs';
import { packageExtension } from './package.mjs';

const samples = join(root, 'samples');
// The draft that the other documents are the sources of.
const draft = join(samples, '草稿-乡村书房综述.md');
const toOpen = existsSync(draft) ? [samples, draft] : [samples];

await installDependencies();
await buildMissing();
say('The discrepancies of samples/:\n');
// The findings are what the samples are there for, not a failure.
const code = await run(process.execPath, ['dist/cli.js', 'check', 'samples', '--fail-on', 'never']);
if (code !== 0) process.exit(code);
if (!process.argv.includes('--no-editor')) await openEditor();

async function openEditor() {
  if (has('code') && !insideRemote()) {
    say('\nOpening samples/ in VS Code …');
    if ((await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, ...toOpen])) === 0) return;
  }
  if (await openDownloaded()) return;
  await serveHost();
}

/** `code` in a terminal of a remote window opens files there, but starts no extension in development. */
function insideRemote() {
  return process.env.VSCODE_IPC_HOOK_CLI !== undefined;
}

/** Desktop VS Code, downloaded into .vscode-test; where there is no screen or no way to download it, false. */
async function openDownloaded() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    say('\nDownloading VS Code …');
    const late = new Promise((_, refuse) =>
      setTimeout(() => refuse(new Error('no answer in 3 minutes')), 180_000).unref(),
    );
    const program = await Promise.race([downloadAndUnzipVSCode({ timeout: 15_000 }), late]);
    const profile = mkdtempSync(join(tmpdir(), 'heshu-'));
    const args = ['--new-window', `--extensionDevelopmentPath=${root}`, `--user-data-dir=${profile}`, ...toOpen];
    return (await run(program, args)) === 0;
  } catch (error) {
    say(`VS Code cannot be downloaded here (${error instanceof Error ? error.message : String(error)}).`);
    return false;
  }
}

/** The VS Code of tools/vscode-host, with the packaged extension, for a browser on this machine. */
async function serveHost() {
  say('\nPreparing a VS Code in the browser (the first time takes a minute) …');
  if (!(await installHost())) {
    say('No VS Code could be started here. Install it from https://code.visualstudio.com, then run npm start again.');
    process.exit(1);
  }
  const profile = mkdtempSync(join(tmpdir(), 'heshu-'));
  const dirs = { userDataDir: join(profile, 'user'), extensionsDir: join(profile, 'extensions') };
  const vsix = await packageExtension();
  const installed = await run(
    process.execPath,
    [host, '--user-data-dir', dirs.userDataDir, '--extensions-dir', dirs.extensionsDir, '--install-extension', vsix],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (installed !== 0) process.exit(installed);
  const { serve } = await import('./vscode-host/host.mjs');
  const server = await serve({ ...dirs, open: toOpen });
  console.log(`\nHeshu is open at ${server.url}`);
  say('Stop with Ctrl-C.');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void server.close().then(() => process.exit(0)));
  await server.exited;
}
