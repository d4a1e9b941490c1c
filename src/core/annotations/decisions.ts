import type { Corpus } from '../corpus.ts';
import type { Claim, Finding, Place, Span } from '../model.ts';
import { factKey, factKeys } from './factKey.ts';
import {
  changedAt,
  type Annotation,
  type Decision,
  type DecisionHere,
  type DecisionOnFact,
  type DecisionOnRule,
} from './model.ts';
import { Places } from './places.ts';

/** The annotations of one workspace folder. */
export interface FolderAnnotations {
  /** A document's path relative to the folder, with forward slashes; null for a document of another folder. */
  readonly inside: (path: string) => string | null;
  readonly annotations: readonly Annotation[];
}

interface Kept {
  readonly inside: (path: string) => string | null;
  /** Newest first, by the path of the document, as all lists here. */
  readonly here: ReadonlyMap<string, readonly DecisionHere[]>;
  readonly facts: ReadonlyMap<string, readonly DecisionOnFact[]>;
  readonly rules: ReadonlyMap<string, readonly DecisionOnRule[]>;
}

/**
 * What people decided of findings and claims. The nearest decision counts: one on the finding or claim itself, then one on its
 * fact, then one on its rule in the folder; of two alike the newer. A decision holds only while the text it was made on
 * stands as it did: a figure that was changed since is undecided.
 */
export class Decisions {
  readonly #corpus: Corpus;
  readonly #folders: readonly Kept[];
  readonly #places: Places;

  constructor(corpus: Corpus, folders: readonly FolderAnnotations[], places = new Places(corpus)) {
    this.#corpus = corpus;
    this.#places = places;
    this.#folders = folders.map(kept).filter(({ here, facts, rules }) => here.size + facts.size + rules.size > 0);
  }

  ofFinding(finding: Finding): Decision | undefined {
    const [place] = finding.spans;
    if (place === undefined) return undefined;
    return this.#first(place.path, (folder, path) => {
      const here = folder.here.get(path)?.find((decision) => this.#isOn(decision, finding, place));
      return here ?? this.#ofFact(folder, this.#claimAt(place), finding.rule) ?? ofRule(folder, path, finding.rule);
    });
  }

  /** A decision on the claim or its fact, or one that was made on a finding at just this place, unless it ignores that finding. */
  ofClaim(claim: Claim): Decision | undefined {
    return this.#first(claim.path, (folder, path) => {
      const here = (folder.here.get(path) ?? []).filter((decision) => this.#standsAt(decision, claim));
      const own = here.find(({ rule }) => rule === undefined);
      return own ?? this.#ofFact(folder, claim, undefined) ?? here.find(({ state }) => state !== 'ignored');
    });
  }

  #first(path: string, look: (folder: Kept, inside: string) => Decision | undefined): Decision | undefined {
    for (const folder of this.#folders) {
      const inside = folder.inside(path);
      const decision = inside === null ? undefined : look(folder, inside);
      if (decision !== undefined) return decision;
    }
    return undefined;
  }

  /** The fingerprint holds what stands beside the finding; where only that was changed, the place still tells. */
  #isOn(decision: DecisionHere, { rule, fingerprint }: Finding, place: Place): boolean {
    if (decision.rule !== rule) return false;
    return decision.finding === fingerprint || this.#standsAt(decision, place);
  }

  #standsAt({ anchor }: DecisionHere, place: Span & { readonly path: string }): boolean {
    const found = this.#places.find(place.path, anchor);
    return found !== null && found.intact && found.start === place.start && found.end === place.end;
  }

  #claimAt({ path, start, end }: Place): Claim | undefined {
    return this.#corpus.analysis(path)?.claims.find((claim) => claim.start < end && claim.end > start);
  }

  #ofFact({ facts }: Kept, claim: Claim | undefined, rule: string | undefined): DecisionOnFact | undefined {
    if (facts.size === 0 || claim === undefined) return undefined;
    const fits = (decision: DecisionOnFact): boolean => decision.rule === undefined || decision.rule === rule;
    const own = facts.get(factKey(claim))?.find(fits);
    if (own !== undefined) return own;
    for (const key of factKeys(this.#corpus, claim)) {
      const other = facts.get(key)?.find(fits);
      if (other !== undefined) return other;
    }
    return undefined;
  }
}

function ofRule({ rules }: Kept, path: string, rule: string): DecisionOnRule | undefined {
  return rules.get(rule)?.find(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
}

function kept({ inside, annotations }: FolderAnnotations): Kept {
  const here: DecisionHere[] = [];
  const facts: DecisionOnFact[] = [];
  const rules: DecisionOnRule[] = [];
  const newestFirst = [...annotations].sort((a, b) => changedAt(b) - changedAt(a) || (a.id < b.id ? -1 : 1));
  for (const annotation of newestFirst) {
    if (annotation.kind !== 'decision') continue;
    if (annotation.reach === 'here') here.push(annotation);
    else if (annotation.reach === 'fact') facts.push(annotation);
    else rules.push(annotation);
  }
  return {
    inside,
    here: grouped(here, ({ anchor }) => anchor.path),
    facts: grouped(facts, ({ fact }) => fact),
    rules: grouped(rules, ({ rule }) => rule),
  };
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
