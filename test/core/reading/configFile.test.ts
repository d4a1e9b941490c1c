import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readConfigFile, ruleLevels } from '../../../src/core/reading/configFile.ts';
import { atLevel } from '../../../src/core/rules/levels.ts';
import { analyse } from '../../../src/core/analyse.ts';
import { ownFindings } from '../../../src/core/corpus.ts';
import { REPORT_MARK } from '../../../src/core/reading/ownReport.ts';

/** The rest of the configuration beside the rules, the rules as pairs, and each problem as `id line`. */
function check(yaml: string, expected: object, problems: readonly string[] = []): void {
  const { config, problems: told } = readConfigFile(yaml);
  const { rules, ...rest } = config;
  assert.deepEqual({ ...rest, ...(rules.size > 0 ? { rules: [...rules] } : {}) }, expected);
  assert.deepEqual(
    told.map(({ id, args }) => `${id} ${args.join(' ')}`.trim()),
    problems,
  );
}

describe('.heshu/config.yaml', () => {
  it('says what a team wants', () => {
    check('rules:\n  HS103: off\n  HS101: warning\n', {
      rules: [
        ['HS103', 'off'],
        ['HS101', 'warning'],
      ],
    });
    check('include: 稿件/**\nexclude: ["a/**", b.md]\nmaxSize: 2.5\nlang: zh-TW\n', {
      include: ['稿件/**'],
      exclude: ['a/**', 'b.md'],
      maxSize: 2.5,
      lang: 'zh-TW',
    });
    check('rules: { HS103: false }', { rules: [['HS103', 'off']] });
    for (const nothing of ['', '# nothing\n', 'rules:\n', 'include:\nlang:\n', '{}']) check(nothing, {});
  });

  it('leaves out what it cannot use, and tells the line', () => {
    check('rules:\n  HS103: loud\n  hs101: off\n  HS102: error\n', { rules: [['HS102', 'error']] }, [
      'config.level 2 HS103',
      'config.rule 3 hs101',
    ]);
    check('\n\nrules: [HS103]\n', {}, ['config.rules 3']);
    check('maxSize: 0\n', {}, ['config.maxSize 1 1 100']);
    check('maxSize: big\nlang: de\n', {}, ['config.maxSize 1 1 100', 'config.lang 2']);
    for (const glob of ['/etc/**', '../x', 'C:\\x', 'a/../../b', '""', '3', '[a, 3]', '{a: b}']) {
      check(`lang: en\ninclude: ${glob}\n`, { lang: 'en' }, ['config.globs 2 include']);
    }
    check('rule: {}\nlang: en\n', { lang: 'en' }, ['config.key 1 rule']);
  });

  it('counts as none where it is broken', () => {
    const [problem] = readConfigFile('rules:\n  HS103: [\n').problems;
    assert.equal(problem?.id, 'config.broken');
    for (const other of ['[a]', 'word', '3', '&a [*a]']) check(other, {}, ['config.shape']);
    check('rules: *gone\n', {}, ['config.shape']);
  });

  it('never throws, and tells no more than ten problems', () => {
    const yaml = fc.array(
      fc.constantFrom('rules:', '  HS103: ', 'off', '\n', '- ', '[', ']', '*a', '&a ', '{', ':', 'x'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          yaml.map((parts) => parts.join('')),
        ),
        (text) => {
          assert.ok(readConfigFile(text).problems.length <= 10);
        },
      ),
    );
    assert.equal(readConfigFile(Array.from({ length: 30 }, (_, i) => `k${i}: 1\n`).join('')).problems.length, 10);
  });
});

describe('the level of a rule', () => {
  const [finding] = ownFindings(analyse('a.txt', '全县共有书屋72间，其中98间对外开放。'));

  it('changes the severity, or leaves the finding out', () => {
    assert.ok(finding);
    const level = (rules: object): string | undefined => atLevel(finding, ruleLevels(rules))?.severity;
    assert.equal(level({}), 'error');
    assert.equal(level({ HS101: 'off' }), 'error');
    assert.equal(level({ HS205: 'hint' }), 'hint');
    assert.equal(level({ HS205: 'off' }), undefined);
    assert.equal(atLevel(finding, ruleLevels({ HS205: 'hint' }))?.fingerprint, finding.fingerprint);
  });

  it('takes nothing that is none', () => {
    for (const data of [null, 3, 'off', [], ['HS205'], { HS205: 3 }, { HS205: 'OFF' }]) {
      assert.equal(ruleLevels(data).size, 0);
    }
  });
});

describe('a report of Heshu', () => {
  it('is no document, whatever it quotes', () => {
    const text = `${REPORT_MARK}\n\n全县共有书屋72间，其中98间对外开放。`;
    for (const input of [text, new TextEncoder().encode(text)]) {
      const analysis = analyse('report.md', input);
      assert.deepEqual([analysis.claims, ownFindings(analysis)], [[], []]);
      assert.deepEqual(
        analysis.document.notes.map(({ message }) => message.id),
        ['note.report'],
      );
    }
  });
});
