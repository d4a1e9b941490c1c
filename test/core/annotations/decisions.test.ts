import * as assert from 'node:assert/strict';
import { anchorOf } from '../../../src/core/annotations/anchor.ts';
import { Decisions } from '../../../src/core/annotations/decisions.ts';
import { factKey } from '../../../src/core/annotations/factKey.ts';
import type { Annotation, DecisionHere, DecisionState } from '../../../src/core/annotations/model.ts';
import { Corpus } from '../../../src/core/corpus.ts';
import type { Claim, Finding } from '../../../src/core/model.ts';

const DRAFT = '# 山村通讯\n\n2025年3月2日，青岚县新建农家书屋72家。图书馆2月30日闭馆。\n';
const OTHER = '# 县报\n\n2025年3月2日，青岚县新建农家书屋98家。\n';

const stamp = { created: '2026-11-01T08:00:00.000Z', creator: '' };

function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(files)) corpus.put(path, text);
  return corpus;
}

function findingOf(corpus: Corpus, rule: string): Finding {
  const finding = corpus.findings().find((other) => other.rule === rule);
  assert.ok(
    finding,
    `no ${rule}: ${corpus
      .findings()
      .map((other) => other.rule)
      .join()}`,
  );
  return finding;
}

function claimOf(corpus: Corpus, path: string): Claim {
  const claim = corpus.analysis(path)?.claims[0];
  assert.ok(claim);
  return claim;
}

/** A decision on a finding, as the editor makes it. */
function here(
  corpus: Corpus,
  { rule, fingerprint, spans }: Finding,
  state: DecisionState,
  id = 'urn:uuid:1',
): DecisionHere {
  const [span] = spans;
  assert.ok(span);
  const text = corpus.analysis(span.path)?.document.text ?? '';
  return {
    kind: 'decision',
    id,
    ...stamp,
    state,
    reach: 'here',
    note: '',
    rule,
    finding: fingerprint,
    anchor: anchorOf(text, span.path, span),
  };
}

function stateOf(corpus: Corpus, finding: Finding, annotations: readonly Annotation[]): DecisionState | undefined {
  return new Decisions(corpus, [{ inside: (path) => path, annotations }]).ofFinding(finding)?.state;
}

describe('decisions', () => {
  const corpus = corpusOf({ 'a.md': DRAFT, 'b.md': OTHER });
  const date = findingOf(corpus, 'HS204');
  const decision = here(corpus, date, 'ignored');

  it('hold for the finding they were made on, and no other', () => {
    assert.equal(stateOf(corpus, date, [decision]), 'ignored');
    assert.equal(stateOf(corpus, findingOf(corpus, 'HS101'), [decision]), undefined);
  });

  it('hold after edits elsewhere and just beside it', () => {
    for (const text of [
      DRAFT.replace('# 山村', '# 新的标题\n\n新的一段。\n\n# 山村'),
      DRAFT.replace('图书馆2月', '县图书馆于2月'),
    ]) {
      const edited = corpusOf({ 'a.md': text, 'b.md': OTHER });
      assert.equal(stateOf(edited, findingOf(edited, 'HS204'), [decision]), 'ignored', text);
    }
  });

  it('do not hold once the text they were made on has changed', () => {
    const edited = corpusOf({ 'a.md': DRAFT.replace('2月30日', '2月31日') });
    assert.equal(stateOf(edited, findingOf(edited, 'HS204'), [decision]), undefined);
  });

  it('do not hold for another document or folder', () => {
    const copied = corpusOf({ 'c.md': DRAFT });
    assert.equal(stateOf(copied, findingOf(copied, 'HS204'), [decision]), undefined);
    const decisions = new Decisions(corpus, [{ inside: () => null, annotations: [decision] }]);
    assert.equal(decisions.ofFinding(date), undefined);
  });

  it('on a fact hold wherever it is stated, for their rule', () => {
    const conflict = findingOf(corpus, 'HS101');
    const { anchor } = decision;
    const fact = factKey(claimOf(corpus, 'b.md'));
    const parts = {
      kind: 'decision',
      id: 'urn:uuid:2',
      ...stamp,
      state: 'ignored',
      reach: 'fact',
      anchor,
      fact,
      note: '口径不同',
    } as const;
    assert.equal(stateOf(corpus, conflict, [{ ...parts, rule: 'HS101' }]), 'ignored');
    assert.equal(stateOf(corpus, conflict, [parts]), 'ignored');
    assert.equal(stateOf(corpus, conflict, [{ ...parts, rule: 'HS102' }]), undefined);
    assert.equal(stateOf(corpus, conflict, [{ ...parts, fact: '某地 · 某事 · count:家' }]), undefined);
  });

  it('on a rule hold in their folder', () => {
    const rule = {
      kind: 'decision',
      id: 'urn:uuid:3',
      ...stamp,
      state: 'ignored',
      reach: 'rule',
      folder: '',
      rule: 'HS204',
      note: '',
    } as const;
    assert.equal(stateOf(corpus, date, [rule]), 'ignored');
    assert.equal(stateOf(corpus, date, [{ ...rule, folder: '旧稿' }]), undefined);
    assert.equal(stateOf(corpus, date, [{ ...rule, rule: 'HS101' }]), undefined);
  });

  it('count the nearer before the wider, and of two alike the newer', () => {
    const wide = {
      kind: 'decision',
      id: 'urn:uuid:3',
      ...stamp,
      state: 'ignored',
      reach: 'rule',
      folder: '',
      rule: 'HS204',
      note: '',
    } as const;
    const near = here(corpus, date, 'disputed');
    assert.equal(stateOf(corpus, date, [{ ...wide, modified: '2027-01-01T00:00:00.000Z' }, near]), 'disputed');
    const newer = { ...here(corpus, date, 'corrected', 'urn:uuid:0'), modified: '2026-12-01T08:00:00.000Z' };
    assert.equal(stateOf(corpus, date, [newer, near]), 'corrected');
    assert.equal(stateOf(corpus, date, [near, newer]), 'corrected');
  });

  it('on a claim are found by its place, and lost with its figure', () => {
    const claim = claimOf(corpus, 'b.md');
    const anchor = anchorOf(OTHER, 'b.md', claim);
    const verified = {
      kind: 'decision',
      id: 'urn:uuid:4',
      ...stamp,
      state: 'verified',
      reach: 'here',
      anchor,
      note: '',
      source: '年鉴',
    } as const;
    const of = (other: Corpus): DecisionState | undefined =>
      new Decisions(other, [{ inside: (path) => path, annotations: [verified] }]).ofClaim(claimOf(other, 'b.md'))
        ?.state;
    assert.equal(of(corpus), 'verified');
    assert.equal(of(corpusOf({ 'b.md': OTHER.replace('青岚县', '上月，青岚县') })), 'verified');
    assert.equal(of(corpusOf({ 'b.md': OTHER.replace('98家', '99家') })), undefined);
  });
});
