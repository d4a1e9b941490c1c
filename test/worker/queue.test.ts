import assert from 'node:assert/strict';
import type { Severity } from '../../src/core/model.ts';
import { EVERYTHING_OPEN, queueOf, type Grouping, type QueueFilter } from '../../src/worker/queue.ts';
import type { FindingView } from '../../src/worker/views.ts';

/** `error HS101 a.md:5 .9 fact=床位 ignored`: severity, rule, place, confidence, and what else is said of a finding. */
function finding(words: string): FindingView {
  const [severity = '', rule = '', place = '', confidence = '', ...more] = words.split(' ');
  const [path = '', start = ''] = place.split(':');
  const at = { start: Number(start), end: Number(start) + 1, line: 0, character: 0, endLine: 0, endCharacter: 1 };
  const fact = more.find((each) => each.startsWith('fact='))?.slice(5);
  const state = (['verified', 'ignored', 'disputed', 'corrected'] as const).find((each) => more.includes(each));
  const decision = state && { id: 'urn:uuid:1', state, reach: 'here' as const, note: '', creator: '', at: '' };
  return {
    rule,
    severity: severity as Severity,
    message: { id: 'hs101.inside', args: [] },
    spots: [{ path, text: words, ...at }],
    related: [],
    fingerprint: words,
    confidence: Number(confidence),
    lessSure: more.includes('lessSure'),
    ...(fact === undefined ? {} : { fact }),
    ...(decision ? { decision } : {}),
  };
}

const ALL = [
  'warning HS102 b.md:9 .9 fact=床位',
  'error HS101 b.md:5 .8 fact=床位',
  'error HS101 a.md:7 .9 fact=中心',
  'error HS206 a.md:3 .9',
  'information HS103 a.md:1 .9 fact=中心',
  'error HS207 a.md:2 .9 ignored',
  'error HS208 a.md:2 .9 disputed',
  'error HS209 a.md:2 .3 lessSure',
];

/** The groups as `key: places`, in order. */
function check(grouping: Grouping, filter: Partial<QueueFilter>, expected: readonly string[]): void {
  const groups = queueOf(ALL.map(finding), grouping, { ...EVERYTHING_OPEN, ...filter });
  const shown = groups.map(({ key, findings }) => `${key}: ${findings.map(({ rule }) => rule).join(' ')}`);
  assert.deepEqual(shown, expected);
}

describe('the review queue', () => {
  it('lists the gravest first, of those the surest, then by document and place', () => {
    check('finding', {}, [': HS208 HS206 HS101 HS101 HS102 HS103']);
  });

  it('groups by fact, document and rule, the gravest group first, what has no head last', () => {
    check('fact', {}, ['中心: HS101 HS103', '床位: HS101 HS102', ': HS208 HS206']);
    check('document', {}, ['a.md: HS208 HS206 HS101 HS103', 'b.md: HS101 HS102']);
    check('rule', {}, ['HS208: HS208', 'HS206: HS206', 'HS101: HS101 HS101', 'HS102: HS102', 'HS103: HS103']);
  });

  it('leaves out by severity, rule and state', () => {
    check('finding', { severities: ['warning', 'information'] }, [': HS102 HS103']);
    check('finding', { rules: ['HS101'] }, [': HS101 HS101']);
    check('finding', { states: ['settled'] }, [': HS207']);
    check('finding', { states: ['lessSure', 'settled'] }, [': HS207 HS209']);
    check('finding', { rules: ['HS999'] }, []);
    check('rule', { states: [] }, []);
  });
});
