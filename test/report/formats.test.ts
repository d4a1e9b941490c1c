import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { csvOf } from '../../src/report/csv.ts';
import { formatted, reviewFormats } from '../../src/report/formats.ts';
import type { ReviewFormat } from '../../src/report/formats.ts';
import { htmlOf } from '../../src/report/html.ts';
import { markdownOf } from '../../src/report/markdown.ts';
import { plotsFor } from '../../src/report/plots.ts';
import type { Review } from '../../src/report/review.ts';
import { ruleTexts } from '../../src/report/ruleTexts.ts';
import { webAnnotationOf } from '../../src/report/webAnnotation.ts';
import { documentRules, factRules, nameRules, neighbourRules, sharingRules } from '../../src/core/rules/all.ts';
import { corpusOf, hostile, ignored, reviewed, texts } from './reviews.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '|',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '\n',
      '\r',
      '甲',
      '𠮷',
      '=',
      '+',
      '-',
      '@',
      '\t',
      ',',
      '#',
      '1',
      '.',
      '~',
      '!',
      '$',
      ' ',
    ),
  }),
);

function textOf(format: ReviewFormat, review: Review): string {
  return [...formatted(format, review, { version: '1.2.3', plot: plotsFor(review.locale) })].join('');
}

describe('every form of report', function () {
  this.timeout(120_000);
  const orders = [Object.keys(texts), Object.keys(texts).reverse()];

  for (const format of reviewFormats) {
    it(`${format} is the same whatever the order the documents came in`, () => {
      const [forth, back] = orders.map((paths) => textOf(format, reviewed(corpusOf(paths))));
      assert.equal(back, forth);
    });

    it(`${format} leaves no mark of a template and no undefined in any language`, () => {
      for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
        const text = textOf(format, reviewed(corpusOf(), { locale, decisionOf: ignored, baseline: new Set() }));
        assert.doesNotMatch(text, /[^{]\{\d\}[^}]|undefined|NaN|\[object/);
      }
    });

    it(`${format} is made of nothing as well`, () => {
      assert.ok(textOf(format, reviewed(corpusOf([]))).length > 0);
    });
  }

  it('explains every rule as the rule itself does', () => {
    for (const { code, name, severity } of [
      ...documentRules,
      ...sharingRules,
      ...neighbourRules,
      ...factRules,
      ...nameRules,
    ]) {
      assert.deepEqual([ruleTexts[code]?.name, ruleTexts[code]?.severity], [name, severity], code);
    }
  });
});

