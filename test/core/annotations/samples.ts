/** Annotations for tests: one of each kind, and any. */
import * as fc from 'fast-check';
import type { Anchor, Annotation } from '../../../src/core/annotations/model.ts';

export const anchor: Anchor = {
  path: '通报/3月 草稿.md',
  exact: '36万元',
  prefix: '三所乡村小学翻修了操场，投入',
  suffix: '，孩子们在新操场上开了运动会。',
  start: 21,
  end: 25,
};

const stamp = (n: number): { id: string; created: string; creator: string } => ({
  id: `urn:uuid:00000000-0000-4000-8000-00000000000${n}`,
  created: `2026-11-0${n}T08:00:00.000Z`,
  creator: '何敏',
});

export const oneOfEach: readonly Annotation[] = [
  {
    kind: 'decision',
    ...stamp(1),
    state: 'verified',
    reach: 'here',
    anchor,
    rule: 'HS101',
    finding: '0123456789abcdef',
    note: '与公报一致',
    source: '县统计公报',
  },
  {
    kind: 'decision',
    ...stamp(2),
    state: 'ignored',
    reach: 'fact',
    anchor,
    fact: '青岚县 · 投入 · money:CNY',
    note: '口径不同',
  },
  { kind: 'decision', ...stamp(3), state: 'ignored', reach: 'rule', folder: '', rule: 'HS103', note: '历史资料' },
  { kind: 'note', ...stamp(4), anchor, text: '去问校方' },
  { kind: 'reply', ...stamp(5), replyTo: stamp(4).id, text: '已问过', modified: '2026-11-06T08:00:00.000Z' },
  { kind: 'link', ...stamp(6), from: anchor, to: { ...anchor, path: '公报.txt' }, relation: 'supersedes', note: '' },
];

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const filled = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const part = fc.string({
  unit: fc.constantFrom('甲', 'b', '9', ' ', '%', '#', '?', ':', '"', '<', '(', '𠮷'),
  minLength: 1,
  maxLength: 6,
});
const anyAnchor: fc.Arbitrary<Anchor> = fc
  .record({
    path: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `文${parts.join('/')}`),
    exact: filled,
    prefix: text,
    suffix: text,
    start: fc.nat(9999),
    end: fc.nat(9999),
  })
  .map((some) => ({ ...some, end: some.start + some.end }));

const anyStamp = fc.record({
  id: fc.uuid().map((id) => `urn:uuid:${id}`),
  created: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
  creator: text,
});
const state = fc.constantFrom('verified', 'ignored', 'disputed', 'corrected');

export const anyAnnotation: fc.Arbitrary<Annotation> = anyStamp.chain((common): fc.Arbitrary<Annotation> =>
  fc.oneof(
    fc
      .record({ state, note: text, anchor: anyAnchor, finding: filled, rule: filled })
      .map((some): Annotation => ({ kind: 'decision', ...common, reach: 'here', ...some })),
    fc
      .record({ state, note: text, anchor: anyAnchor, fact: filled, source: filled })
      .map((some): Annotation => ({ kind: 'decision', ...common, reach: 'fact', ...some })),
    fc
      .record({ state, note: text, rule: filled, folder: fc.constantFrom('', '甲', '甲/乙 丙') })
      .map((some): Annotation => ({ kind: 'decision', ...common, reach: 'rule', ...some })),
    fc.record({ anchor: anyAnchor, text }).map((some): Annotation => ({ kind: 'note', ...common, ...some })),
    fc.record({ replyTo: filled, text }).map((some): Annotation => ({ kind: 'reply', ...common, ...some })),
    fc
      .record({
        from: anyAnchor,
        to: anyAnchor,
        note: text,
        relation: fc.constantFrom('supports', 'contradicts', 'supersedes', 'derivesFrom'),
      })
      .map((some): Annotation => ({ kind: 'link', ...common, ...some })),
  ),
);
