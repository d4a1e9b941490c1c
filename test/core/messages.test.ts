import assert from 'node:assert/strict';
import { fill, say } from '../../src/core/messages.ts';

describe('a message', () => {
  const check = (template: string, args: readonly (string | number)[], expected: string): void => {
    assert.equal(fill(template, args), expected);
  };

  it('has its arguments in their places', () => {
    check('{0} − {1} = {0}', ['a', 2], 'a − 2 = a');
    check('{0} and {1}', ['a'], 'a and {1}');
    check('no place', [1], 'no place');
    check('{0}', ['{1}'], '{1}');
  });

  it('says one and many as English does', () => {
    const places = '{0} {0|place is|places are} lost';
    check(places, [1], '1 place is lost');
    check(places, [2], '2 places are lost');
    check(places, [0], '0 places are lost');
    check('{0|one|many}', [], '{0|one|many}');
    check('{0|one|many', [1], '{0|one|many');
  });

  it('counts documents in every language', () => {
    const of = (id: 'hs105.workspace' | 'hs107.workspace', count: number): readonly string[] =>
      (['en', 'zh-CN', 'zh-TW'] as const).map((locale) => say(locale, { id, args: ['甲', '乙', count] }));
    assert.deepEqual(of('hs105.workspace', 1), [
      '“甲” is a near miss of “乙”, which 1 document of the workspace writes.',
      '“甲”疑为“乙”之误，工作区内 1 份文档写作后者。',
      '「甲」疑為「乙」之誤，工作區內 1 份文件寫作後者。',
    ]);
    assert.deepEqual(of('hs107.workspace', 3), [
      '《甲》 differs from 《乙》, which 3 documents of the workspace cite.',
      '《甲》与工作区内 3 份文档所引的《乙》不一致。',
      '《甲》與工作區內 3 份文件所引的《乙》不一致。',
    ]);
  });
});
