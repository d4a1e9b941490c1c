// esbuild copies a CommonJS module, property by property, into every file that imports it. VS Code's API has hundreds of
// properties and every file of the editor imports it: most of the extension's load time went into the copies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'src/editor';

/** Asks VS Code for its API once and lets esbuild bind what the editor uses of it by name. */
export const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-once' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({
      contents: [
        "const api = require('vscode');",
        ...usedNames().map((name) => `export const ${name} = api.${name};`),
      ].join('\n'),
    }));
  },
};

/** Types are among them, which are undefined at run time; a name that is missed makes esbuild warn. */
function usedNames() {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\bvscode\.([A-Za-z]\w*)/g)].map(([, name]) => name))),
  ].sort();
}
