import type { FoldedSpan } from '../../model.ts';
import type { Candidate } from './correct.ts';
import { buildLexicon, longest, mayBegin } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** Names that a document is sure of, to be found again where the tagger missed them. */
export interface Certain {
  readonly lexicon: Lexicon;
  readonly types: readonly Candidate['type'][];
}

/** What a name must have gained over "no name" to be looked for in the rest of the document. */
const SURE = 4;
/** What evidence beside the name (医生 behind it) weighs: as much as several sightings. */
const CERTAIN = 60;

/**
 * One document, one type for one name: the type with the greater sum of margins wins everywhere (马赛 is a person
 * where a doctor acts). Names of three characters, or of two that came twice, are certain.
 */
export function settleTypes(
  text: string,
  sentences: readonly (readonly Candidate[])[],
): { readonly names: readonly (readonly Candidate[])[]; readonly certain: Certain } {
  const votes = new Map<string, Map<Candidate['type'], { margin: number; count: number }>>();
  for (const { start, end, type, margin } of sentences.flat()) {
    const name = text.slice(start, end);
    const types = votes.get(name) ?? new Map<Candidate['type'], { margin: number; count: number }>();
    const vote = types.get(type) ?? { margin: 0, count: 0 };
    vote.margin += Math.min(margin, CERTAIN);
    vote.count++;
    votes.set(name, types.set(type, vote));
  }
  const winners = new Map<string, Candidate['type']>();
  const words: [string, number][] = [];
  const types: Candidate['type'][] = [];
  for (const [name, byType] of votes) {
    const [first] = [...byType].sort((a, b) => b[1].margin - a[1].margin);
    if (first === undefined) continue;
    const [type, { margin, count }] = first;
    winners.set(name, type);
    const sure = name.length >= 3 ? margin >= SURE : count >= 2 && margin >= 2 * SURE && type === 'person';
    if (!sure || (type === 'organization' && name.length < 4)) continue;
    words.push([name, types.length]);
    types.push(type);
  }
  const names = sentences.map((list) =>
    list.map((name) => ({ ...name, type: winners.get(text.slice(name.start, name.end)) ?? name.type })),
  );
  return { names, certain: { lexicon: buildLexicon(words), types } };
}

/** The names of a sentence and, where none stands, the document's certain names and introduced short forms. */
export function repeatNames(
  text: string,
  { start, end }: FoldedSpan,
  names: readonly Candidate[],
  titles: readonly FoldedSpan[],
  { lexicon, types }: Certain,
  aliases: ReadonlyMap<string, string>,
): Candidate[] {
  if (types.length === 0 && aliases.size === 0) return [...names];
  const whole = wholeBodies(text, names, lexicon, types, end);
  const taken = [...whole, ...titles].sort((a, b) => a.start - b.start);
  const out: Candidate[] = [...whole];
  const shorts = [...aliases.keys()];
  let next = 0;
  for (let i = start; i < end;) {
    while ((taken[next]?.end ?? end + 1) <= i) next++;
    const there = taken[next];
    if (there !== undefined && there.start <= i) {
      i = there.end;
      continue;
    }
    const limit = Math.min(end, there?.start ?? end);
    if (shorts.length === 0) {
      while (i < limit && !mayBegin(lexicon, text.charCodeAt(i))) i++;
      if (i >= limit) continue;
    }
    const match = longest(lexicon, text, i, limit);
    const type = match === undefined ? undefined : types[match.value];
    if (match !== undefined && type !== undefined) {
      out.push({ start: i, end: match.end, type, margin: SURE });
      i = match.end;
      continue;
    }
    const alias =
      shorts.length === 0 ? undefined : shorts.find((form) => text.startsWith(form, i) && i + form.length <= limit);
    if (alias !== undefined) {
      out.push({ start: i, end: i + alias.length, type: 'organization', margin: SURE });
      i += alias.length;
    } else i++;
  }
  return out.sort((a, b) => a.start - b.start);
}

/** A body of which the tagger saw only the end, where the document has the whole name for certain, is that name. */
function wholeBodies(
  text: string,
  names: readonly Candidate[],
  lexicon: Lexicon,
  types: Certain['types'],
  limit: number,
): readonly Candidate[] {
  let free = 0;
  return names.map((name) => {
    const from = Math.max(free, name.start - 6);
    free = name.end;
    if (name.type !== 'organization') return name;
    for (let start = from; start < name.start; start++) {
      const match = longest(lexicon, text, start, limit);
      if (match?.end === name.end && types[match.value] === 'organization') return { ...name, start };
    }
    return name;
  });
}
