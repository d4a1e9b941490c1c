import type { Analysis } from './analysis.ts';
import type { Indexes, Touched } from './indexes.ts';
import { type ClaimGroup, membersIn } from './linking/claimGroups.ts';
import { documentLinks } from './linking/documentLinks.ts';
import { SameTime } from './linking/sameTime.ts';
import { originsOf } from './linking/sources.ts';
import type { Finding } from './model.ts';
import { factRules, nameRules, neighbourRules, sharingRules } from './rules/all.ts';
import { checkEvent } from './rules/hs104.ts';
import { checkRewritten } from './rules/hs306.ts';
import type { FactView, Neighbours } from './rules/rule.ts';

/** As many documents, those that share most, as a search for exchanged or injected terms needs. */
const mostCompared = 8;
/** A fact of more claims than this is common knowledge: that two documents state it does not make them two of one matter. */
const commonKnowledge = 32;

/** What HS306 says of a document, and what it rests on. */
interface Rewritten {
  readonly analysis: Analysis;
  readonly beside: readonly Analysis[];
  readonly finding: Finding | null;
}

/**
 * What the rules say of the documents in the indexes. Findings of facts and names are kept until something that they rest
 * on changes; nothing is looked at before somebody asks.
 */
export class Verdicts {
  readonly #indexes: Indexes;
  readonly #ofFacts = new WeakMap<ClaimGroup, readonly Finding[]>();
  readonly #origins = new WeakMap<ClaimGroup, ReadonlyMap<string, string>>();
  readonly #ofNames = new Map<string, readonly Finding[]>();
  readonly #ofShared = new Map<string, readonly Finding[]>();
  readonly #rewritten = new Map<string, Rewritten>();
  readonly #neighbours: Neighbours = {
    sharing: (path) => this.#analyses(this.#indexes.copies.closest(path)),
    unfit: (path) => this.#isUnfit(path),
    ofFacts: (path) => this.#groupsOf(path).flatMap((group) => this.#ofFact(group)),
  };
  /** Documents that share text with one that came or went since the last look. */
  #touched = new Set<string>();
  #changed = new Set<string>();

  constructor(indexes: Indexes) {
    this.#indexes = indexes;
  }

  /** Must be told of every document that comes or goes. */
  touch({ byName, byText }: Touched): void {
    for (const path of byName) {
      this.#ofNames.delete(path);
      this.#changed.add(path);
    }
    for (const path of byText) {
      this.#ofShared.delete(path);
      this.#touched.add(path);
    }
  }

  /** The paths of which findings, claims or facts may differ since this was last asked, in no particular order. */
  takeChanged(): ReadonlySet<string> {
    this.#settle();
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** What the rules say of these documents and of the facts they state, wherever it is shown; in no particular order. */
  *of(paths: Iterable<string>): Iterable<Finding> {
    this.#settle();
    const groups = new Set<ClaimGroup>();
    for (const path of paths) {
      const entry = this.#indexes.entry(path);
      if (entry === undefined) continue;
      yield* entry.own;
      yield* this.#ofNamesIn(entry.analysis);
      const rewritten = this.#rewrittenFinding(path);
      if (rewritten !== null) yield rewritten;
      yield* this.#ofSharedIn(entry.analysis);
      for (const rule of neighbourRules) yield* rule.check(entry.analysis, this.#neighbours);
      for (const event of this.#indexes.events.of(path))
        yield* checkEvent(event, this.#indexes.events.otherwise(event));
      for (const group of this.#groupsOf(path)) groups.add(group);
    }
    for (const group of groups) yield* this.#ofFact(group);
  }

  /**
   * How many independent documents state a fact: copies and quotations count with what they were taken from, and texts
   * whose terms were exchanged (HS306) not at all where another one states it.
   */
  sources(group: ClaimGroup): number {
    this.#settle();
    const origins = new Set([...this.#originsOf(group)].filter(([path]) => !this.#isUnfit(path)).map(([, of]) => of));
    return Math.max(1, origins.size);
  }

  /** Finds whom the changes since the last look concern, and drops what rests on what is no more. */
  #settle(): void {
    const rewritten = this.#touched;
    this.#touched = new Set();
    for (const path of rewritten) this.#changed.add(path);
    for (const { members } of this.#indexes.linker.takeStale()) {
      for (const { claim } of members) {
        this.#changed.add(claim.path);
        if (members.length <= commonKnowledge) rewritten.add(claim.path);
      }
    }
    for (const path of this.#indexes.copies.takeMoved()) this.#dropFacts(path);
    for (const path of rewritten) {
      const before = this.#rewritten.get(path);
      if (before === undefined || this.#stands(path, before)) continue;
      this.#rewritten.delete(path);
      if (this.#isUnfit(path) !== (before.finding !== null)) this.#dropFacts(path);
    }
  }

  /** The facts that a document states are to be judged anew, for it is another kind of source now. */
  #dropFacts(path: string): void {
    this.#changed.add(path);
    for (const group of this.#groupsOf(path)) {
      this.#ofFacts.delete(group);
      this.#origins.delete(group);
      for (const { claim } of group.members) this.#changed.add(claim.path);
    }
  }

  #groupsOf(path: string): readonly ClaimGroup[] {
    const { linker } = this.#indexes;
    const groups = new Set(linker.claimsOf(path).map(({ claim }) => linker.groupOf(claim.id)));
    return [...groups].filter((group) => group !== undefined);
  }

  #ofNamesIn(analysis: Analysis): readonly Finding[] {
    const { path } = analysis.document;
    let findings = this.#ofNames.get(path);
    if (findings === undefined) {
      findings = nameRules.flatMap((rule) => [...rule.check(analysis, this.#indexes.names)]);
      this.#ofNames.set(path, findings);
    }
    return findings;
  }

  #ofSharedIn(analysis: Analysis): readonly Finding[] {
    const { path } = analysis.document;
    let findings = this.#ofShared.get(path);
    if (findings === undefined) {
      findings = sharingRules.flatMap((rule) => [...rule.check(analysis, this.#neighbours)]);
      this.#ofShared.set(path, findings);
    }
    return findings;
  }

  #ofFact(group: ClaimGroup): readonly Finding[] {
    let findings = this.#ofFacts.get(group);
    if (findings === undefined) {
      const view = this.#view(group);
      findings = factRules.flatMap((rule) => [...rule.check(view)]);
      this.#ofFacts.set(group, findings);
    }
    return findings;
  }

  #view(group: ClaimGroup): FactView {
    const { linker } = this.#indexes;
    let known: SameTime | undefined;
    const sameTime = (): SameTime => (known ??= new SameTime(group.members));
    return {
      members: group.members,
      inDocument: (path) => membersIn(group, path),
      otherwise: (member) => sameTime().otherwise(member),
      likewise: (member) => sameTime().likewise(member),
      link: (a, b) => linker.link(a, b),
      analysis: (path) => this.#indexes.analysis(path),
      origin: (path) => this.#originsOf(group).get(path) ?? path,
      unfit: (path) => this.#isUnfit(path),
    };
  }

  /** By path of the documents that state a fact. */
  #originsOf(group: ClaimGroup): ReadonlyMap<string, string> {
    let origins = this.#origins.get(group);
    if (origins === undefined) {
      origins = originsOf(group.members, {
        analysis: (path) => this.#indexes.analysis(path),
        copies: (path) => this.#indexes.copies.copies(path),
      });
      this.#origins.set(group, origins);
    }
    return origins;
  }

  #isUnfit(path: string): boolean {
    return this.#rewrittenFinding(path) !== null;
  }

  #rewrittenFinding(path: string): Finding | null {
    const known = this.#rewritten.get(path);
    if (known !== undefined) return known.finding;
    const analysis = this.#indexes.analysis(path);
    if (analysis === undefined) return null;
    const beside = this.#onSameMatter(path);
    const finding = checkRewritten(analysis, beside);
    this.#rewritten.set(path, { analysis, beside, finding });
    return finding;
  }

  /** True where a verdict still rests on the documents that it was made of. */
  #stands(path: string, { analysis, beside }: Rewritten): boolean {
    if (this.#indexes.analysis(path) !== analysis) return false;
    const now = this.#onSameMatter(path);
    return now.length === beside.length && now.every((each, index) => each === beside[index]);
  }

  /** The documents that state most of the same facts, or share passages; the first few, in a fixed order. */
  #onSameMatter(path: string): readonly Analysis[] {
    const { linker, copies } = this.#indexes;
    const counts = new Map<string, number>();
    const count = (other: string, more: number): unknown => counts.set(other, (counts.get(other) ?? 0) + more);
    for (const group of this.#groupsOf(path)) {
      if (group.members.length > commonKnowledge) continue;
      for (const [other, links] of documentLinks(group, linker).get(path) ?? []) count(other, links);
    }
    for (const { path: other, shared } of copies.overlaps(path)) count(other, shared);
    return this.#analyses([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([other]) => other));
  }

  #analyses(paths: readonly string[]): readonly Analysis[] {
    return paths
      .slice(0, mostCompared)
      .map((path) => this.#indexes.analysis(path))
      .filter((analysis) => analysis !== undefined);
  }
}
