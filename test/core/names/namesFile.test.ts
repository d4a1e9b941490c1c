import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNamesFile } from '../../../src/core/recognizing/names/namesFile.ts';

/** A file's names as `kind name = form, form`, and the id of what it is told of. */
function check(text: string, names: readonly string[], problem: string | null = null): void {
  const read = readNamesFile(text);
  assert.deepEqual(
    read.own.map(({ type, name, forms }) => `${type} ${name}${forms.length > 0 ? ` = ${forms.join(', ')}` : ''}`),
    names,
  );
  assert.equal(read.problem?.id ?? null, problem);
}

describe('.heshu/names.yaml', () => {
  it('gives names by kind with their forms', () => {
    check('persons:\n  欧阳晓禾: [欧阳局长, 晓禾]\nplaces:\n  临江高新区:\norganizations:\n  春晖读书社: 春晖社\n', [
      'person 欧阳晓禾 = 欧阳局长, 晓禾',
      'place 临江高新区',
      'organization 春晖读书社 = 春晖社',
    ]);
  });

  it('is simplified and half width, as documents are compared', () => {
    check('organizations:\n  臨江讀書社: [ＬＪ讀書社]\n', ['organization 临江读书社 = LJ读书社']);
  });

  it('takes titles with or without their brackets', () => {
    check('titles:\n  《临江市养犬管理条例》: [养犬条例]\n  临江志:\n', [
      'title 临江市养犬管理条例 = 养犬条例',
      'title 临江志',
    ]);
  });

  it('may be empty', () => {
    check('', []);
    check('# nothing yet\n', []);
    check('persons:\n', []);
  });

  it('is told of the first thing that is wrong, and the rest counts', () => {
    check('persons:\n  何敏: [何局长\n', [], 'names.broken');
    check('- 何敏\n', [], 'names.shape');
    check('何敏\n', [], 'names.shape');
    check('persons: [何敏]\n', [], 'names.shape');
    check('people:\n  何敏:\nplaces:\n  临江:\n', ['place 临江'], 'names.kind');
    check('persons:\n  何敏: { a: 1 }\n', ['person 何敏'], 'names.forms');
    check('places:\n  河南: [豫, 豫地]\n  豫: []\n', ['place 河南 = 豫地'], 'names.short');
  });

  it('gives a result for any text', () => {
    const line = fc.constantFrom('persons:', '  何敏:', ' - 何', '  a: [', '&a', '*a', '? ', '"', '\t', '2: 3');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        const { own } = readNamesFile(lines.join('\n'));
        assert.ok(own.every(({ name }) => name.length > 1));
      }),
    );
  });
});
