import type { Entity, FoldedSpan, Time } from '../model.ts';
import { type WordClass, wordAt } from './lexicon.ts';

/** What is taken whole: names and times. */
export type Whole = Entity | Time | (FoldedSpan & { readonly kind: 'entity' });

/** A word or two in quotation marks. */
const longestQuoted = 8;

/** Where a short quotation of nothing but Han characters ends; 0 for any other. */
function endOfQuoted(text: string, at: number, end: number): number {
  for (let close = at + 1; close < Math.min(end, at + longestQuoted + 2); close++) {
    const unit = text.charCodeAt(close);
    if (text.charAt(close) === '”') return close > at + 1 ? close + 1 : 0;
    if (unit < 0x4e00 || unit > 0x9fff) return 0;
  }
  return 0;
}

/** A listed word, a run of unlisted characters (`word`), a name, a time, or a punctuation mark. Offsets: folded text. */
export interface Token {
  readonly kind: Exclude<WordClass, 'noun'> | 'word' | 'name' | 'time' | 'mark';
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A verb with one of these behind it is a noun: 覆盖率, 办结率, 成交额, 吞吐量. */
const nominalSuffixes = '率额量值费款业者员品度性户型机厂数';

/** The same of two characters: 遇难人数, 参会人次. */
const nominalWords: ReadonlySet<string> = new Set(['人数', '人次', '次数', '总数', '总量', '总额']);

const marks = '^|*#，,。；;：:！!？?（）()“”"‘’《》〈〉【】[]—…·\n\r\t 　';

/**
 * Longest-match tokens of `[start, end)`: unlisted characters run together. `wholes` (in order) are taken whole.
 * Linear in the length.
 */
export function tokens(text: string, start: number, end: number, wholes: readonly Whole[]): readonly Token[] {
  const result: Token[] = [];
  let run = start;
  let at = start;
  let next = 0;
  const close = (): void => {
    if (run < at) result.push({ kind: 'word', word: text.slice(run, at), start: run, end: at });
  };
  while (at < end) {
    while ((wholes[next]?.end ?? end + 1) <= at) next += 1;
    const whole = wholes[next];
    // 增加｜到2022年底: a word may have taken the first character of a time.
    if (
      whole !== undefined &&
      (whole.start === at || (whole.kind === 'time' && whole.start < at)) &&
      whole.end <= end
    ) {
      close();
      const kind = whole.kind === 'time' ? 'time' : 'name';
      result.push({ kind, word: text.slice(at, whole.end), start: at, end: whole.end });
      at = whole.end;
      run = at;
      continue;
    }
    const char = text.charAt(at);
    const quoted = char === '“' ? endOfQuoted(text, at, end) : 0;
    if (quoted > 0) {
      // 专精特新“小巨人”企业: a name in quotation marks is part of the words around it.
      at = quoted;
      continue;
    }
    if (marks.includes(char) || char === '、') {
      close();
      result.push({ kind: 'mark', word: char, start: at, end: at + 1 });
      at += 1;
      run = at;
      continue;
    }
    const entry = wordAt(text, at, end);
    if (entry === undefined) {
      at += 1;
      continue;
    }
    const [word, kind] = entry;
    const nominal =
      kind !== 'function' &&
      kind !== 'link' &&
      at + word.length < end &&
      (nominalSuffixes.includes(text.charAt(at + word.length)) ||
        nominalWords.has(text.slice(at + word.length, Math.min(end, at + word.length + 2))));
    if (kind === 'noun' || nominal) {
      // A protected word is part of the run around it.
      at += word.length;
      continue;
    }
    close();
    result.push({ kind, word, start: at, end: at + word.length });
    at += word.length;
    run = at;
  }
  close();
  return result;
}

/** True for what noun phrases are made of. */
export function isNoun(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'either';
}
