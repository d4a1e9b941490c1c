import type { FoldedSpan } from '../../model.ts';
import { reportVerb } from './commonWords.ts';
import type { Candidate } from './correct.ts';
import { shortForms, siteAt } from './placeEdges.ts';
import { callsPerson, isPersonsVerb, isTitleBefore } from './personWords.ts';
import { doubleSurnames, foreignOnly, minorityNames, surnames, transliteration } from './tagger/clues.ts';
import { SURNAME, WORD, kindsOf } from './tagger/vocabulary.ts';
import { leaderNames } from './variants.ts';

/**
 * What the tagger called a person: itself, or nothing where it is a plain word. `beside` are the names around it,
 * which vouch for one that is listed with them.
 */
export function correctPerson(
  text: string,
  name: Candidate,
  sentence: FoldedSpan,
  beside: readonly Candidate[],
): readonly Candidate[] {
  const written = text.slice(name.start, name.end);
  if (WORK.test(text.slice(name.end - 1, name.end + 2)) && written.length > 2)
    return correctPerson(text, { ...name, end: name.end - 1 }, sentence, beside);
  if (/[0-9，。、；：“”（）《》!?,;:()"\n]/.test(written)) return [];
  if (written.length === 1) return [];
  // 职工和城镇|居民: who is meant stands behind what joins two kinds of people.
  if (/^[和及与](?:城镇|城乡|农村|乡村|牧区|社区)$/.test(written)) return [];
  // 脊柱科主任 heads a department of a house; nobody is called so.
  const called = callsPerson(text, name.end, sentence.end);
  if (called && /[科室处部厅局院所]$/.test(written)) return [];
  // 蓝图正在 would cut 正在 in two: such a name must be clear by itself.
  if (name.margin < SURE && CUT.test(text.slice(name.end - 1, name.end + 1))) return [];
  if (called) return [{ ...name, margin: Infinity }];
  if (mayBeVouchedFor(written) && isVouchedFor(text, name, sentence, beside))
    return name.margin < DOUBTFUL ? [] : [name];
  // 欧美日韩, 黄茅海|通道: rows of places and sites that are made of surnames.
  const row = shortForms(written, name);
  if (row !== undefined) return row;
  const site = siteAt(text, name.end, sentence.end);
  if (site > 0) return [{ ...name, end: name.end + site, type: 'place' }];
  return name.margin < needed(text, name, sentence) ? [] : [name];
}

/** 主席包钢|作政府工作报告, 记者戴冰|摄: what somebody did is no part of the name. */
const WORK = /^作(?:政府|报告|主题|专题|题为)|^摄(?:\P{Script=Han}|$)/u;

const CUT = /^(?:正在|已经|将在|将于|刚刚|曾经|则是|还是|还有|也是|都是|都在|也在|还在)/;

/** Margins in nats, chosen on the held-out tenth and the official sentences. */
const DOUBTFUL = 0.5;
const RARE = 2;
const VOUCHING = 1.5;
const UNSURE = 4;
const SURE = 5;
const CERTAIN = 10;

/** What a name must have gained where nothing beside it tells of a person. */
function needed(text: string, { start, end }: Candidate, sentence: FoldedSpan): number {
  const written = text.slice(start, end);
  if (isLeader(written) || written.includes('·')) return DOUBTFUL;
  let most = DOUBTFUL;
  // 中|华美德: no surname stands in 中华.
  if (written.startsWith('华') && text.charAt(start - 1) === '中') most = CERTAIN;
  // 和城镇, 弘扬和: joined words, where a surname or a given name is seen in them.
  if (/^和|和$/.test(written)) most = Math.max(most, SURE);
  if (isOfTheRegions(written)) return most;
  // Four characters are a name where they sound like one of abroad, or a married woman's: 齐心协力 and 向海图强 are none.
  const sounds = countIn(written, transliteration);
  const foreign = sounds >= written.length - 1 && (sounds === written.length || countIn(written, foreignOnly) > 0);
  const japanese = (kindsOf(written.slice(0, 2)) & SURNAME) !== 0;
  const chinese = !foreign && !japanese && mayBePerson(written);
  if (written.length === 4 && !foreign && !japanese && !chinese)
    most = Math.max(most, isRare(written.charAt(0)) || isRare(written.charAt(1)) ? CERTAIN : UNSURE);
  if (written.length <= 3 && !foreign && !chinese) most = Math.max(most, SURE);
  // 多次, 正在: frequent words that look like a surname and a given name; a confident tagger may still be right (高兴).
  if (written.length === 2 && isWord(written)) most = Math.max(most, SURE);
  if (written.length === 3 && (isWord(written.slice(0, 2)) || isWord(written))) most = Math.max(most, UNSURE);
  if (chinese && isRare(written.charAt(0))) most = Math.max(most, isWord(written.slice(1)) ? CERTAIN : RARE);
  // 厚|植崇德: half of what a report does.
  if (start > sentence.start && reportVerb(text.slice(start - 1, start + 1)) > 0) most = Math.max(most, CERTAIN);
  if (japanese) return most;
  // 弘扬中|华, 防|沙治沙: the edge would cut a word in two.
  if (end < sentence.end && isWord(text.slice(end - 1, end + 1))) most = Math.max(most, UNSURE);
  if (start > sentence.start && isWord(text.slice(start - 1, start + 1))) most = Math.max(most, UNSURE);
  return most;
}

/** A word and four characters of no sound stay what they are behind any title: 护理员|晋升, 总书记|殷殷嘱托. */
function mayBeVouchedFor(written: string): boolean {
  if (written.length === 2) return !isWord(written);
  return (
    written.length !== 4 ||
    isOfTheRegions(written) ||
    (kindsOf(written.slice(0, 2)) & SURNAME) !== 0 ||
    countIn(written, transliteration) >= 3 ||
    !(isRare(written.charAt(0)) || isRare(written.charAt(1)))
  );
}

/** Whether what stands beside a name says that it is somebody: a title, a verb of speaking, a person before 、. */
function isVouchedFor(
  text: string,
  { start, end }: Candidate,
  sentence: FoldedSpan,
  beside: readonly Candidate[],
): boolean {
  if (isPersonsVerb(text, end, sentence.end)) return true;
  for (const other of beside) {
    if (other.type !== 'person' || other.margin < VOUCHING) continue;
    const between = other.end < start ? text.slice(other.end, start) : text.slice(end, other.start);
    if (/^[、和与 ]$/.test(between)) return true;
  }
  let at = start;
  while (at > sentence.start && /[\s:：为是叫由]/.test(text.charAt(at - 1))) at--;
  return isTitleBefore(text, sentence.start, at) || NAMES.test(text.slice(Math.max(sentence.start, at - 2), at));
}

let regional: readonly string[] | undefined;

/** Whether a name holds a part that Tibetan, Mongolian and other names are made of. */
function isOfTheRegions(written: string): boolean {
  regional ??= minorityNames.split(' ');
  return regional.some((part) => written.includes(part));
}

/** Verbs whose object is somebody. */
const NAMES = /^(?:任命|免去|选举|名叫|会见|接见|采访|拜访)$/;

/** A surname that few people have; the most frequent stand first in the list. */
function isRare(surname: string): boolean {
  const rank = surnames.indexOf(surname);
  return rank < 0 || rank >= FREQUENT;
}
const FREQUENT = 150;

function countIn(written: string, list: string): number {
  let count = 0;
  for (const character of written) if (list.includes(character)) count++;
  return count;
}

function isLeader(written: string): boolean {
  return leaderNames().some(({ name }) => name === written);
}

/** Whether a name has the form of a Chinese person's: a surname and one or two characters. */
export function mayBePerson(name: string): boolean {
  const rest = doubleSurnames.includes(name.slice(0, 2)) ? name.length - 2 : name.length - 1;
  return surnames.includes(name.charAt(0)) && rest >= 1 && rest <= 2;
}

function isWord(word: string): boolean {
  return (kindsOf(word) & WORD) !== 0;
}
