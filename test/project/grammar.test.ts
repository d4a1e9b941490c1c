import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IOnigLib, type IRawGrammar } from 'vscode-textmate';

/** Texts with the stretches that the grammar colours in brackets: `〔…〕` a figure, `［…］` a date. */
const cases: readonly string[] = [
  '全市新建〔1200余套〕住房，惠及〔3.5万人〕。',
  '［2024年3月5日］，增长〔6.7%〕，下降〔0.3个百分点〕。',
  '［5月］起，每月补助〔1,200元〕；［2023年底］前完成。',
  '繁體：共有〔35億元〕，［11月份］新增〔120個〕床位，〔２４家〕醫院。',
  '他们一心一意，走进千家万户，三三两两，五十步笑百步。',
  '新增〔一百二十三个〕网点，［二〇二四年五月］建成，〔百分之三十五〕完成。',
  '第3届大会，第十四个五年规划，十二五以来，三级医院。',
  '电话 010-88886666，邮编450003，型号A380客机。',
  '建成〔20所〕学校；［2024-05-06］发布。',
];

describe('the grammar', () => {
  for (const marked of cases) {
    it(marked, async () => {
      const text = marked.replace(/[〔〕［］]/g, '');
      assert.equal(await coloured('text.plain.heshu', text), marked);
    });
  }

  it('is injected into Markdown prose and not into code', async () => {
    assert.equal(await coloured('text.html.markdown', '# 新建300座'), '# 新建〔300座〕');
    assert.equal(await coloured('text.html.markdown', '`新建300座`'), '`新建300座`');
  });

  it('has no nested quantifier and reads a long line in linear time', async () => {
    const line = '12,345,678'.repeat(2000);
    const began = performance.now();
    await coloured('text.plain.heshu', line);
    assert.ok(performance.now() - began < 5000);
  });
});

/** The text with brackets around what the grammar names a figure or a date. */
async function coloured(scopeName: string, text: string): Promise<string> {
  const registry = new Registry({
    onigLib: onigLib(),
    loadGrammar: (scope) => Promise.resolve(grammarOf(scope)),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.heshu.injection'] : []),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  return grammar
    .tokenizeLine(text, INITIAL)
    .tokens.map(({ startIndex, endIndex, scopes }) => {
      const part = text.slice(startIndex, endIndex);
      const kind = scopes.find((scope) => scope.endsWith('.heshu') && scope.startsWith('constant'));
      if (kind === 'constant.numeric.figure.heshu') return `〔${part}〕`;
      return kind === 'constant.numeric.date.heshu' ? `［${part}］` : part;
    })
    .join('');
}

/** A stand-in for VS Code's Markdown grammar: headings as prose, code between back quotes. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [{ name: 'markup.inline.raw.string.markdown', begin: '`', end: '`' }],
  repository: {},
};

function grammarOf(scope: string): IRawGrammar | null {
  if (scope === 'text.html.markdown') return parseRawGrammar(JSON.stringify(markdown), 'markdown.json');
  const file = scope === 'text.plain.heshu' ? 'plaintext' : 'injection';
  const path = `syntaxes/heshu.${file}.tmLanguage.json`;
  return parseRawGrammar(readFileSync(path, 'utf8'), path);
}

async function onigLib(): Promise<IOnigLib> {
  loaded ??= loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  await loaded;
  return {
    createOnigScanner: (sources) => new OnigScanner(sources),
    createOnigString: (text) => new OnigString(text),
  };
}

let loaded: Promise<void> | undefined;