describe('the Markdown report', function () {
  this.timeout(60_000);

  it('shows both places of a finding with line, quotation and link', () => {
    const text = [...markdownOf(reviewed(corpusOf()))].join('');
    assert.match(text, /\[b\.txt:3:21\]\(b\.txt#L3\) 截至2024年4月底，河南省共有养老床位`2500张`，/);
    assert.match(text, /\[甲 \(1\)\.md:6:\d+\]\(%E7%94%B2%20%281%29\.md#L6\)/);
  });

  it('lists decisions and takes decided findings off the list', () => {
    const corpus = corpusOf();
    const decisions = corpus.findings().map(ignored).slice(0, 1);
    const text = [...markdownOf(reviewed(corpus, { decisionOf: ignored, annotations: decisions }))].join('');
    assert.match(text, /\| 已忽略 \| .*口径不同，见 "附注" 第二行 \| =王编辑 \| 2024-07-01 \|/);
    assert.doesNotMatch(text, /## 错误/);
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = unified()
          .use(remarkParse)
          .parse([...markdownOf(hostile(text))].join(''));
        const kinds = new Set<string>();
        const html: string[] = [];
        const visit = (node: { type: string; value?: string; children?: unknown[] }): void => {
          kinds.add(node.type);
          if (node.type === 'html') html.push(node.value ?? '');
          for (const child of node.children ?? []) visit(child as typeof node);
        };
        visit(tree);
        assert.deepEqual(html, ['<!-- heshu-report -->']);
        for (const kind of ['emphasis', 'image', 'code', 'blockquote', 'thematicBreak', 'definition']) {
          assert.ok(!kinds.has(kind), kind);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the cells of its tables whatever stands in them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = [...markdownOf(hostile(text))].join('').split('\n');
        let bars = 0;
        for (const line of lines) {
          const here = [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].length;
          if (/^\|(?:---\|)+$/.test(line)) bars = here;
          else if (!line.startsWith('|')) bars = 0;
          else if (bars > 0) assert.equal(here, bars, line);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the HTML report', function () {
  this.timeout(60_000);

  it('holds no script, loads nothing, and says so to the browser', () => {
    const text = [...htmlOf(reviewed(corpusOf()), plotsFor('zh-CN'))].join('');
    assert.match(text, /^<!doctype html>\n<html lang="zh-CN">/);
    assert.match(text, /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';/);
    const tags = (text.match(/<[a-z][^>]*>/gi) ?? []).join('');
    assert.doesNotMatch(tags, /<script|<link|<img|<iframe|\son\w+=|javascript:/i);
    assert.doesNotMatch(text, /url\(|@import/);
    assert.doesNotMatch(text.replaceAll('http://www.w3.org/2000/svg', ''), /https?:\/\//);
    assert.match(text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.match(text, /<mark>2500张<\/mark>/);
  });

  it('gives every table a caption and every heading cell a scope', () => {
    const text = [...htmlOf(reviewed(corpusOf()))].join('');
    assert.equal(text.match(/<table>/g)?.length, text.match(/<caption/g)?.length);
    assert.equal(text.match(/<th[ >]/g)?.length, text.match(/<th scope="col">/g)?.length);
  });

  it('has the same elements whatever the text', () => {
    const tags = (text: string): readonly string[] =>
      ([...htmlOf(hostile(text), plotsFor('en'))].join('').match(/<\/?[a-z][^>]*>/gi) ?? []).map((tag) =>
        tag.replace(/ aria-label="[^"]*"/, ''),
      );
    const expected = tags('甲');
    fc.assert(
      fc.property(anyText, (text) => {
        // Without a text there is nothing to say of a fix or a related place.
        if (text.trim() !== '') assert.deepEqual(tags(text), expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the CSV report', function () {
  this.timeout(60_000);

  it('has a byte order mark, CRLF, and a row a place', () => {
    const text = [...csvOf(reviewed(corpusOf()))].join('');
    const [heads, ...rows] = cellsOf(text);
    assert.ok(text.startsWith('\ufefffingerprint,rule,name,severity,state,message,role,path,line,'));
    const column = (name: string): number => heads?.indexOf(name) ?? -1;
    const conflict = rows.filter((row) => row[column('rule')] === 'HS101');
    assert.deepEqual(
      conflict.map((row) => [row[column('role')], row[column('text')]]),
      [
        ['place', '2500张'],
        ['related', '2400张'],
      ],
    );
    assert.equal(new Set(conflict.map((row) => row[0])).size, 1);
    assert.deepEqual(new Set(rows.map((row) => row[column('state')])), new Set(['open']));
  });

  it('guards formulas', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']) {
      for (const row of cellsOf([...csvOf(hostile(formula))].join('')).slice(1)) {
        for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r＝]/);
      }
    }
  });

  it('is read back for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rows = cellsOf([...csvOf(hostile(text))].join(''));
        assert.equal(rows.length, 4);
        assert.deepEqual(new Set(rows.map(({ length }) => length)), new Set([27]));
        const [heads, first] = rows;
        const cell = first?.[heads?.indexOf('text') ?? -1] ?? '';
        const whole = text.replace(/\p{Cs}/gu, '\ufffd');
        assert.equal(cell.replace(/^'/, ''), whole.replace(/^'/, ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the Web Annotations', () => {
  it('quote and count so that every target is found again', () => {
    const corpus = corpusOf();
    const decisions = corpus.findings().map(ignored).slice(0, 1);
    const page = JSON.parse([...webAnnotationOf(reviewed(corpus, { annotations: decisions }))].join('')) as {
      total: number;
      first: { items: { id: string; motivation: string; target: Resource | Resource[] }[] };
    };
    assert.equal(page.total, page.first.items.length);
    assert.equal(new Set(page.first.items.map(({ id }) => id)).size, page.total);
    assert.equal(page.first.items.at(-1)?.id, 'urn:uuid:0b0f3c5e-6a0d-4d6b-9d53-1f2a3b4c5d6e');
    for (const { id, target } of page.first.items.slice(0, -1)) {
      assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      for (const { source, selector } of [target].flat()) {
        const text = corpus.analysis(decodeURIComponent(source))?.document.text ?? '';
        const characters = Array.from(text);
        const [quote, position] = selector;
        assert.equal(characters.slice(position.start, position.end).join(''), quote.exact);
        assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
      }
    }
  });

  it('are JSON for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        JSON.parse([...webAnnotationOf(hostile(text))].join(''));
      }),
    );
  });
});

interface Resource {
  readonly source: string;
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
}

/** The cells of an RFC 4180 file without its byte order mark. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const text = csv.slice(1);
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    assert.ok(match, 'no RFC 4180');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
