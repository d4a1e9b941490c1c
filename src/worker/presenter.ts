import type { Corpus } from '../core/corpus.ts';
import { cleanedView } from '../core/folding/clean.ts';
import { toRaw } from '../core/folding/fold.ts';
import type { Claim, Finding, Place, Relation } from '../core/model.ts';
import { isBelowLine } from '../core/rules/budget.ts';
import { atLevel, type RuleLevels } from '../core/rules/levels.ts';
import type { AnnotationShelf } from './annotationShelf.ts';
import { lineStarts, stretchOf } from './lines.ts';
import { mentionsIn } from './mentions.ts';
import { valueFixes } from './valueFixes.ts';
import type {
  ClaimSources,
  ClaimView,
  CleanedText,
  ComparedPair,
  DocumentView,
  FileFindings,
  FindingView,
  MentionView,
  NameKey,
  NameVariant,
  SourceView,
  Spot,
} from './views.ts';

/** What a person wants to see first. */
const RELATIONS: readonly Relation[] = ['conflict', 'changed', 'consistent', 'same'];

/** The rules whose fixes restore what the text once said: damage, split figures, glosses, injected text. */
const REPAIRS: ReadonlySet<string> = new Set(['HS301', 'HS302', 'HS304', 'HS305']);

/** Turns what the corpus knows into what the editor shows. Remembers the lines of each document until it changes. */
export class Presenter {
  readonly #corpus: Corpus;
  readonly #annotations: AnnotationShelf;
  readonly #levels: (path: string) => RuleLevels;
  readonly #lines = new Map<string, readonly number[]>();

  constructor(corpus: Corpus, annotations: AnnotationShelf, levels: (path: string) => RuleLevels) {
    this.#corpus = corpus;
    this.#annotations = annotations;
    this.#levels = levels;
  }

  /** Call before a document changes. */
  forget(path: string): void {
    this.#lines.delete(path);
  }

