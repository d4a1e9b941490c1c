import { anchorOf } from '../core/annotations/anchor.ts';
import { Decisions } from '../core/annotations/decisions.ts';
import { factKey } from '../core/annotations/factKey.ts';
import { ANNOTATIONS_PATH, readAnnotations } from '../core/annotations/file.ts';
import { anchorsOf, type Anchor, type Annotation, type Decision } from '../core/annotations/model.ts';
import { Places } from '../core/annotations/places.ts';
import type { Corpus } from '../core/corpus.ts';
import type { Claim, Finding, Note, Place, Span } from '../core/model.ts';
import { insideOf } from './kept.ts';
import type { Input } from './protocol.ts';
import type { AnchorView, AnnotatedPlace, AnnotationView, DecisionView, Spot } from './views.ts';

/** The part of a view that says what was decided; empty where nothing was. */
interface Decided {
  readonly decision?: DecisionView;
}

interface Folder {
  /** The folder's URI, with `/` at its end. */
  readonly uri: string;
  readonly annotations: readonly Annotation[];
  readonly inside: (path: string) => string | null;
}

/** The annotations of all folders, and where they stand in the documents of the corpus. */
export class AnnotationShelf {
  readonly #corpus: Corpus;
  readonly #places: Places;
  readonly #spot: (place: Place) => Spot;
  #folders: readonly Folder[] = [];
  #notes: readonly Note[] = [];
  #decisions: Decisions;

  constructor(corpus: Corpus, spot: (place: Place) => Spot) {
    this.#corpus = corpus;
    this.#spot = spot;
    this.#places = new Places(corpus);
    this.#decisions = new Decisions(corpus, [], this.#places);
  }

  /** One for each line that could not be used. */
  get notes(): readonly Note[] {
    return this.#notes;
  }

  /**
   * Takes the `.heshu/annotations.jsonl` of all folders; `path` is a file's URI. Gives the documents of which something
   * else is said now, or null where that may be any: a decision on a fact or a rule reaches far.
   */
  put(files: readonly Input[]): readonly string[] | null {
    const notes: Note[] = [];
    const before = this.#said();
    this.#folders = files.map(({ path, content }): Folder => {
      const { annotations, problems } = readAnnotations(typeof content === 'string' ? content : '');
      for (const problem of problems) notes.push({ path, message: problem });
      const uri = path.slice(0, -ANNOTATIONS_PATH.length);
      // What is said as before keeps its object, and with it the places that were found.
      const kept = annotations.map((annotation) => {
        const old = before.get(`${uri} ${annotation.id}`);
        return old !== undefined && isSame(old, annotation) ? old : annotation;
      });
      return { uri, annotations: kept, inside: (document) => insideOf(uri, document) };
    });
    this.#notes = notes;
    this.#decisions = new Decisions(this.#corpus, this.#folders, this.#places);
    return this.#touched(before, this.#said());
  }

  /** The folders with what is said in each. */
  get folders(): readonly { readonly uri: string; readonly annotations: readonly Annotation[] }[] {
    return this.#folders;
  }

  decisionOn(finding: Finding): Decision | undefined {
    return this.#decisions.ofFinding(finding);
  }

  ofFinding(finding: Finding): Decided {
    return decided(this.#decisions.ofFinding(finding));
  }

  ofClaim(claim: Claim): Decided {
    return decided(this.#decisions.ofClaim(claim));
  }

  /** Everything that people said of these documents, or of all, with the places as they stand now. */
  views(paths: readonly string[] | null): readonly AnnotationView[] {
    const wanted = paths === null ? null : new Set(paths);
    return this.#folders.flatMap(({ uri, annotations, inside }) => {
      const known = new Map<string, string>();
      for (const path of this.#corpus.paths()) {
        const name = inside(path);
        if (name !== null) known.set(name, path);
      }
      return annotations.flatMap((annotation): AnnotationView[] => {
        const anchors = anchorsOf(annotation).map((anchor) => ({ anchor, path: known.get(anchor.path) ?? null }));
        const isWanted = wanted === null || anchors.some(({ path }) => path !== null && wanted.has(path));
        if (!isWanted) return [];
        return [{ folder: uri, annotation, places: anchors.map(({ anchor, path }) => this.#place(anchor, path)) }];
      });
    });
  }

  /** What is needed to say something of a span; `inside` is the document's path in its folder. Undefined for an unknown document. */
  anchor(path: string, inside: string, span: Span): AnchorView | undefined {
    const analysis = this.#corpus.analysis(path);
    if (analysis === undefined) return undefined;
    const claim = analysis.claims.find(({ start, end }) => start < span.end && end > span.start);
    return {
      anchor: anchorOf(analysis.document.text, inside, span),
      fact: claim === undefined ? null : factKey(claim),
    };
  }

  /** What is said now, by folder and id. */
  #said(): ReadonlyMap<string, Annotation> {
    const said = new Map<string, Annotation>();
    for (const { uri, annotations } of this.#folders) {
      for (const annotation of annotations) said.set(`${uri} ${annotation.id}`, annotation);
    }
    return said;
  }

  #touched(before: ReadonlyMap<string, Annotation>, now: ReadonlyMap<string, Annotation>): readonly string[] | null {
    const names = new Set<string>();
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      const versions = [before.get(key), now.get(key)];
      if (versions[0] === versions[1]) continue;
      for (const version of versions) {
        if (version?.kind === 'decision' && version.reach !== 'here') return null;
        for (const { path } of version === undefined ? [] : anchorsOf(version)) names.add(path);
      }
    }
    return this.#corpus.paths().filter((path) =>
      this.#folders.some(({ inside }) => {
        const name = names.size === 0 ? null : inside(path);
        return name !== null && names.has(name);
      }),
    );
  }

  #place(anchor: Anchor, path: string | null): AnnotatedPlace {
    const found = path === null ? null : this.#places.find(path, anchor);
    if (path === null || found === null) return { anchor, path, spot: null, intact: false };
    const text = this.#corpus.analysis(path)?.document.text.slice(found.start, found.end) ?? '';
    const { start, end, intact } = found;
    return { anchor, path, spot: this.#spot({ path, start, end, text }), intact };
  }
}

function isSame(a: Annotation, b: Annotation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function decided(decision: Decision | undefined): Decided {
  if (decision === undefined) return {};
  const { id, state, reach, note, source, creator, created, modified } = decision;
  const more = source === undefined ? {} : { source };
  return { decision: { id, state, reach, note, ...more, creator, at: modified ?? created } };
}
