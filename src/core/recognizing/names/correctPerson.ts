import type { Candidate } from './correct.ts';
import { doubleSurnames, personTitles, surnames } from './tagger/clues.ts';
import { WORD, kindsOf } from './tagger/vocabulary.ts';

/** What the tagger called a person: itself, or nothing where it is a plain word. */
export function correctPerson(text: string, name: Candidate, limit: number): readonly Candidate[] {
  const written = text.slice(name.start, name.end);
  if (/[0-9，。、；：“”（）《》!?,;:()"\n]/.test(written)) return [];
  if (written.length === 1) return [];
  // 脊柱科主任 heads a department of a house; nobody is called so.
  const called = callsPerson(text, name.end, limit);
  if (called && /[科室处部厅局院所]$/.test(written)) return [];
  // 蓝图正在 would cut 正在 in two: such a name must be clear by itself.
  if (name.margin < SURE && CUT.test(text.slice(name.end - 1, name.end + 1))) return [];
  if (called) return [{ ...name, margin: Infinity }];
  if (name.margin < DOUBTFUL) return [];
  // 中|华美德: no surname stands in 中华.
  if (written.startsWith('华') && text.charAt(name.start - 1) === '中' && name.margin < 2 * SURE) return [];
  // 和城镇, 弘扬和: joined words, where a surname or a given name is seen in them.
  if (name.margin < SURE && /^和|和$/.test(written)) return [];
  // 齐心协力: no name of four characters has a word for its half.
  if (written.length === 4 && (isWord(written.slice(0, 2)) || isWord(written.slice(2))) && name.margin < 2 * SURE)
    return [];
  // 多次, 正在: frequent words that look like a surname and a given name; a confident tagger may still be right (高兴).
  if (written.length === 2 && isWord(written) && name.margin < SURE) return [];
  if (written.length === 3 && (isWord(written.slice(0, 2)) || isWord(written)) && name.margin < UNSURE) return [];
  return [name];
}

const CUT = /^(?:正在|已经|将在|将于|刚刚|曾经|则是|还是|还有|也是|都是|都在|也在|还在)/;

/** Margins in nats, chosen on the held-out tenth and the official sentences. */
const DOUBTFUL = 0.5;
const SURE = 5;
const UNSURE = 4;

/** Whether a name has the form of a Chinese person's: a surname and one or two characters. */
export function mayBePerson(name: string): boolean {
  const rest = doubleSurnames.includes(name.slice(0, 2)) ? name.length - 2 : name.length - 1;
  return surnames.includes(name.charAt(0)) && rest >= 1 && rest <= 2;
}

let titleWords: ReadonlySet<string> | undefined;

/** Whether a person's title stands directly at `at`: 医生, 先生, 院长. */
export function callsPerson(text: string, at: number, limit: number): boolean {
  titleWords ??= new Set(personTitles.split(' '));
  for (let length = 2; length <= 3 && at + length <= limit; length++) {
    if (titleWords.has(text.slice(at, at + length))) return true;
  }
  return false;
}

function isWord(word: string): boolean {
  return (kindsOf(word) & WORD) !== 0;
}
