import { answering } from './answering.ts';
import type { Question, Reply } from './protocol.ts';

/** The little of a web worker's global scope that is used here; the project has no DOM types. */
declare const self: {
  postMessage(reply: Reply): void;
  onmessage: ((event: { readonly data: Question }) => void) | null;
};

const answer = answering((reply) => {
  self.postMessage(reply);
});
self.onmessage = ({ data }) => {
  answer(data);
};
