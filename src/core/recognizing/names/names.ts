import type { Entity, FoldedSpan } from '../../model.ts';
import { departments } from './departments.ts';
import { buildLexicon, longest } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { canonicalPlace, placeLexicon } from './places.ts';

/** What the document says of itself; `place` is where its publisher sits (河南), so that 省卫生健康委 and 我省 have a name. */
export interface NameContext {
  readonly place?: string;
}

/**
 * The names in the sentences of a folded text (simplified, half width), in order and not overlapping.
 * A title《》wins over the names inside it. Offsets: folded text. Nothing outside of the sentences is named.
 */
export function recognizeNames(text: string, sentences: readonly FoldedSpan[], context: NameContext = {}): Entity[] {
  const found: Entity[] = [];
  for (const { start, end } of sentences) {
    for (let i = start; i < end;) {
      const entity =
        titleAt(text, i, end) ??
        bodyAt(text, i, end) ??
        placeAt(text, i, end) ??
        hereAt(text, i, end, context) ??
        personAt(text, i, end);
      if (entity === undefined) i++;
      else {
        found.push(entity);
        i = entity.end;
      }
    }
  }
  return found;
}

function titleAt(text: string, start: number, limit: number): Entity | undefined {
  if (text[start] !== '《') return undefined;
  const close = text.indexOf('》', start);
  if (close < 0 || close >= limit || close - start > 100) return undefined;
  return { kind: 'entity', type: 'title', start, end: close + 1, canonical: text.slice(start, close + 1) };
}

interface Bodies {
  readonly lexicon: Lexicon;
  readonly names: readonly string[];
}
let bodies: Bodies | undefined;

function bodyAt(text: string, start: number, limit: number): Entity | undefined {
  bodies ??= buildBodies();
  const match = longest(bodies.lexicon, text, start, limit);
  if (match !== undefined) {
    return { kind: 'entity', type: 'organization', start, end: match.end, canonical: bodies.names[match.value] ?? '' };
  }
  if (longest(placeLexicon(), text, start, limit) === undefined) return undefined;
  const suffix =
    /^[\p{Script=Han}]{2,16}?(?:医院|大学|委员会|公司|研究院|协会|日报社)(?:[\p{Script=Han}]{2,4}医院)?/u.exec(
      text.slice(start, Math.min(limit, start + 30)),
    );
  if (suffix === null || /[和与及的家]/.test(suffix[0])) return undefined;
  const end = start + suffix[0].length;
  return { kind: 'entity', type: 'organization', start, end, canonical: suffix[0] };
}

function buildBodies(): Bodies {
  const names: string[] = [];
  const words: [string, number][] = [];
  for (const line of departments.split('\n')) {
    const [full = '', shorts = ''] = line.split('|');
    for (const form of [full, ...shorts.split(' ')]) words.push([form, names.length]);
    names.push(full);
  }
  return { lexicon: buildLexicon(words), names };
}

function placeAt(text: string, start: number, limit: number): Entity | undefined {
  const match = longest(placeLexicon(), text, start, limit);
  if (match === undefined) return undefined;
  const row = canonicalPlace(text.slice(start, match.end));
  if (row === undefined) return undefined;
  return { kind: 'entity', type: 'place', start, end: match.end, canonical: row.name, level: row.level };
}

function hereAt(text: string, start: number, limit: number, { place }: NameContext): Entity | undefined {
  if (place === undefined || start + 2 > limit || !/^(我省|本省|我市|本市)/.test(text.slice(start, start + 2)))
    return undefined;
  const row = canonicalPlace(place);
  const level = text[start + 1] === '省' ? 'province' : 'prefecture';
  if (row === undefined || row.level !== level) return undefined;
  return { kind: 'entity', type: 'place', start, end: start + 2, canonical: row.name, level };
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙习';

function personAt(text: string, start: number, limit: number): Entity | undefined {
  if (!surnames.includes(text[start] ?? '')) return undefined;
  for (const length of [3, 2]) {
    const end = start + length;
    if (end > limit) continue;
    const after = text.slice(end, end + 4);
    const before = text.slice(Math.max(0, start - 3), start);
    if (
      /^(表示|介绍|说|指出|总书记|医生|院长|主任|主席|总理)/.test(after) ||
      /(司长|院长|主任|记者 ?|主席|总理|部长|局长)$/.test(before)
    ) {
      return { kind: 'entity', type: 'person', start, end, canonical: text.slice(start, end) };
    }
  }
  return undefined;
}
