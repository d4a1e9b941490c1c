// Draws media/icon.png, which the Marketplace wants as a bitmap, from media/icon.svg in Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import { chromium, fail, root } from './project.mjs';

const executablePath = chromium() ?? fail('Chromium is needed to draw the icon.');
const browser = await driver.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
const svg = readFileSync(join(root, 'media/icon.svg'), 'utf8');
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
await browser.close();
