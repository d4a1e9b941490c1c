import type { Plot } from '../report/html.ts';
import type { Locale } from '../core/messages.ts';
import type { Question, Reply } from './protocol.ts';
import { serve } from './serve.ts';

/** Answers questions in their order. One that needs pictures waits for the plotting library, which nothing else loads. */
export function answering(post: (reply: Reply) => void): (question: Question) => void {
  let plotsFor: ((locale: Locale) => Plot) | undefined;
  const answer = serve((locale) => plotsFor?.(locale));
  let before: Promise<void> | undefined;
  return (question) => {
    const { request } = question;
    if (request.kind === 'report' && request.format === 'html' && plotsFor === undefined) {
      // Without the library the tables alone say it.
      before = import('../report/plots.ts').then(
        (plots) => {
          plotsFor = plots.plotsFor;
        },
        () => undefined,
      );
    }
    if (before === undefined) post(answer(question));
    else {
      const turn = before.then(() => {
        post(answer(question));
        if (before === turn) before = undefined;
      });
      before = turn;
    }
  };
}
