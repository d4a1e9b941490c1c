import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly grammars: readonly { readonly path: string }[];
  };
}

const manifest = readManifest();
const { contributes } = manifest;
const editor = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src/editor', name), 'utf8'))
  .join('\n');

describe('package.json', () => {
  const declared = contributes.commands.map(({ command }) => command);

  it('declares exactly the commands that the editor registers', () => {
    const constants = new Map(
      [...editor.matchAll(/const ([A-Z_]+) = '(heshu\.\w+)'/g)].map(([, name, id]) => [name, id]),
    );
    const registered = [...editor.matchAll(/registerCommand\(\s*(?:'(heshu\.\w+)'|([A-Z_]+))/g)].map(
      ([, literal, constant]) => literal ?? constants.get(constant),
    );
    assert.deepEqual([...registered].sort(), [...declared].sort());
  });

  it('names only declared commands in menus and key bindings', () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command } of named) assert.ok(declared.includes(command), command);
  });

  it('declares exactly the settings that the editor reads', () => {
    const read = [...editor.matchAll(/settings\.get<unknown>\('([\w.]+)'\)/g)].map(([, key]) => `heshu.${String(key)}`);
    assert.deepEqual(read.sort(), Object.keys(contributes.configuration.properties).sort());
  });

  it('declares exactly the colours that the editor uses, each for all four kinds of theme', () => {
    const used = new Set(editor.match(/(?<=')heshu\.(?:claim|name)[A-Z]\w+(?=')/g));
    assert.deepEqual(contributes.colors.map(({ id }) => id).sort(), [...used].sort());
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
    }
  });

  it('takes nothing along that is not bundled, and pins every version', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(version, /^\d/, name);
  });

  it('asks for the VS Code that its types describe', () => {
    assert.equal(manifest.engines.vscode, `^${String(manifest.devDependencies['@types/vscode'])}`);
  });

  it('names files that are there', () => {
    for (const { path } of contributes.grammars) assert.ok(existsSync(path), path);
    for (const path of ['media/heshu.svg', 'media/icon.png']) assert.ok(existsSync(path), path);
  });
});

function readManifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
}
