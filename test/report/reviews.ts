import type { Decision } from '../../src/core/annotations/model.ts';
import { Corpus } from '../../src/core/corpus.ts';
import type { Locale } from '../../src/core/messages.ts';
import type { Finding } from '../../src/core/model.ts';
import { judge } from '../../src/report/judged.ts';
import { reviewOf } from '../../src/report/review.ts';
import type { Review, ReviewFinding, ReviewPlace } from '../../src/report/review.ts';

/** Two documents that contradict each other, one with all that a format may stumble over. */
export const texts: Readonly<Record<string, string | Uint8Array>> = {
  '甲 (1).md':
    '---\ntitle: "<script>alert(1)</script> | =1+1"\ndate: 2024-05-06\n---\n\n\u{20BB7}乡“*快讯*” | <img src=x onerror=1> 截至2024年4月底，河南省共有养老床位2400张。\r\n',
  'b.txt': '来源：测试晚报  2024-06-03 09:00\r\n\r\n截至2024年4月底，河南省共有养老床位2500张，设在各县。\r\n',
  // 全县共有书屋72间，其中98间对外开放。 in GB18030.
  'gb.txt': new Uint8Array([
    0xc8, 0xab, 0xcf, 0xd8, 0xb9, 0xb2, 0xd3, 0xd0, 0xca, 0xe9, 0xce, 0xdd, 0x37, 0x32, 0xbc, 0xe4, 0xa3, 0xac, 0xc6,
    0xe4, 0xd6, 0xd0, 0x39, 0x38, 0xbc, 0xe4, 0xb6, 0xd4, 0xcd, 0xe2, 0xbf, 0xaa, 0xb7, 0xc5, 0xa1, 0xa3, 0x0d, 0x0a,
  ]),
};

export function corpusOf(paths: readonly string[] = Object.keys(texts)): Corpus {
  const corpus = new Corpus();
  for (const path of paths) corpus.put(path, texts[path] ?? '');
  return corpus;
}

interface Given {
  readonly locale?: Locale;
  readonly decisionOf?: (finding: Finding) => Decision | undefined;
  readonly annotations?: readonly Decision[];
  readonly baseline?: ReadonlySet<string>;
}

/** The review of a corpus with nothing decided unless it is given. */
export function reviewed(corpus: Corpus, given: Given = {}): Review {
  const { locale = 'zh-CN', decisionOf = () => undefined, annotations = [], baseline = null } = given;
  const findings = judge(corpus.findings(), { levels: () => new Map(), decisionOf, baseline });
  return reviewOf(corpus, { locale, all: true, findings, annotations, notes: [] });
}

export function ignored(finding: Finding): Decision {
  return {
    kind: 'decision',
    reach: 'here',
    state: 'ignored',
    id: 'urn:uuid:0b0f3c5e-6a0d-4d6b-9d53-1f2a3b4c5d6e',
    created: '2024-07-01T08:00:00.000Z',
    creator: '=王编辑',
    note: '口径不同，见 "附注"\n第二行',
    rule: finding.rule,
    finding: finding.fingerprint,
    anchor: { path: finding.spans[0]?.path ?? '', exact: 'x', prefix: '', suffix: '', start: 0, end: 1 },
  };
}

/** A review in which every free text is the given one. */
export function hostile(text: string): Review {
  const place: ReviewPlace = {
    path: text,
    text,
    start: 0,
    end: text.length,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1 + text.length,
    quote: { before: text, marked: text, after: text },
    prefix: text,
    suffix: text,
    characters: { start: 0, end: text.length },
  };
  const anchor = { path: text, exact: text, prefix: text, suffix: text, start: 0, end: 1 };
  const decision: Decision = {
    kind: 'decision',
    reach: 'here',
    state: 'disputed',
    id: 'urn:uuid:1',
    created: '2024-07-01T08:00:00.000Z',
    creator: text,
    note: text,
    source: text,
    anchor,
  };
  const finding: ReviewFinding = {
    rule: 'HS101',
    severity: 'error',
    message: text === '' ? ' ' : text,
    place,
    also: [place],
    related: [{ ...place, message: `${text} ` }],
    fix: { title: text === '' ? ' ' : text, edits: [place] },
    fingerprint: '0123456789abcdef',
    confidence: 0.9,
    decision,
  };
  return {
    locale: 'en',
    documents: [{ path: text, title: text, published: null, source: text, encoding: 'gb18030', script: 'simplified' }],
    claims: 1,
    findings: [finding],
    belowLine: 0,
    facts: [
      {
        id: 'f',
        measure: text,
        scope: [text],
        unit: text,
        sources: 2,
        relation: 'conflict',
        statements: [
          {
            id: 'a',
            place,
            value: { min: 1, max: 1, center: 1, rounding: 0.5, approximate: false },
            asOf: { start: '2024-01-01', end: '2024-12-31', from: 'sentence', kind: 'stock' },
            mood: 'target',
            copy: false,
          },
        ],
        conflicts: [],
      },
    ],
    annotations: [decision],
    notes: [{ path: text, message: text === '' ? ' ' : text }],
  };
}
