import type { FoldedSpan } from '../../model.ts';
import { bodyAt } from './bodies.ts';
import { correctBody } from './correctBody.ts';
import { correctPerson } from './correctPerson.ts';
import { correctPlace } from './correctPlace.ts';
import { longest } from './lexicon.ts';
import { isReached, mayReach } from './placeEdges.ts';
import { canonicalPlace } from './places.ts';
import { placeLexicon } from './placeTable.ts';
import { LONGEST, mayBeKnown } from './tagger/look.ts';
import type { Tagged } from './tagger/tag.ts';
import { WORD, kindsOf } from './tagger/vocabulary.ts';

/** A name before it is given out; `margin` in nats, Infinity where a table or its neighbours are sure of it. */
export type Candidate = Tagged;

/**
 * The tagger's names of one sentence, corrected by what is known for certain: titles win, bodies of the table stand
 * whole, classes are no bodies, a count is no part of a body, a chain of places is several, a place before 医生 is a
 * person. In order, not overlapping. `seen` says that the tagger has just looked at this very sentence: where it saw no
 * word of the tables, none is looked for.
 */
export function correct(
  text: string,
  sentence: FoldedSpan,
  tagged: readonly Tagged[],
  titles: readonly FoldedSpan[],
  seen = false,
): Candidate[] {
  const names: Candidate[] = [];
  for (const [i, name] of tagged.entries()) {
    if (titles.some((title) => name.start < title.end && title.start < name.end)) continue;
    if (isAddress(text, name)) continue;
    if (name.type === 'organization') names.push(...correctBody(text, name, sentence));
    else if (name.type === 'place') names.push(...correctPlace(text, name, sentence));
    else names.push(...correctPerson(text, name, sentence, tagged.slice(Math.max(0, i - 1), i + 2)));
  }
  return addKnown(text, sentence, names, titles, seen && sentence.end - sentence.start <= LONGEST);
}

/** microsoft in www.microsoft.com, a path behind a host: part of an address, which names nobody. */
function isAddress(text: string, { start, end }: FoldedSpan): boolean {
  return (
    isJoined(text, start - 1, start) ||
    isJoined(text, end, end - 1) ||
    /[A-Za-z0-9][./@][A-Za-z0-9]/.test(text.slice(start, end))
  );
}

/** A mark of addresses between this character and one more letter beyond it. */
function isJoined(text: string, mark: number, own: number): boolean {
  const beyond = text.charAt(mark + mark - own);
  return isPlain(text.charAt(own)) && './:@_'.includes(text.charAt(mark) || ' ') && (isPlain(beyond) || beyond === '/');
}

function isPlain(character: string): boolean {
  return /^[A-Za-z0-9]$/.test(character);
}

/** Bodies and places that the tables are sure of where the tagger has seen nothing, or only a part. */
function addKnown(
  text: string,
  { start, end }: FoldedSpan,
  names: readonly Candidate[],
  titles: readonly FoldedSpan[],
  seen: boolean,
): Candidate[] {
  const out: Candidate[] = [];
  let next = 0;
  let title = 0;
  for (let i = start; i < end;) {
    while ((names[next]?.end ?? end + 1) <= i) next++;
    while ((titles[title]?.end ?? end + 1) <= i) title++;
    const tagged = names[next];
    const bracket = titles[title];
    if (bracket !== undefined && bracket.start <= i) {
      i = bracket.end;
      continue;
    }
    // Where tables hold nothing and no short form is reached, nothing can be added: most of a text is such.
    if (seen) {
      const stop = Math.min(end, tagged?.start ?? end, bracket?.start ?? end);
      while (i < stop && !mayBeKnown(i - start) && !mayReach(text.charCodeAt(i - 1))) i++;
      if (i >= stop && (tagged === undefined || tagged.start > i)) continue;
    }
    if ((tagged === undefined || tagged.start > i) && isReached(text, i, { start, end })) {
      out.push({ start: i, end: i + 1, type: 'place', margin: REACHED });
      i++;
      continue;
    }
    const known = seen && !mayBeKnown(i - start) ? undefined : sureAt(text, i, end);
    if (tagged !== undefined && tagged.start <= i) {
      const longer = known !== undefined && known.end > tagged.end && tagged.start === i ? known : undefined;
      out.push(...(longer === undefined ? [tagged] : checked(text, longer, { start, end })));
      i = longer?.end ?? tagged.end;
      continue;
    }
    if (known === undefined || (tagged !== undefined && tagged.start < known.end && tagged.end > known.end)) {
      i++;
      continue;
    }
    out.push(...checked(text, known, { start, end }));
    i = known.end;
  }
  return out;
}

/** What a short form behind its verb weighs, in nats. */
const REACHED = 3;

function checked(text: string, known: Candidate, sentence: FoldedSpan): readonly Candidate[] {
  return known.type === 'organization' ? correctBody(text, known, sentence) : correctPlace(text, known, sentence);
}

function sureAt(text: string, start: number, limit: number): Candidate | undefined {
  const body = bodyAt(text, start, limit);
  // 财政部 does not stand in 财政部门, nor 外交部 in 外交部长.
  const goesOn = body !== undefined && text[body.end - 1] === '部' && '门长队署'.includes(text.charAt(body.end));
  if (body !== undefined && !goesOn && !isTorn(text, start, body.end, limit))
    return { start, end: body.end, type: 'organization', margin: Infinity };
  const match = longest(placeLexicon(), text, start, limit);
  if (match === undefined || match.end - start < 3) return undefined;
  // Full names of three characters or more are places wherever they stand; shorter ones the tagger must see.
  const name = text.slice(start, match.end);
  const row = canonicalPlace(name);
  const joint = name.startsWith('北上广');
  if (!joint && (row?.name !== name || row.level === 'other' || row.level === 'region')) return undefined;
  return { start, end: match.end, type: 'place', margin: Infinity };
}

/** 提升普通高|中办|学条件, 创|建行|动: a short form of two characters that stands across two words. */
function isTorn(text: string, start: number, end: number, limit: number): boolean {
  return (
    end - start === 2 &&
    start > 0 &&
    end < limit &&
    (kindsOf(text.slice(start - 1, start + 1)) & WORD) !== 0 &&
    (kindsOf(text.slice(end - 1, end + 1)) & WORD) !== 0
  );
}
