import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Report } from '../../src/report/contract.ts';
import { heshu, removeTemporary } from './heshu.ts';

/** What docs/samples.md promises: rule, beginning of the file's name, and text that the first span holds or stands in. */
const promised: readonly (readonly [string, string, string])[] = [
  ['HS101', '07', '181.6万人次'],
  ['HS102', '草稿', '208个'],
  ['HS102', '草稿', '16个'],
  ['HS103', '01', '208个'],
  ['HS104', '04', '2024年以來'],
  ['HS105', '草稿', '甘肃省公共阅览服务中心'],
  ['HS106', '草稿', ''],
  ['HS107', '草稿', '《乡村书房试点建设办法》'],
  ['HS201', '04', '2024年'],
  ['HS202', '04', '4年'],
  ['HS203', '06', '2024年3月'],
  ['HS203', '06', '2025年1月22日'],
  ['HS204', '06', '2月30日'],
  ['HS204', '06', '2024年11月6日'],
  ['HS205', '06', '81个'],
  ['HS206', '06', '4860万元'],
  ['HS207', '06', '20%'],
  ['HS208', '06', '15天'],
  ['HS209', '06', '三家'],
  ['HS210', '04', '2024年'],
  ['HS301', '02', '月18日'],
  ['HS302', '04', '14百家樂試玩6所'],
  ['HS303', '03', '甘肃'],
  ['HS303', '04', '鄉村'],
  ['HS304', '02', '國(guó)'],
  ['HS305', '04', '線上娛樂城'],
  ['HS306', '04', '資本'],
  ['HS307', '02', ''],
  ['HS307', '04', ''],
];

describe('the samples', function () {
  this.timeout(60_000);
  after(removeTemporary);
  let report: Report;

  before(async () => {
    const run = await heshu(['check', 'samples', '--format', 'json', '--fail-on', 'never'], {
      cwd: path.resolve(__dirname, '../..'),
    });
    assert.deepEqual([run.code, run.stderr], [0, '']);
    report = JSON.parse(run.stdout) as Report;
  });

  for (const [rule, file, text] of promised) {
    it(`${rule} in ${file} at ${text || 'some place'}`, () => {
      const found = report.findings.filter((finding) => finding.rule === rule).map(placesOf);
      const there = found.flat().filter((place) => place.path.startsWith(`samples/${file}`));
      assert.ok(
        there.some((place) => place.text.includes(text)),
        `found only ${JSON.stringify(there.map((place) => place.text))}`,
      );
    });
  }

  it('have no other trouble inside one document', () => {
    const inside = report.findings.filter(({ rule }) => rule >= 'HS200');
    const known = new Set(promised.map(([rule, file]) => `${rule} ${file}`));
    const other = inside.filter(
      ({ rule, spans }) =>
        !known.has(`${rule} ${spans[0]?.path.slice('samples/'.length, 'samples/'.length + 2) ?? ''}`),
    );
    assert.deepEqual(
      other.map(({ rule, spans, message }) => [rule, spans[0]?.path, message]),
      [],
    );
  });

  it('give no alarm across documents but those promised', () => {
    const alarms = report.findings.filter(
      ({ rule, severity }) => rule < 'HS200' && (severity === 'error' || severity === 'warning'),
    );
    const allowed = [
      'HS101 06',
      'HS101 07',
      'HS101 草稿',
      'HS102 02',
      'HS102 草稿',
      'HS104 04',
      'HS105 草稿',
      'HS106 草稿',
      'HS107 草稿',
    ];
    const other = alarms.filter(({ rule, spans }) => !allowed.includes(`${rule} ${spans[0]?.path.slice(8, 10) ?? ''}`));
    assert.deepEqual(
      other.map(({ rule, spans, message }) => [rule, spans[0]?.path, message]),
      [],
    );
  });

  it('are read in their encodings and scripts, with title, day and source', () => {
    const documents = report.documents.map(({ path: file, encoding, script, published }) => [
      file.slice(8, 10),
      encoding,
      script,
      published,
    ]);
    assert.deepEqual(documents, [
      ['01', 'utf-8', 'simplified', '2023-04-18'],
      ['02', 'utf-8', 'traditional', null],
      ['03', 'gb18030', 'simplified', '2023-05-30'],
      ['04', 'utf-8', 'traditional', null],
      ['05', 'utf-8', 'simplified', '2024-11-20'],
      ['06', 'utf-8', 'simplified', '2025-01-15'],
      ['07', 'utf-8', 'simplified', '2025-01-20'],
      ['草稿', 'utf-8', 'simplified', null],
    ]);
  });

  it('hold traps that are no claims and no conflicts', () => {
    const claims = report.claims.map(({ text }) => text);
    for (const none of ['0937', '5550188', '735000', '62120000000', '218号', '19.8万元', '820', '2.6%', '3亿元']) {
      assert.ok(!claims.some((text) => text.includes(none)), none);
    }
    const claimOf = new Map(report.claims.map((claim) => [claim.id, claim.text]));
    const conflicts = report.links
      .filter(({ relation }) => relation === 'conflict')
      .map(({ a, b }) => [claimOf.get(a), claimOf.get(b)].join(' '));
    for (const [one, other] of [
      ['11860个', '1.2万个'],
      ['82.4%', '41.3%'],
      ['16个', '208个'],
      ['400个', '362个'],
    ]) {
      assert.ok(
        !conflicts.some((pair) => pair.includes(one ?? '') && pair.includes(other ?? '')),
        `${String(one)} ${String(other)}`,
      );
    }
  });
});

/** Where a finding stands; across documents, where it leads to as well. */
function placesOf({ rule, spans, related }: Report['findings'][number]): Report['findings'][number]['spans'] {
  return rule < 'HS200' ? [...spans, ...related] : spans.slice(0, 1);
}
