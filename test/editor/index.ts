/** Runs the specs inside the extension host, and writes how each went where the runner outside reads it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  // The workbench redraws under a click now and then; what is wrong stays wrong.
  const mocha = new Mocha({ retries: 2, ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  const pattern = process.env['MOCHA_GREP'];
  if (pattern) mocha.grep(pattern);
  for (const file of readdirSync(__dirname)) if (file.endsWith('.spec.js')) mocha.addFile(join(__dirname, file));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((done) => {
    mocha
      .run(() => {
        done();
      })
      .on('pass', () => counts.passed++)
      .on('fail', () => counts.failed++)
      .on('pending', () => counts.skipped++);
  });
  const report = process.env['HESHU_TEST_REPORT'];
  if (report) writeFileSync(report, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
