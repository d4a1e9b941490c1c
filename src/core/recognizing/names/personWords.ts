import { personTitles, personVerbs } from './tagger/clues.ts';

let titles: ReadonlySet<string> | undefined;
let verbs: ReadonlySet<string> | undefined;

/** Whether a person's title stands directly at `at`: 医生, 先生, 院长. */
export function callsPerson(text: string, at: number, limit: number): boolean {
  titles ??= new Set(personTitles.split(' '));
  for (let length = 2; length <= 3 && at + length <= limit; length++) {
    if (titles.has(text.slice(at, at + length))) return true;
  }
  return false;
}

/**
 * Whether a person's title of two to four characters ends directly before `at` (记者, 副主任, 主任医师), or any word for
 * somebody by what he does (牧民, 烟农, 数学家).
 */
export function isTitleBefore(text: string, from: number, at: number): boolean {
  titles ??= new Set(personTitles.split(' '));
  if (at - 2 >= from && '家手农民员师者匠'.includes(text.charAt(at - 1)) && !MANY.test(text.slice(at - 2, at)))
    return true;
  for (let length = 2; length <= 4 && at - length >= from; length++) {
    if (titles.has(text.slice(at - length, at))) return true;
  }
  return false;
}

/** Words of the same endings that do not stand before a name. */
const MANY =
  /^(?:国家|大家|专家|厂家|商家|人民|全民|居民|公民|国民|惠民|富民|便民|或者|人员|党员|三农|支农|惠农|强农|兴农)$/;

/** Whether a verb of what persons do in reports, of two characters or more, stands directly at `at`: 表示, 当选. */
export function isPersonsVerb(text: string, at: number, limit: number): boolean {
  verbs ??= new Set(personVerbs.split(' ').filter((verb) => verb.length > 1));
  for (let length = 2; length <= 3 && at + length <= limit; length++) {
    if (verbs.has(text.slice(at, at + length))) return true;
  }
  return false;
}
