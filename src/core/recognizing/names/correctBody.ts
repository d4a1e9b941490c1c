import type { FoldedSpan } from '../../model.ts';
import { bodyAt, localForms } from './bodies.ts';
import { bodyParts, endsAsBody, isSite, placeOfGoal, withPart } from './bodyParts.ts';
import { isClass } from './classes.ts';
import { cutsWord, reportVerb, tellsEvent, tellsState } from './commonWords.ts';
import type { Candidate } from './correct.ts';
import { longest } from './lexicon.ts';
import { isPlace } from './places.ts';
import { placeLexicon } from './placeTable.ts';
import { brands } from './tagger/clues.ts';

/** What the tagger called an organisation: itself with better edges, a place, or nothing. */
export function correctBody(text: string, name: Candidate, sentence: FoldedSpan): readonly Candidate[] {
  const written = text.slice(name.start, name.end);
  // 5|·18国际博物馆日 is a day.
  if (written === '' || written.startsWith('·')) return [];
  if (beginsBefore(written)) return correctBody(text, { ...name, start: name.start + 1 }, sentence);
  const known = bodyAt(text, name.start, name.end);
  if (known?.end === name.end) return [withItsPart(text, withItsPlace(text, name, sentence), sentence)];
  const parts = bodyParts(written);
  const [first] = parts;
  if (first !== undefined && (parts.length > 1 || first[1] - first[0] < written.length)) {
    return parts.flatMap(([from, to]) =>
      bodyOrPlace(text, { ...name, start: name.start + from, end: name.start + to }, sentence),
    );
  }
  const counted = countIn(written);
  if (counted >= 0) {
    const left = written.slice(0, counted);
    return isPlace(left) ? [{ ...name, end: name.start + counted, type: 'place' }] : [];
  }
  // 脊柱科 and 骨科 are in every hospital.
  if (isClass(written) || /^.{1,3}科$/.test(written)) return [];
  if (tellsState(written) || tellsEvent(written) || !isBalanced(written)) return [];
  if (cutsWord(text, name.start, name.end, sentence.end)) return [];
  const goal = placeOfGoal(written, text.slice(name.end, Math.min(sentence.end, name.end + 2)));
  if (goal > 0) return [{ ...name, end: name.start + goal, type: 'place' }];
  if (isSite(written)) return [{ ...name, type: 'place' }];
  if (name.margin < DOUBTFUL && !endsAsBody(written)) return [];
  const verb = reportVerb(written);
  if (verb > 0) return behindVerb(text, { ...name, start: name.start + verb }, sentence);
  return [withItsPart(text, withoutClassBefore(text, withBrand(text, name, sentence), sentence), sentence)];
}

/** 让|政府, 和|省委: the word before belongs to the sentence; 和平医院 keeps its own. */
function beginsBefore(written: string): boolean {
  return (
    /^(?:[让把]|使(?!馆|领))/.test(written) ||
    (/^[和与及]/.test(written) && written.length <= 3 && endsAsBody(written.slice(1)))
  );
}

/** Below this margin in nats a body must end like one. */
const DOUBTFUL = 1.5;

/** 前海）产业合作区 is torn out of brackets. */
function isBalanced(written: string): boolean {
  return /[（(]/.test(written) === /[）)]/.test(written);
}

/** What is left of a body behind a verb of reports: itself where tables know how it begins, else no name (深化|科技). */
function behindVerb(text: string, name: Candidate, sentence: FoldedSpan): readonly Candidate[] {
  if (name.end - name.start < 2) return [];
  const known = bodyAt(text, name.start, name.end) ?? longest(placeLexicon(), text, name.start, name.end);
  return known !== undefined && known.end - name.start > 1 ? correctBody(text, name, sentence) : [];
}

/** One side of a verb: a place, a body, or nothing (瑞银|争购|广东发展银行, 马德里|撤回|驻伊部队). */
function bodyOrPlace(text: string, part: Candidate, sentence: FoldedSpan): readonly Candidate[] {
  const written = text.slice(part.start, part.end);
  if (written.length < 2) return [];
  if (isPlace(written)) return [{ ...part, type: 'place' }];
  const known = bodyAt(text, part.start, part.end);
  return known?.end === part.end || endsAsBody(written) ? correctBody(text, part, sentence) : [];
}

/** A body with its own part behind it. */
function withItsPart(text: string, name: Candidate, sentence: FoldedSpan): Candidate {
  return { ...name, end: withPart(text, name.start, name.end, sentence.end) };
}

/** 青海35家医院 is a place and a figure, 三家中心 no name: where the count begins, −1 where there is none. */
function countIn(written: string): number {
  const match = /[0-9]+[余多]?[家所个座支批]|[一二三四五六七八九十两几数百千][余多]?[家所座支批]/.exec(written);
  return match?.index ?? -1;
}

/** A body whose short form is also a local one takes the place before it: 省|卫生健康委, 河南省|发展改革委. */
function withItsPlace(text: string, name: Candidate, sentence: FoldedSpan): Candidate {
  if (!localForms().has(text.slice(name.start, name.end))) return name;
  for (let start = Math.max(sentence.start, name.start - 11); start <= name.start - 2; start++) {
    if (longest(placeLexicon(), text, start, name.start)?.end === name.start) return { ...name, start };
  }
  const level = text.charAt(name.start - 1);
  return name.start > sentence.start && /[省市县区州]/.test(level) ? { ...name, start: name.start - 1 } : name;
}

let brandWords: ReadonlySet<string> | undefined;

/** A hospital's own word directly before is a part of its name: 阜外|某某医院. */
function withBrand(text: string, name: Candidate, sentence: FoldedSpan): Candidate {
  brandWords ??= new Set(brands.split(' '));
  for (const length of [2, 3]) {
    const start = name.start - length;
    if (start >= sentence.start && brandWords.has(text.slice(start, name.start))) return { ...name, start };
  }
  return name;
}

/** A class in apposition is no part of the name: 国家区域医疗中心某某医院 → 某某医院; it may begin before the name does. */
function withoutClassBefore(text: string, name: Candidate, sentence: FoldedSpan): Candidate {
  const from = Math.max(sentence.start, name.start - 6);
  for (let cut = name.end - 4; cut > name.start; cut--) {
    for (let start = from; start <= name.start && start <= cut - 6; start++) {
      if (isClass(text.slice(start, cut))) return { ...name, start: cut };
    }
  }
  return name;
}
