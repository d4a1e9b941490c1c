import { analyse } from './analyse.ts';
import type { Analysis, ReadOptions } from './analysis.ts';
import { EventIndex } from './linking/events.ts';
import { Linker } from './linking/linker.ts';
import { ReuseIndex, fingerprint } from './linking/reuse-index.ts';
import type { Claim, Fact, Finding, Link, Note } from './model.ts';
import { NameIndex } from './recognizing/names/nameIndex.ts';
import { documentRules, factRules, nameRules, neighbourRules } from './rules/all.ts';
import { checkEvent } from './rules/hs104.ts';
import { checkRewritten } from './rules/hs306.ts';
import type { FactView, Neighbours } from './rules/rule.ts';

/** What an edit touched: the paths whose findings, claims or facts may differ now (the edited one included). */
export interface Change {
  readonly paths: readonly string[];
}

/** Shared shingles (some 20 characters each) from which one document is taken to draw on the other. */
const copiedShingles = 5;
/** As many documents, those that share most, as a search for exchanged or injected terms needs. */
const mostCompared = 8;

interface Entry {
  readonly analysis: Analysis;
  /** What the document's own text says against itself. */
  readonly own: readonly Finding[];
}

/**
 * The documents of one workspace, and what they say of each other. The only thing in core that remembers.
 * The result depends on the set of documents alone, never on the order in which they came.
 */
