import { longest } from './lexicon.ts';
import { confusions } from './official.ts';
import { placeLexicon } from './placeTable.ts';
import { WORD, kindsOf } from './tagger/vocabulary.ts';

/** How one spelling becomes the other: characters changed places, one was replaced, or a word by its known double. */
export type Difference = 'swap' | 'replacement' | 'confusion';

/**
 * How `variant` differs from `name` where it is a near miss of it; null where they are equal, too different, or where
 * the difference is one between two bodies: an ordinal, a direction, a level, a place, a trade (第一/第二, 省/市,
 * 河南/湖南, 农业/林业), or one is the other cut short (南京市中心医院, 南京市中医院).
 */
export function nearMiss(variant: string, name: string): Difference | null {
  if (variant === name || variant.length !== name.length) return null;
  let from = 0;
  while (variant[from] === name[from]) from++;
  let to = name.length;
  while (variant[to - 1] === name[to - 1]) to--;
  const wrong = variant.slice(from, to);
  const right = name.slice(from, to);
  if (inPlace(variant, from, to) || inPlace(name, from, to)) return null;
  if (isConfusion(variant, name, from)) return 'confusion';
  if (to - from > 1) return isSwap(wrong, right) && !hasContrast(wrong) ? 'swap' : null;
  if (CONTRASTS.includes(wrong) || CONTRASTS.includes(right) || isWordPair(variant, name, from)) return null;
  return 'replacement';
}

/** The rough keys under which a name is found by its near misses: one character left out, and its sorted characters. */
export function nearKeys(name: string): string[] {
  const keys = [Array.from(name).sort().join('')];
  for (let i = 0; i < name.length; i++) keys.push(`${i}:${name.slice(0, i)}${name.slice(i + 1)}`);
  for (const [written, meant] of confusions) {
    if (name.includes(written)) keys.push(`=${name.replaceAll(written, meant)}`);
    if (name.includes(meant)) keys.push(`=${name}`);
  }
  return keys;
}

/** Characters that tell one body from another of the same form. */
const CONTRASTS =
  '零〇一二三四五六七八九十百千万0123456789东西南北中上下左右前后内外大小高低新旧老少男女甲乙丙丁省市县区州旗盟乡镇村国党政军民工农林牧渔商学兵水电煤油气铁公航海陆空财税审统计教体文卫药医妇儿口眼骨皮脑心肺肝肾局厅部委处科司署院所会社团队站厂校系年月日总分正副';

/** 发展和改革 for 改革和发展, 卫生康健 for 卫生健康: the same characters, two parts changed about, at most eight apart. */
function isSwap(wrong: string, right: string): boolean {
  if (wrong.length > 8) return false;
  for (let cut = 1; cut < right.length; cut++) {
    if (right.slice(cut) + right.slice(0, cut) === wrong) return true;
    for (let gap = 1; cut + gap < right.length; gap++) {
      const [a, middle, b] = [right.slice(0, cut), right.slice(cut, cut + gap), right.slice(cut + gap)];
      if (b + middle + a === wrong) return true;
    }
  }
  return false;
}

/** Ordinals and directions may change about as well: 南京西路, 西京南路. */
function hasContrast(text: string): boolean {
  return /[零〇一二三四五六七八九十东西南北0-9省市县区]/.test(text);
}

function isConfusion(variant: string, name: string, from: number): boolean {
  return confusions.some(([written, meant]) => {
    for (let i = Math.max(0, from - written.length + 1); i <= from; i++) {
      if (!variant.startsWith(written, i) || !name.startsWith(meant, i)) continue;
      if (variant.slice(i + written.length) === name.slice(i + meant.length)) return true;
    }
    return false;
  });
}

/** Whether the difference lies in the name of a place. */
function inPlace(name: string, from: number, to: number): boolean {
  for (let i = Math.max(0, from - 8); i < to; i++) {
    const match = longest(placeLexicon(), name, i);
    if (match !== undefined && match.end > from) return true;
  }
  return false;
}

/** Both spellings have a word there: 农业 and 林业, 教育 and 体育 are two trades, no slip. */
function isWordPair(variant: string, name: string, at: number): boolean {
  const isWord = (word: string) => word.length === 2 && (kindsOf(word) & WORD) !== 0;
  for (const start of [at - 1, at]) {
    if (start >= 0 && isWord(variant.slice(start, start + 2)) && isWord(name.slice(start, start + 2))) return true;
  }
  return false;
}
