// Builds everything into dist/: one minified bundle per host, and the command line. With --tests also the tests
// that run inside VS Code; with --sourcemap with source maps.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { vscodeOnce } from './vscodeOnce.mjs';

const common = {
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes('--sourcemap'),
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', conditions: ['worker'], target: 'es2022' };
// The command line finds its own version beside the bundle; CommonJS has no import.meta.
const cli = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "#!/usr/bin/env node\nconst importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
};
const bundles = [
  { ...node, ...cli, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js' },
  // The engine itself is the web worker's bundle: two of them would double the size of the package.
  { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js' },
  { ...node, entryPoints: ['src/editor/extension.ts'], outfile: 'dist/extension.js', plugins: [vscodeOnce] },
  { ...web, format: 'iife', entryPoints: ['src/worker/web.ts'], outfile: 'dist/web/worker.js' },
  {
    ...web,
    format: 'cjs',
    entryPoints: ['src/editor/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    plugins: [vscodeOnce],
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: { timeline: 'src/webview/timeline/main.ts' },
    outdir: 'dist/webview',
  },
  { ...common, entryPoints: ['src/webview/timeline/timeline.css'], outdir: 'dist/webview' },
];

if (process.argv.includes('--tests')) {
  const specs = readdirSync('test/editor').filter((name) => name.endsWith('.spec.ts'));
  const test = { minify: false, sourcemap: 'inline', external: ['vscode', 'mocha'] };
  bundles.push(
    {
      ...node,
      ...test,
      entryPoints: ['test/editor/index.ts', ...specs.map((name) => `test/editor/${name}`)],
      outdir: 'dist/test/editor',
    },
    {
      ...web,
      ...test,
      format: 'cjs',
      entryPoints: ['test/web/index.ts'],
      outfile: 'dist/test/web/index.js',
      external: ['vscode'],
    },
  );
}

mkdirSync('dist', { recursive: true });
await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
// The bundles are CommonJS whatever the project around them says.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
