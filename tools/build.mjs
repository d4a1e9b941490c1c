// Builds everything into dist/: one minified bundle per host, and the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import * as esbuild from 'esbuild';

const common = { bundle: true, minify: true, sourcemap: process.argv.includes('--sourcemap'), logLevel: 'warning', legalComments: 'none', metafile: true };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const bundles = [
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', define: { 'import.meta.url': 'importMetaUrl' }, banner: { js: "#!/usr/bin/env node\nconst importMetaUrl=require('node:url').pathToFileURL(__filename).href;" } },
  { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js' },
  { ...node, entryPoints: ['src/editor/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...common, entryPoints: ['src/editor/extension.web.ts'], outfile: 'dist/web/extension.js', platform: 'browser', conditions: ['worker'], format: 'cjs', target: 'es2022', external: ['vscode'] },
];
mkdirSync('dist', { recursive: true });
await Promise.all(bundles.filter((b) => existsSync(b.entryPoints[0])).map((b) => esbuild.build(b)));
// The bundles are CommonJS whatever the project around them says.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
