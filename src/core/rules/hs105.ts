import type { Analysis } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Finding, FoldedSpan, Related } from '../model.ts';
import { brokenLeaders } from '../recognizing/names/leaders.ts';
import { longest } from '../recognizing/names/lexicon.ts';
import type { IndexedName, NameIndex } from '../recognizing/names/nameIndex.ts';
import { nearMiss } from '../recognizing/names/near.ts';
import type { Difference } from '../recognizing/names/near.ts';
import { officialVariants } from '../recognizing/names/variants.ts';
import { makeFinding } from './finding.ts';
import { renameFix } from './renameFix.ts';
import type { DocumentRule } from './rule.ts';

/** A rule over one document and the names of the workspace. */
export interface NameRule {
  readonly code: string;
  readonly name: string;
  readonly severity: Finding['severity'];
  check(analysis: Analysis, index: NameIndex): Iterable<Finding>;
}

/**
 * HS105: a near miss of an official name (国家卫生康健委), or a leader's name broken by noise. One finding for each wrong
 * spelling of a document, with all its places.
 */
export const misspelling: DocumentRule = {
  code: 'HS105',
  name: 'name-variant',
  severity: 'warning',
  *check(analysis) {
    for (const [spans, name] of brokenLeaders(analysis.folded.text, analysis.sentences)) {
      yield finding(analysis, spans, name, 'error', message('hs105.leader', textOf(analysis, spans), name));
    }
    for (const { spans, name, source } of officialMisses(analysis).values()) {
      yield finding(analysis, spans, name, 'warning', message('hs105.official', textOf(analysis, spans), name, source));
    }
  },
};

/** HS105 across documents: a near miss of a name that the others agree on. */
export const nameVariant: NameRule = {
  code: 'HS105',
  name: 'name-variant',
  severity: 'warning',
  *check(analysis, index) {
    for (const written of index.namesOf(analysis.document.path, 'organization')) {
      if (officialVariants().known.has(written.name)) continue;
      const meant = agreed(written, index, analysis.document.path);
      // What the table knows is told as a misspelling.
      if (meant === undefined || isOfficialMiss(analysis, written.name)) continue;
      const spans = analysis.entities.filter((e) => e.type === 'organization' && clean(analysis, e) === written.name);
      const related = relatedWritings(meant, analysis.document.path);
      const { size } = meant.writings;
      yield finding(
        analysis,
        spans,
        meant.name,
        'warning',
        message('hs105.workspace', written.name, meant.name, size),
        related,
      );
    }
    yield* otherPersons(analysis, index);
  },
};

/**
 * One office under two names of one surname that are a character apart, told where no more documents write this one than the
 * other. Which one is right nobody can tell here: there is no fix.
 */
function* otherPersons(analysis: Analysis, index: NameIndex): Iterable<Finding> {
  const { path } = analysis.document;
  for (const written of index.namesOf(path, 'person')) {
    const other = index.near(written).find(
      ({ writings }) =>
        writings.size >= written.writings.size &&
        // Who names both knows two people.
        [...writings.keys()].every((each) => !written.writings.has(each)),
    );
    if (other === undefined) continue;
    yield makeFinding(analysis, {
      rule: 'HS105',
      severity: 'warning',
      message: message('hs105.person', written.name, other.name, written.office ?? ''),
      spans: analysis.entities
        .filter((each) => each.type === 'person' && clean(analysis, each) === written.name)
        .map((span) => toRaw(analysis.folded, span)),
      related: relatedWritings(other, path),
      confidence: 0.85,
    });
  }
}

/** Few names come so far: what is misspelt is found for each anew. */
function isOfficialMiss(analysis: Analysis, name: string): boolean {
  return [...officialMisses(analysis).keys()].some((wrong) => name.includes(wrong));
}

interface Miss {
  readonly spans: FoldedSpan[];
  readonly name: string;
  readonly source: string;
}

/** Wrong spellings of official names in the sentences, by spelling. */
function officialMisses({ folded, sentences }: Analysis): Map<string, Miss> {
  const { lexicon, names } = officialVariants();
  const found = new Map<string, Miss>();
  for (const { start, end } of sentences) {
    for (let i = start; i < end; i++) {
      const match = longest(lexicon, folded.text, i, end);
      const row = match === undefined ? undefined : names[match.value];
      if (match === undefined || row === undefined) continue;
      const wrong = folded.text.slice(i, match.end);
      const miss = found.get(wrong) ?? { spans: [], ...row };
      miss.spans.push({ start: i, end: match.end });
      found.set(wrong, miss);
      i = match.end - 1;
    }
  }
  return found;
}

/** The spelling that the workspace stands for against this one, if it clearly does. */
function agreed(written: IndexedName, index: NameIndex, path: string): IndexedName | undefined {
  for (const other of index.near(written)) {
    const difference = nearMiss(written.name, other.name);
    if (difference !== null && outweighs(other, written, difference, path)) return other;
  }
  return undefined;
}

/**
 * A known confusion has a direction, so one other document is enough. Else the other spelling must stand in two more
 * documents than this one, or three times in this document against once.
 */
function outweighs(other: IndexedName, written: IndexedName, difference: Difference, path: string): boolean {
  if (difference === 'confusion') return [...other.writings.keys()].some((each) => each !== path);
  if (other.writings.size >= written.writings.size + 2 && written.writings.size === 1) return true;
  return (
    written.writings.size === 1 &&
    written.writings.get(path)?.count === 1 &&
    (other.writings.get(path)?.count ?? 0) >= 3
  );
}

function relatedWritings({ name, writings }: IndexedName, path: string): Related[] {
  return [...writings.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .filter((writing, _, all) => writing.path !== path || all.length === 1)
    .slice(0, 3)
    .map(({ place }) => ({ ...place, message: message('hs105.related', name) }));
}

function finding(
  analysis: Analysis,
  spans: readonly FoldedSpan[],
  name: string,
  severity: Finding['severity'],
  text: Finding['message'],
  related: readonly Related[] = [],
): Finding {
  return makeFinding(analysis, {
    rule: 'HS105',
    severity,
    message: text,
    spans: spans.map((span) => toRaw(analysis.folded, span)),
    related,
    fix: renameFix(analysis, spans, name),
    confidence: 0.9,
  });
}

function textOf({ folded }: Analysis, [first]: readonly FoldedSpan[]): string {
  return first === undefined ? '' : folded.text.slice(first.start, first.end);
}

function clean({ folded }: Analysis, { start, end }: FoldedSpan): string {
  return folded.text.slice(start, end).replace(/\s/g, '');
}
