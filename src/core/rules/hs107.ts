import type { Analysis } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Related } from '../model.ts';
import type { IndexedName, NameIndex } from '../recognizing/names/nameIndex.ts';
import { nearMiss } from '../recognizing/names/near.ts';
import { knownTitles, nearOwnTitle, nearTitle } from '../recognizing/names/nearTitle.ts';
import { titleKey } from '../recognizing/names/titles.ts';
import { makeFinding } from './finding.ts';
import type { NameRule } from './hs105.ts';

/** HS107: a《title》differs by a slip from the law that has it, or from the title that the other documents agree on. */
export const titleMisquote: NameRule = {
  code: 'HS107',
  name: 'title-misquote',
  severity: 'warning',
  *check(analysis, index) {
    const own = analysis.ownTitles ?? [];
    for (const written of index.namesOf(analysis.document.path, 'title')) {
      if (knownTitles().has(written.name) || own.includes(written.name)) continue;
      const mine = nearOwnTitle(written.name, own);
      const law = mine ?? nearTitle(written.name);
      const meant = law === undefined ? agreed(written, index, analysis.document.path) : undefined;
      if (law === undefined && meant === undefined) continue;
      const spans = analysis.entities
        .filter(
          ({ type, start, end }) =>
            type === 'title' && titleKey(analysis.folded.text.slice(start, end)) === written.name,
        )
        .map((entity) => toRaw(analysis.folded, entity));
      yield makeFinding(analysis, {
        rule: 'HS107',
        severity: 'warning',
        message:
          meant === undefined
            ? message(mine === undefined ? 'hs107.known' : 'hs107.own', written.name, law ?? '')
            : message('hs107.workspace', written.name, meant.name, meant.writings.size),
        spans,
        related: meant === undefined ? [] : relatedWritings(meant, analysis),
        confidence: 0.85,
      });
    }
  },
};

/** Two or more documents write the other title, this one stands alone; a known confusion has a direction of itself. */
function agreed(written: IndexedName, index: NameIndex, path: string): IndexedName | undefined {
  return index.near(written).find((other) => {
    const difference = nearMiss(written.name, other.name);
    if (difference === null) return false;
    if (difference === 'confusion') return [...other.writings.keys()].some((each) => each !== path);
    return written.writings.size === 1 && other.writings.size >= 3;
  });
}

function relatedWritings({ name, writings }: IndexedName, { document }: Analysis): Related[] {
  return [...writings.values()]
    .filter(({ path }) => path !== document.path)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .slice(0, 3)
    .map(({ place }) => ({ ...place, message: message('hs107.related', name) }));
}
