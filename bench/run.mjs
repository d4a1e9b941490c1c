// npm run bench: bundles bench.ts as the product is bundled, then runs it. Unbundled modules would cost what no user pays.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'heshu-bench-'));
try {
  const outfile = join(folder, 'bench.cjs');
  const entryPoints = [fileURLToPath(new URL('bench.ts', import.meta.url))];
  buildSync({ entryPoints, outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20' });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
