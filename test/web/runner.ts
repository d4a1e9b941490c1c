/** As much of a test runner as a web worker needs. */
import * as vscode from 'vscode';
import { fileUri } from './newsroom.ts';

/** Where tools/run-in-vscode.mjs looks for the counts: a web worker can write into the workspace alone. */
const REPORT = 'web-tests.json';
const PATIENCE_MS = 30_000;
const counts = { passed: 0, failed: 0, skipped: 0 };

export async function test(title: string, body: () => Promise<void>): Promise<void> {
  try {
    await body();
    counts.passed++;
    console.log(`  ✔ ${title}`);
  } catch (error) {
    counts.failed++;
    console.log(`  ✘ ${title}\n    ${error instanceof Error ? error.message : String(error)}`);
  }
  await vscode.workspace.fs.writeFile(fileUri(REPORT), new TextEncoder().encode(JSON.stringify(counts)));
}

export function failures(): number {
  return counts.failed;
}

export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`It does not hold that ${what}.`);
}

/** Waits until something holds. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`In ${PATIENCE_MS / 1000} s it did not come about that ${what}.`);
}
