import assert from 'node:assert/strict';
import { build } from 'esbuild';
// @ts-expect-error The build's own plugin is plain JavaScript.
import { vscodeOnce } from '../../tools/vscodeOnce.mjs';

/** What is parsed at activation, in bytes. The engine is ten times as large. */
const MOST = 180_000;

describe('the bundle that VS Code loads at activation', () => {
  for (const [entry, platform] of [
    ['src/editor/extension.ts', 'node'],
    ['src/editor/extension.web.ts', 'browser'],
  ] as const) {
    it(`is small, holds no engine, and asks for VS Code's API once: ${entry}`, async () => {
      const { outputFiles, metafile, warnings } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        format: 'cjs',
        platform,
        target: 'es2022',
        plugins: [vscodeOnce],
        write: false,
        metafile: true,
        logLevel: 'silent',
        outdir: 'never-written',
      });
      const [bundle] = outputFiles;
      assert.ok(bundle && bundle.contents.length < MOST, `${bundle?.contents.length ?? 0} bytes`);
      assert.equal(bundle.text.split('require("vscode")').length - 1, 1);
      assert.deepEqual(warnings, [], 'a name of the API that is not bound makes a warning');
      const core = Object.keys(metafile.inputs).filter((file) =>
        /^src\/core\/(?!messages|model|annotations)/.test(file),
      );
      assert.deepEqual(core, []);
    });
  }
});
