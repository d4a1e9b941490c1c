import { measureSynonyms, shellNouns } from './lexicon.ts';
import { sameWords } from './sameWords.ts';

/** A measure's words without what adds nothing. */
export interface NormalMeasure {
  readonly text: string;
  /** The last two characters, which in Chinese hold the head noun. */
  readonly head: string;
}

/**
 * A measure without 的, quotation marks or spaces and without a shell noun at the end (建设项目).
 * A measure that is nothing but a shell noun stays as it is.
 */
export function normalMeasure(words: string): NormalMeasure {
  let text = '';
  for (const char of words.replace(/[(（][^()（）]{0,40}[)）]/g, ''))
    if (!'的了“”"‘’\' 　\n\r\t'.includes(char)) text += char;
  if (text.length > 3) text = text.replace(/^[全我][国省市县区](?![域间])/, '');
  // 各类养老保险, 各级各类学校: how many kinds there are says nothing.
  if (text.length > 4) text = text.replace(/^(?:各(?:级各类|类|级|种|项)|所有|共)(?=.{2})/, '');
  // 外汇储备年末达到: when, not what.
  if (text.length > 4) text = text.replace(/(?:年|月|季|期)[末底]$/, '');
  for (let again = !isName(text); again;) {
    again = false;
    for (const shell of shellNouns) {
      if (text.length > shell.length + 1 && text.endsWith(shell)) {
        text = text.slice(0, -shell.length);
        again = true;
      }
    }
  }
  return { text, head: text.slice(-2) };
}

/** True where the words are only a shell noun, so that the text before says what is meant (10个项目). */
export function isShell(text: string): boolean {
  return shellNouns.includes(text);
}

let table: { readonly pattern: RegExp; readonly by: ReadonlyMap<string, string> } | undefined;

/**
 * The one name of a measure that has several (GDP, 国内生产总值; 高铁营业里程, 高速铁路里程); its words as they are where it
 * has one. For comparing, never for showing.
 */
export function canonicalMeasure(text: string): string {
  // The longest first, so that 发电装机容量 is not read as 装机容量 behind 发电.
  table ??= {
    pattern: new RegExp(
      sameWords
        .map(([from]) => from)
        .sort((a, b) => b.length - a.length)
        .join('|'),
      'g',
    ),
    by: new Map(sameWords),
  };
  const { pattern, by } = table;
  return namesOf(text.replace(growth, '')).replace(pattern, (words) => by.get(words) ?? words);
}

/** A growth told by a noun behind what grows: 居民消费价格涨幅, 出口增速. */
const growth = /(?<=.{2})(?:同比)?(?:涨幅|增幅|增速|增长率|增长速度|降幅)$/;

/** The growth that a measure names itself (居民消费价格涨幅 → 涨幅, 出口增速 → 增长), or null. */
export function growthIn(text: string): string | null {
  const word = growth.exec(text)?.[0];
  if (word === undefined) return null;
  return word.endsWith('降幅') ? '下降' : '增长';
}

function namesOf(text: string): string {
  return measureSynonyms.find((names) => names.includes(text))?.[0] ?? text;
}

/** A whole name of a measure keeps its shell noun (经济总量). */
function isName(text: string): boolean {
  return measureSynonyms.some((names) => names.includes(text));
}
