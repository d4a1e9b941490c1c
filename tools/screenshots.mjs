// Pictures of the extension at work, 1280×800, for people to look at: shots/ by default.
// npm run screenshots -- --readme draws the ones that README shows into media/screenshots/.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { packageExtension } from './package.mjs';
import { buildMissing, chromium, fail, installDependencies, installHost, root } from './project.mjs';

await installDependencies();
await buildMissing();
if (!chromium() || !(await installHost())) fail('Pictures need Chromium and the VS Code of tools/vscode-host.');
const { launch, runCli } = await import('./vscode-host/host.mjs');

// Installed as by a person: an extension in development says so in every title.
const scratch = mkdtempSync(join(tmpdir(), 'heshu-'));
const extensionsDir = join(scratch, 'extensions');
await runCli(['--install-extension', await packageExtension()], { extensionsDir });

const readme = process.argv.includes('--readme');
const folder = join(root, readme ? 'media/screenshots' : 'shots');
mkdirSync(folder, { recursive: true });

const rows = '.pane-body .monaco-list-row';
const only = process.env.ONLY?.split(',');
const themes = only ?? (readme ? ['light', 'dark'] : ['light', 'dark', 'hc-dark', 'hc-light']);
const names = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
const settings = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
};

for (const theme of themes) await pictures(theme, 'samples', 'en', samplesTour);
if (!only) await pictures('light', 'samples', 'zh-cn', samplesTour);
const seeds = join(root, '../shared/seeds');
if (!readme && existsSync(seeds)) for (const theme of ['light', 'dark']) await pictures(theme, seeds, 'en', seedsTour);
rmSync(scratch, { recursive: true, force: true });

async function pictures(theme, open, locale, tour) {
  // A copy: the tour decides, notes and types, and VS Code saves by itself.
  const copy = join(mkdtempSync(join(scratch, 'open-')), basename(open));
  cpSync(isAbsolute(open) ? open : join(root, open), copy, { recursive: true });
  const host = await launch({
    open: [copy],
    extensionsDir,
    locale: locale === 'en' ? undefined : locale,
    settings: { ...settings, 'workbench.colorTheme': names[theme] },
  });
  const tag = [basename(open), locale === 'en' ? undefined : locale, theme].filter(Boolean).join('-');
  const shoot = async (name) => {
    if (readme && !['tree', 'hover', 'timeline'].includes(name)) return;
    await settled(host.page);
    await host.page.screenshot({ path: join(folder, `${tag}-${name}.png`) });
  };
  try {
    await host.page.locator('.activitybar .action-label[aria-label*="Heshu"]').first().click();
    await host.page.locator(rows).first().waitFor({ timeout: 30_000 });
    await widenSideBar(host.page);
    await host.page.waitForTimeout(2500);
    await tour(host.page, shoot);
    console.log(`${tag}: done`);
  } finally {
    await host.close();
  }
}

/** The tree with one finding unfolded, its document beside it; then the hover over a claim; then both places side by side. */
async function samplesTour(page, shoot) {
  // A contradiction between two documents where there is one, else the gravest finding.
  const conflict = page.locator(rows, { hasText: /another source|另一来源/ }).first();
  const finding = (await conflict.count()) > 0 ? conflict : page.locator(rows).first();
  await finding.locator('.monaco-tl-twistie').click();
  await finding.click();
  await page.waitForTimeout(1500);
  await shoot('tree');
  await showHover(page);
  await shoot('hover');
  await page.keyboard.press('Escape');
  await finding.hover();
  await finding.locator('.action-label').first().click();
  await page.waitForTimeout(1500);
  await shoot('beside');
  await command(page, 'Heshu: Focus on Facts View');
  const fact = page
    .locator('.pane:has([aria-label*="Facts"], [aria-label*="事实"]) .pane-body .monaco-list-row')
    .first();
  await fact.hover();
  await fact.locator('.action-label').first().click();
  await page.waitForTimeout(4000);
  await shoot('timeline');
  await page.keyboard.press('Escape');
  await decideTour(page, shoot, finding);
}

/** What can be done about a finding: the light bulb, a decision, a note; then the queue by document, and the walkthrough. */
async function decideTour(page, shoot, finding) {
  await finding.click();
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Alt+F9');
  await page.waitForTimeout(800);
  await page.keyboard.press('Control+.');
  await page.waitForTimeout(1500);
  await shoot('bulb');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('n');
  await page.waitForTimeout(1500);
  await page.keyboard.type('Asked the bureau by phone: to be confirmed.', { delay: 5 });
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('i');
  await page.waitForTimeout(800);
  await shoot('ignore');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  await page.keyboard.type('counted on another day', { delay: 5 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  await command(page, 'Heshu: Focus on Notes and Links View');
  await shoot('decided');
  await command(page, 'Heshu: Group Discrepancies');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await shoot('grouped');
  await command(page, 'Heshu: Filter Discrepancies');
  await shoot('filter');
  await page.keyboard.press('Escape');
}

async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1200);
}

/** The five articles: the tree, the highlights in a glossed text, the hover there. */
async function seedsTour(page, shoot) {
  await samplesTour(page, shoot);
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill('000_');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2500);
  await page.keyboard.press('Alt+F9');
  await page.waitForTimeout(800);
  await shoot('glossed');
  await showHover(page);
  await shoot('glossed-hover');
}
/** Until nothing in the side bar is under way any more. */
async function settled(page) {
  const busy = '.sidebar .monaco-progress-container.active, .activitybar .progress-badge';
  for (let quiet = 0; quiet < 3;) {
    await page.waitForTimeout(300);
    quiet = (await page.locator(busy).count()) === 0 ? quiet + 1 : 0;
  }
}

/** By its edge, as a person does: the tree's sentences are long. */
async function widenSideBar(page) {
  const box = await page.locator('.part.sidebar').boundingBox();
  const edge = box.x + box.width + 1;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + 90, 400, { steps: 5 });
  await page.mouse.up();
}

async function showHover(page) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Show or Focus Hover');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
}
