import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanedView } from '../../../src/core/folding/clean.ts';
import { openClean } from '../../../src/core/reading/open.ts';

describe('the cleaned view', () => {
  const page =
    '首頁|新聞|視頻|論壇\n山村圖(tú)書(shū)館(guǎn)開(kāi)放\n\n館(guǎn)方於?月18日說(shuō)，共有１２間閱覽室。\n(責(zé)任編輯:林夕)';

  it('is simplified, without glosses and page furniture', () => {
    assert.equal(
      cleanedView(openClean('a.txt', page).opened).text,
      '山村图书馆开放\n\n馆方于?月18日说，共有12间阅览室。',
    );
  });

  it('has the repairs in place', () => {
    const start = page.indexOf('?月');
    const view = cleanedView(openClean('a.txt', page).opened, [
      { path: 'a.txt', start, end: start + 5, text: '4月18日' },
    ]);
    assert.equal(view.text.split('\n')[2], '馆方于4月18日说，共有12间阅览室。');
  });

  it('knows where its lines come from', () => {
    const { text, lines } = cleanedView(openClean('a.txt', page).opened);
    assert.equal(lines.length, text.split('\n').length);
    const raw = lines.map(({ start, end }) => page.slice(start, end));
    assert.equal(raw[0], '山村圖(tú)書(shū)館(guǎn)開(kāi)放');
    assert.ok(raw[2]?.startsWith('館(guǎn)方於'));
  });

  it('any text has one, with as many lines as spans in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), (raw, markdown) => {
        const { text, lines } = cleanedView(openClean('a', raw, { markdown }).opened);
        assert.equal(lines.length, text === '' ? lines.length : text.split('\n').length);
        for (let i = 1; i < lines.length; i++) assert.ok((lines[i]?.start ?? 0) >= (lines[i - 1]?.start ?? 0));
      }),
    );
  });
});
