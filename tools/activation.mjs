// How long VS Code takes to activate the extension, by its own account (Developer: Startup Performance), in several starts
// of tools/vscode-host with the packaged extension: npm run activation -- [starts] [case …].
// VS Code counts as load time whatever else runs between its wish to load and the end of loading. Only a plain text
// document in a window at rest loads Heshu alone; with a Markdown document VS Code loads its own Markdown and Emmet in the same turn.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from './package.mjs';
import { buildMissing, chromium, fail, installDependencies, installHost, root } from './project.mjs';

const [starts = '5', ...wanted] = process.argv.slice(2);
const MARKDOWN = '草稿-乡村书房综述.md';
const PLAIN = 'plain.txt';

await installDependencies();
await buildMissing();
if (!chromium() || !(await installHost())) fail('The measure needs Chromium and the VS Code of tools/vscode-host.');
const { launch, runCli } = await import('./vscode-host/host.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'heshu-'));
const extensionsDir = join(scratch, 'extensions');
await runCli(['--install-extension', await packageExtension(join(scratch, 'heshu.vsix'))], { extensionsDir });

const cases = {
  alone: (folder) => openAtRest(folder, PLAIN),
  markdown: (folder) => openAtRest(folder, MARKDOWN),
  /** The window comes up with a document that was left open: everything else starts at the same time. */
  start: (folder) => launch({ open: [folder, join(folder, MARKDOWN)], extensionsDir }),
};

try {
  for (const [name, open] of Object.entries(cases)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const measured = [];
    for (let start = 0; start < Number(starts); start++) measured.push(await measure(open));
    const line = (of) => `${median(measured.map(of))} (${measured.map(of).join(' ')})`;
    console.log(`${name}: load + activate, median (each) in ms: ${line(({ load, call }) => load + call)}`);
    console.log(`  load ${line(({ load }) => load)}, activate ${line(({ call }) => call)}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(open) {
  const folder = join(mkdtempSync(join(scratch, 'open-')), 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  writeFileSync(join(folder, PLAIN), '2023年，全市建成乡村书房120个。\n');
  const host = await open(folder);
  try {
    await host.page.locator('.statusbar-item', { hasText: '核数' }).first().waitFor({ timeout: 30_000 });
    await host.page.waitForTimeout(2000);
    return await activationTimes(host.page);
  } finally {
    await host.close();
  }
}

async function openAtRest(folder, name) {
  const host = await launch({ open: [folder], extensionsDir });
  await host.page.waitForTimeout(4000);
  await host.page.keyboard.press('Control+P');
  await host.page.locator('.quick-input-widget input').first().fill(name);
  await host.page.waitForTimeout(800);
  await host.page.keyboard.press('Enter');
  return host;
}

/** The row of the extension: its id, whether it was eager, then the times of loading and of the call of activate(). */
async function activationTimes(page) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Developer: Startup Performance');
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(500);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const row = text.split('\n').find((line) => line.startsWith('| heshu.heshu'));
    if (!row) continue;
    const [, , load, call] = row
      .split('|')
      .slice(1)
      .map((cell) => Number(cell.trim()));
    return { load, call };
  }
  throw new Error('Startup Performance does not list the extension.');
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
