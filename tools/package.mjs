// Packages the extension: dist/heshu.vsix. Everything in it is bundled, so no dependencies go along.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildMissing, fail, installDependencies, root, run } from './project.mjs';

/** Makes the package and gives its path. */
export async function packageExtension(file = join(root, 'dist/heshu.vsix')) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  const code = await run(process.execPath, [vsce, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) fail('The extension could not be packaged; the message stands above.');
  return file;
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('package.mjs')) {
  await installDependencies();
  await buildMissing();
  console.log(await packageExtension());
}
