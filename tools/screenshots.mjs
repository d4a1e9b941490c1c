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
/** ONLY=dark,zh-tw takes the rounds whose name has one of these words. */
const only = process.env.ONLY?.split(',');
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

const seeds = join(root, '../shared/seeds');
const rounds = [
  { theme: 'light', open: 'samples', readme: true },
  { theme: 'dark', open: 'samples', readme: true },
  { theme: 'hc-dark', open: 'samples' },
  { theme: 'hc-light', open: 'samples' },
  { theme: 'light', open: 'samples', locale: 'zh-cn', readme: true },
  { theme: 'dark', open: 'samples', locale: 'zh-cn', readme: true },
  { theme: 'dark', open: 'samples', locale: 'zh-tw' },
  ...(existsSync(seeds) ? ['light', 'dark'].map((theme) => ({ theme, open: seeds, tour: seedsTour })) : []),
].map((round) => ({ ...round, tag: [basename(round.open), round.locale, round.theme].filter(Boolean).join('-') }));
const wanted = readme
  ? rounds.filter((round) => round.readme)
  : rounds.filter(({ tag }) => only?.some((word) => tag.includes(word)) ?? true);
for (const round of wanted) await pictures(round);
rmSync(scratch, { recursive: true, force: true });

async function pictures({ theme, open, locale, tag, tour = samplesTour }) {
  // A copy: the tour decides, notes and types, and VS Code saves by itself.
  const copy = join(mkdtempSync(join(scratch, 'open-')), basename(open));
  cpSync(isAbsolute(open) ? open : join(root, open), copy, { recursive: true });
  const host = await launch({
    open: [copy],
    extensionsDir,
    locale,
    settings: { ...settings, 'workbench.colorTheme': names[theme] },
  });
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

/** What is read: the tree with one finding unfolded, the hover, both places side by side, the timeline, two documents compared. */
async function samplesTour(page, shoot) {
  // A contradiction between two documents where there is one, else the gravest finding.
  const conflict = page.locator(rows, { hasText: /another source|另一来源|另一來源/ }).first();
  const finding = (await conflict.count()) > 0 ? conflict : page.locator(rows).first();
  await finding.locator('.monaco-tl-twistie').click();
  await finding.click();
  await page.waitForTimeout(1500);
  await shoot('tree');
  // Over a figure without a discrepancy there is room for its sources.
  const calm = page.locator('.view-line span', { hasText: /^9\.86%$/ }).last();
  if ((await calm.count()) > 0) await calm.click();
  await command(page, 'editor.action.showHover');
  await shoot('hover');
  await page.keyboard.press('Escape');
  await finding.hover();
  await finding.locator('.action-label').first().click();
  await page.waitForTimeout(1500);
  await shoot('beside');
  await command(page, 'heshu.showTimeline');
  await page.waitForTimeout(3000);
  await shoot('timeline-narrow');
  await command(page, 'workbench.action.closeAllEditors');
  await finding.click();
  await page.waitForTimeout(1000);
  await command(page, 'heshu.facts.focus');
  const fact = page
    .locator('.pane:has([aria-label*="Facts"], [aria-label*="事实"], [aria-label*="事實"]) .pane-body .monaco-list-row')
    .first();
  await fact.locator('.monaco-tl-twistie').click();
  await fact.hover();
  await fact.locator('.action-label').first().click();
  await page.waitForTimeout(3000);
  await shoot('timeline');
  if (readme) return;
  await command(page, 'workbench.action.closeAllEditors');
  await finding.click();
  await page.waitForTimeout(1000);
  await command(page, 'heshu.compareWith');
  await page.keyboard.type('07', { delay: 5 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  await shoot('compare');
  await page.keyboard.press('Escape');
  await command(page, 'workbench.action.closeAllEditors');
  await decideTour(page, shoot, finding);
}

/** What is done: the light bulb, a note, a decision; the queue by document and filtered; the report; the walkthrough. */
async function decideTour(page, shoot, finding) {
  await finding.click();
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+1');
  await page.waitForTimeout(300);
  await page.keyboard.press('Control+.');
  await page.waitForTimeout(1500);
  await shoot('bulb');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('n');
  await page.waitForTimeout(1500);
  await page.keyboard.type('Asked the bureau by phone: to be confirmed.', { delay: 5 });
  await shoot('note');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('i');
  await page.waitForTimeout(800);
  await shoot('ignore');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  await page.keyboard.type('counted on another day', { delay: 5 });
  await shoot('reason');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  await command(page, 'heshu.annotations.focus');
  await shoot('decided');
  await command(page, 'heshu.groupDiscrepancies');
  await shoot('group');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await shoot('grouped');
  await command(page, 'heshu.filterDiscrepancies');
  await shoot('filter');
  await page.keyboard.press('Escape');
  await command(page, 'heshu.exportReport');
  await shoot('export');
  await page.keyboard.press('Escape');
  await command(page, 'workbench.action.closeAllEditors');
  await command(page, 'workbench.action.openWalkthrough');
  await page.locator('[x-dispatch="selectCategory:heshu.heshu#heshu.start"]').click();
  // With room its steps stand beside their pages.
  await command(page, 'workbench.action.toggleSidebarVisibility');
  await page.waitForTimeout(2500);
  await shoot('walkthrough');
  await command(page, 'workbench.action.toggleSidebarVisibility');
}

/** By its id, which is the same in every language. */
async function command(page, id) {
  // A page that is still drawing may take the focus, and the list of commands closes.
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('F1');
    try {
      await page.locator('.quick-input-widget input').first().fill(`>${id}`, { timeout: 3000 });
      break;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1200);
}

/** The five articles: the same, and the highlights in a glossed text, the hover there. */
async function seedsTour(page, shoot) {
  await samplesTour(page, shoot);
  await command(page, 'workbench.action.closeAllEditors');
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill('000_');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2500);
  await page.keyboard.press('Alt+F9');
  await page.waitForTimeout(800);
  await shoot('glossed');
  await command(page, 'editor.action.showHover');
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