  /** The findings of these documents (an empty list for a clean one), or of all that have any. */
  findings(paths: readonly string[] | null): readonly FileFindings[] {
    return (paths ?? this.#corpus.paths()).flatMap((path) => {
      const levels = this.#levels(path);
      const findings = this.#corpus.findings(path).flatMap((found) => {
        const finding = atLevel(found, levels);
        return finding === null ? [] : this.#finding(finding);
      });
      return paths || findings.length > 0 ? [{ path, findings }] : [];
    });
  }

  document(path: string): DocumentView | undefined {
    const analysis = this.#corpus.analysis(path);
    if (!analysis) return undefined;
    const { document, folded, entities, claims } = analysis;
    const lines = this.#linesOf(path);
    return {
      path,
      length: document.text.length,
      title: document.title?.text ?? null,
      published: document.published?.day ?? null,
      encoding: document.encoding,
      claims: claims.map((claim) => this.claimView(claim)),
      names: entities.map((entity) => {
        const { type, canonical } = entity;
        return { type, canonical, ...stretchOf(lines, toRaw(folded, entity)) };
      }),
    };
  }

  /** A claim with every other claim of the same fact, those of other documents and those that disagree first. */
  claim(id: string): ClaimSources | undefined {
    const claim = this.#corpus.claim(id);
    if (!claim) return undefined;
    const { path } = claim;
    const relations = this.#relations(claim);
    const ids = new Set([...relations.keys(), ...(this.#corpus.factOf(id)?.claims ?? [])]);
    ids.delete(id);
    const sources = [...ids].flatMap((other) => this.#source(other, relations.get(other) ?? null));
    return { claim: this.claimView(claim), sources: sources.sort((x, y) => weight(x) - weight(y)) };

    function weight(source: SourceView): number {
      const own = source.claim.spot.path === path ? RELATIONS.length + 1 : 0;
      return own + (source.relation ? RELATIONS.indexOf(source.relation) : RELATIONS.length);
    }
  }

  /** The pairs of two documents that speak of one fact, in the order of the first. */
  compare(a: string, b: string): readonly ComparedPair[] {
    const pairs = this.#corpus.links(a).flatMap((link): ComparedPair[] => {
      const one = this.#corpus.claim(link.a);
      const two = this.#corpus.claim(link.b);
      if (!one || !two) return [];
      if (one.path === a && two.path === b)
        return [{ a: this.claimView(one), b: this.claimView(two), relation: link.relation }];
      if (one.path === b && two.path === a)
        return [{ a: this.claimView(two), b: this.claimView(one), relation: link.relation }];
      return [];
    });
    return pairs.sort((x, y) => x.a.spot.start - y.a.spot.start);
  }

  /** What these documents write for a name, the commonest first. */
  variants(name: NameKey, paths: readonly string[]): readonly NameVariant[] {
    const variants = new Map<string, MentionView[]>();
    for (const path of paths) {
      const analysis = this.#corpus.analysis(path);
      for (const mention of analysis ? mentionsIn(analysis, this.#linesOf(path), name) : []) {
        const known = variants.get(mention.text);
        if (known) known.push(mention);
        else variants.set(mention.text, [mention]);
      }
    }
    return [...variants]
      .map(([text, mentions]) => ({ text, mentions }))
      .sort((a, b) => b.mentions.length - a.mentions.length);
  }

  /** A document simplified and repaired, with what its findings have proven. */
  cleaned(path: string): CleanedText | undefined {
    const analysis = this.#corpus.analysis(path);
    if (!analysis) return undefined;
    const repairs = this.#corpus
      .findings(path)
      .filter((finding) => REPAIRS.has(finding.rule) && !isBelowLine(finding))
      .flatMap(({ fix }) => fix?.edits ?? []);
    const { text, lines } = cleanedView(analysis, repairs);
    const starts = this.#linesOf(path);
    return { text, lines: lines.map((line) => stretchOf(starts, line)) };
  }

  /** A place with its lines. */
  spotOf({ path, text, start, end }: Place): Spot {
    return { path, text, start, end, ...stretchOf(this.#linesOf(path), { start, end }) };
  }

  #relations(claim: Claim): Map<string, Relation> {
    const relations = new Map<string, Relation>();
    for (const { a, b, relation } of this.#corpus.links(claim.path)) {
      if (a === claim.id) relations.set(b, relation);
      else if (b === claim.id) relations.set(a, relation);
    }
    return relations;
  }

  #source(id: string, relation: Relation | null): SourceView[] {
    const claim = this.#corpus.claim(id);
    if (!claim) return [];
    const document = this.#corpus.analysis(claim.path)?.document;
    return [
      {
        claim: this.claimView(claim),
        relation,
        title: document?.title?.text ?? null,
        published: document?.published?.day ?? null,
      },
    ];
  }

  claimView(claim: Claim): ClaimView {
    const { id, quantity, measure, scope, asOf, mood, stage, saidBy, copy } = claim;
    return {
      id,
      spot: this.spotOf(claim),
      value: quantity.value,
      unit: quantity.unit,
      measure: measure.text,
      scope,
      asOf,
      mood,
      ...(stage === undefined ? {} : { stage }),
      ...(saidBy === undefined ? {} : { saidBy }),
      copy,
      others: (this.#corpus.factOf(id)?.claims.length ?? 1) - 1,
      ...this.#annotations.ofClaim(claim),
    };
  }

  #finding(finding: Finding): FindingView[] {
    const { rule, severity, message, spans, related, fix, record, fingerprint, confidence } = finding;
    const [first, ...rest] = spans.map((span) => this.spotOf(span));
    if (!first) return [];
    return [
      {
        rule,
        severity,
        message,
        spots: [first, ...rest],
        related: related.map((place) => ({ ...this.spotOf(place), message: place.message })),
        ...(fix ? { fix: { title: fix.title, edits: fix.edits.map((edit) => this.spotOf(edit)) } } : {}),
        ...this.#values(finding),
        ...(record ? { record } : {}),
        fingerprint,
        confidence,
        lessSure: isBelowLine(finding),
        ...this.#factOf(first),
        ...this.#annotations.ofFinding(finding),
      },
    ];
  }

  #values(finding: Finding): Pick<FindingView, 'values'> {
    const values = valueFixes(this.#corpus, finding);
    return values.length === 0 ? {} : { values: values.map(({ title, edit }) => ({ title, edit: this.spotOf(edit) })) };
  }

  /** The fact of the claim that stands exactly there. */
  #factOf({ path, start, end }: Spot): { readonly fact?: string } {
    const label = this.#corpus.factOf(`${path}#${start}-${end}`)?.label ?? '';
    return label === '' ? {} : { fact: label };
  }

  #linesOf(path: string): readonly number[] {
    const known = this.#lines.get(path);
    if (known) return known;
    const lines = lineStarts(this.#corpus.analysis(path)?.document.text ?? '');
    this.#lines.set(path, lines);
    return lines;
  }
}
