import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, sep } from 'node:path';
import ts from 'typescript';

const sources = filesIn('src').filter((file) => file.endsWith('.ts'));

describe('the boundaries', function () {
  this.timeout(60_000);

  it('core imports nothing but core and libraries that run anywhere', () => {
    forbid('src/core/', (from) => from === 'vscode' || isNode(from) || (isOwn(from) && !from.startsWith('src/core/')));
  });

  it('the editor alone imports vscode', () => {
    forbid('src/', (from, file) => from === 'vscode' && !file.startsWith('src/editor/'));
  });

  it('the command line and the worker alone import node:*', () => {
    forbid('src/', (from, file) => isNode(from) && !file.startsWith('src/cli/') && !file.startsWith('src/worker/'));
  });

  it('the editor holds no engine: of core it takes types, messages, and how annotations are kept', () => {
    const light = ['src/core/messages.ts', 'src/core/annotations/file.ts', 'src/core/annotations/exchange.ts'];
    const taken = (from: string): boolean => from.startsWith('src/core/') && !light.includes(from);
    forbid('src/editor/', taken, 'values');
  });

  it('what the extension loads at activation holds no heavy library', () => {
    const heavy = ['opencc-js', 'remark-parse', 'unified', 'yaml', 'approx-string-match', '@observablehq/plot'];
    for (const entry of ['src/editor/extension.ts', 'src/editor/extension.web.ts']) {
      const loaded = reachable(entry);
      for (const library of heavy) assert.ok(!loaded.has(library), `${entry} loads ${library}`);
      assert.ok(!loaded.has('src/core/corpus.ts'), `${entry} loads the engine`);
    }
  });

  it('the engine of the browser holds no module of Node', () => {
    for (const from of reachable('src/worker/web.ts')) assert.ok(!isNode(from), from);
  });

  it('one file turns positions into ranges', () => {
    for (const file of sources.filter((name) => name.startsWith('src/editor/') && name !== 'src/editor/range.ts')) {
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(text, /new vscode\.(?:Range|Position)\(|\.positionAt\(|\.offsetAt\(/, file);
    }
  });

  it('every rule has a page', () => {
    const codes = sources
      .filter((file) => file.startsWith('src/core/rules/'))
      .flatMap((file) => readFileSync(file, 'utf8').match(/(?<=code: ')HS\d{3}(?=')/g) ?? []);
    assert.ok(codes.length > 0);
    for (const code of new Set(codes))
      assert.ok(existsSync(`docs/rules/${code}.md`), `docs/rules/${code}.md is missing`);
  });
});

/** Fails for each import in a folder that must not be there; type-only imports count unless only values are asked for. */
function forbid(folder: string, wrong: (from: string, file: string) => boolean, what: 'all' | 'values' = 'all'): void {
  const found = sources
    .filter((file) => file.startsWith(folder))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from, typeOnly }) => (what === 'all' || !typeOnly) && wrong(from, file))
        .map(({ from }) => `${file} imports ${from}`),
    );
  assert.deepEqual(found, []);
}

/** Everything that a file loads when it is loaded: paths of the project and names of libraries. */
function reachable(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!isOwn(file) || !existsSync(file)) continue;
    open.push(
      ...importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ from }) => from),
    );
  }
  return seen;
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Static imports and re-exports; an own file by its path in the project. */
function importsOf(file: string): readonly Import[] {
  const known = imports.get(file) ?? parsedImports(file);
  imports.set(file, known);
  return known;
}

const imports = new Map<string, readonly Import[]>();

function parsedImports(file: string): readonly Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const own = specifier.text.startsWith('.');
    const from = own ? posix.normalize(posix.join(dirname(file), specifier.text)) : specifier.text;
    return [{ from, typeOnly }];
  });
}

function isNode(from: string): boolean {
  return from.startsWith('node:') || ['fs', 'path', 'os', 'util', 'worker_threads'].includes(from);
}

function isOwn(from: string): boolean {
  return from.startsWith('src/');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    posix.join(folder, name.split(sep).join('/')),
  );
}
