import { analyse } from './analyse.ts';
import type { Analysis, ReadOptions } from './analysis.ts';
import { Indexes } from './indexes.ts';
import type { ClaimGroup } from './linking/claimGroups.ts';
import type { Claim, Fact, Finding, Link, Note } from './model.ts';
import { documentRules } from './rules/all.ts';
import { gatherEditions } from './rules/hs103-editions.ts';
import { Verdicts } from './verdicts.ts';

/**
 * The documents of one workspace, and what they say of each other. The only thing in core that remembers.
 * The result depends on the set of documents alone, never on the order in which they came.
 */
export class Corpus {
  readonly #indexes = new Indexes();
  readonly #verdicts = new Verdicts(this.#indexes);
  /** All findings, until a document comes or goes. */
  #all: readonly Finding[] | undefined;

  /** Reads a document anew; bytes are decoded, a string is taken as it is. Never throws; bad input gives a note. */
  put(path: string, input: Uint8Array | string, options?: ReadOptions): void {
    this.insert(analyse(path, input, options));
  }

  /** Takes in a document that was analysed elsewhere (another thread), `own` with its `ownFindings`. */
  insert(analysis: Analysis, own: readonly Finding[] = ownFindings(analysis)): void {
    this.delete(analysis.document.path);
    this.#verdicts.touch(this.#indexes.add({ analysis, own }));
  }

  /** Forgets a document; an unknown path changes nothing. */
  delete(path: string): void {
    this.#all = undefined;
    const touched = this.#indexes.remove(path);
    if (touched !== null) this.#verdicts.touch(touched);
  }

  /**
   * The paths whose findings, claims or facts may differ since this was last asked, the edited ones included; sorted.
   * Facts are found anew when somebody asks: once for many edits is cheaper than after each.
   */
  takeChanged(): readonly string[] {
    return [...this.#verdicts.takeChanged()].sort();
  }

  /** All paths, sorted. */
  paths(): readonly string[] {
    return this.#indexes.paths();
  }

  analysis(path: string): Analysis | undefined {
    return this.#indexes.analysis(path);
  }

  claim(id: string): Claim | undefined {
    return this.#indexes.linker.claim(id)?.claim;
  }

  /** Findings whose first span stands in this document, or of all documents; sorted by path, start and rule. */
  findings(path?: string): readonly Finding[] {
    if (path === undefined) return (this.#all ??= this.#inOrder([...this.#verdicts.of(this.paths())]));
    return this.#inOrder([...this.#verdicts.of([path])].filter(({ spans: [first] }) => first?.path === path));
  }

  /** Facts with two or more claims, or all of one document's facts; sorted by id. */
  facts(path?: string): readonly Fact[] {
    const { linker } = this.#indexes;
    const groups = new Set<ClaimGroup>();
    for (const each of path === undefined ? this.paths() : [path]) {
      for (const { claim } of linker.claimsOf(each)) {
        const group = linker.groupOf(claim.id);
        if (group !== undefined) groups.add(group);
      }
    }
    return [...groups].map((group) => this.#fact(group)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The fact that a claim belongs to; a claim that stands alone has none. */
  factOf(claimId: string): Fact | undefined {
    const group = this.#indexes.linker.groupOf(claimId);
    return group && this.#fact(group);
  }

  /** Links of one document's claims, or all; sorted by (a, b). There may be as many as pairs of claims: `linksOf` gives those of one. */
  links(path?: string): readonly Link[] {
    const { linker } = this.#indexes;
    const links: Link[] = [];
    for (const each of path === undefined ? this.paths() : [path]) {
      for (const { claim } of linker.claimsOf(each)) {
        // A link of two claims that are both asked for is taken once, from its first.
        for (const link of linker.linksOf(claim.id)) {
          const other = link.a === claim.id ? link.b : link.a;
          const isOwn = path === undefined || this.claim(other)?.path === path;
          if (!isOwn || link.a === claim.id) links.push(link);
        }
      }
    }
    return links.sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
  }

  /** Links of one claim, in order of path and start of the other; none for an unknown one. */
  linksOf(claimId: string): Iterable<Link> {
    return this.#indexes.linker.linksOf(claimId);
  }

  notes(): readonly Note[] {
    return this.paths().flatMap((path) => this.analysis(path)?.document.notes ?? []);
  }

  #inOrder(findings: Finding[]): readonly Finding[] {
    return gatherEditions(withoutRepeats(findings.sort(byPlace)), (path) => this.analysis(path));
  }

  #fact(group: ClaimGroup): Fact {
    const { id, members } = group;
    const first = members[0]?.claim;
    return {
      id,
      label: first === undefined ? '' : [...first.scope, first.measure.text].join(' '),
      claims: members.map(({ claim }) => claim.id),
      sources: this.#verdicts.sources(group),
    };
  }
}

/** What a document's own text says against itself: a pure function, for the thread that analyses it. */
export function ownFindings(analysis: Analysis): readonly Finding[] {
  return documentRules.flatMap((rule) => [...rule.check(analysis)]);
}

/** Two facts may lead to one finding; the first place that shows it is enough. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, message, spans, related }) => {
    const key = JSON.stringify([
      rule,
      message,
      spans[0]?.path,
      related.map(({ path, start, end }) => [path, start, end]),
    ]);
    return related.length === 0 || (!seen.has(key) && seen.add(key));
  });
}

function byPlace(a: Finding, b: Finding): number {
  const x = a.spans[0];
  const y = b.spans[0];
  if (x === undefined || y === undefined) return 0;
  if (x.path !== y.path) return x.path < y.path ? -1 : 1;
  return (
    x.start - y.start ||
    x.end - y.end ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.fingerprint < b.fingerprint ? -1 : 1)
  );
}
