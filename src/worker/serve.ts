import { Corpus } from '../core/corpus.ts';
import type { Note } from '../core/model.ts';
import { AnnotationShelf } from './annotationShelf.ts';
import { FactViews } from './factViews.ts';
import { NameList } from './nameList.ts';
import type { Locale } from '../core/messages.ts';
import type { Plot } from '../report/html.ts';
import { NOTHING_KEPT, readKept, recorded } from './kept.ts';
import type { Answer, Input, Question, Reply, Request } from './protocol.ts';
import { Presenter } from './presenter.ts';
import { reportText } from './reports.ts';

/**
 * The engine's side of the line: one corpus, asked in order. A request that fails is answered with its error.
 * `plotFor` gives what draws the pictures of a report, where that is at hand.
 */
export function serve(plotFor: (locale: Locale) => Plot | undefined = () => undefined): (question: Question) => Reply {
  const shelf = new Shelf(plotFor);
  return ({ id, request }) => {
    try {
      return { id, answer: shelf.answer(request) };
    } catch (error) {
      return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

/** The documents of one workspace, with what is shown of them. */
class Shelf {
  readonly #corpus = new Corpus();
  readonly #annotations = new AnnotationShelf(this.#corpus, (place) => this.#presenter.spotOf(place));
  readonly #presenter: Presenter = new Presenter(this.#corpus, this.#annotations, (path) => this.#kept.levels(path));
  readonly #facts = new FactViews(this.#corpus, (claim) => this.#presenter.claimView(claim));
  readonly #names = new NameList();
  readonly #plotFor: (locale: Locale) => Plot | undefined;
  #kept = NOTHING_KEPT;

  constructor(plotFor: (locale: Locale) => Plot | undefined) {
    this.#plotFor = plotFor;
  }

  answer(request: Request): Answer {
    switch (request.kind) {
      case 'update':
        return { kind: 'update', changed: this.#update(request.put, request.remove) };
      case 'findings':
        return { kind: 'findings', files: this.#presenter.findings(request.paths) };
      case 'document':
        return { kind: 'document', view: this.#presenter.document(request.path) };
      case 'claim':
        return { kind: 'claim', view: this.#presenter.claim(request.id) };
      case 'compare':
        return { kind: 'compare', pairs: this.#presenter.compare(request.a, request.b) };
      case 'keep':
        this.#kept = readKept(request.files, request.rules ?? []);
        return { kind: 'keep', configs: this.#kept.configs };
      case 'record':
        return { kind: 'record', text: recorded(request.text, request.folder, request.path, request.published) };
      case 'annotate':
        return { kind: 'annotate', changed: this.#annotations.put(request.files) };
      case 'annotations':
        return { kind: 'annotations', views: this.#annotations.views(request.paths) };
      case 'anchor':
        return { kind: 'anchor', view: this.#annotations.anchor(request.path, request.inside, request) };
      case 'facts':
        return { kind: 'facts', page: this.#facts.page(request.from, request.count) };
      case 'fact':
        return { kind: 'fact', view: this.#facts.fact(request.anchors) };
      case 'names':
        return { kind: 'names', names: this.#names.all() };
      case 'mentions':
        return { kind: 'mentions', variants: this.#presenter.variants(request.name, this.#names.paths(request.name)) };
      case 'cleaned':
        return { kind: 'cleaned', view: this.#presenter.cleaned(request.path) };
      case 'notes':
        return { kind: 'notes', notes: this.#notes() };
      case 'report':
        return {
          kind: 'report',
          text: reportText(this.#corpus, request, {
            annotations: this.#annotations,
            levels: (path) => this.#kept.levels(path),
            notes: this.#notes(),
            plot: this.#plotFor(request.locale),
          }),
        };
    }
  }

  #notes(): readonly Note[] {
    return [...this.#kept.notes, ...this.#annotations.notes, ...this.#corpus.notes()];
  }

  #update(put: readonly Input[], remove: readonly string[]): readonly string[] {
    for (const path of remove) {
      this.#presenter.forget(path);
      this.#names.delete(path);
      this.#corpus.delete(path);
    }
    for (const { path, content, markdown } of put) {
      this.#presenter.forget(path);
      this.#corpus.put(path, content, {
        ...(markdown === undefined ? {} : { markdown }),
        ...this.#kept.options(path),
      });
      const analysis = this.#corpus.analysis(path);
      if (analysis) this.#names.put(analysis);
    }
    const changed = this.#corpus.takeChanged();
    this.#facts.touch(changed);
    return changed;
  }
}
