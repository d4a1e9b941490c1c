import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import type { Log, Result } from 'sarif';
import ts from 'typescript';
import { readBaseline } from '../../src/report/baseline.ts';
import type { Review } from '../../src/report/review.ts';
import { sarifOf } from '../../src/report/sarif.ts';
import { corpusOf, hostile, ignored, reviewed } from './reviews.ts';

const schema = JSON.parse(readFileSync(path.resolve(__dirname, 'sarif.schema.json'), 'utf8')) as object;
const valid = new Ajv({ allErrors: true }).compile<Log>(schema);

function logOf(review: Review): Log {
  const log: unknown = JSON.parse([...sarifOf(review, '1.2.3')].join(''));
  assert.ok(valid(log), JSON.stringify(valid.errors?.slice(0, 3)));
  return log;
}

function resultsOf(review: Review): readonly Result[] {
  return logOf(review).runs[0]?.results ?? [];
}

describe('a SARIF log', function () {
  this.timeout(120_000);

  it('is valid in every language, with and without findings', () => {
    for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
      assert.ok(resultsOf(reviewed(corpusOf(), { locale })).length >= 2);
      assert.deepEqual(resultsOf(reviewed(corpusOf([]), { locale })), []);
    }
  });

  it('has the types of the published SARIF definitions', () => {
    const corpus = corpusOf();
    const review = reviewed(corpus, { decisionOf: ignored, baseline: new Set() });
    const text = [...sarifOf(review, '1.2.3')].join('');
    assert.deepEqual(typeErrors(`import type { Log } from 'sarif';\nexport const log: Log = ${text};\n`), []);
    assert.notDeepEqual(
      typeErrors("import type { Log } from 'sarif';\nexport const log: Log = { version: '2' };\n"),
      [],
    );
  });

  it('counts lines, columns and offsets in UTF-16 code units of the decoded text', () => {
    const corpus = corpusOf();
    const run = logOf(reviewed(corpus)).runs[0];
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    for (const { locations = [], relatedLocations = [] } of run.results ?? []) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { artifactLocation, region } = physicalLocation ?? {};
        const name = decodeURIComponent(artifactLocation?.uri ?? '');
        const text = corpus.analysis(name)?.document.text ?? '';
        const start = region?.charOffset ?? -1;
        const end = start + (region?.charLength ?? 0);
        assert.equal(text.slice(start, end), region?.snippet?.text, name);
        const before = text.slice(0, start).split(/\r\n|\r|\n/);
        assert.deepEqual([region?.startLine, region?.startColumn], [before.length, (before.at(-1) ?? '').length + 1]);
        assert.equal(run.artifacts?.[artifactLocation?.index ?? -1]?.location?.uri, artifactLocation?.uri);
      }
    }
  });

  it('names encodings, and documents by escaped relative paths', () => {
    const artifacts = logOf(reviewed(corpusOf())).runs[0]?.artifacts ?? [];
    assert.deepEqual(
      artifacts.map(({ location, encoding, mimeType }) => [location?.uri, encoding, mimeType]),
      [
        ['b.txt', 'UTF-8', 'text/plain'],
        ['gb.txt', 'GB18030', 'text/plain'],
        ['%E7%94%B2%20%281%29.md', 'UTF-8', 'text/markdown'],
      ],
    );
  });

  it('tells every rule with help, and a result points to its rule', () => {
    const run = logOf(reviewed(corpusOf())).runs[0];
    const rules = run?.tool.driver.rules ?? [];
    assert.equal(rules.length, 24);
    for (const rule of rules) assert.ok(rule.help?.markdown?.includes(rule.id) && rule.helpUri?.endsWith(rule.id));
    for (const result of run?.results ?? []) assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
  });

  it('suppresses what was decided, with the reason, and leaves the disputed open', () => {
    const [result] = resultsOf(reviewed(corpusOf(), { decisionOf: ignored }));
    assert.deepEqual(
      result?.suppressions?.map(({ kind, status, justification, guid }) => [kind, status, justification, guid]),
      [['external', 'accepted', '已忽略: 口径不同，见 "附注"\n第二行', '0b0f3c5e-6a0d-4d6b-9d53-1f2a3b4c5d6e']],
    );
    const disputed = reviewed(corpusOf(), { decisionOf: (finding) => ({ ...ignored(finding), state: 'disputed' }) });
    for (const one of resultsOf(disputed)) assert.equal(one.suppressions, undefined);
  });

  it('is a baseline of itself, and tells new from unchanged', () => {
    const corpus = corpusOf();
    const read = readBaseline([...sarifOf(reviewed(corpus), '1.2.3')].join(''));
    assert.equal(read.kind, 'fingerprints');
    const states = (baseline: ReadonlySet<string>): unknown => [
      ...new Set(resultsOf(reviewed(corpus, { baseline })).map(({ baselineState }) => baselineState)),
    ];
    assert.deepEqual(states(read.fingerprints), ['unchanged']);
    assert.deepEqual(states(new Set()), ['new']);
  });

  it('takes no text of a document for a link or a placeholder', () => {
    const [result] = resultsOf(hostile('[x](1) {0} ]('));
    assert.ok(!(result?.message.text ?? '').includes('[x](1)'));
    assert.match(result?.message.text ?? '', /\{\{0\}\}/);
  });

  it('stays within what GitHub takes', () => {
    const review = hostile('a');
    const [finding] = review.findings;
    assert.ok(finding);
    const related = Array.from({ length: 2000 }, (_, at) => ({
      ...finding.place,
      start: at,
      end: at + 1,
      message: 'm',
    }));
    const many = Array.from({ length: 25_010 }, () => ({ ...finding, severity: 'hint' as const, also: [] }));
    const log = logOf({ ...review, findings: [...many, { ...finding, related }] });
    const results = log.runs[0]?.results ?? [];
    assert.equal(results.length, 25_000);
    assert.equal(results.at(-1)?.level, 'error');
    assert.equal(results.at(-1)?.relatedLocations?.length, 99);
    const told = log.runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? [];
    assert.match(told.at(-1)?.message.text ?? '', /11/);
  });

  it('is valid for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        logOf(hostile(text));
      }),
      { numRuns: 200 },
    );
  });
});

/** What the compiler has to say of a module, with the project's own type definitions at hand. */
function typeErrors(source: string): readonly string[] {
  const name = path.resolve(__dirname, 'log.ts');
  const options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const usual = { ...host };
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, source, version) : usual.getSourceFile(file, version);
  host.fileExists = (file) => file === name || usual.fileExists(file);
  host.readFile = (file) => (file === name ? source : usual.readFile(file));
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