export class Corpus {
  readonly #entries = new Map<string, Entry>();
  readonly #linker = new Linker();
  readonly #events = new EventIndex();
  readonly #reuse = new ReuseIndex();
  /** Origins by path, as far as somebody asked; forgotten with every change of shared passages. */
  readonly #origins = new Map<string, string>();
  readonly #names = new NameIndex();
  /** Findings of the name rules, by path; gone when one of the names they rest on changes. */
  readonly #nameFindings = new Map<string, readonly Finding[]>();
  readonly #neighbours: Neighbours = {
    sharing: (path) => this.#sharing(path),
    unfit: (path) => this.#rewrittenFinding(path) !== null,
    ofFacts: (path) => this.#findingsOfFacts(path),
  };
  /** Findings of facts, by the fact's id. */
  readonly #factFindings = new Map<string, readonly Finding[]>();
  /** What HS306 says of a document; gone when one of the documents it is linked to changes. */
  readonly #rewritten = new Map<string, Finding | null>();
  /** All findings, until a document comes or goes. */
  #all: readonly Finding[] | undefined;

  /** Reads a document anew; bytes are decoded, a string is taken as it is. Never throws; bad input gives a note. */
  put(path: string, input: Uint8Array | string, options?: ReadOptions): Change {
    return this.insert(analyse(path, input, options));
  }

  /** Takes in a document that was analysed elsewhere (another thread), `own` with its `ownFindings`. */
  insert(analysis: Analysis, own: readonly Finding[] = ownFindings(analysis)): Change {
    const { path } = analysis.document;
    const touched = new Set<string>([path]);
    this.#forget(path, touched);
    this.#entries.set(path, { analysis, own });
    for (const other of this.#linker.add(analysis)) touched.add(other);
    for (const other of this.#events.add(analysis)) touched.add(other);
    this.#touchNames(path, this.#names.add(analysis), touched);
    this.#origins.clear();
    for (const other of this.#reuse.add(path, fingerprint(analysis.folded, analysis.sentences))) touched.add(other);
    return this.#settle(path, touched);
  }

  /** Forgets a document; an unknown path changes nothing. */
  delete(path: string): Change {
    const touched = new Set<string>([path]);
    this.#forget(path, touched);
    return this.#settle(path, touched);
  }

  /** All paths, sorted. */
  paths(): readonly string[] {
    return [...this.#entries.keys()].sort();
  }

  analysis(path: string): Analysis | undefined {
    return this.#entries.get(path)?.analysis;
  }

  claim(id: string): Claim | undefined {
    return this.#linker.claim(id)?.claim;
  }

  /** Findings whose first span stands in this document, or of all documents; sorted by path, start and rule. */
  findings(path?: string): readonly Finding[] {
    return path === undefined ? (this.#all ??= this.#findings()) : this.#findings(path);
  }

  #findings(path?: string): readonly Finding[] {
    const found: Finding[] = [];
    // A document may have more findings than a call takes arguments.
    const add = (findings: Iterable<Finding>): void => {
      for (const finding of findings) if (path === undefined || finding.spans[0]?.path === path) found.push(finding);
    };
    const groups = new Set<string>();
    for (const [each, { own, analysis }] of path === undefined ? this.#entries : this.#one(path)) {
      add(own);
      add(this.#findingsOfNames(analysis));
      const rewritten = this.#rewrittenFinding(each);
      if (rewritten !== null) add([rewritten]);
      for (const rule of neighbourRules) add(rule.check(analysis, this.#neighbours));
      for (const event of this.#events.of(each)) add(checkEvent(event, this.#events.otherwise(event)));
      for (const { claim } of this.#linker.claimsOf(each)) {
        const group = this.#linker.groupOf(claim.id);
        if (group === undefined || groups.has(group.id)) continue;
        groups.add(group.id);
        add(this.#findingsOfFact(group.id));
      }
    }
    return withoutRepeats(found.sort(byPlace));
  }

  /** Facts with two or more claims, or all of one document's facts; sorted by id. */
  facts(path?: string): readonly Fact[] {
    const facts = new Map<string, Fact>();
    for (const [each] of path === undefined ? this.#entries : this.#one(path)) {
      for (const { claim } of this.#linker.claimsOf(each)) {
        const group = this.#linker.groupOf(claim.id);
        if (group === undefined || facts.has(group.id)) continue;
        const fact = this.factOf(claim.id);
        if (fact !== undefined) facts.set(fact.id, fact);
      }
    }
    return [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The fact that a claim belongs to; a claim that stands alone has none. */
  factOf(claimId: string): Fact | undefined {
    const group = this.#linker.groupOf(claimId);
    const first = group?.members[0]?.claim;
    if (group === undefined || first === undefined) return undefined;
    return {
      id: group.id,
      label: [...first.scope, first.measure.text].join(' '),
      claims: group.members.map(({ claim }) => claim.id),
      sources: new Set(group.members.map(({ claim }) => this.#origin(claim.path))).size,
    };
  }

  /** Links of one document's claims, or all; sorted by (a, b). */
  links(path?: string): readonly Link[] {
    const links = new Set<Link>();
    for (const [each] of path === undefined ? this.#entries : this.#one(path)) {
      for (const { claim } of this.#linker.claimsOf(each))
        for (const link of this.#linker.linksOf(claim.id)) links.add(link);
    }
    return [...links].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
  }

  /** Links of one claim, in no order; none for an unknown one. */
  linksOf(claimId: string): Iterable<Link> {
    return this.#linker.linksOf(claimId);
  }

  notes(): readonly Note[] {
    return this.paths().flatMap((path) => this.analysis(path)?.document.notes ?? []);
  }

  /** Drops what is no longer known of the touched documents, and adds those that a changed verdict on one of them concerns. */
  #settle(path: string, touched: Set<string>): Change {
    this.#all = undefined;
    for (const each of [...touched]) {
      const before = this.#rewritten.get(each);
      this.#rewritten.delete(each);
      if (before === undefined && this.#factFindings.size === 0) continue;
      const verdictChanged =
        before !== undefined && each !== path && (this.#rewrittenFinding(each) === null) !== (before === null);
      for (const { claim } of this.#linker.claimsOf(each)) {
        const group = this.#linker.groupOf(claim.id);
        if (group === undefined) continue;
        this.#factFindings.delete(group.id);
        if (verdictChanged) for (const member of group.members) touched.add(member.claim.path);
      }
    }
    return { paths: [...touched].sort() };
  }

  #rewrittenFinding(path: string): Finding | null {
    const known = this.#rewritten.get(path);
    if (known !== undefined) return known;
    const analysis = this.analysis(path);
    const finding = analysis === undefined ? null : checkRewritten(analysis, this.#onSameMatter(path));
    this.#rewritten.set(path, finding);
    return finding;
  }

  /** The documents that state most of the same facts, then those that share passages; the first few, in a fixed order. */
  #onSameMatter(path: string): readonly Analysis[] {
    const counts = new Map<string, number>();
    for (const { claim } of this.#linker.claimsOf(path)) {
      for (const link of this.#linker.linksOf(claim.id)) {
        const other = this.claim(link.a === claim.id ? link.b : link.a)?.path;
        if (other !== undefined && other !== path) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    for (const { path: other, shared } of this.#reuse.overlaps(path))
      counts.set(other, (counts.get(other) ?? 0) + shared);
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, mostCompared)
      .map(([other]) => this.analysis(other))
      .filter((analysis) => analysis !== undefined);
  }

  #one(path: string): readonly (readonly [string, Entry])[] {
    const entry = this.#entries.get(path);
    return entry === undefined ? [] : [[path, entry]];
  }

  #forget(path: string, touched: Set<string>): void {
    if (!this.#entries.delete(path)) return;
    this.#origins.clear();
    for (const other of this.#reuse.remove(path)) touched.add(other);
    this.#touchNames(path, this.#names.remove(path), touched);
    for (const other of this.#linker.remove(path)) touched.add(other);
    for (const other of this.#events.remove(path)) touched.add(other);
  }

  #touchNames(path: string, others: readonly string[], touched: Set<string>): void {
    for (const each of [path, ...others]) {
      this.#nameFindings.delete(each);
      touched.add(each);
    }
  }

  #findingsOfNames(analysis: Analysis): readonly Finding[] {
    const { path } = analysis.document;
    let findings = this.#nameFindings.get(path);
    if (findings === undefined) {
      findings = nameRules.flatMap((rule) => [...rule.check(analysis, this.#names)]);
      this.#nameFindings.set(path, findings);
    }
    return findings;
  }

  #findingsOfFacts(path: string): readonly Finding[] {
    const groups = new Set(this.#linker.claimsOf(path).map(({ claim }) => this.#linker.groupOf(claim.id)?.id));
    return [...groups].flatMap((id) => (id === undefined ? [] : this.#findingsOfFact(id)));
  }

  /** Facts are judged when somebody asks, and again only after one of their claims or links changed. */
  #findingsOfFact(id: string): readonly Finding[] {
    for (const stale of this.#linker.takeStale()) this.#factFindings.delete(stale);
    const known = this.#factFindings.get(id);
    if (known !== undefined) return known;
    const view = this.#view(id);
    const findings = view === undefined ? [] : factRules.flatMap((rule) => [...rule.check(view)]);
    this.#factFindings.set(id, findings);
    return findings;
  }

  #view(id: string): FactView | undefined {
    const group = this.#linker.groupOf(id);
    if (group === undefined) return undefined;
    return {
      members: group.members,
      links: (claim) => this.#linker.linksOf(claim.id),
      claim: (claimId) => this.claim(claimId),
      analysis: (path) => this.analysis(path),
      origin: (path) => this.#origin(path),
      unfit: (path) => this.#rewrittenFinding(path) !== null,
    };
  }

  #sharing(path: string): readonly Analysis[] {
    return this.#reuse
      .overlaps(path)
      .sort((a, b) => b.shared - a.shared || (a.path < b.path ? -1 : 1))
      .slice(0, mostCompared)
      .map((other) => this.analysis(other.path))
      .filter((analysis) => analysis !== undefined);
  }

  /** The first path of the documents that are largely copies of one another; copies do not corroborate. */
  #origin(path: string): string {
    const known = this.#origins.get(path);
    if (known !== undefined) return known;
    const seen = new Set([path]);
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const other of this.#reuse.overlaps(next, copiedShingles)) {
        if (seen.has(other.path)) continue;
        seen.add(other.path);
        open.push(other.path);
      }
    }
    const origin = [...seen].sort()[0] ?? path;
    for (const each of seen) this.#origins.set(each, origin);
    return origin;
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
