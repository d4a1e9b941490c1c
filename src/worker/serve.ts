import { Corpus } from '../core/corpus.ts';
import type { Answer, Question, Reply, Request } from './protocol.ts';
import { Presenter } from './presenter.ts';

/** The engine's side of the line: one corpus, asked in order. A request that fails is answered with its error. */
export function serve(): (question: Question) => Reply {
  const corpus = new Corpus();
  const presenter = new Presenter(corpus);
  return ({ id, request }) => {
    try {
      return { id, answer: answerTo(corpus, presenter, request) };
    } catch (error) {
      return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

function answerTo(corpus: Corpus, presenter: Presenter, request: Request): Answer {
  switch (request.kind) {
    case 'update': {
      const changed = new Set<string>();
      for (const path of request.remove) {
        presenter.forget(path);
        for (const touched of corpus.delete(path).paths) changed.add(touched);
      }
      for (const { path, content, markdown } of request.put) {
        presenter.forget(path);
        const change = corpus.put(path, content, markdown === undefined ? {} : { markdown });
        for (const touched of change.paths) changed.add(touched);
      }
      return { kind: 'update', changed: [...changed] };
    }
    case 'findings':
      return { kind: 'findings', files: presenter.findings(request.paths) };
    case 'document':
      return { kind: 'document', view: presenter.document(request.path) };
    case 'claim':
      return { kind: 'claim', view: presenter.claim(request.id) };
    case 'compare':
      return { kind: 'compare', pairs: presenter.compare(request.a, request.b) };
    case 'notes':
      return { kind: 'notes', notes: corpus.notes() };
  }
}
