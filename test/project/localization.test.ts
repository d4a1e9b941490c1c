import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LOCALES = ['zh-cn', 'zh-tw'];

describe('localization', () => {
  for (const locale of LOCALES) {
    it(`every string of the editor stands in the ${locale} bundle, and none besides`, () => {
      const said = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => stringsOf(join('src/editor', name)));
      assert.deepEqual(Object.keys(json(`l10n/bundle.l10n.${locale}.json`)).sort(), [...new Set(said)].sort());
    });

    it(`the ${locale} bundle keeps every placeholder`, () => {
      for (const [key, value] of Object.entries(json(`l10n/bundle.l10n.${locale}.json`))) {
        assert.deepEqual(placeholders(value), placeholders(key), key);
      }
    });

    it(`every %key% of package.json stands in the ${locale} strings, and none besides`, () => {
      assert.deepEqual(Object.keys(json(`package.nls.${locale}.json`)).sort(), nlsKeys());
    });
  }

  it('every %key% of package.json stands in the English strings, and none besides', () => {
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), nlsKeys());
  });
});

/** The first argument of every `vscode.l10n.t(…)`; one that is no literal cannot be translated and fails here. */
function stringsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'vscode.l10n.t') {
      const [first] = node.arguments;
      assert.ok(first && ts.isStringLiteral(first), `${file}: ${node.getText(source)}`);
      found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nlsKeys(): string[] {
  return [
    ...new Set([...readFileSync('package.json', 'utf8').matchAll(/%(heshu\.[^%]+)%/g)].flatMap(([, key]) => key ?? [])),
  ].sort();
}

function placeholders(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}

function json(file: string): Record<string, string> {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assert.ok(typeof value === 'object' && value !== null);
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
