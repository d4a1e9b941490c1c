import type { Entity, FoldedSpan } from '../../model.ts';
import { introducedForms } from './aliases.ts';
import { canonicalBody } from './bodies.ts';
import { correct } from './correct.ts';
import type { Candidate } from './correct.ts';
import { ownForms, ownTitles, withOwn } from './own.ts';
import type { OwnName } from './own.ts';
import { canonicalPlace } from './places.ts';
import type { PlaceRow } from './placeTable.ts';
import { repeatNames, settleTypes } from './repeat.ts';
import { mayHoldName } from './gate.ts';
import { tag } from './tagger/tag.ts';
import { titleKey, titlesIn } from './titles.ts';

/** What is known of the document; `place` is where its publisher sits (河南), so that 省卫生健康委 and 我省 have a name. */
export interface NameContext {
  readonly place?: string;
  /** The workspace's own names; they win over tagger and tables. */
  readonly own?: readonly OwnName[];
}

/**
 * The names in the sentences of a folded text (simplified, half width), in order and not overlapping.
 * A trained tagger proposes; tables, classes of bodies and the document's own definitions correct it; a name found
 * for certain is found again elsewhere in the document. A title《》wins over the names inside it: 《河南日报》is one
 * title and no place. Offsets: folded text. Nothing outside of the sentences is named; any text gives a result.
 */
export function recognizeNames(text: string, sentences: readonly FoldedSpan[], context: NameContext = {}): Entity[] {
  const home = context.place === undefined ? undefined : canonicalPlace(context.place);
  const ownTitle = ownTitles(context.own ?? []);
  const perSentence = sentences.map((sentence) => {
    const titles = titlesIn(text, sentence.start, sentence.end).map((title) => {
      const meant = ownTitle.get(titleKey(title.canonical));
      return meant === undefined ? title : { ...title, canonical: `《${meant}》` };
    });
    const candidate = mayHoldName(text, sentence.start, sentence.end);
    const tagged = candidate ? tag(text, sentence.start, sentence.end) : [];
    const names = candidate ? correct(text, sentence, tagged, titles, true) : [];
    return {
      sentence,
      titles,
      names: context.own === undefined ? names : withOwn(text, sentence, names, titles, context.own),
    };
  });
  const aliases = introducedForms(
    text,
    perSentence.flatMap(({ names }) => names),
  );
  const settled = settleTypes(
    text,
    perSentence.map(({ names }) => names),
  );
  const own = new Map(ownForms(context.own ?? []));
  const found: Entity[] = [];
  perSentence.forEach(({ sentence, titles }, i) => {
    const names = repeatNames(text, sentence, settled.names[i] ?? [], titles, settled.certain, aliases);
    const entities = [...titles, ...chain(text, names, aliases, own, home)];
    found.push(...entities.sort((a, b) => a.start - b.start));
  });
  return found;
}

/** Candidates as entities; a place that follows its own parent directly is the one inside it (南京市鼓楼区). */
function chain(
  text: string,
  names: readonly Candidate[],
  aliases: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
  home: PlaceRow | undefined,
): Entity[] {
  let last: { readonly end: number; readonly canonical: string } | undefined;
  return names.map(({ start, end, type }) => {
    const name = text.slice(start, end);
    const mine = own.get(name);
    if (mine !== undefined) return { kind: 'entity', type, start, end, canonical: mine };
    if (type !== 'place') {
      const canonical = type === 'organization' ? canonicalBody(aliases.get(name) ?? name, home) : name;
      return { kind: 'entity', type, start, end, canonical };
    }
    const around = last?.end === start ? last.canonical : home?.name;
    const row = /^[我本全][省市]$/.test(name) ? home : canonicalPlace(aliases.get(name) ?? name, around);
    const canonical = row?.name ?? name;
    last = { end, canonical };
    return row === undefined
      ? { kind: 'entity', type, start, end, canonical }
      : { kind: 'entity', type, start, end, canonical, level: row.level };
  });
}
