import type { FoldedSpan } from '../../model.ts';
import { isPlaceClass } from './classes.ts';
import { cutsWord, isHalfWord, isWordPlace, reportVerb } from './commonWords.ts';
import type { Candidate } from './correct.ts';
import { mayBePerson } from './correctPerson.ts';
import { longest } from './lexicon.ts';
import { waySection, withSite, withoutKind } from './placeEdges.ts';
import { canonicalPlace, isPlace } from './places.ts';
import { placeLexicon } from './placeTable.ts';

/** What the tagger called a place: itself, its parts, a person, or nothing. */
export function correctPlace(text: string, name: Candidate, sentence: FoldedSpan): readonly Candidate[] {
  const { start } = name;
  const section = waySection(text.slice(start, name.end), name);
  if (section !== undefined) return section;
  const end = withSite(text, { start, end: withSection(text, name, sentence.end) }, sentence.end);
  if (end > name.end) return [{ ...name, end }];
  const kept = withoutKind(text, name);
  if (kept < end) return correctPlace(text, { ...name, end: kept }, sentence);
  const written = text.slice(start, end);
  const row = canonicalPlace(written);
  const before = text.slice(Math.max(sentence.start, start - 2), start);
  const after = text.slice(end, Math.min(sentence.end, end + 4));
  // 鄂伦春族, 宁波话: a people and a language.
  if (/^族|^话(?!题)/.test(after)) return [];
  if (SLOGAN_BEFORE.test(before) || SLOGAN_AFTER.test(after)) return [];
  // 三台手术 counts operations: neither 台湾 nor 三台县.
  if (/^[一二三四五六七八九十两][台个家所件条道门]$/.test(written) && !/^[县市区]/.test(after)) return [];
  if (written.length === 1 && /[0-9一二三四五六七八九十百千万亿两几数多各每]$/.test(before)) return [];
  // 马赛医生 is a doctor; 来自某县医院的王江 is somebody, for the tables know no place of that name.
  if ((row === undefined || row.level === 'other') && written.length <= 5 && CALLED.test(after)) {
    return [{ ...name, type: 'person', margin: Infinity }];
  }
  if (row === undefined && mayBePerson(written) && comesFrom(text, start, sentence))
    return [{ ...name, type: 'person' }];
  // 大城市 is no 大城, though a county has the name; another name with its division is one that no table knows.
  if (
    row?.level === 'county' &&
    row.name !== written &&
    /^[市县区镇乡村]/.test(after) &&
    !isPlace(written + after.charAt(0))
  )
    return isWordPlace(written) ? [] : [{ ...name, end: end + 1 }];
  if (row === undefined && (reportVerb(written) > 0 || isPlaceClass(written) || /^[）)]/.test(written))) return [];
  if (row === undefined && written.length > 1 && cutsWord(text, start, end, sentence.end)) return [];
  if (written.length === 1 && !standsAlone(text, name, sentence)) return [];
  if (row !== undefined && isWordPlace(written) && !tellsPlace(text, name, sentence)) return [];
  if (JOINT.test(written)) return Array.from(written, (_, i) => ({ ...name, start: start + i, end: start + i + 1 }));
  if (isPlace(written)) return [name];
  const head = longest(placeLexicon(), text, start, end);
  if (head !== undefined && head.end - start > 1 && HAS.test(text.slice(head.end, end)))
    return correctPlace(text, { ...name, end: head.end }, sentence);
  return written.length < 4 ? [name] : parts(text, name);
}

/** Short forms of one character that are adjectives and the like, too: places only in a row of such (中新, 北上广). */
const BESIDE_OTHERS = /[新大上广北东丽德和非]/;

function standsAlone(text: string, { start, end }: Candidate, sentence: FoldedSpan): boolean {
  const around = text.slice(Math.max(sentence.start, start - 1), Math.min(sentence.end, end + 1));
  if (JOINT.test(around.slice(0, 2)) || JOINT.test(around.slice(-2)) || /[中美日俄英法德韩朝印欧]{2}/.test(around))
    return true;
  if (BESIDE_OTHERS.test(text.charAt(start))) return /[中北上广深新马泰亚非]{2}/.test(around);
  return !HALF.test(text.slice(start, start + 2)) && !isHalfWord(text, start, sentence.end);
}

/** Words that the dictionaries hold for names or not at all. */
const HALF = /^美[丽德好景食育]/;

/** Whether something beside a word says that it is meant as a place: 资源|县, 河南|永定, 在|凤凰, 富民|、|安宁 alone does not. */
function tellsPlace(text: string, { start, end }: Candidate, sentence: FoldedSpan): boolean {
  if (end < sentence.end && /[县市区旗]/.test(text.charAt(end))) return true;
  const before = text.slice(Math.max(sentence.start, start - 3), start);
  if (/(?:[在赴抵从]|来自|位于|前往)$/.test(before)) return true;
  for (let from = Math.max(sentence.start, start - 6); from <= start - 2; from++) {
    if (longest(placeLexicon(), text, from, start)?.end === start) return true;
  }
  return false;
}

/** A section is a part of its railway's or road's name: 青藏铁路|格拉段; where the name with it ends. */
function withSection(text: string, { start, end }: Candidate, limit: number): number {
  if (!/(?:铁路|高铁|高速|公路)$/.test(text.slice(start, end))) return end;
  const section = /^\p{Script=Han}{2}段/u.exec(text.slice(end, Math.min(limit, end + 4)));
  // 长深高速|临沂段: a section called by a place is not.
  return section === null || isPlace(section[0].slice(0, 2)) ? end : end + section[0].length;
}

/** 杭州|共有体育公园: what a place has is no part of its name. */
const HAS = /^(?:市|省|县|区)?(?:共有|现有|拥有|设有|建有|新增|新建|建成|共建|已有|还有)/;

/** Words behind a person's own name; 市长 and 总统 stand behind the place that they govern. */
const CALLED = /^(?:医生|医师|大夫|先生|女士|小姐|夫人|教授|博士|院士|老师|律师|同志|护士|师傅)/;

/** 健康中国, 平安河南, 中国梦, 中国特色: programmes and slogans, no places. */
const SLOGAN_BEFORE = /(?:健康|平安|法治|美丽|数字|幸福|清廉|书香|诗画|活力)$/;
const SLOGAN_AFTER = /^(?:梦|特色|式现代化)/;

/** Short forms of one character that stand together and are no region of their own: each is a place. */
const JOINT = /^(?:北上广深?|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳台]{2,4})$/;

function comesFrom(text: string, start: number, sentence: FoldedSpan): boolean {
  const clause = text.slice(Math.max(sentence.start, start - 24), start);
  return /来自[^，,。；;]{2,20}的$/u.test(clause);
}

/** A chain of known places is as many places: 黔东南州岑巩县. */
function parts(text: string, name: Candidate): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = name.start; i < name.end;) {
    const match = longest(placeLexicon(), text, i, name.end);
    if (match === undefined || match.end - i < 2) return [name];
    found.push({ ...name, start: i, end: match.end });
    i = match.end;
  }
  return found;
}
