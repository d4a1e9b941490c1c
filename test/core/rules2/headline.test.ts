import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../../../src/core/analyse.ts';
import { headlineConflict } from '../../../src/core/rules/hs101-headline.ts';

/** `headline | text`, and the figures that the finding sets against each other; empty where it must stay silent. */
function check(article: string, expected: string): void {
  it(`${article} ${expected}`, () => {
    const [headline = '', body = ''] = article.split('|').map((part) => part.trim());
    const text = `# ${headline}\n\n${body}\n`;
    const found = [...headlineConflict.check(analyse('a.md', text))].map(
      ({ spans, related }) => `${spans[0]?.text ?? ''} / ${related[0]?.text ?? ''}`,
    );
    assert.deepEqual(found, expected === '' ? [] : [expected]);
  });
}

describe('a headline and its text', () => {
  check('长假7天3.65亿人次出游 | 假期全国国内出游3.56亿人次，同比增长5.9%。', '3.65亿人次 / 3.56亿人次');
  check('全县新建书房288家 | 去年，全县新建书房228家，读者12万人次。', '288家 / 228家');
  check('長假3.65億人次出遊 | 假期國內出遊3.56億人次，同比增長5.9%。', '3.65億人次 / 3.56億人次');

  check('长假7天3.65亿人次出游 | 假期全国国内出游3.65亿人次，花费3.56亿元。', '');
  check('长假3.65亿人次出游 | 假期国内出游3.65亿人次，去年同期3.56亿人次出游。', '');
  check('长假约3.6亿人次出游 | 假期全国国内出游3.56亿人次，同比增长5.9%。', '');
  check('长假3.6亿人次出游 | 假期全国国内出游3.56亿人次，同比增长5.9%。', '');
  check('长假超3亿人次出游 | 假期全国国内出游3.56亿人次，同比增长5.9%。', '');
  check('长假3.65亿人次出游 | 假期铁路客运量3.56亿吨公里，增长5.9%。', '');
  check('全县新建书房288家 | 全县共有超市228家，书房的读者越来越多。', '');
  check('全县新建书房288家 | 去年全县新建书房285家，读者12万人次。', '');
  check('全县新建书房288家 | 记者走进了其中一家。', '');
  check(' | 去年全县新建书房228家。', '');
});
